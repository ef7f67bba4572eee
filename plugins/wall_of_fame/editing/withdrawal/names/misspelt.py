"""Words that are nearly a word of a name: with one slip, or with other letters for the same sounds."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from wall_of_fame.text.nicknames import is_first_name
from wall_of_fame.text.similarity import is_within_one_error

# A shorter word of a name with one slip may be any other word.
_SHORTEST_WITH_A_SLIP: Final = 5
_SHORTEST_BY_SOUND: Final = 4
_SHORTEST_FIRST_NAME: Final = 6
_SHORTEST_STRETCHED: Final = 3

_LONG: Final = re.compile(r"(.)\1{2,}")
_RUN: Final = re.compile(r"(.)\1+")

# Which letters sound alike at the beginning of a name.
_ALIKE_FIRST: Final = ("ckq", "gj", "scz", "iy", "vw", "fp")

# One after the other: several letters for one sound, a sound for which there are several letters.
_SOUNDS: Final = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck|q|c(?![eiyhz])|ch(?=[^aeiouy])"), "k"),
    (re.compile(r"c(?=[eiy])|[cs]z|z"), "s"),
    (re.compile(r"g(?=[eiy])"), "j"),
    (re.compile(r"ew"), "u"),
    (re.compile(r"[wv]"), "f"),
    (re.compile(r"(?<=.)h|(?<=m)p(?=s)|e\Z"), ""),
    (re.compile(r"[eyi]"), "i"),
    (re.compile(r"([aiou])[aiou]+"), r"\1"),
    (_RUN, r"\1"),
)


def is_misspelt(word: str, part: str) -> bool:
    """Whether a word may be a part of a name with a slip: Cathrine, Renoulf, Smyth; both as they are read.

    Another first name is none, unless a long one sounds the same: which of those may be one person's is in
    the lists of short names.
    """
    if len(part) < _SHORTEST_BY_SOUND or abs(len(word) - len(part)) > 2 or not _has_two_cases(part):  # noqa: PLR2004
        return False
    if word == part or not _begin_alike(word[0], part[0]):
        return False
    shortest = _SHORTEST_FIRST_NAME if is_first_name(word) else _SHORTEST_BY_SOUND
    if len(word) >= shortest and _sounds(word) == _sounds(part):
        return True
    if is_first_name(word):
        return False
    if len(part) < _SHORTEST_WITH_A_SLIP:
        return len(word) >= len(part) and sorted(word) == sorted(part) and is_within_one_error(word, part)
    return word[0] == part[0] and is_within_one_error(word, part)


def is_stretched(word: str, part: str) -> bool:
    """Whether a word is a part of a name with letters that somebody held down: maryyyy, Annnna, SARAHHH."""
    return (
        len(part) >= _SHORTEST_STRETCHED
        and _LONG.search(word) is not None
        and _RUN.sub(r"\1", word) == _RUN.sub(r"\1", part)
    )


def _has_two_cases(part: str) -> bool:
    """Whether a word's script has capitals: in others a letter is a syllable or a whole word."""
    return part[0].upper() != part[0]


def _begin_alike(first: str, other: str) -> bool:
    return first == other or any(first in letters and other in letters for letters in _ALIKE_FIRST)


@lru_cache(maxsize=20_000)
def _sounds(word: str) -> str:
    for pattern, letters in _SOUNDS:
        word = pattern.sub(letters, word)
    return word
