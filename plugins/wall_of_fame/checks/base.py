"""What a check yields: a finding, and the record in whose file it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wall_of_fame.content import Broken, Content, Entry
from wall_of_fame.records import Finding

Report = tuple[Entry[Any] | Broken, Finding]
"""The record that has the problem, and the problem."""

Check = Callable[[Content], Iterator[Report]]
"""A rule across records: its docstring is the rule."""


def spoken(names: tuple[str, ...]) -> str:
    """Names in one breath: “A”, “A and B”, “A, B and C”."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
