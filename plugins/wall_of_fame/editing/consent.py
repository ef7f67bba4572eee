"""The questions about consent, age and photo of somebody who is new on the wall."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from wall_of_fame.editing import validators
from wall_of_fame.editing.questions import Questions
from wall_of_fame.records import Person

_NONE: Final = "none"
"""What a script gives for “there is no photo”."""

_NOT_YET: Final = frozenset({"not yet", "no", "n", "none"})
_DAYS_AGO: Final = {"today": 0, "yesterday": 1}


class NotYetError(Exception):
    """Somebody has not agreed yet to being shown; their name."""


def ask_day(
    question: str, questions: Questions, today: date, *, default: str = "", option: str = "", whose: str = ""
) -> str:
    """A day up to today, as 2024-11-08. `whose` consent it is may still be to come; then “not yet” will do.

    Raises:
        NotYetError: it is still to come.
    """
    days = {word: (today - timedelta(ago)).isoformat() for word, ago in _DAYS_AGO.items()}
    words = {*days, *_NOT_YET} if whose else {*days}
    is_day = validators.day(today)

    answer = questions.ask(
        question,
        default=default,
        validator=lambda typed: None if typed.casefold() in words else is_day(typed),
        option=option,
    )
    if whose and answer.casefold() in _NOT_YET:
        raise NotYetError(whose)
    return days.get(answer.casefold(), answer)


def ask_consent(name: str, person: dict[str, Any], questions: Questions, today: date) -> None:
    """Note in a person's fields when they agreed to name and story, and a guardian where one is needed.

    Raises:
        NotYetError: they, or a guardian, have not agreed yet.
    """
    consent = person.setdefault("consent", {})
    if not consent.get("name"):
        day = ask_day(
            f"When did {name} agree to name and story being shown? (a day, “today”, or “not yet”)",
            questions, today, option="--consent", whose=name,
        )  # fmt: skip
        consent |= {"name": day, "story": day}
    if person.get("kind") == "team" or "over_18" in person:
        return
    person["over_18"] = "true" if questions.confirm(f"Is {name} over 18?", option="--over-18") else "false"
    if person["over_18"] == "false" and not consent.get("guardian"):
        consent["guardian"] = ask_day(
            "When did a parent or guardian agree? (a day, or “not yet”)",
            questions, today, option="--guardian-consent", whose=f"A parent or guardian of {name}",
        )  # fmt: skip


def ask_photo(
    name: str, person: dict[str, Any], typed: str, questions: Questions, today: date, folder: Path
) -> str:
    """The path of their photo, or “”; its description and the day of consent are noted in `person`.

    `typed` is the path if it is known already. A path begins at `folder`.
    """
    path = _ask_picture(typed, questions, folder)
    if not path:
        return ""
    if not person.get("photo_alt"):
        person["photo_alt"] = questions.ask(
            "What does the photo show? (for those who cannot see it)",
            validator=validators.field(Person, "photo_alt", if_empty="Please write something."),
            option="--photo-alt",
        )
    if not person["consent"].get("photo"):
        try:
            person["consent"]["photo"] = ask_day(
                f"When did {name} agree to the photo? (a day, or “not yet”)",
                questions, today, option="--photo-consent", whose=name,
            )  # fmt: skip
        except NotYetError:
            del person["photo_alt"]
            questions.say("  Then it stays without a photo for now.")
            return ""
    return path


def _ask_picture(typed: str, questions: Questions, folder: Path) -> str:
    """The path of a picture that can be used, asked for unless `typed` is one; “” if there is none."""
    if typed == _NONE:
        return ""
    validator = validators.picture(folder)
    complaint = validator(typed)
    if complaint:
        questions.say(f"  {complaint}")
    if complaint or not typed:
        typed = questions.ask(
            "Is there a photo? (its file, or nothing)", validator=validator, option="--photo"
        )
    return typed
