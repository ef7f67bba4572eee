"""What goes over the garment: aprons, jackets, cardigans, coats."""

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

from collections.abc import Callable

from .canvas import Pen, Stencil
from .cloth import buttons, lay, sleeves, thrown, torso
from .colours import Colour, light, rgb, shade
from .curves import Point
from .people import Person

Over = Callable[[Pen, Person, Stencil, Colour, Colour], None]
BRASS = rgb("#d9a441")


def _apron(pen: Pen, who: Person, under: Stencil, colour: Colour, trim: Colour) -> None:
    for side in (-1, 1):
        strap = pen.stroke([(side * 116, 396), (side * 170, 500), (side * 190, 640)], 36, 1, 1)
        thrown(pen, strap, under)
        pen.paint(strap, shade(colour, 0.25))
    bib = pen.blob([(-206, 596), (-206, 596), (0, 612), (206, 596), (206, 596), (226, 740), (360, 860),
        (400, 1130), (-400, 1130), (-360, 860), (-226, 740)])
    thrown(pen, bib, under, 10, 8)
    lay(pen, bib, colour, who.over_pattern, trim)
    hem = pen.blob([(-206, 596), (-206, 596), (0, 612), (206, 596), (206, 596), (208, 622), (0, 638),
        (-208, 622)])
    pen.paint(hem, light(colour, 0.15) if who.over_pattern else trim)
    pen.paint(pen.stroke([(-60, 700), (-40, 800), (-70, 1000)], 8) & bib, shade(colour), 0.4)


def _dungarees(pen: Pen, who: Person, under: Stencil, colour: Colour, _trim: Colour) -> None:
    _apron(pen, who, under, colour, colour)
    pen.paint(pen.rect(-92, 676, 184, 140, 18) - pen.rect(-85, 683, 170, 126, 14), shade(colour), 0.8)
    buttons(pen, [(-176, 626), (176, 626)], BRASS, 19)


def _open_front(pen: Pen, who: Person, gap: float, low: float, wide: float = 16) -> Stencil:
    """A jacket's two halves, open in a vee of half-width `gap` down to `low`."""
    whole = torso(pen, who, [(-120, 380), (-60, 400), (0, 404), (60, 400), (120, 380)], wide)
    vee = pen.shape([(-gap, 340), (-gap - 20, 420), (-14, low), (-10, 1200), (10, 1200), (14, low),
        (gap + 20, 420), (gap, 340)])
    return whole - vee


def _blazer(pen: Pen, who: Person, under: Stencil, colour: Colour, trim: Colour) -> None:
    shape = _open_front(pen, who, 118, 800)
    thrown(pen, shape, under)
    lay(pen, shape, colour, who.over_pattern, trim)
    sleeves(pen, who, shape, colour)
    for side in (-1, 1):
        lapel = pen.shape([(side * 112, 372), (side * 190, 452), (side * 226, 560), (side * 168, 580),
            (side * 206, 622), (side * 14, 800), (side * 70, 590), (side * 132, 440)])
        thrown(pen, lapel, shape, 5, 9)
        lay(pen, lapel, light(colour, 0.10) if side < 0 else light(colour, 0.04), who.over_pattern, trim)
    buttons(pen, [(26, 840)], trim, 15)


def _tailcoat(pen: Pen, who: Person, under: Stencil, colour: Colour, trim: Colour) -> None:
    _waistcoat(pen, who, under, shade(colour, 0.6), trim)
    _blazer(pen, who, under, colour, trim)
    for side in (-1, 1):
        key = pen.moved(side * 152, 600, 1, -32 * side)
        key.paint(key.oval(0, -26, 15) - key.oval(0, -26, 7), BRASS)
        key.paint(key.rect(-4, -12, 8, 60), BRASS)
        key.paint(key.rect(0, 30, 18, 7) | key.rect(0, 42, 14, 7), BRASS)


def _waistcoat(pen: Pen, who: Person, under: Stencil, colour: Colour, trim: Colour) -> None:
    b = 400 * who.build
    half: list[Point] = [(118, 404), (b * 0.58, 430), (b * 0.66, 560), (b * 0.76, 720), (b * 0.8, 1130),
        (0, 1130), (0, 700), (0, 700), (70, 560)]
    for side in (-1, 1):
        panel = pen.blob([(side * x, y) for x, y in half])
        thrown(pen, panel, under)
        lay(pen, panel, colour, who.over_pattern, trim)
        pen.paint(panel - pen.shifted(panel, -side * 6, -7), shade(colour), 0.6)
        pen.paint(pen.rect(side * 180 - 54, 760, 108, 16, 4), shade(colour))
    buttons(pen, [(14, 750), (14, 836)], trim, 11)


def _cardigan(pen: Pen, who: Person, under: Stencil, colour: Colour, trim: Colour) -> None:
    shape = _open_front(pen, who, 124, 760)
    thrown(pen, shape, under)
    lay(pen, shape, colour, who.over_pattern or "knit", light(colour))
    sleeves(pen, who, shape, colour)
    for side in (-1, 1):
        edge: list[Point] = [(side * 126, 372), (side * 142, 450), (side * 84, 620), (side * 20, 780),
            (side * 20, 1130)]
        pen.paint(pen.stroke(edge, 38, 1, 1) & shape, shade(colour, 0.35))
    buttons(pen, [(-4, 820)], trim, 15)


def _lab_coat(pen: Pen, who: Person, under: Stencil, colour: Colour, trim: Colour) -> None:
    _blazer(pen, who, under, colour, trim)
    pocket = pen.rect(130, 690, 150, 170, 12)
    pen.paint(pocket - pen.rect(136, 696, 138, 158, 8), shade(colour), 0.7)
    for i, name in enumerate(("teal", "brick")):
        pen.paint(pen.rect(166 + i * 36, 650, 15, 64, 6), rgb(name))
    pen.paint(pen.rect(130, 690, 150, 18, 6), shade(colour, 0.2))


def _fleece(pen: Pen, who: Person, under: Stencil, colour: Colour, trim: Colour) -> None:
    shape = _open_front(pen, who, 112, 640, 30)
    thrown(pen, shape, under)
    lay(pen, shape, colour, who.over_pattern, trim)
    pen.speckle(shape.at(0.42), light(colour, 0.4), 0.35, 3.0)
    sleeves(pen, who, shape, colour)
    for side in (-1, 1):
        stand = pen.blob([(side * 108, 330), (side * 150, 350), (side * 172, 430), (side * 130, 540),
            (side * 16, 650), (side * 16, 650), (side * 84, 520), (side * 112, 420)])
        thrown(pen, stand, shape, 4, 8)
        pen.paint(stand, light(colour, 0.14) if side < 0 else shade(colour, 0.15))
    pen.paint(pen.stroke([(0, 640), (0, 1130)], 12, 1, 1), trim)


def _hi_vis(pen: Pen, who: Person, under: Stencil, colour: Colour, trim: Colour) -> None:
    _fleece(pen, who, under, colour, rgb("charcoal"))
    b = 400 * who.build
    shape = torso(pen, who, wide=30)
    silver = rgb("#d9dde0")
    lines: list[list[Point]] = [[(-b * 1.3, 860), (0, 880), (b * 1.3, 860)]]
    lines += [[(side * b * 0.56, 400), (side * b * 0.58, 640), (side * b * 0.6, 860)] for side in (-1, 1)]
    for line in lines:
        pen.paint(pen.stroke(line, 66, 1, 1) & shape, trim)
        pen.paint(pen.stroke(line, 44, 1, 1) & shape, silver)
    pen.speckle(pen.fade(shape, (60, 560), (520, 760)), shade(colour), 0.6)


OVERS: dict[str, Over] = {"apron": _apron, "dungarees": _dungarees, "blazer": _blazer,
    "tailcoat": _tailcoat, "waistcoat": _waistcoat, "cardigan": _cardigan, "lab-coat": _lab_coat,
    "fleece": _fleece, "hi-vis": _hi_vis}


def over(pen: Pen, who: Person, under: Stencil) -> None:
    """Draw what the person wears over their garment, if anything."""
    if who.over:
        OVERS[who.over](pen, who, under, rgb(who.over_paints[0]), rgb(who.over_paints[1]))
