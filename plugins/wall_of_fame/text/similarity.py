"""Whether two stories are almost the same, by the runs of words; or two words, but for a slip."""

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


def is_within_one_error(first: str, second: str) -> bool:
    """Whether two texts are the same but for one letter left out, put in or changed, or two swapped."""
    if abs(len(first) - len(second)) > 1:
        return False
    pairs = enumerate(zip(first, second, strict=False))
    start = next((at for at, (a, b) in pairs if a != b), min(len(first), len(second)))
    a, b = first[start:], second[start:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
