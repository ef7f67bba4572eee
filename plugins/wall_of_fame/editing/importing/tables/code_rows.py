"""Rows of codes above the questions, as LimeSurvey and Qualtrics write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

# “G01Q02[SQ001]”, “Q3_1”, and what both services call the columns about the sending.
_CODE: Final = re.compile(
    r"G\d{1,3}Q\d{1,4}\w{0,20}(?:\[\w{1,20}\])?|Q(?:ID)?\d{1,4}(?:[._]\w{1,20})*(?:\[\w{1,20}\])?|"
    r"[A-Za-z]{1,12}\d{1,4}(?:\[\w{1,20}\])?|"
    r"[A-Za-z]\w{0,30}\[\w{1,20}\]|id|submitdate|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|"
    r"refurl|"
    r"token|StartDate|EndDate|Status|IPAddress|Progress|Finished|RecordedDate|ResponseId|DistributionChannel|"
    r"Recipient(?:LastName|FirstName|Email)|ExternalReference|Location(?:Latitude|Longitude)|UserLanguage|"
    r"Duration \(in seconds\)"
)
_NUMBERED: Final = re.compile(r"[A-Za-z]\w{0,30}(?:\d|\[)")
_IMPORT_ID: Final = re.compile(r"\{\s?\"ImportId\"")
_SHARE: Final = 0.7


def count_code_rows(rows: Sequence[Sequence[str]]) -> int:
    """How many rows are headings, if the first has codes and the second the questions; else 0."""
    codes = [cell for cell in rows[0] if cell]
    if len(rows) < 2 or not codes:  # noqa: PLR2004 - the codes and the questions
        return 0
    are_codes = sum(bool(_CODE.fullmatch(cell)) for cell in codes) >= _SHARE * len(codes)
    if not are_codes or not any(map(_NUMBERED.match, codes)):
        return 0
    has_ids = len(rows) > 2 and any(map(_IMPORT_ID.match, rows[2]))  # noqa: PLR2004 - the third row
    if has_ids:
        return 3
    return 2 if _are_questions(rows[0], rows[1]) else 0


def _are_questions(codes: Sequence[str], below: Sequence[str]) -> bool:
    """Whether each code has a wording below it, and more than one of these asks something."""
    filled = sum(bool(cell) for cell in below)
    asking = sum(cell.rstrip(" *)").endswith(("?", ":")) or len(cell.split()) > 1 for cell in below)
    has_number = any(cell.isdecimal() for cell in below)
    return filled >= _SHARE * sum(map(bool, codes)) and asking > 1 and not has_number


def questions_of(codes: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """The questions, with the code where none is written."""
    width = max(len(codes), len(below))
    padded = [[*row, *[""] * (width - len(row))] for row in (codes, below)]
    return tuple(question or code for code, question in zip(*padded, strict=True))
