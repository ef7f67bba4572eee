"""The words that stories use: each counted once a story, without names and without everyday words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import Final

from stop_words import StopWordError, get_stop_words

_LETTERS: Final = re.compile(r"[^\W\d_]+")
_SHORTEST: Final = 3
"""The letters of the shortest word that says something: “tea”, “bus”."""

_STORIES: Final = 2
"""How many stories must use a word: what one person wrote says nothing of the others."""


Counts = Mapping[str, Mapping[str, int]]
"""By language (a primary tag such as `en`), in how many stories each word stands."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, the language that it is of, and how many stories use it."""

    text: str
    lang: str
    count: int


class Vocabulary(dict[str, str]):
    """The words that mean something in a language, by the pieces of text between spaces.

    A story is read piece by piece; each piece is looked at only once for all stories, since people use
    the same few thousand words. A piece with several words (“well-known”) has them all, with spaces.
    """

    def __init__(self, lang: str) -> None:
        """`lang` is a language's tag; `pt-BR` is read as `pt`."""
        super().__init__()
        self._everyday = everyday(primary(lang))
        self._several: set[str] = set()

    def __missing__(self, piece: str) -> str:
        words = self[piece] = " ".join(
            word
            for word in _LETTERS.findall(piece)
            if len(word) >= _SHORTEST and word.islower() and word not in self._everyday
        )
        if " " in words:
            self._several.add(words)
        return words

    def words_of(self, text: str) -> AbstractSet[str]:
        """The words that mean something in a text, each once.

        Only words in small letters are taken, so that no name is: what stands at the beginning of a
        sentence is lost, German nouns are, and so is all of a script that has no small letters. So is
        the text of a language whose everyday words nobody has listed.
        """
        if not self._everyday:
            return frozenset()
        found = set(map(self.__getitem__, text.split()))
        found.discard("")
        return found if self._several.isdisjoint(found) else set(" ".join(found).split())


def words_in(name: str) -> frozenset[str]:
    """Every word of a name, in small letters."""
    return frozenset(word.lower() for word in _LETTERS.findall(name))


def counted(stories: Iterable[tuple[str, str]]) -> Counts:
    """In how many stories of a language each word stands; a story is its text and its language."""
    by_language: dict[str, list[str]] = defaultdict(list)
    for text, lang in stories:
        by_language[primary(lang)].append(text)
    return {lang: dict(_counted(texts, lang)) for lang, texts in by_language.items()}


def _counted(texts: Iterable[str], lang: str) -> Counter[str]:
    vocabulary = Vocabulary(lang)
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(vocabulary.words_of(text))
    return counts


def most_used(parts: Iterable[Counts], never: Container[str], most: int) -> tuple[Word, ...]:
    """The words that most stories of several counts use, from A to Z.

    `never` has words that are not taken, in small letters; at most `most` words are. Those that as
    many stories use are taken from A to Z.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for part in parts:
        for lang, used in part.items():
            counts[lang].update(used)
    known = (
        Word(word, lang, count)
        for lang, used in counts.items()
        for word, count in used.items()
        if count >= _STORIES and word not in never
    )
    return tuple(sorted(sorted(known, key=_by_use)[:most], key=lambda word: (word.text, word.lang)))


def _by_use(word: Word) -> tuple[int, str, str]:
    return -word.count, word.text, word.lang


def primary(lang: str) -> str:
    """The language of a tag without its region: `pt` of `pt-BR`."""
    return lang.partition("-")[0].lower()


@cache
def everyday(lang: str) -> frozenset[str]:
    """The words of a language that every text is full of, and their parts (“didn” of “didn’t”); else none."""
    try:
        listed = get_stop_words(lang)
    except StopWordError:
        return frozenset()
    return frozenset(part for word in listed for part in (word, *_LETTERS.findall(word)))
