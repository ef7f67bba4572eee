"""Work that may travel: other machines may do a part of it, since it needs nothing of this one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")

Task = Callable[[], Any]
"""A picklable function that gives the same on any machine."""


@dataclass(frozen=True, slots=True)
class Portable(Generic[ItemT, ResultT]):
    """Work of which other machines may do a part; called like any work, it is done at home.

    `task_of` gives the task of an item, or None for an item that stays at home; `take` makes a part's result
    of an item and what its task gave.
    """

    at_home: Callable[[Sequence[ItemT], Callable[[int], None]], ResultT]
    task_of: Callable[[ItemT], Task | None]
    take: Callable[[ItemT, Any], ResultT]

    def __call__(self, items: Sequence[ItemT], advance: Callable[[int], None]) -> ResultT:
        """Do the work on this machine."""
        return self.at_home(items, advance)
