"""Pagefind's files as the tests look at them."""

import gzip
import json
from collections.abc import Mapping
from typing import Any

import cbor2

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


def fragments(index: Mapping[str, bytes], part: str = "") -> dict[int, dict[str, Any]]:
    """The data that results show, by the number of the entry."""
    start = f"{part}fragment/"
    return {
        int(path.removeprefix(start).partition(".")[0]): json.loads(data)
        for path, data in index.items()
        if path.startswith(start)
    }


def meta(index: Mapping[str, bytes], part: str = "") -> list[Any]:
    """The list of everything."""
    entry = json.loads(index[f"{part}pagefind-entry.json"])
    ((_, language),) = entry["languages"].items()
    parts: list[Any] = cbor2.loads(index[f"{part}pagefind.{language['hash']}.pf_meta"])
    return parts
