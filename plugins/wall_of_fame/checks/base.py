"""What a check yields: a finding, and the record in whose file it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wall_of_fame.content import Broken, Content, Entry
from wall_of_fame.records import FieldProblem

RuleFinding = tuple[Entry[Any] | Broken, FieldProblem]
"""The record that has the problem, and the problem."""

Rule = Callable[[Content], Iterator[RuleFinding]]
"""A rule across records: its docstring is the rule."""
