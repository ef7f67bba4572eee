"""The metadata of a WebP: its chunks that are not needed to show it, and what follows its end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from wall_of_fame.content.metadata.orientation import orientation_block

_HEADER_BYTES: Final = 12
_EXTENDED: Final = b"VP8X"
_NEEDED: Final = frozenset({b"VP8 ", b"VP8L", _EXTENDED, b"ALPH", b"ICCP", b"ANIM", b"ANMF"})
_EXIF_FLAG, _XMP_FLAG = 0x08, 0x04


# More chunks than any program writes; what follows them counts as not there.
_MOST_CHUNKS: Final = 10_000


class _Chunk(NamedTuple):
    """A chunk: its kind, and where its content lies."""

    kind: bytes
    content: int
    end: int


def is_webp(data: bytes) -> bool:
    """Whether a file is a WebP by its first bytes."""
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def blocks(data: bytes) -> Iterator[bytes]:
    """Each chunk of metadata."""
    yield from (data[chunk.content : chunk.end] for chunk in _chunks(data) if chunk.kind not in _NEEDED)
    yield data[_end(data) :]


def hidden(data: bytes) -> Iterator[bytes]:
    """What follows the picture's end."""
    yield data[_end(data) :]


def clean(data: bytes) -> bytes:
    """The picture without metadata and without all that follows its end."""
    exif = orientation_block(data)
    kept = []
    for chunk in _chunks(data):
        content = data[chunk.content : chunk.end]
        if chunk.kind == _EXTENDED and content:
            flags = content[0] & ~(_EXIF_FLAG | _XMP_FLAG) | (_EXIF_FLAG if exif else 0)
            content = bytes([flags]) + content[1:]
        if chunk.kind in _NEEDED:
            kept.append(_written(chunk.kind, content))
    if exif:
        kept.append(_written(b"EXIF", exif))
    chunks = b"".join(kept)
    return b"RIFF" + (len(chunks) + 4).to_bytes(4, "little") + b"WEBP" + chunks


def _end(data: bytes) -> int:
    return 8 + int.from_bytes(data[4:8], "little")


def _chunks(data: bytes) -> Iterator[_Chunk]:
    at, end = _HEADER_BYTES, min(_end(data), len(data))
    for _ in range(_MOST_CHUNKS):
        if at + 8 > end:
            return
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        yield _Chunk(data[at : at + 4], at + 8, min(at + 8 + size, end))
        at += 8 + size + size % 2


def _written(kind: bytes, content: bytes) -> bytes:
    return kind + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)
