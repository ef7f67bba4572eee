"""calendar.ics: campaigns, their closing ceremonies and the award ceremonies (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wall_of_fame.site import Build, OutputFile, Site
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.wall import Wall

if TYPE_CHECKING:
    from icalendar import Event


def files(build: Build) -> Iterator[OutputFile]:
    """The calendar, if there is anything to put in it (RFC 5545 allows no empty calendar)."""
    wall, site = build.wall, build.site
    if wall.campaigns or wall.awards:
        inputs = fingerprint(site.name, site.url, wall.campaigns, wall.awards)
        yield OutputFile("calendar.ics", inputs, partial(_calendar, site, wall))


def _calendar(site: Site, wall: Wall) -> bytes:
    """The calendar as bytes. All events are whole days, so that no time zone can move them."""
    from icalendar import Calendar  # noqa: PLC0415 - it takes its time, and is seldom needed

    calendar = Calendar()
    calendar.add("prodid", "-//Service Wall of Fame//EN")
    calendar.add("version", "2.0")
    calendar.add("name", site.name)
    calendar.add("x-wr-calname", site.name)
    for campaign in sorted(wall.campaigns, key=lambda campaign: (campaign.start, campaign.id)):
        url = site.absolute(campaign.url)
        calendar.add_component(_event(url, "campaign", campaign.name, campaign.start, campaign.end))
        if campaign.ceremony:
            on, venue = campaign.ceremony.on, campaign.ceremony.place
            calendar.add_component(_event(url, "ceremony", campaign.name, on, on, venue))
    for award in sorted(wall.awards, key=lambda award: (award.date, award.id)):
        calendar.add_component(
            _event(site.absolute(award.url), "award", award.name, award.date, award.date, award.place)
        )
    data: bytes = calendar.to_ical()
    return data


def _event(url: str, kind: str, name: str, first: date, last: date, venue: str = "") -> Event:
    from icalendar import Event  # noqa: PLC0415 - as above

    parts = urlsplit(url)
    event = Event()
    event.add("uid", f"{kind}-{parts.path.strip('/').replace('/', '-')}@{parts.hostname}")
    event.add("dtstamp", datetime(first.year, first.month, first.day, tzinfo=UTC))
    event.add("summary", name)
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))
    event.add("url", url)
    event.add("transp", "TRANSPARENT")
    if venue:
        event.add("location", venue)
    return event
