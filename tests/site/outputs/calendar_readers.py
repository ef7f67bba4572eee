"""Two readers of calendars that share no code: icalendar, and a script for Node with ical.js.

Both tell what somebody sees who lives in a time zone. The wall writes with the first of them.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component

from tools import node, packages

HERE = Path(__file__).parent


@dataclass(frozen=True, order=True)
class Seen:
    """An event as its reader sees it; moments are those of the reader's clock: “2024-11-04 00:00”."""

    uid: str
    name: str
    location: str
    sequence: int
    whole_days: bool
    start: str
    end: str
    reminders: tuple[str, ...]


Reader = Callable[[Sequence[Path], str], list[list[Seen]]]
"""What each of several files holds for somebody in a time zone."""


def by_icalendar(files: Sequence[Path], zone: str) -> list[list[Seen]]:
    """What the library reads that also writes."""
    here = ZoneInfo(zone)
    calendars = [Calendar.from_ical(file.read_bytes()) for file in files]
    assert not any(component.errors for calendar in calendars for component in calendar.walk())
    return [[_seen(event, here) for event in calendar.walk("VEVENT")] for calendar in calendars]


def _seen(event: Component, here: ZoneInfo) -> Seen:
    start = event.decoded("dtstart")
    # What has a moment and no end is over as it begins (RFC 5545, 3.6.1).
    end = event.decoded("dtend") if "dtend" in event else start
    begins = _moment(start, here)
    alarms = (alarm.decoded("trigger") for alarm in event.walk("VALARM"))
    return Seen(
        uid=str(event["uid"]),
        name=str(event["summary"]),
        location=str(event.get("location", "")),
        sequence=event.decoded("sequence"),
        whole_days=not isinstance(start, datetime) and not isinstance(end, datetime),
        start=_clock(begins),
        end=_clock(_moment(end, here)),
        # Reckoned in UTC, as RFC 5545 wants it: hours are hours, whatever the clocks do meanwhile.
        reminders=tuple(_clock((begins.astimezone(UTC) + alarm).astimezone(here)) for alarm in alarms),
    )


def _moment(day: date, here: ZoneInfo) -> datetime:
    return day.astimezone(here) if isinstance(day, datetime) else datetime.combine(day, time(), here)


def _clock(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"


def by_ical_js(files: Sequence[Path], zone: str) -> list[list[Seen]]:
    """What the other one reads."""
    arguments: list[str | Path] = [node.find(), HERE / "read_calendars.mjs", packages.find(), *files]
    done = subprocess.run(
        arguments, env={**os.environ, "TZ": zone}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return [
        [Seen(**{**event, "reminders": tuple(event["reminders"])}) for event in events]
        for events in json.loads(done.stdout)
    ]


READERS: tuple[Reader, ...] = (by_icalendar, by_ical_js)
"""Both."""
