"""A text whose lines begin with labels (“Name: Jo B.”), as forms send them by mail → its answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from wall_of_fame.editing.importing.name_lookup import fold_name
from wall_of_fame.editing.importing.tables.heading_rows import is_telling
from wall_of_fame.editing.importing.tables.headings import CONTACT, QUESTIONS
from wall_of_fame.editing.importing.tables.sender_headings import asks_for_sender

_LABEL: Final = re.compile(
    r"^[*_]{0,2}(?P<label>[^\W\d_][^:\n]{1,70}?)[*_]{0,2}\s?[:\uff1a][*_]{0,2}[ \t]*(?P<answer>.*)$"
)
_MOST_WORDS: Final = 9
_NEEDED: Final = 2


def read_labelled(text: str, own_questions: Mapping[str, str]) -> dict[str, str] | None:
    """The answers by their labels; None if the text is no such list.

    There have to be two labels or more that ask for different fields, and the first stands on the first line.
    `own_questions` has the fields of the wall's own questions, by their words.
    """
    lines = text.split("\n")
    answers: dict[str, list[str]] = {}
    current = ""
    fields: set[str] = set()
    for line in lines:
        match = _LABEL.match(line.strip())
        is_label = (
            match is not None
            and len(match["label"].split()) <= _MOST_WORDS
            and (fold_name(match["label"]) in own_questions or is_telling(match["label"]))
        )
        if match is not None and is_label:
            field = own_questions.get(fold_name(match["label"])) or _field_of(match["label"])
            current = match["label"].strip()
            fields |= {field} if field else set()
            answers.setdefault(current, []).append(match["answer"])
        elif current:
            answers[current].append(line)
        elif line.strip():
            return None
    if len(fields) < _NEEDED:
        return None
    return {label: "\n".join(parts).strip() for label, parts in answers.items()}


def _field_of(label: str) -> str:
    folded = fold_name(label)
    if asks_for_sender(label):
        return "nominator"
    if CONTACT.search(folded):
        return "contact"
    return next((field for field, pattern in QUESTIONS if pattern.search(folded)), "")
