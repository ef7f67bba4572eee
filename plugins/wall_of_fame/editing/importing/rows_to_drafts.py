"""Rows and pasted texts → drafts, duplicates and refusals: each becomes one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from wall_of_fame.editing.draft import NominationDraft, write_draft
from wall_of_fame.editing.form_answers import FormAnswer
from wall_of_fame.editing.importing.duplicates import (
    ComparedStory,
    StoryIndex,
    add_hash,
    has_few_words,
    hash_row,
)
from wall_of_fame.editing.importing.fill_draft import Reading, fill_fields
from wall_of_fame.editing.importing.known_names import KnownNames
from wall_of_fame.editing.importing.redact import Redacted, redact_contacts
from wall_of_fame.editing.importing.submission import Submission
from wall_of_fame.limits import BRACKETS, ID_CHARACTERS, PARAGRAPH_LINES, RECORD_BYTES, STORY_CHARACTERS
from wall_of_fame.problems import printable_line
from wall_of_fame.text.characters import find_refused
from wall_of_fame.text.contacts import contact_details
from wall_of_fame.text.ids import as_id

# So much of an answer that no field takes is kept.
_MOST_CHARACTERS: Final = 1_000

# What some fields are called in messages.
_WORDS: Final = {"person": "name", "nominator_agrees": "answers"}


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


class _RefusedError(Exception):
    """A row that cannot become a draft, with the reason."""


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
        except _RefusedError as reason:
            outcome, story = Outcome(submission.number, "refused", reason=str(reason)), None
        # Later rows are compared with this draft, and get other file names.
        if story is not None:
            stories.add(story)
        outcomes.append(replace(outcome, where=submission.where))
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
    draft = _make_draft(submission, context)
    facts = ["story", "person", "business", "date"]
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
    draft.remarks.append(add_hash(_describe_origin(submission, context.file), row_hash))
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


def _make_draft(submission: Submission, context: ImportContext) -> NominationDraft:
    """The draft of a row, without contact details, but with a remark for each kind that was taken out.

    Raises:
        _RefusedError: the story may not be on the wall.
    """
    if submission.fault:
        raise _RefusedError(submission.fault)
    _check_story(submission)
    story = submission.get("story")
    redacted_story = redact_contacts(story)
    draft = NominationDraft(text=redacted_story.text)
    removed = {"story": redacted_story.kinds}
    texts = {name: text for name, text in submission.fields.items() if name != "story"}
    # Nearly always there is nothing to take out, and one look at everything is enough.
    is_clean = not any(contact_details("\n".join((*texts.values(), *submission.remarks))))
    for name in () if is_clean else tuple(texts):
        texts[name], removed[name] = _redact_field(name, texts[name])
    reading = context.reading
    if submission.source:
        reading = replace(reading, source=submission.source)
    fill_fields(draft, texts, context.names, reading)
    draft.remarks += _describe_removed(removed)
    draft.remarks += [
        printable_line(remark if is_clean else redact_contacts(remark).text) for remark in submission.remarks
    ]
    draft.answers = [_redact_answer(answer) for answer in submission.answers]
    draft.remarks += [
        f"Look at this before you ask: {answer}"
        for answer in draft.answers
        if (answer.is_about_age or answer.is_about_consent) and not answer.is_reassuring
    ]
    if story[:1] in "=+@" or re.match(r"-\w", story):
        draft.remarks.append("The story begins like a formula. It was left as text.")
    return draft


def _check_story(submission: Submission) -> None:
    """Refuse a story that may not be on the wall, or any text with characters that may not be there."""
    story = submission.get("story")
    for name, text in submission.fields.items():
        for _, character in find_refused(text):
            raise _RefusedError(f"In the {_WORDS.get(name, name)} stands {character}. Delete it there.")
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


def _redact_field(name: str, text: str) -> Redacted:
    """A field's text without contact details, and the kinds to be mentioned in a remark."""
    # Days are read with their hours, and these look like telephone numbers.
    if name in {"date", "sent", "video"}:
        return Redacted(text, ())
    redacted = redact_contacts(text, "")
    return redacted._replace(kinds=()) if name in {"nominator", "nominator_agrees"} else redacted


def _redact_answer(answer: FormAnswer) -> FormAnswer:
    """An answer without contact details; control characters may not stand in a draft either."""
    question, text = (redact_contacts(words).text for words in (answer.question, answer.answer))
    return FormAnswer(printable_line(question[:_MOST_CHARACTERS]), printable_line(text[:_MOST_CHARACTERS]))


def _describe_removed(removed: Mapping[str, tuple[str, ...]]) -> list[str]:
    return [
        f"Taken out of the {_WORDS.get(name, name)}: {', '.join(kinds)}."
        for name, kinds in removed.items()
        if kinds
    ]


def _describe_origin(submission: Submission, file: str) -> str:
    row = f", {submission.where}" if submission.number else ""
    return f"Imported from {printable_line(redact_contacts(file, '').text[:60])}{row}"


def _compared_story(submission: Submission, draft: NominationDraft, row_hash: str) -> ComparedStory:
    return ComparedStory(
        where=submission.where,
        text=draft.text,
        people=frozenset(draft.people),
        business=draft.business,
        date=draft.date,
        row_hash=row_hash,
    )


def _draft_bytes(draft: NominationDraft) -> bytes:
    """The bytes of a draft's file, looked at once more as a whole.

    Raises:
        _RefusedError: there are too many, or there is still a contact detail in them.
    """
    data = write_draft(draft)
    if len(data) > RECORD_BYTES:
        raise _RefusedError(f"It has {len(data):,} bytes; {RECORD_BYTES:,} are allowed.")
    kinds = {contact.kind for contact in contact_details(data.decode())}
    if kinds:
        raise _RefusedError(
            f"It holds what looks like {', '.join(sorted(kinds))}, which could not be taken out."
        )
    return data
