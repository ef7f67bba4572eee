"""Problems that prevent a record file's text from being read as its editor means it, and their positions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A position in a file; lines and columns count from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class TextProblem:
    """Something wrong with the text itself: a rule's name, what is wrong, what to type instead."""

    position: Position
    rule: str
    message: str
    hint: str


class Unreadable(Exception):  # noqa: N818 - it carries problems, it is not one
    """A file has no values that could be read; `problems` has all that is wrong with its text."""

    def __init__(self, *problems: TextProblem) -> None:
        super().__init__(problems)
        self.problems = problems


def position_at(text: str, index: int) -> Position:
    """The position of the character of `text` at `index`."""
    start = text.rfind("\n", 0, index) + 1
    return Position(text.count("\n", 0, index) + 1, index - start + 1)
