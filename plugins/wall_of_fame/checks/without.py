"""Rules about what a wall has none of: businesses, or places."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import Any, Final

from wall_of_fame.checks.awards import chosen
from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Broken, Content, Entry
from wall_of_fame.records import NEEDED_FIELDS, Absent, FieldProblem

_FILE: Final = "without.yaml"

# What a wall has none of, and the kind of its records.
_KIND_OF: Final[Mapping[Absent, str]] = {"businesses": "business", "places": "places"}


def check_needed(content: Content) -> Iterator[RuleFinding]:
    """A nomination names its business, and a business its place, unless the wall has none."""
    if content.ids["without"] and content.said_without is None:
        return  # what it says cannot be read
    for kind, fields in NEEDED_FIELDS.items():
        for field, absent in fields.items():
            if absent in content.without:
                continue
            message, hint = f"The field “{field}” is missing.", f"Add a line “{field}: …”."
            for entry in content.of_kind[kind].values():
                if getattr(entry.record, field) is None:
                    yield entry, FieldProblem((field,), "missing-field", message, hint)
            for broken in content.broken:
                if broken.kind == kind and broken.values.get(field) in (None, ""):
                    yield broken, FieldProblem((field,), "missing-field", message, hint)


def check_without(content: Content) -> Iterator[RuleFinding]:
    """On a wall without businesses or places, there is no record of one and no record names one."""
    without = content.without
    named = content.said_without.record.without if content.said_without else ()
    for absent in sorted(without):
        for record in content.of_kind[_KIND_OF[absent]].values():
            yield record, _superfluous((), absent, named, "the file")
    for entry, location, absent in _named(content) if without else ():
        if absent in without:
            yield entry, _superfluous(location, absent, named, "the line")


def _superfluous(
    location: tuple[str | int, ...], absent: Absent, named: Container[Absent], what: str
) -> FieldProblem:
    message = f"The wall has no {absent}, as {_FILE} says."
    word = absent if absent in named else "businesses"
    return FieldProblem(location, "without", message, f"Delete {what}, or take “{word}” out of {_FILE}.")


# The fields that name a business or a place, by the kind of record.
_FIELDS: Final[tuple[tuple[str, str, Absent], ...]] = (
    ("nomination", "business", "businesses"),
    ("person", "business", "businesses"),
    ("business", "place", "places"),
)


def _named(content: Content) -> Iterator[tuple[Entry[Any] | Broken, tuple[str | int, ...], Absent]]:
    """The fields in which records name a business or a place."""
    for kind, field, absent in _FIELDS:
        for entry in content.of_kind[kind].values():
            if getattr(entry.record, field):
                yield entry, (field,), absent
        for broken in content.broken:
            if broken.kind == kind and broken.text(field):
                yield broken, (field,), absent
    for award in content.awards.values():
        for location, choice in chosen(award.record):
            if choice.business:
                yield award, (*location, "business"), "businesses"
