"""A draft: a nomination on its way to the wall, in `inbox/`, which git ignores.

A draft is a Markdown file like a nomination's, with these differences: nothing is required; `person`
and `business` may be the id of somebody or something on the wall, or the name of one that is not
there yet; what is known of a new person or business stands in `about_person` and `about_business`,
in the fields of their records; `photo` is a picture beside the draft; `remarks` and `answers` are for the
editors.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from wall_of_fame.content.frontmatter import TextProblem, Unreadable, read, write
from wall_of_fame.content.left_behind import is_left_behind
from wall_of_fame.editing.form_answers import FormAnswer, as_values, from_values
from wall_of_fame.limits import RECORD_BYTES

INBOX: Final = "inbox"
"""The folder of drafts, beside content/."""


NO_PHOTO: Final = "none"
"""What stands for the photo where somebody has said that there is none."""


@dataclass(slots=True)
class NominationDraft:
    """What is known so far. Texts are as typed; empty means not known.

    `standards` maps ids to words of the story (or ""). `about_person` is what the file or the command
    line says of the first person, `about_people` of several, each with the name; `new_people` is what is
    known of each who is new, by name, once the editor is asked. `photo` is a path from the draft's folder,
    of the new person if they are the only one. `answers` are what a form said that no field takes.
    `on_the_wall` has, from the moment at which the draft is published, the `path` of the nomination below
    content/ and the `digest` of its bytes. `ids` has the ids of an editor's own choice, by the kind of
    record. `rest` are further fields of a nomination (department, campaign, source, lang, nominator,
    internal …) as its record has them.
    """

    people: list[str] = field(default_factory=list)
    business: str = ""
    standards: dict[str, str] = field(default_factory=dict)
    date: str = ""
    text: str = ""
    about_person: dict[str, Any] = field(default_factory=dict)
    about_people: list[dict[str, Any]] = field(default_factory=list)
    new_people: dict[str, dict[str, Any]] = field(default_factory=dict)
    about_business: dict[str, Any] = field(default_factory=dict)
    photo: str = ""
    approved: dict[str, str] = field(default_factory=dict)
    rest: dict[str, Any] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    answers: list[FormAnswer] = field(default_factory=list)
    on_the_wall: dict[str, str] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)


_FIELDS_OF_A_FILE: Final = tuple(
    part.name for part in fields(NominationDraft) if part.name not in {"text", "rest", "new_people"}
)


class DraftError(Exception):
    """A file that is no draft, with the reason for people."""


def write_draft(draft: NominationDraft) -> bytes:
    """The bytes of a draft's file."""
    values: dict[str, Any] = {name: getattr(draft, name) for name in _FIELDS_OF_A_FILE}
    values["person"] = values.pop("people")
    values["answers"] = as_values(draft.answers)
    values["about_person"] = next(iter(draft.new_people.values()), draft.about_person)
    if len(draft.new_people) > 1:
        values |= {"about_person": {}, "about_people": list(draft.new_people.values())}
    filled = {name: value for name, value in (values | draft.rest).items() if value not in ("", [], {})}
    first = ("person", "business", "standards", "date")
    ordered = {name: filled.pop(name) for name in first if name in filled} | filled
    return write({**ordered, "text": draft.text}).encode()


def read_draft(file: Path) -> NominationDraft:
    """The draft in a file.

    Raises:
        DraftError: it is none; with every line that is wrong.
        OSError: it cannot be read.
    """
    with file.open("rb") as opened:
        data = opened.read(RECORD_BYTES + 1)
    try:
        document = read(data, "md")
    except Unreadable as error:
        raise DraftError(_describe(file, error.problems)) from error
    if document.problems:
        raise DraftError(_describe(file, document.problems))
    values = dict(document.values)
    draft = NominationDraft(people=_list(values.pop("person", [])), text=str(values.pop("text", "")))
    for name in ("business", "date", "photo"):
        setattr(draft, name, str(values.pop(name, "") or ""))
    for name in ("about_person", "about_business", "approved", "on_the_wall", "ids"):
        setattr(draft, name, _group(values.pop(name, {})))
    standards = values.pop("standards", {})
    draft.standards = dict.fromkeys(_list(standards), "") if isinstance(standards, str | list) else standards
    draft.remarks = _list(values.pop("remarks", []))
    draft.about_people = [_group(part) for part in _parts(values.pop("about_people", []))]
    draft.answers = from_values(values.pop("answers", []))
    draft.rest = values
    return draft


def list_drafts(inbox: Path) -> Iterator[Path]:
    """The files of all drafts, in the order of their names."""
    if inbox.is_dir():
        plain = (path for path in inbox.glob("*.md") if path.is_file() and not path.is_symlink())
        yield from sorted(path for path in plain if not is_left_behind(path.name))


def _describe(file: Path, faults: Iterable[TextProblem]) -> str:
    return "\n".join(
        f"{file}:{fault.position.line}:{fault.position.column}: {fault.message} {fault.hint}".rstrip()
        for fault in faults
    )


def _list(value: Any) -> list[str]:
    if isinstance(value, list):
        return [str(part) for part in value if part not in ("", None)]
    return [str(value)] if value not in ("", None) else []


def _parts(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _group(value: Any) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {}
