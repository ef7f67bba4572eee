"""A complete draft → the files that put it on the wall."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from wall_of_fame.checks import check
from wall_of_fame.content import Content
from wall_of_fame.content.frontmatter import write
from wall_of_fame.editing.draft import NO_PHOTO, NominationDraft
from wall_of_fame.editing.matching import find_id, names_of
from wall_of_fame.editing.validators import picture_file
from wall_of_fame.problems import Problem
from wall_of_fame.records import KindName, Nomination
from wall_of_fame.site.pictures.strip_metadata import strip_metadata
from wall_of_fame.system.folder_changes import change_files
from wall_of_fame.system.settings_file import project_language
from wall_of_fame.text.ids import as_id, propose_id


@dataclass(frozen=True, slots=True)
class NewFiles:
    """The files below content/ by their paths, a title (“Maria D. at Ropewalk Café”), the nomination's id."""

    files: Mapping[str, bytes]
    title: str
    nomination: str

    def concerns(self, problem: Problem) -> bool:
        """Whether a problem is in one of the files, or names one."""
        return problem.path in self.files or any(path in problem.message for path in self.files)


class UnsoundError(Exception):
    """The nomination has errors that only show when everything is seen together."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


def make_files(draft: NominationDraft, content: Content, folder: Path) -> NewFiles:
    """The files that a complete draft becomes; its photo's path begins at `folder`.

    Raises:
        OSError, ValueError, SyntaxError: the photo cannot be read, or an id of one's own cannot be used.
    """
    files: dict[str, bytes] = {}
    lang = project_language(Path.cwd())
    business = find_id(draft.business, names_of(content.businesses))
    if business is None and draft.business:
        business = _own_id(draft, "business", content) or propose_id(
            draft.business, content.ids["business"], fallback="business", lang=lang
        )
        files[f"businesses/{business}.md"] = _compose({"name": draft.business, **draft.about_business})
    people: list[str] = []
    for name in draft.people:
        person = None if name in draft.new_people else find_id(name, names_of(content.people))
        if person is None:
            own = _own_id(draft, "person", content) if len(draft.new_people) == 1 else ""
            taken = {*content.ids["person"], *people}
            person = own or propose_id(name, taken, draft.business, fallback="person", lang=lang)
            files |= _person_files(person, name, business, draft, content, folder)
        people.append(person)
    # No name: the address of a nomination outlives what somebody takes back.
    nomination = _own_id(draft, "nomination", content) or propose_id(
        f"{draft.date} {business or ''}", content.ids["nomination"]
    )
    files[f"nominations/{draft.date[:4]}/{nomination}.md"] = _nomination(draft, people, business)
    return NewFiles(files, _title(draft, people, business, content), nomination)


def id_complaint(typed: str, taken: Container[str]) -> str | None:
    """What is wrong with an id of one's own, or None."""
    if as_id(typed) != typed or not typed:
        proposal = as_id(typed)
        hint = f" Write {proposal}." if proposal else ""
        return f"“{typed}” is no id: it has small letters of English, digits and single hyphens.{hint}"
    return f"The id “{typed}” is taken." if typed in taken else None


def _own_id(draft: NominationDraft, kind: KindName, content: Content) -> str:
    """The id that an editor has chosen for something new; empty if they have not.

    Raises:
        ValueError: it cannot be used.
    """
    typed = str(draft.ids.get(kind, ""))
    if typed and (complaint := id_complaint(typed, content.ids[kind])):
        raise ValueError(complaint.rstrip("."))
    return typed


def _person_files(
    person: str, name: str, business: str | None, draft: NominationDraft, content: Content, folder: Path
) -> dict[str, bytes]:
    """The record of somebody new, with their photo if they are the only new one."""
    values = dict(draft.new_people.get(name, {"name": name}))
    values.setdefault("business", business)
    files = {}
    if draft.photo not in {"", NO_PHOTO} and len(draft.new_people) == 1:
        ending, data = strip_metadata(picture_file(folder, draft.photo).read_bytes())
        values["photo"] = _free_path(f"photos/{person}", ending, content)
        files[values["photo"]] = data
    return {**files, f"people/{person}.md": _compose(values)}


def _nomination(draft: NominationDraft, people: list[str], business: str | None) -> bytes:
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
    fields = {*Nomination.field_names(), "text"}
    return _compose({name: value for name, value in values.items() if name in fields})


def _title(draft: NominationDraft, people: list[str], business: str | None, content: Content) -> str:
    names = [
        content.people[id_].record.name if id_ in content.people else name
        for id_, name in zip(people, draft.people, strict=True)
    ]
    entry = content.businesses.get(business or "")
    where = entry.record.name if entry else draft.business
    return f"{' and '.join(names)}{f' at {where}' if where else ''}"


def put_on_the_wall(root: Path, new_files: NewFiles, content: Content) -> tuple[Problem, ...]:
    """Write the files below `root`, all of them at once, if the content is sound with them.

    Returns the warnings about them.

    Raises:
        UnsoundError: it would not be.
        OSError: they cannot be written; then none is.
    """
    problems: list[Problem] = []

    def examine(folder: Path) -> None:
        every = check(folder, content.today, "").problems
        problems.extend(problem for problem in every if new_files.concerns(problem))
        if errors := tuple(problem for problem in problems if problem.level == "error"):
            raise UnsoundError(errors)

    change_files(root, dict(new_files.files), examine)
    return tuple(problems)


def _compose(values: Mapping[str, Any]) -> bytes:
    """A record's file, without the fields that are empty."""
    filled = {name: value for name, value in values.items() if value not in ("", None, {}, [])}
    return write(_parse(filled)).encode()


def _parse(value: Any) -> Any:
    """Days, true and false as values of their own, which the writer then writes without quotes."""
    if isinstance(value, dict):
        return {name: _parse(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_parse(inner) for inner in value]
    if isinstance(value, str) and value not in {"true", "false"}:
        try:
            return date.fromisoformat(value) if len(value) == len("2024-11-08") else value
        except ValueError:
            return value
    return {"true": True, "false": False}.get(value, value)


def _free_path(stem: str, ending: str, content: Content) -> str:
    """A path for a new file that no contributed one has."""
    path, number = f"{stem}.{ending}", 2
    while path in content.media:
        path, number = f"{stem}-{number}.{ending}", number + 1
    return path
