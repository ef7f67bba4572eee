"""Capital letters, for patterns: `[A-ZÀ-Ž]` also holds small ones, such as “é”."""

from __future__ import annotations

from itertools import chain
from typing import Final

# Latin, Greek and Cyrillic letters, and the Latin ones with two accents.
_BLOCKS: Final = (range(0x530), range(0x1E00, 0x1F00))

CAPITAL: Final = f"[{''.join(letter for letter in map(chr, chain(*_BLOCKS)) if letter.isupper())}]"
"""A class of capitals, for where case counts."""
