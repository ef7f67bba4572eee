"""Draws share pictures: posters of 1200 × 630 pixels, in the site's colours and letters.

A poster is a pure function of its card and of the portraits that the card names, on any machine.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from math import sqrt
from typing import Final

from PIL import Image

from wall_of_fame.site.share_pictures import fonts, portrait, shapes
from wall_of_fame.site.share_pictures.card import Card
from wall_of_fame.site.share_pictures.fit_text import ELLIPSIS
from wall_of_fame.site.share_pictures.shapes import Arc
from wall_of_fame.site.share_pictures.text_layout import (
    Block,
    Box,
    PlacedLine,
    Style,
    block_of,
    draw_line,
    place_lines,
)

WIDTH: Final = 1200
HEIGHT: Final = 630
DRAWING_VERSION: Final = "3"
"""To be changed with every change of how posters are drawn, so that their addresses change too."""

_QUALITY: Final = 78
_ARC: Final = Arc(bottom=556, depth=66, rim=14)

# How many backgrounds are remembered, of 3 MB each.
_REMEMBERED_BACKGROUNDS: Final = 16

# The box of the words beside a portrait, and without one.
_WORDS_BOX: Final = Box(516, 48, 628, 398)
_WIDE_WORDS_BOX: Final = Box(90, 48, 1020, 392)

_FOOT_BOX: Final = Box(516, 576, 628, 34)

# The width of a pin, the distance from one pin to the next, and how far the next pin is turned, in degrees.
_PIN_WIDTH: Final = 104
_PIN_DISTANCE: Final = 118
_PIN_TURN: Final = 4.0

# How far the middle of a pin is above the arc.
_PIN_RISE: Final = 30

_NAME: Final = Style(fonts.DISPLAY, (140, 128, 116, 104, 94, 84, 76, 68, 60, 54, 48, 42, 38), 4, 226, 0.98)
_NAME_WITHOUT_WORDS: Final = Style(fonts.DISPLAY, (168, 154, *_NAME.sizes), 4, 320, 0.98)
_LINE: Final = Style(fonts.TEXT, (36, 33, 30, 27), 2, 84, 1.2)
_WORDS: Final = Style(fonts.TEXT, (76, 70, 64, 58, 53, 49, 45, 41, 38, 34, 31, 28, 26), 6, 212, 1.22)
_SMALL: Final = Style(fonts.TEXT, (25, 23, 21, 19), 1, 34, 1.2)

# The gaps below the name, below the line after it, and below the words.
_GAPS: Final = (28.0, 34.0, 0.0)


def draw(card: Card, read: Callable[[str], bytes]) -> bytes:
    """The poster as JPEG; `read` gives the bytes of a portrait by its file's name."""
    has_frame = bool(card.faces)
    image = _background(card.ground, card.curve, card.colours["paper"], has_frame=has_frame).copy()
    portrait.draw_faces(image, card, read)
    for pin, (left, top, turn) in zip(card.pins, pin_places(card), strict=True):
        picture = shapes.pin_picture(pin, _PIN_WIDTH, card.colours["rim"], turn)
        image.paste(picture, (round(left), round(top)), picture)
    for line, colour in layout(card):
        draw_line(image, line, colour)
    buffer = io.BytesIO()
    # Tables of its own for every picture (`optimize`) would take as long again for bytes that a slightly
    # lower quality saves as well.
    image.save(buffer, "JPEG", quality=_QUALITY, subsampling="4:2:0")
    return buffer.getvalue()


@lru_cache(maxsize=_REMEMBERED_BACKGROUNDS)
def _background(ground: str, curve: str, paper: str, *, has_frame: bool) -> Image.Image:
    """All that many posters have in common: the block of colour, the paper below it, and the frame."""
    image = shapes.background((WIDTH, HEIGHT), _ARC, ground, curve, paper)
    if not has_frame:
        return image
    image = image.copy()
    portrait.draw_frame(image, curve)
    return image


def layout(card: Card) -> Iterator[tuple[PlacedLine, str]]:
    """Every line of text, with its position and its colour."""
    yield from ((line, card.on_ground) for line in _main_lines(card))
    yield from ((line, card.colours["ink"]) for line in _foot_lines(card))


def _main_lines(card: Card) -> Sequence[PlacedLine]:
    """The name, the line below it and the words, one below the other, in the middle of their box."""
    box = _WORDS_BOX if card.faces else _WIDE_WORDS_BOX
    blocks = [(block, gap) for block, gap in zip(_blocks(card, box), _GAPS, strict=True) if block.height]
    last_gap = next((gap for _, gap in reversed(blocks)), 0)
    height = sum(block.height + gap for block, gap in blocks) - last_gap
    top = box.top + (box.height - height) / 2
    lines: list[PlacedLine] = []
    for block, gap in blocks:
        lines += place_lines(block, Box(box.left, top, box.width, block.height), centred=not card.faces)
        top += block.height + gap
    return lines


def _blocks(card: Card, box: Box) -> Iterator[Block]:
    """The three texts, each in the height that those before it have left.

    If the name cannot be drawn, the line takes its place.
    """
    texts = (card.name, card.line, card.words)
    if not fonts.drawable_text(card.name, fonts.DISPLAY):
        texts = (card.line, "", card.words)
    styles = (_NAME if card.words else _NAME_WITHOUT_WORDS, _LINE, _WORDS)
    left = box.height
    for text, style, gap in zip(texts, styles, _GAPS, strict=True):
        block = block_of(text, style, box.width, min(style.height, left), card.lang)
        yield block
        left -= block.height + (gap if block.height else 0)


def _foot_lines(card: Card) -> Sequence[PlacedLine]:
    """The site's name at the right, and the caption of the pins at the left, if it fits."""
    box = _FOOT_BOX
    site = block_of(card.site, _SMALL, box.width * 0.6, box.height, "")
    if not card.faces:
        return place_lines(site, Box(0, box.bottom - site.height, WIDTH, site.height), centred=True)
    site_width = max((line.width for line in place_lines(site, Box(0, 0, 0, 0))), default=0)
    site_left = box.right - site_width
    caption = block_of(card.caption, _SMALL, site_left - 32 - box.left, box.height, "")
    is_whole = not caption.fitted.lines or not caption.fitted.lines[-1].endswith(ELLIPSIS)
    baseline = box.bottom - max(site.descent, caption.descent)
    return (
        *place_lines(site, Box(site_left, baseline - site.ascent, 0, 0)),
        *(place_lines(caption, Box(box.left, baseline - caption.ascent, 0, 0)) if is_whole else ()),
    )


def pin_places(card: Card) -> tuple[tuple[float, float, float], ...]:
    """Left, top and turn (degrees) of each pin: they are on the arc, side by side."""
    count = len(card.pins)
    gaps = max(1, count - 1)
    if card.faces:
        distance, turn = min(_PIN_DISTANCE, (_WORDS_BOX.width - _PIN_WIDTH) / gaps), 0.0
        first = _WORDS_BOX.left - 4
    else:
        distance, turn = min(_PIN_DISTANCE * 1.25, (_WIDE_WORDS_BOX.width - _PIN_WIDTH) / gaps), _PIN_TURN
        first = (WIDTH - _PIN_WIDTH - distance * (count - 1)) / 2
    lefts = [first + distance * number for number in range(count)]
    return tuple(
        (
            left,
            _arc_top(left + _PIN_WIDTH / 2) - _PIN_WIDTH / 2 - _PIN_RISE,
            turn * ((count - 1) / 2 - number),
        )
        for number, left in enumerate(lefts)
    )


def _arc_top(x: float) -> float:
    """The y of the arc at `x`, in pixels."""
    half = WIDTH / 2
    return _ARC.bottom - _ARC.depth + _ARC.depth * sqrt(max(0.0, 1 - ((x - half) / half) ** 2))
