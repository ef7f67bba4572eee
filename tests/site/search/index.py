"""Pagefind's files as the tests look at them."""

import gzip
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import cbor2

from wall_of_fame.site.search.index_files import LanguageParts, index_files, pack
from wall_of_fame.site.search.parts import FragmentReader

SIGNATURE = b"pagefind_dcd"
PACKED = (".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment", ".pagefind")


def unpack(path: str, data: bytes) -> bytes:
    """The bytes of a file of the search as a browser reads them."""
    return gzip.decompress(data).removeprefix(SIGNATURE) if path.endswith(PACKED) else data


def files(output: Mapping[str, bytes]) -> dict[str, bytes]:
    """Every file of the index and its programs by its path within its folder, unpacked."""
    index = {
        path: data for path, data in output.items() if path.startswith("search/") and path.count("/") > 1
    }
    assert index
    return {path.split("/", 2)[2]: unpack(path, data) for path, data in index.items()}


def fragments(index: Mapping[str, bytes], part: str = "") -> dict[str, dict[str, Any]]:
    """The data that results show, by the name of the entry."""
    start = f"{part}fragment/"
    return {
        path.removeprefix(start).partition(".")[0]: json.loads(data)
        for path, data in index.items()
        if path.startswith(start)
    }


def meta(index: Mapping[str, bytes], part: str = "") -> list[Any]:
    """The list of everything."""
    entry = json.loads(index[f"{part}pagefind-entry.json"])
    ((_, language),) = entry["languages"].items()
    parts: list[Any] = cbor2.loads(index[f"{part}pagefind.{language['hash']}.pf_meta"])
    return parts


def files_made_of(
    indexes: Sequence[LanguageParts], version: str, cache: Path | None = None
) -> dict[str, bytes]:
    """Every file of the indexes as a browser fetches it, by its path within the folder of the index."""
    made = index_files(indexes, version, cache)
    packed = {path: pack(data) for path, data in made.unpacked.items()}
    reader = FragmentReader(cache)
    shown = {
        f"{index.folder}fragment/{name}.pf_fragment": reader.read(part, entry)
        for index in indexes
        for part in index.parts
        for name, entry in part.entries
        if name in made.entry_names[index.folder]
    }
    return packed | dict(made.ready) | shown
