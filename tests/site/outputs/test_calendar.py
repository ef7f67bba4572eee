"""The calendar of campaigns and ceremonies (RFC 5545)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from tests.loops import at_least_one
from tests.walls.output import Output
from tests.walls.projects import Project

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
            event.decoded("dtend"),
            str(event.get("location", "")),
            str(event["url"]),
        )
    return by_name_and_kind


def test_it_holds_every_campaign_and_ceremony(elsewhere: Output) -> None:
    """Whole days, the end exclusive; the closing ceremony and the award stand by themselves."""
    home = elsewhere.home
    assert events(elsewhere) == {
        ("Thanks Week 2025", "campaign"): (
            Day(2025, 3, 3), Day(2025, 3, 8), "", f"{home}campaigns/thanks-week-2025/",
        ),
        ("Thanks Week 2025", "ceremony"): (
            Day(2025, 3, 8), Day(2025, 3, 9), "Northgate", f"{home}campaigns/thanks-week-2025/",
        ),
        ("Winter Thanks 2026", "campaign"): (
            Day(2026, 11, 9), Day(2026, 12, 21), "", f"{home}campaigns/winter-thanks-2026/",
        ),
        ("The Lamps 2025", "award"): (
            Day(2025, 12, 12), Day(2025, 12, 13), "The Long Room, upstairs", f"{home}awards/lamps-2025/",
        ),
    }  # fmt: skip


def test_days_are_days(sample: Output) -> None:
    """No event has a time of day, so that no time zone can move it; stamps are in UTC and fixed."""
    events = Calendar.from_ical(sample.files["calendar.ics"]).walk("VEVENT")
    for event in at_least_one(events):
        assert not isinstance(event.decoded("dtstart"), datetime)
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
