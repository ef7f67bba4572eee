"""Award ceremonies, with their winners and finalists."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from markupsafe import Markup

from wall_of_fame.wall.campaign import Campaign
from wall_of_fame.wall.parts import Business
from wall_of_fame.wall.recognition import Recognition


@dataclass(frozen=True, slots=True, eq=False)
class Winner:
    """A winner of an award: the category, and the recognition that won it.

    `note` is for whoever presents it. A finalist is like a winner.
    """

    category: str
    department: str
    business: Business | None
    recognition: Recognition
    note: str = ""

    @property
    def where(self) -> str:
        """The names of the business and the department, as far as they are known."""
        return ", ".join(filter(None, (self.business.name if self.business else "", self.department)))


@dataclass(frozen=True, slots=True, eq=False)
class Award:
    """An award ceremony with its winners, in its order, and its finalists; `place` names the venue."""

    id: str
    url: str
    name: str
    date: dt.date
    campaign: Campaign | None
    place: str
    winners: tuple[Winner, ...]
    html: Markup
    finalists: tuple[Winner, ...] = ()
    time: dt.time | None = None
    """When it begins."""
    digest: bytes = b""
    """The digest of all that this is made of."""

    def finalists_of(self, winner: Winner) -> tuple[Winner, ...]:
        """The finalists of the category, department and business of a winner."""
        return tuple(other for other in self.finalists if _same_place(other, winner))

    @property
    def other_finalists(self) -> tuple[Winner, ...]:
        """The finalists of what nobody has won."""
        return tuple(
            other
            for other in self.finalists
            if not any(_same_place(other, winner) for winner in self.winners)
        )


def _same_place(winner: Winner, other: Winner) -> bool:
    places = ((choice.category, choice.department, choice.business) for choice in (winner, other))
    return len({*places}) == 1
