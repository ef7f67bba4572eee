"""Whether two names are one person’s, endings aside: “Agnieszkę Bąk” is “Agnieszka Bąk”."""

from __future__ import annotations

from typing import Final

from wall_of_fame.text.care.names import NameKind
from wall_of_fame.text.spellings import folded

# The letters at the end of a name that change with its case: “Piotr”, “Piotrowi”; “Marek”, “Markiem”.
_ENDING: Final = 4
_SHORTEST_STEM: Final = 3


def names_the_same(words: str, name: str) -> bool:
    """Whether words of a story are a name of a record, or a part of it."""
    ours, theirs = folded(words).split(), folded(name).split()
    return all(any(_is_form(word, other) for other in theirs) for word in ours)


def may_be_surname_of(words: str, kind: NameKind, name: str) -> bool:
    """Whether words of a story give the surname of somebody whose record has none, or its first letter."""
    ours, theirs = folded(words).split(), folded(name).split()
    initials = [word for word in theirs[1:] if len(word) == 1]
    if not theirs or len(theirs) - len(initials) > 1 or kind is NameKind.INITIAL:
        return False
    if kind is NameKind.TITLED:
        return bool(initials) and ours[-1][0] == initials[-1]
    if not _is_form(ours[0], theirs[0]):
        return False
    surnames = ours[1:]
    return bool(surnames) and (
        not initials or any(word[0] == initials[-1] for word in surnames if len(word) > 1)
    )


def _is_form(word: str, other: str) -> bool:
    """Whether two words are forms of one name: the same, or the same but for their endings."""
    if word == other:
        return True
    shorter = min(len(word), len(other))
    stem = max(_SHORTEST_STEM, shorter - 2)
    return (
        shorter >= _SHORTEST_STEM and word[:stem] == other[:stem] and abs(len(word) - len(other)) <= _ENDING
    )
