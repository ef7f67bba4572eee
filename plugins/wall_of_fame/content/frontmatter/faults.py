"""What reading can find wrong, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a file, counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class TextProblem:
    """Something wrong with the text itself: a rule's name, what is wrong, what to type instead."""

    mark: Mark
    rule: str
    message: str
    hint: str


class Unreadable(Exception):  # noqa: N818 - it carries faults, it is not one
    """A file whose text cannot be understood; `faults` says all that is wrong with it."""

    def __init__(self, *faults: TextProblem) -> None:
        super().__init__(faults)
        self.faults = faults


def mark_at(text: str, index: int) -> Mark:
    """The line and column of a character of `text`."""
    start = text.rfind("\n", 0, index) + 1
    return Mark(text.count("\n", 0, index) + 1, index - start + 1)
