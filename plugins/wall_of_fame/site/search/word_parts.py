"""The parts of words by which a reader may look for them, where Pagefind does not take a word apart.

- A word with an apostrophe of any shape is found by what follows it: “O’Brien” by “brien”, “l’escalier” by
  “escalier”; and without it, by “obrien”.
- A word of a script that is written without spaces is found by any of its letters and by any two that
  stand side by side; `words.js` looks for a longer part by its pairs of letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator
from itertools import pairwise
from typing import Final

APOSTROPHES: Final = "'’‘‛ʼʻʽʹˈ′‵`´＇՚׳ꞌ"  # noqa: RUF001 - all that people type for one
"""Every character that people write as an apostrophe within a word."""

# Some apostrophes count as letters, so that a letter is what is none of them.
_LETTER: Final = rf"[^\W_{APOSTROPHES}]"
_WITH_APOSTROPHE: Final = re.compile(rf"(?<!{_LETTER}){_LETTER}++(?:[{APOSTROPHES}]++{_LETTER}++)+")
_APOSTROPHE: Final = re.compile(f"[{APOSTROPHES}]+")

# What follows the apostrophe of “it’s” or “didn’t” is no word.
_SHORTEST_PART: Final = 3

# Han and its signs, kana, Hangul, Thai, Lao, Burmese and its extensions, Khmer, Tai and other scripts of the
# same region: https://www.unicode.org/reports/tr14/#SA
_UNSPACED: Final = (
    "\u0e01-\u0e5b\u0e81-\u0edf\u1000-\u109f\ua9e0-\ua9fe\uaa60-\uaa7f\u1780-\u17dd\u1950-\u1974\u1980-\u19df"
    "\u1a20-\u1aad\u1b00-\u1b4c\ua980-\ua9c0\uaa80-\uaadf\u3005-\u3007\u3021-\u3029\u3041-\u3096\u309d-\u309f"
    "\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3105-\u312f\uff66-\uff9f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U0001b000-\U0001b16f\U00020000-\U000323af\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3"
)
# Some write a name with a space or a dot within it, others without.
_GAP: Final = re.compile(f"(?<=[{_UNSPACED}])[ \u3000·・‧]+(?=[{_UNSPACED}])")

# Most katakana have a hiragana of the same sound, at the same distance in Unicode.
_HIRAGANA: Final = range(0x3041, 0x3097)
_KATAKANA_BEHIND: Final = 0x60
_OTHER_KANA: Final = {letter: letter + _KATAKANA_BEHIND for letter in _HIRAGANA} | {
    letter + _KATAKANA_BEHIND: letter for letter in _HIRAGANA
}
_UNSPACED_RUN: Final = re.compile(f"[{_UNSPACED}]+")


def apostrophe_parts(text: str, never: Container[str] = ()) -> Iterator[str]:
    """The parts of each word with an apostrophe that Pagefind does not see, and its letters together.

    The first part is the beginning of the letters together, by which Pagefind finds the word already.
    `never` has words that are left out.
    """
    for word in _WITH_APOSTROPHE.findall(text):
        _, *rest = _APOSTROPHE.split(word)
        parts = [part for part in rest if len(part) >= _SHORTEST_PART and part.lower() not in never]
        if parts:
            yield from parts
            yield _APOSTROPHE.sub("", word)


def unspaced_parts(text: str) -> Iterator[str]:
    """Each letter of a script that is written without spaces, and each two that stand side by side."""
    for run in _UNSPACED_RUN.findall(unicodedata.normalize("NFC", text)):
        letters = _letters(run)
        yield from letters
        yield from map("".join, pairwise(letters))


def name_parts(name: str) -> str:
    """All parts of a name, in one line: also those across a space, and in the other kana."""
    if name.isascii():
        return parts_of((name,))
    composed = unicodedata.normalize("NFC", name)
    joined = _GAP.sub("", composed)
    return parts_of(dict.fromkeys((composed, joined, joined.translate(_OTHER_KANA))))


def parts_of(texts: Iterable[str], never: Container[str] = ()) -> str:
    """All parts of some texts, each once, in one line."""
    # Of the apostrophes in ASCII, Pagefind takes words apart at one by itself.
    parts = (part for text in texts if not text.isascii() or "`" in text for part in _parts(text, never))
    return " ".join(dict.fromkeys(parts))


def _parts(text: str, never: Container[str]) -> Iterator[str]:
    yield from apostrophe_parts(text, never)
    yield from unspaced_parts(text)


def _letters(run: str) -> list[str]:
    """The letters of a run, each with its marks."""
    letters: list[str] = []
    for character in run:
        if letters and unicodedata.category(character).startswith("M"):
            letters[-1] += character
        else:
            letters.append(character)
    return letters
