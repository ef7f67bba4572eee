"""Originals → renditions: upright, in sRGB, cropped, without metadata.

Each original is decoded once, and no larger than its largest rendition needs. The bytes of all its
renditions are a pure function of its own bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from PIL import Image

from wall_of_fame.content.decode_picture import open_upright

Format = Literal["webp", "jpg"]

SETTINGS: Final = "webp 80/60/2, jpg 82 optimised, 2"
"""How renditions are made: to be changed with every change of it, so that their names change too.

At equal quality (SSIMULACRA 2) WebP takes 0.72 of JPEG's bytes. Its method 2 takes 3 % more bytes than
method 4 in half the time; AVIF at speed 8 takes 4 % fewer than WebP in six times the time. What only screens
with small dots ask for is kept at 60 where a crop says so: it takes 0.6 of the bytes, and nobody sees that.
"""

_WEBP_QUALITY: Final = 80
_DENSE_QUALITY: Final = 60

# How much larger than a rendition the picture may be that it is finely resized from (see Pillow's `resize`).
_REDUCING_GAP: Final = 2.0


@dataclass(frozen=True, slots=True)
class Crop:
    """A part of the upright original (left, top, right, bottom in pixels) and the sizes of its renditions."""

    box: tuple[int, int, int, int]
    sizes: tuple[tuple[int, int], ...]
    keeps_alpha: bool = False
    """Whether transparency stays in formats that have it; else it is laid on white."""

    is_of_people: bool = False
    """Whether all sizes but the smallest are for screens with small dots; notes have to be read on all."""


def make_renditions(
    data: bytes, size: tuple[int, int], crops: Iterable[Crop]
) -> Iterator[list[dict[Format, bytes]]]:
    """The renditions of each crop of an original: for each of its sizes, the bytes of every format.

    `size` is that of the upright original, in pixels.

    Raises:
        Exception: the picture is broken.
    """
    crops = tuple(crops)
    if not crops:
        return
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
        is_dense = crop.is_of_people and size != min(crop.sizes)
        webp = _webp(image if crop.keeps_alpha else opaque, _DENSE_QUALITY if is_dense else _WEBP_QUALITY)
        by_size[size] = {"webp": webp, "jpg": _jpeg(opaque)}
    return [by_size[size] for size in crop.sizes]


def _lay_on_white(image: Image.Image) -> Image.Image:
    """The picture without transparency."""
    if image.mode != "RGBA":
        return image
    background = Image.new("RGBA", image.size, "white")
    background.alpha_composite(image)
    return background.convert("RGB")


def _webp(image: Image.Image, quality: int) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "WEBP", quality=quality, method=2)
    return buffer.getvalue()


def _jpeg(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=82, optimize=True)
    return buffer.getvalue()
