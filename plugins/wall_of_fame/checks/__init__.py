"""What must hold of the content: single small rules (`rules`), and what applies them (`run`)."""

from __future__ import annotations

from wall_of_fame.checks.rules import RULES
from wall_of_fame.checks.run import Checked, check

__all__ = ["RULES", "Checked", "check"]
