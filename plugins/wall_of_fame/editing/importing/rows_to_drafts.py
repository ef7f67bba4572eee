"""Rows and pasted texts → drafts, duplicates and refusals: each becomes one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from wall_of_fame.editing.draft import INBOX, NominationDraft, write_draft
from wall_of_fame.editing.importing.duplicates import (
    ComparedStory,
    StoryIndex,
    add_hash,
    has_few_words,
    hash_row,
)
from wall_of_fame.editing.importing.fill_draft import Reading
from wall_of_fame.editing.importing.known_names import KnownNames
from wall_of_fame.editing.importing.make_draft import RefusedError, make_draft
from wall_of_fame.editing.importing.redact import redact_contacts
from wall_of_fame.editing.importing.senders.names import without_senders
from wall_of_fame.editing.importing.senders.unsigned import without_names_of_senders
from wall_of_fame.editing.importing.submission import Submission
from wall_of_fame.limits import ID_CHARACTERS, RECORD_BYTES
from wall_of_fame.problems import printable_line
from wall_of_fame.text.contacts import contact_details
from wall_of_fame.text.ids import as_id
from wall_of_fame.text.nominees import read_names


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a row became: a draft (its file's name), a duplicate of another, or refused for a reason."""

    row: int
    kind: Literal["drafted", "duplicate", "refused"]
    draft: str = ""
    duplicate_of: str = ""
    reason: str = ""
    remarks: tuple[str, ...] = ()
    data: bytes = field(default=b"", repr=False)
    """The bytes of the draft's file."""

    where: str = ""
    """What the row is called: “row 12”, “message 3”."""

    story: ComparedStory | None = field(default=None, repr=False)
    """The draft's story, as what is imported after it is compared with it."""

    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """The files of the pictures that came with it, by their names in the inbox."""


@dataclass(frozen=True, slots=True)
class ImportContext:
    """What rows are compared with, and how they are read.

    `stories` are those on the wall and in the inbox; `taken_stems` are file names (without endings) that no
    draft may have; `file` is the name of the imported file.
    """

    names: KnownNames
    stories: tuple[ComparedStory, ...]
    taken_stems: frozenset[str]
    reading: Reading
    file: str


def make_drafts(submissions: Iterable[Submission], context: ImportContext) -> list[Outcome]:
    """The outcome of each row, in their order. No two drafts tell the same, or have the same file name."""
    stories = StoryIndex()
    for earlier in context.stories:
        stories.add(earlier)
    stems = FreeStems(set(context.taken_stems))
    outcomes = []
    for submission in submissions:
        try:
            outcome, story = _make_outcome(submission, context, stories, stems)
        except RefusedError as reason:
            outcome, story = Outcome(submission.number, "refused", reason=str(reason)), None
        # Later rows are compared with this draft, and get other file names.
        if story is not None:
            stories.add(story)
            story = replace(story, where=f"{INBOX}/{outcome.draft}")
        outcomes.append(replace(outcome, where=submission.where, story=story))
    return outcomes


@dataclass(slots=True)
class FreeStems:
    """The file names (without endings) that drafts get: the same name again gets the next number."""

    taken: set[str]
    _numbers: dict[str, int] = field(default_factory=dict)

    def take(self, name: str) -> str:
        """A name that no other draft has."""
        plain = as_id(name)[: ID_CHARACTERS - 8].strip("-") or "draft"
        number = self._numbers.get(plain, 1)
        stem = plain if number == 1 else f"{plain}-{number}"
        while stem in self.taken:
            number += 1
            stem = f"{plain}-{number}"
        self._numbers[plain] = number + 1
        self.taken.add(stem)
        return stem


def _make_outcome(
    submission: Submission, context: ImportContext, stories: StoryIndex, stems: FreeStems
) -> tuple[Outcome, ComparedStory | None]:
    """The outcome of a row; and if that is a draft, its story as later rows are compared with it."""
    unsigned = without_names_of_senders(submission)
    draft = make_draft(unsigned, context.names, context.reading)
    facts = ["person", "story", "business", "date"]
    if has_few_words(draft.text):
        facts.append("sent")
    row_hash = hash_row(*map(submission.get, facts))
    story = _compared_story(submission, draft, row_hash)
    duplicate = stories.find_duplicate(story)
    if duplicate and duplicate.is_same:
        return Outcome(submission.number, "duplicate", duplicate_of=duplicate.where), None
    if duplicate:
        draft.remarks.append(f"Almost the same story is told in {duplicate.where}. Is it another one?")
    stem = stems.take(f"{draft.date or 'undated'} {draft.business or 'nomination'}")
    pictures = _name_pictures(draft, submission, stem)
    remarks = (*draft.remarks, *map(str, draft.answers))
    draft.remarks.append(add_hash(_describe_origin(unsigned, context.file), row_hash))
    data = _draft_bytes(draft)
    outcome = Outcome(
        submission.number, "drafted", draft=f"{stem}.md", remarks=remarks, data=data, pictures=pictures
    )
    return outcome, story


def _name_pictures(draft: NominationDraft, submission: Submission, stem: str) -> dict[str, bytes]:
    """The names in the inbox of the pictures that came with it; the first of them is the draft's photo."""
    names = {
        f"{stem}{'' if number == 1 else f'-picture-{number}'}{picture.ending}": picture.data
        for number, picture in enumerate(submission.pictures, 1)
    }
    if names:
        draft.photo, *others = names
        draft.remarks.append("A picture came with it. Whom does it show, and may it be shown?")
        draft.remarks += [f"Another picture that came with it is {name}." for name in others]
    return names


def _describe_origin(submission: Submission, file: str) -> str:
    row = f", {submission.where}" if submission.number else ""
    name = redact_contacts(file, "").text
    stem, dot, ending = name.rpartition(".")
    unnamed = without_senders(re.sub(r"[._-]", " ", stem or ending), submission.senders, each_word=True)
    name = f"{unnamed.text}{dot if stem else ''}{ending if stem else ''}" if unnamed.had_names else name
    return f"Imported from {printable_line(name[:60])}{row}"


def _compared_story(submission: Submission, draft: NominationDraft, row_hash: str) -> ComparedStory:
    return ComparedStory(
        where=submission.where,
        text=draft.text,
        people=frozenset(draft.people),
        business=draft.business,
        date=draft.date,
        row_hash=row_hash,
        beside=read_names(submission.get("person")).beside,
    )


def _draft_bytes(draft: NominationDraft) -> bytes:
    """The bytes of a draft's file, looked at once more as a whole.

    Raises:
        RefusedError: there are too many, or there is still a contact detail in them.
    """
    data = write_draft(draft)
    if len(data) > RECORD_BYTES:
        raise RefusedError(f"It has {len(data):,} bytes; {RECORD_BYTES:,} are allowed.")
    # The story by itself has been looked at just now, and that is remembered.
    head = data.decode().partition("\n---\n")[0]
    kinds = {contact.kind for text in (head, draft.text) for contact in contact_details(text)}
    if kinds:
        raise RefusedError(
            f"It holds what looks like {', '.join(sorted(kinds))}, which could not be taken out."
        )
    return data
