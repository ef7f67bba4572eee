"""A campaign: a period in which people are nominated."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, WithJsonSchema, model_validator

from wall_of_fame.records.addresses import PicturePath, Url
from wall_of_fame.records.base import Part, Record
from wall_of_fame.records.quantities import DATE_SCHEMA, Count, Date, Flag, Month, Time, parse_date
from wall_of_fame.records.texts import AsList, Line, Name, Names, Text, refuse, require_text

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def first_full_week(year: int, month: int) -> tuple[date, date]:
    """The Monday and the Friday of the first full working week of a month.

    These are the days of National Customer Service Week: 2–6 October in 2006, 1–5 in 2018, 7–11 in 2024.
    """
    first = date(year, month, 1)
    monday = first + timedelta(days=-first.weekday() % 7)
    return monday, monday + timedelta(days=4)


def _parse_day(value: Any) -> date | str:
    text = require_text(value) if not isinstance(value, date) else value.isoformat()
    return text.lower() if text.lower() in WEEKDAYS else parse_date(text)


_WEEKDAYS_IN_ANY_CASE: Final = "|".join(
    "".join(f"[{letter.upper()}{letter}]" for letter in name) for name in WEEKDAYS
)

Day = Annotated[
    date | str,
    BeforeValidator(_parse_day),
    WithJsonSchema(
        {
            "anyOf": [
                DATE_SCHEMA,
                {"enum": [name.capitalize() for name in WEEKDAYS]},
                {"type": "string", "pattern": f"^(?:{_WEEKDAYS_IN_ANY_CASE})$"},
            ]
        }
    ),
]
"""A day of the programme: a date or, in a campaign of at most seven days, the name of a weekday."""


class Sponsor(Part):
    """Who pays for the campaign."""

    name: Name
    """The sponsor’s name."""

    url: Url | None = None
    """The sponsor’s site: an https address."""

    logo: PicturePath | None = None
    """The path of a picture of the sponsor’s logo."""

    text: Text = ""
    """The sponsor’s own words, in Markdown; the page says whose they are."""


class Preparation(Part):
    """What is to be ready before a campaign begins."""

    days_before: Count
    """How many days before the first day it is to be ready."""

    title: Name
    """What is to be ready."""

    text: Text = ""
    """How to go about it, in Markdown."""


class Founder(Part):
    """Who founded the campaign, and what they say of it."""

    name: Name
    """The founder’s name, just as they want it read."""

    text: Text
    """What they say, in Markdown."""


class CampaignDay(Part):
    """What happens on one day."""

    day: Day
    """A date; in a campaign of up to a week the English name of a weekday is enough."""

    title: Name
    """What the day is called."""

    text: Text = ""
    """What happens on it, in Markdown."""


class PinEdition(Part):
    """A numbered edition of pins: its name and how many were made."""

    name: Name
    """The edition’s name, which no other edition has."""

    count: Count | None = None
    """How many pins were made."""

    picture: PicturePath | None = None
    """The path of a picture of the pin."""

    picture_alt: Line = ""
    """What one sees in the picture, for those who cannot see it."""


class Ceremony(Part):
    """When and where the campaign is closed; `place` is a place's id or names a venue."""

    on: Date
    """The day of the ceremony."""

    time: Time | None = None
    """When it begins, in the wall’s time zone."""

    place: Name | None = None
    """Where it is: the id of a place, or the name of a venue."""


class Campaign(Record):
    """A campaign, from `start` to `end` (both included) or in the first full week of a month."""

    name: Name
    """What the campaign is called."""

    start: Date | None = None
    """Its first day; it needs “end” beside it."""

    end: Date | None = None
    """Its last day; it needs “start” beside it."""

    first_full_week: Month | None = None
    """A month, instead of start and end: the campaign is the Monday to Friday of its first full week."""

    theme: Name | None = None
    """The motto of the year."""

    sponsors: Annotated[tuple[Sponsor, ...], AsList] = ()
    """Who pays for it."""

    organisers: Names = ()
    """The names of those who run it, only if they agreed to be named."""

    founder: Founder | None = None
    """Who founded it, and what they say of it."""

    preparations: Annotated[tuple[Preparation, ...], AsList] = ()
    """What is to be ready before it begins, and by when."""

    days: Annotated[tuple[CampaignDay, ...], AsList] = ()
    """The programme, day by day."""

    pin_edition: PinEdition | None = None
    """The numbered pins of this campaign."""

    ceremony: Ceremony | None = None
    """The closing ceremony."""

    nominate_url: Url | None = None
    """Where to nominate while it is open: an https address."""

    without_words: Flag = False
    """true: of some nominations the words were never kept, so that these have no story."""

    text: Text = ""
    """About the campaign, in Markdown."""

    @model_validator(mode="after")
    def _check_dates(self) -> Campaign:
        is_set = (self.start is not None, self.end is not None, self.first_full_week is not None)
        if is_set not in {(True, True, False), (False, False, True)}:
            message = "A campaign has either start and end, or first_full_week."
            refuse(
                "campaign-dates",
                message,
                "Write “start: 2024-11-04” and “end: 2024-12-15”, or “first_full_week: 2024-10”.",
            )
        return self

    @property
    def dates(self) -> tuple[date, date]:
        """The first and the last day."""
        if self.first_full_week is not None:
            return first_full_week(*self.first_full_week)
        assert self.start is not None  # noqa: S101 - see _check_dates
        assert self.end is not None  # noqa: S101 - see _check_dates
        return self.start, self.end

    def date_of(self, day: CampaignDay) -> date | None:
        """The date of a day of the programme; None if a weekday's name does not mean exactly one day."""
        if isinstance(day.day, date):
            return day.day
        start, end = self.dates
        if (end - start).days >= len(WEEKDAYS):
            return None
        dates = (start + timedelta(days=number) for number in range((end - start).days + 1))
        return next((date_ for date_ in dates if WEEKDAYS[date_.weekday()] == day.day), None)
