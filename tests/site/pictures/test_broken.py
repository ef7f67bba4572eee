"""What the check accepts, the build can print; all else is refused by name, and no decoder says a word."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.loops import at_least_one
from tests.patience import patience
from tests.site.pictures import odd
from wall_of_fame.content.decode_picture import open_upright
from wall_of_fame.content.media import Original, PictureProblem, inspect_original
from wall_of_fame.site.pictures.convert import Crop, make_renditions
from wall_of_fame.site.pictures.strip_metadata import strip_metadata

KINDS = ("JPEG", "PNG", "WEBP", "HEIF")
CHANGES = 60


def encode(kind: str, *, exif: bytes = b"", profile: bytes = b"") -> bytes:
    """A small picture with metadata of this kind."""
    image = odd.quarters(64, 48)
    options = {name: value for name, value in (("exif", exif), ("icc_profile", profile)) if value}
    if kind == "HEIF":
        image.info["icc_profile"] = profile
        return odd.heic(image, **({"exif": exif} if exif else {}))
    return odd.saved(image, kind, **options)


def print_or_refuse(data: bytes, folder: Path) -> Original | PictureProblem:
    """Check a picture, and publish it if the check takes it; decoders may neither warn nor fail."""
    (folder / "photo.jpg").write_bytes(data)
    original = inspect_original(folder, "photo.jpg")
    if isinstance(original, PictureProblem):
        assert original.message.startswith("photo.jpg ")
        assert original.hint
        return original
    size = (original.width, original.height)
    crop = Crop((0, 0, *size), ((max(1, size[0] // 2), max(1, size[1] // 2)),))
    assert open_upright(data, 1.0).size == size
    [[files]] = make_renditions(data, size, [crop])
    for file in at_least_one(files.values()):
        with Image.open(io.BytesIO(file)) as image:
            image.load()
            assert not image.getexif()
    strip_metadata(data)
    return original


def mutations(block: bytes, seed: int) -> Iterator[bytes]:
    """The same bytes with some of them changed, left out, doubled or cut off."""
    chance = random.Random(seed)  # noqa: S311 - the same mutations each time are wanted
    for _ in range(CHANGES):
        changed = bytearray(block)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(changed))
            way = chance.randrange(4)
            if way == 0:
                changed[at] = chance.choice([0, 1, 0x7F, 0xFF, chance.randrange(256)])
            elif way == 1:
                changed[at : at + 4] = chance.randbytes(4)
            elif way == 2:
                del changed[at : at + chance.randint(1, 9)]
            else:
                changed[at:at] = changed[at : at + 12]
            changed = changed or bytearray(b"\0")
        yield bytes(changed[: chance.randint(1, len(changed))] if chance.random() < 0.3 else changed)


@pytest.mark.parametrize("kind", KINDS)
def test_broken_exif(kind: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Exif blocks with any mistake: the picture is taken as if it had none."""
    blocks = [b"Exif\0\0II*\0\xff\xff\xff\xff", b"Exif\0\0", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff"]
    blocks += [b"Exif\0\0" + block for block in mutations(odd.exif(6)[6:], seed=1)]
    taken = [print_or_refuse(encode(kind, exif=block), tmp_path) for block in at_least_one(blocks)]
    assert sum(isinstance(each, Original) for each in taken) > len(taken) // 2
    assert "".join(capfd.readouterr()) == ""


# The tag of the orientation with values that no standard knows: its type, its count, its value.
ORIENTATIONS = [
    *((3, 1, struct.pack(">HH", value, 0)) for value in (0, 9, 255, 65_535)),
    (4, 1, struct.pack(">I", 4_000_000_000)),
    (2, 2, b"6\0\0\0"),
    (3, 2, struct.pack(">HH", 6, 6)),
    (7, 4, b"\6\6\6\6"),
    (5, 1, struct.pack(">I", 9_000)),
    (12, 1, b"\0\0\0\1"),
    (3, 4_000_000_000, b"\0\6\0\6"),
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("tag", ORIENTATIONS)
def test_odd_orientation(kind: str, tag: tuple[int, int, bytes], tmp_path: Path) -> None:
    """What no standard knows is upright, and the page knows the size that the pictures have."""
    block = b"Exif\0\0MM\0*" + struct.pack(">IHHHI", 8, 1, 0x0112, *tag[:2]) + tag[2] + bytes(4)
    original = print_or_refuse(encode(kind, exif=block), tmp_path)
    assert isinstance(original, Original)


@pytest.mark.parametrize("kind", KINDS)
def test_broken_profiles(kind: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Colour profiles with any mistake: they are ignored."""
    profiles = [b"x", odd.srgb()[:128], *mutations(odd.srgb(), seed=2)]
    for profile in at_least_one(profiles):
        print_or_refuse(encode(kind, profile=profile), tmp_path)
    assert "".join(capfd.readouterr()) == ""


@pytest.mark.parametrize("kind", KINDS)
def test_broken_files(kind: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Whole files with mistakes anywhere."""
    data = encode(kind, exif=odd.exif(6), profile=odd.srgb())
    results = [print_or_refuse(changed, tmp_path) for changed in mutations(data, seed=3)]
    assert any(isinstance(result, PictureProblem) for result in results)
    assert "".join(capfd.readouterr()) == ""


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG of these chunks."""
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


HEADER = (b"IHDR", struct.pack(">IIBBBBB", 4, 4, 8, 0, 0, 0, 0))
PIXELS = (b"IDAT", zlib.compress(bytes(20)))
END = (b"IEND", b"")
ODD: dict[str, Callable[[], bytes]] = {
    "no pixels": lambda: png((b"IHDR", struct.pack(">IIBBBBB", 0, 4, 8, 0, 0, 0, 0)), PIXELS, END),
    "a JPEG without height": lambda: encode("JPEG").replace(b"\x08\0\x30\0\x40", b"\x08\0\0\0\x40"),
    "Exif in hexadecimal": lambda: png(
        HEADER, (b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(b"\nx\nzz")), PIXELS, END
    ),
    "Exif after the pixels": lambda: png(HEADER, PIXELS, (b"eXIf", odd.exif(6)[6:]), END),
    "a text that unpacks to much": lambda: png(
        HEADER, (b"zTXt", b"a\0\0" + zlib.compress(bytes(90_000_000))), PIXELS, END
    ),
    "a palette that is missing": lambda: png(
        (b"IHDR", struct.pack(">IIBBBBB", 4, 4, 8, 3, 0, 0, 0)), PIXELS, END
    ),
    "an animation of one frame": lambda: png(HEADER, (b"acTL", struct.pack(">II", 0, 0)), PIXELS, END),
    "a profile for print in a picture for screens": lambda: encode(
        "PNG", profile=odd.srgb().replace(b"RGB ", b"CMYK", 1)
    ),
    "a second picture that is no picture": lambda: odd.saved(
        odd.quarters(80, 60), "MPO", save_all=True, append_images=[odd.quarters(80, 60)]
    ).replace(b"MPF\0", b"MPF\1"),
    "transparency by a palette": lambda: odd.saved(
        odd.quarters(40, 30).quantize(8), "PNG", transparency=bytes(range(8))
    ),
    "one colour of greys transparent": lambda: odd.saved(odd.quarters(40, 30, "L"), "PNG", transparency=3),
    "for print, with Adobe's inversion": lambda: odd.saved(odd.quarters(40, 30, "CMYK"), "JPEG", quality=100),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_files(name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Each is printed or refused, in time and without a word of a decoder."""
    with patience():
        print_or_refuse(ODD[name](), tmp_path)
    assert "".join(capfd.readouterr()) == ""


@pytest.mark.slow
@pytest.mark.parametrize(
    "make",
    [
        lambda: encode("JPEG")[:2] + b"\xff\xfe\0\2" * 4_000_000 + encode("JPEG")[2:],
        lambda: encode("JPEG")[:2] + b"\xff" * 16_000_000 + encode("JPEG")[2:],
        lambda: png(HEADER, *[(b"teXt", b"")] * 1_200_000, PIXELS, END),
    ],
)
def test_many_empty_parts(make: Callable[[], bytes], tmp_path: Path) -> None:
    """Millions of parts with nothing in them are refused before a decoder goes through them."""
    (tmp_path / "photo.jpg").write_bytes(make())
    with patience():
        assert isinstance(inspect_original(tmp_path, "photo.jpg"), PictureProblem)


def test_a_tall_note_is_published(tmp_path: Path) -> None:
    """As tall as the limits let it be: no rendition is taller than its format may be."""
    from wall_of_fame.site.pictures.photos import rendition_sizes  # noqa: PLC0415
    from wall_of_fame.wall import Photo  # noqa: PLC0415

    (tmp_path / "note.png").write_bytes(odd.saved(Image.new("L", (1_500, 29_000)), "PNG"))
    original = inspect_original(tmp_path, "note.png")
    assert isinstance(original, Original)
    photo = Photo("note.png", original.digest, original.width, original.height, "")
    size = (original.width, original.height)
    crop = Crop((0, 0, *size), rendition_sizes(photo, "note"))
    [by_size] = make_renditions((tmp_path / "note.png").read_bytes(), size, [crop])
    assert by_size
