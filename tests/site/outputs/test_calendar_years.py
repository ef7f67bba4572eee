"""Calendars of the years 2020 to 2035, as two readers show them that share no code."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.loops import at_least_one
from tests.site.outputs.calendar_readers import READERS, Reader, Seen
from tests.walls import made
from tests.walls.projects import ELSEWHERE
from wall_of_fame import urls
from wall_of_fame.checks import check
from wall_of_fame.site import Build
from wall_of_fame.site.outputs import calendar
from wall_of_fame.wall.arrange import arrange

TODAY = date(2036, 6, 1)
MOMENT = int(datetime(2036, 6, 1, tzinfo=UTC).timestamp())
ZONES = ("Europe/Jersey", "America/New_York", "Pacific/Auckland")
"""Where readers live: where clocks change before the campaign, in its first week, and the other way round."""

MONDAYS = dict(
    zip(range(2020, 2036), (5, 4, 3, 2, 7, 6, 5, 4, 2, 1, 7, 6, 4, 3, 2, 1), strict=True)
)  # fmt: skip
"""The first Monday of each October, copied from a printed calendar."""

SPRING = dict(
    zip(range(2020, 2036), (29, 28, 27, 26, 31, 30, 29, 28, 26, 25, 31, 30, 28, 27, 26, 25), strict=True)
)  # fmt: skip
"""The last Sunday of each March, when clocks go forward in Jersey: copied likewise."""

AUTUMN = dict(
    zip(range(2020, 2036), (25, 31, 30, 29, 27, 26, 25, 31, 29, 28, 27, 26, 31, 30, 29, 28), strict=True)
)  # fmt: skip
"""The last Sunday of each October, when they go back."""

WEEK = """---
name: Week {year}
first_full_week: {year}-10
days:
  - {{day: Monday, title: Notes}}
  - {{day: Wednesday, title: Colleagues}}
  - {{day: Friday, title: Supper}}
ceremony: {{on: {year}-10-{friday:02}, place: northgate}}
---
Here.
"""

WINTER = """---
name: Winter {year}
start: {year}-11-01
end: {year}-12-15
days:
  - {{day: {year}-11-01, title: First pins}}
  - {{day: {year}-11-30, title: Letters}}
  - {{day: {year}-12-15, title: Last day}}
ceremony: {{on: {next_year}-01-01, place: The Barn}}
---
Here.
"""

CLOCKS = """---
name: Clocks {year}
start: {year}-02-28
end: {year}-11-05
days:
  - {{day: {year}-02-28, title: Before March}}
  - {{day: {year}-03-{before_spring:02}, title: Before spring}}
  - {{day: {year}-03-{spring:02}, title: Forward}}
  - {{day: {year}-10-{before_autumn:02}, title: Before autumn}}
  - {{day: {year}-10-{autumn:02}, title: Back}}
ceremony: {{on: {year}-10-{autumn:02}, place: The Barn}}
---
Here.
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The other organisation's content, with three campaigns of every year."""
    root = Path(shutil.copytree(ELSEWHERE, tmp_path / "content"))
    for year, monday in MONDAYS.items():
        spring, autumn = SPRING[year], AUTUMN[year]
        values = {
            "year": year, "next_year": year + 1, "friday": monday + 4, "spring": spring, "autumn": autumn,
            "before_spring": spring - 1, "before_autumn": autumn - 1,
        }  # fmt: skip
        for name, text in (("week", WEEK), ("winter", WINTER), ("clocks", CLOCKS)):
            (root / f"campaigns/{name}-{year}.md").write_text(text.format(**values), encoding="utf-8")
    return root


def write_calendars(
    content: Path, folder: Path, moment: int = MOMENT, zone: str = "UTC"
) -> Mapping[str, Path]:
    """The calendar of the wall and that of each campaign, as a build at a moment writes them, by address."""
    checked = check(content, TODAY)
    assert not [str(problem) for problem in checked.problems if problem.level == "error"]
    wall = arrange(checked.content)
    files = {}
    site = replace(made.page_context(wall).site, time_zone=zone)
    for file in calendar.files(Build(wall, site, (), TODAY, moment)):
        path = folder / file.path
        path.parent.mkdir(parents=True)
        path.write_bytes(file.make())
        files[file.path] = path
    return files


Days = dict[str, tuple[str, str, str]]
"""By name of the event: its first day, the day after its last, and the venue."""


def planned(year: int) -> dict[str, Days]:
    """What the calendars of a year's campaigns are to say, reckoned by hand, by the campaign's name."""
    monday, spring, autumn = MONDAYS[year], SPRING[year], AUTUMN[year]
    day = f"{year}-10-{{:02}}".format
    after_february = f"{year}-02-29" if year in {2020, 2024, 2028, 2032} else f"{year}-03-01"
    after_spring = f"{year}-03-{spring + 1:02}" if spring < 31 else f"{year}-04-01"
    after_autumn = day(autumn + 1) if autumn < 31 else f"{year}-11-01"
    week, winter, clocks = f"Week {year}", f"Winter {year}", f"Clocks {year}"
    return {
        "week": {
            week: (day(monday), day(monday + 5), ""),
            f"{week}: Notes": (day(monday), day(monday + 1), ""),
            f"{week}: Colleagues": (day(monday + 2), day(monday + 3), ""),
            f"{week}: Supper": (day(monday + 4), day(monday + 5), ""),
            f"Closing ceremony: {week}": (day(monday + 4), day(monday + 5), "Northgate"),
        },
        "winter": {
            winter: (f"{year}-11-01", f"{year}-12-16", ""),
            f"{winter}: First pins": (f"{year}-11-01", f"{year}-11-02", ""),
            f"{winter}: Letters": (f"{year}-11-30", f"{year}-12-01", ""),
            f"{winter}: Last day": (f"{year}-12-15", f"{year}-12-16", ""),
            f"Closing ceremony: {winter}": (f"{year + 1}-01-01", f"{year + 1}-01-02", "The Barn"),
        },
        "clocks": {
            clocks: (f"{year}-02-28", f"{year}-11-06", ""),
            f"{clocks}: Before March": (f"{year}-02-28", after_february, ""),
            f"{clocks}: Before spring": (f"{year}-03-{spring - 1:02}", f"{year}-03-{spring:02}", ""),
            f"{clocks}: Forward": (f"{year}-03-{spring:02}", after_spring, ""),
            f"{clocks}: Before autumn": (day(autumn - 1), day(autumn), ""),
            f"{clocks}: Back": (day(autumn), after_autumn, ""),
            f"Closing ceremony: {clocks}": (day(autumn), after_autumn, "The Barn"),
        },
    }


def days_of(events: list[Seen]) -> Days:
    """The days of events, each of which begins and ends with the day, where its reader lives."""
    days = {}
    for event in at_least_one(events):
        assert event.whole_days
        assert event.start.endswith(" 00:00")
        assert event.end.endswith(" 00:00")
        assert event.name not in days
        days[event.name] = (event.start[:10], event.end[:10], event.location)
    return days


def nine_the_day_before(start: str) -> str:
    """Nine o'clock of the day before, by whatever clock."""
    return f"{date.fromisoformat(start[:10]) - timedelta(days=1)} 09:00"


@pytest.mark.slow
@pytest.mark.parametrize("zone", ZONES)
def test_every_year_has_its_days_in_both_readers(content: Path, tmp_path: Path, zone: str) -> None:
    """Also across leap days, the turn of the year and both changes of the clocks; each UID is there once."""
    files = write_calendars(content, tmp_path / "site")
    wanted = {
        urls.calendar_of(urls.page_of("campaign", f"{name}-{year}")): days
        for year in MONDAYS
        for name, days in planned(year).items()
    }
    assert len(wanted) == 48
    for read in READERS:
        seen = dict(zip(wanted, read([files[url] for url in wanted], zone), strict=True))
        assert {url: days_of(events) for url, events in seen.items()} == wanted
        (whole,) = read([files[urls.CALENDAR]], zone)
        assert len({event.uid for event in whole}) == len(whole)
        everything = days_of(whole)
        for url, events in seen.items():
            assert days_of(events).items() <= everything.items()
            assert {event.uid for event in events} <= {event.uid for event in whole}, url


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("zone", ZONES)
def test_reminders_come_at_nine_the_day_before(
    content: Path, tmp_path: Path, zone: str, read: Reader
) -> None:
    """By the reader's own clock, on the days around its changes too; a single day has none."""
    files = write_calendars(content, tmp_path / "site")
    own = [path for url, path in files.items() if url != urls.CALENDAR]
    events = [event for events in read(own, zone) for event in events]
    for event in at_least_one(events):
        wanted = () if event.uid.startswith("day-") else (nine_the_day_before(event.start),)
        assert event.reminders == wanted, event


@pytest.mark.slow
def test_readers_that_share_no_code_see_the_same(content: Path, tmp_path: Path) -> None:
    """All that is told of an event, not its days alone."""
    files = list(write_calendars(content, tmp_path / "site").values())
    first, second = (read(files, ZONES[0]) for read in READERS)
    assert first == second


IN_THE_NIGHT_OF_THE_CHANGE = [
    int(datetime(2026, 10, 25, hour, 30, tzinfo=UTC).timestamp()) for hour in range(4)
]
"""Half past each hour: the second and the third are both half past one in Jersey's clock."""

CHANGES = [
    ("winter-2026.md", "The Barn", "The Loft"),
    ("winter-2026.md", "on: 2027-01-01", "on: 2027-01-04"),
    ("winter-2026.md", "2026-11-30, title: Letters", "2026-11-30, title: Cards"),
]
"""What an editor changes of one campaign, one build after another."""


@pytest.mark.slow
@pytest.mark.parametrize("read", READERS)
def test_revisions_go_up_while_clocks_go_back(content: Path, tmp_path: Path, read: Reader) -> None:
    """What has changed keeps its UID and has a higher SEQUENCE; none has a lower one, and none is gone."""
    states: list[dict[str, Seen]] = []
    for number, moment in enumerate(IN_THE_NIGHT_OF_THE_CHANGE):
        if number:
            path, old, new = CHANGES[number - 1]
            text = (content / "campaigns" / path).read_text(encoding="utf-8")
            assert old in text
            (content / "campaigns" / path).write_text(text.replace(old, new), encoding="utf-8")
        files = write_calendars(content, tmp_path / str(number), moment)
        (events,) = read([files[urls.CALENDAR]], ZONES[0])
        states.append({event.uid: event for event in events})
    changed = []
    for earlier, later in pairwise(states):
        assert earlier.keys() == later.keys()
        assert all(later[uid].sequence >= event.sequence for uid, event in earlier.items())
        of_this_step = {uid for uid, event in earlier.items() if said(event) != said(later[uid])}
        assert all(later[uid].sequence > earlier[uid].sequence for uid in of_this_step)
        changed.append({later[uid].name for uid in of_this_step})
    ceremony = "Closing ceremony: Winter 2026"
    assert changed == [{ceremony}, {ceremony}, {"Winter 2026: Cards"}]


def said(event: Seen) -> tuple[str, ...]:
    """What people read of an event."""
    return event.name, event.location, event.start, event.end


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    ("zone", "summer", "winter"),
    [
        ("Europe/Jersey", "{year}-07-10 18:30", "{year}-11-20 18:30"),
        ("America/New_York", "{year}-07-10 13:30", "{year}-11-20 13:30"),
        ("Pacific/Auckland", "{year}-07-11 05:30", "{year}-11-21 07:30"),
    ],
)
def test_a_time_of_day_is_that_of_the_wall(
    content: Path, tmp_path: Path, zone: str, summer: str, winter: str, read: Reader
) -> None:
    """Half past six in Jersey, in summer and winter, wherever its reader lives; told a day before."""
    for year in MONDAYS:
        for name, on in (("summer", f"{year}-07-10"), ("winter", f"{year}-11-20")):
            (content / f"campaigns/evening-{name}-{year}.md").write_text(
                f"---\nname: {name} {year}\nstart: {year}-07-01\nend: {year}-07-02\n"
                f"ceremony: {{on: {on}, time: 18:30}}\n---\nHere.\n",
                encoding="utf-8",
            )
    files = write_calendars(content, tmp_path / "site", zone="Europe/Jersey")
    (whole,) = read([files[urls.CALENDAR]], zone)
    evenings = {
        event.name: (event.start, event.end, event.whole_days)
        for event in whole
        if event.name.startswith(("Closing ceremony: summer", "Closing ceremony: winter"))
    }
    assert len(evenings) == 32
    for year in MONDAYS:
        for name, moment in (("summer", summer), ("winter", winter)):
            at = moment.format(year=year)
            assert evenings[f"Closing ceremony: {name} {year}"] == (at, at, False)
    own = files[urls.calendar_of(urls.page_of("campaign", "evening-summer-2030"))]
    ((_, ceremony),) = [sorted(events, key=lambda event: event.start) for events in read([own], zone)]
    assert ceremony.reminders == (ceremony.start.replace("07-10", "07-09").replace("07-11", "07-10"),)
