"""Rules about consent: without it, nothing of a person is published."""

from __future__ import annotations

from collections.abc import Iterator

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content, Entry
from wall_of_fame.records import FieldProblem, Person


def check_consent(content: Content) -> Iterator[RuleFinding]:
    """A person has consented to their name; for someone not over 18, a guardian has consented too."""
    for person in content.people.values():
        for problem in _missing_consent(person):
            yield person, problem


def check_photo_consent(content: Content) -> Iterator[RuleFinding]:
    """A person with a photo has consented to the photo."""
    for person in content.people.values():
        if person.record.photo and not person.record.consent.photo:
            message = "There is a photo but no consent to it."
            hint = "Ask, then write the day: consent: {photo: 2024-11-08}. Until then leave the photo out."
            yield person, FieldProblem(("photo",), "consent-photo", message, hint)


def check_nominees_consent(content: Content) -> Iterator[RuleFinding]:
    """A nomination names only people with all consent that they need."""
    for nomination in content.nominations.values():
        for position, nominee in enumerate(nomination.record.nominee):
            person = content.people.get(nominee)
            if person is not None and any(_missing_consent(person)):
                message = f"“{nominee}” may not be published: see {person.path}."
                hint = "Keep the nomination in inbox/ until consent is there."
                yield nomination, FieldProblem(("nominee", position), "consent", message, hint, words=nominee)


def check_story_consent(content: Content) -> Iterator[RuleFinding]:
    """A person with a story or words of their own has consented to the story (a warning)."""
    nominees = {
        nominee for nomination in content.nominations.values() for nominee in nomination.record.nominee
    }
    for person in content.people.values():
        if not person.record.consent.story and (person.id in nominees or person.record.text):
            message = "No consent to showing the story is noted."
            hint = "Ask, then write the day: consent: {story: 2024-11-08}."
            yield (
                person,
                FieldProblem(("consent",), "consent-story", message, hint, of_key=True, is_warning=True),
            )


def _missing_consent(person: Entry[Person]) -> Iterator[FieldProblem]:
    record = person.record
    if record.consent.name is None:
        message = "There is no consent to showing the name."
        hint = "Ask, then write the day: consent: {name: 2024-11-08}. Until then keep the record in inbox/."
        yield FieldProblem(("consent", "name"), "consent", message, hint)
    if record.kind == "team":
        if record.over_18 is not None:
            message = "A team has no “over_18”."
            yield FieldProblem(
                ("over_18",), "consent", message, "Delete the line, or write kind: person.", of_key=True
            )
    elif record.over_18 is None:
        message = "It is not said whether this person is over 18."
        yield FieldProblem(
            ("over_18",), "missing-field", message, "Add a line “over_18: true” once they have confirmed it."
        )
    elif not record.over_18 and record.consent.guardian is None:
        message = "This person is not over 18, and there is no guardian's consent."
        hint = "Ask the guardian, then write the day: consent: {guardian: 2024-11-08}."
        yield FieldProblem(("over_18",), "consent-guardian", message, hint)
