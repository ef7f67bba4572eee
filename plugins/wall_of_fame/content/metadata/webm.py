"""The metadata of WebM videos (Matroska, RFC 9559): tags, attachments, names, dates, tracks of neither.

All of it is made empty in its place, as frames are found by their position in the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from wall_of_fame.content.metadata.places import PLACE, has_word, join_small

_EBML, _SEGMENT = 0x1A45DFA3, 0x18538067
_SEEK_HEAD, _SEEK, _SEEK_ID = 0x114D9B74, 0x4DBB, 0x53AB
_INFO, _TRACKS, _TRACK = 0x1549A966, 0x1654AE6B, 0xAE
_CLUSTER, _CUES = 0x1F43B675, 0x1C53BB6B
_TRACK_NUMBER, _TRACK_TYPE, _NAME, _CODEC_NAME = 0xD7, 0x83, 0x536E, 0x258688
_SIMPLE_BLOCK, _BLOCK_GROUP, _BLOCK, _CHECKSUM = 0xA3, 0xA0, 0xA1, 0xBF
_MUXER, _WRITER = 0x4D80, 0x5741

# What else stands in a cluster: its time, its position, the size of the one before it, encrypted blocks.
_OF_CLUSTER: Final = frozenset({0xE7, 0xA7, 0xAB, _SIMPLE_BLOCK, _BLOCK_GROUP})
_KEPT: Final = frozenset({_SEEK_HEAD, _INFO, _TRACKS, _CLUSTER, _CUES, *_OF_CLUSTER})

# The length of a tick, the duration, the file's own number, and two names that must be there.
_KEPT_OF_INFO: Final = frozenset({0x2AD7B1, 0x4489, 0x73A4, _MUXER, _WRITER})

# Video and sound. No browser shows subtitles or chapters of a WebM, and both may say where it was taken.
_PLAYED: Final = frozenset({1, 2})

_PLACE: Final = (b"location", b"gps", b"latitude", b"longitude")
_SHORT_SIZE: Final = 126
_MOST_ELEMENTS: Final = 200_000


class _Element(NamedTuple):
    """An element: its id, and where it, its content and its end lie in the file."""

    id: int
    start: int
    content: int
    end: int
    is_endless: bool


def is_webm(data: bytes) -> bool:
    """Whether a file is a WebM or Matroska video by its first bytes."""
    return data.startswith(b"\x1a\x45\xdf\xa3")


def blocks(data: bytes) -> Iterator[bytes]:
    """Each element that `clean` makes empty."""
    removed: list[bytes] = []
    _Cleaner(bytearray(data), removed).clean()
    for block in join_small(removed):
        yield block
        if has_word(block, _PLACE):
            yield PLACE


def clean(data: bytes) -> bytes:
    """The video with nothing in it but what is played; only what follows its end is cut off."""
    return bytes(_Cleaner(bytearray(data), []).clean())


class _Cleaner:
    """Cleans a file in its place, and notes in `removed` what it removes."""

    def __init__(self, data: bytearray, removed: list[bytes]) -> None:
        self._data = data
        self._removed = removed
        self._dropped: set[int] = set()

    def clean(self) -> bytearray:
        """The cleaned file."""
        end = 0
        for element in _elements(self._data, 0, len(self._data)):
            if element.id not in {_EBML, _SEGMENT}:
                break
            end = element.end
            if element.id == _SEGMENT:
                self._clean_segment(element)
        self._removed.append(bytes(self._data[end:]))
        del self._data[end:]
        return self._data

    def _clean_segment(self, segment: _Element) -> None:
        end = segment.content
        for element in _elements(self._data, segment.content, segment.end):
            end = element.content if element.is_endless else element.end
            if element.id not in _KEPT:
                self._remove(element)
            elif element.id == _SEEK_HEAD:
                self._clean_seek_head(element)
            elif element.id == _INFO:
                self._clean_info(element)
            elif element.id == _TRACKS:
                self._clean_tracks(element)
            elif element.id == _CLUSTER and self._dropped and not element.is_endless:
                for inner in _elements(self._data, element.content, element.end):
                    self._drop_block(inner)
            else:
                self._drop_block(element)
        self._removed.append(bytes(self._data[end : segment.end]))
        self._data[end : segment.end] = bytes(segment.end - end)

    def _clean_seek_head(self, head: _Element) -> None:
        """Remove the signposts to what is removed, and the checksum, which is wrong then."""
        for seek in _elements(self._data, head.content, head.end):
            inner = _elements(self._data, seek.content, seek.end)
            ids = [element for element in inner if element.id == _SEEK_ID]
            kept = seek.id == _SEEK and all(self._number(element) in _KEPT for element in ids)
            if not kept:
                self._remove(seek)

    def _clean_info(self, info: _Element) -> None:
        for element in _elements(self._data, info.content, info.end):
            if element.id not in _KEPT_OF_INFO:
                self._remove(element)
            elif element.id in {_MUXER, _WRITER}:
                self._data[element.content : element.end] = bytes(element.end - element.content)

    def _clean_tracks(self, tracks: _Element) -> None:
        for track in _elements(self._data, tracks.content, tracks.end):
            inner = [*_elements(self._data, track.content, track.end)] if track.id == _TRACK else []
            numbers = {element.id: self._number(element) for element in inner}
            if numbers.get(_TRACK_TYPE) not in _PLAYED:
                self._dropped.add(numbers.get(_TRACK_NUMBER, 0))
                self._remove(track)
                continue
            for element in inner:
                if element.id in {_NAME, _CODEC_NAME, _CHECKSUM}:
                    self._remove(element)

    def _drop_block(self, element: _Element) -> None:
        """Remove a block if it is of a dropped track."""
        if not self._dropped:
            return
        block: _Element | None = element
        if element.id == _BLOCK_GROUP:
            inner = _elements(self._data, element.content, element.end)
            block = next((within for within in inner if within.id == _BLOCK), None)
        if block is None or block.id not in {_SIMPLE_BLOCK, _BLOCK}:
            return
        number, _, _ = _size(self._data, block.content)
        if number in self._dropped:
            self._remove(element)

    def _number(self, element: _Element) -> int:
        return int.from_bytes(self._data[element.content : min(element.end, element.content + 8)])

    def _remove(self, element: _Element) -> None:
        """Make an element an empty place (Void) of the same size."""
        self._removed.append(bytes(self._data[element.start : element.end]))
        size = element.end - element.start
        if size - 2 <= _SHORT_SIZE:
            header = bytes([0xEC, 0x80 | (size - 2)])
        else:
            header = b"\xec" + (1 << 56 | (size - 9)).to_bytes(8)
        self._data[element.start : element.end] = header.ljust(size, b"\0")


def _elements(data: bytearray, start: int, end: int) -> Iterator[_Element]:
    """The elements side by side from `start` to `end`; it ends at what is no element.

    The content of an element of unknown length is taken for what follows it, as in a recorded stream.
    """
    at = start
    for _ in range(_MOST_ELEMENTS):
        id_length = _length(data, at)
        if at + 2 > end or not 0 < id_length <= 4:  # noqa: PLR2004 - ids have four bytes at most
            return
        size, size_length, is_endless = _size(data, at + id_length)
        content = at + id_length + size_length
        if not size_length or content > end:
            return
        element_end = end if is_endless else min(content + size, end)
        id_ = int.from_bytes(data[at : at + id_length])
        yield _Element(id_, at, content, element_end, is_endless)
        at = content if is_endless and id_ == _CLUSTER else element_end


def _length(data: bytearray, at: int) -> int:
    """How many bytes a number has, by the zeros at its beginning; 0 if it is none."""
    return 9 - data[at].bit_length() if at < len(data) and data[at] else 0


def _size(data: bytearray, at: int) -> tuple[int, int, bool]:
    """A number of variable length, how many bytes it has, and whether it stands for “unknown”."""
    length = _length(data, at)
    if not length:
        return 0, 0, False
    mask = (1 << 7 * length) - 1
    number = int.from_bytes(data[at : at + length]) & mask
    return number, length, number == mask
