"""The calendar of campaigns and ceremonies (RFC 5545)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from icalendar import Calendar
from markupsafe import Markup

from tests.loops import at_least_one
from tests.walls import made
from tests.walls.output import Output
from tests.walls.projects import TODAY, Project
from wall_of_fame.site import Build
from wall_of_fame.site.outputs import calendar
from wall_of_fame.wall import Award

Day = date


def events(site: Output) -> dict[tuple[str, str], tuple[date, date, str, str]]:
    """By name and kind: first day, day after the last, place, address."""
    by_name_and_kind = {}
    for event in Calendar.from_ical(site.files["calendar.ics"]).walk("VEVENT"):
        kind = str(event["uid"]).split("-")[0]
        key = (str(event["summary"]), kind)
        assert key not in by_name_and_kind
        by_name_and_kind[key] = (
            event.decoded("dtstart"),
            event.decoded("dtend", None),
            str(event.get("location", "")),
            str(event["url"]),
        )
    return by_name_and_kind


def test_it_holds_every_campaign_and_ceremony(elsewhere: Output) -> None:
    """Whole days, the end exclusive; days of the programme and ceremonies stand by themselves."""
    week = f"{elsewhere.home}campaigns/thanks-week-2025/"
    assert events(elsewhere) == {
        ("Thanks Week 2025", "campaign"): (Day(2025, 3, 3), Day(2025, 3, 8), "", week),
        ("Thanks Week 2025: Lanterns out", "day"): (Day(2025, 3, 3), Day(2025, 3, 4), "", week),
        ("Thanks Week 2025: Lanterns home", "day"): (Day(2025, 3, 7), Day(2025, 3, 8), "", week),
        ("Closing ceremony: Thanks Week 2025", "ceremony"): (
            Day(2025, 3, 8), Day(2025, 3, 9), "Northgate", week,
        ),
        ("Winter Thanks 2026", "campaign"): (
            Day(2026, 11, 9), Day(2026, 12, 21), "", f"{elsewhere.home}campaigns/winter-thanks-2026/",
        ),
        ("Ceremony: The Lamps 2025", "award"): (
            Day(2025, 12, 12), Day(2025, 12, 13), "The Long Room, upstairs",
            f"{elsewhere.home}awards/lamps-2025/",
        ),
    }  # fmt: skip


def test_days_are_days(sample: Output) -> None:
    """What has no time of day is whole days, which no time zone can move; stamps are in UTC and fixed."""
    events = Calendar.from_ical(sample.files["calendar.ics"]).walk("VEVENT")
    timed = [event for event in events if isinstance(event.decoded("dtstart"), datetime)]
    assert [str(event["summary"]) for event in timed] == [
        "Closing ceremony: Small Kindnesses 2026 (sample campaign)"
    ]
    for event in at_least_one(event for event in events if event not in timed):
        assert not isinstance(event.decoded("dtend"), datetime)
        assert event.decoded("dtend") > event.decoded("dtstart")
        assert event.decoded("dtstamp").utcoffset() == timedelta(0)
        assert event.decoded("dtstamp") <= datetime(2027, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("name", ["sample", "elsewhere", "below", "hostile"])
def test_the_text_keeps_to_the_rules(name: str, request: pytest.FixtureRequest) -> None:
    """Lines end in CRLF and hold at most 75 octets; what is required is there; UIDs are unique."""
    site = request.getfixturevalue(name)
    data: bytes = site.files["calendar.ics"]
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    for line in data.split(b"\r\n"):
        line.decode("utf-8")
    calendar = Calendar.from_ical(data)
    assert calendar["version"] == "2.0"
    assert calendar["prodid"]
    calendar_events = calendar.walk("VEVENT")
    assert calendar_events
    assert calendar.errors == []
    assert all(event.errors == [] for event in calendar_events)
    assert len({event["uid"] for event in calendar_events}) == len(calendar_events)
    for event in calendar_events:
        assert site.resolve("", str(event["url"]))[0] in site.html


@pytest.mark.parametrize(
    ("month", "monday", "friday"),
    [
        ("2006-10", Day(2006, 10, 2), Day(2006, 10, 6)),
        ("2018-10", Day(2018, 10, 1), Day(2018, 10, 5)),
        ("2024-10", Day(2024, 10, 7), Day(2024, 10, 11)),
    ],
)
def test_first_full_weeks_are_computed(project: Project, month: str, monday: date, friday: date) -> None:
    """A week set by its month is the Monday to Friday of the first full week, on page and in calendar."""
    project.write("campaigns/service-week.md", f"---\nname: The Week\nfirst_full_week: {month}\n---\nHere.\n")
    site = project.build()
    start, end, _, _ = events(site)["The Week", "campaign"]
    assert (start, end - timedelta(days=1)) == (monday, friday)
    times = site.page("campaigns/service-week/").find("//h1/following::time/@datetime")
    assert times[:2] == [monday.isoformat(), friday.isoformat()]


def test_the_sample_week_is_the_real_one(sample: Output) -> None:
    """National Customer Service Week 2024 ran from 7 to 11 October."""
    start, end, _, _ = events(sample)["National Customer Service Week 2024", "campaign"]
    assert (start, end) == (Day(2024, 10, 7), Day(2024, 10, 12))


def calendar_of(project: Project, moment: int) -> dict[str, Any]:
    """Each event of a build at a moment, by its UID."""
    data = project.build(env={"SOURCE_DATE_EPOCH": str(moment)}).files["calendar.ics"]
    return {str(event["uid"]): event for event in Calendar.from_ical(data).walk("VEVENT")}


def test_a_changed_event_has_a_later_revision(project: Project) -> None:
    """It keeps its UID; what changes back is later still, and no event ever goes backwards."""
    award = "awards/lamps-2025.md"
    states = [calendar_of(project, TODAY)]
    for number, (old, new) in enumerate(
        [("The Long Room, upstairs", "The Barn"), ("The Barn", "The Long Room, upstairs")], 1
    ):
        project.replace(award, old, new)
        states.append(calendar_of(project, TODAY + number))
    (key,) = [key for key in states[0] if key.startswith("award-")]
    assert [str(state[key]["location"]) for state in states[:2]] == ["The Long Room, upstairs", "The Barn"]
    for earlier, later in pairwise(states):
        assert earlier.keys() == later.keys()
        assert later[key]["sequence"] > earlier[key]["sequence"]
        for uid in at_least_one(earlier):
            assert later[uid]["sequence"] >= earlier[uid]["sequence"]
            for stamp in ("dtstamp", "last-modified"):
                assert later[uid].decoded(stamp) >= earlier[uid].decoded(stamp)


def test_whatever_changes_an_event_makes_it_later(project: Project) -> None:
    """Also the name of a place, which stands in another file; the same moment gives the same bytes."""
    before = calendar_of(project, TODAY)
    project.replace("places.yaml", "Northgate", "Southgate")
    after = calendar_of(project, TODAY + 60)
    (key,) = [key for key in before if key.startswith("ceremony-")]
    assert str(after[key]["location"]) == "Southgate"
    assert after[key]["sequence"] > before[key]["sequence"]


@pytest.mark.parametrize("moment", [0, 1, 1577836800, 4102444800, 253402300799])
def test_revisions_are_numbers_that_calendars_take(moment: int) -> None:
    """RFC 5545 allows 0 to 2147483647, whatever the clock says."""
    award = Award("a", "awards/a/", "The Ceremony", Day(2026, 1, 1), None, "", (), Markup())
    wall = replace(made.wall(), awards=(award,))
    build = Build(wall, made.page_context(wall).site, (), made.TODAY, moment)
    (file,) = calendar.files(build)
    (event,) = Calendar.from_ical(file.make()).walk("VEVENT")
    assert 0 <= event.decoded("sequence") <= 2**31 - 1
    assert str(event["summary"]) == "The Ceremony"


def test_each_campaign_has_a_calendar_with_reminders(elsewhere: Output) -> None:
    """The same events as in the wall's, with a reminder the day before for the campaign and its ceremony."""
    events = Calendar.from_ical(elsewhere.files["calendar.ics"]).walk("VEVENT")
    whole = {str(event["uid"]): event for event in events}
    seen = 0
    for url in ("campaigns/thanks-week-2025/", "campaigns/winter-thanks-2026/"):
        calendar = Calendar.from_ical(elsewhere.files[f"{url}calendar.ics"])
        assert elsewhere.page(url).find(f"//a[@href='/{url}calendar.ics']")
        for event in calendar.walk("VEVENT"):
            kind = str(event["uid"]).split("-")[0]
            assert event.decoded("dtstart") == whole[str(event["uid"])].decoded("dtstart")
            alarms = [alarm.decoded("trigger") for alarm in event.walk("VALARM")]
            assert alarms == ([timedelta(hours=-15)] if kind in {"campaign", "ceremony"} else [])
            seen += 1
    assert seen == 5
    assert b"VALARM" not in elsewhere.files["calendar.ics"]


def test_a_day_more_moves_no_other_day(project: Project) -> None:
    """A day of the programme is known by its date: put one before it, and it stays the same event."""
    record = "campaigns/thanks-week-2025.md"
    before = calendar_of(project, TODAY)
    days = {uid: event for uid, event in before.items() if uid.startswith("day-")}
    assert [uid.partition("@")[0] for uid in days] == [
        "day-thanks-week-2025-2025-03-03",
        "day-thanks-week-2025-2025-03-07",
    ]
    project.replace(record, "days:\n", "days:\n  - {day: 2025-03-05, title: Lanterns mended}\n")
    after = calendar_of(project, TODAY + 60)
    assert {*after} - {*before} == {next(iter(days)).replace("03-03", "03-05")}
    for uid, event in days.items():
        assert after[uid]["summary"] == event["summary"]
        assert after[uid].decoded("dtstart") == event.decoded("dtstart")
        assert after[uid]["sequence"] > event["sequence"]


def test_a_ceremony_may_begin_at_a_time_of_day(project: Project) -> None:
    """It is said on the pages, in the data for search engines, and in the calendar, by the wall's clock."""
    project.replace("campaigns/thanks-week-2025.md", "on: 2025-03-08", "on: 2025-03-08, time: 18:30")
    project.replace("awards/lamps-2025.md", "date: 2025-12-12", "date: 2025-12-12\ntime: '00:05'")
    site = project.build(settings={"TIMEZONE": "America/New_York"})
    whole = site.files["calendar.ics"]
    assert b"DTSTART:20250308T233000Z\r\n" in whole
    assert b"DTSTART:20251212T050500Z\r\n" in whole
    own = site.files["campaigns/thanks-week-2025/calendar.ics"]
    assert b"TRIGGER:-P1D\r\n" in own
    page = site.page("campaigns/thanks-week-2025/")
    (time,) = page.find("//time[@datetime='2025-03-08T18:30']")
    assert time.text_content() == "8 March 2025 at 18:30"
    award = site.page("awards/lamps-2025/")
    assert award.find("//time[@datetime='2025-12-12T00:05']")
    assert '"startDate":"2025-12-12T00:05-05:00"' in award.source.replace(": ", ":")
