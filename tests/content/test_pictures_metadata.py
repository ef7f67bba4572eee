"""Pictures of every format: a place is seen wherever it is written, and taken out with no pixel touched."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from PIL import Image, PngImagePlugin

from tests.content.films import MP4_WITH_PLACE, box
from tests.patience import patience
from tests.site.pictures import odd
from wall_of_fame.content.decode_picture import open_picture, open_upright
from wall_of_fame.content.media import Original, inspect_original
from wall_of_fame.content.metadata import says_where, without_metadata

SECRET: Final = b"Rosewood"
LATITUDE: Final = (49.0, 11.0, 12.5)
IMAGE: Final = odd.quarters(64, 48)


def exif(*, place: bool = True, orientation: int = 6, **tags: Any) -> bytes:
    """An Exif block, with coordinates or without."""
    block = Image.Exif()
    block[0x0112], block[0x0110] = orientation, "Camera of Rosewood"
    gps = block.get_ifd(0x8825)
    gps[0], gps[29] = b"\2\3\0\0", "2024:11:08"
    if place:
        gps[1], gps[2], gps[3], gps[4] = "N", LATITUDE, "W", (2.0, 6.0, 20.0)
    for tag, value in tags.items():
        block[int(tag[1:])] = value
    return block.tobytes()


def xmp(words: str) -> bytes:
    """An XMP packet."""
    return f"<x:xmpmeta><rdf:RDF><rdf:Description {words}/></rdf:RDF></x:xmpmeta>".encode()


XMP: Final = xmp('exif:GPSLatitude="49,11.2N" tiff:Model="Rosewood"')
NAMES: Final = (
    b"<rdf:Description><Iptc4xmpExt:LocationCreated rdf:parseType='Resource'>"
    b"<Iptc4xmpExt:City>Rosewood</Iptc4xmpExt:City></Iptc4xmpExt:LocationCreated></rdf:Description>"
)
NO_NAMES: Final = (
    b"<photoshop:City></photoshop:City><photoshop:Country/> <Iptc4xmpCore:Location> </Iptc4xmpCore:Location>"
)


def iptc(field: int, value: bytes = SECRET) -> bytes:
    """Photoshop's resource with one field of IPTC data."""
    data = b"\x1c\2" + bytes([field]) + struct.pack(">H", len(value)) + value
    return b"Photoshop 3.0\0" + b"8BIM\4\4\0\0" + struct.pack(">I", len(data)) + data


def jpeg(*segments: tuple[int, bytes], **options: Any) -> bytes:
    """A JPEG with these segments at its beginning."""
    plain = odd.saved(IMAGE, "JPEG", quality=95, **options)
    written = b"".join(
        b"\xff" + bytes([kind]) + struct.pack(">H", len(data) + 2) + data for kind, data in segments
    )
    return plain[:2] + written + plain[2:]


def long_xmp() -> bytes:
    """XMP that goes on in a second segment, with the name of the field cut in two."""
    beginning = b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + struct.pack(">I", 99)
    first, second = XMP[:50], XMP[50:]
    assert not says_where(jpeg((0xE1, beginning + bytes(4) + first)))
    return jpeg((0xE1, beginning + bytes(4) + first), (0xE1, beginning + struct.pack(">I", 50) + second))


def png(**info: bytes | str) -> bytes:
    """A PNG with text chunks: packed ones end in “_z”."""
    texts = PngImagePlugin.PngInfo()
    for name, text in info.items():
        key = name.removesuffix("_z").replace("_", " ").replace("XML.com.adobe.xmp", "XML:com.adobe.xmp")
        if key.startswith("XML"):
            texts.add_itxt(key, text, zip=name.endswith("_z"))
        else:
            texts.add_text(key, text, zip=name.endswith("_z"))
    return odd.saved(IMAGE, "PNG", pnginfo=texts)


def hexadecimal(block: bytes) -> str:
    """A block as ImageMagick writes it into a PNG."""
    return f"\nexif\n{len(block):8}\n" + "\n".join(
        block.hex()[at : at + 72] for at in range(0, 2 * len(block), 72)
    )


def heic(**options: Any) -> bytes:
    """A HEIC as phones write it."""
    return odd.heic(IMAGE, **options)


WITH_PLACE: Final[dict[str, Callable[[], bytes]]] = {
    "JPEG: Exif": lambda: odd.saved(IMAGE, "JPEG", exif=exif()),
    "JPEG: a second Exif block": lambda: jpeg((0xE1, exif(place=False)), (0xE1, exif())),
    "JPEG: XMP": lambda: jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP)),
    "JPEG: XMP in two segments": long_xmp,
    "JPEG: names in XMP": lambda: jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0" + NAMES)),
    "JPEG: the city in IPTC": lambda: jpeg((0xED, iptc(90))),
    "JPEG: the street in IPTC": lambda: jpeg((0xED, iptc(92))),
    "JPEG: the country in IPTC": lambda: jpeg((0xED, iptc(101))),
    "JPEG: IPTC in Exif": lambda: odd.saved(IMAGE, "JPEG", exif=exif(place=False, t33723=iptc(90)[26:])),
    "JPEG: a comment": lambda: jpeg((0xFE, b"taken at +49.1868-002.1056+012/ Rosewood")),
    "JPEG: coordinates in JSON": lambda: jpeg((0xFE, b'{"latitude": 49.1868, "at": "Rosewood"}')),
    "JPEG: degrees": lambda: jpeg((0xFE, b"49\xc2\xb011\xe2\x80\xb212N Rosewood")),
    "JPEG: an address of a place": lambda: jpeg((0xFE, b"geo:49.1868,-2.1056 Rosewood")),
    "JPEG: a map": lambda: jpeg((0xEC, b"https://maps.example.com/?q=49.1868,-2.1056 Rosewood")),
    "PNG: the location in a text": lambda: png(Location="Rosewood"),
    "JPEG: a second picture": lambda: odd.saved(IMAGE, "MPO", save_all=True, append_images=[IMAGE.copy()])
    + odd.saved(IMAGE, "JPEG", exif=exif()),
    "JPEG: a video behind it": lambda: (
        odd.saved(IMAGE, "JPEG") + b"MotionPhoto_Data" + MP4_WITH_PLACE["©xyz"]
    ),
    "JPEG: progressive": lambda: odd.saved(IMAGE, "JPEG", exif=exif(), progressive=True),
    "JPEG: with pictures of C2PA": lambda: jpeg((0xEB, b'JP{"exif:GPSLatitude": "49,11.2N Rosewood"}')),
    "PNG: Exif": lambda: odd.saved(IMAGE, "PNG", exif=exif()),
    "PNG: XMP": lambda: png(**{"XML.com.adobe.xmp": XMP.decode()}),
    "PNG: packed XMP": lambda: png(**{"XML.com.adobe.xmp_z": XMP.decode()}),
    "PNG: hexadecimal Exif": lambda: png(Raw_profile_type_exif=hexadecimal(exif())),
    "PNG: packed hexadecimal Exif": lambda: png(Raw_profile_type_APP1_z=hexadecimal(exif())),
    "PNG: hexadecimal IPTC": lambda: png(Raw_profile_type_iptc_z=hexadecimal(iptc(90)[14:])),
    "PNG: a text": lambda: png(**{"exif:GPSLatitude": "49/1 Rosewood"}),
    "PNG: a video behind it": lambda: odd.saved(IMAGE, "PNG") + MP4_WITH_PLACE["loci"],
    "WebP: Exif": lambda: odd.saved(IMAGE, "WEBP", exif=exif()),
    "WebP: Exif, lossless": lambda: odd.saved(IMAGE, "WEBP", exif=exif(), lossless=True),
    "WebP: XMP": lambda: odd.saved(IMAGE, "WEBP", xmp=XMP),
    "WebP: a picture behind it": lambda: odd.saved(IMAGE, "WEBP") + odd.saved(IMAGE, "JPEG", exif=exif()),
    "HEIC: Exif": lambda: heic(exif=exif()),
    "HEIC: XMP": lambda: heic(xmp=XMP),
    "HEIC: a video in it": lambda: heic() + box(b"mpvd", MP4_WITH_PLACE["©xyz"]),
    "HEIC: a box of its maker's": lambda: heic() + box(b"uuid", bytes(16), XMP),
}  # fmt: skip

WITHOUT_PLACE: Final[dict[str, Callable[[], bytes]]] = {
    "JPEG: the day alone": lambda: odd.saved(IMAGE, "JPEG", exif=exif(place=False)),
    "JPEG: empty names": lambda: jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0" + NO_NAMES)),
    "JPEG: other numbers": lambda: jpeg((0xFE, b"0.123456, 0.512345 1.0000,2 90.5, 3.1 f/1.7 gps off")),
    "JPEG: a headline": lambda: jpeg((0xED, iptc(105))),
    "JPEG: an empty city": lambda: jpeg((0xED, iptc(90, b"  "))),
    "JPEG: a profile": lambda: odd.saved(IMAGE, "JPEG", icc_profile=odd.srgb()),
    "PNG: a title": lambda: png(Title="Rosewood"),
    "WebP: the day alone": lambda: odd.saved(IMAGE, "WEBP", exif=exif(place=False), icc_profile=odd.srgb()),
    "HEIC: the day alone": lambda: heic(exif=exif(place=False)),
}


ALL: Final[dict[str, Callable[[], bytes]]] = {**WITH_PLACE, **WITHOUT_PLACE}


@pytest.mark.parametrize("name", WITH_PLACE)
def test_a_place_is_seen(name: str, tmp_path: Path) -> None:
    """In whichever way a camera or a program writes it."""
    (tmp_path / "photo.jpg").write_bytes(WITH_PLACE[name]())
    original = inspect_original(tmp_path, "photo.jpg")
    assert isinstance(original, Original), original
    assert original.has_location


def test_a_file_behind_a_heic() -> None:
    """Another file that was put behind the picture, box after box."""
    data = heic()
    assert says_where(data + MP4_WITH_PLACE["Google's track"])
    assert without_metadata(data + MP4_WITH_PLACE["Google's track"]) == without_metadata(data)


@pytest.mark.parametrize("name", WITHOUT_PLACE)
def test_no_place_is_seen_where_there_is_none(name: str) -> None:
    """A warning for nothing is read by nobody."""
    assert not says_where(WITHOUT_PLACE[name]())


@pytest.mark.parametrize("name", ALL)
def test_only_the_pixels_stay(name: str) -> None:
    """The cleaned picture has the same pixels, the same way up, the same profile, and no word of anybody."""
    data = ALL[name]()
    cleaned = without_metadata(data)
    before, after = open_picture(data), open_picture(cleaned)
    assert open_upright(cleaned, 1.0).tobytes() == open_upright(data, 1.0).tobytes()
    assert after.tobytes() == before.tobytes()
    assert after.info.get("icc_profile") == before.info.get("icc_profile")
    assert SECRET not in cleaned
    assert not {"xmp", "comment", "photoshop"} & {
        key for key, value in after.info.items() if str(value).strip("b' ")
    }
    assert not says_where(cleaned)
    assert without_metadata(cleaned) == cleaned
    assert set(dict(after.getexif())) <= {0x0112}


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_upper_side_stays(kind: str, orientation: int) -> None:
    """A picture that was taken sideways is still shown upright."""
    data = odd.saved(
        IMAGE, kind, exif=exif(orientation=orientation), **({"lossless": True} if kind == "WEBP" else {})
    )
    cleaned = without_metadata(data)
    assert open_upright(cleaned, 1.0).tobytes() == open_upright(data, 1.0).tobytes()
    assert Image.open(io.BytesIO(cleaned)).getexif().get(0x0112, 1) == orientation


@pytest.mark.parametrize("name", ALL)
def test_any_broken_picture(name: str) -> None:
    """Whatever is wrong with it, nothing is raised."""
    chance = random.Random(name)  # noqa: S311 - the same mistakes each time are wanted
    data = ALL[name]()
    for _ in range(40):
        broken = bytearray(data)
        for _ in range(chance.randint(1, 5)):
            broken[chance.randrange(12, len(broken))] = chance.choice([0, 1, 0xFF, chance.randrange(256)])
        cut = bytes(broken[: chance.randint(13, len(broken))])
        says_where(cut)
        without_metadata(cut)


def _tiff_of_lists(count: int) -> bytes:
    """An Exif block of which each tag names a further list, all of them lying over one another."""
    entries = b"".join(struct.pack("<HHII", 0x8769, 4, 1, 8 + number % 4096) for number in range(count))
    return b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<H", count) + entries


@pytest.mark.slow
@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8\xff\xe1\0\2" + b"\xff\xfe\0\2" * 4_000_000,
        jpeg(*[(0xE1, _tiff_of_lists(5_000))] * 300),
        jpeg(*[(0xED, b"8BIM\4\4\0\0\0\0\0\0" * 5_000)] * 300),
        jpeg(*[(0xE1, b":City " * 10_000)] * 300),
        jpeg(*[(0xE1, b"<a:City" + b" " * 60_000)] * 300),
        odd.saved(IMAGE, "JPEG") + b"\xff\xd8\xff" * 6_000_000,
        b"\x89PNG\r\n\x1a\n" + b"\0\0\0\0teXt\0\0\0\0" * 1_500_000,
        b"RIFF\xff\xff\xff\xffWEBP" + b"EXIF\0\0\0\0" * 2_000_000,
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 20_000) + b"zTXta\0\0" + zlib.compress(bytes(20_000_000)),
    ],
)  # fmt: skip
def test_long_pictures_of_nothing(data: bytes) -> None:
    """Looking takes time by the length of a file, not by what is in it."""
    with patience():
        says_where(data)
        without_metadata(data)
