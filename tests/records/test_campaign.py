"""The first full week of a month, as National Customer Service Week is set."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wall_of_fame.records.campaign import first_full_week

WEEKS = {
    2006: (2, 6),
    2007: (1, 5),
    2012: (1, 5),
    2017: (2, 6),
    2018: (1, 5),
    2019: (7, 11),
    2020: (5, 9),
    2021: (4, 8),
    2022: (3, 7),
    2023: (2, 6),
    2024: (7, 11),
    2025: (6, 10),
    2026: (5, 9),
}
"""The first and the last day of the week in October, in past and future years."""


@pytest.mark.parametrize("year", WEEKS)
def test_week_of_a_year(year: int) -> None:
    """The week is that on which it was held."""
    first, last = WEEKS[year]
    assert first_full_week(year, 10) == (date(year, 10, first), date(year, 10, last))


@given(st.integers(1900, 2200), st.integers(1, 12))
def test_any_month(year: int, month: int) -> None:
    """It is Monday to Friday, all within the month, and the first such."""
    monday, friday = first_full_week(year, month)
    assert (monday.weekday(), friday.weekday()) == (0, 4)
    assert (monday.year, monday.month, friday.month) == (year, month, month)
    assert monday.day <= 7
