"""An export of the collection, and what must come of each of its cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tests.editing.importing.collection.people import Told

BUSINESSES: Final = {"Mill Bakery": "mill-bakery", "Quay Books": "quay-books"}


@dataclass(frozen=True, slots=True)
class Expected:
    """What must come of one row: the draft's fields, and words that must stand in its remarks or answers.

    A field that is None must be empty. `never` must stand nowhere in the draft.
    """

    fields: dict[str, object]
    remarked: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """A file of a service: its name, its bytes, and what must come of its rows, in their order."""

    name: str
    data: bytes
    rows: tuple[Expected, ...]


def usual(told: Told, **changes: object) -> Expected:
    """What must come of a nomination that a form has asked for completely."""
    fields: dict[str, object] = {
        "people": list(told.names),
        "business": BUSINESSES.get(told.where, told.where),
        "date": told.on.isoformat(),
        "text": told.story,
    }
    if told.ticked:
        fields["standards"] = sorted(tick.lower() for tick in told.ticked)
    remarked = changes.pop("remarked", ())
    never = changes.pop("never", (told.sender,))
    assert isinstance(remarked, tuple)
    assert isinstance(never, tuple)
    return Expected({**fields, **changes}, remarked, never)
