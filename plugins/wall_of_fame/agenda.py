"""calendar.ics: campaigns, their closing ceremonies and the award ceremonies (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from wall_of_fame.site import Build, File


def files(build: Build) -> Iterator[File]:
    """The calendar, if there is anything to put in it (RFC 5545 knows no empty one).

    All days are whole days, so that no time zone comes into it.
    """
    site = build.site
    calendar = Calendar()
    calendar.add("prodid", "-//Service Wall of Fame//EN")
    calendar.add("version", "2.0")
    calendar.add("name", site.name)
    calendar.add("x-wr-calname", site.name)
    for campaign in sorted(build.wall.campaigns, key=lambda one: (one.start, one.id)):
        url = site.absolute(campaign.url)
        calendar.add_component(_event(url, "campaign", campaign.name, campaign.start, campaign.end))
        if campaign.ceremony:
            on, venue = campaign.ceremony.on, campaign.ceremony.place
            calendar.add_component(_event(url, "ceremony", campaign.name, on, on, venue))
    for award in sorted(build.wall.awards, key=lambda one: (one.date, one.id)):
        calendar.add_component(
            _event(site.absolute(award.url), "award", award.name, award.date, award.date, award.place)
        )
    if calendar.subcomponents:
        yield File("calendar.ics", calendar.to_ical())


def _event(url: str, kind: str, name: str, first: date, last: date, venue: str = "") -> Event:
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
