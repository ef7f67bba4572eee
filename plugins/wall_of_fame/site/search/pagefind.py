"""Entries → the files of Pagefind's index, small enough for a phone and the same on any machine.

Pagefind (https://pagefind.app, MIT) is a program that takes requests and answers in JSON. Its files are
changed in three ways, each held by a test:

- Pages are named by their number, the newest first, rather than by a digest. The list of them, which
  a browser needs before all else, is then half as large; and to sort by date costs nothing.
- The choices of a filter have a fixed order; Pagefind gives them another each time.
- Changed files are packed by Zopfli, whose bytes are the same everywhere.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from threading import Thread
from typing import IO, Any, Final, NamedTuple, cast

import cbor2
import zopfli.gzip

from wall_of_fame.site.search.entry import DETAILS, SearchEntry
from wall_of_fame.text.vocabulary import primary_language

STEMMED: Final = frozenset(
    {
        *("ar", "ca", "da", "de", "el", "en", "eo", "es", "et", "eu", "fi", "fr", "ga", "hi", "hu", "hy"),
        *("id", "it", "lt", "ne", "nl", "no", "pl", "pt", "ro", "ru", "sr", "sv", "ta", "tr", "yi"),
    }
)
"""The languages whose endings Pagefind knows (https://pagefind.app/docs/multilingual/)."""

_MISSING: Final = (
    "Pagefind, which makes the search, does not run on this machine. "
    "WALL_SEARCH = False in pelicanconf.py builds the wall without a search."
)

# Another number makes every index anew.
_VERSION: Final = 1

# A search fetches a chunk or two: Pagefind's own 20,000 words make chunks of 40 kB and more.
_WORDS_A_CHUNK: Final = "3000"

# The bytes with which Pagefind's files begin when they are unpacked.
_SIGNATURE: Final = b"pagefind_dcd"

_META: Final = "all"

# The beginnings of the names of the files that the search uses: it does not use Pagefind's widgets.
_USED_FILES: Final = ("pagefind.js", "wasm.", "fragment/", "index/", "filter/")

# The positions of two parts in Pagefind's list of everything (`pf_meta`).
_PAGES: Final = 1
_FILTERS: Final = 3

NumberedEntry = tuple[int, SearchEntry]
"""An entry, and its number in all indexes of a wall."""


class SearchError(Exception):
    """The index cannot be made; the message tells people why."""


class _LanguageIndex(NamedTuple):
    """An index of the stories of a language; `folder` is where its files go, with a slash at its end."""

    lang: str
    folder: str
    entries: Sequence[NumberedEntry]


def versions() -> bytes:
    """The versions of all programs that make the index.

    Raises:
        SearchError: Pagefind is not installed.
    """
    try:
        return f"{_VERSION} {version('pagefind-bin')} {version('zopfli')} {_WORDS_A_CHUNK}".encode()
    except PackageNotFoundError as error:
        raise SearchError(_MISSING) from error


def index_files(entries: Sequence[SearchEntry], lang: str, languages: Sequence[str]) -> dict[str, bytes]:
    """The files of the index in `lang` by their paths; each of the other languages has its own folder.

    An entry has the same number in all of them.

    Raises:
        SearchError: Pagefind is not installed, or it did not do what it was asked to.
    """
    numbered = list(enumerate(entries))
    indexes = [
        _LanguageIndex(lang, "", numbered),
        *(
            _LanguageIndex(
                other,
                f"{other}/",
                [(number, entry) for number, entry in numbered if primary_language(entry.lang) == other],
            )
            for other in languages
        ),
    ]
    answers = _run_pagefind(list(_requests(indexes)))
    files: dict[str, bytes] = {}
    for index, answer in zip(indexes, answers, strict=True):
        pagefind_files = {file["path"]: b64decode(file["content"]) for file in answer["files"]}
        for path, data in _change_files(pagefind_files, index).items():
            # The program is the same for all languages.
            if not index.folder or path != "pagefind.js":
                files[index.folder + path] = data
    return files


def _requests(indexes: Iterable[_LanguageIndex]) -> Iterator[dict[str, Any]]:
    """The requests that make each index and ask for its files."""
    for number, index in enumerate(indexes):
        yield {"type": "NewIndex", "config": {"force_language": index.lang}}
        for _, entry in index.entries:
            yield {"type": "AddRecord", "index_id": number, "language": index.lang, **entry.request}
        yield {"type": "GetFiles", "index_id": number}


def _run_pagefind(requests: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Send the requests to Pagefind, and return those of its answers that hold files."""
    try:
        from pagefind_bin import get_executable  # noqa: PLC0415 - not every system has it

        program = subprocess.Popen(
            [str(get_executable()), "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": _WORDS_A_CHUNK},
        )
    except (ImportError, OSError) as error:
        raise SearchError(_MISSING) from error
    with program:
        # Requests are written beside the reading of answers, so that neither side waits for the other.
        sender = Thread(target=partial(_send, cast(IO[bytes], program.stdin), requests), daemon=True)
        sender.start()
        try:
            answers = list(_answers(cast(IO[bytes], program.stdout), len(requests)))
        finally:
            program.kill()
            sender.join()
            with suppress(OSError):
                cast(IO[bytes], program.stdin).close()
    return [answer for answer in answers if answer["type"] == "GetFiles"]


def _send(program: IO[bytes], requests: Iterable[dict[str, Any]]) -> None:
    """Write every request. The pipe stays open: Pagefind stops working when it is closed."""
    try:
        for number, payload in enumerate(requests):
            message = json.dumps({"message_id": number, "payload": payload})
            program.write(b64encode(message.encode()) + b",")
        program.flush()
    except OSError:
        pass  # the program has ended, which the missing answers will show


def _answers(program: IO[bytes], count: int) -> Iterator[dict[str, Any]]:
    """As many answers as there are requests; each ends with a comma.

    Raises:
        SearchError: an answer says that something went wrong, or there are too few.
    """
    rest: list[bytes] = []
    while count:
        chunk = cast(Any, program).read1(1 << 20)
        if not chunk:
            raise SearchError("Pagefind stopped before the search was made. Build again, please.")
        *ends, last = chunk.split(b",")
        for end in ends:
            answer = json.loads(b64decode(b"".join((*rest, end))))["payload"]
            rest.clear()
            if answer["type"] == "Error":
                raise SearchError(f"Pagefind could not make the search: {answer['message']}")
            count -= 1
            yield answer
        rest.append(last)


def _change_files(pagefind_files: Mapping[str, bytes], index: _LanguageIndex) -> dict[str, bytes]:
    """The files that the search uses, changed as the docstring of this module says."""
    (meta_path,) = (path for path in pagefind_files if path.endswith(".pf_meta"))
    meta = cbor2.loads(_unpack(pagefind_files[meta_path]))
    numbers = [number for number, _ in index.entries]
    if len(meta[_PAGES]) != len(numbers):
        numbers = _indexed_numbers(pagefind_files, index.entries)
    if len(meta[_PAGES]) != len(numbers):
        raise SearchError("Pagefind left something out of the search. Please report this.")
    files = {path: data for path, data in sorted(pagefind_files.items()) if path.startswith(_USED_FILES)}
    if f"wasm.{index.lang}.pagefind" in files:
        files.pop("wasm.unknown.pagefind", None)
    for page, number in enumerate(numbers):
        digest, words = meta[_PAGES][page]
        files[f"fragment/{number}.pf_fragment"] = files.pop(f"fragment/{digest}.pf_fragment")
        meta[_PAGES][page] = [str(number), words]
    filters = []
    for name, digest in sorted(meta[_FILTERS]):
        chunk = files.pop(f"filter/{digest}.pf_filter")
        if name != DETAILS:
            title, values = cbor2.loads(_unpack(chunk))
            files[f"filter/{name}.pf_filter"] = _pack([title, sorted(values)])
            filters.append([name, name])
    meta[_FILTERS] = filters
    files[f"pagefind.{_META}.pf_meta"] = _pack(meta)
    files["pagefind-entry.json"] = _entry_file(json.loads(pagefind_files["pagefind-entry.json"]))
    return files


def _indexed_numbers(pagefind_files: Mapping[str, bytes], entries: Sequence[NumberedEntry]) -> list[int]:
    """The numbers of the entries in the index: Pagefind leaves out those without a word that it knows."""
    fragments = (data for path, data in pagefind_files.items() if path.startswith("fragment/"))
    urls = {json.loads(_unpack(fragment))["url"] for fragment in fragments}
    return [number for number, entry in entries if entry.request["url"] in urls]


def _entry_file(contents: dict[str, Any]) -> bytes:
    """The file that a browser reads first, with the name of our list of everything."""
    for language in contents["languages"].values():
        language["hash"] = _META
    return json.dumps(contents, ensure_ascii=False, sort_keys=True).encode()


def _unpack(data: bytes) -> bytes:
    return gzip.decompress(data).removeprefix(_SIGNATURE)


def _pack(value: Any) -> bytes:
    return cast(bytes, zopfli.gzip.compress(_SIGNATURE + cbor2.dumps(value), numiterations=5))
