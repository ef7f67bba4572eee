"""What is said of an approval beforehand, and what can come of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Outcome(Enum):
    """What came of a draft."""

    ON_THE_WALL = auto()
    """It is there now, or was there already, as the editor says; so the draft is not needed any more."""
    WAITING = auto()
    """Somebody has not agreed yet, so it is kept in the inbox."""
    UNFINISHED = auto()
    """It has problems, the editor said no, or git would not commit it."""
    NO_REPOSITORY = auto()
    """A commit is wished, and there is no git to make it in."""


@dataclass(frozen=True, slots=True)
class ApprovalOptions:
    """What is said beforehand: who approves, whether to commit; without `asks` nothing is confirmed."""

    approver: str = ""
    commits: bool = False
    asks: bool = True
