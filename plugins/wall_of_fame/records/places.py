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
    name: Name
    column: Count
    row: Count


class Places(Part):
    """What a place is called here, one and many, and the list of them."""

    singular: Name
    plural: Name
    places: Annotated[tuple[Place, ...], AsList, Field(min_length=1)]
