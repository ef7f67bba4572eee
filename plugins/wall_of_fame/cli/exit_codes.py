"""How a command ends: its exit code, and why in a sentence on standard error."""

from __future__ import annotations

import sys
from typing import Final

FINE: Final = 0
PROBLEMS: Final = 1
"""There are problems, or nothing was done."""

MISUSED: Final = 2
"""The command was used wrongly."""

INTERRUPTED: Final = 130
"""The command was stopped from the keyboard: 128 and the number of SIGINT, as shells have it."""


def refuse(words: str, code: int = MISUSED) -> int:
    """Say on standard error why the command ends, and return its exit code."""
    sys.stderr.write(f"wall: {words}\n")
    return code
