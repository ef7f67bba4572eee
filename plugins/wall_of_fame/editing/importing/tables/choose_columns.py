"""Of several columns that may be one field: which of them it is, or which belong together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from wall_of_fame.editing.importing.name_lookup import fold_heading
from wall_of_fame.editing.importing.tables.headings import (
    FIRST_PART,
    LAST_PART,
    NAME_HEADINGS,
    NOMINEE,
)
from wall_of_fame.editing.importing.tables.mapping import FIELDS
from wall_of_fame.editing.importing.tables.sender_headings import asks_for_sender

# The form says that it was completed, or when, or when it was begun: in this order.
_TIMES_OF_SENDING: Final = ("submit", "completion", "timestamp", "end date")


def choose_columns(
    columns: Mapping[str, Sequence[str]], cells_of: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    """For each field its columns, in the order in which the editor reads the fields."""
    return {field: _choose(field, columns[field], cells_of) for field in FIELDS if columns.get(field)}


def _choose(field: str, headings: Sequence[str], cells_of: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The one column of several; for standards all of them, for names the two parts of a name."""
    if field == "standards":
        return _without_sums(headings, cells_of)
    if field == "person" and (pair := _name_and_surname(headings, cells_of)):
        return pair
    if field in {"person", "nominator"} and (parts := _parts_of_a_name(field, headings)):
        return parts
    if field == "nominator":
        headings = sorted(headings, key=lambda heading: not asks_for_sender(heading))
    if field == "story":
        return (max(headings, key=lambda heading: average_length(cells_of[heading])),)
    if field == "sent":
        return (min(headings, key=_rank_of_sending),)
    filled = [heading for heading in headings if cells_of[heading]]
    return tuple((filled or headings)[:1])


def _rank_of_sending(heading: str) -> int:
    folded = fold_heading(heading)
    return next((at for at, words in enumerate(_TIMES_OF_SENDING) if words in folded), len(_TIMES_OF_SENDING))


def _without_sums(headings: Sequence[str], cells_of: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The columns of standards; where a column for each follows one that has them all, that one alone."""
    first, *others = headings
    boxes = [heading for heading in others if heading.startswith((f"{first} (", f"{first}: "))]
    return (first,) if boxes and cells_of[first] else tuple(headings)


def _name_and_surname(headings: Sequence[str], cells_of: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """“Who was it?” with first names alone, and “Surname” after it."""
    for heading, after in pairwise(headings):
        folded, folded_after = (fold_heading(words) for words in (heading, after))
        is_whole = NOMINEE.search(folded) and not FIRST_PART.search(folded) and not LAST_PART.search(folded)
        if is_whole and LAST_PART.search(folded_after) and not any(" " in cell for cell in cells_of[heading]):
            return heading, after
    return ()


def _parts_of_a_name(field: str, headings: Sequence[str]) -> tuple[str, ...]:
    """First name and surname in this order, if there are both, or only the surname."""
    folded = {heading: fold_heading(heading) for heading in headings}
    first = [
        heading
        for heading in headings
        if FIRST_PART.search(folded[heading]) and not LAST_PART.search(folded[heading])
    ]
    last = [
        heading
        for heading in headings
        if LAST_PART.search(folded[heading]) and folded[heading] not in NAME_HEADINGS
    ]
    if (
        field == "person"
        and not (first and first[0] == headings[0])
        and not (last and last[0] == headings[0])
    ):
        whole = [
            heading
            for heading in headings
            if heading not in {*first, *last} and NOMINEE.search(folded[heading])
        ]
        if whole:
            return (whole[0],)
    if last and not first:
        first = [heading for heading in headings if folded[heading] in NAME_HEADINGS]
    return (first[0], last[0]) if first and last else ()


def is_surname_alone(headings: Sequence[str]) -> bool:
    """Whether a field is read from one column, whose heading asks for a surname."""
    return len(headings) == 1 and bool(LAST_PART.search(fold_heading(headings[0])))


def average_length(cells: Sequence[str]) -> float:
    """How many characters the cells have on average."""
    return sum(map(len, cells)) / len(cells) if cells else 0
