"""The day that an editor gives to a command, as people write days."""

from __future__ import annotations

from datetime import date

from wall_of_fame.text.days.written_days import find_days


class UnclearDayError(ValueError):
    """What was typed is no day, or may be several, with what to type instead."""


def read_typed_day(typed: str, today: date) -> date:
    """The day that is typed, as people write days: in numbers or words, or from today.

    Raises:
        UnclearDayError: it is no day up to today, or may be more than one.
    """
    days = dict.fromkeys(find_days(typed, today))
    if len(days) == 1:
        return next(iter(days))
    if days:
        raise UnclearDayError(f"“{typed}” may be {' or '.join(map(str, days))}. Type one of these.")
    raise UnclearDayError(f"“{typed}” is no day up to today. Write it as {today}.")
