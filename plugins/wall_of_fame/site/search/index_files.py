"""Entries → the files of Pagefind's index, small enough for a phone and the same on any machine.

Pagefind's files are changed in four ways, each held by a test:

- Entries are named by `fragment_names` rather than by a digest, and the length of a text, which matters
  little, is rounded. The list of entries, which a browser needs before all else, is then half as large.
- That list is named by the version of the index, which the page knows; parts of the index and choices of a
  filter by a digest of what is in them. So a change of one entry makes few files anew.
- The choices of a filter have a fixed order; Pagefind gives them another each time.
- Changed files are packed by Zopfli, whose bytes are the same everywhere. So is the largest of all, the
  program that searches.
"""

from __future__ import annotations

import gzip
import json
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version as version_of
from typing import Any, Final, NamedTuple, cast

import cbor2
import zopfli.gzip

from wall_of_fame.site.search.entry import DETAILS, SearchEntry
from wall_of_fame.site.search.fragment_names import fragment_names
from wall_of_fame.site.search.pagefind import SearchError, run_pagefind, version_of_pagefind
from wall_of_fame.system.digests import digest_of
from wall_of_fame.text.vocabulary import primary_language

# Another number makes every index anew.
_VERSION: Final = 2

# The bytes with which Pagefind's files begin when they are unpacked.
_SIGNATURE: Final = b"pagefind_dcd"

# The beginnings of the names of the files that the search uses: it does not use Pagefind's widgets.
_USED_FILES: Final = ("wasm.", "fragment/", "index/", "filter/")

# From so many words on, the length of a text says nothing of how well it fits.
_LONG_TEXT: Final = 64

# The positions of two parts in Pagefind's list of everything (`pf_meta`).
_PAGES: Final = 1
_FILTERS: Final = 3

NamedEntry = tuple[str, SearchEntry]
"""An entry, and its name in all indexes of a wall."""


class _LanguageIndex(NamedTuple):
    """An index of the stories of a language; `folder` is where its files go, with a slash at its end."""

    lang: str
    folder: str
    entries: Sequence[NamedEntry]


class IndexFiles(NamedTuple):
    """The files of all indexes by their paths, and the program that searches in them."""

    files: dict[str, bytes]
    program: bytes


def versions() -> bytes:
    """The versions of all programs that make the index.

    Raises:
        SearchError: Pagefind is not installed.
    """
    return f"{_VERSION} {version_of_pagefind()} {version_of('zopfli')}".encode()


def index_files(
    entries: Sequence[SearchEntry], lang: str, languages: Sequence[str], version: str
) -> IndexFiles:
    """The index in `lang`, and one of each of the other languages in a folder of its own.

    An entry has the same name in all of them. `version` is another for other entries.

    Raises:
        SearchError: Pagefind is not installed, or it did not do what it was asked to.
    """
    named = list(zip(fragment_names(entries), entries, strict=True))
    indexes = [
        _LanguageIndex(lang, "", named),
        *(
            _LanguageIndex(
                other,
                f"{other}/",
                [(name, entry) for name, entry in named if primary_language(entry.lang) == other],
            )
            for other in languages
        ),
    ]
    answers = run_pagefind(list(_requests(indexes)))
    files: dict[str, bytes] = {}
    program = b""
    for index, answer in zip(indexes, answers, strict=True):
        pagefind_files = {file["path"]: b64decode(file["content"]) for file in answer["files"]}
        program = pagefind_files["pagefind.js"]  # the same for all languages
        changed = _change_files(pagefind_files, index, version)
        files.update((index.folder + path, data) for path, data in changed.items())
    return IndexFiles(files, program)


def _requests(indexes: Iterable[_LanguageIndex]) -> Iterator[dict[str, Any]]:
    """The requests that make each index and ask for its files."""
    for number, index in enumerate(indexes):
        yield {"type": "NewIndex", "config": {"force_language": index.lang}}
        for _, entry in index.entries:
            yield {"type": "AddRecord", "index_id": number, "language": index.lang, **entry.request}
        yield {"type": "GetFiles", "index_id": number}


def _change_files(
    pagefind_files: Mapping[str, bytes], index: _LanguageIndex, version: str
) -> dict[str, bytes]:
    """The files that the search uses, changed as the docstring of this module says."""
    (meta_path,) = (path for path in pagefind_files if path.endswith(".pf_meta"))
    meta = cbor2.loads(_unpack(pagefind_files[meta_path]))
    names = [name for name, _ in index.entries]
    if len(meta[_PAGES]) != len(names):
        names = _indexed_names(pagefind_files, index.entries)
    if len(meta[_PAGES]) != len(names):
        raise SearchError("Pagefind left something out of the search. Please report this.")
    files = {path: data for path, data in sorted(pagefind_files.items()) if path.startswith(_USED_FILES)}
    if (program := f"wasm.{index.lang}.pagefind") in files:
        files.pop("wasm.unknown.pagefind", None)
        files[program] = _pack_quickly(_unpack(files[program])) if not index.folder else files[program]
    for page, name in enumerate(names):
        digest, words = meta[_PAGES][page]
        files[f"fragment/{name}.pf_fragment"] = files.pop(f"fragment/{digest}.pf_fragment")
        meta[_PAGES][page] = [name, _rounded(words)]
    filters = []
    for name, digest in sorted(meta[_FILTERS]):
        chunk = files.pop(f"filter/{digest}.pf_filter")
        if name != DETAILS:
            title, values = cbor2.loads(_unpack(chunk))
            filters.append([name, _add_filter(files, name, [title, sorted(values)])])
    meta[_FILTERS] = filters
    files[f"pagefind.{version}.pf_meta"] = _pack(meta)
    files["pagefind-entry.json"] = _entry_file(json.loads(pagefind_files["pagefind-entry.json"]), version)
    return files


def _rounded(words: int) -> int:
    """A number of words as the nearest power of two up to 64, which packs better; 0 stays as it is."""
    return min(1 << ((2 * words * words).bit_length() - 1) // 2, _LONG_TEXT) if words else 0


def _add_filter(files: dict[str, bytes], name: str, choices: Any) -> str:
    """Add the file of a filter, and return the name by which Pagefind asks for it."""
    digest = digest_of(cbor2.dumps(choices)).hex()[:8]
    files[f"filter/{name}-{digest}.pf_filter"] = _pack(choices)
    return f"{name}-{digest}"


def _indexed_names(pagefind_files: Mapping[str, bytes], entries: Sequence[NamedEntry]) -> list[str]:
    """The names of the entries in the index: Pagefind leaves out those without a word that it knows."""
    fragments = (data for path, data in pagefind_files.items() if path.startswith("fragment/"))
    urls = {json.loads(_unpack(fragment))["url"] for fragment in fragments}
    return [name for name, entry in entries if entry.request["url"] in urls]


def _entry_file(contents: dict[str, Any], version: str) -> bytes:
    """The file that a browser reads first, with the name of our list of everything."""
    for language in contents["languages"].values():
        language["hash"] = version
    return json.dumps(contents, ensure_ascii=False, sort_keys=True).encode()


def _unpack(data: bytes) -> bytes:
    return gzip.decompress(data).removeprefix(_SIGNATURE)


def _pack(value: Any) -> bytes:
    return cast(bytes, zopfli.gzip.compress(_SIGNATURE + cbor2.dumps(value), numiterations=5))


def _pack_quickly(data: bytes) -> bytes:
    """The data packed in a third of a second for 150 kB, in which Zopfli gains nearly as much as in two."""
    return cast(bytes, zopfli.gzip.compress(_SIGNATURE + data, numiterations=1, blocksplittingmax=4))
