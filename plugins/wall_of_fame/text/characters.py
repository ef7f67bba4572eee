"""Which characters a contributed text may have.

Control, invisible and bidirectional characters can hide what a text says or turn it around (see
Unicode Technical Report 36 and “Trojan Source”), so they are refused: every one that Unicode calls
`Default_Ignorable_Code_Point`, and whatever is no assigned character. Scripts and emoji need some of
them; `invisible` says where.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from wall_of_fame.limits import COMBINING_MARKS
from wall_of_fame.text.invisible import is_needed
from wall_of_fame.text.scripts.of_characters import script

IGNORABLE: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Unicode's `Default_Ignorable_Code_Point` (the same since version 14), for a class in a pattern."""

_CONTROL: Final = "\x00-\x08\x0b-\x1f\x7f-\x9f\ufff9-\ufffb"
_BIDI: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_BLANK: Final = "\u2028\u2029\u2800"
_NOT_TEXT: Final = "\ufffc\ufffd"
_SUSPECT: Final = re.compile(f"[{_CONTROL}{_BIDI}{IGNORABLE}{_BLANK}{_NOT_TEXT}]")
_IS_BIDI: Final = re.compile(f"[{_BIDI}]")
_IS_INVISIBLE: Final = re.compile(f"[{IGNORABLE}{_BLANK}]")

# Outside the letters, signs and spaces that stand in most texts; these are assigned, visible and no marks.
_UNUSUAL: Final = re.compile(
    "[^\n\t -~\u00a0-\u00ac\u00ae-\u02ff\u0391-\u03a1\u03a3-\u03ff\u0400-\u0482\u048a-\u052f\u1e00-\u1eff"
    "\u2000-\u200a\u2010-\u2027\u202f-\u205f\u20a0-\u20bf\u2100-\u218b\u2190-\u23ff\u2500-\u27ff"
    "\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]"
)
_UNKNOWN_SCRIPT: Final = "Zzzz"

EXCESS_MARKS_NAME: Final = "more combining marks on one letter than any script needs"
"""What is said of too many marks on a letter."""

NO_BREAK_SPACES: Final = "\u00a0\u2007\u202f"
"""Spaces at which no line may end, as French has them before a question mark."""

_WHITE_SPACE: Final = re.compile(r"\s+")

_CONTROL_NAMES: Final = {
    "\x00": "null", "\x08": "backspace", "\t": "tab", "\x0b": "vertical tab", "\x0c": "form feed",
    "\r": "carriage return", "\x1b": "escape", "\x7f": "delete", "\x85": "next line",
}  # fmt: skip


def find_refused(text: str) -> Iterator[tuple[int, str]]:
    """Every character of `text` that is refused: its index, and its description for a problem."""
    if is_printable_ascii(text):
        return
    for match in _UNUSUAL.finditer(text):
        if _is_suspect(match[0]) and not is_needed(text, match.start()):
            yield match.start(), describe_character(match[0])
    for index in find_excess_marks(text):
        yield index, EXCESS_MARKS_NAME


def one_line(text: str) -> str:
    """The text on one line, with single spaces; spaces at which no line may end stay as they were typed."""
    if any(space in text for space in NO_BREAK_SPACES):
        return single_spaces(text).strip()
    return " ".join(text.split())


def single_spaces(text: str) -> str:
    """The text with one space for each run of white space, also at its ends."""
    return _WHITE_SPACE.sub(lambda run: run[0][0] if run[0].strip(NO_BREAK_SPACES) == "" else " ", text)


def find_excess_marks(text: str) -> Iterator[int]:
    """The index of the first mark of each letter that has too many, in whatever script.

    Marks that need room of their own, such as vowels behind a letter, and joiners do not count, but they do
    not begin a new letter either.
    """
    count, end = 0, -1
    for match in _UNUSUAL.finditer(text):
        kind = _mark_kind(match[0])
        if not kind:
            continue
        index = match.start()
        count = (count if end == index else 0) + (kind == "stacked")
        end = index + 1
        if count == COMBINING_MARKS + 1 and kind == "stacked":
            yield index


def is_printable_ascii(text: str) -> bool:
    """Whether a text has only printable ASCII, line ends and tabs; then no character of it is refused."""
    return text.isascii() and text.replace("\n", "").replace("\t", "").isprintable()


def describe_character(character: str) -> str:
    """What kind of character a refused one is, with its code point and its Unicode name."""
    code = f"U+{ord(character):04X}"
    name = _CONTROL_NAMES.get(character) or unicodedata.name(character, "").lower()
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


@lru_cache(maxsize=4096)
def _is_suspect(character: str) -> bool:
    """Whether a character is refused unless a script or an emoji needs it."""
    return bool(_SUSPECT.match(character)) or script(character) == _UNKNOWN_SCRIPT


@lru_cache(maxsize=4096)
def _mark_kind(character: str) -> str:
    """What belongs to the letter before it: a "stacked" mark, or something "other"; else nothing."""
    category = unicodedata.category(character)
    if category in {"Mn", "Me"}:
        return "other" if _IS_INVISIBLE.match(character) else "stacked"
    return "other" if category in {"Mc", "Cf"} else ""
