"""Names in an A to Z, and the letters of a monogram."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

_PLAIN_LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)

_VIRAMA: Final = 9
"""The combining class of the marks that join a letter to the next, such as those of Devanagari."""


def sort_key(name: str) -> tuple[str, str]:
    """Where a name stands in an A to Z: accents and case come last."""
    plain = without_accents(name)
    if plain.replace(" ", "").isalnum():
        return plain.strip(), name
    return "".join(letter if letter.isalnum() else " " for letter in plain).strip(), name


def without_accents(name: str) -> str:
    """A name in lower case, each letter in its plainest form."""
    if name.isascii():
        return name.lower()
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def join_names(names: Sequence[str]) -> str:
    """Names in one phrase of English: “A”, “A and B”, “A, B and C”."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name, for a monogram."""
    words = [word for word in name.split() if any(letter.isalnum() for letter in word)]
    firsts = [next(_letter(word, at) for at, letter in enumerate(word) if letter.isalnum()) for word in words]
    return "".join(firsts[:1] + firsts[1:][-1:])


def _letter(word: str, at: int) -> str:
    """One letter as people see it: with the marks that follow it, but not one that joins it to the next."""
    end = at + 1
    while end < len(word) and unicodedata.category(word[end]).startswith("M"):
        if unicodedata.combining(word[end]) == _VIRAMA:
            break
        end += 1
    letter = word[at:end]
    return letter.upper() if len(letter.upper()) == len(letter) else letter
