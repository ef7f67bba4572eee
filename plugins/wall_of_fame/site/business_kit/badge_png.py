"""A badge as PNG with two pixels to the point, for mail and for websites that take no SVG."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Final

from PIL import Image, ImageDraw

from wall_of_fame.site.business_kit.badge import Badge
from wall_of_fame.site.business_kit.badge_colours import (
    SMILE_DEPTH,
    SMILE_THICKNESS,
    SMILE_WIDTH,
    BadgeColours,
)
from wall_of_fame.site.share_pictures import shapes
from wall_of_fame.site.share_pictures.text_layout import Box, draw_line, place_lines

_LINE: Final = 2

# Enough for smooth edges; a third of the bytes that all of them would take.
_COLOURS: Final = 64


def as_png(badge: Badge, colours: BadgeColours) -> bytes:
    """The PNG of a badge; what no typeface has letters for is left out."""
    image = _background(badge.width, badge.height, badge.corner, colours).copy()
    pin = _pin(badge.pin, colours)
    image.paste(pin, (round(badge.pin_left), (badge.height - badge.pin) // 2), pin)
    for text in badge.texts:
        top = text.baseline - text.block.ascent
        for line in place_lines(text.block, Box(text.left, top, text.width, text.block.height)):
            draw_line(image, line, colours.ink)
    buffer = io.BytesIO()
    image.quantize(_COLOURS, Image.Quantize.FASTOCTREE).save(buffer, "PNG")
    return buffer.getvalue()


@lru_cache(maxsize=64)
def _background(width: int, height: int, corner: int, colours: BadgeColours) -> Image.Image:
    """The card with its line around. Copy it before you draw on it."""
    image = Image.new("RGBA", (width, height))
    for inset, colour in ((0, colours.edge), (_LINE, colours.ground)):
        size = (width - 2 * inset, height - 2 * inset)
        mask = _rounded(*size, corner - inset)
        image.paste(colour, (inset, inset), mask)
    return image


def _rounded(width: int, height: int, corner: int) -> Image.Image:
    def paint(pen: ImageDraw.ImageDraw, scale: int) -> None:
        box = (0, 0, width * scale - 1, height * scale - 1)
        pen.rounded_rectangle(box, corner * scale, fill=255)

    return shapes.smooth_mask((width, height), paint)


@lru_cache(maxsize=8)
def _pin(side: int, colours: BadgeColours) -> Image.Image:
    """The pin with its smile, transparent around it."""
    image = Image.new("RGBA", (side, side))
    radius = side / 2

    def paint_circle(pen: ImageDraw.ImageDraw, scale: int, share: float = 1) -> None:
        inset = radius * (1 - share) * scale
        pen.ellipse((inset, inset, side * scale - 1 - inset, side * scale - 1 - inset), fill=255)

    def paint_smile(pen: ImageDraw.ImageDraw, scale: int) -> None:
        half = radius * SMILE_WIDTH
        box = Box((radius - half) * scale, radius * scale, 2 * half * scale, radius * SMILE_DEPTH * scale)
        pen.polygon(shapes.smile(box, radius * SMILE_THICKNESS * scale), fill=255)

    image.paste(colours.rim, (0, 0), shapes.smooth_mask((side, side), paint_circle))
    inside = shapes.smooth_mask((side, side), lambda pen, scale: paint_circle(pen, scale, 0.9))
    image.paste(colours.sun, (0, 0), inside)
    image.paste(colours.on_sun, (0, 0), shapes.smooth_mask((side, side), paint_smile))
    return image
