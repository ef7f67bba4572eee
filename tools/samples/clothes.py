"""What is worn on the body: the garment itself, then what goes over it."""

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

from collections.abc import Callable

from .canvas import Pen, Stencil
from .cloth import CREW, HIGH, SCOOP, VEE, buttons, lay, sleeves, thrown, torso
from .colours import Colour, light, mix, rgb, shade
from .curves import Point
from .people import Person

Garment = Callable[[Pen, Person], Stencil]


def _paint(who: Person, index: int) -> Colour:
    return rgb(who.paints[index])


def _plain(neckline: list[Point], rib: bool = True) -> Garment:
    def draw(pen: Pen, who: Person) -> Stencil:
        colour, trim = _paint(who, 0), _paint(who, 1)
        shape = lay(pen, torso(pen, who, neckline), colour, who.pattern, trim)
        sleeves(pen, who, shape, colour)
        if rib:
            pen.paint(pen.stroke([(x * 1.04, y + 10) for x, y in neckline],
                30, 0.9, 0.9) & shape, shade(colour, 0.5) if who.pattern == "knit" else trim)
        return shape

    return draw


def _polo_neck(pen: Pen, who: Person) -> Stencil:
    colour = _paint(who, 0)
    shape = lay(pen, torso(pen, who, HIGH), colour, who.pattern, _paint(who, 1))
    sleeves(pen, who, shape, colour)
    w = 100 * who.neck
    collar = pen.blob([(-w, 318), (-w, 318), (-w - 12, 400), (-w - 30, 446), (0, 486), (w + 30, 446),
        (w + 12, 400), (w, 318), (w, 318), (0, 352)])
    thrown(pen, collar, shape)
    pen.paint(collar, light(colour, 0.1))
    pen.speckle(pen.fade(collar, (0, 390), (130, 400)), shade(colour), 0.9)
    for x in range(-110, 120, 22):
        pen.paint(pen.stroke([(x * 0.84, 316), (x * 1.1, 480)], 4, 1, 1) & collar, shade(colour), 0.5)
    return shape


def collar(pen: Pen, colour: Colour, onto: Stencil, spread: float = 1.0) -> None:
    """The two flaps of a shirt's collar."""
    for side in (-1, 1):
        flap = pen.blob([(side * 96, 352), (side * 96, 352), (side * 124, 400), (side * 138, 436),
            (side * 96 * spread, 530), (side * 96 * spread, 530), (side * 40, 490), (0, 440), (0, 440),
            (side * 64, 404)])
        thrown(pen, flap, onto)
        pen.paint(flap, light(colour, 0.3) if side < 0 else colour)
        pen.paint(flap - pen.shifted(flap, -side * 5, -6), shade(colour), 0.75)


def _shirt(pen: Pen, who: Person) -> Stencil:
    colour, trim = _paint(who, 0), _paint(who, 1)
    shape = lay(pen, torso(pen, who, [(-106, 384), (-60, 420), (0, 452), (60, 420), (106, 384)]),
        colour, who.pattern, trim)
    sleeves(pen, who, shape, colour)
    pen.paint(pen.stroke([(26, 450), (26, 760), (26, 1120)], 6, 1, 1) & shape, shade(colour), 0.8)
    buttons(pen, [(0, 560), (0, 680), (0, 800)], mix(light(colour, 0.5), (250, 244, 232), 0.5), 9)
    if who.tie == "tie":
        _neckwear(pen, who, shape)
    collar(pen, colour, shape)
    if who.tie == "bow":
        _neckwear(pen, who, shape)
    if "epaulettes" in who.extras:
        for side in (-1, 1):
            b = side * 400 * who.build
            pen.paint(pen.blob([(b * 0.5, 432), (b * 0.58, 424), (b * 0.88, 470), (b * 0.94, 512),
                (b * 0.82, 500)]), shade(colour, 0.6))
    return shape


def _neckwear(pen: Pen, who: Person, shape: Stencil) -> None:
    colour = rgb(who.tie_paint)
    if who.tie == "tie":
        blade = pen.blob([(-26, 486), (-26, 486), (26, 486), (26, 486), (54, 800), (60, 1120), (-60, 1120),
            (-54, 800)])
        thrown(pen, blade, shape)
        pen.paint(blade, colour)
        for k in range(9):
            pen.paint(pen.stroke([(-70, 580 + k * 70), (70, 510 + k * 70)],
                10, 1, 1) & blade, light(colour, 0.25))
        knot = pen.blob([(-36, 440), (-36, 440), (36, 440), (36, 440), (24, 494), (24, 494), (-24, 494),
            (-24, 494)])
        pen.paint(knot, shade(colour, 0.35))
    if who.tie == "bow":
        for side in (-1, 1):
            wing = pen.blob([(side * 8, 470), (side * 60, 426), (side * 92, 428), (side * 96, 512),
                (side * 60, 514)])
            thrown(pen, wing, shape)
            pen.paint(wing, colour)
            pen.paint(pen.stroke([(side * 16, 470), (side * 66, 462)], 7), light(colour, 0.3))
        pen.paint(pen.rect(-18, 446, 36, 48, 12), light(colour, 0.12))


def _tunic(pen: Pen, who: Person) -> Stencil:
    colour, trim = _paint(who, 0), _paint(who, 1)
    shape = lay(pen, torso(pen, who, VEE), colour, who.pattern, trim)
    sleeves(pen, who, shape, colour)
    for side in (-1, 1):
        lapel = pen.blob([(side * 100, 372), (side * 100, 372), (side * 150, 420), (side * 132, 520),
            (side * 132, 520), (0, 604), (0, 604), (side * 60, 490)])
        thrown(pen, lapel, shape)
        pen.paint(lapel, light(colour, 0.16) if side < 0 else colour)
        pen.paint(lapel - pen.moved(0, 0).shifted(lapel, -side * 7, -9), trim)
    pen.paint(pen.stroke([(0, 600), (0, 1120)], 7, 1, 1) & shape, trim)
    b = 400 * who.build
    for side in (-1, 1):
        pen.paint(pen.stroke([(side * b * 0.62, 560), (side * b * 0.34, 640), (side * b * 0.30, 1120)],
            5, 0.6, 1) & shape, shade(colour), 0.7)
    return shape


def _chef(pen: Pen, who: Person) -> Stencil:
    colour, trim = _paint(who, 0), _paint(who, 1)
    shape = lay(pen, torso(pen, who, HIGH), colour)
    sleeves(pen, who, shape, mix(colour, rgb("stone"), 0.3))
    flap = pen.blob([(-150, 480), (-60, 440), (20, 452), (150, 470), (150, 470), (170, 800), (176, 1120),
        (-176, 1120), (-170, 800)])
    pen.paint((flap - pen.shifted(flap, -8, -3)) & shape, shade(colour), 0.6)
    for side in (-1, 1):
        band = pen.blob([(side * 98, 330), (side * 98, 330), (side * 124, 420), (side * 110, 456), (0, 500),
            (0, 500), (-side * 8, 430)])
        thrown(pen, band, shape)
        pen.paint(band, colour if side < 0 else shade(colour, 0.14))
        pen.paint(band - pen.shifted(band, -side * 4, -6), trim)
    buttons(pen, [(side * 96, y) for y in (566, 672, 778) for side in (-1, 1)], trim, 16)
    return shape


def _blouse(pen: Pen, who: Person) -> Stencil:
    colour = _paint(who, 0)
    shape = lay(pen, torso(pen, who, SCOOP), colour, who.pattern, _paint(who, 1))
    sleeves(pen, who, shape, colour)
    for x in range(-150, 160, 38):
        pen.paint(pen.stroke([(x * 0.9, 470), (x, 580), (x * 1.1, 660)], 7) & shape, shade(colour), 0.5)
    pen.paint(pen.stroke([(x * 1.02, y + 6) for x, y in SCOOP], 18, 0.9, 0.9) & shape, shade(colour, 0.4))
    return shape


def _wetsuit(pen: Pen, who: Person) -> Stencil:
    colour, trim = _paint(who, 0), _paint(who, 1)
    shape = lay(pen, torso(pen, who, HIGH), colour)
    b = 400 * who.build
    for side in (-1, 1):
        yoke = (pen.blob([(side * 96, 380), (side * b * 0.5, 420), (side * b * 1.05, 480),
            (side * b * 1.14, 700), (side * b * 0.9, 640), (side * b * 0.5, 540)]) & shape)
        pen.paint(yoke, trim if side < 0 else shade(trim, 0.35))
        pen.paint(pen.stroke([(side * 90, 384), (side * b * 0.5, 540), (side * b * 0.9, 640),
            (side * b * 1.14, 700)], 6, 1, 1) & shape, light(colour, 0.4))
    band = pen.blob([(-98, 336), (-98, 336), (-118, 424), (0, 460), (118, 424), (98, 336), (98, 336),
        (0, 366)])
    lay(pen, band, light(colour, 0.12))
    return shape


def _overalls(pen: Pen, who: Person) -> Stencil:
    colour, trim = _paint(who, 0), _paint(who, 1)
    shape = _plain(CREW, False)(pen, who)
    pen.paint(pen.stroke([(0, 450), (0, 1120)], 22, 1, 1) & shape, shade(colour, 0.45))
    pen.paint(pen.stroke([(0, 450), (0, 1120)], 6, 1, 1) & shape, trim)
    collar(pen, colour, shape, 1.2)
    for side in (-1, 1):
        pocket = pen.rect(side * 180 - 70, 640, 140, 150, 14)
        pen.paint((pocket - pen.rect(side * 180 - 64, 646, 128, 138, 10)) & shape, shade(colour), 0.8)
        pen.paint(pen.rect(side * 180 - 74, 632, 148, 40, 8), shade(colour, 0.25))
    return shape


GARMENTS: dict[str, Garment] = {"tee": _plain(CREW), "jumper": _plain(CREW), "scoop": _plain(SCOOP),
    "polo-neck": _polo_neck, "shirt": _shirt, "tunic": _tunic, "chef": _chef, "blouse": _blouse,
    "wetsuit": _wetsuit, "overalls": _overalls}
