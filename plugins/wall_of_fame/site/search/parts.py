"""The entries of a language in parts of some five hundred neighbours, each indexed once and kept.

A part is a pure function of its entries, so it is known by their digests. Where a part begins is for its
first entry alone to say. So a story that is added, changed or taken away changes its own part and no other
one; of that part, too, only the entry that is new is indexed, for what all others have become is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Final

from wall_of_fame.site.search.cbor_heads import number
from wall_of_fame.site.search.entry import SearchEntry
from wall_of_fame.site.search.fragment_names import chance_of
from wall_of_fame.site.search.indexed_entry import IndexedEntry, index_entries
from wall_of_fame.system.cache import Cache
from wall_of_fame.system.digests import digest_of
from wall_of_fame.system.workers import processors

NamedEntry = tuple[str, SearchEntry]
"""An entry, and its name in all indexes of a wall."""

# One entry of so many begins a part.
_ENTRIES_A_PART: Final = 500

# The part of the oldest entries, whichever of them is the first.
_OLDEST: Final = "oldest"

# So many entries are indexed at a time: Pagefind compares a new one with all that it has.
_ENTRIES_A_RUN: Final = 300


@dataclass(frozen=True)
class Part:
    """Neighbours among the entries of a language; `name` is that of the part.

    The names under which something of it is kept end with its digest. So what is kept of a part as it was
    before is deleted with everything else that no part asks for, though a build was stopped in between.
    """

    name: str
    lang: str
    entries: Sequence[NamedEntry]

    @cached_property
    def digest(self) -> str:
        """The digest (hex) of all that the part is made of."""
        data = (data for name, entry in self.entries for data in (name.encode(), entry.digest))
        return digest_of(*data).hex()

    @property
    def words_name(self) -> str:
        """Under this name the words of the part are kept."""
        return f"words-{self.lang}-{self.name}-{self.digest}"

    @property
    def entries_name(self) -> str:
        """Under this name what its entries have become is kept."""
        return f"{self.entries_beginning}{self.digest}"

    @property
    def entries_beginning(self) -> str:
        """So begins that name too for the part as it was before."""
        return f"entries-{self.lang}-{self.name}-"

    @property
    def kept_names(self) -> tuple[str, ...]:
        """All names under which something of the part is kept."""
        return self.words_name, self.entries_name


_Entries = dict[bytes, IndexedEntry]
"""What the entries of a part have become, by the digest of each."""

Run = tuple[int, int, int, bytes]
"""The entries of a part that have a word: how many, the numbers of the first and of the last, their places.

The places are CBOR without the number of the first entry, which depends on where the part stands.
"""


@dataclass(frozen=True, slots=True)
class IndexedPart:
    """A part as Pagefind has it. `names` and `lengths` are those of the entries that have a word."""

    names: Sequence[str]
    lengths: Sequence[int]
    runs: Mapping[str, Run]


def begins_part(name: str) -> bool:
    """Whether the entry of this name begins a part, wherever it stands."""
    return chance_of(name) < 1 / _ENTRIES_A_PART


def parts_of_entries(entries: Iterable[NamedEntry], lang: str) -> Iterator[Part]:
    """The parts of a language's entries, in the order of the entries."""
    name, part = _OLDEST, list[NamedEntry]()
    for entry in entries:
        if part and begins_part(entry[0]):
            yield Part(name, lang, part)
            name, part = entry[0], []
        part.append(entry)
    if part:
        yield Part(name, lang, part)


def index_parts(parts: Sequence[Part], cache: Path | None) -> list[IndexedPart]:
    """Every part, from what is kept or made anew; several are made at a time.

    Raises:
        SearchError: Pagefind is not installed, or it did not do what it was asked to.
    """
    with ThreadPoolExecutor(processors()) as pool:
        return list(pool.map(partial(_index_part, folder=cache), parts))


class FragmentReader:
    """Reads the files that results are shown from, with one part in memory at a time."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._part: Part | None = None
        self._entries: _Entries = {}

    def read(self, part: Part, entry: SearchEntry) -> bytes:
        """The file of an entry of a part, which is indexed once more if it is not kept.

        Raises:
            SearchError: Pagefind is not installed, or it did not do what it was asked to.
        """
        if self._part is not part:
            self._part, self._entries = part, _kept_entries(part, Cache(self._folder))
        return self._entries[entry.digest].fragment


def _kept_entries(part: Part, cache: Cache) -> _Entries:
    """What the entries of a part have become."""
    entries: _Entries | None = cache.get(part.entries_name)
    if entries is None:
        entries = _index_entries(part, {})
        cache.put(part.entries_name, entries)
    return entries


def _index_part(part: Part, folder: Path | None) -> IndexedPart:
    cache = Cache(folder)  # one for each part, so that not all of them are in memory at once
    indexed: IndexedPart | None = cache.get(part.words_name)
    if indexed is None:
        entries = _index_entries(part, _former_entries(part, cache))
        cache.put(part.entries_name, entries)
        named = [(name, entries[entry.digest]) for name, entry in part.entries]
        indexed = _put_together([(name, entry) for name, entry in named if entry.places])
        cache.put(part.words_name, indexed)
    return indexed


def _former_entries(part: Part, cache: Cache) -> _Entries:
    """The entries of the part as it was before, whenever that was."""
    former: _Entries = {}
    for name in cache.names():
        if name.startswith(part.entries_beginning):
            former |= cache.get(name) or {}
    return former


def _index_entries(part: Part, former: _Entries) -> _Entries:
    """What every entry of a part has become; those that are the same as before are not indexed again."""
    entries = dict(former)
    new = [entry for _, entry in part.entries if entry.digest not in former]
    for start in range(0, len(new), _ENTRIES_A_RUN):
        batch = new[start : start + _ENTRIES_A_RUN]
        digests = [entry.digest for entry in batch]
        entries.update(zip(digests, index_entries(batch, part.lang), strict=True))
    return {entry.digest: entries[entry.digest] for _, entry in part.entries}


def _put_together(entries: Sequence[tuple[str, IndexedEntry]]) -> IndexedPart:
    """The part that has these entries, each with its name."""
    return IndexedPart(
        names=tuple(name for name, _ in entries),
        lengths=tuple(entry.length for _, entry in entries),
        runs=_runs(entry.places for _, entry in entries),
    )


def _runs(entries: Iterable[Mapping[str, bytes]]) -> dict[str, Run]:
    """The entries that have each word, from the places of the words of every entry."""
    runs: dict[str, tuple[int, int, list[bytes]]] = {}
    for position, places in enumerate(entries):
        for word, written in places.items():
            if word in runs:
                first, last, parts = runs[word]
                parts.append(numbered(written, position - last))
                runs[word] = first, position, parts
            else:
                runs[word] = position, position, [written]
    return {word: (len(parts), first, last, b"".join(parts)) for word, (first, last, parts) in runs.items()}


def numbered(places: bytes, entries: int) -> bytes:
    """The places in an entry (or run of them) that comes so many entries after the last one with the word."""
    return places[:1] + number(entries) + places[1:]
