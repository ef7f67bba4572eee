"""Entries → what Pagefind makes of each of them, apart from all others.

Pagefind answers with the files of an index. We take them apart by entry, so that what an entry has become
can be kept, and an edit of one story need not index all others again. Nothing is worked out anew here:
which words a text has, and what they are without their endings, is for Pagefind to say.
"""

from __future__ import annotations

import gzip
import json
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import cbor2

from wall_of_fame.site.search.entry import META, SearchEntry
from wall_of_fame.site.search.pagefind import SearchError, run_pagefind

SIGNATURE: Final = b"pagefind_dcd"
"""The bytes with which Pagefind's files begin when they are unpacked."""

FORM: Final = "\0"
"""Stands between a word and the form with accents in which a text has it; such pairs follow the word."""

# Pagefind says nothing of the format of its files: it is known of this series alone.
_SERIES: Final = "1.5."

# The positions of three parts in Pagefind's list of everything (`pf_meta`).
_VERSION: Final = 0
_PAGES: Final = 1
_META: Final = 5

# Pagefind notes the weight of all ordinary words, 24, before their places; no note stands for 25.
_ORDINARY: Final = [-25]

# From so many words on, the length of a text says nothing of how well it fits.
_LONG_TEXT: Final = 64

# What has a word and asks for nothing else; the programs come with its index.
_ANYTHING: Final[dict[str, Any]] = {"url": "/", "content": "a", "meta": {}, "filters": {}}


@dataclass(frozen=True, slots=True)
class IndexedEntry:
    """An entry as Pagefind has it.

    `places` has the places of each word in the text and in what stands beside it, in Pagefind's format
    (CBOR) but without the number of the entry, which stands after the first byte; a word that the text has
    with accents is followed by `FORM` and that form. `length` is the rounded
    number of words, `fragment` the file that results are shown from. An entry without a word that Pagefind
    knows has no places, and is not in the index.
    """

    places: Mapping[str, bytes]
    length: int = 0
    fragment: bytes = b""


class Programs(NamedTuple):
    """What comes with every index of a language: the programs, and the file that a browser reads first.

    `script` is `pagefind.js`, `name` and `data` are of the WebAssembly; `data` is packed by Pagefind.
    """

    script: bytes
    name: str
    data: bytes
    start: bytes


def index_entries(entries: Sequence[SearchEntry], lang: str) -> list[IndexedEntry]:
    """What Pagefind makes of each entry.

    Raises:
        SearchError: Pagefind is not installed or another, or it did not do what it was asked to.
    """
    files = _files_of([entry.request for entry in entries], lang)
    meta_files = [data for path, data in files.items() if path.endswith(".pf_meta")]
    if not meta_files:  # no entry has a word that Pagefind knows
        return [IndexedEntry({}) for _ in entries]
    meta = cbor2.loads(unpack(meta_files[0]))
    check_version(meta[_VERSION])
    fragments = [files[f"fragment/{digest}.pf_fragment"] for digest, _ in meta[_PAGES]]
    reader = _PlacesReader(len(fragments), meta[_META])
    for path, data in files.items():
        if path.startswith("index/"):
            for word, pages, forms in cbor2.loads(unpack(data))[0]:
                reader.add(word, pages)
                for form, pages_of_form in forms:
                    reader.add(f"{word}{FORM}{form}", pages_of_form)
    indexed = [
        IndexedEntry(places, _rounded(length), fragment)
        for places, (_, length), fragment in zip(reader.places, meta[_PAGES], fragments, strict=True)
    ]
    if len(indexed) == len(entries):
        return indexed
    # An entry without such a word is left out.
    by_url = {json.loads(unpack(entry.fragment))["url"]: entry for entry in indexed}
    return [by_url.get(f"/{entry.url}", IndexedEntry({})) for entry in entries]


def programs(lang: str) -> Programs:
    """What comes with every index of a language.

    Raises:
        SearchError: Pagefind is not installed, or it did not do what it was asked to.
    """
    files = _files_of([_ANYTHING], lang)
    name = f"wasm.{lang}.pagefind" if f"wasm.{lang}.pagefind" in files else "wasm.unknown.pagefind"
    return Programs(files["pagefind.js"], name, files[name], files["pagefind-entry.json"])


def check_version(version: object) -> None:
    """Refuse the files of another series of Pagefind, which may mean something else.

    Raises:
        SearchError: the files are of another series; the message says what to install.
    """
    if not str(version).startswith(_SERIES):
        raise SearchError(
            f"The search is made by Pagefind {_SERIES}x, and this one is {version}. "
            f"Install the one that the lock file names: pip install 'pagefind-bin=={_SERIES}*'."
        )


def unpack(data: bytes) -> bytes:
    """A file of Pagefind's as it was before it was packed."""
    return gzip.decompress(data).removeprefix(SIGNATURE)


def _files_of(requests: Sequence[Mapping[str, Any]], lang: str) -> dict[str, bytes]:
    """The files of an index, by their paths."""
    (answer,) = run_pagefind(list(_messages(requests, lang)))
    return {file["path"]: b64decode(file["content"]) for file in answer["files"]}


def _messages(requests: Sequence[Mapping[str, Any]], lang: str) -> Iterator[dict[str, Any]]:
    yield {"type": "NewIndex", "config": {"force_language": lang}}
    for request in requests:
        yield {"type": "AddRecord", "index_id": 0, "language": lang, **request}
    yield {"type": "GetFiles", "index_id": 0}


class _PlacesReader:
    """Reads the places of words from one index.

    Pagefind writes the number of an entry as what is to be added to the one before. A negative number among
    the places beside the text names a weight, by its number in this one index.
    """

    def __init__(self, count: int, meta: Sequence[str]) -> None:
        self.places: list[dict[str, bytes]] = [{} for _ in range(count)]
        self._numbers = {-1 - number: -1 - META.index(name) for number, name in enumerate(meta)}
        self._written: dict[tuple[int, ...], bytes] = {}  # most words stand once in a text, in a few places

    def add(self, word: str, entries: Sequence[tuple[int, list[int], list[int]]]) -> None:
        """Add the places of a word to those of each entry that has it."""
        number = 0
        for step, noted, beside in entries:
            number += step
            in_text = noted[1:] if noted[:1] == _ORDINARY else noted
            if beside:
                written = self._write(in_text, [self._numbers.get(place, place) for place in beside])
            else:
                key = tuple(in_text)
                written = self._written.get(key) or self._written.setdefault(key, self._write(in_text, []))
            self.places[number][word] = written

    @staticmethod
    def _write(in_text: list[int], beside: list[int]) -> bytes:
        written = cbor2.dumps([0, in_text, beside] if beside else [0, in_text])
        return written[:1] + written[2:]  # without the 0, which stood for the number of the entry


def _rounded(words: int) -> int:
    """A number of words as the nearest power of two up to 64, which packs better; 0 stays as it is."""
    return min(1 << ((2 * words * words).bit_length() - 1) // 2, _LONG_TEXT) if words else 0
