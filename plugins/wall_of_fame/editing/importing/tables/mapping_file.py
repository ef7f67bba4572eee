"""The file in which a mapping is kept: a small one of YAML, that people can change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, cast, get_args

from wall_of_fame.content.frontmatter import TextProblem, Unreadable, read, write
from wall_of_fame.editing.importing.tables.day_orders import DayOrder
from wall_of_fame.editing.importing.tables.mapping import FIELDS, ColumnMapping
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records.nomination import Source

_COMMENT: Final = (
    "# Which column of the form becomes what, for “wall import”. Change it as you like:\n"
    f"# under “columns” may stand {', '.join(FIELDS)}.\n"
    "# “dates” says how days in numbers are written: day-first or month-first.\n"
)
_PARTS: Final = ("columns", "left_out", "dates", "source")


class MappingError(Exception):
    """A mapping that cannot be used, with the reason for people."""


def write_mapping(mapping: ColumnMapping) -> bytes:
    """The bytes of the mapping's file."""
    columns = {
        name: headings[0] if len(headings) == 1 else list(headings)
        for name, headings in mapping.columns.items()
    }
    values: dict[str, Any] = {
        "columns": columns,
        "left_out": list(mapping.left_out),
        "source": mapping.source,
    }
    if mapping.order:
        values["dates"] = mapping.order
    return (_COMMENT + write(values, "yaml")).encode()


def read_mapping(data: bytes) -> ColumnMapping:
    """The mapping in a file's bytes.

    Raises:
        MappingError: there is none; with everything that is wrong.
    """
    try:
        document = read(data, "yaml")
    except Unreadable as error:
        raise MappingError(_describe_faults(error.problems)) from None
    values = document.values
    if document.problems:
        raise MappingError(_describe_faults(document.problems))
    columns = values.get("columns")
    if not isinstance(columns, dict):
        raise MappingError("Under “columns” stands for each field the heading of its column.")
    order, source = values.get("dates") or None, values.get("source") or "form"
    if complaints := list(_complaints(values, columns, order, source)):
        raise MappingError(" ".join(complaints))
    headings_of = {name: _headings(name, value) for name, value in columns.items()}
    return ColumnMapping(
        {name: headings for name, headings in headings_of.items() if headings},
        _headings("left_out", values.get("left_out")),
        order,
        cast(Source, source),
    )


def _describe_faults(faults: Iterable[TextProblem]) -> str:
    return " ".join(f"Line {fault.position.line}: {fault.message} {fault.hint}" for fault in faults)


def _complaints(values: Iterable[str], columns: Iterable[str], order: Any, source: Any) -> Iterator[str]:
    for name in values:
        if name not in _PARTS:
            yield f"There is no “{name}” in a mapping. {did_you_mean(name, _PARTS)}"
    for name in columns:
        if name not in FIELDS:
            yield f"There is no field “{name}”. {did_you_mean(name, FIELDS)}"
    if order not in (None, *get_args(DayOrder)):
        yield f"“dates” is {' or '.join(get_args(DayOrder))}."
    if source not in get_args(Source):
        yield f"“source” is one of {', '.join(get_args(Source))}."


def _headings(name: str, value: Any) -> tuple[str, ...]:
    """The headings under a name: one, a list of several, or none."""
    parts = value if isinstance(value, list) else [value]
    if not all(isinstance(part, str | None) for part in parts):
        raise MappingError(f"“{name}” is a heading, or a list of headings.")
    return tuple(" ".join(part.split()) for part in parts if part and part.strip())
