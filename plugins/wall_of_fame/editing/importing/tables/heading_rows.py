"""Which rows at the top of a table are its headings: none, one, or several that belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wall_of_fame.editing.importing.name_lookup import fold_name
from wall_of_fame.editing.importing.redact import is_contact
from wall_of_fame.editing.importing.tables.code_rows import count_code_rows, questions_of
from wall_of_fame.editing.importing.tables.headings import (
    AGE,
    CAMPAIGN,
    CONSENT,
    CONTACT,
    FORM_SERVICE,
    LANGUAGE,
    NOMINATOR_AGREES,
    PHOTO,
    QUESTIONS,
    RESPONSE,
    SECTOR,
    SENT,
    SOURCE,
    SURVEY_METADATA,
    VIDEO,
)
from wall_of_fame.editing.importing.tables.sender_headings import asks_for_sender
from wall_of_fame.text.days.written_days import is_only_a_day, read_day

# So many rows below are compared with what may be a heading.
_ROWS_COMPARED: Final = 30
_FEW_WORDS: Final = 5
_LONG: Final = 40
_HALF: Final = 0.5

_ASKED_FOR: Final = (
    CONTACT, NOMINATOR_AGREES, CONSENT, AGE, PHOTO, VIDEO, CAMPAIGN, LANGUAGE, SECTOR, SOURCE,
    *(pattern for _, pattern in QUESTIONS),
)  # fmt: skip
# Headings in the manner of programs: nominee_name, firstName.
_PROGRAMS_NAME: Final = re.compile(r"[a-z]{1,40}(?:_[a-z0-9]{1,40})+|[a-z]{1,40}(?:[A-Z][a-z]{1,40})+")


@dataclass(frozen=True, slots=True)
class HeadingRows:
    """The headings' cells, and how many of the rows from the top they take; 0 if there are none."""

    cells: tuple[str, ...]
    count: int


def find_headings(rows: Sequence[Sequence[str]]) -> HeadingRows:
    """The headings of these rows, the first of which has two or more cells filled."""
    first, below = rows[0], rows[1:]
    if count := count_code_rows(rows):
        return HeadingRows(questions_of(first, below[0]), count)
    if not is_heading_row(first, below[:_ROWS_COMPARED]):
        return HeadingRows((), 0)
    if below and _belongs_to(first, below[0], below[1 : _ROWS_COMPARED + 1]):
        return HeadingRows(_join_rows(first, below[0]), 2)
    return HeadingRows(tuple(first), 1)


def is_heading_row(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether a row says what stands below it, rather than the same kind of thing as the rows below."""
    cells = [cell for cell in row if cell]
    telling = sum(map(is_telling, cells))
    if any(SURVEY_METADATA.fullmatch(fold_name(cell)) or SENT.fullmatch(fold_name(cell)) for cell in cells):
        return True
    if telling > _HALF * len(cells):
        return not (telling < len(cells) and any(map(_is_data, cells)))
    if any(map(_is_data, cells)):
        return telling >= _HALF * len(cells) and telling > 1
    if telling >= _HALF * len(cells):
        return True
    return _differs_from(row, below) or (telling > 0 and not any(len(cell) > _LONG for cell in cells))


def is_telling(cell: str) -> bool:
    """Whether a cell reads like a heading: a service's own, a question, or a few words that name a field."""
    folded = fold_name(cell)
    if not folded:
        return cell == "#"
    if SENT.fullmatch(folded) or FORM_SERVICE.fullmatch(folded) or _PROGRAMS_NAME.fullmatch(cell):
        return True
    is_short = len(folded.split()) <= _FEW_WORDS
    is_question = cell.rstrip(" *)").endswith(("?", ":"))
    if not (is_short or is_question or len(cell) > _LONG):
        is_short = not cell.rstrip().endswith((".", "!"))
    names_field = asks_for_sender(cell) or any(pattern.search(folded) for pattern in _ASKED_FOR)
    return names_field and (is_short or is_question) and not _is_data(cell)


def _is_data(cell: str) -> bool:
    """Whether a cell can only be an answer: a day, a contact detail, a number, or a long text."""
    if len(cell) < _LONG:
        day = read_day(cell)
        if day is not None and day.days and is_only_a_day(day):
            return True
    if cell.rstrip().endswith("?"):
        return False
    return cell.isdecimal() or "://" in cell or len(cell) > 4 * _LONG or is_contact(cell)


def _differs_from(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether in some column all cells below are of a kind that the cell of this row is not."""
    for at, cell in enumerate(row):
        others = [other[at] for other in below if at < len(other) and other[at]]
        if not others or not cell or cell in others:
            continue
        if all(map(_is_data, others)) or min(map(len, others)) > max(_LONG, 2 * len(cell)):
            return True
    return False


def _belongs_to(first: Sequence[str], second: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether the second row goes on with the headings of the first."""
    filled = [(at, cell) for at, cell in enumerate(second) if cell]
    if not filled:
        return False
    folded = [fold_name(cell) for _, cell in filled]
    if any(map(RESPONSE.fullmatch, folded)) and not any(_is_data(cell) for _, cell in filled):
        return True
    gaps = [at for at, cell in enumerate(first) if not cell]
    has_group = any(at < len(second) and second[at] and at > 0 for at in gaps) or len(second) > len(first)
    is_split = len(filled) < len([cell for cell in first if cell]) or has_group
    if any(_is_data(cell) or len(cell) > _LONG for _, cell in filled) or not below:
        return False
    if not is_split:
        # Long headings were broken: “Name of the” above “person”.
        return sum(cell[:1].islower() for _, cell in filled) > _HALF * len(filled) and _differs_from(
            second, below
        )
    telling = sum(map(is_telling, (cell for _, cell in filled)))
    if has_group:
        # The parts of a question stand in columns of which the first row names only the first.
        return telling >= _HALF * len(filled) or _differs_from(second, below)
    return telling == len(filled) and len(filled) > 1 and _differs_from(second, below)


def _join_rows(first: Sequence[str], second: Sequence[str]) -> tuple[str, ...]:
    """Two rows of headings as one: a question reaches over the columns of its parts."""
    headings = []
    question = ""
    for at in range(max(len(first), len(second))):
        above = first[at] if at < len(first) else ""
        part = second[at] if at < len(second) else ""
        question = above or question
        if RESPONSE.fullmatch(fold_name(part)):
            headings.append(question)
        else:
            headings.append(" ".join(filter(None, (above if not part else question, part))))
    return tuple(headings)
