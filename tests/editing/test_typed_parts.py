"""A month or a year may be typed for what happened, and for nothing else."""

from __future__ import annotations

import io
from datetime import date

import pytest

from wall_of_fame.editing import validators
from wall_of_fame.editing.interview.day import ask_day
from wall_of_fame.editing.questions import NoAnswerError, Questions

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize("typed", ["2026-11", "2024-02", "2026", "1999"])
def test_a_month_or_a_year_is_taken_as_it_is(typed: str) -> None:
    """No day is made of it."""
    told = io.StringIO()
    assert ask_day("When?", Questions(io.StringIO(f"{typed}\n"), told), TODAY, may_be_part=True) == typed
    assert "Is that" not in told.getvalue()


@pytest.mark.parametrize("typed", ["2026-12", "2027", "2024-13", "0000", "1066"])
def test_none_that_is_to_come_or_none_at_all(typed: str) -> None:
    """It is asked again, with what to write."""
    told = io.StringIO()
    questions = Questions(io.StringIO(f"{typed}\n2026-11-01\n"), told)
    assert ask_day("When?", questions, TODAY, may_be_part=True) == "2026-11-01"


@pytest.mark.parametrize("typed", ["2024-11", "2024"])
def test_consent_has_a_day(typed: str) -> None:
    """A month is not enough where the day counts."""
    assert validators.day(TODAY)(typed)
    with pytest.raises(NoAnswerError):
        ask_day(
            "When did they agree?", Questions(io.StringIO(f"{typed}\n"), io.StringIO()), TODAY, whose="Ana"
        )
