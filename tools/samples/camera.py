"""What a phone's camera makes of a scene: blur behind, noise, a dark room, a flash, few pixels."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

Photograph = Callable[[Image.Image], Image.Image]

_SEED: Final = 1


def blur_behind(scene: Image.Image) -> Image.Image:
    """What stands behind a person, out of focus."""
    return scene.filter(ImageFilter.GaussianBlur(scene.width / 110))


def _noise(image: Image.Image, strength: float) -> Image.Image:
    """Grain of the sensor, in all colours alike and the same each time."""
    small = (image.width * 2 // 3, image.height * 2 // 3)
    grain = Image.frombytes("L", small, random.Random(_SEED).randbytes(small[0] * small[1]))  # noqa: S311 - grain
    grain = grain.filter(ImageFilter.GaussianBlur(0.6)).resize(image.size, Image.Resampling.BICUBIC)
    spread = grain.point([round(128 + (value - 128) * strength) for value in range(256)])
    return ImageChops.overlay(image, spread.convert("RGB"))


def _vignette(image: Image.Image, depth: float) -> Image.Image:
    """Darker corners, as small lenses make them."""
    mask = Image.radial_gradient("L").resize(image.size)
    shade = mask.point([round(255 - max(0, value - 96) * depth) for value in range(256)])
    return ImageChops.multiply(image, shade.convert("RGB"))


def _light(image: Image.Image, red: float, green: float, blue: float) -> Image.Image:
    """The picture under a light of this colour; 1 leaves a channel as it is."""
    tables = [min(255, round(value * share)) for share in (red, green, blue) for value in range(256)]
    return image.point(tables)


def _daylight(image: Image.Image) -> Image.Image:
    """Out of doors, sharp in the middle."""
    return _noise(_vignette(_light(image, 1.02, 1.0, 0.95), 0.45), 0.16)


def _dark(image: Image.Image) -> Image.Image:
    """A room in the evening, by one lamp."""
    dim = ImageEnhance.Brightness(_light(image, 1.0, 0.8, 0.58)).enhance(0.5)
    return _noise(_vignette(dim.filter(ImageFilter.GaussianBlur(1.4)), 1.2), 0.45)


def _flash(image: Image.Image) -> Image.Image:
    """A flash in a dim room: bright in the middle, hard, and the edges lost."""
    bright = ImageEnhance.Contrast(ImageEnhance.Brightness(image).enhance(1.12)).enhance(1.12)
    return _noise(_vignette(bright, 1.35), 0.3)


def _cluttered(image: Image.Image) -> Image.Image:
    """Things before the lens, and a room full of colours."""
    things = Image.new("RGBA", image.size)
    draw, wide, high = ImageDraw.Draw(things), image.width, image.height
    draw.rounded_rectangle((-wide * 0.1, high * 0.66, wide * 0.17, high * 1.1), 60, fill=(196, 74, 52, 255))
    draw.ellipse((wide * 0.8, high * 0.72, wide * 1.2, high * 1.1), fill=(46, 92, 140, 255))
    draw.rectangle((wide * 0.9, -10, wide * 1.1, high * 0.8), fill=(228, 190, 92, 255))
    draw.line((wide * 0.02, 0, wide * 0.13, high * 0.5), fill=(60, 130, 90, 255), width=round(wide / 22))
    things = things.filter(ImageFilter.GaussianBlur(wide / 70))
    crowded = Image.alpha_composite(image.convert("RGBA"), things).convert("RGB")
    return _noise(_vignette(ImageEnhance.Color(crowded).enhance(1.25), 0.4), 0.22)


def _small(image: Image.Image) -> Image.Image:
    """A picture of a picture that somebody sent on: few pixels, and squeezed once too often."""
    few = _daylight(image).resize((image.width // 4, image.height // 4), Image.Resampling.BILINEAR)
    squeezed = io.BytesIO()
    few.save(squeezed, "JPEG", quality=38)
    return Image.open(squeezed).convert("RGB")


CAMERAS: Final[dict[str, Photograph]] = {
    "daylight": _daylight,
    "dark": _dark,
    "flash": _flash,
    "cluttered": _cluttered,
    "small": _small,
}
"""The photographs by the names that `pictures.toml` has for them."""
