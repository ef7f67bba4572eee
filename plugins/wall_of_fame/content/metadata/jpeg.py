"""The metadata of a JPEG: its application segments and comments, and what follows its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from wall_of_fame.content.metadata.orientation import orientation_block

_START: Final = b"\xff\xd8"
_FIRST_BYTES: Final = b"\xff\xd8\xff"
_END: Final = 0xD9
_SCAN: Final = 0xDA
_MARKER: Final = 0xFF
_COMMENT: Final = 0xFE
_APPLICATIONS: Final = range(0xE0, 0xF0)
_JFIF, _EXIF, _PROFILE, _PHOTOSHOP, _ADOBE = 0xE0, 0xE1, 0xE2, 0xED, 0xEE
_WITHOUT_LENGTH: Final = frozenset({0x00, 0x01, *range(0xD0, 0xD9), _END})

MOST_PARTS: Final = 10_000
"""More parts than any program writes: each costs a decoder time, however small it is."""

# What follows the entropy-coded data of a scan: a marker that is neither stuffing nor a restart.
_AFTER_SCAN: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_PADDING: Final = re.compile(rb"\xff{2,}")

# The beginnings of segments whose data may go on in the next segment of the kind, and where the data begin.
_LONG_XMP: Final = (b"http://ns.adobe.com/xmp/extension/\0", 75)
_LONG_PHOTOSHOP: Final = (b"Photoshop 3.0\0", 14)


class _Part(NamedTuple):
    """A segment with its marker, or the data of a scan (marker 0); `end` is exclusive."""

    marker: int
    start: int
    content: int
    end: int


def is_jpeg(data: bytes) -> bool:
    """Whether a file is a JPEG by its first bytes."""
    return data.startswith(_FIRST_BYTES)


def blocks(data: bytes) -> Iterator[bytes]:
    """Each segment of metadata, and those that go on in the next one, put together."""
    segments = [
        data[part.content : part.end] for part in _parts(data) if _is_metadata(part.marker) and part.content
    ]
    yield from segments
    for beginning, skipped in (_LONG_XMP, _LONG_PHOTOSHOP):
        yield b"".join(segment[skipped:] for segment in segments if segment.startswith(beginning))
    yield data[_end(data) :]


def count_parts(data: bytes) -> int:
    """The number of parts, padding included, that a decoder goes through; `MOST_PARTS` or more if many."""
    parts = list(_parts(data))
    padding = sum(part.start - before.end for before, part in pairwise(parts))
    return len(parts) + padding


def hidden(data: bytes) -> Iterator[bytes]:
    """What follows the picture's end: another picture, as for 3D, or a video, as of a phone."""
    yield data[_end(data) :]


def clean(data: bytes) -> bytes:
    """The picture without metadata and without all that follows its end."""
    kept = [_START]
    exif = orientation_block(data) if count_parts(data) < MOST_PARTS else b""
    if exif:
        segment = b"Exif\0\0" + exif
        kept.append(b"\xff\xe1" + (len(segment) + 2).to_bytes(2) + segment)
    for part in _parts(data):
        content = data[part.content : part.end]
        if part.marker == _JFIF and content.startswith(b"JFIF\0"):
            # Without the thumbnail, which may show what was cropped away.
            kept.insert(1, b"\xff\xe0\0\x10" + content[:12].ljust(12, b"\0") + b"\0\0")
        elif not _is_metadata(part.marker) or _is_about_colour(part.marker, content):
            kept.append(data[part.start : part.end])
    return b"".join(kept)


def _is_metadata(marker: int) -> bool:
    return marker in _APPLICATIONS or marker == _COMMENT


def _is_about_colour(marker: int, content: bytes) -> bool:
    """Whether a segment says how colours are meant."""
    return (marker == _PROFILE and content.startswith(b"ICC_PROFILE\0")) or (
        marker == _ADOBE and content.startswith(b"Adobe")
    )


def _end(data: bytes) -> int:
    """Where the picture ends."""
    return max((part.end for part in _parts(data)), default=len(data))


def _parts(data: bytes) -> Iterator[_Part]:
    """Every part of the picture after its first two bytes, up to its end; a broken one is the last."""
    at = len(_START)
    count = 0
    while at + 2 <= len(data) and data[at] == _MARKER:
        padding = _PADDING.match(data, at)
        at = padding.end() - 1 if padding else at
        marker = data[at + 1] if at + 1 < len(data) else _END
        count += 1
        if count > MOST_PARTS:
            yield _Part(_COMMENT, at, at, len(data))
            return
        if marker in _WITHOUT_LENGTH:
            yield _Part(marker, at, at + 2, at + 2)
            at += 2
            if marker == _END:
                return
            continue
        end = min(at + 2 + max(2, int.from_bytes(data[at + 2 : at + 4])), len(data))
        yield _Part(marker, at, min(at + 4, end), end)
        at = end
        if marker == _SCAN:
            match = _AFTER_SCAN.search(data, at)
            end = match.start() if match else len(data)
            yield _Part(0, at, at, end)
            at = end
