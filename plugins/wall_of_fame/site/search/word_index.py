"""Parts of the entries → lists of words, each word with all entries that have it: what a search fetches.

A list ends with a word that its letters choose, once it has so many bytes, and the longer the places of a
word are, the likelier it is chosen. So what is added to one list, or taken from it, moves the ends of few
others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple
from zlib import crc32

from wall_of_fame.site.search.cbor_heads import array, array_head, text
from wall_of_fame.site.search.indexed_entry import FORM
from wall_of_fame.site.search.parts import IndexedPart, numbered

# A search fetches a list or two: Pagefind's own of 20,000 words have 40 kB and more.
_FEWEST_BYTES: Final = 5_500
_MORE_BYTES: Final = 2_000

_CHECKSUMS: Final = 1 << 32


class WordList(NamedTuple):
    """A list of words, as Pagefind reads it; `start` and `end` tell its first and last word from others."""

    start: str
    end: str
    data: bytes


class _Word(NamedTuple):
    """A word with its entries, in CBOR."""

    word: str
    data: bytes


def word_lists(parts: Sequence[IndexedPart]) -> list[WordList]:
    """The lists of all words of the parts, in the order of their letters."""
    lists = list(_divide(_words(parts)))
    starts, ends = ([words[place].word for words in lists] for place in (0, -1))
    for number in range(len(lists) - 1):
        end, start = _shortest(ends[number], starts[number + 1])
        starts[number + 1] = start
        # The end of a list is not shortened to less than its beginning.
        if end >= starts[number]:
            ends[number] = end
    data = (array([array([word.data for word in words])]) for words in lists)
    return [WordList(*fields) for fields in zip(starts, ends, data, strict=True)]


def _divide(words: Iterable[_Word]) -> Iterator[list[_Word]]:
    part: list[_Word] = []
    size = 0
    for word in words:
        part.append(word)
        size += len(word.data)
        chance = len(word.data) / _MORE_BYTES
        if size >= _FEWEST_BYTES and crc32(word.word.encode()) < chance * _CHECKSUMS:
            yield part
            part, size = [], 0
    if part:
        yield part


def _words(parts: Iterable[IndexedPart]) -> Iterator[_Word]:
    """Each word of all parts with its entries, in the order of their letters."""
    entries = _entries_of_words(parts)
    forms: dict[str, list[bytes]] = defaultdict(list)
    for name in sorted(name for name in entries if FORM in name):
        word, _, form = name.partition(FORM)
        forms[word].append(array([text(form), entries[name]]))
    for word in sorted({name for name in entries if FORM not in name} | forms.keys()):
        yield _Word(word, array([text(word), entries.get(word, array([])), array(forms.get(word, []))]))


def _entries_of_words(parts: Iterable[IndexedPart]) -> dict[str, bytes]:
    """The entries that have a word, as an array of CBOR, by the word."""
    counts: dict[str, int] = {}
    lasts: dict[str, int] = {}
    pieces: dict[str, list[bytes]] = {}
    before = 0
    for part in parts:
        for word, (count, first, last, places) in part.runs.items():
            if word in counts:
                counts[word] += count
                pieces[word].append(numbered(places, before + first - lasts[word]))
            else:
                counts[word] = count
                pieces[word] = [numbered(places, before + first)]
            lasts[word] = before + last
        before += len(part.names)
    return {word: array_head(count) + b"".join(pieces[word]) for word, count in counts.items()}


def _shortest(end: str, start: str) -> tuple[str, str]:
    """As many letters of two words that follow each other as tell them apart."""
    pairs = enumerate(zip(end, start, strict=False))
    same = next((place for place, (letter, other) in pairs if letter != other), min(len(end), len(start)))
    return end[: same + 1], start[: same + 1]
