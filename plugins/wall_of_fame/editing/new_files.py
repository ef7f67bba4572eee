"""A whole nomination → the files that put it on the wall."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from wall_of_fame.checks import check
from wall_of_fame.content import Content
from wall_of_fame.content.frontmatter.write import compose
from wall_of_fame.editing.interview import Answers
from wall_of_fame.editing.matching import find
from wall_of_fame.problems import Problem
from wall_of_fame.records import Nomination
from wall_of_fame.site.pictures.strip_metadata import strip_metadata
from wall_of_fame.system.folder_changes import change
from wall_of_fame.text.ids import propose


@dataclass(frozen=True, slots=True)
class Entered:
    """The files below content/, by their paths, and a title: “Maria D. at Ropewalk Café”."""

    files: Mapping[str, bytes]
    title: str
    nomination: str
    """The id of the nomination."""


class UnsoundError(Exception):
    """The nomination has errors that only show when everything is seen together."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


def enter(answers: Answers, content: Content) -> Entered:
    """Every file that is to be written.

    Raises:
        OSError, ValueError, SyntaxError: the photo cannot be read.
    """
    draft = answers.draft
    files: dict[str, bytes] = {}
    business = find(draft.business, {id_: one.record.name for id_, one in content.businesses.items()})
    if business is None:
        business = propose(draft.business, content.ids["business"], otherwise="business")
        values = {"name": draft.business, **draft.about_business}
        files[f"businesses/{business}.md"] = _record(values)
    taken = set(content.ids["person"])
    people = []
    for name in draft.people:
        id_ = find(name, {one: entry.record.name for one, entry in content.people.items()})
        if name in answers.new_people or id_ is None:
            id_ = propose(name, taken, draft.business, otherwise="person")
            taken.add(id_)
            about = dict(answers.new_people.get(name, {"name": name}))
            about.setdefault("business", business)
            if answers.photo is not None:
                ending, data = strip_metadata(answers.photo.read_bytes())
                about["photo"] = _free(f"photos/{id_}", ending, content)
                files[about["photo"]] = data
            files[f"people/{id_}.md"] = _record(about)
        people.append(id_)
    nomination = propose(f"{people[0]} {business}", content.ids["nomination"], draft.date)
    files[f"nominations/{draft.date[:4]}/{nomination}.md"] = _record(_nomination(answers, people, business))
    names = [
        content.people[id_].record.name if id_ in content.people else name
        for id_, name in zip(people, draft.people, strict=True)
    ]
    name = content.businesses[business].record.name if business in content.businesses else draft.business
    return Entered(files, f"{' and '.join(names)} at {name}", nomination)


def put_on_the_wall(root: Path, entered: Entered, content: Content) -> tuple[Problem, ...]:
    """Write the files below `root` if the content is then sound, all of them at once.

    Returns the warnings about them.

    Raises:
        UnsoundError: it would not be.
        OSError: they cannot be written; then none is.
    """
    found: list[Problem] = []

    def look(folder: Path) -> None:
        problems = check(folder, content.today, "").problems
        found.extend(one for one in problems if one.path in entered.files)
        wrong = tuple(one for one in found if one.level == "error")
        if wrong:
            raise UnsoundError(wrong)

    change(root, dict(entered.files), look)
    return tuple(found)


def _nomination(answers: Answers, people: list[str], business: str) -> dict[str, Any]:
    draft = answers.draft
    standards: Any = draft.standards
    values = {
        "nominee": people[0] if len(people) == 1 else people,
        "business": business,
        "standards": standards if any(standards.values()) else list(standards),
        "date": draft.date,
        **draft.rest,
        "approved": draft.approved,
        "text": draft.text,
    }
    known = {*Nomination.known(), "text"}
    return {
        name: value for name, value in values.items() if name in known and value not in ("", None, {}, [])
    }


def _record(values: Mapping[str, Any]) -> bytes:
    given = {name: value for name, value in values.items() if value not in ("", None, {}, [])}
    return compose(typed(given)).encode()


def typed(value: Any) -> Any:
    """Values as the writer writes them without quotes: days, true and false."""
    if isinstance(value, dict):
        return {name: typed(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [typed(inner) for inner in value]
    if isinstance(value, str) and value not in {"true", "false"}:
        try:
            return date.fromisoformat(value) if len(value) == len("2024-11-08") else value
        except ValueError:
            return value
    return {"true": True, "false": False}.get(value, value)


def _free(stem: str, ending: str, content: Content) -> str:
    """A name for a new file that no contributed one has."""
    wish, number = f"{stem}.{ending}", 2
    while wish in content.media:
        wish, number = f"{stem}-{number}.{ending}", number + 1
    return wish
