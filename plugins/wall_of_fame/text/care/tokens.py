"""The words of a story: each with its place, without case and accents, and what the word lists say of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final, NamedTuple

# Letters and digits; an apostrophe or a hyphen ends a word, so “l’école” and “nine-year-old” have several.
WORDS: Final = re.compile(r"[^\W\d_]+|\d+")
_WORD: Final = re.compile(
    r"([^\W\d_]+|\d+)|([.!?…](?=[\s\"'”’»)*_]|\Z)|\n[^\S\n]*\n|\n[^\S\n]*[-*>] )|([,;:(–—«“\"„])"
)

_UNLIKE_ANY_OTHER: Final = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "s", "œ": "o", "æ": "a"}


def _fold_letter(letter: str) -> str:
    plain = letter.lower()[:1]
    return _UNLIKE_ANY_OTHER.get(plain) or unicodedata.normalize("NFD", plain)[0]


# Latin letters with accents, each with the plain letter that stands for it: one for one, so places stay.
_FOLDED: Final[Mapping[int, str]] = {
    code: _fold_letter(chr(code)) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
} | {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def fold(text: str) -> str:
    """A text in lower case and without accents; no place in it moves."""
    return text.translate(_FOLDED)


class Token(NamedTuple):
    """A word of a story.

    `bits` are the classes of the word lists that it is in. `is_capital` says that it begins with a capital,
    `is_first` that a sentence begins with it, `after_pause` that a comma or the like stands before it.
    """

    word: str
    bits: int
    start: int
    end: int
    is_capital: bool
    is_first: bool
    after_pause: bool


def tokenise(text: str, bits_of: Mapping[str, int]) -> list[Token]:
    """The words of a text in their order; `bits_of` has the classes of each word as it is written."""
    tokens: list[Token] = []
    folded = fold(text)
    is_first, after_pause = True, False
    for match in _WORD.finditer(text):
        typed, end_of_sentence, pause = match.groups()
        if typed:
            start, end = match.span()
            is_capital = typed[0].isupper()
            tokens.append(
                Token(folded[start:end], bits_of[typed], start, end, is_capital, is_first, after_pause)
            )
            is_first = after_pause = False
        elif end_of_sentence:
            is_first = is_first or not _ends_abbreviation(end_of_sentence, tokens, text)
        elif pause:
            after_pause = True
    return tokens


def _ends_abbreviation(end: str, tokens: list[Token], text: str) -> bool:
    """Whether a full stop ends an initial or “Mr.”, not a sentence."""
    if end != "." or not tokens:
        return False
    last = tokens[-1]
    return last.word in _ABBREVIATIONS or (
        last.end - last.start == 1 and last.is_capital and text[last.start] != "I"
    )


_ABBREVIATIONS: Final = frozenset({"mr", "mrs", "ms", "dr", "st", "sr", "sra", "dra", "mme", "mlle", "prof"})
