"""Which column of a form becomes what: kept as a small YAML file that people can change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast, get_args

from wall_of_fame.content.frontmatter import Unreadable, read, write
from wall_of_fame.editing.importing.dates import Order
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records.nomination import Source

FIELDS: Final = {
    "person": "who is nominated",
    "business": "where they work",
    "story": "what happened",
    "date": "the day it happened",
    "sent": "when the form was sent",
    "standards": "the standards that were ticked",
    "department": "their department",
    "role": "their job",
    "place": "where the business is",
    "nominator": "who sent it (kept only if they agree)",
    "nominator_agrees": "whether their name may be shown",
}
"""What a column may become, and what that is in words."""

_HEAD: Final = (
    "# Which column of the form becomes what, for “wall import”. Change it as you like:\n"
    f"# under “columns” may stand {', '.join(FIELDS)}.\n"
    "# “dates” says how days in numbers are written: day-first or month-first.\n"
)


class MappingError(Exception):
    """A mapping that cannot be used, with the reason for people."""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """For each field the headings of its columns; `left_out` are columns with contact details.

    `order` is how days in numbers are written, if that is known; `source` how the nominations arrived.
    """

    columns: Mapping[str, tuple[str, ...]]
    left_out: tuple[str, ...] = ()
    order: Order | None = None
    source: Source = "form"

    def fits(self, headings: Sequence[str]) -> bool:
        """Whether every column that it names is there."""
        return not self.missing(headings)

    def missing(self, headings: Sequence[str]) -> tuple[str, ...]:
        """The columns that it names and that are not there."""
        return tuple(one for named in self.columns.values() for one in named if one not in headings)

    def unused(self, headings: Sequence[str]) -> tuple[str, ...]:
        """The columns of which nothing becomes."""
        used = {heading for named in self.columns.values() for heading in named} | {*self.left_out}
        return tuple(heading for heading in headings if heading not in used)


def write_mapping(mapping: ColumnMapping) -> bytes:
    """The bytes of the mapping's file."""
    columns = {name: named[0] if len(named) == 1 else list(named) for name, named in mapping.columns.items()}
    values: dict[str, Any] = {
        "columns": columns,
        "left_out": list(mapping.left_out),
        "source": mapping.source,
    }
    if mapping.order:
        values["dates"] = mapping.order
    return (_HEAD + write(values, "yaml")).encode()


def read_mapping(data: bytes) -> ColumnMapping:
    """The mapping in a file's bytes.

    Raises:
        MappingError: it is none; with everything that is wrong.
    """
    try:
        document = read(data, "yaml")
    except Unreadable as error:
        raise MappingError(
            " ".join(f"Line {one.position.line}: {one.message} {one.hint}" for one in error.problems)
        ) from None
    values = document.values
    if document.problems:
        raise MappingError(
            " ".join(f"Line {one.position.line}: {one.message} {one.hint}" for one in document.problems)
        )
    wrong = [
        f"There is no “{name}” in a mapping. {did_you_mean(name, _KNOWN)}"
        for name in values
        if name not in _KNOWN
    ]
    columns = values.get("columns")
    if not isinstance(columns, dict):
        raise MappingError("Under “columns” stands for each field the heading of its column.")
    wrong += [
        f"There is no field “{name}”. {did_you_mean(name, FIELDS)}" for name in columns if name not in FIELDS
    ]
    order, source = values.get("dates") or None, values.get("source") or "form"
    if order not in {None, *get_args(Order)}:
        wrong.append(f"“dates” is {' or '.join(get_args(Order))}.")
    if source not in get_args(Source):
        wrong.append(f"“source” is one of {', '.join(get_args(Source))}.")
    if wrong:
        raise MappingError(" ".join(wrong))
    named = {name: _headings(name, given) for name, given in columns.items()}
    return ColumnMapping(
        {name: headings for name, headings in named.items() if headings},
        _headings("left_out", values.get("left_out")),
        order,
        cast(Source, source),
    )


_KNOWN: Final = ("columns", "left_out", "dates", "source")


def _headings(name: str, given: Any) -> tuple[str, ...]:
    """One heading, or several."""
    parts = given if isinstance(given, list) else [given]
    if not all(isinstance(part, str | None) for part in parts):
        raise MappingError(f"“{name}” is a heading, or a list of headings.")
    return tuple(" ".join(part.split()) for part in parts if part and part.strip())
