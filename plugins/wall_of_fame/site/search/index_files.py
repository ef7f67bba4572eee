"""Entries → the files of Pagefind's index, small enough for a phone and the same on any machine.

The files are Pagefind's, but for this:

- What Pagefind makes of each entry is kept, and put together here (`parts`, `word_index`), so that an edit of
  one story costs little.
- Entries are named by `fragment_names` rather than by a digest, and the length of a text, which matters
  little, is rounded. The list of entries, which a browser needs before all else, is then half as large.
- That list is named by the version of the index, which the page knows; lists of words and choices of a filter
  by a digest of what is in them. So a change of one entry makes few files anew.
- Words of a text have no note of their weight, which is 25 then instead of 24, nor an empty list of places
  beside the text: a third less to pack.
- The choices of a filter have a fixed order; Pagefind gives them another each time.
- Files are packed by Zopfli, whose bytes are the same everywhere, and only those that are to be written.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Final, NamedTuple, cast

import cbor2
import zopfli.gzip

from wall_of_fame.site.search.entry import META, SearchEntry, escape
from wall_of_fame.site.search.fragment_names import fragment_names
from wall_of_fame.site.search.indexed_entry import SIGNATURE, Programs, programs, unpack
from wall_of_fame.site.search.pagefind import version_of_pagefind
from wall_of_fame.site.search.parts import Part, index_parts, parts_of_entries
from wall_of_fame.site.search.word_index import word_lists
from wall_of_fame.system.cache import Cache
from wall_of_fame.system.digests import digest_of
from wall_of_fame.text.vocabulary import primary_language

# Another number makes every index anew.
_VERSION: Final = 3

_DIGITS: Final = 8

_LEAST_CARE: Final[Mapping[str, int]] = {"numiterations": 1, "blocksplitting": False}


class LanguageParts(NamedTuple):
    """The parts of an index of a language; `folder` is where its files go, with a slash at its end."""

    lang: str
    folder: str
    parts: Sequence[Part]


@dataclass(frozen=True, slots=True)
class IndexFiles:
    """The files of all indexes by their paths, but those from which results are shown.

    `unpacked` are still to be packed, `ready` are not. `entry_names` has the names of the entries that are
    in the index, by the folder of the language. `script` is the program that searches.
    """

    unpacked: Mapping[str, bytes]
    ready: Mapping[str, bytes]
    entry_names: Mapping[str, Sequence[str]]
    script: bytes


def versions() -> bytes:
    """The versions of all programs that make the index.

    Raises:
        SearchError: Pagefind is not installed.
    """
    return f"{_VERSION} {version_of_pagefind()} {version_of('zopfli')}".encode()


def divide_entries(
    entries: Sequence[SearchEntry], lang: str, languages: Iterable[str]
) -> list[LanguageParts]:
    """The parts of the index of all entries in `lang`, and of one for the stories of each other language.

    An entry has the same name in all of them.
    """
    named = list(zip(fragment_names(entries), entries, strict=True))
    divided = [LanguageParts(lang, "", tuple(parts_of_entries(named, lang)))]
    for other in languages:
        spoken = (entry for entry in named if primary_language(entry[1].lang) == other)
        divided.append(LanguageParts(other, f"{other}/", tuple(parts_of_entries(spoken, other))))
    return divided


def index_files(indexes: Sequence[LanguageParts], version: str, cache: Path | None) -> IndexFiles:
    """The files of the indexes; `version` is another for other entries. Nothing else is kept from now on.

    Raises:
        SearchError: Pagefind is not installed, or it did not do what it was asked to.
    """
    of_languages = [_files_of_language(index, version, cache) for index in indexes]
    kept = {name for index in indexes for part in index.parts for name in part.kept_names}
    Cache(cache).forget_others(kept.union(*((_programs_name(index), _meta_name(index)) for index in indexes)))
    return IndexFiles(
        {path: data for files in of_languages for path, data in files.unpacked.items()},
        {path: data for files in of_languages for path, data in files.ready.items()},
        {folder: names for files in of_languages for folder, names in files.entry_names.items()},
        of_languages[0].script,  # the same for all languages
    )


def pack(data: bytes, **care: int) -> bytes:
    """A file of the index as a browser fetches it; without more care than Zopfli's least."""
    return cast(bytes, zopfli.gzip.compress(SIGNATURE + data, **(care or _LEAST_CARE)))


def _files_of_language(index: LanguageParts, version: str, cache: Path | None) -> IndexFiles:
    program = _programs(index, Cache(cache))
    parts = index_parts(index.parts, cache)
    names = tuple(name for part in parts for name in part.names)
    lengths = [length for part in parts for length in part.lengths]
    start = json.loads(program.start)
    start["languages"][index.lang].update(hash=version, page_count=len(names))
    unpacked: dict[str, bytes] = {}
    lists = []
    for words in word_lists(parts):
        name = digest_of(words.data).hex()[:_DIGITS]
        while f"index/{name}.pf_index" in unpacked:  # two lists share these digits
            name += "0"
        unpacked[f"index/{name}.pf_index"] = words.data
        lists.append([words.start, words.end, name])
    filters = []
    for filter_name, choices in _choices(index, names):
        data = cbor2.dumps([filter_name, choices])
        filters.append([filter_name, f"{filter_name}-{digest_of(data).hex()[:_DIGITS]}"])
        unpacked[f"filter/{filters[-1][1]}.pf_filter"] = data
    meta = [start["version"], [*zip(names, lengths, strict=True)], lists, filters, [], META]
    ready = {
        f"pagefind.{version}.pf_meta": _packed_meta(index, cbor2.dumps(meta), Cache(cache)),
        "pagefind-entry.json": json.dumps(start, ensure_ascii=False, sort_keys=True).encode(),
        program.name: program.data,
    }
    return IndexFiles(
        {f"{index.folder}{path}": data for path, data in unpacked.items()},
        {f"{index.folder}{path}": data for path, data in ready.items()},
        {index.folder: names},
        program.script,
    )


def _choices(index: LanguageParts, names: Iterable[str]) -> Iterator[tuple[str, list[tuple[str, list[int]]]]]:
    """Each filter with its choices, and with each choice the numbers of the entries that it leaves."""
    numbers = {name: number for number, name in enumerate(names)}
    filters: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for part in index.parts:
        for name, entry in part.entries:
            if name in numbers:
                for filter_name, values in entry.filters.items():
                    for value in values:
                        filters[filter_name][value].append(numbers[name])
    for filter_name, choices in sorted(filters.items()):
        yield filter_name, sorted((escape(choice), entries) for choice, entries in choices.items())


def _packed_meta(index: LanguageParts, data: bytes, cache: Cache) -> bytes:
    """The list of everything, which every search fetches, packed with more care than others."""
    digest = digest_of(data)
    kept = cache.get(_meta_name(index))
    if kept is None or kept[0] != digest:
        kept = digest, pack(data, numiterations=5, blocksplittingmax=3)
        cache.put(_meta_name(index), kept)
    packed: bytes = kept[1]
    return packed


def _meta_name(index: LanguageParts) -> str:
    """Under this name the packed list of everything is kept."""
    return f"meta-{index.lang}"


def _programs(index: LanguageParts, cache: Cache) -> Programs:
    """The programs of a language, with the largest of all packed better than Pagefind does."""
    kept = cache.get(_programs_name(index))
    if kept is None:
        fresh = programs(index.lang)
        # In a third of a second Zopfli gains nearly as much as in two.
        data = pack(unpack(fresh.data), numiterations=1, blocksplittingmax=4)
        kept = tuple(fresh._replace(data=fresh.data if index.folder else data))
        cache.put(_programs_name(index), kept)
    return Programs(*kept)


def _programs_name(index: LanguageParts) -> str:
    """Under this name the programs of a language are kept."""
    return f"programs-{index.lang}"
