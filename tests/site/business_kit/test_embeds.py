"""What other websites show of a recognition: whole sentences, so that a stranger understands them."""

from __future__ import annotations

import json
from itertools import chain

from tests.loops import at_least_one
from tests.walls.output import Output

OPENING = "“‘„«\"'"
"""With what a sentence may begin before its first letter."""


def test_no_words_begin_in_the_middle_of_a_sentence(sample: Output) -> None:
    """Neither in a frame nor in the element; where one is too long, its end is left out."""
    in_frames = [
        words.text_content()
        for page in sample.html.values()
        if page.is_embedded
        for words in page.find("//*[contains(@class, 'embed__words')]")
    ]
    data = (text for path, text in sample.files.items() if path.endswith("/embed/newest.json"))
    in_elements = [story["words"] for text in data for story in json.loads(text)["recognitions"]]
    assert in_frames
    assert in_elements
    for words in at_least_one(chain(in_frames, in_elements)):
        assert not words.strip().lstrip(OPENING)[:1].islower(), words
