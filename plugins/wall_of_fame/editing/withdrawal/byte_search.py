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
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from wall_of_fame.editing.withdrawal.traces import ReadableText, Trace

# Endings of files that are no text. Words in them are there in their plain bytes, or not at all.
_BINARY_ENDINGS: Final = frozenset(
    {".webp", ".jpg", ".jpeg", ".png", ".avif", ".woff2", ".mp4", ".webm", ".heic"}
)

_MOST_NESTED: Final = 4
_UNPACKED_BYTES: Final = 1 << 30
_GZIP: Final = zlib.MAX_WBITS | 16
_PDF_STREAM: Final = re.compile(rb"stream\r?\n")

# What builds keep is pickled; the files of search results are packed within. A record has fewer bytes.
_PICKLE: Final = b"\x80\x05"
_PACKED_WITHIN: Final = re.compile(rb"\x1f\x8b\x08")
_MOST_WITHIN: Final = 1 << 17
_UNPACKING_ERRORS: Final = (
    OSError,
    EOFError,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
    ValueError,
    RuntimeError,
)


@dataclass(frozen=True, slots=True)
class FoundTrace:
    """A trace and the file that has it; `within` is the part of it if the file is packed, or "its name"."""

    path: str
    trace: Trace
    within: str = ""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """How many files and bytes were searched, the traces there, and the archives that cannot be opened."""

    files: int
    bytes: int
    traces: tuple[FoundTrace, ...]
    unopened: tuple[str, ...] = ()


class _Part(NamedTuple):
    """A file's bytes, or those of something packed in it; None if that cannot be opened."""

    within: str
    data: bytes | None


class _FileTraces(NamedTuple):
    """The traces in a file, each with the part that has it, and the parts that cannot be opened."""

    traces: tuple[tuple[Trace, str], ...]
    unopened: tuple[str, ...]


def search_bytes(
    root: Path, folders: Iterable[str], traces: Collection[Trace], digests: Collection[str] = ()
) -> SearchResult:
    """Look for traces in all files below the folders of `root`, in whatever spelling they are.

    `digests` are SHA-256 sums (hex) of files that must not be there under any name.
    """
    found_traces: list[FoundTrace] = []
    unopened: list[str] = []
    # Files that are the same under two names (hard links) are read once.
    by_inode: dict[tuple[int, int], _FileTraces] = {}
    files = size = 0
    for path in _files(root, folders):
        status = (root / path).stat()
        files, size = files + 1, size + status.st_size
        inode = (status.st_dev, status.st_ino)
        if inode not in by_inode:
            by_inode[inode] = _search_file(root, path, traces, digests)
            unopened += [f"{path} → {within}" if within else path for within in by_inode[inode].unopened]
        found_traces += [FoundTrace(path, trace, "its name") for trace in _traces_in_name(path, traces)]
        found_traces += [FoundTrace(path, trace, within) for trace, within in by_inode[inode].traces]
    return SearchResult(files, size, tuple(found_traces), tuple(unopened))


def _files(root: Path, folders: Iterable[str]) -> Iterator[str]:
    for folder in folders:
        for above, inner, names in os.walk(root / folder):
            inner.sort()
            for name in sorted(names):
                path = Path(above) / name
                if path.is_file() and not path.is_symlink():
                    yield path.relative_to(root).as_posix()


def _search_file(root: Path, path: str, traces: Collection[Trace], digests: Collection[str]) -> _FileTraces:
    in_parts: list[tuple[Trace, str]] = []
    unopened: list[str] = []
    for within, data in _parts((root / path).read_bytes()):
        if data is None:
            unopened.append(within)
            continue
        if within:
            in_parts += [(trace, f"{within} (its name)") for trace in _traces_in_name(within, traces)]
        in_parts += [(trace, within) for trace in _traces_in_bytes(data, within or path, traces)]
        if digests and hashlib.sha256(data).hexdigest() in digests:
            in_parts.append((Trace("picture", "the picture itself"), within))
    return _FileTraces(tuple(in_parts), tuple(unopened))


def _traces_in_name(name: str, traces: Iterable[Trace]) -> Iterator[Trace]:
    text = ReadableText(name)
    return (trace for trace in traces if any(trace.spans(text)))


def _traces_in_bytes(data: bytes, name: str, traces: Iterable[Trace]) -> Iterator[Trace]:
    is_binary = os.path.splitext(name)[1].lower() in _BINARY_ENDINGS  # noqa: PTH122 - also of names within archives
    has_zeros = b"\0" in data  # as in UTF-16, or in a binary file of another ending
    text = None if is_binary else ReadableText(data.decode("utf-8", "ignore"))
    for trace in traces:
        if (text is not None and any(trace.spans(text))) or (
            (is_binary or has_zeros)
            and trace.kind in {"name", "words", "picture"}
            and trace.is_in_bytes(data)
        ):
            yield trace


def _parts(data: bytes, within: str = "", depth: int = 0) -> Iterator[_Part]:
    """The bytes themselves, and all that is packed in them."""
    yield _Part(within, data)
    if depth == _MOST_NESTED:
        return
    try:
        for name, inner in _unpack(data):
            yield from _parts(inner, f"{within} → {name}" if within else name, depth + 1)
    except _UNPACKING_ERRORS:
        yield _Part(within, None)


def _unpack(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The names and bytes of what an archive, a compressed file or a PDF holds, or what a build kept."""
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                with archive.open(member) as opened:
                    yield member.filename, _read_bounded(opened.read)
    elif data.startswith(b"\x1f\x8b"):
        with gzip.open(io.BytesIO(data)) as opened:
            yield "gzip", _read_bounded(opened.read)
    elif data.startswith(b"BZh"):
        with bz2.open(io.BytesIO(data)) as opened:
            yield "bzip2", _read_bounded(opened.read)
    elif data.startswith(b"\xfd7zXZ\0"):
        with lzma.open(io.BytesIO(data)) as opened:
            yield "xz", _read_bounded(opened.read)
    elif data.startswith(_PICKLE):
        yield "gzip", b"\n".join(_unpack_within(data))
    elif data.startswith(b"%PDF-"):
        for match in _PDF_STREAM.finditer(data):
            stream = zlib.decompressobj()
            try:
                yield "PDF", stream.decompress(data[match.end() :], _UNPACKED_BYTES)
            except zlib.error:
                continue


def _unpack_within(data: bytes) -> Iterator[bytes]:
    """What is packed by gzip anywhere in some bytes."""
    for match in _PACKED_WITHIN.finditer(data):
        with suppress(zlib.error):  # these three bytes also stand elsewhere
            packed = data[match.start() : match.start() + _MOST_WITHIN]
            yield zlib.decompressobj(_GZIP).decompress(packed, _UNPACKED_BYTES)


def _read_bounded(read: Callable[[int], bytes]) -> bytes:
    """All bytes of a packed file.

    Raises:
        ValueError: there are too many.
    """
    data = read(_UNPACKED_BYTES + 1)
    if len(data) > _UNPACKED_BYTES:
        raise ValueError("endless")
    return data
