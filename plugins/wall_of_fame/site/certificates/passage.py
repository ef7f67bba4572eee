"""The passage of a story that a certificate quotes: a short story whole, of a long one some sentences.

The sentences are those about the words that show a standard.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from wall_of_fame.text.sentences import sentence_around, sentences
from wall_of_fame.text.story import DANGLING, find_words

MOST_CHARACTERS: Final = 420
"""The most that a passage has of a story; it can be read from where the certificate hangs."""

ELLIPSIS: Final = "…"


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a passage; `shows` says whether it shows a standard."""

    text: str
    shows: bool = False


def passage_of(text: str, evidence: Sequence[str], most: int = MOST_CHARACTERS) -> str:
    """The passage of a story; an ellipsis stands where something is left out.

    `evidence` are the words that show standards, the most important first.
    """
    if len(text) <= most:
        return text
    first, last = next(_spans(text, evidence), (0, 0))
    spans = sentences(text)
    start = 0 if last <= most else sentence_around(text, spans, first, last)[0]
    if last - start > most:
        start = first
    end = max((end for _, end in spans if start + most // 2 < end <= start + most), default=0)
    before = f"{ELLIPSIS} " if start else ""
    if len(text) - start <= most:
        return before + text[start:]
    if end > start and end >= last:
        return f"{before}{text[start:end]} {ELLIPSIS}"
    end = text.rfind(" ", max(last, start + most // 2), start + most)
    cut = text[start : end if end > 0 else start + most]
    return f"{before}{cut.rstrip(DANGLING)}{ELLIPSIS}"


def runs_of(passage: str, evidence: Iterable[str]) -> tuple[Run, ...]:
    """The passage in parts, so that the words that show a standard can be marked."""
    runs: list[Run] = []
    at = 0
    for start, end in sorted(_spans(passage, evidence)):
        if start >= at:
            runs += [Run(passage[at:start]), Run(passage[start:end], shows=True)]
            at = end
    return tuple(run for run in (*runs, Run(passage[at:])) if run.text)


def _spans(text: str, evidence: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where the words stand in a text; the shape of quotation marks does not matter."""
    spans = (find_words(text, words, text) for words in evidence if words.strip())
    yield from filter(None, spans)
