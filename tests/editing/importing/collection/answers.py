"""What was typed into the forms of the collection, as CSV and as a workbook, and what must come of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook

from tests.editing.importing.collection.export import Expected, usual
from tests.editing.importing.collection.people import QUESTIONS, YES_AND_NO, Told, told

MAIL = "lou.m@example.org"
PHONE = "07797 712345"


def as_csv(rows: Sequence[Sequence[Any]], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """The rows as CSV."""
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue().encode(encoding)


def as_xlsx(rows: Sequence[Sequence[Any]]) -> bytes:
    """The rows as a workbook, with days as days."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append([cell if cell != "" else None for cell in row])
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def make_answers(language: str, nomination: Told, day: str = "%d/%m/%Y", joint: str = ", ") -> dict[str, Any]:
    """What was typed into each question."""
    yes, no = YES_AND_NO[language]
    return {
        "mail": MAIL,
        "who": nomination.who,
        "where": nomination.where,
        "on": nomination.on.strftime(day),
        "story": nomination.story,
        "ticked": joint.join(nomination.ticked),
        "sender": nomination.sender,
        "names_sender": yes if nomination.names_sender else no,
        "consent": yes,
        "adult": no if nomination.who.startswith("Zuzanna") else yes,
        "tel": PHONE,
    }


def expect(language: str, nomination: Told) -> Expected:
    """What must come of a nomination that was typed in this language."""
    yes, no = YES_AND_NO[language]
    questions = QUESTIONS[language]
    adult = no if nomination.who.startswith("Zuzanna") else yes
    return usual(
        nomination,
        remarked=(f"“{questions['consent']}”: “{yes}”", f"“{questions['adult']}”: “{adult}”"),
        never=(MAIL, PHONE) if nomination.names_sender else (MAIL, PHONE, nomination.sender),
        nominator=nomination.sender if nomination.names_sender else None,
        source="form",
    )


def expect_all(language: str) -> tuple[Expected, ...]:
    """What must come of all nominations of a language, in their order."""
    return tuple(expect(language, nomination) for nomination in told(language))
