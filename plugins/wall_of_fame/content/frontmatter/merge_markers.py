"""The marks that git leaves in a file where two changes meet: each is a problem on its own line.

A story may quote seven deep (`>>>>>>>`) or underline a heading (`=======`), so that those two count as marks
only where they belong to an unfinished merge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from wall_of_fame.content.frontmatter.text_problems import TextProblem, position_at
from wall_of_fame.limits import PROBLEMS_OF_A_KIND

_MARK: Final = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?:[ ](\S.*))?$", re.MULTILINE)

# What git writes behind “>>>>>>>”: a branch, or a commit with its subject in brackets.
_BRANCH: Final = re.compile(r"\S+(?: \(.*\))?")


@dataclass(frozen=True, slots=True)
class MergeMarks:
    """The problems of a text's merge marks, and the text without these lines and without the second version.

    What is left out is replaced by spaces, so that every index stays the same.
    """

    text: str
    problems: tuple[TextProblem, ...] = ()


def may_have_merge_marks(text: str) -> bool:
    """Whether a text has a sign without which it has no merge marks."""
    return "<<<<<<<" in text or ">>>>>>>" in text


def find_merge_marks(text: str) -> MergeMarks:
    """Find the marks of unfinished merges in a file."""
    if not may_have_merge_marks(text):
        return MergeMarks(text)
    problems: list[TextProblem] = []
    pieces: list[str] = []
    start, side = 0, ""
    for sign, match in _marks(text):
        between = text[start : match.start()]
        pieces += [_blank(between) if side in {"=", "|"} else between, _blank(match[0])]
        start, side = match.end(), sign
        if len(problems) < PROBLEMS_OF_A_KIND:
            problems.append(_problem(text, match))
    return MergeMarks("".join(pieces) + text[start:], tuple(problems))


def _marks(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Every mark with its sign. The two middle ones count only after the first one."""
    is_open = False
    for match in _MARK.finditer(text):
        sign, label = match[1][0], match[2] or ""
        if sign == "<" or is_open or (sign == ">" and _BRANCH.fullmatch(label)):
            is_open = sign != ">"
            yield sign, match


def _blank(text: str) -> str:
    """As many spaces, with the same line breaks."""
    return "\n".join(" " * len(line) for line in text.split("\n"))


def _problem(text: str, match: re.Match[str]) -> TextProblem:
    return TextProblem(
        position_at(text, match.start()),
        "merge-marker",
        f"Git has left the mark of an unfinished merge here: “{match[0][:40]}”.",
        "Delete this line, and keep one of the two versions.",
    )
