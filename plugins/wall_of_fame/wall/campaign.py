"""Campaigns: periods in which people are nominated, with their days, sponsors, pins and ceremony."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

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
    html: Markup
    """The sponsor's own words."""


@dataclass(frozen=True, slots=True)
class Preparation:
    """What is to be ready before a campaign begins; `by` is the day."""

    by: dt.date
    title: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Founder:
    """Who founded a campaign, and what they say of it."""

    name: str
    html: Markup


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
    time: dt.time | None = None
    """When it begins."""


PhaseName = Literal["preparing", "open", "counting", "celebrated", "remembered"]
"""Where a campaign is: nominations are counted until the ceremony, which is celebrated for a while."""

CELEBRATED_DAYS: Final = 30
"""How many days a campaign is celebrated from its ceremony on."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of a campaign's life, from `first` to `last`, both included; None is without end."""

    name: PhaseName
    first: dt.date | None
    last: dt.date | None


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
    phases: tuple[Phase, ...] = ()
    """What is not over on the day of the build, in its order: the first is that of the day."""
    organisers: tuple[str, ...] = ()
    founder: Founder | None = None
    preparations: tuple[Preparation, ...] = ()
    """What is to be ready before, the earliest first."""
    status: CampaignStatus = "closed"
    """The status on the day of the build; pages are mended in the browser (js/open-campaigns.js)."""
    digest: bytes = b""
    """The digest of all that this is made of."""


def status_on(day: dt.date, start: dt.date, end: dt.date) -> CampaignStatus:
    """The status on a day of a campaign from `start` to `end`, both included."""
    return "upcoming" if day < start else "closed" if day > end else "open"


def phases_from(day: dt.date, start: dt.date, end: dt.date, ceremony: dt.date | None) -> tuple[Phase, ...]:
    """The phases of a campaign that are not over on a day, the present one first."""
    return tuple(phase for phase in _phases(start, end, ceremony) if phase.last is None or phase.last >= day)


def _phases(start: dt.date, end: dt.date, ceremony: dt.date | None) -> Iterator[Phase]:
    day = dt.timedelta(days=1)
    yield Phase("preparing", None, start - day)
    yield Phase("open", start, end)
    over = end + day
    if ceremony is not None:
        celebrated = max(ceremony, over)
        if celebrated > over:
            yield Phase("counting", over, celebrated - day)
        over = celebrated + dt.timedelta(days=CELEBRATED_DAYS)
        yield Phase("celebrated", celebrated, over - day)
    yield Phase("remembered", over, None)
