"""Names in which no line ends before an initial."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from markupsafe import Markup, escape

# A word with the initials after it: “Aleksandra K.”, “Li J. R.”, “João F”.
_INITIAL: Final = re.compile(
    r"(?<!\S)(\S{1,100})((?:[ \u00a0][^\W\d_][\u0300-\u036f]*(?:\.[^\W\d_])*\.?)+)(?=\s|$)"
)
_SHORT_WORD: Final = 14


@lru_cache(maxsize=10_000)
def unbroken(name: str) -> Markup:
    """A name as safe HTML in which no line ends before an initial.

    Only the last letter of a long word stays with the initials, so that a name never gets wider than a phone.
    """
    if not _INITIAL.search(name):
        return escape(name)
    pieces = []
    at = 0
    for match in _INITIAL.finditer(name):
        keep = match.start() if len(match[1]) <= _SHORT_WORD else _start_of_last_letter(name, match.end(1))
        pieces += [
            escape(name[at:keep]),
            Markup('<span class="unbroken">{}</span>').format(name[keep : match.end()]),
        ]
        at = match.end()
    return Markup("").join([*pieces, escape(name[at:])])


def _start_of_last_letter(text: str, end: int) -> int:
    start = end - 1
    while start and unicodedata.category(text[start]).startswith("M"):
        start -= 1
    return start
