"""The questions about consent, age and photo. None of them has a default answer."""

from __future__ import annotations

from typing import Any

from wall_of_fame.editing import validators
from wall_of_fame.editing.draft import NO_PHOTO
from wall_of_fame.editing.form_answers import FormAnswer
from wall_of_fame.editing.interview.context import Interview
from wall_of_fame.editing.interview.day import NotYetError, ask_day
from wall_of_fame.editing.interview.focus import note_focus
from wall_of_fame.records import Person


def ask_consents(interview: Interview) -> None:
    """Consent and age of everybody who is new, the photo of one person alone, and what a form left open.

    Raises:
        NotYetError: somebody has not agreed yet.
    """
    draft = interview.draft
    settled: set[FormAnswer] = set()
    for name, person in draft.new_people.items():
        settled |= _ask_person(interview, name, person)
    _ask_about_answers(interview, settled)
    if len(draft.new_people) == 1:
        [(name, person)] = draft.new_people.items()
        draft.photo = _ask_photo(interview, name, person)


def _ask_person(interview: Interview, name: str, person: dict[str, Any]) -> set[FormAnswer]:
    """Note when somebody agreed, and a guardian where one is needed; what a form said that this settles."""
    questions, today = interview.questions, interview.today
    consent = person.setdefault("consent", {})
    settled: set[FormAnswer] = set()
    if not consent.get("name"):
        settled |= _show(interview, [answer for answer in interview.draft.answers if answer.is_about_consent])
        day = ask_day(
            f"When did {name} agree to name and story being shown? (a day, “today”, or “not yet”)",
            questions, today, option="--consent", whose=name,
        )  # fmt: skip
        consent |= {"name": day, "story": day}
    if person.get("kind") == "team":
        return settled
    if "over_18" not in person:
        settled |= _show(interview, [answer for answer in interview.draft.answers if answer.is_about_age])
        is_adult = questions.confirm(f"Is {name} over 18?", default=None, option="--over-18")
        person["over_18"] = "true" if is_adult else "false"
    if person["over_18"] == "false" and not consent.get("guardian"):
        consent["guardian"] = ask_day(
            "When did a parent or guardian agree? (a day, or “not yet”)",
            questions, today, option="--guardian-consent", whose=f"A parent or guardian of {name}",
        )  # fmt: skip
    return settled


def _show(interview: Interview, answers: list[FormAnswer]) -> set[FormAnswer]:
    """Show what a form said, just before the question that it bears upon; all of it."""
    for answer in answers:
        interview.questions.say(f"  {answer}")
    return set(answers)


def _ask_about_answers(interview: Interview, settled: set[FormAnswer]) -> None:
    """Ask whether everybody agrees, where a form says anything else that has not just been asked."""
    draft = interview.draft
    are_all_new = len(draft.new_people) == len(draft.people)
    is_an_adult = any(person.get("over_18") == "true" for person in draft.new_people.values())
    doubtful = [
        answer
        for answer in draft.answers
        if (answer.is_about_consent or (answer.is_about_age and is_an_adult))
        and not answer.is_reassuring
        and not (are_all_new and answer in settled)
    ]
    if not doubtful:
        return
    who = "; ".join(interview.people.get(person, person) for person in draft.people)
    _show(interview, doubtful)
    if not interview.asks_all:
        raise NotYetError(who)
    if not interview.questions.confirm(f"Does {who} agree to this story being shown?", default=None):
        raise NotYetError(who)


def _ask_photo(interview: Interview, name: str, person: dict[str, Any]) -> str:
    """The path of their photo, or `NO_PHOTO`; its description and the consent are noted in `person`."""
    questions = interview.questions
    path = _ask_picture(interview)
    if path == NO_PHOTO:
        return NO_PHOTO
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
                questions, interview.today, option="--photo-consent", whose=name,
            )  # fmt: skip
        except NotYetError:
            del person["photo_alt"]
            questions.say("  Then it stays without a photo for now.")
            return NO_PHOTO
    note_focus(interview, path, person)
    return path


def _ask_picture(interview: Interview) -> str:
    """The path of a picture that can be used, asked for unless the draft's is one; `NO_PHOTO` for none."""
    typed, questions = interview.draft.photo, interview.questions
    if typed == NO_PHOTO:
        return NO_PHOTO
    validator = validators.picture(interview.folder)
    complaint = validator(typed)
    if complaint:
        questions.say(f"  {complaint}")
    if complaint or (not typed and (interview.asks_all or interview.asks_photo)):
        typed = questions.ask(
            "Is there a photo? (its file, or nothing)", validator=validator, option="--photo"
        )
    return typed or NO_PHOTO
