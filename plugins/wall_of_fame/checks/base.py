"""The type of a rule, and of what it yields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wall_of_fame.content import Broken, Content, Entry
from wall_of_fame.records import FieldProblem

RuleFinding = tuple[Entry[Any] | Broken, FieldProblem]
"""A record, and a problem of it."""

Rule = Callable[[Content], Iterator[RuleFinding]]
"""A rule across records: a function that yields the problems. Its docstring says what must hold."""
