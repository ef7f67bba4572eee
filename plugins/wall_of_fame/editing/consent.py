"""Whether somebody new may be shown: the questions about consent, age and photo."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from wall_of_fame.editing import validators as judging
from wall_of_fame.editing.questions import Questions
from wall_of_fame.records import Person

NONE: Final = "none"
"""What stands for “there is none” where a script has to say so."""

_NOT_YET: Final = frozenset({"not yet", "no", "n", "none"})
_DAYS_AGO: Final = {"today": 0, "yesterday": 1}


class NotYetError(Exception):
    """Somebody has not agreed yet to being shown; their name."""


def ask_day(
    words: str, questions: Questions, today: date, *, default: str = "", option: str = "", later: str = ""
) -> str:
    """A day up to today, as 2024-11-08. Whose yes is still to come is named by `later`.

    Raises:
        NotYetError: it is still to come.
    """
    known = {word: (today - timedelta(days)).isoformat() for word, days in _DAYS_AGO.items()}
    fine = {*known, *_NOT_YET} if later else {*known}
    judge = judging.day(today)

    typed = questions.ask(
        words,
        default=default,
        judge=lambda answer: "" if answer.casefold() in fine else judge(answer),
        option=option,
    )
    if later and typed.casefold() in _NOT_YET:
        raise NotYetError(later)
    return known.get(typed.casefold(), typed)


def ask_consent(name: str, about: dict[str, Any], questions: Questions, today: date) -> None:
    """Note in `about` when they agreed to name and story, and a guardian where one is needed.

    Raises:
        NotYetError: they, or a guardian, have not agreed yet.
    """
    consent = about.setdefault("consent", {})
    if not consent.get("name"):
        day = ask_day(
            f"When did {name} agree to name and story being shown? (a day, “today”, or “not yet”)",
            questions, today, option="--consent", later=name,
        )  # fmt: skip
        consent |= {"name": day, "story": day}
    if about.get("kind") == "team" or "over_18" in about:
        return
    about["over_18"] = "true" if questions.confirm(f"Is {name} over 18?", option="--over-18") else "false"
    if about["over_18"] == "false" and not consent.get("guardian"):
        consent["guardian"] = ask_day(
            "When did a parent or guardian agree? (a day, or “not yet”)",
            questions, today, option="--guardian-consent", later=f"A parent or guardian of {name}",
        )  # fmt: skip


def ask_photo(
    name: str, about: dict[str, Any], given: str, questions: Questions, today: date, folder: Path
) -> str:
    """The path of their photo as typed, or “none”; its words and the day of consent are noted in `about`.

    `given` is known already; a path begins at `folder`.
    """
    judge = judging.picture(folder)
    typed = given
    if given != NONE and (not given or judge(given)):
        if given:
            questions.say(f"  {judge(given)}")
        typed = questions.ask("Is there a photo? (its file, or nothing)", judge=judge, option="--photo")
    if not typed or typed == NONE:
        return NONE
    if not about.get("photo_alt"):
        about["photo_alt"] = questions.ask(
            "What does the photo show? (for those who cannot see it)",
            judge=judging.field(Person, "photo_alt", if_empty="Please write something."),
            option="--photo-alt",
        )
    if not about["consent"].get("photo"):
        try:
            about["consent"]["photo"] = ask_day(
                f"When did {name} agree to the photo? (a day, or “not yet”)",
                questions, today, option="--photo-consent", later=name,
            )  # fmt: skip
        except NotYetError:
            del about["photo_alt"]
            questions.say("  Then it stays without a photo for now.")
            return NONE
    return typed
