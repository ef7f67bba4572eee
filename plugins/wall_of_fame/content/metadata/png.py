"""The metadata of a PNG: its chunks that are not needed to show it, and what follows its end."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

from wall_of_fame.content.metadata.orientation import orientation_block

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_END: Final = b"IEND"
_PIXELS: Final = b"IDAT"
_ORIENTATION: Final = b"eXIf"

_NEEDED: Final = frozenset(
    {
        *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS"),
        *(b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs"),
    }
)
"""The chunks without which a picture would look otherwise."""

MOST_CHUNKS: Final = 20_000
"""More chunks than any program writes: each costs a decoder time, however small it is."""

_UNPACKED_BYTES: Final = 4 * 1024 * 1024
_HEXADECIMAL: Final = b"Raw profile type "


class _Chunk(NamedTuple):
    """A chunk: its kind and its content, from `start` to `end` with length and checksum."""

    kind: bytes
    content: bytes
    start: int
    end: int


def is_png(data: bytes) -> bool:
    """Whether a file is a PNG by its first bytes."""
    return data.startswith(_SIGNATURE)


def blocks(data: bytes) -> Iterator[bytes]:
    """Each chunk of metadata, unpacked."""
    for chunk in _chunks(data):
        if chunk.kind not in _NEEDED:
            yield from _unpack(chunk)
    yield data[_end(data) :]


def count_chunks(data: bytes) -> int:
    """The number of chunks that a decoder goes through; `MOST_CHUNKS` if there are too many."""
    return sum(1 for _ in _chunks(data))


def hidden(data: bytes) -> Iterator[bytes]:
    """What follows the picture's end."""
    yield data[_end(data) :]


def clean(data: bytes) -> bytes:
    """The picture without metadata and without all that follows its end."""
    kept = [_SIGNATURE]
    exif = orientation_block(data) if count_chunks(data) < MOST_CHUNKS else b""
    for chunk in _chunks(data):
        if exif and chunk.kind == _PIXELS:
            kept.append(_written(_ORIENTATION, exif))
            exif = b""
        if chunk.kind in _NEEDED:
            kept.append(data[chunk.start : chunk.end])
    return b"".join(kept)


def _end(data: bytes) -> int:
    return max((chunk.end for chunk in _chunks(data)), default=len(data))


def _chunks(data: bytes) -> Iterator[_Chunk]:
    at = len(_SIGNATURE)
    for _ in range(MOST_CHUNKS):
        if at + 8 > len(data):
            return
        size = int.from_bytes(data[at : at + 4])
        kind = data[at + 4 : at + 8]
        end = min(at + 12 + size, len(data))
        yield _Chunk(kind, data[at + 8 : at + 8 + size] if kind != _PIXELS else b"", at, end)
        if kind == _END:
            return
        at = end


def _unpack(chunk: _Chunk) -> Iterator[bytes]:
    """The content of a chunk, and what is packed in it."""
    yield chunk.content
    keyword, _, rest = chunk.content.partition(b"\0")
    if chunk.kind == b"zTXt":
        rest = _inflate(rest[1:])
    elif chunk.kind == b"iTXt":
        is_packed, rest = rest[:1] == b"\1", rest[2:].partition(b"\0")[2].partition(b"\0")[2]
        rest = _inflate(rest) if is_packed else rest
    elif chunk.kind != b"tEXt":
        return
    yield keyword + b":" + rest
    if keyword.startswith(_HEXADECIMAL):
        # A line break, a name, a length, and then the bytes in lines of hexadecimal digits.
        yield _unhex(b"".join(rest.split()[2:]))


def _inflate(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _UNPACKED_BYTES)
    except zlib.error:
        return b""


def _unhex(digits: bytes) -> bytes:
    try:
        return bytes.fromhex(digits.decode("ascii"))
    except ValueError:
        return b""


def _written(kind: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4) + kind + content + zlib.crc32(kind + content).to_bytes(4)
