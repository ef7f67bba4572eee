"""The shapes that share pictures are made of: the background with its arc, pins, the smile, monograms.

Shapes are drawn larger and then made smaller, so that their edges are smooth. Those that are needed again
are remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, pi, sin
from typing import Final

from PIL import Image, ImageDraw, ImageOps

from wall_of_fame.site.share_pictures import fonts
from wall_of_fame.site.share_pictures.fit_text import clusters
from wall_of_fame.site.share_pictures.text_layout import Box, Style, block_of, draw_line, place_lines

# How many times larger shapes are drawn.
_SCALE: Final = 4

# Keeps the letters of initials from being joined, as those of Arabic are within a word.
_NON_JOINER: Final = "\u200c"

# A monogram up to so many pixels wide has no line along its frame.
_NARROW: Final = 240

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Arc:
    """The lower edge of a block of colour, in pixels: its lowest point, its depth, its rim's thickness."""

    bottom: int
    depth: int
    rim: int


# The address of a share picture depends on the name of this class: see `card.Card`.
@dataclass(frozen=True, slots=True)
class Pin:
    """A standard's pin: its letter, its colour, the letter's colour."""

    letter: str
    colour: str
    ink: str


def background(size: tuple[int, int], arc: Arc, ground: str, curve: str, paper: str) -> Image.Image:
    """A block of colour whose lower edge is the arc, on paper."""
    image = Image.new("RGB", size, paper)
    image.paste(curve, (0, 0), arched_mask(size[0], arc.bottom, 0, arc.depth))
    image.paste(ground, (0, 0), arched_mask(size[0], arc.bottom - arc.rim, 0, arc.depth - arc.rim))
    return image


@lru_cache(maxsize=32)
def arched_mask(width: float, height: float, corner: float, depth: float) -> Image.Image:
    """A mask: a rectangle with rounded upper corners, whose lower edge is half an ellipse of that depth.

    All lengths are pixels; `corner` is the radius of the corners.
    """

    def paint(pen: ImageDraw.ImageDraw, scale: int) -> None:
        right, bottom, radius = width * scale - 1, height * scale - 1, corner * scale
        straight = (height - depth) * scale
        pen.rounded_rectangle((0, 0, right, straight), radius, fill=255, corners=(True, True, False, False))
        pen.ellipse((0, straight - depth * scale, right, bottom), fill=255)

    return smooth_mask((round(width), round(height)), paint)


def smooth_mask(size: tuple[int, int], paint: Callable[[ImageDraw.ImageDraw, int], None]) -> Image.Image:
    """A mask with smooth edges; `paint` draws it, so many times larger as its second argument says."""
    large = Image.new("L", (size[0] * _SCALE, size[1] * _SCALE))
    paint(ImageDraw.Draw(large), _SCALE)
    return large.reduce(_SCALE)


def smile(box: Box, thickness: float) -> Sequence[Point]:
    """The outline of a smile: two half ellipses that meet in its corners, `thickness` apart at its lowest."""
    half, middle = box.width / 2, box.left + box.width / 2
    angles = [pi * step / 48 for step in range(49)]
    outer = [(middle + half * cos(angle), box.top + box.height * sin(angle)) for angle in angles]
    inner = [
        (middle - half * cos(angle), box.top + (box.height - thickness) * sin(angle)) for angle in angles
    ]
    return [*outer, *inner]


@lru_cache(maxsize=64)
def pin_picture(pin: Pin, side: int, rim: str, turn: float) -> Image.Image:
    """A pin with its letter over a smile: `side` pixels wide, turned by degrees, transparent around it.

    To turn it takes longest, so that is done at half the size of the drawing, a quarter of its pixels.
    """
    large = _large_pin(pin, side * _SCALE, rim)
    half = _SCALE // 2
    return (
        large.reduce(half).rotate(turn, Image.Resampling.BICUBIC).reduce(half)
        if turn
        else large.reduce(_SCALE)
    )


@lru_cache(maxsize=16)
def _large_pin(pin: Pin, side: int, rim: str) -> Image.Image:
    """The same, not turned, `side` pixels wide."""
    image = Image.new("RGBA", (side, side))
    pen = ImageDraw.Draw(image)
    edge, em = side * 0.061, side / 2.3
    pen.ellipse((0, 0, side - 1, side - 1), fill=rim)
    pen.ellipse((edge, edge, side - 1 - edge, side - 1 - edge), fill=pin.colour)
    image.alpha_composite(_highlight(side, edge))
    style = Style(fonts.DISPLAY, tuple(round(em * step / 10) for step in range(10, 3, -1)), 1, em, 1)
    letter = block_of(pin.letter, style, em * 1.35, em, "")
    top = side * 0.545 - letter.height
    for line in place_lines(letter, Box(0, top, side, letter.height), centred=True):
        draw_line(image, line, pin.ink)
    pen.polygon(smile(Box(side / 2 - em * 0.52, side * 0.57, em * 1.04, em * 0.4), em * 0.16), fill=pin.ink)
    return image


def _highlight(side: int, edge: float) -> Image.Image:
    """The light on a pin: a soft spot at the upper left, a fine ring inside the rim."""
    layer = Image.new("RGBA", (side, side), (255, 255, 255, 0))
    spot = Image.radial_gradient("L").resize((round(side * 0.62),) * 2)
    spot = ImageOps.invert(spot).point(lambda value: max(0, value - 90) * 150 // 165)
    mask = Image.new("L", (side, side))
    mask.paste(spot, (round(side * 0.3 - spot.width / 2), round(side * 0.18 - spot.height / 2)))
    ring = ImageDraw.Draw(mask)
    inset = edge * 1.05
    ring.ellipse((inset, inset, side - 1 - inset, side - 1 - inset), outline=140, width=round(side * 0.028))
    inside = Image.new("L", (side, side))
    ImageDraw.Draw(inside).ellipse((edge, edge, side - 1 - edge, side - 1 - edge), fill=255)
    layer.putalpha(Image.composite(mask, Image.new("L", (side, side)), inside))
    return layer


@lru_cache(maxsize=8)
def monogram(initials: str, size: tuple[int, int], ground: str, ink: str, sun: str) -> Image.Image:
    """Initials over a smile, for people without a photo; the smile alone if the letters cannot be drawn."""
    width, height = size
    image = Image.new("RGB", size, ground)
    em = min(width * 0.4, height * 0.5)
    if width > _NARROW:
        _draw_inner_line(image, ink)
    style = Style(fonts.DISPLAY, tuple(round(em * step / 10) for step in range(10, 2, -1)), 1, em, 1)
    if fonts.is_right_to_left(initials):
        initials = _NON_JOINER.join(clusters(initials))
    letters = block_of(initials, style, width * 0.66, em, "")
    smile_box = Box(width / 2 - em * 0.65, 0, em * 1.3, em * 0.36)
    total_height = letters.height + (em * 0.12 if letters.height else 0) + smile_box.height
    top = height * 0.49 - total_height / 2
    for line in place_lines(letters, Box(0, top, width, letters.height), centred=True):
        draw_line(image, line, ink)

    def paint(fine: ImageDraw.ImageDraw, scale: int) -> None:
        box = Box(scale, 0, smile_box.width * scale, smile_box.height * scale)
        fine.polygon(smile(box, em * 0.11 * scale), fill=255)

    mask = smooth_mask((round(smile_box.width) + 2, round(smile_box.height) + 2), paint)
    image.paste(sun, (round(smile_box.left), round(top + total_height - smile_box.height)), mask)
    return image


def _draw_inner_line(image: Image.Image, ink: str) -> None:
    """Draw the fine line along the frame of a monogram."""
    inset, thickness = round(image.width * 0.075), 5
    width, height = image.width - 2 * inset, image.height - 2 * inset - 10
    outer = arched_mask(width, height, 18, 34)
    inner = Image.new("L", outer.size)
    inner.paste(arched_mask(width - 2 * thickness, height - 2 * thickness, 14, 30), (thickness, thickness))
    line = Image.composite(Image.new("L", outer.size), outer, inner).point(lambda value: value * 45 // 100)
    image.paste(ink, (inset, inset), line)
