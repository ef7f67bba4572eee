"""What is written the quick way is letter by letter what the dumper writes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wall_of_fame.content.frontmatter.plain_yaml import write_plain
from wall_of_fame.content.frontmatter.yaml_writer import dump

ODD = [*"abZé1 :#-'\"“”’.,[]{}?!&*@%=_ \n~|>/()", "null", "true", "no", "é", "😀"]
TEXTS = st.one_of(
    st.text(st.sampled_from("".join(ODD)), max_size=12),
    st.text(max_size=12),
    st.sampled_from(["2024-11-08", "null", "True", "~", "12", "a: b", "x:"]),
)
NAMES = st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=2, max_size=6)
VALUES = st.one_of(
    TEXTS, st.lists(TEXTS, min_size=1, max_size=8), st.dictionaries(NAMES, TEXTS, min_size=1, max_size=4)
)


@pytest.mark.slow
@settings(max_examples=1500)
@given(st.dictionaries(NAMES, VALUES, min_size=1, max_size=3))
@example({"remarks": ["The subject was “Nomination: Jo”.", "x" * 80, "Left out: a signature."]})
def test_as_the_dumper(fields: dict[str, Any]) -> None:
    """Wherever it does not leave it to the dumper."""
    written = write_plain(fields, 72)
    assert written in {None, dump(fields)}


def test_a_draft_is_plain() -> None:
    """The usual draft is written the quick way."""
    fields = {
        "person": ["Jo Bea"],
        "business": "mill-bakery",
        "date": "2024-11-08",
        "remarks": [
            "Taken from the words “nominate Jo”: is it about Jo?",
            "Left out of the mail: a signature.",
        ],
        "standards": {"care": ""},
    }
    assert write_plain(fields, 72) == dump(fields)
