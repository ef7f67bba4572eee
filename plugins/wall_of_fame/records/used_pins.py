"""The numbers of pins that are never given again, all in one file."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from wall_of_fame.records.base import Part
from wall_of_fame.records.quantities import Count
from wall_of_fame.records.texts import AsList, Name, NoRepeats


class UsedNumbers(Part):
    """Numbers of one edition whose pins were given to somebody who has left the wall since."""

    edition: Name
    """The name of a campaign’s pin edition."""

    numbers: Annotated[tuple[Count, ...], AsList, NoRepeats, Field(min_length=1)]
    """The numbers, and nothing of who had them."""


class UsedPins(Part):
    """The numbers of pins that are never given again. “wall withdraw” adds to them."""

    editions: Annotated[tuple[UsedNumbers, ...], AsList, Field(min_length=1)]
    """The numbers of each edition; a long list goes on in another entry of the same edition."""
