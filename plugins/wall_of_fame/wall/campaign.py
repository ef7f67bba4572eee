"""Campaigns: periods in which people are nominated, with their days, sponsors, pins and ceremony."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from wall_of_fame.wall.parts import Photo


@dataclass(frozen=True, slots=True)
class PinEdition:
    """A numbered edition of pins; `count` is how many there are, if that is known.

    `url` is that of its register; `used` is how many of its pins somebody has who has left the wall.
    """

    name: str
    count: int | None
    picture: Photo | None = None
    url: str = ""
    used: int = 0


@dataclass(frozen=True, slots=True)
class Sponsor:
    """An organisation that pays for a campaign."""

    name: str
    url: str
    logo: Photo | None


@dataclass(frozen=True, slots=True)
class CampaignDay:
    """A day of a campaign's programme; `on` is its date."""

    on: dt.date
    title: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Ceremony:
    """The closing ceremony of a campaign; `place` names the venue."""

    on: dt.date
    place: str


CampaignStatus = Literal["upcoming", "open", "closed"]
"""Whether a campaign is still to come, takes nominations, or is over."""


@dataclass(frozen=True, slots=True, eq=False)
class Campaign:
    """A period, first and last day included, in which people are nominated."""

    id: str
    url: str
    name: str
    start: dt.date
    end: dt.date
    theme: str
    sponsors: tuple[Sponsor, ...]
    days: tuple[CampaignDay, ...]
    pin_edition: PinEdition | None
    ceremony: Ceremony | None
    nominate_url: str
    html: Markup
    status: CampaignStatus = "closed"
    """The status on the day of the build; pages are mended in the browser (js/open-campaigns.js)."""
    digest: bytes = b""
    """The digest of all that this is made of."""


def status_on(day: dt.date, start: dt.date, end: dt.date) -> CampaignStatus:
    """The status on a day of a campaign from `start` to `end`, both included."""
    return "upcoming" if day < start else "closed" if day > end else "open"
