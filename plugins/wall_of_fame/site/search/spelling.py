"""The lists of names that a mistyped word is compared with: one letter of it may be wrong.

Whoever gets one letter of a word wrong, adds one, leaves one out or swaps two gets its beginning or its
end right. So a word is on two lists, one for its beginning and one for its end, and a reader fetches four
small lists at most, however many names there are. `finder.js` works out the lists of a word in the same way.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from wall_of_fame.text.names import without_accents

# Two letters are too few for one of them to be wrong.
_SHORTEST: Final = 3

# Words from so many letters on are listed by two letters of their ends, shorter ones by one.
_LONG: Final = 5

_NAMES_A_LIST: Final = 200

WORD: Final = re.compile(r"[^\W\d_]+")
"""A word of letters."""


def count_words(names: Iterable[str]) -> Mapping[str, int]:
    """The words of some names, without accents and in small letters, with how often each occurs."""
    words: Counter[str] = Counter()
    for name, count in Counter(names).items():
        for word in WORD.findall(without_accents(name)):
            if len(word) >= _SHORTEST:
                words[word] += count
    return words


def name_lists(words: Mapping[str, int]) -> tuple[bytes, ...]:
    """The lists as JSON arrays of words, the most frequent word first; `words` has how often each occurs."""
    count = max(1, round(2 * len(words) / _NAMES_A_LIST))
    lists: list[list[str]] = [[] for _ in range(count)]
    for word in sorted(words, key=lambda word: (-words[word], word)):
        for number in sorted({list_number(end, count) for end in ends(word)}):
            lists[number].append(word)
    return tuple(json.dumps(words, ensure_ascii=False).encode() for words in lists)


def ends(word: str) -> Iterator[str]:
    """The two keys of a word: `^` and its first letters, its last letters and `$`."""
    letters = 2 if len(word) >= _LONG else 1
    yield f"^{word[:letters]}"
    yield f"{word[-letters:]}$"


def list_number(end: str, count: int) -> int:
    """The number of the list for words with this beginning or end, out of `count` lists."""
    number = 0
    for letter in end:
        number = (number * 31 + ord(letter)) % 65_521
    return number % count
