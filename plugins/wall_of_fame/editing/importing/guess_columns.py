"""Headings and contents → which column is probably which field.

The headings of Google Forms, Microsoft Forms, Typeform and Jotform are known; questions are
recognised by common words in English, Portuguese, French and Polish; the cells below a heading
overrule what the heading seems to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from wall_of_fame.editing.importing.dates import DayFormat
from wall_of_fame.editing.importing.headings import (
    CONTACT,
    FORM_SERVICE,
    MAIL_HEADINGS,
    NAME_HEADINGS,
    NOMINATOR,
    NOMINATOR_AGREES,
    PART_OF_A_NAME,
    QUESTIONS,
    SENT,
)
from wall_of_fame.editing.importing.mapping import ColumnMapping
from wall_of_fame.editing.importing.name_lookup import fold_name
from wall_of_fame.editing.importing.redact import is_contact
from wall_of_fame.editing.importing.table import Table

# So many cells of a column are looked into.
_SAMPLE_CELLS: Final = 200

_HALF: Final = 0.5

# A column without a telling heading may be the story if its cells usually have so many characters.
_STORY_LENGTH: Final = 40

# A heading of so many words that mentions an address rather asks something else.
_LONG_QUESTION: Final = 7

# The fields in the order in which the editor reads them.
_FIELD_ORDER: Final = (
    "person",
    "business",
    "story",
    "date",
    "sent",
    "standards",
    "department",
    "role",
    "place",
    "nominator",
    "nominator_agrees",
)

# What a column may be beside the fields: contact details, and a form service's own numbers and times.
_CONTACT: Final = "contact"
_SERVICE: Final = "service"


@dataclass(frozen=True, slots=True)
class CellTests:
    """What the wall can recognise in a cell: whether it names a person, a business, a standard."""

    is_person: Callable[[str], bool]
    is_business: Callable[[str], bool]
    is_standard: Callable[[str], bool]


def guess_mapping(table: Table, tests: CellTests) -> ColumnMapping:
    """Which column is probably which field; columns with contact details are left out."""
    field_of = {heading: _guess_field(heading, table, tests) for heading in table.headings}
    field_of |= _senders_names(field_of, table)
    columns: dict[str, list[str]] = {}
    for heading, field in field_of.items():
        if field not in {"", _CONTACT, _SERVICE}:
            columns.setdefault(field, []).append(heading)
    unclear = [heading for heading, field in field_of.items() if not field]
    columns |= _guess_by_contents(unclear, table, tests, columns)
    chosen = {field: _choose(field, columns[field], table) for field in _FIELD_ORDER if columns.get(field)}
    return ColumnMapping(chosen, tuple(heading for heading, field in field_of.items() if field == _CONTACT))


def _guess_field(heading: str, table: Table, tests: CellTests) -> str:
    """The field that a heading asks for; or "contact", "service", or "" if unclear."""
    question = fold_name(heading)
    cells = table.column(heading)[:_SAMPLE_CELLS]
    is_long = len(question.split()) >= _LONG_QUESTION or _are_long(cells)
    signs = (
        (_CONTACT, _share(cells, is_contact) > _HALF),
        ("sent", SENT.fullmatch(question)),
        (_SERVICE, FORM_SERVICE.fullmatch(question) or heading == "#"),
        ("nominator_agrees", NOMINATOR_AGREES.search(question)),
        (_CONTACT, CONTACT.search(question) and not is_long),
        ("nominator", NOMINATOR.search(question)),
        ("standards", tests.is_standard(heading) or _share(cells, tests.is_standard) > _HALF),
    )
    sure = (field for field, sign in signs if sign)
    likely = (field for field in _fields_asked_for(question) if _may_hold(field, cells))
    return next(sure, "") or next(likely, "")


def _fields_asked_for(question: str) -> Iterator[str]:
    for field, pattern in QUESTIONS:
        if pattern.search(question):
            yield field


def _may_hold(field: str, cells: tuple[str, ...]) -> bool:
    """Whether the cells may be what the heading says."""
    if not cells:
        return True
    if field == "date":
        return _share(cells, _is_day) > _HALF
    return field == "story" or not _are_long(cells)


def _is_day(cell: str) -> bool:
    return bool(DayFormat().read(cell).iso) and len(cell) < _STORY_LENGTH


def _senders_names(field_of: Mapping[str, str], table: Table) -> Mapping[str, str]:
    """The sender's own “Name”, which Microsoft Forms puts behind their “Email”."""
    if "sent" not in field_of.values() or _SERVICE not in field_of.values():
        return {}
    pairs = zip(table.headings, table.headings[1:], strict=False)
    return {
        heading: "nominator"
        for before, heading in pairs
        if fold_name(before) in MAIL_HEADINGS and fold_name(heading) in NAME_HEADINGS
    }


def _guess_by_contents(
    unclear: list[str], table: Table, tests: CellTests, columns: Mapping[str, list[str]]
) -> dict[str, list[str]]:
    """Business, person and story by their contents, where no heading names them."""
    guesses: dict[str, list[str]] = {}
    left = [heading for heading in unclear if table.column(heading)]
    for field, test in (("business", tests.is_business), ("person", tests.is_person)):
        if field not in columns:
            fits = (
                heading for heading in left if _share(table.column(heading)[:_SAMPLE_CELLS], test) > _HALF
            )
            if heading := next(fits, ""):
                guesses[field] = [heading]
                left.remove(heading)
    if "story" not in columns and left:
        longest = max(left, key=lambda heading: _average_length(table.column(heading)))
        if _average_length(table.column(longest)) >= _STORY_LENGTH:
            guesses["story"] = [longest]
    return guesses


def _choose(field: str, headings: list[str], table: Table) -> tuple[str, ...]:
    """The one column of several; for standards all of them, for names the two parts of a name."""
    if field == "standards":
        return tuple(headings)
    if field in {"person", "nominator"}:
        parts = [heading for heading in headings if PART_OF_A_NAME.search(fold_name(heading))]
        if len(parts) > 1 and parts[0] == headings[0]:
            return tuple(parts[:2])
    if field == "story":
        return (max(headings, key=lambda heading: _average_length(table.column(heading))),)
    return tuple(headings[:1])


def _share(cells: tuple[str, ...], test: Callable[[str], bool]) -> float:
    """The share of cells that pass a test, from 0 to 1."""
    return sum(map(test, cells)) / len(cells) if cells else 0


def _average_length(cells: tuple[str, ...]) -> float:
    return sum(map(len, cells)) / len(cells) if cells else 0


def _are_long(cells: tuple[str, ...]) -> bool:
    return _average_length(cells) > 1.5 * _STORY_LENGTH
