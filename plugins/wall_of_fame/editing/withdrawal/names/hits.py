"""Where a text has a form of a name, whatever its spelling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wall_of_fame.editing.withdrawal.names.forms import NameForm, has_capital
from wall_of_fame.editing.withdrawal.names.mentions import begins_a_sentence, without_full_stop
from wall_of_fame.editing.withdrawal.names.reading import read_as_people_do, read_with_places

# What follows an ordinary word that is no name: “Will you …”, “May 2024”, “8 May”. It is not listed at all.
_PRONOUN: Final = re.compile(r"\s{1,9}(?:I|you|we|he|she|it|they|this|that|there)\b")
_YEAR_OR_DAY: Final = re.compile(r"\s{1,9}\d{1,4}\b")
_DAY_BEFORE: Final = re.compile(r"\d(?:st|nd|rd|th)?\s\Z")
_BEFORE_CHARACTERS: Final = 60

# What follows many an ordinary word at the beginning of a sentence: “Mark the day”, “Rose to the occasion”.
_SMALL_WORD: Final = re.compile(
    r"\s{1,9}(?:a|an|the|my|your|our|his|her|its|their|to|of|for|in|on|at|by|with|from|up|out|off|under|over)\b"
)


@dataclass(frozen=True, slots=True)
class NameHit:
    """A part of a text that has a form of a name, by its start and end, and how it is written there."""

    start: int
    end: int
    form: NameForm
    has_capital: bool


def find_name_hits(text: str, forms: Sequence[NameForm]) -> list[NameHit]:
    """Where a text has one of the forms, in its order; where two overlap, the earlier form counts."""
    reading = read_as_people_do(text)
    present = [form for form in forms if next(form.spans(reading), None)]
    if not present:
        return []
    placed = read_with_places(text)
    hits: list[NameHit] = []
    for form in present:
        for start, end in form.spans(placed):
            first, last = placed.span(start, end)
            if not any(first < hit.end and last > hit.start for hit in hits):
                hits.append(
                    NameHit(first, _with_full_stop(text, last, form), form, has_capital(placed, start, end))
                )
    return sorted(hits, key=lambda hit: hit.start)


def _with_full_stop(text: str, end: int, form: NameForm) -> int:
    """The end of a name with the full stop of its last initial, unless that ends the sentence."""
    has_initial = form.kind == "name" and len(form.words.split()[-1].rstrip(".")) == 1
    if has_initial and text[end : end + 1] == ".":
        return without_full_stop(text, end + 1)
    return end


def is_plainly_no_name(text: str, hit: NameHit) -> bool:
    """Whether an ordinary word stands where nobody reads a name."""
    before = text[max(0, hit.start - _BEFORE_CHARACTERS) : hit.start]
    is_day = _YEAR_OR_DAY.match(text, hit.end) or _DAY_BEFORE.search(before)
    return bool(is_day or (begins_a_sentence(before) and _PRONOUN.match(text, hit.end)))


def is_no_name_there(text: str, start: int, end: int) -> bool:
    """Whether an ordinary word begins a sentence as it does where it is no name: “Bill me later”."""
    before = text[max(0, start - _BEFORE_CHARACTERS) : start]
    return begins_a_sentence(before) and bool(_PRONOUN.match(text, end) or _SMALL_WORD.match(text, end))


def is_doubtful(text: str, hit: NameHit) -> bool:
    """Whether an ordinary word is followed by what often follows it where it is no name."""
    before = text[max(0, hit.start - _BEFORE_CHARACTERS) : hit.start]
    return begins_a_sentence(before) and bool(_SMALL_WORD.match(text, hit.end))
