"""Whether two stories are almost the same, by the runs of words that both have."""

from __future__ import annotations

from typing import Final

# Two stories are alike if they share so much of all their shingles; a shingle has so many words.
_SHARED: Final = 0.7
_SHINGLE_WORDS: Final = 3


def shingles(text: str) -> frozenset[str]:
    """Every three words in a row of a text, in lower case; of a shorter text all words."""
    words = text.casefold().split()
    return frozenset(
        " ".join(words[start : start + _SHINGLE_WORDS])
        for start in range(max(1, len(words) - _SHINGLE_WORDS + 1))
    )


def are_alike(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether the stories with these shingles are almost the same."""
    return bool(first and second) and len(first & second) >= _SHARED * len(first | second)
