"""The word lists: one file a language, with classes of words and the phrases of each rule.

A section `[@name]` has a class of words, separated by white space; `[rule]` has phrases, one a line, and
`[rule.not]` those that are harmless though a phrase of the rule is in them. `#` begins a comment. Words are
written without accents, in lower case:

- `word` is that word alone, `stem*` every word that begins so (for inflections), `^word` only with a capital;
- `@name` in a phrase is any word of a class; `a|b` either; `a?` may be left out;
- `..3` are up to three words of the same sentence; `,` a comma or another pause; `^` a word with a capital.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple
from zlib import crc32

from wall_of_fame.text.care.tokens import WORDS, fold

LANGUAGES: Final = ("en", "pt", "pl", "fr")
"""The languages that have a file in `words/`."""

# The highest age of somebody who is a child.
_OLDEST_CHILD: Final = 17

# So many bits do the words of phrases share: with fewer, more phrases are looked for in vain.
_SHARED_BITS: Final = 400

# So many words are kept with their classes; a text of ever new words shall not fill the memory.
_MOST_KEPT: Final = 100_000


class Part(NamedTuple):
    """A part of a phrase: a word by its classes, its letters or its beginning, a gap, a pause or a capital.

    `bits` has the classes and, of each further word, the bit that it shares with others: a text that has none
    of them does not have the part.
    """

    classes: int = 0
    words: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    bits: int = 0
    gap: int = 0
    is_pause: bool = False
    is_capital: bool = False
    is_optional: bool = False

    @property
    def is_word(self) -> bool:
        """Whether a text without a certain word does not have this part."""
        return bool(self.bits) and not self.is_optional


class Phrase(NamedTuple):
    """A phrase of a rule in a language.

    `anchor` is the part that is rarest in texts; `before` is how many words there may be in front of it.
    `needed` are the bits of its parts: a text that has it has one of each.
    """

    lang: str
    rule: str
    parts: tuple[Part, ...]
    needed: tuple[int, ...]
    anchor: int
    before: int


class Lexicon(dict[str, int]):
    """The bits of each word as it is written: its classes in each language, and those of phrases' words."""

    def __init__(self, bits_of: Mapping[str, int]) -> None:
        super().__init__()
        self._bits_of = bits_of

    def __missing__(self, typed: str) -> int:
        bits = 0
        for form in forms_of(typed):
            bits |= self._bits_of.get(form, 0)
        if len(self) < _MOST_KEPT:
            self[typed] = bits
        return bits


class Anchors(dict[str, tuple[int, ...]]):
    """The numbers of the phrases whose anchor a word is, as it is written."""

    def __init__(self, numbers_of: Mapping[str, Collection[int]]) -> None:
        super().__init__()
        self._numbers_of = numbers_of

    def __missing__(self, typed: str) -> tuple[int, ...]:
        numbers = {number for form in forms_of(typed) for number in self._numbers_of.get(form, ())}
        if len(self) < _MOST_KEPT:
            self[typed] = tuple(numbers)
        return tuple(numbers)


def forms_of(typed: str) -> Iterator[str]:
    """Under which entries of a word list the words of a text may stand: `word`, `^word`, `stem*`."""
    for part in WORDS.findall(typed):
        word = fold(part)
        yield word
        if part[0].isupper():
            yield f"^{word}"
        for length in range(2, len(word) + 1):
            yield f"{word[:length]}*"


@dataclass(frozen=True, slots=True)
class WordLists:
    """All languages: the bits of each word and class, every phrase, the phrases by their anchors."""

    lexicon: Lexicon
    classes: Mapping[str, Mapping[str, int]]
    phrases: tuple[Phrase, ...]
    anchors: Anchors
    everywhere: Mapping[str, int]
    """The bits of each class in all languages together: a name may be of any."""

    def bits(self, lang: str, name: str) -> int:
        """The bit of a class in a language; 0 if it has no such class."""
        return self.classes[lang].get(name, 0)


@cache
def word_lists() -> WordLists:
    """The word lists of this package."""
    bits_of: dict[str, int] = defaultdict(int)
    classes: dict[str, dict[str, int]] = {}
    phrases: list[Phrase] = []
    anchors: dict[str, set[int]] = defaultdict(set)
    next_bit = 1 << _SHARED_BITS
    for lang in LANGUAGES:
        sections = dict(_sections(lang))
        entries = {name[1:]: _entries(lines) for name, lines in sections.items() if name.startswith("@")}
        entries["age"] |= {str(number) for number in range(_OLDEST_CHILD + 1)}
        classes[lang] = {}
        for name, words in entries.items():
            classes[lang][name] = next_bit
            for word in words:
                bits_of[word] |= next_bit
            next_bit <<= 1
        for rule, lines in sections.items():
            for line in lines if not rule.startswith("@") else ():
                pieces = line.split()
                phrase = _phrase(lang, rule, pieces, classes[lang], entries)
                for word in _words_of(pieces[phrase.anchor], entries):
                    anchors[word].add(len(phrases))
                for word in (word for piece in pieces for word in _words_of(piece, {})):
                    bits_of[word] |= _shared_bit(word)
                phrases.append(phrase)
    everywhere: dict[str, int] = defaultdict(int)
    for of_language in classes.values():
        for name, bit in of_language.items():
            everywhere[name] |= bit
    return WordLists(Lexicon(bits_of), classes, tuple(phrases), Anchors(anchors), everywhere)


def _sections(lang: str) -> Iterator[tuple[str, list[str]]]:
    """The sections of a language's file, each with its lines."""
    text = files(__package__).joinpath("words", f"{lang}.txt").read_text(encoding="utf-8")
    for section in re.split(r"^\[", text, flags=re.MULTILINE)[1:]:
        name, _, body = section.partition("]\n")
        lines = (line.partition("#")[0].strip() for line in body.split("\n"))
        yield name, [line for line in lines if line]


def _entries(lines: Iterable[str]) -> set[str]:
    return {fold(word) for word in " ".join(lines).split()}


def _shared_bit(word: str) -> int:
    """The bit of a word that is in no class; with few bits, others have the same."""
    return 1 << (crc32(word.encode()) % _SHARED_BITS)


def _words_of(piece: str, entries: Mapping[str, Collection[str]]) -> Iterator[str]:
    """The entries that a piece of a phrase means; those of its classes too if they are given."""
    if piece.startswith("..") or piece.rstrip("?") in {",", "^"}:
        return
    for choice in piece.rstrip("?").split("|"):
        if choice.startswith("@"):
            yield from entries.get(choice[1:], ())
        else:
            yield fold(choice)


def _phrase(
    lang: str,
    rule: str,
    pieces: Sequence[str],
    classes: Mapping[str, int],
    entries: Mapping[str, Collection[str]],
) -> Phrase:
    parts = tuple(_part(piece, classes) for piece in pieces)
    required = [number for number, part in enumerate(parts) if part.is_word]

    def cost(number: int) -> tuple[int, int]:
        words = set(_words_of(pieces[number], entries))
        everyday = entries["common"], entries["me"], entries["be"], entries["someone"], entries["very"]
        return sum(len(words.intersection(some)) for some in everyday), len(words)

    anchor = min(required, key=cost)
    before = sum(part.gap or not part.is_pause for part in parts[:anchor])
    return Phrase(lang, rule, parts, tuple(parts[number].bits for number in required), anchor, before)


def _part(piece: str, classes: Mapping[str, int]) -> Part:
    is_optional = piece.endswith("?")
    piece = piece.rstrip("?")
    if piece.startswith(".."):
        return Part(gap=int(piece[2:]))
    if piece == ",":
        return Part(is_pause=True, is_optional=is_optional)
    if piece == "^":
        return Part(is_capital=True, is_optional=is_optional)
    of_classes, shared, words, stems = 0, 0, set(), []
    for choice in piece.split("|"):
        if choice.startswith("@"):
            of_classes |= classes[choice[1:]]
            continue
        entry = fold(choice)
        shared |= _shared_bit(entry)
        if entry.endswith("*"):
            stems.append(entry[:-1])
        else:
            words.add(entry)
    bits = of_classes | shared
    return Part(of_classes, frozenset(words), tuple(stems), bits, is_optional=is_optional)
