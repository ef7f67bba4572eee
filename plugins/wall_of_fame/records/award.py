"""An award ceremony."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from wall_of_fame.records.base import Part, Record
from wall_of_fame.records.quantities import Date, Flag, Time
from wall_of_fame.records.texts import (
    AsList,
    BusinessId,
    CampaignId,
    Line,
    Name,
    NominationId,
    Text,
    require_text,
)


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

    shared: Flag = False
    """true: several have won this together; each of them says so."""

    note: Line = ""
    """A note for whoever presents it, shown on the presenter’s page alone."""


class Finalist(Part):
    """One finalist: the category, and the nomination that was chosen for it."""

    category: Name
    """What the award is for."""

    department: Name | None = None
    """The department; the nomination’s, unless you name another."""

    business: BusinessId | None = None
    """The id of the business; the nomination’s, unless you name another."""

    nomination: NominationId
    """The id of the nomination that was chosen."""


class Award(Record):
    """A ceremony at which awards were given; `place` is a place's id or names a venue."""

    name: Name
    """What the ceremony is called."""

    date: Date
    """The day of the ceremony."""

    time: Time | None = None
    """When it begins, in the wall’s time zone."""

    campaign: CampaignId | None = None
    """The id of the campaign that it belongs to."""

    place: Name | None = None
    """Where it was: the id of a place, or the name of a venue."""

    one_per: (
        Annotated[Literal["category", "department", "business"], BeforeValidator(require_text)] | None
    ) = None
    """What has one winner only: category, department or business. The check then sees to it."""

    winners: Annotated[tuple[Winner, ...], AsList] = ()
    """Who won what, in the order of the ceremony."""

    finalists: Annotated[tuple[Finalist, ...], AsList] = ()
    """Who was chosen for what, besides the winners."""

    without_words: Flag = False
    """true: of some winners the words were never kept, so that these have no story."""

    text: Text = ""
    """About the ceremony, in Markdown."""
