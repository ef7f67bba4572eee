"""The entry of an A to Z under which a name stands."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import Final

from wall_of_fame.text.names import sort_key

_DIGITS: Final = "0–9"
_OTHERS: Final = "#"

# Scripts with hundreds of signs, or as many as there are names: each is one entry, in its own signs.
# A block of Unicode is given by its first and its last code point.
_WHOLE_SCRIPTS: Final = tuple(
    sorted(
        (first, last, entry)
        for entry, blocks in {
            "漢字": (
                (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3021, 0x3029), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
                (0xF900, 0xFAFF), (0x20000, 0x3FFFF),
            ),
            "かな": ((0x3040, 0x30FF), (0x31F0, 0x31FF), (0xFF66, 0xFF9D), (0x1AFF0, 0x1B16F)),
            "한글": (
                (0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xFFA0, 0xFFDC),
            ),
            "ፊደል": ((0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F), (0x1E7E0, 0x1E7FF)),
            "ᐊᐁᐃ": ((0x1400, 0x167F), (0x18B0, 0x18FF), (0x11AB0, 0x11ABF)),
            "ꆈꌠ": ((0xA000, 0xA4CF),),
            "ꕙꔤ": ((0xA500, 0xA63F),),
        }.items()
        for first, last in blocks
    )
)  # fmt: skip
_STARTS: Final = [first for first, _, _ in _WHOLE_SCRIPTS]

_FIRST_OF_OLD_SCRIPTS: Final = 0x10000


def index_entry(name: str) -> str:
    """The entry: a letter, “0–9”, a whole script where its signs are very many, or # for all else.

    However many people there are, and in however many scripts, the entries stay as few as alphabets have
    letters.
    """
    letter = sort_key(name)[0][:1]
    script = _whole_script(letter)
    if script or not letter.isalpha():
        return script or (_DIGITS if letter.isnumeric() else _OTHERS)
    if ord(letter) >= _FIRST_OF_OLD_SCRIPTS and letter.lower() == letter.upper():
        return unicodedata.name(letter, _OTHERS).partition(" ")[0].capitalize()
    # Georgian has capitals, but nobody begins a name with them, and few fonts have them.
    return letter.title()


def _whole_script(letter: str) -> str:
    """The entry of the script that a letter belongs to, if the script is one entry."""
    if letter.isascii():
        return ""
    _, last, entry = _WHOLE_SCRIPTS[bisect_right(_STARTS, ord(letter)) - 1]
    return entry if _STARTS[0] <= ord(letter) <= last else ""
