"""Slips of typing that YAML takes for something else: `source:form`, `-entry`, a no-break space.

libyaml complains about a later line, or takes all of it for a field's name. So what it stumbles over is
searched for slips; they are mended in the text that is read on, and each is told where it stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from wall_of_fame.content.frontmatter.text_problems import Position, TextProblem, position_at
from wall_of_fame.limits import PROBLEMS_OF_A_KIND

# The spaces that are none to YAML.
_ODD: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_START_OF_LINE: Final = re.compile(r"[ ]*(?:-[ ]+)*")
_INDENT: Final = re.compile(rf"(?:-(?={_ODD.pattern}))?(?:[ ]|{_ODD.pattern})+")
_FIELD: Final = re.compile(r"[A-Za-z_][\w-]{0,40}([:\uff1a])")
_DASH: Final = re.compile(r"-(?=[^\s-])")

# What may follow the colon of a field, or stands in an address or a time.
_NO_SLIP: Final = frozenset({"", " ", "\n", ":", "/", "}", ","})
FULL_WIDTH_COLON: Final = "\uff1a"
"""The colon of Chinese and Japanese keyboards."""

_LONGEST_HINT: Final = 100
_ABOVE: Final = 1_000


@dataclass(frozen=True, slots=True)
class _Slip:
    """What stands in the text from `start` to `end`, what belongs there, what is wrong."""

    start: int
    end: int
    right: str
    rule: str
    message: str


@dataclass(frozen=True, slots=True)
class Mended:
    """A text without its slips, and these as problems; positions count from the start of the text."""

    text: str
    problems: tuple[TextProblem, ...] = ()


def mend_slips(mended: Mended, indexes: Iterable[int]) -> Mended:
    """Mend the slips at some indexes: those of fields' names, or of the first letters of lines."""
    text = mended.text
    slips = [slip for index in sorted(set(indexes)) if (slip := _slip_at(text, index))]
    pieces: list[str] = []
    before = 0
    for slip in slips:
        pieces += [text[before : slip.start], slip.right]
        before = slip.end
    told = slips[: PROBLEMS_OF_A_KIND - len(mended.problems)]
    problems = [TextProblem(position_at(text, slip.start), slip.rule, slip.message, "") for slip in told]
    return Mended("".join(pieces) + text[before:], (*mended.problems, *problems))


def problems_of_slips(mended: Mended, first_line: int) -> Iterator[TextProblem]:
    """The problems with their hints: each line as it should be typed. The text begins in `first_line`."""
    lines = mended.text.split("\n")
    for problem in mended.problems:
        line = lines[problem.position.line - 1].rstrip()
        hint = f"Write “{line}”." if len(line) <= _LONGEST_HINT else "Write one ordinary space here."
        position = Position(problem.position.line + first_line - 1, problem.position.column)
        yield TextProblem(position, problem.rule, problem.message, hint)


def words_of_lines(text: str, last: int) -> Iterator[int]:
    """Where the words begin in the line with the index `last`, and in the slips in the lines just before it.

    Indentation and dashes do not count as words.
    """
    end = min(last, len(text))
    is_first = True
    while end >= 0:
        start = text.rfind("\n", 0, end) + 1
        match = _START_OF_LINE.match(text, start)
        index = match.end() if match else start
        if not is_first and text[index : index + 1].strip() and not _slip_at(text, index):
            return
        yield index
        is_first, end = False, start - 1


def _slip_at(text: str, index: int) -> _Slip | None:
    """The slip in the words that begin at `index`, if there is one."""
    indent = _INDENT.match(text, index)
    if indent and (odd := _ODD.search(indent[0])):
        right = "- " if indent[0].startswith("-") else " " * _likely_indent(text, index, len(indent[0]))
        return _Slip(index, indent.end(), right, "characters", _odd_space(odd[0]))
    if _DASH.match(text, index):
        return _Slip(index + 1, index + 1, " ", "yaml", "A space is missing after the dash.")
    field = _FIELD.match(text, index)
    return _slip_behind(text, field) if field else None


def _slip_behind(text: str, field: re.Match[str]) -> _Slip | None:
    """The slip in or behind the colon of a field, if there is one."""
    end, following = field.end(), text[field.end() : field.end() + 1]
    if field[1] == FULL_WIDTH_COLON:
        right = ":" if following in {"", " ", "\n"} else ": "
        return _Slip(end - 1, end, right, "characters", "Here stands a full-width colon (U+FF1A).")
    if _ODD.match(following):
        return _Slip(end, end + 1, " ", "characters", _odd_space(following))
    if following not in _NO_SLIP:
        return _Slip(end, end, " ", "yaml", "A space is missing after the colon.")
    return None


def _likely_indent(text: str, index: int, width: int) -> int:
    """How far the line at an index should be indented: as typed below “field:”, else as a line above it."""
    above = text[max(0, index - _ABOVE) : text.rfind("\n", 0, index) + 1]
    lines = [line for line in above.split("\n") if line.strip()]
    if lines and lines[-1].rstrip().endswith(":"):
        return width
    return max((indent for line in lines if (indent := len(line) - len(line.lstrip())) <= width), default=0)


def _odd_space(space: str) -> str:
    """What is wrong with a space of another kind."""
    name = unicodedata.name(space).lower().replace("ideographic", "full-width")
    article = "an" if name[0] in "aeiou" else "a"
    return f"Here stands {article} {name} (U+{ord(space):04X}) instead of an ordinary one."
