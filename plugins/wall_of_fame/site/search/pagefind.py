"""Pagefind at work: entries → the files of its index, small enough for a phone and alike on any machine.

Pagefind (https://pagefind.app, MIT) is a program that takes requests and answers in JSON. What it
makes is changed in three ways, each held by a test:

- Pages are known by their number, the newest first, rather than by a digest. The list of them, which
  a browser needs before all else, is then half as large; and to sort by date costs nothing.
- The choices of a filter stand in a fixed order; Pagefind gives them another each time.
- What changes so is packed by Zopfli, whose bytes are the same everywhere.
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
from typing import IO, Any, Final, cast

import cbor2
import zopfli.gzip

from wall_of_fame.site.search.entry import SHOWN, SearchEntry
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

_RECIPE: Final = 1
"""Another number makes every index anew."""

_WORDS_A_CHUNK: Final = "3000"
"""A search fetches a chunk or two: Pagefind's own 20,000 make them 40 kB and more."""

_SIGNATURE: Final = b"pagefind_dcd"
"""What Pagefind's files begin with when they are unpacked."""

_META: Final = "all"
_KEPT: Final = ("pagefind.js", "wasm.", "fragment/", "index/", "filter/")
"""The beginnings of the names of those files that the search uses: it has no widgets."""

_NUMBER, _PAGES, _CHUNKS, _FILTERS = 0, 1, 2, 3
"""Where things stand in Pagefind's list of everything (`pf_meta`)."""


class SearchError(Exception):
    """The index cannot be made, with the reason for people."""


def recipe() -> bytes:
    """What the index is made with.

    Raises:
        SearchError: Pagefind is not there.
    """
    try:
        return f"{_RECIPE} {version('pagefind-bin')} {version('zopfli')} {_WORDS_A_CHUNK}".encode()
    except PackageNotFoundError as error:
        raise SearchError(_MISSING) from error


def bundle(entries: Sequence[SearchEntry], lang: str, languages: Sequence[str]) -> dict[str, bytes]:
    """The files of the index in `lang` by their paths; each of the other languages has a folder for its own.

    An entry has the same number in all of them.

    Raises:
        SearchError: Pagefind is not there, or it did not do what it was asked for.
    """
    whole = [(number, entry) for number, entry in enumerate(entries)]
    parts = [
        (lang, "", whole),
        *(
            (other, f"{other}/", [one for one in whole if primary_language(one[1].lang) == other])
            for other in languages
        ),
    ]
    answers = _ask(list(_requests(parts)))
    files: dict[str, bytes] = {}
    for (spoken, folder, numbered), answer in zip(parts, answers, strict=True):
        given = {file["path"]: b64decode(file["content"]) for file in answer["files"]}
        made = _settled(given, spoken, numbered)
        files |= {folder + path: data for path, data in made.items() if not folder or path != "pagefind.js"}
    return files


def _requests(
    parts: Iterable[tuple[str, str, Sequence[tuple[int, SearchEntry]]]],
) -> Iterator[dict[str, Any]]:
    for index, (lang, _, numbered) in enumerate(parts):
        yield {"type": "NewIndex", "config": {"force_language": lang}}
        for _, entry in numbered:
            yield {"type": "AddRecord", "index_id": index, "language": lang, **entry.request}
        yield {"type": "GetFiles", "index_id": index}


def _ask(requests: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Put the requests to Pagefind, and give its answers that hold files."""
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
        telling = Thread(target=partial(_tell, cast(IO[bytes], program.stdin), requests), daemon=True)
        telling.start()
        try:
            answers = list(_answers(cast(IO[bytes], program.stdout), len(requests)))
        finally:
            program.kill()
            telling.join()
            with suppress(OSError):
                cast(IO[bytes], program.stdin).close()
    return [answer for answer in answers if answer["type"] == "GetFiles"]


def _tell(program: IO[bytes], requests: Iterable[dict[str, Any]]) -> None:
    """Write every request. The line stays open: Pagefind leaves its work when it ends."""
    try:
        for number, payload in enumerate(requests):
            message = json.dumps({"message_id": number, "payload": payload})
            program.write(b64encode(message.encode()) + b",")
        program.flush()
    except OSError:
        pass  # it is gone, which shows by the answers that are missing


def _answers(program: IO[bytes], count: int) -> Iterator[dict[str, Any]]:
    """As many answers as there are requests; each ends with a comma.

    Raises:
        SearchError: one says that something went wrong, or they end too soon.
    """
    rest: list[bytes] = []
    while count:
        read = cast(Any, program).read1(1 << 20)
        if not read:
            raise SearchError("Pagefind stopped before the search was made. Build again, please.")
        *ends, last = read.split(b",")
        for end in ends:
            answer = json.loads(b64decode(b"".join((*rest, end))))["payload"]
            rest.clear()
            if answer["type"] == "Error":
                raise SearchError(f"Pagefind could not make the search: {answer['message']}")
            count -= 1
            yield answer
        rest.append(last)


def _found(given: Mapping[str, bytes], numbered: Sequence[tuple[int, SearchEntry]]) -> list[int]:
    """The numbers of the entries that Pagefind took: it leaves out what has no word that it knows."""
    pages = (data for path, data in given.items() if path.startswith("fragment/"))
    urls = {json.loads(_unpacked(page))["url"] for page in pages}
    return [number for number, entry in numbered if entry.request["url"] in urls]


def _settled(
    given: Mapping[str, bytes], lang: str, numbered: Sequence[tuple[int, SearchEntry]]
) -> dict[str, bytes]:
    """The files that the search uses, as the module says."""
    (meta_path,) = (path for path in given if path.endswith(".pf_meta"))
    meta = cbor2.loads(_unpacked(given[meta_path]))
    numbers = [number for number, _ in numbered]
    if len(meta[_PAGES]) != len(numbers):
        numbers = _found(given, numbered)
    if len(meta[_PAGES]) != len(numbers):
        raise SearchError("Pagefind left something out of the search. Please report this.")
    files = {path: data for path, data in sorted(given.items()) if path.startswith(_KEPT)}
    files = (
        {path: data for path, data in files.items() if path != "wasm.unknown.pagefind"}
        if (f"wasm.{lang}.pagefind" in files)
        else files
    )
    for (digest, words), number, page in zip(list(meta[_PAGES]), numbers, range(len(numbers)), strict=True):
        files[f"fragment/{number}.pf_fragment"] = files.pop(f"fragment/{digest}.pf_fragment")
        meta[_PAGES][page] = [str(number), words]
    filters = []
    for name, digest in sorted(meta[_FILTERS]):
        chunk = files.pop(f"filter/{digest}.pf_filter")
        if name != SHOWN:
            title, values = cbor2.loads(_unpacked(chunk))
            files[f"filter/{name}.pf_filter"] = _packed([title, sorted(values)])
            filters.append([name, name])
    meta[_FILTERS] = filters
    files[f"pagefind.{_META}.pf_meta"] = _packed(meta)
    files["pagefind-entry.json"] = _entry(json.loads(given["pagefind-entry.json"]))
    return files


def _entry(given: dict[str, Any]) -> bytes:
    """Where a browser begins to read."""
    for language in given["languages"].values():
        language["hash"] = _META
    return json.dumps(given, ensure_ascii=False, sort_keys=True).encode()


def _unpacked(data: bytes) -> bytes:
    return gzip.decompress(data).removeprefix(_SIGNATURE)


def _packed(value: Any) -> bytes:
    return cast(bytes, zopfli.gzip.compress(_SIGNATURE + cbor2.dumps(value), numiterations=5))
