"""A text whose lines begin with labels (“Name: Jo B.”), as forms send them by mail → its answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from wall_of_fame.editing.importing.mail.card_labels import heading_of
from wall_of_fame.editing.importing.name_lookup import fold_name
from wall_of_fame.editing.importing.tables.heading_rows import is_telling
from wall_of_fame.editing.importing.tables.headings import CONTACT, QUESTIONS
from wall_of_fame.editing.importing.tables.sender_headings import asks_for_sender

_LABEL: Final = re.compile(
    r"^[*_]{0,2}(?P<label>[^\W\d_][^:\n]{1,70}?)[*_]{0,2}\s?[:\uff1a][*_]{0,2}[ \t]*(?P<answer>.*)$"
)
# A card may have a dash or a wide gap instead of a colon.
_GAP_LABEL: Final = re.compile(
    r"^(?P<label>[^\W\d_]{2,30}(?: [^\W\d_]{1,30}){0,3})(?: {3,20}| [-\u2013\u2014] )(?P<answer>\S.*)$"
)
_MOST_WORDS: Final = 9
_NEEDED: Final = 2
_TITLE_WORDS: Final = 6
_SHORT: Final = frozenset({"person", "business", "date", "nominator", "department", "role"})
STORY: Final = "Story"
ABOVE: Final = "Above the first label"
"""Under which what stands there is kept."""


def read_labelled(text: str, own_questions: Mapping[str, str]) -> dict[str, str] | None:
    """The answers by their labels; None if the text is no such list.

    There have to be two labels or more that ask for different fields, and the first stands on the first line,
    or below a title. `own_questions` has the fields of the wall's own questions, by their words.
    """
    title, lines = _without_title(text.split("\n"))
    answers: dict[str, list[str]] = {ABOVE: [title]} if title else {}
    current = ""
    fields: set[str] = set()
    field = ""
    for at, line in enumerate(lines):
        match = _LABEL.match(line.strip()) or _GAP_LABEL.match(line.strip())
        is_label = (
            match is not None
            and len(match["label"].split()) <= _MOST_WORDS
            and (
                fold_name(match["label"]) in own_questions
                or heading_of(match["label"])
                or is_telling(match["label"])
            )
        )
        if match is not None and is_label:
            words = match["label"]
            field = own_questions.get(fold_name(words)) or _field_of(words) or _field_of(heading_of(words))
            current = match["label"].strip()
            if not own_questions.get(fold_name(current)) and not _field_of(current):
                heading = heading_of(current) or current
                # “To” has said whom it is for, so “For” says why.
                current = "Why" if heading == "Nominee" and any(answers.get(heading, ())) else heading
                field = field if current == heading else "story"
            fields |= {field} if field else set()
            answers.setdefault(current, []).append(match["answer"])
        elif line.strip() and at and not lines[at - 1].strip() and field in _SHORT and any(answers[current]):
            # Below “To” and “From” a card has its story without a label.
            current, field = STORY, "story"
            answers.setdefault(current, []).append(line)
        elif current:
            answers[current].append(line)
        elif line.strip():
            return None
    if len(fields) < _NEEDED:
        return None
    return {label: "\n".join(parts).strip() for label, parts in answers.items()}


def _without_title(lines: list[str]) -> tuple[str, list[str]]:
    """The title of a card, which is a line of few words above a label; and the lines below it."""
    filled = [line.strip() for line in lines if line.strip()]
    if len(filled) > _NEEDED and not _LABEL.match(filled[0]) and _LABEL.match(filled[1]):
        is_title = len(filled[0].split()) <= _TITLE_WORDS and not filled[0].endswith(".")
        if is_title:
            return filled[0], filled[1:]
    return "", lines


def _field_of(label: str) -> str:
    folded = fold_name(label)
    if asks_for_sender(label):
        return "nominator"
    if CONTACT.search(folded):
        return "contact"
    return next((field for field, pattern in QUESTIONS if pattern.search(folded)), "")
