"""How names end when they are declined or made smaller: Katarzynie, Agnieszce, Piotrkiem, Γιώργο, Sheáin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

SHORTEST_STEM: Final = 3
"""A name of fewer letters may be the beginning of anything."""

# Slavic and Baltic languages, Romanian, Portuguese, Finnish, Turkish, Greek, and the plural of a family. In
# small letters and without accents.
_ENDINGS: Final = """
    a e i o u y ie iu ia ii io em im om am ym ow ej iej ego iego emu iemu owi ami ach ech owie owa owej owna
    iem owy
    ova ove ovi ovy ou ei ul ului lui ilor s es is as us in ni nin lle lla inha inho zinho zinha ito ita ka ek
    ik cia usia ulka unia h ah aah aaah hs kie kiej
    \u0430 \u0443 \u044e \u044f \u0435 \u0438 \u044b \u043e\u043c \u0435\u043c \u043e\u0438 \u0435\u0438
    \u043e\u0433\u043e \u043e\u043c\u0443 \u044b\u043c \u0438\u043c \u0430\u043c \u044f\u043c \u0430\u0445
    \u043e\u0432 \u043e\u0432\u043e\u0438 \u044e\u0448\u0430
    \u03bf \u03bf\u03c2 \u03bf\u03c5 \u03b5 \u03b7 \u03b7\u03c2 \u03b1 \u03b1\u03c2 \u03b9\u03c2 \u03c9\u03bd
"""
_ENDS: Final = frozenset(_ENDINGS.split())
_LAST_LETTERS: Final = re.compile(
    "(?:[aeiouyh]|[iau]s|[\u0430\u0435\u0438\u044c\u044f\u044b]|[\u03bf\u03b7\u03b1\u03b9]\u03c2?)\\Z"
)
_DOUBLE: Final = re.compile(r"([^aeiouy])\1[ae]\Z")
_DOUBLE_STOP: Final = re.compile(r"([ptk])\1(?=[aeiouy]\Z)")
_FLEETING_VOWEL: Final = re.compile(r"e(?=[^aeiouy]\Z)")

# What a last consonant becomes before “e” in Polish and Czech, and the endings that do so.
_SOFTENED: Final = {"k": "c", "g": "dz", "ch": "sz", "h": "z", "d": "dz", "t": "c", "r": "rz"}
_SOFTENING: Final = frozenset({"e", "ie"})


def is_declined(word: str, part: str) -> bool:
    """Whether a word is a part of a name with another ending: Katarzynie, Piotrowi, Marka, Joãozinho."""
    return any(
        word == stem or (word.startswith(stem) and _is_ending(word[len(stem) :], ends))
        for stem, ends in _stems(part)
    )


def _is_ending(rest: str, ends: frozenset[str]) -> bool:
    return rest in ends or (ends is _ENDS and rest.rstrip("s") in ends)


@lru_cache(maxsize=1_000)
def _stems(part: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """What a part of a name may begin with when it is declined, each with the endings that it may have."""
    return tuple((stem, ends) for stem, ends in _all_stems(part) if len(stem) >= SHORTEST_STEM)


def _all_stems(part: str) -> Iterator[tuple[str, frozenset[str]]]:
    plain = _LAST_LETTERS.sub("", part)
    yield from ((stem, _ENDS) for stem in {part, plain, _FLEETING_VOWEL.sub("", part)})
    if _DOUBLE.search(part):
        yield part[:-2], frozenset({"i", "iu", "ia", "ie", "usia"})
    if _DOUBLE_STOP.search(part):  # Matti: Matin
        yield _DOUBLE_STOP.sub(r"\1", part), frozenset({"n", "a", "lle", "lla", "sta", "t"})
    for end, soft in _SOFTENED.items():
        if plain.endswith(end):
            yield plain.removesuffix(end) + soft, _SOFTENING
