"""Headings and contents → which column is probably what.

The headings of Google Forms, Microsoft Forms, Typeform and Jotform are known; questions are
recognised by common words in English, Portuguese, French and Polish; what stands below a heading
overrules what the heading seems to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from wall_of_fame.editing.importing.dates import Calendar
from wall_of_fame.editing.importing.headings import (
    AGREES,
    ASKED,
    CONTACT,
    MAIL,
    NAME,
    NOMINATOR,
    OF_THE_SERVICE,
    PART_OF_A_NAME,
    SENT,
)
from wall_of_fame.editing.importing.mapping import ColumnMapping
from wall_of_fame.editing.importing.name_lookup import folded
from wall_of_fame.editing.importing.redact import is_contact
from wall_of_fame.editing.importing.table import Table

_LOOKED_AT: Final = 200
"""How many cells of a column are looked into."""

_HALF: Final = 0.5
_STORY_LENGTH: Final = 40
"""The usual length, in characters, from which a column without a telling heading may be the story."""

_LONG_QUESTION: Final = 7
"""Words from which a heading that mentions an address rather asks something else."""


@dataclass(frozen=True, slots=True)
class Known:
    """What can be recognised in cells: whether a text names a person, a business, a standard."""

    person: Callable[[str], bool]
    business: Callable[[str], bool]
    standard: Callable[[str], bool]


def guess(table: Table, known: Known) -> ColumnMapping:
    """Which column is probably what, and which are left out because they hold contact details."""
    named = {heading: _what(heading, table, known) for heading in table.headings}
    _by_place(named, table)
    columns: dict[str, list[str]] = {}
    for heading, what in named.items():
        if what not in {"", "contact", "service"}:
            columns.setdefault(what, []).append(heading)
    unnamed = [heading for heading, what in named.items() if not what]
    _by_contents(columns, unnamed, table, known)
    chosen = {what: _best(what, columns[what], table) for what in _ORDER if columns.get(what)}
    return ColumnMapping(chosen, tuple(heading for heading, what in named.items() if what == "contact"))


_ORDER: Final = (
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


def _what(heading: str, table: Table, known: Known) -> str:
    """The field that a heading asks for; "contact", "service" (the form service's own), or "" if unclear."""
    asked = folded(heading)
    cells = table.column(heading)[:_LOOKED_AT]
    is_question = len(asked.split()) >= _LONG_QUESTION or _is_long(cells)
    told = (
        ("contact", _share(cells, is_contact) > _HALF),
        ("sent", SENT.fullmatch(asked)),
        ("service", OF_THE_SERVICE.fullmatch(asked) or heading == "#"),
        ("nominator_agrees", AGREES.search(asked)),
        ("contact", CONTACT.search(asked) and not is_question),
        ("nominator", NOMINATOR.search(asked)),
        ("standards", known.standard(heading) or _share(cells, known.standard) > _HALF),
    )
    return next((what for what, is_so in told if is_so), "") or next(
        (what for what in _asked_for(asked) if _is_borne_out(what, cells)), ""
    )


def _asked_for(asked: str) -> Iterator[str]:
    for what, pattern in ASKED:
        if pattern.search(asked):
            yield what


def _is_borne_out(what: str, cells: tuple[str, ...]) -> bool:
    """Whether the cells may be what the heading says."""
    if not cells:
        return True
    if what == "date":
        return (
            _share(cells, lambda cell: bool(Calendar().read(cell).iso) and len(cell) < _STORY_LENGTH) > _HALF
        )
    return what == "story" or not _is_long(cells)


def _by_place(named: dict[str, str], table: Table) -> None:
    """Microsoft Forms puts the sender's own “Name” behind their “Email”."""
    has_times = "sent" in named.values() and "service" in named.values()
    for before, heading in zip(table.headings, table.headings[1:], strict=False):
        if has_times and folded(before) in MAIL and folded(heading) in NAME:
            named[heading] = "nominator"


def _by_contents(columns: dict[str, list[str]], unnamed: list[str], table: Table, known: Known) -> None:
    """Find by their contents what no heading told."""
    left = [heading for heading in unnamed if table.column(heading)]
    for what, knows in (("business", known.business), ("person", known.person)):
        if what not in columns:
            fits = [one for one in left if _share(table.column(one)[:_LOOKED_AT], knows) > _HALF]
            columns.update({what: fits[:1]} if fits else {})
            left = [one for one in left if one not in fits[:1]]
    if "story" not in columns and left:
        longest = max(left, key=lambda heading: _length(table.column(heading)))
        if _length(table.column(longest)) >= _STORY_LENGTH:
            columns["story"] = [longest]


def _best(what: str, headings: list[str], table: Table) -> tuple[str, ...]:
    """The one column of several; for standards all, for names the parts of one."""
    if what == "standards":
        return tuple(headings)
    if what in {"person", "nominator"}:
        parts = [heading for heading in headings if PART_OF_A_NAME.search(folded(heading))]
        if len(parts) > 1 and parts[0] == headings[0]:
            return tuple(parts[:2])
    if what == "story":
        return (max(headings, key=lambda heading: _length(table.column(heading))),)
    return tuple(headings[:1])


def _share(cells: tuple[str, ...], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, cells)) / len(cells) if cells else 0


def _length(cells: tuple[str, ...]) -> float:
    return sum(map(len, cells)) / len(cells) if cells else 0


def _is_long(cells: tuple[str, ...]) -> bool:
    return _length(cells) > 1.5 * _STORY_LENGTH


def described(mapping: ColumnMapping, fields: Mapping[str, str], unused: tuple[str, ...]) -> str:
    """A mapping for people: a line for each field, then what is not taken."""
    width = max((len(fields[name]) for name in mapping.columns), default=0)
    lines = [f"  {fields[name]:<{width}}  ←  {' + '.join(named)}" for name, named in mapping.columns.items()]
    if mapping.left_out:
        lines.append(f"  Left out (contact details): {', '.join(mapping.left_out)}")
    if unused:
        lines.append(f"  Not used: {', '.join(unused)}")
    return "\n".join(lines) + "\n"
