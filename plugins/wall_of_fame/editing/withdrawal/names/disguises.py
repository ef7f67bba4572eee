"""What a word may stand for: digits and signs for letters, long vowels, second letters, other scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from wall_of_fame.text.ids import all_readings

_LOOKS_LIKE: Final = str.maketrans(
    "03457@$\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455", "oeastasaeopcyxijs"
)
_LONG: Final = re.compile(r"(.)\1{2,}")
_SECOND_LETTER: Final = re.compile(r"(?<=[aou])e|(?<=a)a")
_LENITED: Final = re.compile(r"\A([bcdfgmpst])h")
_SLENDER: Final = re.compile(r"i(?=[^aeiouy]\Z)")
_FEWEST_LETTERS: Final = 2
_SAME_BEGINNING: Final = 4
_OTHER_END: Final = 2
_SHORTEST: Final = 3
_ONE_SOUND: Final = str.maketrans("yj", "ii")


def disguises(word: str, folded: str) -> Iterator[str]:
    """What a word looks like or may stand for: M@ry, Al3x, Maryyyy, Juergens; in small letters.

    Letters of Cyrillic may stand for those of Latin, too.
    """
    if not (folded.isascii() and folded.isalpha()) or "@" in word or "$" in word:
        latin = word.lower().translate(_LOOKS_LIKE)
        yield from (latin.replace("1", letter) for letter in "il")
    if _LONG.search(folded):
        yield from (_LONG.sub(letters, folded) for letters in (r"\1", r"\1\1"))
    if _SECOND_LETTER.search(folded):
        yield _SECOND_LETTER.sub("", folded)


def undo_irish_address(folded: str) -> frozenset[str]:
    """What a word may be where nobody is addressed: a Shiobhán, a Sheáin."""
    plain = _LENITED.sub(r"\1", folded)
    return frozenset({plain, _SLENDER.sub("", plain)})


def is_blotted(word: str, part: str) -> bool:
    """Whether a word is a part of a name with stars in place of some of its letters: M*ry."""
    letters = [*filter(None, word.lower().split("*"))]
    if "*" not in word or sum(map(len, letters)) < _FEWEST_LETTERS:
        return False
    pattern = re.sub(r"(?:\\\*)+", lambda stars: f".{{1,{len(stars[0])}}}", re.escape(word.lower()))
    return re.fullmatch(pattern, part) is not None


def may_be_in_another_script(word: str, name: str) -> bool:
    """Whether a word may be a word of a name that is written in another script: Natalya, Наталья.

    Only the beginning has to be the same: nobody can tell how somebody writes it, or how it is declined.
    """
    return _is_latin(word) != _is_latin(name) and any(
        _begin_alike(reading, other) for reading in _readings(word) for other in _readings_of_name(name)
    )


@lru_cache(maxsize=20_000)
def _is_latin(text: str) -> bool:
    """Whether most letters of a text are those of Latin, with or without accents."""
    if text.isascii():
        return True
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter < "\u0250" or "\u1e00" <= letter < "\u1f00" for letter in letters) * 2 > len(letters)


@lru_cache(maxsize=20_000)
def _readings(word: str) -> frozenset[str]:
    return frozenset(reading.replace("-", "").translate(_ONE_SOUND) for reading in all_readings(word))


@lru_cache(maxsize=1_000)
def _readings_of_name(name: str) -> frozenset[str]:
    """How the words of a name may be read; of Chinese names also the given name alone."""
    words = {*name.split(), *({name[:1], name[1:]} if not name.isascii() and " " not in name else ())}
    return frozenset(reading for word in words for reading in _readings(word))


def _begin_alike(reading: str, other: str) -> bool:
    longest = max(len(reading), len(other))
    needed = max(_SAME_BEGINNING, longest - _OTHER_END)
    if min(len(reading), len(other)) < needed:
        return reading == other and longest >= _SHORTEST
    return reading[:needed] == other[:needed]
