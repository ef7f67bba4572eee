"""The questions about the business at which it happened, and about a new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wall_of_fame.editing import validators
from wall_of_fame.editing.interview.context import Interview
from wall_of_fame.editing.matching import distinct_names, find_id
from wall_of_fame.records import Business
from wall_of_fame.text.spellings import business_keys

_EXAMPLES: Final = 6


def ask_business(interview: Interview) -> None:
    """The business, and where and what a new one is."""
    draft = interview.draft
    if "businesses" in interview.content.without:
        _leave_out(interview)
        return
    if not draft.business:
        draft.business = interview.questions.ask(
            "At which business did it happen?",
            suggestions=distinct_names(interview.businesses),
            validator=validators.field(Business, "name"),
            option="--business",
        )
    draft.business = interview.correct(draft.business, interview.businesses, default=True, keys=business_keys)
    business = find_id(draft.business, interview.businesses)
    if business is not None:
        draft.business = business
        return
    interview.questions.say(f"  {draft.business} is new here.")
    _ask_place(interview)
    _ask_sector(interview)


def _leave_out(interview: Interview) -> None:
    """Say that a business that was named is left out: the wall has none."""
    draft = interview.draft
    if draft.business:
        interview.questions.say(f"  This wall has no businesses, so “{draft.business}” is left out.")
    draft.business, draft.about_business = "", {}


def _ask_place(interview: Interview) -> None:
    about, record = interview.draft.about_business, interview.content.places
    if "places" in interview.content.without:
        if about.pop("place", ""):
            interview.questions.say("  This wall has no places, so the place is left out.")
        return
    if about.get("place"):
        return
    names = {place.id: place.name for place in record.record.places} if record else {}
    word = record.record.singular if record else "place"
    answer = interview.questions.ask(
        f"In which {word.lower()} is it?",
        suggestions=names.values(),
        validator=validators.one_of(names),
        option="--place",
    )
    about["place"] = find_id(answer, names)


def _ask_sector(interview: Interview) -> None:
    about = interview.draft.about_business
    if about.get("sector"):
        return
    sectors = sorted({entry.record.sector for entry in interview.content.businesses.values()})
    about["sector"] = interview.questions.ask(
        f"What kind of business is it?{_examples(sectors)}",
        suggestions=sectors,
        validator=validators.field(Business, "sector"),
        option="--sector",
    )


def _examples(sectors: Sequence[str]) -> str:
    """A few of the sectors, so that a new business uses the wall's words."""
    if not sectors:
        return ""
    return f" ({', '.join(sectors[:_EXAMPLES])}{', …' if len(sectors) > _EXAMPLES else ''})"
