"""Dates, months, numbers, yes-or-no and shares: what a text means, or that it means nothing."""

# ruff: noqa: E501, RUF001 - tables of odd texts read best with one line a group, in their own letters

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from wall_of_fame.records.quantities import Count, Date, Flag, Month, Share, Time

DATE, MONTH, COUNT = TypeAdapter(Date), TypeAdapter(Month), TypeAdapter(Count)
TIME = TypeAdapter(Time)
FLAG, SHARE = TypeAdapter(Flag), TypeAdapter(Share)
READERS: list[Callable[[Any], Any]] = [
    adapter.validate_python for adapter in (DATE, MONTH, COUNT, FLAG, SHARE, TIME)
]


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_dates(day: date) -> None:
    """Every day, written year-month-day, is that day."""
    assert DATE.validate_python(f" {day.isoformat()} ") == day


@pytest.mark.parametrize(
    "typed",
    ["", "2024", "2024-11", "2024-11-8", "24-11-08", "2024/11/08", "08.11.2024", "2024-11-08T10:00", "2024-13-01",
     "2024-00-01", "2024-11-00", "2025-02-29", "2026-02-30", "0000-01-01", "tomorrow", "２０２４-11-08", "-2024-11-08",
     "20241108", "2024-11-08\n2024-11-09"],
)  # fmt: skip
def test_no_dates(typed: str) -> None:
    """Any other writing, and days that never were, are refused."""
    with pytest.raises(ValidationError):
        DATE.validate_python(typed)


@pytest.mark.parametrize(
    ("typed", "month"), [("2024-10", (2024, 10)), ("2018-01", (2018, 1)), ("2030-12", (2030, 12))]
)
def test_months(typed: str, month: tuple[int, int]) -> None:
    """A month is written year-month."""
    assert MONTH.validate_python(typed) == month


@pytest.mark.parametrize(
    "typed", ["", "2024", "2024-13", "2024-00", "0000-10", "24-10", "October 2024", "2024-10-01"]
)
def test_no_months(typed: str) -> None:
    """Anything else is no month."""
    with pytest.raises(ValidationError):
        MONTH.validate_python(typed)


@given(st.times())
def test_times(at: time) -> None:
    """Every minute of a day, written in hours and minutes, is that minute."""
    assert TIME.validate_python(f" {at:%H:%M} ") == at.replace(second=0, microsecond=0)


@pytest.mark.parametrize(
    "typed", ["", "18", "6:30", "24:00", "18:60", "18.30", "18:30:00", "6:30 pm", "１８:30", "-1:00"]
)
def test_no_times(typed: str) -> None:
    """Any other writing is refused."""
    with pytest.raises(ValidationError):
        TIME.validate_python(typed)


@pytest.mark.parametrize(("typed", "count"), [("1", 1), ("27", 27), ("0027", 27), ("9999999", 9_999_999)])
def test_counts(typed: str, count: int) -> None:
    """A whole number is its digits."""
    assert COUNT.validate_python(typed) == count


@pytest.mark.parametrize(
    "typed", ["", "0", "000", "-1", "+1", "1.0", "1,000", "1_000", "0x1", "1e3", "ten", "１", "10000000"]
)
def test_no_counts(typed: str) -> None:
    """Signs, fractions, other digits and zero are no number from 1."""
    with pytest.raises(ValidationError):
        COUNT.validate_python(typed)


@pytest.mark.parametrize(
    ("typed", "flag"), [("true", True), ("false", False), ("True", True), ("FALSE", False)]
)
def test_flags(typed: str, flag: bool) -> None:
    """True and false are said in full."""
    assert FLAG.validate_python(typed) is flag


@pytest.mark.parametrize(
    "typed", ["", "yes", "no", "on", "off", "1", "0", "y", "n", "t", "null", "~", "truе"]
)
def test_no_flags(typed: str) -> None:
    """What YAML 1.1 would take for true or false is neither here."""
    with pytest.raises(ValidationError):
        FLAG.validate_python(typed)


@pytest.mark.parametrize(
    ("typed", "share"), [("0", 0.0), ("1", 1.0), ("0.5", 0.5), (".25", 0.25), ("1.0", 1.0)]
)
def test_shares(typed: str, share: float) -> None:
    """A share is a number from 0 to 1."""
    assert SHARE.validate_python(typed) == share


@pytest.mark.parametrize("typed", ["", ".", "2", "-0.5", "1.1", "50%", "0,5", "nan", "inf", "1e-1", "0.5.5"])
def test_no_shares(typed: str) -> None:
    """Anything else is none."""
    with pytest.raises(ValidationError):
        SHARE.validate_python(typed)


@given(st.one_of(st.text(), st.lists(st.text()), st.dictionaries(st.text(), st.text()), st.none()))
def test_only_validation_errors(typed: object) -> None:
    """Whatever stands in a file is a value or a plain complaint, never another error."""
    seen = 0
    for read in READERS:
        try:
            read(typed)
        except ValidationError as error:
            seen += error.error_count()
    assert seen >= 0
