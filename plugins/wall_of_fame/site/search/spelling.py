"""The names that a word is compared with when nobody is called so: one letter may be wrong.

Whoever gets one letter of a word wrong, adds one, leaves one out or swaps two has its beginning
or its end right. So a name stands on two shelves, one by its beginning and one by its end, and a
reader fetches at most four small ones however many names there are. `finder.js` reckons alike.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from wall_of_fame.text.names import without_accents

_SHORTEST: Final = 3
"""Two letters are too few for one of them to be wrong."""

_LONG: Final = 5
"""Words from so many letters on are known by two letters of their ends, shorter ones by one."""

_NAMES_A_SHELF: Final = 200
WORD: Final = re.compile(r"[^\W\d_]+")
"""A word of letters."""


def names(titles: Iterable[str]) -> Mapping[str, int]:
    """Each word of some names in its plainest form, with how often it stands there."""
    return Counter(
        word for title in titles for word in WORD.findall(without_accents(title)) if len(word) >= _SHORTEST
    )


def shelves(words: Mapping[str, int]) -> tuple[bytes, ...]:
    """The shelves as JSON lists of words, the most frequent first."""
    count = max(1, round(2 * len(words) / _NAMES_A_SHELF))
    filled: list[list[str]] = [[] for _ in range(count)]
    for word in sorted(words, key=lambda word: (-words[word], word)):
        for number in sorted({shelf(end, count) for end in ends(word)}):
            filled[number].append(word)
    return tuple(json.dumps(words, ensure_ascii=False).encode() for words in filled)


def ends(word: str) -> Iterator[str]:
    """By what a word is looked up: `^` and its first letters, its last letters and `$`."""
    letters = 2 if len(word) >= _LONG else 1
    yield f"^{word[:letters]}"
    yield f"{word[-letters:]}$"


def shelf(end: str, count: int) -> int:
    """The number of the shelf for one end of words, out of `count` shelves."""
    number = 0
    for letter in end:
        number = (number * 31 + ord(letter)) % 65_521
    return number % count
