"""An award ceremony."""

from __future__ import annotations

from typing import Annotated

from wall_of_fame.records.base import Part, Record
from wall_of_fame.records.quantities import Date, Flag
from wall_of_fame.records.texts import AsList, BusinessId, CampaignId, Name, NominationId, Text


class Winner(Part):
    """One winner: the category, and the nomination that won it."""

    category: Name
    """What the award is for."""

    department: Name | None = None
    """The department; the nomination’s, unless you name another."""

    business: BusinessId | None = None
    """The id of the business; the nomination’s, unless you name another."""

    nomination: NominationId
    """The id of the nomination that won."""


class Award(Record):
    """A ceremony at which awards were given; `place` is a place's id or names a venue."""

    name: Name
    """What the ceremony is called."""

    date: Date
    """The day of the ceremony."""

    campaign: CampaignId | None = None
    """The id of the campaign that it belongs to."""

    place: Name | None = None
    """Where it was: the id of a place, or the name of a venue."""

    winners: Annotated[tuple[Winner, ...], AsList] = ()
    """Who won what."""

    without_words: Flag = False
    """true: of some winners the words were never kept, so that these have no story."""

    text: Text = ""
    """About the ceremony, in Markdown."""
