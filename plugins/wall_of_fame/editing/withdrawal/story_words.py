"""Words by which somebody's stories can be known again, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from wall_of_fame.content import Content
from wall_of_fame.editing.withdrawal.traces import Trace

_SENTENCES: Final = re.compile(r"(?<=[.!?…])[”’»\"')]*\s+")
_SHORTEST: Final = 24
"""Sentences shorter than this (in characters) may stand in anybody's story."""

_SHORTEST_QUOTE: Final = 12
"""The same of words that show a standard."""

_SENTENCES_A_STORY: Final = 12


def words(content: Content, nominations: Iterable[str], said: Iterable[str]) -> Iterator[Trace]:
    """Sentences of nominations that go, and of other texts."""
    for text in said:
        yield from _sentences(text)
    for one in nominations:
        record = content.nominations[one].record
        story = content.stories.get(one)
        yield from _sentences(story.text if story else record.text)
        for quoted in (*record.standards.values(), record.note_alt):
            yield from _sentences(quoted, _SHORTEST_QUOTE)
        if record.reply:
            yield from _sentences(record.reply.text)
        if record.nominator and " " in record.nominator:
            yield Trace("words", record.nominator)


def _sentences(text: str, shortest: int = _SHORTEST) -> Iterator[Trace]:
    """The sentences of a text by which it can be known again, the longest first."""
    parts = sorted(_SENTENCES.split(" ".join(text.split())), key=len, reverse=True)
    yield from (Trace("words", part) for part in parts[:_SENTENCES_A_STORY] if len(part) >= shortest)
