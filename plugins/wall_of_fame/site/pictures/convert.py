"""Originals → renditions: upright, in sRGB, cropped, without metadata.

Each original is decoded once, and no larger than its largest rendition needs. The bytes of all its
renditions are a pure function of its own bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from PIL import Image, ImageCms, ImageFile, ImageOps

from wall_of_fame.content.media import open_picture

Format = Literal["webp", "jpg"]

SETTINGS: Final = "webp 80/2, jpg 82 optimised, 2"
"""How renditions are made: to be changed with every change of it, so that their names change too.

At equal quality (SSIMULACRA 2) WebP takes 0.72 of JPEG's bytes. Its method 2 takes 3 % more bytes than
method 4 in half the time; AVIF at speed 8 takes 4 % fewer than WebP in six times the time.
"""

# How many pixels of a large original are made smaller at once.
_BAND: Final = 4_000_000

# How much larger than a rendition the picture may be that it is finely resized from (see Pillow's `resize`).
_REDUCING_GAP: Final = 2.0


@dataclass(frozen=True, slots=True)
class Crop:
    """A part of the upright original (left, top, right, bottom in pixels) and the sizes of its renditions."""

    box: tuple[int, int, int, int]
    sizes: tuple[tuple[int, int], ...]
    keeps_alpha: bool = False
    """Whether transparency stays in formats that have it; else it is laid on white."""


def make_renditions(
    data: bytes, size: tuple[int, int], crops: Iterable[Crop]
) -> Iterator[list[dict[Format, bytes]]]:
    """The renditions of each crop of an original: for each of its sizes, the bytes of every format.

    `size` is that of the upright original, in pixels.

    Raises:
        OSError, ValueError, SyntaxError: the picture is broken.
    """
    crops = tuple(crops)
    largest_scale = max(width / (crop.box[2] - crop.box[0]) for crop in crops for width, _ in crop.sizes)
    image = open_upright(data, min(1.0, largest_scale))
    # The picture may have been decoded smaller than the original, so boxes are brought to its scale.
    across, down = image.width / size[0], image.height / size[1]
    for crop in crops:
        left, top, right, bottom = crop.box
        yield _renditions(image, crop, (left * across, top * down, right * across, bottom * down))


def _renditions(
    image: Image.Image, crop: Crop, box: tuple[float, float, float, float]
) -> list[dict[Format, bytes]]:
    """The renditions of a crop, in the order of its sizes; each is made of the next larger one."""
    by_size: dict[tuple[int, int], dict[Format, bytes]] = {}
    for size in sorted(crop.sizes, reverse=True):
        image = image.resize(size, Image.Resampling.LANCZOS, box, reducing_gap=_REDUCING_GAP)
        box = (0, 0, *size)
        image.info.clear()
        opaque = _lay_on_white(image)
        by_size[size] = {"webp": _webp(image if crop.keeps_alpha else opaque), "jpg": _jpeg(opaque)}
    return [by_size[size] for size in crop.sizes]


def open_upright(data: bytes, scale: float) -> Image.Image:
    """Open a picture, turned upright, in sRGB, eight bits a channel, at this scale (1 at most) or larger.

    Raises:
        OSError, ValueError, SyntaxError: the picture is broken.
    """
    image = open_picture(data)
    width, height = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    if isinstance(image, ImageFile.ImageFile):
        image.draft(None, (width, height))
    factor = max(1, min(image.width // width, image.height // height))
    small = _convert_to_srgb(_reduce(image, factor), image.info.get("icc_profile"))
    small.info = dict(image.info)
    return ImageOps.exif_transpose(small)


def _reduce(image: Image.Image, factor: int) -> Image.Image:
    """Make the picture smaller by a whole factor, in a plain mode; band by band, to save memory."""
    if factor == 1:
        return _convert_to_plain_mode(image)
    band = max(1, _BAND // image.width // factor) * factor
    parts = [
        _convert_to_plain_mode(image.crop((0, top, image.width, min(top + band, image.height)))).reduce(
            factor
        )
        for top in range(0, image.height, band)
    ]
    whole = Image.new(parts[0].mode, (parts[0].width, sum(part.height for part in parts)))
    top = 0
    for part in parts:
        whole.paste(part, (0, top))
        top += part.height
    return whole


def _convert_to_plain_mode(image: Image.Image) -> Image.Image:
    """The picture in one of the modes L, RGB, RGBA and CMYK."""
    if image.mode.startswith("I"):
        return image.point(lambda value: value / 256).convert("L")
    if image.mode in {"RGBA", "LA", "La", "PA", "RGBa"} or "transparency" in image.info:
        return image.convert("RGBA")
    return image if image.mode in {"L", "RGB", "CMYK"} else image.convert("RGB")


def _convert_to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture with the colours that its profile means, as RGB or RGBA; a broken profile is ignored.

    Browsers ignore it too.
    """
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    colours = image.convert("RGB") if alpha else image
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            srgb = ImageCms.createProfile("sRGB")
            colours = ImageCms.profileToProfile(colours, source, srgb, outputMode="RGB") or colours
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    colours = colours.convert("RGB")
    if alpha:
        colours.putalpha(alpha)
    return colours


def _lay_on_white(image: Image.Image) -> Image.Image:
    """The picture without transparency."""
    if image.mode != "RGBA":
        return image
    background = Image.new("RGBA", image.size, "white")
    background.alpha_composite(image)
    return background.convert("RGB")


def _webp(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "WEBP", quality=80, method=2)
    return buffer.getvalue()


def _jpeg(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=82, optimize=True)
    return buffer.getvalue()
