"""The shapes that posters are made of: the sheet with its arc, pins, the smile, monograms.

They are drawn larger, then made smaller, so that their edges are smooth; those that come again are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, pi, sin
from typing import Final

from PIL import Image, ImageDraw, ImageOps

from wall_of_fame.site.share_pictures import fonts as typefaces
from wall_of_fame.site.share_pictures.fit_text import clusters
from wall_of_fame.site.share_pictures.text_layout import Box, Style, block_of, place, write

_FINE: Final = 4
"""How many times larger shapes are drawn."""

_APART: Final = "\u200c"
"""Keeps letters of initials from joining hands, as those of Arabic do within a word."""

_NARROW: Final = 240
"""A monogram up to so many pixels wide has no line along its frame."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Arc:
    """The lower edge of a block of colour, in pixels: how low, how deep, how thick its lip is."""

    bottom: int
    depth: int
    lip: int


@dataclass(frozen=True, slots=True)
class Pin:
    """A standard's pin: its letter, its colour, the letter's colour."""

    letter: str
    colour: str
    ink: str


@lru_cache(maxsize=16)
def sheet(size: tuple[int, int], arc: Arc, wash: str, curve: str, paper: str) -> Image.Image:
    """A block of colour whose lower edge is the arc, on paper. Copy it before you draw on it."""
    image = Image.new("RGB", size, paper)
    image.paste(curve, (0, 0), bowl(size[0], arc.bottom, 0, arc.depth))
    image.paste(wash, (0, 0), bowl(size[0], arc.bottom - arc.lip, 0, arc.depth - arc.lip))
    return image


@lru_cache(maxsize=32)
def bowl(width: float, height: float, corner: float, depth: float) -> Image.Image:
    """A mask: a rectangle, the upper corners rounded, whose lower edge is half an ellipse of that depth."""

    def paint(pen: ImageDraw.ImageDraw, scale: int) -> None:
        far, end, round_ = width * scale - 1, height * scale - 1, corner * scale
        straight = (height - depth) * scale
        pen.rounded_rectangle((0, 0, far, straight), round_, fill=255, corners=(True, True, False, False))
        pen.ellipse((0, straight - depth * scale, far, end), fill=255)

    return smooth((round(width), round(height)), paint)


def smooth(size: tuple[int, int], paint: Callable[[ImageDraw.ImageDraw, int], None]) -> Image.Image:
    """A mask with smooth edges; `paint` is told how many times larger it draws."""
    large = Image.new("L", (size[0] * _FINE, size[1] * _FINE))
    paint(ImageDraw.Draw(large), _FINE)
    return large.reduce(_FINE)


def smile(box: Box, thick: float) -> Sequence[Point]:
    """The arc: two half ellipses that meet in its corners, `thick` apart at its lowest."""
    half, middle = box.width / 2, box.left + box.width / 2
    steps = [pi * step / 48 for step in range(49)]
    outer = [(middle + half * cos(at), box.top + box.height * sin(at)) for at in steps]
    inner = [(middle - half * cos(at), box.top + (box.height - thick) * sin(at)) for at in steps]
    return [*outer, *inner]


@lru_cache(maxsize=64)
def disc(pin: Pin, side: int, rim: str, turn: float) -> Image.Image:
    """A pin: enamel in a metal rim, the letter over the arc; transparent around it, turned by degrees."""
    side *= _FINE
    image = Image.new("RGBA", (side, side))
    pen = ImageDraw.Draw(image)
    edge, em = side * 0.061, side / 2.3
    pen.ellipse((0, 0, side - 1, side - 1), fill=rim)
    pen.ellipse((edge, edge, side - 1 - edge, side - 1 - edge), fill=pin.colour)
    image.alpha_composite(_shine(side, edge))
    style = Style(typefaces.DISPLAY, tuple(round(em * step / 10) for step in range(10, 3, -1)), 1, em, 1)
    letter = block_of(pin.letter, style, em * 1.35, em, "")
    low = side * 0.545 - letter.height
    for placed in place(letter, Box(0, low, side, letter.height), centred=True):
        write(pen, placed, pin.ink)
    pen.polygon(smile(Box(side / 2 - em * 0.52, side * 0.57, em * 1.04, em * 0.4), em * 0.16), fill=pin.ink)
    return image.rotate(turn, Image.Resampling.BICUBIC).reduce(_FINE)


def _shine(side: int, edge: float) -> Image.Image:
    """The light on a pin: a soft spot at the upper left, a fine ring inside the rim."""
    layer = Image.new("RGBA", (side, side), (255, 255, 255, 0))
    spot = Image.radial_gradient("L").resize((round(side * 0.62),) * 2)
    spot = ImageOps.invert(spot).point(lambda value: max(0, value - 90) * 150 // 165)
    mask = Image.new("L", (side, side))
    mask.paste(spot, (round(side * 0.3 - spot.width / 2), round(side * 0.18 - spot.height / 2)))
    ring = ImageDraw.Draw(mask)
    at = edge * 1.05
    ring.ellipse((at, at, side - 1 - at, side - 1 - at), outline=140, width=round(side * 0.028))
    inside = Image.new("L", (side, side))
    ImageDraw.Draw(inside).ellipse((edge, edge, side - 1 - edge, side - 1 - edge), fill=255)
    layer.putalpha(Image.composite(mask, Image.new("L", (side, side)), inside))
    return layer


@lru_cache(maxsize=8)
def monogram(initials: str, size: tuple[int, int], ground: str, ink: str, sun: str) -> Image.Image:
    """Initials over the smile, for who has no photo; the smile alone if the letters cannot be drawn."""
    width, height = size
    image = Image.new("RGB", size, ground)
    em = min(width * 0.4, height * 0.5)
    if width > _NARROW:
        _inner_line(image, ink)
    style = Style(typefaces.DISPLAY, tuple(round(em * step / 10) for step in range(10, 2, -1)), 1, em, 1)
    if typefaces.is_right_to_left(initials):
        initials = _APART.join(clusters(initials))
    letters = block_of(initials, style, width * 0.66, em, "")
    arc = Box(width / 2 - em * 0.65, 0, em * 1.3, em * 0.36)
    whole = letters.height + (em * 0.12 if letters.height else 0) + arc.height
    top = height * 0.49 - whole / 2
    pen = ImageDraw.Draw(image)
    for placed in place(letters, Box(0, top, width, letters.height), centred=True):
        write(pen, placed, ink)

    def paint(fine: ImageDraw.ImageDraw, scale: int) -> None:
        fine.polygon(smile(Box(scale, 0, arc.width * scale, arc.height * scale), em * 0.11 * scale), fill=255)

    mask = smooth((round(arc.width) + 2, round(arc.height) + 2), paint)
    image.paste(sun, (round(arc.left), round(top + whole - arc.height)), mask)
    return image


def _inner_line(image: Image.Image, ink: str) -> None:
    """The fine line that parts the enamels, along the frame."""
    inset, thick = round(image.width * 0.075), 5
    width, height = image.width - 2 * inset, image.height - 2 * inset - 10
    outer = bowl(width, height, 18, 34)
    inner = Image.new("L", outer.size)
    inner.paste(bowl(width - 2 * thick, height - 2 * thick, 14, 30), (thick, thick))
    line = Image.composite(Image.new("L", outer.size), outer, inner).point(lambda value: value * 45 // 100)
    image.paste(ink, (inset, inset), line)
