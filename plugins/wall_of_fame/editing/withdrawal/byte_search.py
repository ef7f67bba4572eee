"""A search through every byte below some folders: files, their names, and what archives hold."""

from __future__ import annotations

import bz2
import gzip
import hashlib
import io
import lzma
import os
import re
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wall_of_fame.editing.withdrawal.traces import Seen, Trace

_PACKED: Final = frozenset({".webp", ".jpg", ".jpeg", ".png", ".avif", ".woff2", ".mp4", ".webm", ".heic"})
"""Endings of files in which letters mean nothing; words in them stand in their plain bytes or nowhere."""

_NESTED: Final = 4
_UNPACKED_BYTES: Final = 1 << 30
_STREAM: Final = re.compile(rb"stream\r?\n")
_BROKEN: Final = (OSError, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, ValueError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Found:
    """A trace and the file in which it stands; `within` names what it stands in there, if that is packed."""

    path: str
    trace: Trace
    within: str = ""


@dataclass(frozen=True, slots=True)
class Searched:
    """How much was searched, and what was found. `closed` are archives that could not be opened."""

    files: int
    bytes: int
    found: tuple[Found, ...]
    closed: tuple[str, ...] = ()


def search(
    root: Path, folders: Iterable[str], traces: Collection[Trace], digests: Collection[str] = ()
) -> Searched:
    """Look for traces in all files below the folders of `root`, in whatever spelling they are.

    `digests` are SHA-256 sums (hex) of files that must not be there under any name.
    """
    found: list[Found] = []
    closed: list[str] = []
    read: dict[tuple[int, int], list[tuple[Trace, str]]] = {}
    files = size = 0
    for path in _files(root, folders):
        status = (root / path).stat()
        files, size = files + 1, size + status.st_size
        inode = (status.st_dev, status.st_ino)
        if inode not in read:
            read[inode] = list(_traces_of(root, path, traces, digests, closed))
        name = Seen(path)
        found += [Found(path, trace, "its name") for trace in traces if any(trace.spans(name))]
        found += [Found(path, trace, within) for trace, within in read[inode]]
    return Searched(files, size, tuple(found), tuple(closed))


def _traces_of(
    root: Path, path: str, traces: Collection[Trace], digests: Collection[str], closed: list[str]
) -> Iterator[tuple[Trace, str]]:
    """The traces in a file, and within what in it. Files that are the same under two names are read once."""
    for within, part in _parts((root / path).read_bytes(), "", 0, closed, path):
        if within:
            name = Seen(within)
            yield from ((trace, f"{within} (its name)") for trace in traces if any(trace.spans(name)))
        yield from ((trace, within) for trace in _in(part, within or path, traces))
        if digests and hashlib.sha256(part).hexdigest() in digests:
            yield Trace("picture", "the picture itself"), within


def _files(root: Path, folders: Iterable[str]) -> Iterator[str]:
    for folder in folders:
        for there, inner, names in os.walk(root / folder):
            inner.sort()
            for name in sorted(names):
                path = Path(there) / name
                if path.is_file() and not path.is_symlink():
                    yield path.relative_to(root).as_posix()


def _in(data: bytes, name: str, traces: Collection[Trace]) -> Iterator[Trace]:
    """The traces that stand in some bytes."""
    is_packed = os.path.splitext(name)[1].lower() in _PACKED  # noqa: PTH122 - also of names within archives
    has_wide = b"\0" in data
    seen = None if is_packed else Seen(data.decode("utf-8", "ignore"))
    for trace in traces:
        if (seen is not None and any(trace.spans(seen))) or (
            (is_packed or has_wide) and trace.kind in {"name", "words", "picture"} and trace.in_bytes(data)
        ):
            yield trace


def _parts(data: bytes, within: str, depth: int, closed: list[str], path: str) -> Iterator[tuple[str, bytes]]:
    """The bytes themselves, and all that is packed in them."""
    yield within, data
    if depth == _NESTED:
        return
    try:
        for name, part in _unpacked(data):
            yield from _parts(part, f"{within} → {name}" if within else name, depth + 1, closed, path)
    except _BROKEN:
        closed.append(f"{path} → {within}" if within else path)


def _unpacked(data: bytes) -> Iterator[tuple[str, bytes]]:
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                with archive.open(member) as opened:
                    yield member.filename, _bounded(opened.read)
    elif data.startswith(b"\x1f\x8b"):
        with gzip.open(io.BytesIO(data)) as opened:
            yield "gzip", _bounded(opened.read)
    elif data.startswith(b"BZh"):
        with bz2.open(io.BytesIO(data)) as opened:
            yield "bzip2", _bounded(opened.read)
    elif data.startswith(b"\xfd7zXZ\0"):
        with lzma.open(io.BytesIO(data)) as opened:
            yield "xz", _bounded(opened.read)
    elif data.startswith(b"%PDF-"):
        for match in _STREAM.finditer(data):
            opened_stream = zlib.decompressobj()
            try:
                yield "PDF", opened_stream.decompress(data[match.end() :], _UNPACKED_BYTES)
            except zlib.error:
                continue


def _bounded(read: Callable[[int], bytes]) -> bytes:
    """What an archive holds, if it is not endless."""
    data = read(_UNPACKED_BYTES + 1)
    if len(data) > _UNPACKED_BYTES:
        raise ValueError("endless")
    return data
