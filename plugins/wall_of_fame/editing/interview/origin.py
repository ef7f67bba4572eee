"""The questions about how a nomination arrived, and who approves it."""

from __future__ import annotations

from typing import get_args

from wall_of_fame.editing import validators
from wall_of_fame.editing.interview.context import Interview
from wall_of_fame.records import Nomination
from wall_of_fame.records.nomination import Source


def ask_origin(interview: Interview, *, is_told_now: bool) -> None:
    """How it arrived, and who sent it if they asked to be named.

    It is asked where the editor tells the story now; a draft or a script has given what there is to say.
    """
    rest, questions = interview.draft.rest, interview.questions
    if not (is_told_now and interview.asks_all):
        rest.setdefault("source", "")
        rest.setdefault("nominator", "")
    if "source" not in rest:
        sources = get_args(Source)
        rest["source"] = questions.ask(
            f"How did it arrive? ({', '.join(sources)}; or nothing)",
            suggestions=sources,
            validator=lambda typed: (
                None if typed in {"", *sources} else f"Type {', '.join(sources)}, or nothing."
            ),
            option="--source",
        )
    if "nominator" not in rest:
        rest["nominator"] = questions.ask(
            "Who nominated them? (only if they asked to be named; or nothing)",
            validator=validators.field(Nomination, "nominator", if_empty=None),
            option="--nominator",
        )


def ask_approver(interview: Interview, default: str = "") -> None:
    """Who approved it, and when; where little is asked it is whoever git says the editor is."""
    approved = interview.draft.approved
    if not approved.get("by"):
        approved["by"] = (default if not interview.asks_all else "") or interview.questions.ask(
            "Who approves it?",
            default=default,
            validator=lambda typed: None if typed else "Write a name.",
            option="--approved-by",
        )
    if not approved.get("on"):
        approved["on"] = interview.today.isoformat()


def find_campaign(interview: Interview) -> None:
    """A nomination within a campaign's dates counts for it."""
    rest, day = interview.draft.rest, interview.draft.date
    if rest.get("campaign"):
        return
    for id_, campaign in sorted(interview.content.campaigns.items()):
        start, end = campaign.record.dates
        if start.isoformat() <= day <= end.isoformat():
            rest["campaign"] = id_
            interview.questions.say(f"  It counts for {campaign.record.name}.")
            return
