"""Odd pictures of our own making, as people send them."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from typing import Any, Final

import pillow_heif
from PIL import Image, ImageCms

Make = Callable[[], bytes]

WHERE: Final = "taken at Rosewood Cottage"
CORNERS: Final = ("red", "lime", "blue", "white")
"""The colours of a picture's quarters: upper left, upper right, lower left, lower right."""


def quarters(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A picture of four quarters, each of one colour."""
    image = Image.new("RGB", (width, height))
    for number, colour in enumerate(CORNERS):
        left, top = number % 2 * (width // 2), number // 2 * (height // 2)
        image.paste(colour, (left, top, width if left else width // 2, height if top else height // 2))
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    """A picture's bytes."""
    into = io.BytesIO()
    image.save(into, kind, **options)
    return into.getvalue()


def exif(orientation: int = 1) -> bytes:
    """Metadata as phones write them: how the phone was held, and words that nobody is to read."""
    block = Image.Exif()
    block[0x0112] = orientation
    block[0x010E] = WHERE
    block.get_ifd(0x8825)[1] = "N"
    return block.tobytes()


def heic(image: Image.Image, **options: Any) -> bytes:
    """As phones write it."""
    into = io.BytesIO()
    pillow_heif.from_pillow(image).save(into, quality=90, enc_params={"preset": "ultrafast"}, **options)
    return into.getvalue()


def srgb() -> bytes:
    """A colour profile."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def red_is_green() -> bytes:
    """A profile of a camera whose red is green, and the other way round."""
    return srgb().replace(b"rXYZ", b"tmp!", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"tmp!", b"gXYZ", 1)


def png_of_16_bits(width: int, height: int, *, alpha: bool = False) -> bytes:
    """A PNG with two bytes a channel: Pillow cannot write one."""
    kind, parts = (6, 4) if alpha else (2, 3)
    eight = quarters(width, height, "RGBA" if alpha else "RGB").tobytes()
    wide = bytes(part for part in eight for _ in range(2))
    row = width * parts * 2
    rows = b"".join(b"\0" + wide[at : at + row] for at in range(0, len(wide), row))
    return _png(width, height, 16, kind, zlib.compress(rows, 1))


def bomb(width: int, height: int) -> bytes:
    """A small PNG that says it is huge."""
    return _png(width, height, 8, 2, zlib.compress(bytes(1_000_000), 9))


def _png(width: int, height: int, bits: int, kind: int, pixels: bytes) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, bits, kind, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def _frames() -> list[Image.Image]:
    return [quarters(80, 100), quarters(80, 100).rotate(180)]


def _animated(kind: str) -> bytes:
    first, second = _frames()
    return saved(first, kind, save_all=True, append_images=[second])


def _noise(width: int, height: int) -> Image.Image:
    return Image.effect_noise((width, height), 80)


GOOD: Final[dict[str, Make]] = {
    "a JPEG of 12 megapixels": lambda: saved(quarters(4_000, 3_000), "JPEG", exif=exif(), comment=WHERE),
    "a progressive JPEG": lambda: saved(quarters(2_000, 1_500), "JPEG", progressive=True),
    "a JPEG in greys": lambda: saved(quarters(800, 600, "L"), "JPEG", exif=exif()),
    "a JPEG for print (CMYK)": lambda: saved(quarters(800, 600, "CMYK"), "JPEG", quality=95),
    "a JPEG of 50 megapixels": lambda: saved(quarters(8_160, 6_120), "JPEG"),
    "a PNG of 50 megapixels": lambda: saved(quarters(8_160, 6_120, "RGBA"), "PNG", compress_level=1),
    "a PNG of 16 bits": lambda: png_of_16_bits(400, 300),
    "a PNG of 16 bits with transparency": lambda: png_of_16_bits(400, 300, alpha=True),
    "a PNG of 16 bits in greys": lambda: saved(quarters(400, 300, "L").convert("I;16"), "PNG"),
    "a PNG with a palette": lambda: saved(quarters(400, 300).quantize(8), "PNG"),
    "a PNG with a transparent colour": lambda: saved(quarters(400, 300).quantize(8), "PNG", transparency=1),
    "a PNG in black and white": lambda: saved(quarters(400, 300, "1"), "PNG"),
    "a PNG in greys with transparency": lambda: saved(quarters(400, 300, "LA"), "PNG"),
    "a PNG with metadata": lambda: saved(quarters(400, 300), "PNG", exif=exif(), icc_profile=srgb()),
    "a WebP": lambda: saved(quarters(4_000, 3_000), "WEBP", method=0, exif=exif(), icc_profile=srgb()),
    "a HEIC from a phone": lambda: heic(quarters(3_000, 4_000), exif=exif(6)),
    "a JPEG with a second picture in it": lambda: saved(
        quarters(800, 600), "MPO", save_all=True, append_images=[quarters(80, 60)]
    ),
    "a picture of one pixel": lambda: saved(Image.new("RGB", (1, 1), "red"), "PNG"),
}
"""Pictures from which the right one can be made, whatever their names say."""

BAD: Final[dict[str, tuple[Make, str]]] = {
    "an animated WebP": (lambda: _animated("WEBP"), "is an animated picture"),
    "an animated PNG": (lambda: _animated("PNG"), "is an animated picture"),
    "a GIF": (lambda: saved(quarters(80, 60), "GIF"), "cannot be read as a picture"),
    "half a JPEG": (lambda: saved(_noise(800, 600), "JPEG")[:20_000], "cannot be read as a picture"),
    "half a PNG": (lambda: saved(_noise(400, 300), "PNG")[:20_000], "cannot be read as a picture"),
    "half a WebP": (lambda: saved(_noise(400, 300), "WEBP")[:9_000], "cannot be read as a picture"),
    "half a HEIC": (lambda: heic(_noise(800, 600).convert("RGB"))[:9_000], "cannot be read as a picture"),
    "a text": (lambda: b"Dear all, the photo follows.", "cannot be read as a picture"),
    "an empty file": (lambda: b"", "cannot be read as a picture"),
    "a bomb": (lambda: bomb(60_000, 60_000), "has more than 50 megapixels"),
    "a strip": (lambda: saved(Image.new("L", (20, 9_000)), "PNG"), "times as long as wide"),
}
"""Pictures that are refused, with words of the reason."""
