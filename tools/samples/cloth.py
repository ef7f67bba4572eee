"""The torso's shape, and cloth: plain, striped, checked, knitted."""

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

from collections.abc import Callable, Sequence

from .canvas import Pen, Stencil
from .colours import Colour, light, mix, shade
from .curves import Point
from .people import Person

# draws a pattern inside a stencil, from the cloth's colour and its trim
Weave = Callable[[Pen, Stencil, Colour, Colour], None]

CREW: list[Point] = [(-104, 392), (-70, 432), (0, 454), (70, 432), (104, 392)]
VEE: list[Point] = [(-112, 384), (-112, 384), (-62, 490), (0, 590), (0, 590), (62, 490), (112, 384),
    (112, 384)]
SCOOP: list[Point] = [(-130, 396), (-96, 470), (0, 510), (96, 470), (130, 396)]
HIGH: list[Point] = [(-92, 372), (-50, 396), (0, 402), (50, 396), (92, 372)]


def torso(pen: Pen, who: Person, neckline: Sequence[Point] = CREW, wide: float = 0) -> Stencil:
    """Shoulders, arms and chest below a neckline (listed from left to right)."""
    b = 400 * who.build + wide
    right: list[Point] = [(b * 0.52, 424 - wide * 0.2), (b * 0.86, 466 - wide * 0.2), (b * 1.03, 560),
        (b * 1.12, 760), (b * 1.18, 1120), (b * 1.18, 1120)]
    left: list[Point] = [(-x, y) for x, y in reversed(right)]
    return pen.blob([*left, *neckline, *right])


def lay(pen: Pen, shape: Stencil, colour: Colour, pattern: str = "", trim: Colour = (255, 255,
    255)) -> Stencil:
    """Paint cloth on the body: base, pattern, then grainy shade and light."""
    pen.paint(shape, colour)
    if pattern:
        WEAVES[pattern](pen, shape, colour, trim)
    pen.speckle(pen.fade(shape, (60, 560), (520, 760)), shade(colour), 0.85)
    pen.speckle(pen.fade(shape, (-120, 640), (-430, 420)), light(colour), 0.7)
    return shape


def _crossed(step: float, width: float) -> Weave:
    def draw(pen: Pen, shape: Stencil, _colour: Colour, trim: Colour) -> None:
        for i in range(-12, 13):
            x, y = i * step + 14, 380 + (i + 12) * step
            upright = pen.stroke([(x, 360), (x * 1.03, 700), (x * 1.08, 1140)], width, 1, 1)
            pen.paint(upright & shape, trim, 0.42)
            pen.paint(pen.stroke([(-600, y + 20), (0, y), (600, y + 20)], width, 1, 1) & shape, trim, 0.42)

    return draw


def _stripes(pen: Pen, shape: Stencil, _colour: Colour, trim: Colour) -> None:
    for i in range(-11, 12):
        pen.paint(pen.stroke([(i * 58, 360), (i * 60, 700), (i * 63, 1140)], 20, 1, 1) & shape, trim, 0.9)


def _breton(pen: Pen, shape: Stencil, _colour: Colour, trim: Colour) -> None:
    for i in range(13):
        y = 492 + i * 62
        hoop: list[Point] = [(-620, y + 46), (-330, y - 4), (0, y + 14), (330, y - 4), (620, y + 46)]
        pen.paint(pen.stroke(hoop, 24, 1, 1) & shape, trim)


def _knit(pen: Pen, shape: Stencil, colour: Colour, trim: Colour) -> None:
    for i in range(-12, 13):
        for k in range(16):
            x, y = i * 46, 430 + k * 46
            stitch = pen.stroke([(x - 15, y), (x, y + 17), (x + 15, y)], 7)
            pen.paint(stitch & shape, shade(colour) if x > -60 else mix(colour, trim, 0.35), 0.5)


def _denim(pen: Pen, shape: Stencil, colour: Colour, _trim: Colour) -> None:
    pen.speckle(shape.at(0.36), light(colour, 0.4), 0.5)


def _dots(pen: Pen, shape: Stencil, _colour: Colour, trim: Colour) -> None:
    for i in range(-10, 11):
        for k in range(14):
            pen.paint(pen.oval(i * 66 + (k % 2) * 33, 430 + k * 56, 10) & shape, trim, 0.9)


WEAVES: dict[str, Weave] = {
    "check": _crossed(84, 26), "gingham": _crossed(56, 28), "tweed": _crossed(46, 7), "stripes": _stripes,
    "breton": _breton, "knit": _knit, "denim": _denim, "dots": _dots,
}


def sleeves(pen: Pen, who: Person, shape: Stencil, colour: Colour) -> None:
    """The folds where the arms meet the chest."""
    b = 400 * who.build
    for side in (-1, 1):
        fold: list[Point] = [(side * b * 0.86, 640), (side * b * 0.80, 780), (side * b * 0.84, 1120)]
        pen.paint(pen.stroke(fold, 13, 0, 0.8) & shape, shade(colour), 0.9)
        pen.paint(pen.stroke([(side * b * 0.83, 700), (side * b * 0.66, 690), (side * b * 0.52, 650)],
            9) & shape, shade(colour), 0.6)
    pen.paint(pen.stroke([(-b * 0.70, 520), (-b * 0.52, 560), (-b * 0.38, 640)], 9) & shape, shade(colour),
        0.4)


def buttons(pen: Pen, spots: Sequence[Point], colour: Colour, radius: float = 11) -> None:
    """Buttons with a small shadow."""
    for x, y in spots:
        pen.paint(pen.oval(x + 3, y + 4, radius), shade(colour, 1.0), 0.8)
        pen.paint(pen.oval(x, y, radius), colour)
        pen.paint(pen.oval(x - radius * 0.3, y - radius * 0.3, radius * 0.3), light(colour, 0.6))


def thrown(pen: Pen, shape: Stencil, onto: Stencil, dx: float = 7, dy: float = 11) -> None:
    """The shadow that one piece of cloth throws on another."""
    pen.paint(pen.shifted(shape, dx, dy).soft(pen.unit * 3) & onto, (60, 34, 54), 0.28)
