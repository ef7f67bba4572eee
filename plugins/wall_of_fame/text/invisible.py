"""Where scripts and emoji need an invisible character.

Joiners: after a virama, before the one of Bengali's or Kannada's reph, between letters of scripts that are
written in one stroke (RFC 5892, appendix A; Unicode Standard Annex 31, section 2.3), inside emoji. Spaces of
no width: between words of scripts that are written without spaces. Selectors: once, behind what they vary.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from uniseg.emoji import extended_pictographic

from wall_of_fame.text.scripts.of_characters import script

_ZWSP, _ZWNJ, _ZWJ = "\u200b", "\u200c", "\u200d"
_JOINERS: Final = frozenset({_ZWNJ, _ZWJ})
_MONGOLIAN_SEPARATOR: Final = "\u180e"
_EMOJI_SELECTORS: Final = frozenset("\ufe0e\ufe0f")
_KEYCAP: Final = "\u20e3"
_KEYCAP_BASES: Final = frozenset("0123456789#*")
_SKIN_TONES: Final = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
_TAG_END: Final = "\U000e007f"
# The flags of England, Scotland and Wales are spelt with invisible letters.
_FLAG: Final = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")
_LONGEST_FLAG: Final = 8

_VIRAMA: Final = 9
_CURSIVE: Final = frozenset({"Arab", "Syrc", "Mand", "Nkoo", "Adlm", "Rohg", "Mong"})
_WITHOUT_SPACES: Final = frozenset(
    {"Khmr", "Laoo", "Mymr", "Thai", "Tibt", "Lana", "Java", "Bali", "Talu", "Tale"}
)
_MOST_MARKS: Final = 6


def is_needed(text: str, index: int) -> bool:
    """Whether a script or an emoji needs the invisible character at `index`."""
    character, before, after = text[index], text[index - 1 : index], text[index + 1 : index + 2]
    if not before:
        return False
    if character in _JOINERS:
        return (character == _ZWJ and _joins_emoji(text, index)) or _joins_letters(text, index)
    if character in _EMOJI_SELECTORS:
        return bool(extended_pictographic(before)) or (before in _KEYCAP_BASES and after == _KEYCAP)
    if "\U000e0020" <= character <= _TAG_END:
        return _is_in_flag(text, index)
    return _is_needed_by_script(character, before, after)


def _is_needed_by_script(character: str, before: str, after: str) -> bool:
    """Whether the scripts of the letters beside a selector or a space of no width need it."""
    script_before: str = script(before)
    script_after: str = script(after or " ")
    if character == _ZWSP:
        return script_before in _WITHOUT_SPACES and script_after in _WITHOUT_SPACES
    if "\ufe00" <= character <= "\ufe02":
        return script_before in {"Hani", "Mymr", "Phag"}
    if character == _MONGOLIAN_SEPARATOR:
        return script_before == script_after == "Mong"
    if "\u180b" <= character <= "\u180f":
        return script_before == "Mong" and before.isalpha()
    return "\U000e0100" <= character <= "\U000e01ef" and script_before == "Hani"


def _joins_emoji(text: str, index: int) -> bool:
    before, after = text[index - 1], text[index + 1 : index + 2]
    if not after or not extended_pictographic(after):
        return False
    if before in _EMOJI_SELECTORS or before in _SKIN_TONES:
        before = text[index - 2 : index - 1]
        return bool(before) and extended_pictographic(before)
    return extended_pictographic(before) or before == _TAG_END


def _joins_letters(text: str, index: int) -> bool:
    """Whether a joiner changes the shape of the letters around it."""
    before, after = text[index - 1], text[index + 1 : index + 2]
    letter = _letter_before(text, index)
    if not letter:
        return False
    follows = script(after) if after else ""
    if unicodedata.combining(before) == _VIRAMA:
        return not after or unicodedata.category(after)[0] not in "MC"
    if after and unicodedata.combining(after) == _VIRAMA:
        behind = text[index + 2 : index + 3]
        return (
            before == letter and follows == script(letter) and behind.isalpha() and script(behind) == follows
        )
    return text[index] == _ZWNJ and after.isalpha() and follows == script(letter) and follows in _CURSIVE


def _letter_before(text: str, index: int) -> str:
    """The letter before an index, with its marks passed over; "" if there is none."""
    for position in range(index - 1, max(-1, index - 2 - _MOST_MARKS), -1):
        if text[position].isalpha():
            return text[position]
        if not unicodedata.category(text[position]).startswith("M"):
            return ""
    return ""


def _is_in_flag(text: str, index: int) -> bool:
    start = text.rfind("\U0001f3f4", max(0, index - _LONGEST_FLAG), index)
    match = _FLAG.match(text, start) if start >= 0 else None
    return match is not None and index < match.end()
