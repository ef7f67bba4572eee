"""Share pictures as they are drawn: one poster a card, 1200 × 630, in the site's colours and letters.

A poster is a pure function of its card and of the portraits that it names, on any machine.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageOps

from wall_of_fame.site.share_pictures import fonts as typefaces
from wall_of_fame.site.share_pictures import shapes as enamel
from wall_of_fame.site.share_pictures.fit_text import ELLIPSIS
from wall_of_fame.site.share_pictures.shapes import Arc, Pin
from wall_of_fame.site.share_pictures.text_layout import Block, Box, Placed, Style, block_of, place, write

WIDTH: Final = 1200
HEIGHT: Final = 630
RECIPE: Final = "2"
"""Changes with every change of how posters are drawn, so that their addresses change too."""

MOST_FACES: Final = 4
"""How many of a group have room in the frame."""

_QUALITY: Final = 82
_ARC: Final = Arc(bottom=556, depth=66, lip=14)
FRAME_WIDTH: Final = 400
"""How wide a portrait is shown, in pixels."""

_PORTRAIT: Final = Box(64, 66, FRAME_WIDTH, 508)
_FRAME: Final = Arc(bottom=508, depth=44, lip=12)
_CORNER: Final = 22
_GAP: Final = 6
"""Between the faces of a group."""

_COLUMN: Final = Box(516, 48, 628, 398)
"""Where the words stand beside a portrait."""

_WHOLE: Final = Box(90, 48, 1020, 392)
"""Where they stand without one."""

_FOOT: Final = Box(516, 576, 628, 34)
_PIN: Final = 104
_PIN_WAY: Final = 118
"""From one pin to the next."""

_PIN_TURN: Final = 4.0
_PIN_RISE: Final = 30
"""How far above the arc the middle of a pin hangs."""

_NAME: Final = Style(
    typefaces.DISPLAY, (140, 128, 116, 104, 94, 84, 76, 68, 60, 54, 48, 42, 38), 4, 226, 0.98
)
_ALONE: Final = Style(typefaces.DISPLAY, (168, 154, *_NAME.sizes), 4, 320, 0.98)
_LINE: Final = Style(typefaces.TEXT, (36, 33, 30, 27), 2, 84, 1.2)
_WORDS: Final = Style(typefaces.TEXT, (76, 70, 64, 58, 53, 49, 45, 41, 38, 34, 31, 28, 26), 6, 212, 1.22)
_SMALL: Final = Style(typefaces.TEXT, (25, 23, 21, 19), 1, 34, 1.2)
_AIR: Final = (28.0, 34.0, 0.0)
"""Below the name, below the line after it, below the words."""


@dataclass(frozen=True, slots=True)
class Face:
    """Who a poster is about: the file of a portrait in the folder of pictures, else initials."""

    initials: str
    photo: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """All that a poster shows.

    `faces` are at most four, and `logo` says that the one is a logo, shown whole. `colours` are the
    theme's by name; `wash`, `on_wash` and `curve` are the poster's own. `lang` is the words' language.
    """

    name: str
    line: str
    words: str
    faces: tuple[Face, ...]
    pins: tuple[Pin, ...]
    caption: str
    site: str
    wash: str
    on_wash: str
    curve: str
    colours: Mapping[str, str]
    lang: str = ""
    logo: bool = False


def draw(card: Card, pictures: Path) -> bytes:
    """The poster as JPEG; `pictures` is the folder in which the portraits lie.

    Raises:
        OSError: a portrait is not there.
    """
    sheet = enamel.sheet((WIDTH, HEIGHT), _ARC, card.wash, card.curve, card.colours["paper"])
    image = sheet.copy()
    if card.faces:
        _draw_portrait(image, card, pictures)
    for pin, (left, top, turn) in zip(card.pins, pin_places(card), strict=True):
        disc = enamel.disc(pin, _PIN, card.colours["rim"], turn)
        image.paste(disc, (round(left), round(top)), disc)
    pen = ImageDraw.Draw(image)
    for placed, colour in layout(card):
        write(pen, placed, colour)
    into = io.BytesIO()
    image.save(into, "JPEG", quality=_QUALITY, subsampling="4:2:0", optimize=True)
    return into.getvalue()


# Words


def layout(card: Card) -> Iterator[tuple[Placed, str]]:
    """Every line of text, with its place and its colour."""
    yield from ((placed, card.on_wash) for placed in _main(card))
    yield from ((placed, card.colours["ink"]) for placed in _foot(card))


def _main(card: Card) -> Sequence[Placed]:
    """The name, the line below it and the words, in the middle of their box, one below the other."""
    box = _COLUMN if card.faces else _WHOLE
    shown = [(block, air) for block, air in zip(_blocks(card, box), _AIR, strict=True) if block.height]
    whole = sum(block.height + air for block, air in shown) - (shown[-1][1] if shown else 0)
    top = box.top + (box.height - whole) / 2
    placed: list[Placed] = []
    for block, air in shown:
        placed += place(block, Box(box.left, top, box.width, block.height), centred=not card.faces)
        top += block.height + air
    return placed


def _blocks(card: Card, box: Box) -> Iterator[Block]:
    """The three texts, each in what room the ones before it have left. Who cannot be named is not."""
    texts = (card.name, card.line, card.words)
    if not typefaces.drawable(card.name, typefaces.DISPLAY):
        texts = (card.line, "", card.words)
    left = box.height
    for text, style, air in zip(texts, (_NAME if card.words else _ALONE, _LINE, _WORDS), _AIR, strict=True):
        block = block_of(text, style, box.width, min(style.height, left), card.lang)
        yield block
        left -= block.height + (air if block.height else 0)


def _foot(card: Card) -> Sequence[Placed]:
    """The site's name at the right, and at the left what the pins stand for, if there is room for it."""
    site = block_of(card.site, _SMALL, _FOOT.width * 0.6, _FOOT.height, "")
    if not card.faces:
        return place(site, Box(0, _FOOT.bottom - site.height, WIDTH, site.height), centred=True)
    named = place(site, Box(0, 0, 0, 0))
    start = _FOOT.right - max((one.width for one in named), default=0)
    caption = block_of(card.caption, _SMALL, start - 32 - _FOOT.left, _FOOT.height, "")
    is_whole = not caption.setting.lines or not caption.setting.lines[-1].endswith(ELLIPSIS)
    low = _FOOT.bottom - max(site.descent, caption.descent)
    return (
        *place(site, Box(start, low - site.ascent, 0, 0)),
        *(place(caption, Box(_FOOT.left, low - caption.ascent, 0, 0)) if is_whole else ()),
    )


def pin_places(card: Card) -> tuple[tuple[float, float, float], ...]:
    """Left, top and turn (degrees) of each pin: they hang along the arc."""
    count = len(card.pins)
    gaps = max(1, count - 1)
    if card.faces:
        way, turn = min(_PIN_WAY, (_COLUMN.width - _PIN) / gaps), 0.0
        first = _COLUMN.left - 4
    else:
        way, turn = min(_PIN_WAY * 1.25, (_WHOLE.width - _PIN) / gaps), _PIN_TURN
        first = (WIDTH - _PIN - way * (count - 1)) / 2
    lefts = [first + way * at for at in range(count)]
    return tuple(
        (left, _arc_at(left + _PIN / 2) - _PIN / 2 - _PIN_RISE, turn * ((count - 1) / 2 - at))
        for at, left in enumerate(lefts)
    )


def _arc_at(x: float) -> float:
    """How far down the arc is at `x`."""
    half = WIDTH / 2
    return _ARC.bottom - _ARC.depth + _ARC.depth * sqrt(max(0.0, 1 - ((x - half) / half) ** 2))


# Portraits


def _draw_portrait(image: Image.Image, card: Card, pictures: Path) -> None:
    """One portrait, or up to four of a group, in one frame that ends in the arc."""
    width, height = round(_PORTRAIT.width), round(_PORTRAIT.height) - _FRAME.lip
    corner = (round(_PORTRAIT.left), round(_PORTRAIT.top))
    image.paste(card.curve, corner, enamel.bowl(width, _FRAME.bottom, _CORNER, _FRAME.depth))
    inside = Image.new("RGB", (width, height), card.curve)
    for face, cell in zip(card.faces, cells(len(card.faces), width, height), strict=True):
        drawn = _face(card, face, (round(cell.width), round(cell.height)), pictures)
        inside.paste(drawn, (round(cell.left), round(cell.top)))
    image.paste(inside, corner, enamel.bowl(width, height, _CORNER, _FRAME.depth - 4))


def cells(count: int, width: int, height: int) -> tuple[Box, ...]:
    """How a frame is shared between one to four faces: side by side, a gap between them."""
    half, low = (width - _GAP) // 2, (height - _GAP) // 2
    right, below = half + _GAP, low + _GAP
    columns = (Box(0, 0, half, height), Box(right, 0, width - right, height))
    upper = (Box(0, 0, half, low), Box(right, 0, width - right, low))
    lower = (Box(0, below, half, height - below), Box(right, below, width - right, height - below))
    ways = ((Box(0, 0, width, height),), columns, (columns[0], upper[1], lower[1]), (*upper, *lower))
    return ways[count - 1]


def _face(card: Card, face: Face, size: tuple[int, int], pictures: Path) -> Image.Image:
    if not face.photo:
        colours = card.colours
        return enamel.monogram(face.initials, size, colours["deep"], colours["on-deep"], colours["sun"])
    with Image.open(pictures / face.photo) as photo:
        if not card.logo:
            photo.draft("RGB", size)
            return ImageOps.fit(photo.convert("RGB"), size, Image.Resampling.BICUBIC)
        ground = Image.new("RGB", size, card.colours["white"])
        shown = ImageOps.contain(
            photo.convert("RGB"), (size[0] - 72, size[1] - 120), Image.Resampling.LANCZOS
        )
        ground.paste(shown, ((size[0] - shown.width) // 2, (size[1] - 24 - shown.height) // 2))
        return ground
