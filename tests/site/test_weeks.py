"""The weeks of a calendar year: none of its days is lost to the year before or after."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wall_of_fame.site.year_figures import Week, weeks

YEARS = st.integers(1900, 2400)


@st.composite
def days_of_a_year(draw: st.DrawFn) -> tuple[int, list[date]]:
    """A year and some of its days, some of them more than once."""
    year = draw(YEARS)
    return year, draw(st.lists(st.dates(date(year, 1, 1), date(year, 12, 31)), max_size=40))


def holds(week: Week, day: date) -> bool:
    """Whether a day lies in a week: it has the same number of ISO 8601, and the same year."""
    return week.first.isocalendar()[:2] == day.isocalendar()[:2] and week.first.year == day.year


@given(days_of_a_year())
def test_every_day_is_counted_in_its_own_week(year_and_days: tuple[int, list[date]]) -> None:
    """Each week has the days that share its number of ISO 8601; together they have all."""
    year, days = year_and_days
    weeks_of_year = list(weeks(year, days))
    assert [week.count for week in weeks_of_year] == [
        sum(holds(week, day) for day in days) for week in weeks_of_year
    ]
    assert sum(week.count for week in weeks_of_year) == len(days)


@given(YEARS)
def test_weeks_follow_one_another_through_the_year(year: int) -> None:
    """They begin on New Year's Day and then on every Monday; there are 53, or 54 in few leap years."""
    firsts = [week.first for week in weeks(year, ())]
    mondays = {date(year, 1, 1) + timedelta(at) for at in range(366)} - {date(year + 1, 1, 1)}
    assert firsts == sorted({date(year, 1, 1)} | {day for day in mondays if day.weekday() == 0})
    is_long = date(year, 12, 31).timetuple().tm_yday == 366 and date(year, 1, 1).weekday() == 6
    assert len(firsts) == (54 if is_long else 53)


@given(YEARS)
def test_columns_are_side_by_side(year: int) -> None:
    """Each week's column is as wide as the next, from one end of the line to the other."""
    weeks_of_year = list(weeks(year, ()))
    starts = [week.start for week in weeks_of_year]
    assert starts[0] == 0
    assert all(
        abs(after - before - 1 / len(weeks_of_year)) < 1e-9 for before, after in pairwise([*starts, 1])
    )


@pytest.mark.parametrize(
    ("day", "iso_year", "first"),
    [
        (date(2021, 1, 3), 2020, date(2021, 1, 1)),
        (date(2024, 12, 30), 2025, date(2024, 12, 30)),
        (date(2012, 1, 1), 2011, date(2012, 1, 1)),
        (date(2018, 12, 31), 2019, date(2018, 12, 31)),
    ],
)
def test_days_that_iso_gives_to_another_year_stay(day: date, iso_year: int, first: date) -> None:
    """They are counted in the first or last week of their own year."""
    assert day.isocalendar().year == iso_year
    counted = Counter({week.first: week.count for week in weeks(day.year, [day]) if week.count})
    assert counted == {first: 1}


def test_a_day_of_another_year_is_an_error() -> None:
    """Nothing is dropped silently."""
    with pytest.raises(ValueError, match="not a day of 2024"):
        list(weeks(2024, [date(2025, 1, 1)]))
