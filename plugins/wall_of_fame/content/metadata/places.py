"""Places in metadata: coordinates and names, as Exif, XMP, IPTC and the tags of videos write them."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator
from typing import Final

PLACE: Final = b"GPSPosition"
"""What stands for coordinates in a form of their own, such as a track that a camera writes beside a video."""

# Names of fields that stand for coordinates wherever they occur, in small letters: in XMP, in JSON, in text
# chunks, in the keys of videos.
_COORDINATES: Final = (
    *(b"gpslatitude", b"gpslongitude", b"gpsposition", b"gpscoordinates", b"gpsdest"),
    *(b"geo:lat", b"location.iso6709", b"recording_location"),
)

# Coordinates by ISO 6709, as +49.1868-002.1056+012.3/.
_ISO_6709: Final = re.compile(rb"[+-]\d{2,6}\.\d{1,12}[+-]\d{3,7}\.\d")

# Coordinates as people and programs write them in comments, in JSON, in addresses of maps, in subtitles of
# drones: degrees and minutes, geo:49.18,-2.10, 49.1868, -2.1056; and texts of PNG that are called so.
_DECIMAL: Final = rb"-?[0-9]{1,3}\.[0-9]{4,12}"
_WRITTEN: Final = re.compile(
    rb"latitude|geo:-?[0-9]|gps ?\([ 0-9-]"
    rb"|[0-9]\xc2\xb0 ?[0-9]{1,2} ?(?:'|\xe2\x80[\xb2\x99])"
    rb"|(?<![0-9.])-?[1-9][0-9]?\.[0-9]{4,12}(?:, ?|%2c| )" + _DECIMAL + rb"(?![0-9.])"
    rb"|(?:\A|\n)(?:location|city|country)\0{1,5}[^\0\s]",
    re.IGNORECASE,
)

# Fields of XMP that name a place, if something stands in them: as an attribute or as an element.
_NAMES: Final = (
    rb"(?:City|State|Country|CountryCode|CountryName|Location|LocationCreated|LocationShown|Sublocation"
    rb"|ProvinceState|shotLocation)(?!\w)"
)
_NAMED: Final = re.compile(
    rb":" + _NAMES + rb"\s{0,20}=\s{0,20}[\"']\s{0,20}[^\"'\s]"
    rb"|<[\w.-]{1,40}:"
    + _NAMES
    + rb"(?:\s{1,20}rdf:parseType=[\"']Resource[\"'])?[^<>/:]{0,99}>\s{0,99}(?:<[^/]|[^<\s])"
)

_TIFF: Final = re.compile(rb"II\*\0|MM\0\*")
_TIFF_WITHIN: Final = 64
_RESOURCE: Final = b"8BIM"
_IPTC_RESOURCE: Final = 0x0404
_IPTC_RECORD: Final = 2
_IPTC_SIGN: Final = 0x1C
_IPTC_LONGEST: Final = 0x7FFF

# Content location (code, name), city, sublocation, province, country (code, name).
_IPTC_PLACES: Final = frozenset({26, 27, 90, 92, 95, 100, 101})

# Exif's tags whose values are further lists of tags; that of IPTC data.
_LISTS: Final = frozenset({0x8769, 0x8825, 0x014A, 0xA005})
_GPS: Final = 0x8825
_IPTC: Final = 0x83BB

# Latitude and longitude, also those of the destination, with their hemispheres, and the name of the area.
_GPS_PLACES: Final = frozenset({1, 2, 3, 4, 19, 20, 21, 22, 28})

# More lists, and more tags, than any camera writes.
_MOST_LISTS: Final = 64
_MOST_TAGS: Final = 4_000
_MOST_RESOURCES: Final = 1_000
_MOST_IPTC_BYTES: Final = 65_536
_SMALL_BYTES: Final = 256


def join_small(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """The same blocks, the small ones in one: to look into millions of them one by one takes long."""
    small: list[bytes] = []
    for block in blocks:
        if len(block) < _SMALL_BYTES:
            small.append(block)
        else:
            yield block
    yield b"\n".join(small)


def block_says_where(block: bytes) -> bool:
    """Whether a block of metadata, of whatever kind, has coordinates or the name of a place."""
    words = block.replace(b"\0", b"")  # XMP may be in UTF-16
    return bool(
        has_word(words, _COORDINATES)
        or _ISO_6709.search(words)
        or _WRITTEN.search(block)
        or _NAMED.search(words)
        or _exif(block)
        or _photoshop(block)
    )


def has_word(block: bytes, words: Iterable[bytes]) -> bool:
    """Whether any of these words, which are in small letters, stands in a block in small or capital ones."""
    lowered = block.lower()
    return any(word in lowered for word in words)


def _exif(block: bytes) -> bool:
    """Whether an Exif block has a place."""
    start = _TIFF.search(block, 0, _TIFF_WITHIN)
    if start is None:
        return False
    tiff = block[start.start() :]
    iptc: int | None = None
    for is_gps, tag, value in _tags(tiff):
        if is_gps and tag in _GPS_PLACES:
            return True
        if tag == _IPTC and iptc is None:
            iptc = value
    return iptc is not None and _iptc(tiff[iptc : iptc + _MOST_IPTC_BYTES])


def _tags(tiff: bytes) -> Iterator[tuple[bool, int, int]]:
    """Every tag of an Exif block: whether it is one about the position, its number, its value's offset."""
    order = "<" if tiff.startswith(b"II") else ">"
    waiting = [(False, int.from_bytes(tiff[4:8], "little" if order == "<" else "big"))]
    seen: set[int] = set()
    tags = 0
    while waiting and len(seen) < _MOST_LISTS and tags < _MOST_TAGS:
        is_gps, at = waiting.pop()
        if at in seen or at + 2 > len(tiff):
            continue
        seen.add(at)
        (count,) = struct.unpack_from(f"{order}H", tiff, at)
        count = min(count, (len(tiff) - at - 2) // 12)
        tags += count
        for entry in range(at + 2, at + 2 + 12 * count, 12):
            tag, _, length, value = struct.unpack_from(f"{order}HHII", tiff, entry)
            yield is_gps, tag, value
            if tag in _LISTS and len(waiting) < _MOST_LISTS:
                waiting += ((tag == _GPS, offset) for offset in _offsets(tiff, order, length, value))
        following = at + 2 + 12 * count
        if following + 4 <= len(tiff):
            waiting.append((is_gps, struct.unpack_from(f"{order}I", tiff, following)[0]))


def _offsets(tiff: bytes, order: str, count: int, value: int) -> tuple[int, ...]:
    """Where the further lists are that a tag names: in the tag itself if it is one, else elsewhere."""
    if count == 1:
        return (value,)
    count = min(count, _MOST_LISTS)
    return struct.unpack_from(f"{order}{count}I", tiff, value) if value + 4 * count <= len(tiff) else ()


def _photoshop(block: bytes) -> bool:
    """Whether Photoshop's resources hold IPTC data that name a place."""
    at = block.find(_RESOURCE)
    for _ in range(_MOST_RESOURCES):
        if at < 0 or at + 7 > len(block):
            return False
        (kind,) = struct.unpack_from(">H", block, at + 4)
        name = at + 6
        size_at = name + (block[name] + 2 & ~1)
        if size_at + 4 > len(block):
            return False
        (size,) = struct.unpack_from(">I", block, size_at)
        if kind == _IPTC_RESOURCE and _iptc(block[size_at + 4 : size_at + 4 + size]):
            return True
        at = block.find(_RESOURCE, min(size_at + 4 + size, len(block)))
    return False


def _iptc(data: bytes) -> bool:
    """Whether IPTC data (IIM) have a place: each field is a sign, two numbers, a length and a value."""
    at = 0
    while at + 5 <= len(data) and data[at] == _IPTC_SIGN:
        record, field = data[at + 1], data[at + 2]
        (length,) = struct.unpack_from(">H", data, at + 3)
        if length > _IPTC_LONGEST:
            return False
        value = data[at + 5 : at + 5 + length]
        if record == _IPTC_RECORD and field in _IPTC_PLACES and value.strip(b" \0"):
            return True
        at += 5 + length
    return False
