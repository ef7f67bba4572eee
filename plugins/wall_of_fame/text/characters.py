"""Which characters a contributed text may have, and which names mix scripts.

Control, invisible and bidirectional characters can hide what a text says or turn it around (see
Unicode Technical Report 36 and “Trojan Source”), so they are refused. Scripts and emoji need some of
them; these are accepted in such places only: joiners after a virama or between Arabic letters (RFC 5892,
appendix A), joiners and variation selectors inside emoji, variation selectors after a Han character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from wall_of_fame.limits import COMBINING_MARKS

_CONTROL: Final = "\x00-\x08\x0b-\x1f\x7f-\x9f\ufff9-\ufffb"
_BIDI: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE: Final = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2028\u2029\u2060-\u2065\u206a-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_NOT_TEXT: Final = "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffc-\uffff\U000f0000-\U0010ffff" + "".join(
    chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF) for plane in range(1, 15)
)
_SUSPECT: Final = re.compile(f"[{_CONTROL}{_BIDI}{_INVISIBLE}{_NOT_TEXT}]")
_IS_BIDI: Final = re.compile(f"[{_BIDI}]")
_IS_INVISIBLE: Final = re.compile(f"[{_INVISIBLE}]")
EXCESS_MARKS: Final = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
    f"{{{COMBINING_MARKS + 1},}}"
)
"""Matches more combining marks in a row than any script puts on one letter."""

EXCESS_MARKS_NAME: Final = "more combining marks on one letter than any script needs"
"""What a match of `EXCESS_MARKS` is called in a problem."""

_VIRAMA: Final = 9
_EMOJI: Final = re.compile(
    "[\u00a9\u00ae\u203c-\u27ff\u2900-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff#*0-9\u20e3\ufe0f]"
)
# The flags of England, Scotland, Wales and others are spelt with invisible letters.
_FLAG: Final = re.compile("\U0001f3f4[\U000e0020-\U000e007e]{2,6}\U000e007f")
_HAN: Final = re.compile("[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
# Scripts that one name may mix: Unicode Technical Standard 39, “highly restrictive”, without Latin.
_MIXABLE_SCRIPTS: Final = (
    frozenset({"CJK", "HIRAGANA", "KATAKANA"}),
    frozenset({"CJK", "BOPOMOFO"}),
    frozenset({"CJK", "HANGUL"}),
)


def find_refused(text: str) -> Iterator[tuple[int, str]]:
    """Every character of `text` that is refused: its index, and its description for a problem."""
    if is_printable_ascii(text):
        return
    for match in _SUSPECT.finditer(text):
        if not _is_needed(text, match.start()):
            yield match.start(), describe_character(match[0])
    for match in EXCESS_MARKS.finditer(text):
        yield match.start() + COMBINING_MARKS, EXCESS_MARKS_NAME


def is_printable_ascii(text: str) -> bool:
    """Whether a text has only printable ASCII, line ends and tabs; then no character of it is refused."""
    return text.isascii() and text.replace("\n", "").replace("\t", "").isprintable()


def describe_character(character: str) -> str:
    """What kind of character a refused one is, with its code point and its Unicode name."""
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "").lower()
    if character == "\ufffd":
        kind = "the sign for letters that were lost"
    elif _IS_BIDI.match(character):
        kind = "a character that turns the direction of writing around"
    elif _IS_INVISIBLE.match(character):
        kind = "an invisible character"
    elif unicodedata.category(character) == "Cc":
        kind = "a control character"
    else:
        kind = "a code point that is not text"
    return f"{kind} ({code}{', ' + name if name else ''})"


def _is_needed(text: str, index: int) -> bool:
    """Whether a script or an emoji needs the suspect character at `index`."""
    character, before, after = text[index], text[index - 1 : index], text[index + 1 : index + 2]
    if character == "\u200d" and _EMOJI.match(before) and _EMOJI.match(after):
        return not (before.isdigit() or after.isdigit())
    if character in "\u200c\u200d" and before and unicodedata.combining(before) == _VIRAMA:
        return True
    if character == "\u200c":
        return bool(_ARABIC.match(before) and _ARABIC.match(after))
    if "\U000e0020" <= character <= "\U000e007f":
        return any(match.start() < index < match.end() for match in _FLAG.finditer(text))
    if character == "\ufe0f":
        return bool(_EMOJI.match(before)) and (not before.isdigit() or after == "\u20e3")
    return "\U000e0100" <= character <= "\U000e01ef" and bool(_HAN.match(before))


def scripts_of(name: str) -> frozenset[str]:
    """The scripts of a name's letters, each by the first word of the letters' Unicode names."""
    first_words = {unicodedata.name(letter, "UNKNOWN").split()[0] for letter in name if letter.isalpha()}
    return frozenset(first_words - {"MODIFIER", "FEMININE", "MASCULINE"})


def mixes_scripts(name: str) -> bool:
    """Whether a name mixes scripts that are not written together; a forged name may."""
    if name.isascii():
        return False
    scripts = scripts_of(name)
    return len(scripts) > 1 and not any(scripts <= mixable for mixable in _MIXABLE_SCRIPTS)
