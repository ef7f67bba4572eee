"""Invisible marks that programs write around copied names, hours and files: nobody typed them."""

from __future__ import annotations

import re
from typing import Final

# U+200E and its like keep left-to-right text as it is; U+202E, which turns text around, stays to be refused.
_MARKS: Final = re.compile("[\u200e\u202a\u202c\u2066\u2068\u2069\ufeff]")
_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u202b\u202d\u202e\u2067]")


def without_marks(text: str) -> str:
    """The text without marks that change nothing: where letters run from right to left they do, and stay."""
    return text if text.isascii() or _RIGHT_TO_LEFT.search(text) else _MARKS.sub("", text)
