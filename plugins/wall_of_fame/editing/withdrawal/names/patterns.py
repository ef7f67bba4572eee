"""Names → patterns for readings: with or without hyphens and apostrophes, accents as second letters."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from wall_of_fame.editing.withdrawal.names.reading import MARKS, read_as_people_do

_PREFIX: Final = re.compile(r"(ma?c|o|d)(?=[^\W\d_]{3})")
_VOWELS: Final = "aeiouy\u0430\u0435"  # Latin, and two of Cyrillic
_SECOND_LETTERS: Final = {"\u0308": "e", "\u0338": "e", "\u030a": "a"}

# What of a pattern is about marks, and what is left of it for a text without any.
_OPTIONAL_MARKS: Final = (
    (f"(?:e[{MARKS}]?|[{MARKS}])", "e?"),
    (f"[e{MARKS}]?", "e?"),
    (f"[a{MARKS}]?", "a?"),
    (f"[{MARKS}]?", ""),
)
_LETTER_WITH_MARK: Final = re.compile(rf"[aou]e(?![{MARKS}])|.[{MARKS}]?", re.DOTALL)
_SHORTEST_JOINED: Final = 7
_SHORTEST_IN_JOINED: Final = 3
_SHORT: Final = 2
WITHIN_A_WORD: Final = r"[-'_\s>]{0,4}"
"""What may stand between the halves of a word: also the end of a line, and that in a quotation."""

_BETWEEN_WORDS: Final = r"[-'_\s>.,]{1,8}"

# Short words with a dot or a comma between them are too often no name at all: `call(jo,b)`.
_BETWEEN_SHORT_WORDS: Final = r"\.?[_\s>]{1,6}"


def word_pattern(word: str) -> str:
    """The pattern of a word: with or without what joins its halves, and its accents as second letters."""
    folded = read_as_people_do(word).folded
    halves = [half for half in re.split(r"['\-_.]+", folded) if half]
    prefix = _PREFIX.match(folded)
    if prefix and len(halves) == 1:
        rest = _letters(folded[prefix.end() :])
        return f"{prefix[1]}'?{rest}" if len(prefix[1]) == 1 else f"ma?c{WITHIN_A_WORD}{rest}"
    return WITHIN_A_WORD.join(map(_letters, halves))


def words_pattern(words: list[str]) -> str:
    """The pattern of several words, one behind the other."""
    is_short = any(len(read_as_people_do(word).bare) <= _SHORT for word in words)
    return (_BETWEEN_SHORT_WORDS if is_short else _BETWEEN_WORDS).join(map(word_pattern, words))


def _letters(half: str) -> str:
    """The pattern of letters with their marks; a long word may be written with a hyphen."""
    units = _LETTER_WITH_MARK.findall(half)
    patterns = [*map(_unit_pattern, units)]
    if len(units) < _SHORTEST_JOINED or not half.isalpha():
        return "".join(patterns)
    return "".join(patterns[:_SHORTEST_IN_JOINED]) + "-?" + "-?".join(patterns[_SHORTEST_IN_JOINED:])


def _unit_pattern(unit: str) -> str:
    """The pattern of a letter: two dots and a ring may be there, or an “e” or an “a” in their place."""
    letter, mark = unit[0], unit[1:]
    if mark in _SECOND_LETTERS and letter in "aou":
        return f"{letter}[{_SECOND_LETTERS[mark]}{MARKS}]?"
    if mark == "e":
        return f"{letter}(?:e[{MARKS}]?|[{MARKS}])"
    return f"{letter}[{MARKS}]?" if letter in _VOWELS else re.escape(letter)


@lru_cache(maxsize=10_000)
def without_marks(pattern: str) -> re.Pattern[str]:
    """The pattern for readings without marks, which is quicker."""
    for optional, bare in _OPTIONAL_MARKS:
        pattern = pattern.replace(optional, bare)
    return re.compile(pattern)
