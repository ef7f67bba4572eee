"""What can be wrong with an answer about a nomination, and what to type instead."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from wall_of_fame.content.media import PictureProblem, inspect_original
from wall_of_fame.editing.matching import find_id, find_standard, find_standards, split_at_commas, split_names
from wall_of_fame.editing.questions import Validator
from wall_of_fame.limits import STANDARDS_NAMED
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records import Nomination, Part, Person, validate
from wall_of_fame.records.quantities import parse_partial_date
from wall_of_fame.system.typed_path import typed_path
from wall_of_fame.text.contacts import contact_details
from wall_of_fame.text.days.partial_date import PartialDate
from wall_of_fame.text.markdown import STORY, Converter
from wall_of_fame.text.story import make_story

_FILE_ADDRESS: Final = "file://"


def field(model: type[Part], name: str, *, if_empty: str | None = "This may not be empty.") -> Validator:
    """Validate a value as its record does; `if_empty` is what is wrong with an empty one, if anything is."""

    def complaint(answer: str) -> str | None:
        if not answer:
            return if_empty
        return _contact(answer) or _complaint(model, name, answer)

    return complaint


def _complaint(model: type[Part], name: str, answer: str) -> str | None:
    """What a record has against a value of its field."""
    problems = validate(model, {name: answer})
    for problem in problems if isinstance(problems, list) else ():
        if problem.location[:1] == (name,) and problem.rule != "missing-field":
            return f"{problem.message} {problem.hint}".strip()
    return None


def people(answer: str) -> str | None:
    """What is wrong with the first of several names that cannot be used, or None."""
    return next(filter(None, map(field(Person, "name"), split_names(answer))), None)


def is_no_date(text: str) -> bool:
    """Whether a text is not a date as a record has it, like 2024-11-08."""
    return field(Nomination, "date")(text) is not None


def is_past_month_or_year(text: str, today: date) -> bool:
    """Whether a text is a month or a year as a record has it, like 2024-11, that has begun."""
    if is_no_date(text):
        return False
    on = parse_partial_date(text)
    return isinstance(on, PartialDate) and on <= today


def day(today: date) -> Validator:
    """Validate a day, which may not be in the future."""

    def complaint(answer: str) -> str | None:
        if date.fromisoformat(answer) > today:
            return f"That day is in the future: today is {today}."
        return None

    # Of the days of a nomination this one must be a whole day.
    return lambda answer: field(Nomination, "told_on")(answer) or complaint(answer)


def story_besides_contacts(text: str) -> str | None:
    """What is wrong with a story, contact details aside, or None."""
    if not text:
        return "Write at least a sentence."
    return _complaint(Nomination, "text", text)


def evidence(text: str) -> Validator:
    """Validate words that must stand in a story, if there are any."""

    def complaint(answer: str) -> str | None:
        if answer and make_story(Converter(STORY).html(text), [("", answer)]).missing:
            return "These words do not stand in the story. Copy them letter by letter."
        return None

    return complaint


def standards(names: Mapping[str, str]) -> Validator:
    """Validate a list of standards, of which there must be some and not too many."""

    def complaint(answer: str) -> str | None:
        for word in split_at_commas(answer):
            if find_standard(word, names) is None:
                return f"“{word}” is none of them. {did_you_mean(word, names.values())}".strip()
        if not 1 <= len(find_standards(answer, names)) <= STANDARDS_NAMED:
            return f"Name one to {STANDARDS_NAMED}."
        return None

    return complaint


def one_of(names: Mapping[str, str]) -> Validator:
    """Validate an id or a name, which must be among these names by id."""

    def complaint(answer: str) -> str | None:
        if find_id(answer, names) is None:
            return f"“{answer}” is not known here. {did_you_mean(answer, names.values())}".strip()
        return None

    return complaint


def picture(folder: Path) -> Validator:
    """Validate the path of a picture, which begins at `folder`; there may be none."""

    def complaint(answer: str) -> str | None:
        if not answer:
            return None
        file = picture_file(folder, answer)
        if not os.path.isfile(file):  # noqa: PTH113 - Path.is_file raises an error where a name is too long
            return f"There is no file “{answer}”. Type its path, or drag it into this window."
        picture = inspect_original(file.parent, file.name)
        return f"{picture.message} {picture.hint}".strip() if isinstance(picture, PictureProblem) else None

    return complaint


def picture_file(folder: Path, typed: str) -> Path:
    """The file that is meant by a path as it is typed, or dropped into a terminal by the mouse."""
    path = typed.strip("'\"").replace("\\ ", " ")
    if path.startswith(_FILE_ADDRESS):
        path = unquote(path.removeprefix(_FILE_ADDRESS))
    return typed_path(folder / os.path.expanduser(path))  # noqa: PTH111 - Path raises an error for a stranger's “~”


def _contact(text: str) -> str | None:
    """What is wrong with a text that gives contact details, or None."""
    for detail in contact_details(text):
        return f"Here stands {detail.kind}: “{detail.words}”. Leave it out: what is on the wall is public."
    return None
