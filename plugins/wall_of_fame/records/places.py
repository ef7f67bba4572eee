"""The places of a wall, all in one file."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from wall_of_fame.records.base import Part
from wall_of_fame.records.quantities import Count
from wall_of_fame.records.texts import AsList, Id, Name


class Place(Part):
    """One place with its tile (column and row from 1) on the map."""

    id: Id
    """The place’s id: lower-case letters, digits and single hyphens."""

    name: Name
    """What the place is called."""

    column: Count
    """Its tile on the map: the column, from 1 at the left."""

    row: Count
    """Its tile on the map: the row, from 1 at the top."""


class Places(Part):
    """What a place is called here, one and many, and the list of them."""

    singular: Name
    """What a place is called here: Parish, District, Floor …"""

    plural: Name
    """The same, of many: Parishes, Districts, Floors …"""

    places: Annotated[tuple[Place, ...], AsList, Field(min_length=1)]
    """All the places."""
