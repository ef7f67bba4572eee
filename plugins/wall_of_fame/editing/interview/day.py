"""The question for a day, answered as people write days."""

from __future__ import annotations

from datetime import date
from typing import Final

from wall_of_fame.editing import validators
from wall_of_fame.editing.questions import Questions
from wall_of_fame.text.days.written_days import describe_day, find_days

_NOT_YET: Final = frozenset({"not yet", "no", "n", "none"})
_CERTAIN: Final = frozenset({"today", "yesterday"})

# So many days are proposed for what was typed.
_MOST_PROPOSED: Final = 3


class NotYetError(Exception):
    """Somebody has not agreed yet to being shown; their name."""


def ask_day(  # noqa: PLR0913 - a question has that many parts
    question: str,
    questions: Questions,
    today: date,
    *,
    default: str = "",
    option: str = "",
    whose: str = "",
    may_be_part: bool = False,
) -> str:
    """A day up to today, as 2024-11-08. `whose` consent it is may still be to come; then “not yet” will do.

    With `may_be_part`, a month (2024-11) or a year (2024) is an answer as well.

    What is typed in another way is proposed as a day, and only taken if that is confirmed.

    Raises:
        NotYetError: it is still to come.
    """
    is_day = validators.day(today)

    def is_part(typed: str) -> bool:
        return may_be_part and validators.is_past_month_or_year(typed, today)

    def complaint(typed: str) -> str | None:
        if is_part(typed):
            return None
        if (whose and typed.casefold() in _NOT_YET) or find_days(typed, today):
            return None
        return is_day(typed)

    while True:
        answer = questions.ask(question, default=default, validator=complaint, option=option)
        if whose and answer.casefold() in _NOT_YET:
            raise NotYetError(whose)
        if is_part(answer):
            return answer
        day = choose_day(answer, questions, today, is_consent=bool(whose))
        if day:
            return day


def choose_day(typed: str, questions: Questions, today: date, *, is_consent: bool = False) -> str:
    """The day that is meant by what was typed, as 2024-11-08; “” if it is none of those that are proposed."""
    days = find_days(typed, today)
    if not days or typed == days[0].isoformat() or typed.casefold() in _CERTAIN:
        return days[0].isoformat() if days else typed
    for day in days[:_MOST_PROPOSED]:
        # Consent has no default: not even by pressing Enter at a day that looks right.
        if questions.confirm(f"  Is that {describe_day(day)}?", default=None if is_consent else True):
            return day.isoformat()
    questions.say(f"  Then type it like {today.isoformat()}.")
    return ""
