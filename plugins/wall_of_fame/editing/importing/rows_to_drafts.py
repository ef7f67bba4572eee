"""Rows and posts → drafts, duplicates and refusals: every row becomes one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from wall_of_fame.editing.draft import NominationDraft, write_draft
from wall_of_fame.editing.importing.dates import Calendar
from wall_of_fame.editing.importing.duplicates import Telling, Told, called, seal, sealed
from wall_of_fame.editing.importing.fill_draft import fill
from wall_of_fame.editing.importing.known_names import KnownNames
from wall_of_fame.editing.importing.redact import without_contacts
from wall_of_fame.limits import BRACKETS, PARAGRAPH_LINES, RECORD_BYTES, STORY_CHARACTERS
from wall_of_fame.problems import printable_line
from wall_of_fame.text.characters import find_refused
from wall_of_fame.text.contacts import contact_details
from wall_of_fame.text.ids import propose_id


@dataclass(frozen=True, slots=True)
class Said:
    """What a row or a post says, as typed: for each field of the mapping its text."""

    where: str
    """ "row 12", or "the text"."""
    number: int
    fields: Mapping[str, str]

    def get(self, name: str) -> str:
        """The text of a field, "" if there is none."""
        return self.fields.get(name, "")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a row: its draft and file name, or where it stands already, or why it is refused."""

    row: int
    outcome: Literal["drafted", "duplicate", "refused"]
    draft: str = ""
    of: str = ""
    reason: str = ""
    remarks: tuple[str, ...] = ()
    data: bytes = field(default=b"", repr=False)


@dataclass(slots=True)
class ImportState:
    """What is at hand while rows are looked at. `taken` and `told` grow with each draft."""

    wall: KnownNames
    told: Told
    taken: set[str]
    calendar: Calendar
    source: str
    file: str


class _RefusedError(Exception):
    """Why a row cannot become a draft."""


def draft_all(rows: Iterator[Said], desk: ImportState) -> Iterator[Outcome]:
    """What comes of each row, in their order."""
    for said in rows:
        try:
            yield _outcome(said, desk)
        except _RefusedError as why:
            yield Outcome(said.number, "refused", reason=str(why))


def _outcome(said: Said, desk: ImportState) -> Outcome:
    story = _story(said)
    draft = NominationDraft(text=story)
    removed: dict[str, tuple[str, ...]] = {}
    draft.text, removed["story"] = without_contacts(story)
    line = {name: _line(said, name, removed) for name in said.fields if name != "story"}
    fill(draft, line, desk.wall, desk.calendar, desk.source)
    for name, kinds in removed.items():
        if kinds:
            draft.remarks.append(f"Taken out of the {_WHERE.get(name, name)}: {', '.join(kinds)}.")
    if story[:1] in "=+@" or re.match(r"-\w", story):
        draft.remarks.append("The story begins like a formula. It was left as text.")
    sign = seal(*(said.get(name) for name in ("story", "person", "business", "date")))
    telling = _telling(said, draft, desk.wall, sign)
    twin, is_same = desk.told.twin(telling)
    if is_same:
        return Outcome(said.number, "duplicate", of=twin)
    if twin:
        draft.remarks.append(f"Almost the same story is told of somebody else: {twin}.")
    remark = f"Imported from {printable_line(without_contacts(desk.file, '')[0][:60])}" + (
        f", row {said.number}" if said.number else ""
    )
    draft.remarks.append(sealed(remark, sign))
    return _finished(said, draft, desk, telling)


_WHERE: Final = {"person": "name", "nominator_agrees": "answers"}


def _finished(said: Said, draft: NominationDraft, desk: ImportState, telling: Telling) -> Outcome:
    """The draft with its bytes, looked at once more as a whole."""
    data = write_draft(draft)
    if len(data) > RECORD_BYTES:
        raise _RefusedError(f"It has {len(data):,} bytes; {RECORD_BYTES:,} are allowed.")
    left = {contact.kind for contact in contact_details(data.decode())}
    if left:
        raise _RefusedError(
            f"It holds what looks like {', '.join(sorted(left))}, which could not be taken out."
        )
    title = f"{draft.date or 'undated'} {draft.business or 'nomination'}"
    stem = propose_id(title, desk.taken)
    desk.taken.add(stem)
    desk.told.add(telling)
    name = f"{stem}.md"
    return Outcome(said.number, "drafted", draft=name, remarks=tuple(draft.remarks[:-1]), data=data)


def _story(said: Said) -> str:
    """The story, if it may stand on the wall.

    Raises:
        _RefusedError: it may not.
    """
    story = said.get("story")
    for name, text in said.fields.items():
        for _, what in find_refused(text):
            raise _RefusedError(f"In the {_WHERE.get(name, name)} stands {what}. Delete it there.")
    if not any(letter.isalnum() for letter in story):
        raise _RefusedError("There is no story.")
    if len(story) > STORY_CHARACTERS:
        over = len(story) - STORY_CHARACTERS
        raise _RefusedError(
            f"The story is too long by {over:,} characters; {STORY_CHARACTERS:,} are allowed."
        )
    if any(part.count("\n") >= PARAGRAPH_LINES for part in re.split(r"\n\s*\n", story)):
        raise _RefusedError(f"A paragraph has more than {PARAGRAPH_LINES} lines.")
    if story.count("[") > BRACKETS:
        raise _RefusedError(f"There are more than {BRACKETS} opening brackets.")
    return story


def _line(said: Said, name: str, removed: dict[str, tuple[str, ...]]) -> str:
    """A field's text without contact details; days are read as they are, hours and all."""
    if name in {"date", "sent"}:
        return said.get(name)
    text, kinds = without_contacts(said.get(name), "")
    if kinds and name not in {"nominator", "nominator_agrees"}:
        removed[name] = kinds
    return text


def _telling(said: Said, draft: NominationDraft, wall: KnownNames, sign: str) -> Telling:
    named = [wall.people.shown.get(one, one) for one in draft.people]
    typed = [said.get("person")] if said.get("person") else []
    return Telling(
        where=said.where,
        story=draft.text,
        people=frozenset(draft.people),
        called=called([*named, *typed]),
        business=draft.business,
        date=draft.date,
        seal=sign,
    )
