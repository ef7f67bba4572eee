"""calendar.ics: campaigns with their days and closing ceremonies, and the award ceremonies (RFC 5545)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Final

from wall_of_fame import urls
from wall_of_fame.site import Build, OutputFile, Site
from wall_of_fame.site.language.wording import labelled
from wall_of_fame.site.lasting_ids import first_urls, id_of_wall
from wall_of_fame.system.clock import time_zone
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.text.characters import one_line
from wall_of_fame.wall import Award, Campaign, Wall

_FIRST_REVISION: Final = int(datetime(2020, 1, 1, tzinfo=UTC).timestamp())
"""Revisions count the seconds from here, so that they are within what RFC 5545 allows until 2088."""

_LAST_REVISION: Final = 2**31 - 1
"""The largest number that RFC 5545 allows."""

_REMINDER: Final = -timedelta(hours=15)
"""When a reader is reminded of a whole day: at nine o'clock the day before."""


_REMINDER_OF_MOMENT: Final = -timedelta(days=1)
"""When a reader is reminded of what begins at a time of day."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event of one or several whole days, or of a moment: `last` is the last of its days.

    `key` tells it apart from all others of the wall, whatever else of it changes. `starts` is when it begins
    by the wall's clock, if that is known; nobody knows when it ends.
    """

    key: str
    name: str
    first: date
    last: date
    url: str
    venue: str = ""
    text: str = ""
    reminds: bool = False
    """Whether a reader is reminded of it the day before, if its calendar is that of a campaign."""
    starts: datetime | None = None


def files(build: Build) -> Iterator[OutputFile]:
    """The calendar, if anything is to be in it (RFC 5545 allows no empty one), and that of each campaign.

    That of a campaign also has reminders, which nobody wants of all that the wall will ever plan.

    Every event has the moment of the build's commit as its revision. So an event that has changed in any way,
    by its own record, by a place's name or by a setting, has a later one than before. Readers take what is
    newer, so that it does no harm that the others have it as well.
    """
    wall, site = build.wall, build.site
    if wall.campaigns or wall.awards:
        planned = tuple(events(wall, build.translate))
        inputs = fingerprint(site.name, site.url, site.wall_id, site.time_zone, planned, build.moment)
        yield OutputFile(urls.CALENDAR, inputs, partial(_calendar, site, site.name, planned, build.moment))
    first = first_urls(wall)
    for campaign in wall.campaigns:
        own = tuple(_campaign(campaign, first, build.translate))
        inputs = fingerprint(
            "reminders", site.url, site.wall_id, site.time_zone, campaign.name, own, build.moment
        )
        make = partial(_calendar, site, campaign.name, own, build.moment, has_reminders=True)
        yield OutputFile(urls.calendar_of(campaign.url), inputs, make)


def events(wall: Wall, translate: Callable[[str], str]) -> Iterator[Event]:
    """All events of the wall, campaigns first, each kind in the order of its days."""
    first = first_urls(wall)
    for campaign in sorted(wall.campaigns, key=lambda campaign: (campaign.start, campaign.id)):
        yield from _campaign(campaign, first, translate)
    for award in sorted(wall.awards, key=lambda award: (award.date, award.id)):
        yield _award(award, first, translate)


def _campaign(
    campaign: Campaign, first: Mapping[str, str], translate: Callable[[str], str]
) -> Iterator[Event]:
    """The campaign as a whole, each day of its programme, and its closing ceremony."""
    _ = translate
    key, url = _key(campaign.url, first), campaign.url
    yield Event(
        f"campaign-{key}", campaign.name, campaign.start, campaign.end, url, text=_plain(campaign.theme),
        reminds=True,
    )  # fmt: skip
    for day in campaign.days:  # no two have the same date (`checks.campaigns`)
        name = labelled(campaign.name, day.title, _)
        yield Event(f"day-{key}-{day.on}", name, day.on, day.on, url, text=_plain(day.html.striptags()))
    if campaign.ceremony:
        on, venue = campaign.ceremony.on, campaign.ceremony.place
        name = _("Closing ceremony: %(name)s") % {"name": campaign.name}
        starts = _moment(on, campaign.ceremony.time)
        yield Event(f"ceremony-{key}", name, on, on, url, venue, reminds=True, starts=starts)


def _award(award: Award, first: Mapping[str, str], translate: Callable[[str], str]) -> Event:
    """An award ceremony, which is named as one."""
    _ = translate
    names_it = _("ceremony").casefold() in award.name.casefold()
    name = award.name if names_it else _("Ceremony: %(name)s") % {"name": award.name}
    return Event(
        f"award-{_key(award.url, first)}", name, award.date, award.date, award.url, award.place,
        _plain(award.html.striptags()), starts=_moment(award.date, award.time),
    )  # fmt: skip


def _moment(on: date, at: time | None) -> datetime | None:
    return None if at is None else datetime.combine(on, at)


def _key(url: str, first: Mapping[str, str]) -> str:
    return first.get(url, url).rstrip("/").rpartition("/")[2]


def _plain(text: str) -> str:
    return one_line(text)


def _calendar(
    site: Site, name: str, planned: Iterable[Event], moment: int, *, has_reminders: bool = False
) -> bytes:
    """A calendar as bytes.

    Events are whole days, so that no time zone can move them. One that begins at a time of day has it in UTC:
    readers disagree on the rules of time zones that a calendar brings along.
    """
    from icalendar import Alarm, Calendar  # noqa: PLC0415 - it takes its time, and is seldom needed
    from icalendar import Event as Component  # noqa: PLC0415 - as above

    zone = time_zone(site.time_zone)
    wall, revised = id_of_wall(site.wall_id), datetime.fromtimestamp(moment, UTC)
    calendar = Calendar()
    calendar.add("prodid", f"-//Service Wall of Fame//{site.lang.partition('-')[0].upper()}")
    calendar.add("version", "2.0")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    for event in planned:
        component = Component()
        component.add("uid", f"{event.key}@{wall}")
        component.add("dtstamp", revised)
        component.add("last-modified", revised)
        component.add("sequence", min(max(0, moment - _FIRST_REVISION), _LAST_REVISION))
        component.add("summary", event.name)
        if event.starts:
            component.add("dtstart", event.starts.replace(tzinfo=zone).astimezone(UTC))
        else:
            component.add("dtstart", event.first)
            component.add("dtend", event.last + timedelta(days=1))
        component.add("url", site.absolute(event.url))
        component.add("transp", "TRANSPARENT")
        if event.text:
            component.add("description", event.text)
        if event.venue:
            component.add("location", event.venue)
        if event.reminds and has_reminders:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", event.name)
            alarm.add("trigger", _REMINDER_OF_MOMENT if event.starts else _REMINDER)
            component.add_component(alarm)
        calendar.add_component(component)
    data: bytes = calendar.to_ical()
    return data
