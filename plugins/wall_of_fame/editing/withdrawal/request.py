"""What was typed at the command line → who withdraws, and what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from wall_of_fame.content import Content, Entry
from wall_of_fame.editing.matching import find_ids, names_of, with_id
from wall_of_fame.editing.questions import Questions
from wall_of_fame.editing.withdrawal.model import Removal, WithdrawalError, WithdrawalRequest
from wall_of_fame.editing.withdrawal.names.forms import name_forms
from wall_of_fame.editing.withdrawal.names.reading import read_as_people_do
from wall_of_fame.limits import NAME_CHARACTERS
from wall_of_fame.problems import did_you_mean, printable_line
from wall_of_fame.records import Person
from wall_of_fame.text.characters import find_refused, is_printable_ascii
from wall_of_fame.text.names import without_accents

INSTEAD: Final = "their colleague"
"""What stands for a name in joint stories, unless other words are given."""

# So many people are named in a hint.
_MOST_CHOICES: Final = 10

# How alike two names are, from 0 to 1, if one may be a slip of the other.
_CLOSE: Final = 0.8


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
    person = _find_person(content, options.person, questions)
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


def nominations_told_of(content: Content, request: WithdrawalRequest, removal: Removal) -> frozenset[str]:
    """The nominations whose packs have to go: their own, and those that have other words now."""
    own = {
        nomination.id
        for nomination in content.nominations.values()
        if request.person.id in nomination.record.nominee and request.recognition in ("", nomination.id)
    }
    changed = {
        nomination.id for nomination in content.nominations.values() if nomination.path in removal.content
    }
    return frozenset(own | changed)


def _find_person(content: Content, typed: str, questions: Questions | None) -> Entry[Person]:
    """The person that is meant by an id or a whole name; by less only if an editor says so.

    Accents, capitals, hyphens and kinds of apostrophes do not matter.
    """
    names = names_of(content.people)
    ids = find_ids(typed, names) or [id_ for id_, name in names.items() if _is_spelt_otherwise(typed, name)]
    if len(ids) == 1:
        return content.people[ids[0]]
    if ids:
        raise WithdrawalError(
            f"Several people are called “{printable_line(typed)}”. "
            f"Give the id of the one who is meant: {', '.join(sorted(ids))}."
        )
    choices = _people_with_a_part(typed, names)
    if len(choices) == 1:
        [id_] = choices
        who = with_id(names[id_], id_)
        if questions and questions.confirm(f"Do you mean {printable_line(who)}?", default=False):
            return content.people[id_]
    raise WithdrawalError(
        f"Nobody on the wall is “{printable_line(typed)}”. {_hint(typed, choices, names)}".strip()
    )


def _is_spelt_otherwise(typed: str, name: str) -> bool:
    """Whether a whole name was typed with other hyphens, apostrophes or accents, or its last name first."""
    reading = read_as_people_do(" ".join(typed.split()).rstrip("."))
    forms = (form for form in name_forms(name) if form.kind == "name")
    return any((0, len(reading.text)) in form.spans(reading) for form in forms)


def _people_with_a_part(typed: str, names: Mapping[str, str]) -> list[str]:
    """The ids of people in whose names every word that was typed begins a word; else of the closest names."""
    words = _plain_words(typed)
    choices = [id_ for id_, name in names.items() if words and _begin_words(words, _plain_words(name))]
    if choices:
        return choices
    letters = {id_: "".join(_plain_words(name)) for id_, name in names.items()}
    closest = get_close_matches("".join(words), {*letters.values()}, n=3, cutoff=_CLOSE)
    return [id_ for id_ in names if letters[id_] in closest]


def _plain_words(name: str) -> list[str]:
    """The words of a name in small letters without accents and apostrophes; halves are words."""
    return re.findall(r"[^\W_]+", without_accents(read_as_people_do(name).folded).replace("'", ""))


def _begin_words(beginnings: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(beginning) for word in words) for beginning in beginnings)


def _hint(typed: str, choices: list[str], names: Mapping[str, str]) -> str:
    if len(choices) > _MOST_CHOICES:
        return f"{len(choices):,} names begin so. Type more of it, or the id."
    if choices:
        people = (printable_line(with_id(names[id_], id_)) for id_ in sorted(choices))
        return f"Did you mean {' or '.join(people)}? Give the id of the one who is meant."
    return did_you_mean(typed, [*names, *names.values()])


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
