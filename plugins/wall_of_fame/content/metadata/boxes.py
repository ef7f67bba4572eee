"""The boxes of MP4, QuickTime and HEIF files (ISO/IEC 14496-12): found, and emptied in their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

_TO_THE_END: Final = 0
_LONG: Final = 1
_HEADER: Final = 8
_LONG_HEADER: Final = 16

_MOST_BOXES: Final = 20_000
"""More boxes side by side than any program writes."""


class Box(NamedTuple):
    """A box: its kind, and where it, its content and its end lie in the file."""

    kind: bytes
    start: int
    content: int
    end: int


def boxes(data: bytes | bytearray, start: int, end: int) -> Iterator[Box]:
    """The boxes side by side from `start` to `end`; it ends at what is no box.

    The last one of a file that was cut off is as long as what is there of it. Of far too many, the rest is
    one box of the kind of the first of them.
    """
    at = start
    for count in range(_MOST_BOXES):
        if at + _HEADER > end:
            return
        size, header = int.from_bytes(data[at : at + 4]), _HEADER
        if size == _LONG:
            size, header = int.from_bytes(data[at + 8 : at + 16]), _LONG_HEADER
        elif size == _TO_THE_END:
            size = end - at
        if size < header or at + header > end:
            return
        box_end = end if count == _MOST_BOXES - 1 else min(at + size, end)
        yield Box(bytes(data[at + 4 : at + 8]), at, at + header, box_end)
        at = box_end


def child(data: bytes | bytearray, box: Box, *path: bytes) -> Box | None:
    """The first box of each of these kinds within the one before it, beginning in `box`; None without it."""
    for kind in path:
        inner = next((inner for inner in boxes(data, box.content, box.end) if inner.kind == kind), None)
        if inner is None:
            return None
        box = inner
    return box


def make_free(data: bytearray, box: Box) -> None:
    """Make a box an empty place of the same size, so that nothing else in the file moves."""
    if box.end - box.start >= 1 << 32:
        data[box.start : box.content] = b"\0\0\0\1free" + (box.end - box.start).to_bytes(8)
    else:
        data[box.start : box.start + _HEADER] = (box.end - box.start).to_bytes(4) + b"free"
        data[box.start + _HEADER : box.content] = bytes(box.content - box.start - _HEADER)
    data[box.content : box.end] = bytes(box.end - box.content)
