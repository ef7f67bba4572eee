"""The metadata of MP4 and QuickTime videos: all boxes and tracks that are not needed to play them.

Cameras write places to many of them: `©xyz` and `loci`, Apple's keys, XMP, tracks of coordinates beside the
frames (GoPro's `gpmd`, Google's `camm`, DJI's `djmd`) or in subtitles. So it is listed what may stay; all
else is made empty in its place, since frames are found by their position in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from wall_of_fame.content.metadata.boxes import Box, boxes, child, make_free
from wall_of_fame.content.metadata.heif_brands import is_heif_brand
from wall_of_fame.content.metadata.places import PLACE, block_says_where, join_small
from wall_of_fame.content.metadata.samples import clear_samples, dropped_fragments, sample_places

_Kept = Mapping[bytes, Any]
"""The kinds of boxes that stay, each with those that stay in it; None if all of it stays."""

_TABLES: Final[_Kept] = dict.fromkeys(
    (
        *(b"stsd", b"stts", b"ctts", b"cslg", b"stss", b"stsz", b"stz2", b"stsc", b"stco", b"co64"),
        *(b"sdtp", b"sgpd", b"sbgp", b"subs", b"saiz", b"saio", b"stsh", b"padb", b"stps"),
    )
)
_MEDIA: Final[_Kept] = {
    **dict.fromkeys((b"vmhd", b"smhd", b"sthd", b"nmhd", b"hmhd", b"gmhd", b"dinf", b"hdlr")),
    b"stbl": _TABLES,
}
_TRACK: Final[_Kept] = {
    **dict.fromkeys((b"tkhd", b"edts", b"tapt", b"clip", b"load")),
    b"mdia": {**dict.fromkeys((b"mdhd", b"hdlr", b"elng")), b"minf": _MEDIA},
}
_FRAGMENT: Final[_Kept] = {
    b"mfhd": None,
    b"pssh": None,
    b"traf": dict.fromkeys((b"tfhd", b"tfdt", b"trun", b"sbgp", b"sgpd", b"subs", b"saiz", b"saio", b"senc")),
}
_FILE: Final[_Kept] = {
    **dict.fromkeys((b"ftyp", b"styp", b"mdat", b"sidx", b"ssix", b"mfra")),
    b"moov": {**dict.fromkeys((b"mvhd", b"mvex", b"iods", b"pssh")), b"trak": _TRACK},
    b"moof": _FRAGMENT,
}

# What is played or read: video, sound, subtitles and captions.
_TEXTS: Final = frozenset({b"subt", b"text", b"sbtl", b"clcp"})
_PLAYED: Final = frozenset({b"vide", b"soun", *_TEXTS})

_DATED: Final = frozenset({b"mvhd", b"tkhd", b"mdhd"})
_COORDINATES: Final = re.compile(rb"\xa9xyz|loci\0\0\0\0|camm|gpmd|djmd|GPS[59]|freeGPS |(?:\A|\n)gps ")


def is_mp4(data: bytes) -> bool:
    """Whether a file is an MP4 or QuickTime video by its first bytes."""
    return data[4:8] == b"ftyp" and not is_heif_brand(data[8:12])


def blocks(data: bytes) -> Iterator[bytes]:
    """Each box that `clean` makes empty, and the samples of tracks that it drops."""
    removed: list[bytes] = []
    _clean(bytearray(data), removed)
    for block in join_small(removed):
        yield block
        if _COORDINATES.search(block):
            yield PLACE


def clean(data: bytes) -> bytes:
    """The video with nothing in it but what is played; only what follows its end is cut off."""
    return bytes(_clean(bytearray(data), []))


def _clean(data: bytearray, removed: list[bytes]) -> bytearray:
    """Clean a file in its place, and note what is removed."""
    movies = [box for box in boxes(data, 0, len(data)) if box.kind == b"moov"]
    tracks = [box for movie in movies for box in boxes(data, movie.content, movie.end) if box.kind == b"trak"]
    dropped = [track for track in tracks if not _is_played(data, track)]
    played = [track for track in tracks if track not in dropped]
    fragments = [*dropped_fragments(data, dropped)]
    places = [place for track in dropped for place in sample_places(data, track)]
    places += [place for fragment in fragments for place in fragment.places]
    clear_samples(data, places, removed)
    for box in (*dropped, *(fragment.box for fragment in fragments)):
        _remove(data, box, removed)
    for track in played:
        _forget_device(data, track)
    end = _keep_only(data, Box(b"", 0, 0, len(data)), _FILE, removed)
    removed.append(bytes(data[end:]))
    del data[end:]
    return data


def _is_played(data: bytearray, track: Box) -> bool:
    """Whether a track is for those who watch. Drones write where they are into subtitles."""
    handler = _handler(data, track)
    if handler not in _TEXTS:
        return handler in _PLAYED
    places = [*sample_places(data, track)]
    places += [place for fragment in dropped_fragments(data, [track]) for place in fragment.places]
    return not block_says_where(b"\n".join(data[start:end] for start, end in places))


def _keep_only(data: bytearray, around: Box, kept: _Kept, removed: list[bytes]) -> int:
    """Make all boxes within another empty but those that stay. Returns where the last one ends."""
    end = around.content
    for box in boxes(data, around.content, around.end):
        end = box.end
        if box.kind not in kept:
            _remove(data, box, removed)
        elif kept[box.kind] is not None:
            inner_end = _keep_only(data, box, kept[box.kind], removed)
            data[inner_end : box.end] = bytes(box.end - inner_end)
        elif box.kind in _DATED:
            _forget_dates(data, box)
        elif box.kind == b"hdlr":
            # After its kind stand the names of its maker and of itself.
            data[box.content + 12 : box.end] = bytes(max(0, box.end - box.content - 12))
    return end


def _remove(data: bytearray, box: Box, removed: list[bytes]) -> None:
    removed.append(bytes(data[box.start + 4 : box.end]))
    make_free(data, box)


def _handler(data: bytearray, track: Box) -> bytes:
    """What kind of track it is, as `vide` or `soun`."""
    handler = child(data, track, b"mdia", b"hdlr")
    return bytes(data[handler.content + 8 : handler.content + 12]) if handler else b""


def _forget_dates(data: bytearray, box: Box) -> None:
    """Take out when something was made and changed."""
    length = 16 if data[box.content : box.content + 1] == b"\1" else 8
    start = box.content + 4
    if start + length <= box.end:
        data[start : start + length] = bytes(length)


def _forget_device(data: bytearray, track: Box) -> None:
    """Take the makers' names out of what a video track says of its frames."""
    descriptions = child(data, track, b"mdia", b"minf", b"stbl", b"stsd")
    if descriptions is None or _handler(data, track) != b"vide":
        return
    for entry in boxes(data, descriptions.content + 8, descriptions.end):
        for start, length in ((entry.content + 12, 4), (entry.content + 42, 32)):
            if start + length <= entry.end:
                data[start : start + length] = bytes(length)
