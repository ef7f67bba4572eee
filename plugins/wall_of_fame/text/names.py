"""The order of names from A to Z, phrases of names, and the letters of a monogram."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

_PLAIN_LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)

# The combining class of the marks that join a letter to the next, such as those of Devanagari.
_VIRAMA: Final = 9


def sort_key(name: str) -> tuple[str, str]:
    """The key that sorts names from A to Z. Accents and case decide only between equal names."""
    plain = without_accents(name)
    if plain.replace(" ", "").isalnum():
        return plain.strip(), name
    return "".join(letter if letter.isalnum() else " " for letter in plain).strip(), name


def without_accents(name: str) -> str:
    """A name in lower case, each letter without its accents."""
    if name.isascii():
        return name.lower()
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def join_names(names: Sequence[str]) -> str:
    """Names as an English phrase: “A”, “A and B”, “A, B and C”."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name, for a monogram."""
    words = [word for word in name.split() if any(map(str.isalnum, word))]
    letters = [
        next(_letter_at(word, index) for index, letter in enumerate(word) if letter.isalnum())
        for word in words
    ]
    return "".join(letters[:1] + letters[1:][-1:])


def _letter_at(word: str, index: int) -> str:
    """The letter at `index` as people see it: in upper case, with its accents, without a joining mark."""
    end = index + 1
    while end < len(word) and unicodedata.category(word[end]).startswith("M"):
        if unicodedata.combining(word[end]) == _VIRAMA:
            break
        end += 1
    letter = word[index:end]
    return letter.upper() if len(letter.upper()) == len(letter) else letter
