"""calendar.ics: campaigns with their days and closing ceremonies, and the award ceremonies (RFC 5545)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Final

from wall_of_fame.site import Build, OutputFile, Site
from wall_of_fame.site.lasting_ids import first_urls, id_of_wall
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.wall import Award, Campaign, Wall

_FIRST_REVISION: Final = int(datetime(2020, 1, 1, tzinfo=UTC).timestamp())
"""Revisions count the seconds from here, so that they are within what RFC 5545 allows until 2088."""

_LAST_REVISION: Final = 2**31 - 1
"""The largest number that RFC 5545 allows."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event of one or several whole days: `last` is the last of them.

    `key` tells it apart from all others of the wall, whatever else of it changes.
    """

    key: str
    name: str
    first: date
    last: date
    url: str
    venue: str = ""
    text: str = ""


def files(build: Build) -> Iterator[OutputFile]:
    """The calendar, if there is anything to put in it (RFC 5545 allows no empty calendar).

    Every event has the moment of the build's commit as its revision. So an event that has changed in any way,
    by its own record, by a place's name or by a setting, has a later one than before. Readers take what is
    newer, so that it does no harm that the others have it as well.
    """
    wall, site = build.wall, build.site
    if wall.campaigns or wall.awards:
        planned = tuple(events(wall, build.translate))
        inputs = fingerprint(site.name, site.url, site.wall_id, planned, build.moment)
        yield OutputFile("calendar.ics", inputs, partial(_calendar, site, planned, build.moment))


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
        f"campaign-{key}", campaign.name, campaign.start, campaign.end, url, text=_plain(campaign.theme)
    )
    for number, day in enumerate(campaign.days, 1):
        name = f"{campaign.name}: {day.title}"
        yield Event(f"day-{key}-{number}", name, day.on, day.on, url, text=_plain(day.html.striptags()))
    if campaign.ceremony:
        on, venue = campaign.ceremony.on, campaign.ceremony.place
        name = _("Closing ceremony: %(name)s") % {"name": campaign.name}
        yield Event(f"ceremony-{key}", name, on, on, url, venue)


def _award(award: Award, first: Mapping[str, str], translate: Callable[[str], str]) -> Event:
    """An award ceremony, which is named as one."""
    _ = translate
    names_it = _("ceremony").casefold() in award.name.casefold()
    name = award.name if names_it else _("Ceremony: %(name)s") % {"name": award.name}
    return Event(
        f"award-{_key(award.url, first)}", name, award.date, award.date, award.url, award.place,
        _plain(award.html.striptags()),
    )  # fmt: skip


def _key(url: str, first: Mapping[str, str]) -> str:
    return first.get(url, url).rstrip("/").rpartition("/")[2]


def _plain(text: str) -> str:
    return " ".join(text.split())


def _calendar(site: Site, planned: Iterable[Event], moment: int) -> bytes:
    """The calendar as bytes. All events are whole days, so that no time zone can move them."""
    from icalendar import Calendar  # noqa: PLC0415 - it takes its time, and is seldom needed
    from icalendar import Event as Component  # noqa: PLC0415 - as above

    wall, revised = id_of_wall(site.wall_id), datetime.fromtimestamp(moment, UTC)
    calendar = Calendar()
    calendar.add("prodid", "-//Service Wall of Fame//EN")
    calendar.add("version", "2.0")
    calendar.add("name", site.name)
    calendar.add("x-wr-calname", site.name)
    for event in planned:
        component = Component()
        component.add("uid", f"{event.key}@{wall}")
        component.add("dtstamp", revised)
        component.add("last-modified", revised)
        component.add("sequence", min(max(0, moment - _FIRST_REVISION), _LAST_REVISION))
        component.add("summary", event.name)
        component.add("dtstart", event.first)
        component.add("dtend", event.last + timedelta(days=1))
        component.add("url", site.absolute(event.url))
        component.add("transp", "TRANSPARENT")
        if event.text:
            component.add("description", event.text)
        if event.venue:
            component.add("location", event.venue)
        calendar.add_component(component)
    data: bytes = calendar.to_ical()
    return data
