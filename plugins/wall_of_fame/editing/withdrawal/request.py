"""What was typed at the command line → who withdraws, and what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wall_of_fame.content import Content, Entry
from wall_of_fame.editing.questions import Questions
from wall_of_fame.editing.withdrawal.model import WithdrawalError, WithdrawalRequest
from wall_of_fame.limits import NAME_CHARACTERS
from wall_of_fame.problems import did_you_mean, printable_line
from wall_of_fame.records import Person
from wall_of_fame.text.characters import find_refused, is_printable_ascii

INSTEAD: Final = "their colleague"
"""What stands for a name in joint stories, unless other words are given."""


@dataclass(frozen=True, slots=True)
class WithdrawalOptions:
    """The person as typed, by id or name; the photo or a recognition alone; the words for their name."""

    person: str
    photo: bool = False
    recognition: str = ""
    instead: str | None = None


def make_request(
    content: Content, options: WithdrawalOptions, questions: Questions | None
) -> WithdrawalRequest:
    """Find the person, and the words that are to stand for their name; without `questions` nothing is asked.

    Raises:
        WithdrawalError: nobody is meant, or several are, or the words cannot be used.
    """
    person = _find_person(content, options.person)
    instead = options.instead
    if instead is None and questions and _is_in_a_joint_story(content, person, options):
        instead = questions.ask(
            "In the stories of several people, what shall stand for their name?",
            default=INSTEAD,
            validator=validate_words,
            option="--instead",
        )
    words = " ".join((INSTEAD if instead is None else instead).split())
    complaint = validate_words(words)
    if complaint:
        raise WithdrawalError(complaint)
    return WithdrawalRequest(person, options.photo, options.recognition, words)


def _find_person(content: Content, typed: str) -> Entry[Person]:
    if typed in content.people:
        return content.people[typed]
    name = " ".join(typed.split()).casefold()
    bearers = [person for person in content.people.values() if person.record.name.casefold() == name]
    if len(bearers) == 1:
        return bearers[0]
    if bearers:
        ids = ", ".join(sorted(person.id for person in bearers))
        raise WithdrawalError(
            f"Several people are called “{typed}”. Give the id of the one who is meant: {ids}."
        )
    names = (person.record.name for person in content.people.values())
    hint = did_you_mean(typed, [*content.people, *names])
    raise WithdrawalError(f"Nobody on the wall is “{printable_line(typed)}”. {hint}".strip())


def _is_in_a_joint_story(content: Content, person: Entry[Person], options: WithdrawalOptions) -> bool:
    """Whether a story about several people stays, in which they may be named."""
    return not options.photo and any(
        person.id in nomination.record.nominee
        and len(nomination.record.nominee) > 1
        and options.recognition in ("", nomination.id)
        for nomination in content.nominations.values()
    )


def validate_words(words: str) -> str | None:
    """What is wrong with the words that are to stand for a name, or None."""
    if not words.strip() or len(words) > NAME_CHARACTERS:
        return f"Write one to {NAME_CHARACTERS} characters, such as “{INSTEAD}”."
    if not is_printable_ascii(words) and any(find_refused(words)):
        return "There is a hidden character in these words. Type them again."
    if not all(letter.isalnum() or letter in " -’'.," for letter in words):
        return "Write plain words only."
    return None
