"""A day is understood as people write it, proposed where it may be another, and refused where it is none."""

from __future__ import annotations

import io
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loops import at_least_one
from wall_of_fame.editing.interview.day import NotYetError, ask_day
from wall_of_fame.editing.questions import Questions
from wall_of_fame.text.days.written_days import describe_day, find_days

TODAY = date(2024, 11, 15)
"""A Friday."""


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("8/11/24", ["2024-11-08", "2024-08-11"]),
        ("08.11.2024", ["2024-11-08"]),
        ("8-11-2024", ["2024-11-08", "2024-08-11"]),
        ("8 11 2024", ["2024-11-08", "2024-08-11"]),
        ("13/10/2024", ["2024-10-13"]),
        ("8/11", ["2024-11-08", "2024-08-11"]),
        ("20/11", ["2023-11-20"]),
        ("8th Nov", ["2024-11-08"]),
        ("Friday, 8 November", ["2024-11-08"]),
        ("Nov 8th, 2024", ["2024-11-08"]),
        ("8 nov 24", ["2024-11-08"]),
        ("8 de novembro de 2024", ["2024-11-08"]),
        ("1er novembre", ["2024-11-01"]),
        ("8 listopada 2024", ["2024-11-08"]),
        ("2024/11/8", ["2024-11-08"]),
        ("20241108", ["2024-11-08"]),
        ("last Friday", ["2024-11-08", "2024-11-01"]),
        ("friday", ["2024-11-15", "2024-11-08", "2024-11-01"]),
        ("on Tuesday", ["2024-11-12", "2024-11-05"]),
        ("yesterday", ["2024-11-14"]),
        ("last night", ["2024-11-14"]),
        ("this morning", ["2024-11-15"]),
        ("wczoraj", ["2024-11-14"]),
        ("the 8th", ["2024-11-08"]),
        ("on the 8th", ["2024-11-08"]),
        ("the 31st", ["2024-10-31"]),
        ("Sunday 10th", ["2024-11-10"]),
        ("on 8 Nov", ["2024-11-08"]),
        ("le 8 novembre 2024", ["2024-11-08"]),
        ("8th Nov '24", ["2024-11-08"]),
        ("Friday last week", ["2024-11-08"]),
        ("the day before yesterday", ["2024-11-13"]),
        ("3 days ago", ["2024-11-12"]),
        ("a week ago", ["2024-11-08"]),
        ("29 Feb", ["2024-02-29"]),
        ("8 noiembrie 2024", ["2024-11-08"]),
        ("8 листопада", ["2024-11-08"]),
        ("8 ноября 2024", ["2024-11-08"]),
        ("8/XI/2024", ["2024-11-08"]),
        ("11月8日", ["2024-11-08", "2024-08-11"]),
        ("the eighth of November", ["2024-11-08"]),
        ("the twenty-first", ["2024-10-21"]),
        ("8th day of November", ["2024-11-08"]),
        ("yday", ["2024-11-14"]),
        ("a fortnight ago", ["2024-11-01"]),
        ("Monday morning", ["2024-11-11", "2024-11-04"]),
        ("Saturday gone", ["2024-11-09", "2024-11-02"]),
        ("8/11/\u201924", ["2024-11-08", "2024-08-11"]),
        ("\u0668/\u0661\u0661/\u0662\u0660\u0662\u0664", ["2024-11-08", "2024-08-11"]),
        ("8\u201311\u20132024", ["2024-11-08", "2024-08-11"]),
        ("8,11,2024", ["2024-11-08", "2024-08-11"]),
        ("vrijdag", ["2024-11-15", "2024-11-08", "2024-11-01"]),
        ("30/2/2024", []),
        ("16/11/2024", []),
        ("last week", []),
        ("soon", []),
        ("", []),
    ],
)
def test_days_as_people_write_them(typed: str, days: list[str]) -> None:
    """The likeliest comes first; what is still to come, and what is no day, is none."""
    assert [day.isoformat() for day in find_days(typed, TODAY)] == days


@given(st.text(max_size=40))
def test_whatever_is_typed(typed: str) -> None:
    """Nothing that is typed stops the question, and no day is in the future."""
    assert max(find_days(typed, TODAY), default=TODAY) <= TODAY


@given(st.dates(TODAY - timedelta(days=300), TODAY))
def test_a_day_in_words_is_that_day(day: date) -> None:
    """However it is written out."""
    for typed in at_least_one((describe_day(day), f"{day:%d %b %Y}", f"{day:%d/%m/%Y}", f"{day:%d %B}")):
        assert find_days(typed, TODAY)[0] == day


def asked(*answers: str, whose: str = "") -> tuple[str, str]:
    """The day that comes of some answers, and all that was said."""
    said = io.StringIO()
    questions = Questions(io.StringIO("".join(f"{answer}\n" for answer in answers)), said)
    return ask_day("When?", questions, TODAY, whose=whose), said.getvalue()


def test_a_day_is_proposed() -> None:
    """It is shown in words; with “n” the next one, and in the end it is asked for once more."""
    assert asked("8/11/24", "")[0] == "2024-11-08"
    assert asked("8/11/24", "n", "y")[0] == "2024-08-11"
    day, said = asked("8/11/24", "n", "n", "2024-11-09")
    assert day == "2024-11-09"
    assert "Is that Friday 8 November 2024?" in said
    assert "Then type it like 2024-11-15." in said


def test_a_day_of_consent_has_no_default() -> None:
    """Pressing Enter agrees to nothing."""
    day, said = asked("8/11/24", "", "y", whose="Jo")
    assert day == "2024-11-08"
    assert "Type y or n." in said
    with pytest.raises(NotYetError):
        asked("not yet", whose="Jo")


def test_a_day_in_the_future_is_refused() -> None:
    """In words, with today's date."""
    day, said = asked("2024-12-01", "2024-11-01")
    assert day == "2024-11-01"
    assert "That day is in the future: today is 2024-11-15." in said
