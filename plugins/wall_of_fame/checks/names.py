"""The rules about names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content, Entry
from wall_of_fame.records import FieldProblem, KindName
from wall_of_fame.text.scripts.of_names import latin_twin, letter_like_signs, mixes_scripts, scripts_of

# For each kind of record, the fields that hold a name, a list of names, or a group with a name.
_NAMES: Final[dict[KindName, tuple[tuple[str, ...], ...]]] = {
    "person": (("name",),),
    "business": (("name",), ("departments",)),
    "nomination": (("nominator",), ("reply", "from"), ("pin", "passed_on_by")),
    "campaign": (("name",), ("sponsors", "name"), ("organisers",), ("founder", "name")),
    "award": (("name",), ("winners", "category"), ("finalists", "category")),
    "standard": (("name",),),
    "places": (("places", "name"),),
}

Location = tuple[str | int, ...]


def check_scripts(content: Content) -> Iterator[RuleFinding]:
    """A name does not mix scripts, and has no signs for letters, as a forged name may (a warning)."""
    is_latin = any("Latin" in scripts_of(entry.record.name) for entry in content.standards.values())
    for kind, fields in _NAMES.items():
        for entry in content.of_kind[kind].values():
            for field in fields:
                for location, name in names_at(entry, field):
                    if not name.isascii():
                        yield from _problems(entry, location, name)
                        if is_latin:
                            yield from _twins(entry, location, name)


def names_at(entry: Entry[Any], field: tuple[str, ...]) -> Iterator[tuple[Location, str]]:
    """The names in a field of a record, with their locations; `field` leads through groups and lists."""
    yield from _names(entry.record, field, ())


def _names(value: Any, field: tuple[str, ...], location: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, tuple):
        for position, part in enumerate(value):
            yield from _names(part, field, (*location, position))
    elif value is not None and field:
        attribute = f"{field[0]}_" if field[0] == "from" else field[0]
        yield from _names(getattr(value, attribute, None), field[1:], (*location, field[0]))


def _problems(entry: Entry[Any], location: Location, name: str) -> Iterator[RuleFinding]:
    signs = letter_like_signs(name)
    if signs:
        sign, letter = next(iter(signs.items()))
        message = f"“{sign}” in this name is a sign that looks like “{letter}”."
        plain = "".join(signs.get(character, character) for character in name)
        hint = f"Write “{plain}”, unless the sign is meant."
        yield entry, FieldProblem(location, "mixed-scripts", message, hint, is_warning=True)
    elif mixes_scripts(name):
        names = ", ".join(sorted(scripts_of(name)))
        message = f"The name mixes scripts: {names}."
        hint = "If it is meant so, leave it; else type it again in one script."
        yield entry, FieldProblem(location, "mixed-scripts", message, hint, is_warning=True)


def _twins(entry: Entry[Any], location: Location, name: str) -> Iterator[RuleFinding]:
    """Among Latin names, one wholly of letters of another script that look like Latin ones."""
    twin = latin_twin(name)
    if twin:
        names = ", ".join(sorted(scripts_of(name)))
        message = f"This name is in {names} letters, and looks like “{twin}” in Latin ones."
        hint = f"If it is meant so, leave it; else type “{twin}”."
        yield entry, FieldProblem(location, "mixed-scripts", message, hint, is_warning=True)
