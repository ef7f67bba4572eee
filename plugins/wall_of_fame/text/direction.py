"""In which direction a text is read, told by its letters."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# The blocks of scripts that are written from right to left: Hebrew to Arabic, and the old ones.
_RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


_TAG: Final = re.compile("<[^<>]*>")


def direction_of(text: str) -> str:
    """The direction in which most letters of a text or of HTML are read: `ltr` or `rtl`, as HTML has it.

    The first letter does not decide: a story in Arabic may begin with the name of a shop in Latin letters.
    """
    if text.isascii() or not _RIGHT_TO_LEFT.search(text):
        return "ltr"
    kinds = [unicodedata.bidirectional(letter) for letter in _TAG.sub("", text)]
    return "rtl" if kinds.count("R") + kinds.count("AL") > kinds.count("L") else "ltr"
