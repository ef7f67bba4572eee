"""The rule about two spellings of one thing. Every part of it takes time in proportion to the records."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.checks.names import Location, names_at
from wall_of_fame.content import Content, Entry
from wall_of_fame.records import FieldProblem, KindName, Person
from wall_of_fame.text.spellings import business_keys, has_surname, person_keys, value_keys

Keys = Callable[[str], frozenset[str]]
"""What spellings of one name have in common: two names are spellings of one if they share a key."""

# The kind of record, the field, and what the field says; the same thing has the same spelling in all records.
_VALUES: Final[tuple[tuple[KindName, tuple[str, ...], Keys], ...]] = (
    ("business", ("sector",), value_keys),
    ("person", ("group",), value_keys),
    ("campaign", ("name",), value_keys),
    ("campaign", ("pin_edition", "name"), value_keys),
    ("campaign", ("sponsors", "name"), business_keys),
    ("award", ("name",), value_keys),
    ("award", ("winners", "category"), value_keys),
)
# With so many people of nearly the same name each is compared, so that thousands take no time.
_MOST_COMPARED: Final = 50
_ONE_RECORD: Final = "keep one record, and name its id wherever the other is named"


@dataclass(frozen=True, slots=True)
class _Use:
    """A name as a record has it."""

    entry: Entry[Any]
    location: Location
    name: str


def check_spellings(content: Content) -> Iterator[RuleFinding]:
    """One sector, sponsor, category, business or person is not spelt in two ways (a warning)."""
    for kind, field, keys in _VALUES:
        uses = [
            _Use(entry, location, name)
            for entry in content.of_kind[kind].values()
            for location, name in names_at(entry, field)
        ]
        for use, usual in _unusual(uses, keys):
            message = f"“{use.name}” is spelt “{usual.name}” in {usual.entry.path}."
            yield use.entry, _warning(use, message, f"Write “{usual.name}” here too, if it is the same.")
    yield from _places(content)
    yield from _departments(content)
    yield from _businesses(content)
    yield from _people(content)


def _unusual(uses: Iterable[_Use], keys: Keys) -> Iterator[tuple[_Use, _Use]]:
    """Every use of a spelling that is not the usual one of its name, with a use of that."""
    for group in _groups(uses, keys):
        counts = Counter(use.name for use in group)
        usual = max(group, key=lambda use: counts[use.name])
        yield from ((use, usual) for use in group if use.name != usual.name)


def _groups(uses: Iterable[_Use], keys: Keys) -> Iterator[list[_Use]]:
    """The uses of names that are spelt in several ways, by what they have in common; the first id first."""
    by_name: dict[str, list[_Use]] = defaultdict(list)
    for use in uses:
        by_name[use.name].append(use)
    for names in _spellings_of_one(by_name, keys):
        yield sorted((use for name in names for use in by_name[name]), key=lambda use: use.entry.id)


def _spellings_of_one(names: Iterable[str], keys: Keys) -> Iterator[list[str]]:
    """The names that are spelt in several ways: those that share a key, directly or by another name."""
    leader: dict[str, str] = {}
    first_with: dict[str, str] = {}

    def lead(name: str) -> str:
        while leader[name] != name:
            leader[name] = name = leader[leader[name]]
        return name

    for name in names:
        leader[name] = name
        for key in keys(name):
            leader[lead(name)] = lead(first_with.setdefault(key, name))
    groups: dict[str, list[str]] = defaultdict(list)
    for name in leader:
        groups[lead(name)].append(name)
    yield from (group for group in groups.values() if len(group) > 1)


def _places(content: Content) -> Iterator[RuleFinding]:
    if content.places:
        places = content.places
        uses = [_Use(places, location, name) for location, name in names_at(places, ("places", "name"))]
        for use, usual in _unusual(uses, business_keys):
            if use.name.casefold() == usual.name.casefold():
                continue  # an error of the record already
            message = f"“{use.name}” and “{usual.name}” may be one place in two spellings."
            yield places, _warning(use, message, "Keep one of them, and its id in the businesses.")


def _departments(content: Content) -> Iterator[RuleFinding]:
    for business in content.businesses.values():
        uses = [_Use(business, location, name) for location, name in names_at(business, ("departments",))]
        for use, usual in _unusual(uses, value_keys):
            message = f"“{use.name}” and “{usual.name}” are one department in two spellings."
            yield (
                business,
                _warning(use, message, f"Keep “{usual.name}”, in {business.path} and in its nominations."),
            )


def _businesses(content: Content) -> Iterator[RuleFinding]:
    uses = [_Use(entry, ("name",), entry.record.name) for entry in content.businesses.values()]
    for use, usual in _unusual(uses, business_keys):
        message = f"“{use.name}” may be “{usual.name}” of {usual.entry.path}."
        hint = f"If it is one business, {_ONE_RECORD}: “{usual.entry.id}”. If there are two, leave both."
        yield use.entry, _warning(use, message, hint)


def _people(content: Content) -> Iterator[RuleFinding]:
    """People whose names differ in spelling alone; people of the very same name are two people."""
    uses = [_Use(entry, ("name",), entry.record.name) for entry in content.people.values()]
    for group in _groups(uses, person_keys):
        is_full = has_surname(group[0].name)
        for index, use in enumerate(group):
            earlier = group[: min(index, _MOST_COMPARED)]
            other = next((other for other in earlier if _may_be_one(use, other, is_full=is_full)), None)
            if other is not None:
                message = f"“{use.name}” may be “{other.name}” of {other.entry.path}."
                hint = (
                    f"If they are one person, {_ONE_RECORD}: “{other.entry.id}”. If they are two, leave both."
                )
                yield use.entry, _warning(use, message, hint)


def _may_be_one(use: _Use, other: _Use, *, is_full: bool) -> bool:
    """Whether two people may be one: “Zoe L.” and “Zoë L.” of two businesses are more likely two.

    `is_full` says that their surname is written out.
    """
    record: Person = use.entry.record
    other_record: Person = other.entry.record
    if use.name == other.name or record.kind != other_record.kind:
        return False
    businesses = {record.business, other_record.business}
    return len(businesses) == 1 or None in businesses or is_full


def _warning(use: _Use, message: str, hint: str) -> FieldProblem:
    return FieldProblem(use.location, "two-spellings", message, hint, is_warning=True)
