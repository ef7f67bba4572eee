"""The rules that the content must keep: one function each, listed in `rules` and applied by `run`."""

from __future__ import annotations

from wall_of_fame.checks.rules import RULES
from wall_of_fame.checks.run import Checked, check

__all__ = ["RULES", "Checked", "check"]
