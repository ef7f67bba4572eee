"""The words that stories use: in how many stories each is, without names and everyday words."""

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
# The length of the shortest word that counts: “tea”, “bus”.
_SHORTEST: Final = 3

# How many stories must use a word at least: a word of one story says nothing about the others.
_STORIES: Final = 2

Counts = Mapping[str, Mapping[str, int]]
"""In how many stories each word is, by language (a primary tag such as `en`)."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, its language (a primary tag), and how many stories use it."""

    text: str
    lang: str
    count: int


class Vocabulary(dict[str, str]):
    """The words that count in a language, by the pieces of text (between spaces) that they are in.

    Each piece is looked at once for all stories, since people use the same few thousand words. A piece
    with several words (“well-known”) has them all, with spaces between them. `lang` is a language's tag;
    `pt-BR` is read as `pt`.
    """

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._everyday = everyday_words(primary_language(lang))
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
        """The words of a text that count.

        Only words in lower case count, so that no name does. The first word of a sentence is lost, so are
        German nouns, and all words of a script without lower case. If there is no list of a language's
        everyday words, none of its words count.
        """
        if not self._everyday:
            return frozenset()
        words = set(map(self.__getitem__, text.split()))
        words.discard("")
        return words if self._several.isdisjoint(words) else set(" ".join(words).split())


def words_of_name(name: str) -> frozenset[str]:
    """Every word of a name, in lower case."""
    return frozenset(word.lower() for word in _LETTERS.findall(name))


def count_words(stories: Iterable[tuple[str, str]]) -> Counts:
    """Count in how many stories each word is. A story is given as its text and its language's tag."""
    by_language: dict[str, list[str]] = defaultdict(list)
    for text, lang in stories:
        by_language[primary_language(lang)].append(text)
    return {lang: dict(_count_words_of_texts(texts, lang)) for lang, texts in by_language.items()}


def _count_words_of_texts(texts: Iterable[str], lang: str) -> Counter[str]:
    vocabulary = Vocabulary(lang)
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(vocabulary.words_of(text))
    return counts


def most_used_words(parts: Iterable[Counts], excluded: Container[str], limit: int) -> tuple[Word, ...]:
    """The words that most stories use by all the counts together, from A to Z, at most `limit`.

    `excluded` has words in lower case that are left out. Of words with the same count the first from A to Z
    are kept.
    """
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for part in parts:
        for lang, counts in part.items():
            totals[lang].update(counts)
    words = (
        Word(text, lang, count)
        for lang, counts in totals.items()
        for text, count in counts.items()
        if count >= _STORIES and text not in excluded
    )
    return tuple(sorted(sorted(words, key=_most_used_first)[:limit], key=lambda word: (word.text, word.lang)))


def _most_used_first(word: Word) -> tuple[int, str, str]:
    return -word.count, word.text, word.lang


def primary_language(lang: str) -> str:
    """A language's tag without its region: `pt` for `pt-BR`."""
    return lang.partition("-")[0].lower()


@cache
def everyday_words(lang: str) -> frozenset[str]:
    """A language's everyday words and their parts (“didn” of “didn’t”); none if there is no list of them."""
    try:
        words = get_stop_words(lang)
    except StopWordError:
        return frozenset()
    return frozenset(part for word in words for part in (word, *_LETTERS.findall(word)))
