"""The three shapes of share pictures, and where everything stands in each. All lengths are pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from wall_of_fame.site.share_pictures import fonts
from wall_of_fame.site.share_pictures.shapes import Arc
from wall_of_fame.site.share_pictures.text_layout import Box, Style

_NAME_SIZES: Final = (140, 128, 116, 104, 94, 84, 76, 68, 60, 54, 48, 42, 38)
_WORDS_SIZES: Final = (76, 70, 64, 58, 53, 49, 45, 41, 38, 34, 31, 28, 26)
_LARGE_NAME_SIZES: Final = (168, 154, *_NAME_SIZES)


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of the faces: its box, its lower edge from its top, the radius of its upper corners."""

    box: Box
    arc: Arc
    corner: int = 22


@dataclass(frozen=True, slots=True)
class Column:
    """A box in which so many texts stand one below the other; each line is in the middle if `centred`."""

    box: Box
    texts: int
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """A shape: its size, and where everything stands.

    `columns` take the name, the line below it and the words, in this order; `gaps` are below each of these.
    `pins_from` is the left of the first pin, or None for pins in the middle of the arc; `pins_width` is what
    they may take.
    """

    name: str
    width: int
    height: int
    arc: Arc
    frame: Frame
    columns: tuple[Column, ...]
    texts: tuple[Style, Style, Style]
    name_without_words: Style
    gaps: tuple[float, float, float]
    foot: Box
    small: Style
    pin_width: int
    pin_distance: float
    pin_rise: int
    pins_from: float | None
    pins_width: float


_SMALL: Final = Style(fonts.TEXT, (25, 23, 21, 19), 1, 34, 1.2)

WIDE: Final = Layout(
    name="1200x630",
    width=1200,
    height=630,
    arc=Arc(bottom=556, depth=66, rim=14),
    frame=Frame(Box(64, 66, 400, 508), Arc(bottom=508, depth=44, rim=12)),
    columns=(Column(Box(516, 48, 628, 398), 3),),
    texts=(
        Style(fonts.DISPLAY, _NAME_SIZES, 4, 226, 0.98),
        Style(fonts.TEXT, (36, 33, 30, 27), 2, 84, 1.2),
        Style(fonts.TEXT, _WORDS_SIZES, 6, 212, 1.22),
    ),
    name_without_words=Style(fonts.DISPLAY, _LARGE_NAME_SIZES, 4, 320, 0.98),
    gaps=(28.0, 34.0, 0.0),
    foot=Box(516, 576, 628, 34),
    small=_SMALL,
    pin_width=104,
    pin_distance=118,
    pin_rise=30,
    pins_from=512,
    pins_width=628,
)
"""For previews of links, and posts."""

WIDE_WITHOUT_FACES: Final = replace(
    WIDE,
    columns=(Column(Box(90, 48, 1020, 392), 3, centred=True),),
    pin_distance=WIDE.pin_distance * 1.25,
    pins_from=None,
    pins_width=1020,
)
"""The same for what has no face."""

SQUARE: Final = Layout(
    name="1080x1080",
    width=1080,
    height=1080,
    arc=Arc(bottom=968, depth=84, rim=16),
    frame=Frame(Box(64, 66, 400, 508), Arc(bottom=508, depth=44, rim=12)),
    columns=(Column(Box(512, 66, 504, 496), 2), Column(Box(64, 606, 952, 240), 1)),
    texts=(
        Style(fonts.DISPLAY, _NAME_SIZES, 4, 360, 0.98),
        Style(fonts.TEXT, (42, 39, 36, 33, 30, 27), 3, 108, 1.2),
        Style(fonts.TEXT, _WORDS_SIZES, 6, 240, 1.22),
    ),
    name_without_words=Style(fonts.DISPLAY, _LARGE_NAME_SIZES, 4, 380, 0.98),
    gaps=(28.0, 34.0, 0.0),
    foot=Box(64, 1012, 952, 40),
    small=Style(fonts.TEXT, (30, 28, 25, 23, 21, 19), 1, 40, 1.2),
    pin_width=104,
    pin_distance=132,
    pin_rise=30,
    pins_from=None,
    pins_width=952,
)
"""For posts where pictures are square."""

TALL: Final = Layout(
    name="1080x1920",
    width=1080,
    height=1920,
    arc=Arc(bottom=1640, depth=96, rim=20),
    frame=Frame(Box(180, 170, 720, 858), Arc(bottom=858, depth=72, rim=18), 36),
    columns=(Column(Box(80, 1066, 920, 440), 3, centred=True),),
    texts=(
        Style(fonts.DISPLAY, _NAME_SIZES, 3, 190, 0.98),
        Style(fonts.TEXT, (42, 39, 36, 33, 30, 27), 2, 96, 1.2),
        Style(fonts.TEXT, _WORDS_SIZES, 6, 240, 1.22),
    ),
    name_without_words=Style(fonts.DISPLAY, _LARGE_NAME_SIZES, 4, 400, 0.98),
    gaps=(26.0, 36.0, 0.0),
    foot=Box(80, 1684, 920, 46),
    small=Style(fonts.TEXT, (36, 33, 30, 28, 25, 23, 21, 19), 1, 46, 1.2),
    pin_width=128,
    pin_distance=156,
    pin_rise=36,
    pins_from=None,
    pins_width=920,
)
"""For stories on a phone; an app's own signs cover the top and the bottom of such a picture."""

SQUARE_WITHOUT_FACES: Final = replace(
    SQUARE,
    columns=(Column(Box(90, 90, 900, 720), 3, centred=True),),
    pin_distance=SQUARE.pin_distance * 1.2,
)
"""The same for what has no face."""

TALL_WITHOUT_FACES: Final = replace(
    TALL,
    columns=(Column(Box(90, 240, 900, 1200), 3, centred=True),),
    texts=(
        Style(fonts.DISPLAY, _LARGE_NAME_SIZES, 6, 560, 0.98),
        Style(fonts.TEXT, (48, 45, *TALL.texts[1].sizes), 3, 150, 1.2),
        Style(fonts.TEXT, (96, 86, *_WORDS_SIZES), 8, 480, 1.22),
    ),
    gaps=(40.0, 64.0, 0.0),
)
"""The same for what has no face."""

WITHOUT_FACES: Final = {
    layout.name: layout for layout in (WIDE_WITHOUT_FACES, SQUARE_WITHOUT_FACES, TALL_WITHOUT_FACES)
}
"""Every shape for what has no face."""

_TITLE: Final = Style(fonts.DISPLAY, _NAME_SIZES[3:], 2, 120, 0.98)

WITH_FIGURES: Final = {
    "1200x630": replace(
        WIDE_WITHOUT_FACES,
        columns=(Column(Box(70, 40, 1060, 176), 2, centred=True),),
        name_without_words=_TITLE,
        gaps=(20.0, 0.0, 0.0),
    ),
    "1080x1080": replace(
        SQUARE_WITHOUT_FACES,
        columns=(Column(Box(80, 70, 920, 280), 2, centred=True),),
        name_without_words=replace(_TITLE, most_lines=3, height=190),
    ),
    "1080x1920": replace(
        TALL_WITHOUT_FACES,
        columns=(Column(Box(90, 220, 900, 400), 2, centred=True),),
        name_without_words=replace(_TITLE, sizes=_NAME_SIZES, most_lines=4, height=290),
    ),
}
"""Every shape for numbers, which stand below the name and its line."""

OF_TEAMS: Final = {
    WIDE.name: replace(
        WIDE,
        frame=Frame(Box(64, 138, 580, 432), Arc(bottom=432, depth=48, rim=12)),
        columns=(Column(Box(692, 48, 456, 398), 3),),
        texts=(
            replace(WIDE.texts[0], sizes=_NAME_SIZES[3:]),
            WIDE.texts[1],
            WIDE.texts[2],
        ),
        pins_from=688,
        pins_width=456,
        foot=Box(692, 576, 452, 34),
    ),
    SQUARE.name: replace(
        SQUARE,
        frame=Frame(Box(180, 60, 720, 492), Arc(bottom=492, depth=56, rim=14), 28),
        columns=(Column(Box(64, 572, 952, 290), 3, centred=True),),
        texts=(
            replace(SQUARE.texts[0], height=120.0),
            replace(SQUARE.texts[1], height=60.0),
            replace(SQUARE.texts[2], height=130.0),
        ),
        gaps=(14.0, 16.0, 0.0),
    ),
    TALL.name: replace(
        TALL,
        frame=Frame(Box(80, 170, 920, 632), Arc(bottom=632, depth=72, rim=18), 36),
        columns=(Column(Box(80, 850, 920, 650), 3, centred=True),),
        texts=(
            replace(TALL.texts[0], height=260.0),
            TALL.texts[1],
            replace(TALL.texts[2], height=300.0),
        ),
    ),
}
"""The same for a team that stands side by side: its frame is as wide as its photo, so nobody is cut off."""

LAYOUTS: Final = {layout.name: layout for layout in (WIDE, SQUARE, TALL)}
"""Every shape by its name, which is its size."""
