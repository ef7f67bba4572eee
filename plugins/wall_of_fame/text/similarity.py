"""How alike two stories are, by the words that follow one another in them."""

from __future__ import annotations

from typing import Final

_ALIKE: Final = 0.7
_SHINGLE: Final = 3


def shingles(text: str) -> frozenset[str]:
    """Every three words in a row, in lower case."""
    words = text.casefold().split()
    return frozenset(
        " ".join(words[start : start + _SHINGLE]) for start in range(max(1, len(words) - _SHINGLE + 1))
    )


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two stories, told by their shingles, are almost the same."""
    return bool(one and other) and len(one & other) >= _ALIKE * len(one | other)
