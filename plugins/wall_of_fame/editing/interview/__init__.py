"""The questions that complete a draft, in plain words. Age and consent have no default."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from wall_of_fame.editing.interview.business import ask_business
from wall_of_fame.editing.interview.consent import ask_consents
from wall_of_fame.editing.interview.context import Interview
from wall_of_fame.editing.interview.day import NotYetError
from wall_of_fame.editing.interview.origin import ask_approver, ask_origin, find_campaign
from wall_of_fame.editing.interview.people import ask_others, ask_people
from wall_of_fame.editing.interview.story import ask_date, ask_standards, ask_story

__all__ = ["STEPS", "Interview", "NotYetError", "complete"]

STEPS: Final[tuple[Callable[[Interview], None], ...]] = (
    ask_people,
    ask_business,
    ask_date,
    ask_story,
    ask_standards,
    ask_consents,
    partial(ask_origin, is_told_now=False),
    ask_approver,
    find_campaign,
)
"""The questions about a draft that tells its story already, in the order in which they are asked."""


def complete(interview: Interview, approver: str = "") -> None:
    """Ask for whatever a draft lacks; `approver` is the default for who approves it.

    Each answer is noted in the draft at once, so that it can be kept whatever comes next.

    Raises:
        NotYetError: somebody has not agreed yet.
        NoAnswerError: the answers ended too early.
    """
    ask_people(interview)
    ask_business(interview)
    ask_date(interview)
    is_told_now = not interview.draft.text
    ask_story(interview)
    ask_others(interview)
    ask_standards(interview)
    ask_consents(interview)
    ask_origin(interview, is_told_now=is_told_now)
    ask_approver(interview, approver)
    find_campaign(interview)
