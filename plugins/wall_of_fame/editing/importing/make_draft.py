"""What one row, message or post says → a draft, without contact details, or a refusal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from wall_of_fame.editing.draft import NominationDraft
from wall_of_fame.editing.form_answers import FormAnswer
from wall_of_fame.editing.importing.fill_draft import Reading, fill_fields
from wall_of_fame.editing.importing.known_names import KnownNames
from wall_of_fame.editing.importing.posts.typed_lists import remark_on_beginning, remark_on_several
from wall_of_fame.editing.importing.redact import Redacted, redact_contacts
from wall_of_fame.editing.importing.submission import Submission
from wall_of_fame.limits import BRACKETS, PARAGRAPH_LINES, STORY_CHARACTERS
from wall_of_fame.problems import printable_line
from wall_of_fame.text.characters import find_refused
from wall_of_fame.text.contacts import contact_details

# So much of an answer that no field takes is kept.
_MOST_CHARACTERS: Final = 1_000
_MOST_OF_A_NAME: Final = 80

# What some fields are called in messages.
_WORDS: Final = {"person": "name", "nominator_agrees": "answers"}


class RefusedError(Exception):
    """A row that cannot become a draft, with the reason."""


def make_draft(submission: Submission, names: KnownNames, reading: Reading) -> NominationDraft:
    """The draft of a row, without contact details, but with a remark for each kind that was taken out.

    Raises:
        RefusedError: the story may not be on the wall.
    """
    if submission.fault:
        raise RefusedError(submission.fault)
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
    if submission.source:
        reading = replace(reading, source=submission.source)
    fill_fields(draft, texts, names, reading)
    if not draft.people and (beginning := remark_on_beginning(draft.text)):
        draft.remarks.append(beginning)
    if (several := remark_on_several(draft.text)) and not submission.where.startswith("entry"):
        draft.remarks.append(several)
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
            raise RefusedError(f"In the {_WORDS.get(name, name)} stands {character}. Delete it there.")
    if not any(letter.isalnum() for letter in story):
        raise RefusedError(" ".join(("There is no story.", *_said_without_story(submission))))
    if len(story) > STORY_CHARACTERS:
        over = len(story) - STORY_CHARACTERS
        raise RefusedError(f"The story is too long by {over:,} characters; {STORY_CHARACTERS:,} are allowed.")
    if any(part.count("\n") >= PARAGRAPH_LINES for part in re.split(r"\n\s*\n", story)):
        raise RefusedError(f"A paragraph has more than {PARAGRAPH_LINES} lines.")
    if story.count("[") > BRACKETS:
        raise RefusedError(f"There are more than {BRACKETS} opening brackets.")


def _said_without_story(submission: Submission) -> Iterator[str]:
    """What else came with a submission that has no words, so that nothing of it is lost."""
    for remark in submission.remarks:
        yield printable_line(redact_contacts(remark).text)
    for picture in submission.pictures:
        name = redact_contacts(picture.name[:_MOST_OF_A_NAME]).text or "without a name"
        yield f"The picture “{name}” came with it: name it in the draft that it belongs to."


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
