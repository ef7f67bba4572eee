"""An award ceremony."""

from __future__ import annotations

from typing import Annotated

from wall_of_fame.records.base import Part, Record
from wall_of_fame.records.quantities import Date
from wall_of_fame.records.texts import AsList, Id, Name


class Winner(Part):
    """One winner: the category, and the nomination that won it."""

    category: Name
    department: Name | None = None
    business: Id | None = None
    nomination: Id


class Award(Record):
    """A ceremony at which awards were given; `place` is a place's id or names a venue."""

    name: Name
    date: Date
    campaign: Id | None = None
    place: Name | None = None
    winners: Annotated[tuple[Winner, ...], AsList] = ()
