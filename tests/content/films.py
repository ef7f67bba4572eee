"""Small MP4 and WebM videos of our own making, with all that cameras write beside the frames."""

from __future__ import annotations

import struct
from typing import Final

SECRET: Final = b"Rosewood"
"""A word in every text that is to go."""

FRAMES: Final = b"FRAME-ONE" + b"FRAME-TWO!"
SIZES: Final = (9, 10)
COORDINATES: Final = b"GPS5 Rosewood 49.1868"
ISO_6709: Final = b"+49.1868-002.1056+012.3/"

XMP: Final = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description exif:GPSLatitude="49,11.2N" '
    b'tiff:Model="Rosewood"/></rdf:RDF></x:xmpmeta>'
)
_XMP_ID: Final = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")


def box(kind: bytes, *content: bytes) -> bytes:
    """A box of an MP4."""
    data = b"".join(content)
    return struct.pack(">I", len(data) + 8) + kind + data


def full(kind: bytes, *content: bytes) -> bytes:
    """A box with a version and flags."""
    return box(kind, bytes(4), *content)


def track(number: int, handler: bytes, format_: bytes, sizes: tuple[int, ...], offset: int) -> bytes:
    """A track whose samples lie together at an offset of the file."""
    device = (bytes(42), b"\7GoPro A" + bytes(24), bytes(4))
    entry = box(format_, *(device if handler == b"vide" else [bytes(8)]))
    table = box(
        b"stbl",
        full(b"stsd", struct.pack(">I", 1), entry),
        full(b"stsc", struct.pack(">IIII", 1, 1, len(sizes), 1)),
        full(b"stsz", struct.pack(">II", 0, len(sizes)), *(struct.pack(">I", size) for size in sizes)),
        full(b"stco", struct.pack(">II", 1, offset)),
    )  # fmt: skip
    return box(
        b"trak",
        full(b"tkhd", struct.pack(">III", 3_800_000_000, 3_800_000_000, number), bytes(68)),
        box(b"udta", box(b"name", SECRET)),
        box(
            b"mdia",
            full(b"mdhd", struct.pack(">IIII", 3_800_000_000, 3_800_000_000, 90_000, 9), bytes(4)),
            full(b"hdlr", bytes(4), handler, b"appl" + bytes(8), b"GoPro of Rosewood\0"),
            box(b"minf", full(b"vmhd", bytes(8)), table),
        ),
    )


def mp4(
    *extras: bytes,
    in_movie: bytes = b"",
    second: tuple[bytes, bytes] | None = None,
    data: bytes = COORDINATES,
) -> bytes:
    """A video of two frames; `second` is another track's handler and format, with one sample `data`."""
    ftyp = box(b"ftyp", b"isom", bytes(4), b"isommp41")

    def movie(start: int) -> bytes:
        tracks = track(1, b"vide", b"avc1", SIZES, start)
        if second:
            tracks += track(2, *second, (len(data),), start + len(FRAMES))
        header = full(b"mvhd", struct.pack(">IIII", 3_800_000_000, 3_800_000_000, 1_000, 9), bytes(80))
        return box(b"moov", header, tracks, in_movie)

    start = len(ftyp) + len(movie(0)) + 8
    media = box(b"mdat", FRAMES, data if second else b"")
    return ftyp + movie(start) + media + b"".join(extras)


def apple_keys() -> bytes:
    """Apple's way: keys of their own, and their values."""
    key = b"com.apple.quicktime.location.ISO6709"
    return full(
        b"meta",
        full(b"hdlr", bytes(4), b"mdta", bytes(12)),
        full(b"keys", struct.pack(">I", 1), box(b"mdta", key)),
        box(b"ilst", box(b"\0\0\0\1", box(b"data", struct.pack(">II", 1, 0), ISO_6709 + SECRET))),
    )


def fragmented() -> bytes:
    """A video in fragments, with a track of coordinates beside the frames in each."""
    ftyp = box(b"ftyp", b"iso5", bytes(4))
    tracks = track(1, b"vide", b"avc1", (), 0) + track(2, b"meta", b"gpmd", (), 0)
    movie = box(b"moov", full(b"mvhd", bytes(96)), tracks)

    def fragment(offset: int) -> bytes:
        def traf(number: int, sizes: tuple[int, ...], at: int) -> bytes:
            rows = b"".join(struct.pack(">I", size) for size in sizes)
            return box(
                b"traf",
                box(b"tfhd", b"\0\2\0\0", struct.pack(">I", number)),
                box(b"trun", b"\0\0\2\1", struct.pack(">Ii", len(sizes), at), rows),
            )

        return box(
            b"moof",
            full(b"mfhd", bytes(4)),
            traf(1, SIZES, offset),
            traf(2, (len(COORDINATES),), offset + len(FRAMES)),
        )

    offset = len(fragment(0)) + 8
    return ftyp + movie + fragment(offset) + box(b"mdat", FRAMES, COORDINATES)


MP4_WITH_PLACE: Final = {
    "©xyz": mp4(in_movie=box(b"udta", box(b"\xa9xyz", struct.pack(">HH", 24, 0), ISO_6709, SECRET))),
    "loci": mp4(in_movie=box(b"udta", full(b"loci", b"\x15\xc7", SECRET, b"\0\0", bytes(12)))),
    "Apple's keys": mp4(in_movie=apple_keys()),
    "Apple's keys beside the movie": mp4(apple_keys()),
    "XMP": mp4(box(b"uuid", _XMP_ID, XMP)),
    "XMP in UTF-16": mp4(box(b"uuid", _XMP_ID, XMP.decode().encode("utf-16-be"), SECRET)),
    "GoPro's track": mp4(second=(b"meta", b"gpmd")),
    "Google's track": mp4(second=(b"camm", b"camm")),
    "subtitles of a drone": mp4(second=(b"sbtl", b"tx3g"), data=b"GPS (-2.1056, 49.1868, 19)" + SECRET),
    "text of a drone": mp4(second=(b"text", b"text"), data=b"[latitude: 49.1868]" + SECRET),
    "a dash camera": mp4(in_movie=box(b"gps ", bytes(16), SECRET)),
    "fragments": fragmented(),
    "leftovers": mp4(box(b"skip", b"location.ISO6709" + SECRET)),
    "something behind the end": mp4(b"\0\0\0\3GPSPosition" + SECRET),
}
"""Videos that say where they were taken."""

MP4_WITHOUT_PLACE: Final = {
    "a title": mp4(in_movie=box(b"udta", box(b"\xa9nam", SECRET))),
    "a time code": mp4(second=(b"tmcd", b"tmcd"), data=b"\0\1\2\3" + SECRET),
    "nothing": mp4(),
}


def element(id_: bytes, *content: bytes, endless: bool = False) -> bytes:
    """An element of a WebM."""
    data = b"".join(content)
    return id_ + (b"\x01" + b"\xff" * 7 if endless else (1 << 28 | len(data)).to_bytes(4)) + data


def tag(name: bytes, value: bytes) -> bytes:
    """A tag of a WebM."""
    simple = element(b"\x67\xc8", element(b"\x45\xa3", name), element(b"\x44\x87", value))
    return element(b"\x12\x54\xc3\x67", element(b"\x73\x73", element(b"\x63\xc0"), simple))


def webm(*extras: bytes, second: int = 0, endless: bool = False) -> bytes:
    """A video of two frames; `second` is the type of another track, `extras` stand before the frames."""
    video = element(
        b"\xae", element(b"\xd7", b"\1"), element(b"\x83", b"\1"), element(b"\x86", b"V_VP8"),
        element(b"\x53\x6e", b"Camera of Rosewood"),
    )  # fmt: skip
    other = element(b"\xae", element(b"\xd7", b"\2"), element(b"\x83", bytes([second])))
    frames = [element(b"\xa3", b"\x81\0\0\x80" + frame) for frame in (FRAMES[:9], FRAMES[9:])]
    other_frames = [
        element(b"\xa3", b"\x82\0\0\x80" + COORDINATES),
        element(b"\xa0", element(b"\xa1", b"\x82\0\0\x80" + COORDINATES)),
    ]
    seek = element(b"\x4d\xbb", element(b"\x53\xab", b"\x12\x54\xc3\x67"), element(b"\x53\xac", b"\x40"))
    info = element(
        b"\x15\x49\xa9\x66",
        element(b"\x2a\xd7\xb1", b"\x0f\x42\x40"),
        element(b"\x44\x61", struct.pack(">q", 700_000_000)),
        element(b"\x4d\x80", b"Muxer of Rosewood"),
        element(b"\x57\x41", b"Phone of Rosewood"),
        element(b"\x7b\xa9", b"At Rosewood"),
    )
    cluster = element(
        b"\x1f\x43\xb6\x75",
        element(b"\xe7", b"\0"),
        *frames,
        *(other_frames if second else []),
        endless=endless,
    )
    head = element(b"\x1a\x45\xdf\xa3", element(b"\x42\x82", b"webm"))
    tracks = element(b"\x16\x54\xae\x6b", video, other if second else b"")
    seeks = element(b"\x11\x4d\x9b\x74", seek)
    return head + element(b"\x18\x53\x80\x67", seeks, info, tracks, *extras, cluster, endless=endless)


WEBM_WITH_PLACE: Final = {
    "a tag": webm(tag(b"LOCATION", ISO_6709 + SECRET)),
    "a tag of a live stream": webm(tag(b"RECORDING_LOCATION", b"JE" + SECRET), endless=True),
    "Apple's tag": webm(tag(b"COM.APPLE.QUICKTIME.LOCATION.ISO6709", ISO_6709 + SECRET)),
    "a track of data": webm(second=0x21),
    "a track of data in a live stream": webm(second=0x21, endless=True),
    "chapters": webm(element(b"\x10\x43\xa7\x70", ISO_6709 + SECRET)),
    "an attached picture": webm(element(b"\x19\x41\xa4\x69", XMP)),
}
"""Videos that say where they were taken."""

WEBM_WITHOUT_PLACE: Final = {"a title": webm(tag(b"TITLE", SECRET)), "nothing": webm()}
