"""A text as somebody reads it: without accents and markup, with all apostrophes and all hyphens alike.

Names are looked for in such readings. Where in the text something stands is worked out only for the few
texts that have it.
"""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final
from urllib.parse import unquote

APOSTROPHES: Final = (
    "'’‘`\u00b4\u201b\u2032\u2035\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u055a\ua78c\u1fbd\uff07"
)
"""What people and keyboards put for an apostrophe."""

_HYPHENS: Final = "-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d·・‧\u2043"
_LETTERS: Final = {
    "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ß": "ss", "ẞ": "SS",
    "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o\u0338", "Ø": "O\u0338", "ı": "i",
}  # fmt: skip
_ALIKE: Final = str.maketrans({**_LETTERS, **dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(_HYPHENS, "-")})

MARKS: Final = "\u0308\u0338\u030a"
"""The marks that a reading keeps: those that some people write as a second letter (ü, ue)."""

_MARKS: Final = re.compile(f"[{MARKS}]")

# Voicing tells one Japanese syllable from another, as letters do.
_KEPT_MARKS: Final = f"{MARKS}\u3099\u309a"
_INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e0fff]"
)

# Tags within a line of text: what is on both sides of them is one word.
_INLINE: Final = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|tspan|u|wbr)\b"
)
_INLINE_TAG: Final = re.compile(rf"{_INLINE.pattern}[^<>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")
_NON_ASCII: Final = r"[^\x00-\x7f]"
_PIECE: Final = (
    r"&#?\w{1,31};"  # an entity
    r"|(?:%[0-9A-Fa-f]{2})+"
    r"|(?:\\u[0-9A-Fa-f]{4})+"
    r"|<[^<>]*>"
    r"|\]\([^()\s]*\)"  # the address of a link in Markdown
    r"|[*~\[\]\\]+"
    r"|`"
)
_PIECES: Final = re.compile(f"{_PIECE}|{_NON_ASCII}+")
_NON_ASCII_LETTERS: Final = re.compile(f"{_NON_ASCII}+")
_SINGLE_PIECES: Final = re.compile(f"{_PIECE}|{_NON_ASCII}")


@dataclass(frozen=True)
class Reading:
    """A text as somebody reads it; `text` has its capitals. Behind it stand the markup's own words."""

    text: str

    @cached_property
    def folded(self) -> str:
        """The same in small letters, letter by letter."""
        small = self.text.lower()
        if len(small) == len(self.text):
            return small
        return "".join(letter.lower()[:1] for letter in self.text)

    @cached_property
    def bare(self) -> str:
        """The same without the marks that a reading keeps."""
        return self.folded if self.folded.isascii() else _MARKS.sub("", self.folded)


def read_as_people_do(text: str) -> Reading:
    """The reading of a text."""
    if "<" not in text and "](" not in text and text.isascii() and not _PIECES.search(text):
        return Reading(text)
    plain = _PIECES.sub(lambda match: _fold_piece(match[0]), text)
    return Reading("\n".join([plain, *map(_fold_markup, _long_markup(text))]))


@dataclass(frozen=True)
class PlacedReading(Reading):
    """A reading of which it is known where each letter comes from: from where to where in the text."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """From where to where in the text something stands that is from `start` to `end` in the reading."""
        return self.starts[start], self.ends[end - 1]


def read_with_places(text: str) -> PlacedReading:
    """The same reading of a text as that of `read_as_people_do`, with the places of its letters."""
    pieces = [*_placed_pieces(text, 0)]
    for match in _markup(text):
        pieces.append(("\n", match.start(), match.start()))
        for at, character in enumerate(match[0], match.start()):
            pieces += [(letter, at, at + 1) for letter in _fold_letters(character)]
    return PlacedReading(
        "".join(letter for letter, _, _ in pieces),
        tuple(start for _, start, _ in pieces),
        tuple(end for _, _, end in pieces),
    )


def _placed_pieces(text: str, at: int) -> Iterator[tuple[str, int, int]]:
    for match in _SINGLE_PIECES.finditer(text):
        yield from ((text[index], index, index + 1) for index in range(at, match.start()))
        yield from ((letter, match.start(), match.end()) for letter in _fold_piece(match[0]))
        at = match.end()
    yield from ((text[index], index, index + 1) for index in range(at, len(text)))


def _markup(text: str) -> Iterator[re.Match[str]]:
    """The tags and the addresses of links that may have words of their own."""
    if "<" in text or "](" in text:
        for match in _PIECES.finditer(text):
            if match[0].startswith("](") or (match[0][0] == "<" and " " in match[0]):
                yield match


def _long_markup(text: str) -> Iterator[str]:
    return (match[0] for match in _markup(text))


def _fold_markup(markup: str) -> str:
    return markup if markup.isascii() else _fold_letters(markup)


@lru_cache(maxsize=50_000)
def _fold_piece(piece: str) -> str:
    first = piece[0]
    if first == "<":
        return "" if _INLINE.match(piece.lower()) else " "
    if first in "]*~[":
        return ""
    if first == "&":
        return _fold_letters(html.unescape(piece))
    if first == "%":
        return _fold_letters(unquote(piece, errors="ignore"))
    if first == "\\":
        return _fold_letters(unescape_unicode(piece)) if piece.startswith("\\u") else ""
    return _fold_letters(piece)


def unescape_unicode(escapes: str) -> str:
    """The letters of JSON’s escapes, which are four hexadecimal digits each."""
    return str(json.loads(f'"{escapes}"')).encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def _fold_letters(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(_ALIKE)).translate(_ALIKE)
    return "".join(
        letter
        for letter in _INVISIBLE.sub("", decomposed)
        if letter in _KEPT_MARKS or not unicodedata.combining(letter)
    )


def without_tags(text: str) -> str:
    """A text without its tags; those that part words become spaces."""
    return _TAG.sub(" ", _INLINE_TAG.sub("", text))


def read_without_markup(text: str) -> Reading:
    """The reading of a text that has no markup and no escapes any more."""
    return Reading(
        text if text.isascii() else _NON_ASCII_LETTERS.sub(lambda match: _fold_piece(match[0]), text)
    )
