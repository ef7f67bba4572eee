"""Where the samples of an MP4's tracks lie, so that those of a dropped track can be cleared."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from wall_of_fame.content.metadata.boxes import Box, boxes, child

Place = tuple[int, int]
"""Where samples begin and end in the file."""

# Flags of `tfhd`: which fields it has.
_BASE_OFFSET, _DESCRIPTION, _DURATION, _SIZE = 0x1, 0x2, 0x8, 0x10

# Flags of `trun`: the fields before its rows, and those of each row.
_DATA_OFFSET, _FIRST_FLAGS = 0x1, 0x4
_ROW_FIELDS: Final = (0x100, 0x200, 0x400, 0x800)
_ROW_SIZE: Final = 0x200


class Fragment(NamedTuple):
    """A part of a dropped track in a fragment of a file: its box, and where its samples lie."""

    box: Box
    places: tuple[Place, ...]


def sample_places(data: bytearray, track: Box) -> Iterator[Place]:
    """Where the samples of a track lie, chunk by chunk."""
    table = child(data, track, b"mdia", b"minf", b"stbl")
    if table is None:
        return
    found_boxes = {box.kind: box for box in boxes(data, table.content, table.end)}
    offsets = _chunk_offsets(data, found_boxes)
    counts = _samples_a_chunk(data, found_boxes.get(b"stsc"), len(offsets))
    same_size, sizes = _sizes(data, found_boxes)
    sample = 0
    for offset, count in zip(offsets, counts, strict=False):
        length = same_size * count if same_size else sum(sizes[sample : sample + count])
        sample += count
        yield offset, offset + length


def clear_samples(data: bytearray, places: Iterable[Place], removed: list[bytes]) -> None:
    """Clear places within the boxes of samples, and note what was there; each byte is cleared once."""
    media = iter(box for box in boxes(data, 0, len(data)) if box.kind == b"mdat")
    box = next(media, None)
    last = 0
    for first, end in sorted(places):
        start = max(first, last)
        while box is not None and start < end:
            begin, stop = max(start, box.content), min(end, box.end)
            if begin < stop:
                removed.append(bytes(data[begin:stop]))
                data[begin:stop] = bytes(stop - begin)
            if box.end > end:
                break
            start, box = max(start, box.end), next(media, None)
        last = max(last, end)


def dropped_fragments(data: bytearray, tracks: Sequence[Box]) -> Iterator[Fragment]:
    """The fragments of dropped tracks."""
    ids = {_track_id(data, track) for track in tracks}
    for movie in boxes(data, 0, len(data)) if ids else ():
        for box in boxes(data, movie.content, movie.end) if movie.kind == b"moof" else ():
            header = child(data, box, b"tfhd") if box.kind == b"traf" else None
            if header is not None and _number(data, header.content + 4, 4) in ids:
                yield Fragment(box, tuple(_fragment_places(data, movie, box, header)))


def _fragment_places(data: bytearray, movie: Box, fragment: Box, header: Box) -> Iterator[Place]:
    flags = _number(data, header.content + 1, 3)
    at = header.content + 8
    base = movie.start
    if flags & _BASE_OFFSET:
        base, at = _number(data, at, 8), at + 8
    at += 4 * (bool(flags & _DESCRIPTION) + bool(flags & _DURATION))
    same_size = _number(data, at, 4) if flags & _SIZE else 0
    position = base
    for run in boxes(data, fragment.content, fragment.end):
        if run.kind == b"trun":
            position, end = _run_place(data, run, base, position, same_size)
            yield position, end
            position = end


def _run_place(data: bytearray, run: Box, base: int, position: int, same_size: int) -> Place:
    """Where the samples of a run lie; `position` is where the last run ended."""
    flags, count, at = _number(data, run.content + 1, 3), _number(data, run.content + 4, 4), run.content + 8
    if flags & _DATA_OFFSET:
        position, at = base + int.from_bytes(data[at : at + 4], signed=True), at + 4
    at += 4 if flags & _FIRST_FLAGS else 0
    width = 4 * sum(bool(flags & field) for field in _ROW_FIELDS)
    if not flags & _ROW_SIZE:
        return position, position + same_size * count
    rows = range(at + (4 if flags & 0x100 else 0), run.end - 3, width)[:count]
    return position, position + sum(_number(data, row, 4) for row in rows)


def _track_id(data: bytearray, track: Box) -> int:
    header = child(data, track, b"tkhd")
    if header is None:
        return 0
    return _number(
        data, header.content + (20 if data[header.content : header.content + 1] == b"\1" else 12), 4
    )


def _chunk_offsets(data: bytearray, tables: dict[bytes, Box]) -> Sequence[int]:
    for kind, width in ((b"stco", 4), (b"co64", 8)):
        if kind in tables:
            return _column(data, tables[kind], 8, width)
    return ()


def _samples_a_chunk(data: bytearray, table: Box | None, chunks: int) -> Iterator[int]:
    """How many samples each chunk has. The table has a row for each first chunk with another number."""
    if table is None:
        return
    numbers = _column(data, table, 8, 4)
    rows = [*zip(numbers[::3], numbers[1::3], strict=False)]
    for (first, count), (following, _) in zip(rows, [*rows[1:], (chunks + 1, 0)], strict=True):
        for _ in range(first, min(following, chunks + 1)):
            yield count


def _sizes(data: bytearray, tables: dict[bytes, Box]) -> tuple[int, Sequence[int]]:
    """The size of all samples if it is the same, else 0, and the size of each."""
    if b"stsz" in tables:
        table = tables[b"stsz"]
        return _number(data, table.content + 4, 4), _column(data, table, 12, 4)
    if b"stz2" in tables:
        table = tables[b"stz2"]
        bits = _number(data, table.content + 7, 1)
        if bits in {8, 16}:
            return 0, _column(data, table, 12, bits // 8)
        packed = data[table.content + 12 : table.end]
        return 0, [half for byte in packed for half in (byte >> 4, byte & 15)]
    return 0, ()


def _column(data: bytearray, table: Box, skipped: int, width: int) -> Sequence[int]:
    """The numbers of a table, each of `width` bytes, after what stands before them."""
    rows = data[table.content + skipped : table.end]
    count = len(rows) // width
    letter = {1: "B", 2: "H", 4: "I", 8: "Q"}[width]
    return struct.unpack(f">{count}{letter}", rows[: count * width])


def _number(data: bytearray, at: int, width: int) -> int:
    return int.from_bytes(data[at : at + width])
