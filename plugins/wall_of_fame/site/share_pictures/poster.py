"""Draws share pictures: posters in three shapes, in the site's colours and letters.

A poster is a pure function of its card and of the portraits that the card names, on any machine.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from math import sqrt
from typing import Final

from PIL import Image

from wall_of_fame.site.share_pictures import fonts, portrait, shapes
from wall_of_fame.site.share_pictures.card import Card
from wall_of_fame.site.share_pictures.figures import Figure, figure_lines
from wall_of_fame.site.share_pictures.fit_text import ELLIPSIS
from wall_of_fame.site.share_pictures.layouts import (
    OF_TEAMS,
    WIDE,
    WITH_FIGURES,
    WITHOUT_FACES,
    Column,
    Layout,
)
from wall_of_fame.site.share_pictures.text_layout import (
    Block,
    Box,
    PlacedLine,
    Style,
    block_of,
    draw_line,
    place_lines,
)

DRAWING_VERSION: Final = "6"
"""To be changed with every change of how posters are drawn, so that their addresses change too."""

_CLOSING_MARKS: Final = "\u201d\u00bb\u201c\u2019\u300d\u00a0 "
_QUALITY: Final = 78
# How many backgrounds are remembered, of 3 MB each.
_REMEMBERED_BACKGROUNDS: Final = 16

# The shares of its height that a name has: smaller ones where a long sentence below it would be cut off.
_SHARES: Final = (1.0, 0.7, 0.55, 0.4)

# How far the next pin is turned where pins are in the middle, in degrees.
_PIN_TURN: Final = 4.0


def draw(
    card: Card, read: Callable[[str], bytes], layout: Layout = WIDE, figures: Sequence[Figure] = ()
) -> bytes:
    """The poster as JPEG; `read` gives the bytes of a portrait by its file's name.

    With `figures` it shows these numbers in place of words.
    """
    buffer = io.BytesIO()
    # Tables of its own for every picture (`optimize`) would take as long again for bytes that a slightly
    # lower quality saves as well.
    paint(card, read, layout, figures).save(buffer, "JPEG", quality=_QUALITY, subsampling="4:2:0")
    return buffer.getvalue()


def paint(
    card: Card, read: Callable[[str], bytes], layout: Layout = WIDE, figures: Sequence[Figure] = ()
) -> Image.Image:
    """The poster as pixels."""
    layout = _for_faces(card, layout)
    has_frame = bool(card.faces)
    image = _background(layout, card.ground, card.curve, card.colours["paper"], has_frame=has_frame).copy()
    portrait.draw_faces(image, layout.frame, card, read)
    for pin, (left, top, turn) in zip(card.pins, pin_places(card, layout), strict=True):
        picture = shapes.pin_picture(pin, layout.pin_width, card.colours["rim"], turn)
        image.paste(picture, (round(left), round(top)), picture)
    for line, colour in lines(card, layout, figures):
        draw_line(image, line, colour)
    return image


@lru_cache(maxsize=_REMEMBERED_BACKGROUNDS)
def _background(layout: Layout, ground: str, curve: str, paper: str, *, has_frame: bool) -> Image.Image:
    """All that many posters have in common: the block of colour, the paper below it, and the frame.

    Copy it before you draw on it.
    """
    image = shapes.background((layout.width, layout.height), layout.arc, ground, curve, paper)
    if has_frame:
        portrait.draw_frame(image, layout.frame, curve)
    return image


def lines(
    card: Card, layout: Layout = WIDE, figures: Sequence[Figure] = ()
) -> Iterator[tuple[PlacedLine, str]]:
    """Every line of text, with its position and its colour."""
    layout = _for_faces(card, layout)
    texts = WITH_FIGURES[layout.name] if figures else layout
    yield from ((line, card.on_ground) for line in _main_lines(card, texts))
    yield from ((line, card.on_ground) for line in figure_lines(figures, layout.name, card.lang))
    yield from ((line, card.colours["ink"]) for line in _foot_lines(card, layout))


def _for_faces(card: Card, layout: Layout) -> Layout:
    """The layout for a card, whose faces leave less room."""
    if card.is_of_team:
        return OF_TEAMS[layout.name]
    return layout if card.faces else WITHOUT_FACES[layout.name]


def _main_lines(card: Card, layout: Layout) -> Iterator[PlacedLine]:
    """The name, the line below it and the words, one below the other, in the middle of their columns.

    If the name cannot be drawn, the line takes its place.
    """
    texts = (card.name, card.line, card.words)
    if not fonts.drawable_text(card.name, fonts.DISPLAY):
        texts = (card.line, "", card.words)
    name, *others = layout.texts
    styles = (name if card.words else layout.name_without_words, *others)
    parts = [*zip(texts, styles, layout.gaps, strict=True)]
    for column in layout.columns:
        yield from _column_lines(column, parts[: column.texts], card.lang)
        parts = parts[column.texts :]


def _column_lines(
    column: Column, parts: Sequence[tuple[str, Style, float]], lang: str
) -> Iterator[PlacedLine]:
    box = column.box
    blocks = _uncut_blocks(box, parts, lang)
    last_gap = next((gap for _, gap in reversed(blocks)), 0)
    height = sum(block.height + gap for block, gap in blocks) - last_gap
    top = box.top + (box.height - height) / 2
    for block, gap in blocks:
        yield from place_lines(block, Box(box.left, top, box.width, block.height), centred=column.centred)
        top += block.height + gap


def _uncut_blocks(
    box: Box, parts: Sequence[tuple[str, Style, float]], lang: str
) -> list[tuple[Block, float]]:
    """The texts with the largest name below which the last of them is whole, and the gap below each."""
    (text, style, gap), *others = parts
    blocks: list[tuple[Block, float]] = []
    for share in _SHARES if others else _SHARES[:1]:
        smaller = (text, replace(style, height=style.height * share), gap)
        blocks = [(block, gap) for block, gap in _blocks(box, (smaller, *others), lang) if block.height]
        if not others or not _is_cut(blocks, others[-1][0]):
            break
    return blocks


def _is_cut(blocks: Sequence[tuple[Block, float]], words: str) -> bool:
    """Whether the last of the texts ends with an ellipsis of ours, which the words themselves do not have."""
    lines = blocks[-1][0].fitted.lines if blocks else ()
    is_shortened = bool(lines) and lines[-1].rstrip(_CLOSING_MARKS).endswith(ELLIPSIS)
    return is_shortened and not words.rstrip(_CLOSING_MARKS).endswith(ELLIPSIS)


def _blocks(box: Box, parts: Sequence[tuple[str, Style, float]], lang: str) -> Iterator[tuple[Block, float]]:
    """The texts, each in the height that those before it have left, and the gap below each."""
    left = box.height
    for text, style, gap in parts:
        block = block_of(text, style, box.width, min(style.height, left), lang)
        yield block, gap
        left -= block.height + (gap if block.height else 0)


def _foot_lines(card: Card, layout: Layout) -> Sequence[PlacedLine]:
    """The site's name at the right, and the caption of the pins at the left, if it fits."""
    box = layout.foot
    site = block_of(card.site, layout.small, box.width * 0.6, box.height, "")
    if not card.faces:
        return place_lines(site, Box(0, box.bottom - site.height, layout.width, site.height), centred=True)
    site_width = max((line.width for line in place_lines(site, Box(0, 0, 0, 0))), default=0)
    site_left = box.right - site_width
    caption = block_of(card.caption, layout.small, site_left - 32 - box.left, box.height, "")
    is_whole = not caption.fitted.lines or not caption.fitted.lines[-1].endswith(ELLIPSIS)
    baseline = box.bottom - max(site.descent, caption.descent)
    return (
        *place_lines(site, Box(site_left, baseline - site.ascent, 0, 0)),
        *(place_lines(caption, Box(box.left, baseline - caption.ascent, 0, 0)) if is_whole else ()),
    )


def pin_places(card: Card, layout: Layout = WIDE) -> tuple[tuple[float, float, float], ...]:
    """Left, top and turn (degrees) of each pin: they are on the arc, side by side."""
    layout = _for_faces(card, layout)
    count, width = len(card.pins), layout.pin_width
    distance = min(layout.pin_distance, (layout.pins_width - width) / max(1, count - 1))
    first, turn = layout.pins_from, 0.0
    if first is None:
        first, turn = (layout.width - width - distance * (count - 1)) / 2, _PIN_TURN
    lefts = [first + distance * number for number in range(count)]
    return tuple(
        (
            left,
            _arc_top(layout, left + width / 2) - width / 2 - layout.pin_rise,
            turn * ((count - 1) / 2 - number),
        )
        for number, left in enumerate(lefts)
    )


def _arc_top(layout: Layout, x: float) -> float:
    """The y of the arc at `x`, in pixels."""
    half, arc = layout.width / 2, layout.arc
    return arc.bottom - arc.depth + arc.depth * sqrt(max(0.0, 1 - ((x - half) / half) ** 2))
