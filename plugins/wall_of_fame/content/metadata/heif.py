"""The metadata of HEIC and AVIF pictures: their items that are no pictures, and what follows the picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from wall_of_fame.content.metadata.boxes import Box, boxes, child, make_free
from wall_of_fame.content.metadata.heif_brands import is_heif_brand
from wall_of_fame.content.metadata.orientation import EMPTY_EXIF

_KEPT: Final = frozenset({b"ftyp", b"meta", b"mdat", b"moov", b"idat"})
_BEGINNING: Final = b"ftyp"
_KEPT_OF_MOVIE: Final = frozenset({b"mvhd", b"trak"})

# The kinds of items that are pictures, or say how pictures are put together.
_PICTURES: Final = frozenset(
    {
        *(b"hvc1", b"av01", b"avc1", b"vvc1", b"lhv1", b"hvt1", b"jpeg", b"j2k1", b"unci", b"mski"),
        *(b"grid", b"iden", b"iovl", b"tmap", b"auxl"),
    }
)
_EXIF: Final = b"Exif"
_FULL_HEADER: Final = 4
_MOST_ITEMS: Final = 20_000


class _Extent(NamedTuple):
    """A piece of an item: which, and where it lies in the file."""

    item: int
    start: int
    end: int


def is_heif(data: bytes) -> bool:
    """Whether a file is a HEIC or AVIF picture by its first bytes."""
    return data[4:8] == b"ftyp" and is_heif_brand(data[8:12])


def blocks(data: bytes) -> Iterator[bytes]:
    """Each item of metadata, and each box that has no say in how the picture looks."""
    for _, extent in _metadata(data):
        yield data[extent.start : extent.end]
    for box in _unneeded(data):
        yield data[box.start + 4 : box.end]
    yield data[_end(data) :]


def hidden(data: bytes) -> Iterator[bytes]:
    """What the boxes beside the picture hold, as the video of a phone's “motion photo”, and what follows."""
    for box in _unneeded(data):
        yield data[box.content : box.end]
    yield data[_end(data) :]


def clean(data: bytes) -> bytes:
    """The picture without metadata: they are made empty in their places, since all is found by position."""
    cleaned = bytearray(data)
    for kind, extent in _metadata(data):
        size = extent.end - extent.start
        empty = bytes(4) + EMPTY_EXIF if kind == _EXIF else b""
        # Nothing but spaces is an empty text.
        filling = empty.ljust(size, b"\0") if 0 < len(empty) <= size else b" " * size
        cleaned[extent.start : extent.end] = filling
    for box in _unneeded(data):
        make_free(cleaned, box)
    return bytes(cleaned[: _end(data)])


def _unneeded(data: bytes) -> Iterator[Box]:
    for box in boxes(data, 0, _end(data)):
        if box.kind not in _KEPT:
            yield box
        elif box.kind == b"moov":
            inner = boxes(data, box.content, box.end)
            yield from (within for within in inner if within.kind not in _KEPT_OF_MOVIE)


def _end(data: bytes) -> int:
    """Where the picture ends: at the end of its boxes, or where another file begins behind it."""
    end = len(data)
    for box in boxes(data, 0, len(data)):
        if box.kind == _BEGINNING and box.start:
            return box.start
        end = box.end
    return end


def _metadata(data: bytes) -> Iterator[tuple[bytes, _Extent]]:
    """Each item that is no picture: its kind and its pieces."""
    file = Box(b"", 0, 0, len(data))
    meta = child(data, file, b"meta")
    if meta is None:
        return
    meta = meta._replace(content=meta.content + _FULL_HEADER)
    kinds = dict(_kinds(data, meta))
    for extent in _extents(data, meta):
        kind = kinds.get(extent.item, b"")
        if kind and kind not in _PICTURES and extent.start < extent.end:
            yield kind, extent


def _kinds(data: bytes, meta: Box) -> Iterator[tuple[int, bytes]]:
    """The kind of each item by its number."""
    table = child(data, meta, b"iinf")
    if table is None:
        return
    counts = 2 if data[table.content : table.content + 1] == b"\0" else 4
    for entry in boxes(data, table.content + _FULL_HEADER + counts, table.end):
        width = 2 if data[entry.content : entry.content + 1] == b"\2" else 4
        at = entry.content + _FULL_HEADER
        yield int.from_bytes(data[at : at + width]), data[at + width + 2 : at + width + 6]


def _extents(data: bytes, meta: Box) -> Iterator[_Extent]:
    """The pieces of each item, after the table of ISO/IEC 14496-12, 8.11.3."""
    table = child(data, meta, b"iloc")
    if table is None:
        return
    within = child(data, meta, b"idat")
    reader = _Reader(data, table.content, table.end)
    version = reader.number(1)
    reader.number(3)
    widths = reader.number(2)
    offset_width, length_width, base_width = widths >> 12, widths >> 8 & 15, widths >> 4 & 15
    index_width = widths & 15 if version else 0
    for _ in range(min(reader.number(4 if version > 1 else 2), _MOST_ITEMS)):
        if reader.is_at_end():
            return
        item = reader.number(4 if version > 1 else 2)
        method = reader.number(2) & 15 if version else 0
        reader.number(2)
        base = reader.number(base_width) + (within.content if within and method == 1 else 0)
        for _ in range(min(reader.number(2), _MOST_ITEMS)):
            if reader.is_at_end():
                return
            reader.number(index_width)
            start = base + reader.number(offset_width)
            length = reader.number(length_width)
            end = min(start + length if length else len(data), len(data))
            if method < 2:  # noqa: PLR2004 - 2 is made of other items
                yield _Extent(item, start, end)


class _Reader:
    """Reads numbers from a table, one after another; past its end they are 0."""

    def __init__(self, data: bytes, at: int, end: int) -> None:
        self._data = data
        self._at = at
        self._end = end

    def is_at_end(self) -> bool:
        """Whether nothing is left."""
        return self._at >= self._end

    def number(self, width: int) -> int:
        """The next number, of so many bytes."""
        start, self._at = self._at, min(self._at + width, self._end)
        return int.from_bytes(self._data[start : self._at])
