"""Where a campaign is in its life on any day, from the content alone."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from wall_of_fame.wall.campaign import phases_from

START, END = date(2026, 11, 2), date(2026, 12, 13)


def days_of(ceremony: date | None) -> dict[str, tuple[date, date]]:
    """The first and the last day of each phase, of all days from 40 before to 80 after the campaign."""
    days: dict[str, list[date]] = {}
    for number in range(-40, (END - START).days + 80):
        day = START + timedelta(days=number)
        ahead = phases_from(day, START, END, ceremony)
        days.setdefault(ahead[0].name, []).append(day)
        assert all(one.last and other.first == one.last + timedelta(days=1) for one, other in pairwise(ahead))
        assert ahead[-1].last is None
    assert all((days_[-1] - days_[0]).days == len(days_) - 1 for days_ in days.values())
    return {name: (days_[0], days_[-1]) for name, days_ in days.items()}


def test_with_a_ceremony_afterwards() -> None:
    """It is counted until the day before the ceremony, and celebrated for thirty days from then on."""
    days = days_of(date(2026, 12, 18))
    assert list(days) == ["preparing", "open", "counting", "celebrated", "remembered"]
    assert days["preparing"][1] == date(2026, 11, 1)
    assert days["open"] == (START, END)
    assert days["counting"] == (date(2026, 12, 14), date(2026, 12, 17))
    assert days["celebrated"] == (date(2026, 12, 18), date(2027, 1, 16))


def test_with_a_ceremony_on_the_last_day() -> None:
    """Nothing is counted; it is open until the evening, and then celebrated."""
    days = days_of(END)
    assert list(days) == ["preparing", "open", "celebrated", "remembered"]
    assert days["celebrated"][0] == END + timedelta(days=1)


def test_without_a_ceremony() -> None:
    """It is remembered as soon as it is over."""
    assert list(days_of(None)) == ["preparing", "open", "remembered"]
