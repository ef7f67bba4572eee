"""Draws share pictures: posters of 1200 × 630 pixels, in the site's colours and letters.

A poster is a pure function of its card and of the portraits that the card names, on any machine.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from math import sqrt
from typing import Final

from PIL import Image, ImageDraw, ImageOps

from wall_of_fame.site.share_pictures import fonts, shapes
from wall_of_fame.site.share_pictures.card import Card, Face
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
DRAWING_VERSION: Final = "2"
"""To be changed with every change of how posters are drawn, so that their addresses change too."""

MOST_FACES: Final = 4
"""How many faces of a group the frame shows."""

_QUALITY: Final = 82
_ARC: Final = Arc(bottom=556, depth=66, rim=14)

FRAME_WIDTH: Final = 400
"""How wide a portrait is shown, in pixels."""

_PORTRAIT: Final = Box(64, 66, FRAME_WIDTH, 508)
_FRAME: Final = Arc(bottom=508, depth=44, rim=12)
_CORNER: Final = 22

# Between the faces of a group.
_FACE_GAP: Final = 6

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
    background = shapes.background((WIDTH, HEIGHT), _ARC, card.ground, card.curve, card.colours["paper"])
    image = background.copy()
    if card.faces:
        _draw_portrait(image, card, read)
    for pin, (left, top, turn) in zip(card.pins, pin_places(card), strict=True):
        picture = shapes.pin_picture(pin, _PIN_WIDTH, card.colours["rim"], turn)
        image.paste(picture, (round(left), round(top)), picture)
    pen = ImageDraw.Draw(image)
    for line, colour in layout(card):
        draw_line(pen, line, colour)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_QUALITY, subsampling="4:2:0", optimize=True)
    return buffer.getvalue()


# Words


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


# Portraits


def _draw_portrait(image: Image.Image, card: Card, read: Callable[[str], bytes]) -> None:
    """Draw one portrait, or up to four of a group, in one frame whose lower edge is an arc."""
    width, height = round(_PORTRAIT.width), round(_PORTRAIT.height) - _FRAME.rim
    corner = (round(_PORTRAIT.left), round(_PORTRAIT.top))
    image.paste(card.curve, corner, shapes.arched_mask(width, _FRAME.bottom, _CORNER, _FRAME.depth))
    inside = Image.new("RGB", (width, height), card.curve)
    for face, cell in zip(card.faces, cells(len(card.faces), width, height), strict=True):
        picture = _face(card, face, (round(cell.width), round(cell.height)), read)
        inside.paste(picture, (round(cell.left), round(cell.top)))
    image.paste(inside, corner, shapes.arched_mask(width, height, _CORNER, _FRAME.depth - 4))


def cells(count: int, width: int, height: int) -> tuple[Box, ...]:
    """The boxes of one to four faces within a frame: side by side, a gap between them."""
    half_width, half_height = (width - _FACE_GAP) // 2, (height - _FACE_GAP) // 2
    right, below = half_width + _FACE_GAP, half_height + _FACE_GAP
    whole = Box(0, 0, width, height)
    left_half, right_half = Box(0, 0, half_width, height), Box(right, 0, width - right, height)
    upper_left, upper_right = Box(0, 0, half_width, half_height), Box(right, 0, width - right, half_height)
    lower_left = Box(0, below, half_width, height - below)
    lower_right = Box(right, below, width - right, height - below)
    by_count = (
        (whole,),
        (left_half, right_half),
        (left_half, upper_right, lower_right),
        (upper_left, upper_right, lower_left, lower_right),
    )
    return by_count[count - 1]


def _face(card: Card, face: Face, size: tuple[int, int], read: Callable[[str], bytes]) -> Image.Image:
    if not face.photo:
        colours = card.colours
        return shapes.monogram(face.initials, size, colours["deep"], colours["on-deep"], colours["sun"])
    with Image.open(io.BytesIO(read(face.photo))) as photo:
        if not card.is_logo:
            photo.draft("RGB", size)
            return ImageOps.fit(photo.convert("RGB"), size, Image.Resampling.BICUBIC)
        background = Image.new("RGB", size, card.colours["white"])
        logo = ImageOps.contain(photo.convert("RGB"), (size[0] - 72, size[1] - 120), Image.Resampling.LANCZOS)
        background.paste(logo, ((size[0] - logo.width) // 2, (size[1] - 24 - logo.height) // 2))
        return background
