"""What can be wrong with what an editor tells of a nomination, and what to type instead."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from wall_of_fame.content.media import PictureProblem, inspect_original
from wall_of_fame.editing.matching import chosen, find, standard, words
from wall_of_fame.editing.questions import Judge
from wall_of_fame.limits import STANDARDS_NAMED
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records import Nomination, Part, validate
from wall_of_fame.text.contacts import contact_details
from wall_of_fame.text.markdown import STORY, Converter
from wall_of_fame.text.story import make_story


def field(model: type[Part], name: str, *, if_empty: str = "This may not be empty.") -> Judge:
    """Judges a field's value as the record does; `if_empty` is said of an empty one, "" if it may be."""

    def judge(answer: str) -> str:
        if not answer:
            return if_empty
        contact = _contact(answer)
        if contact:
            return contact
        findings = validate(model, {name: answer})
        for finding in findings if isinstance(findings, list) else ():
            if finding.location[:1] == (name,) and finding.rule != "missing-field":
                return f"{finding.message} {finding.hint}".strip()
        return ""

    return judge


def day(today: date) -> Judge:
    """Whether it is a day, and not one to come."""

    def judge(answer: str) -> str:
        wrong = field(Nomination, "date")(answer)
        if not wrong and date.fromisoformat(answer) > today:
            return f"That day is still to come: today is {today}."
        return wrong

    return judge


def story(text: str) -> str:
    """Whether it is one, and gives no contact details."""
    if not text:
        return "Write at least a sentence."
    return _contact(text) or field(Nomination, "text")(text)


def evidence(text: str) -> Judge:
    """Whether words stand in a story."""

    def judge(answer: str) -> str:
        if answer and make_story(Converter(STORY).html(text), [("", answer)]).missing:
            return "These words do not stand in the story. Copy them letter by letter."
        return ""

    return judge


def standards(known: Mapping[str, str]) -> Judge:
    """Whether standards are named, and not too many of them."""

    def judge(answer: str) -> str:
        for word in words(answer):
            if standard(word, known) is None:
                return f"“{word}” is none of them. {did_you_mean(word, known.values())}".strip()
        if not 1 <= len(chosen(answer, known)) <= STANDARDS_NAMED:
            return f"Name one to {STANDARDS_NAMED}."
        return ""

    return judge


def one_of(known: Mapping[str, str]) -> Judge:
    """Whether it is one of what is known by id and name."""

    def judge(answer: str) -> str:
        if find(answer, known) is not None:
            return ""
        return f"“{answer}” is not known here. {did_you_mean(answer, known.values())}".strip()

    return judge


def picture(folder: Path) -> Judge:
    """Whether it is a picture's file, its path from `folder`; or nothing."""

    def judge(answer: str) -> str:
        if not answer:
            return ""
        file = picture_file(folder, answer)
        if not file.is_file():
            return f"There is no file “{answer}”. Type its path, or drag it into this window."
        found = inspect_original(file.parent, file.name)
        return f"{found.message} {found.hint}".strip() if isinstance(found, PictureProblem) else ""

    return judge


def picture_file(folder: Path, typed: str) -> Path:
    """The file that is meant by a path as it is typed, or dropped into a terminal by the mouse."""
    plain = typed.strip("'\"").replace("\\ ", " ").removeprefix("file://")
    return folder / Path(plain).expanduser()


def _contact(text: str) -> str:
    for found in contact_details(text):
        return f"Here stands {found.kind}: “{found.words}”. Leave it out: what is on the wall is public."
    return ""
