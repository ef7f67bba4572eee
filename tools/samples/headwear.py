"""Hats, caps, scarves and wraps."""

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

import math
from collections.abc import Callable

from .canvas import Pen, Stencil
from .colours import Colour, light, mix, rgb, shade
from .curves import Point, along
from .hair import shadow_on
from .people import Head

Hat = Callable[[Pen, Head, Colour, Colour], object]


def cloth(pen: Pen, shape: Stencil, colour: Colour, top: float = -360, low: float = -100) -> Stencil:
    """Paint cloth: base, grainy shade on the far side, light on the near side."""
    pen.paint(shape, colour)
    pen.speckle(pen.fade(shape, (10, 0), (270, 80)), shade(colour), 0.8)
    pen.speckle(pen.fade(shape, (-40, low), (-220, top)), light(colour), 0.8)
    return shape


def creases(pen: Pen, inside: Stencil, colour: Colour, lines: list[list[Point]], width: float = 9) -> None:
    """Folds in cloth."""
    for line in lines:
        pen.paint(pen.stroke(line, width) & inside, shade(colour), 0.75)


def _flat_cap(pen: Pen, head: Head, colour: Colour, trim: Colour) -> None:
    pen = pen.moved(0, 34)
    crown = pen.blob([(-206, -130), (-218, -210), (-150, -300), (0, -336), (150, -316), (232, -230),
        (214, -140), (100, -168), (-80, -160)])
    shadow_on(pen, head, crown, 30)
    cloth(pen, crown, colour)
    for i in range(-6, 8):
        pen.paint(pen.stroke([(i * 38 - 60, -350), (i * 38 + 20, -100)], 3, 1, 1) & crown, shade(colour),
            0.35)
        pen.paint(pen.stroke([(-260, -350 + i * 24 + 100), (260, -350 + i * 24 + 80)],
            3, 1, 1) & crown, trim, 0.3)
    peak = pen.blob([(-214, -126), (-120, -172), (0, -184), (120, -172), (214, -136), (190, -108),
        (90, -132), (-60, -130), (-178, -100)])
    cloth(pen, peak, shade(colour, 0.35))


def _beanie(pen: Pen, head: Head, colour: Colour, trim: Colour) -> None:
    crown = pen.blob([(-196, -150), (-190, -260), (-110, -350), (0, -376), (110, -350), (190, -260),
        (196, -150)])
    cloth(pen, crown, colour)
    creases(pen, crown, colour, [[(x, -150), (x * 0.86, -270), (x * 0.3, -364)]
        for x in range(-168, 180, 42)], 7)
    band = pen.blob([(-202, -96), (-206, -176), (-206, -176), (-100, -206), (0, -212), (100, -206),
        (206, -176), (206, -176), (202, -96), (202, -96), (100, -128), (0, -134), (-100, -128),
        (-202, -96)])
    shadow_on(pen, head, band, 16)
    cloth(pen, band, trim)
    creases(pen, band, trim, [[(x, -60), (x * 0.98, -220)] for x in range(-190, 200, 27)], 6)


def _toque(pen: Pen, head: Head, colour: Colour, _trim: Colour) -> None:
    """A chef's white cap."""
    spots = along([(-186, -290), (-196, -390), (-100, -446), (0, -462), (110, -444), (200, -386),
        (186, -290)], 7)
    crown = pen.blob([(-176, -200), *spots, (176, -200)])
    for x, y in spots:
        crown = crown | pen.oval(x * 0.9, y + 26, 66)
    cloth(pen, crown, colour, -480, -300)
    creases(pen, crown, mix(colour, rgb("stone"), 0.5), [[(x * 0.82, -220), (x * 0.9, -310),
        (x * 1.14, -390)] for x in (-140, -80, -16, 50, 116)], 11)
    band = pen.blob([(-188, -116), (-186, -236), (-186, -236), (0, -262), (186, -236), (186, -236),
        (188, -116), (188, -116), (90, -150), (0, -158), (-90, -150), (-188, -116)])
    shadow_on(pen, head, band, 16)
    cloth(pen, band, colour, -260, -160)


def _bucket(pen: Pen, head: Head, colour: Colour, trim: Colour) -> None:
    crown = pen.blob([(-186, -130), (-166, -300), (-166, -300), (-90, -336), (0, -342), (90, -336),
        (166, -300), (166, -300), (186, -130)])
    cloth(pen, crown, colour)
    pen.paint(pen.blob([(-190, -130), (-184, -186), (0, -214), (184, -186), (190, -130),
        (0, -168)]) & crown, trim)
    brim = pen.blob([(-186, -172), (0, -206), (186, -172), (270, -84), (262, -66), (130, -112), (0, -124),
        (-130, -112), (-262, -66), (-270, -84)])
    shadow_on(pen, head, brim, 34)
    cloth(pen, brim, colour)
    for k in (0.4, 0.7):
        pen.paint(pen.stroke([(-186 - 70 * k, -172 + 84 * k), (0, -206 + 76 * k),
            (186 + 70 * k, -172 + 84 * k)], 3, 1, 1) & brim, shade(colour), 0.6)


def _kufi(pen: Pen, head: Head, colour: Colour, trim: Colour) -> None:
    shape = pen.blob([(-182, -136), (-176, -270), (-176, -270), (-90, -306), (0, -312), (90, -306),
        (176, -270), (176, -270), (182, -136), (182, -136), (90, -176), (0, -186), (-90, -176),
        (-182, -136)])
    shadow_on(pen, head, shape)
    cloth(pen, shape, colour)
    for i in range(-5, 6):
        x, y = i * 34, -226 - 16 * math.cos(i / 4) - 4
        diamond = pen.shape([(x, y - 24), (x + 13, y), (x, y + 24), (x - 13, y)])
        pen.paint(diamond & shape, trim)
        pen.paint(pen.oval(x, y, 4.5) & shape, colour)
    for dy in (0, 92):
        pen.paint(pen.stroke([(-186, -152 - dy), (0, -204 - dy * 0.94), (186, -152 - dy)],
            5, 1, 1) & shape, trim)


def _hijab_back(pen: Pen, _head: Head, colour: Colour) -> None:
    shape = pen.blob([(0, -330), (-160, -300), (-240, -160), (-250, 60), (-236, 260), (-280, 400),
        (-270, 520), (0, 560), (270, 520), (280, 400), (236, 260), (250, 60), (240, -160), (160, -300)])
    pen.paint(shape, shade(colour, 0.6))


def _hijab(pen: Pen, head: Head, colour: Colour, trim: Colour) -> None:
    _, cheek, jaw, chin, depth = head.widths
    lean = head.who.turn * 24
    rim: list[Point] = [(0, -172), (cheek * 0.62, -146), (cheek * 0.9, -50), (cheek * 0.9, 60),
        (jaw * 0.96, 170), (chin, depth - 22), (0, depth + 4)]
    hole = pen.blob([(x + lean, y) for x, y in [*rim, *[(-x, y) for x, y in reversed(rim) if x]]])
    outer = pen.blob([(0, -322), (-150, -294), (-228, -160), (-236, 60), (-214, 240), (-230, 320),
        (-282, 400), (-250, 490), (-60, 548), (140, 534), (286, 470), (272, 390), (222, 316), (214, 240),
        (236, 60), (228, -160), (150, -294)])
    shape = outer - hole
    pen.paint(pen.shifted(shape, 6, 14).soft(pen.unit * 4) & hole, head.who.tones.shade, 0.8)
    cloth(pen, shape, colour)
    band = pen.blob([(x * 1.0 + lean, y - 22 if y < 0 else y) for x, y in [*rim[:3], (cheek * 0.9, -50),
        (cheek * 0.62, -128), (0, -150), (-cheek * 0.62, -128), (-cheek * 0.9, -50), *[(-x, y)
        for x, y in reversed(rim[:3]) if x]]])
    pen.paint((band & shape), mix(shade(colour), trim, 0.3), 0.5)
    creases(pen, shape, colour, [[(-200, -120), (-206, 60), (-170, 240), (0, 330), (160, 318)], [(-226, 60),
        (-214, 230), (-60, 372), (120, 380), (232, 330)], [(-150, -262), (-200, -120), (-206, 20)],
        [(-220, 300), (-90, 430), (110, 450), (280, 400)], [(120, -268), (196, -140), (210, 40)],
        [(190, 150), (170, 250), (100, 310)]], 12)
    pen.paint(pen.oval(-176, 262, 10), rgb("#d9a441"))


def _turban(pen: Pen, head: Head, colour: Colour, _trim: Colour) -> None:
    shape = pen.blob([(-196, -60), (-232, -180), (-196, -310), (-80, -380), (60, -384), (190, -318),
        (234, -190), (196, -60), (150, -130), (0, -206), (-150, -130)])
    shadow_on(pen, head, shape)
    cloth(pen, shape, colour)
    for k in range(6):
        t = k / 5
        pen.paint(pen.stroke([(-214 + 20 * t, -110 - 190 * t), (-20 + 50 * t, -230 - 110 * t),
            (30 + 50 * t, -300 - 76 * t)], 9) & shape, shade(colour), 0.8)
        pen.paint(pen.stroke([(214 - 10 * t, -110 - 190 * t), (80, -210 - 100 * t),
            (10 - 40 * t, -250 - 120 * t)], 9) & shape, shade(colour), 0.8)


def _wrap(pen: Pen, head: Head, colour: Colour, trim: Colour) -> None:
    """A tall patterned headwrap with a knot."""
    knot = pen.blob([(-30, -370), (-120, -470), (-40, -500), (20, -430), (90, -510), (160, -450),
        (70, -370)])
    cloth(pen, knot, trim)
    shape = pen.blob([(-194, -40), (-236, -180), (-206, -320), (-90, -410), (60, -416), (196, -330),
        (238, -180), (194, -40), (140, -124), (0, -170), (-140, -124)])
    shadow_on(pen, head, shape)
    cloth(pen, shape, colour)
    for i in range(22):
        x, y = -200 + (i % 6) * 80 + (i // 6 % 2) * 40, -110 - (i // 6) * 88
        pen.paint(pen.oval(x, y, 27, 34, 20) & shape, trim)
        pen.paint(pen.oval(x, y, 15, 20, 20) & shape, rgb("butter"))
        pen.paint(pen.oval(x, y, 6, 9, 20) & shape, trim)
    creases(pen, shape, colour, [[(-210, -110), (-60, -230), (100, -400)], [(-220, -220), (-100, -310),
        (0, -406)], [(210, -100), (90, -200), (-40, -250)], [(226, -210), (120, -280), (20, -300)]], 10)


def _bandana(pen: Pen, head: Head, colour: Colour, trim: Colour) -> None:
    for dx in (-1, 1):
        tie = pen.blob([(196, -90), (250, -130 + dx * 40), (292, -90 + dx * 60), (240, -60 + dx * 20)])
        cloth(pen, tie, shade(colour, 0.4))
    shape = pen.blob([(-200, -70), (-204, -180), (-140, -286), (0, -316), (140, -286), (204, -180),
        (200, -70), (130, -140), (0, -170), (-130, -140)])
    shadow_on(pen, head, shape)
    cloth(pen, shape, colour)
    for i in range(30):
        x, y = -196 + (i % 8) * 56 + (i // 8 % 2) * 28, -110 - (i // 8) * 58
        pen.paint(pen.oval(x, y, 7) & shape, trim)


def _headband(pen: Pen, head: Head, colour: Colour, _trim: Colour) -> None:
    band = pen.blob([(-202, -70), (-200, -130), (-110, -214), (0, -236), (110, -214), (200, -130),
        (202, -70), (110, -158), (0, -182), (-110, -158)])
    cloth(pen, band, colour)
    creases(pen, band, colour, [[(-190, -110), (0, -214), (190, -110)]], 7)
    if "ribbon" in head.who.extras:
        for side in (-1, 1):
            loop = pen.blob([(110, -236), (110 + side * 44, -300), (110 + side * 96, -280),
                (110 + side * 76, -220)])
            cloth(pen, loop, colour)
        pen.paint(pen.oval(110, -240, 22), shade(colour, 0.5))


def _hard_hat(pen: Pen, head: Head, colour: Colour, _trim: Colour) -> None:
    for side in (-1, 1):
        pen.paint(pen.stroke([(side * 186, -100), (side * 178, 80), (side * 130, 210), (side * 40, 282)],
            11, 1, 1), rgb("charcoal"))
    pen.paint(pen.rect(-34, 268, 68, 24, 8), rgb("charcoal"))
    crown = pen.blob([(-220, -150), (-206, -290), (-110, -384), (0, -402), (110, -384), (206, -290),
        (220, -150)])
    brim = pen.blob([(-236, -150), (-120, -196), (0, -206), (120, -196), (236, -150), (224, -120),
        (110, -146), (0, -152), (-110, -146), (-224, -120)])
    shadow_on(pen, head, brim, 24)
    cloth(pen, crown, colour)
    pen.paint(pen.blob([(-44, -200), (-40, -404), (0, -418), (40, -404), (44, -200)]), light(colour, 0.35))
    creases(pen, crown, colour, [[(-46, -200), (-42, -398)], [(46, -200), (42, -398)], [(-130, -200),
        (-110, -350)], [(130, -200), (110, -350)]], 7)
    cloth(pen, brim, shade(colour, 0.25))


def _hood(pen: Pen, head: Head, colour: Colour, _trim: Colour) -> None:
    outer = pen.blob([(0, -340), (-170, -300), (-262, -130), (-270, 100), (-220, 300), (0, 380), (220, 300),
        (270, 100), (262, -130), (170, -300)])
    hole = pen.blob([(0, -236), (-130, -210), (-206, -80), (-206, 90), (-150, 230), (0, 296), (150, 230),
        (206, 90), (206, -80), (130, -210)])
    shape = outer - hole
    pen.paint(pen.shifted(shape, 8, 16).soft(pen.unit * 5) & hole & head.face(pen),
        head.who.tones.shade, 0.8)
    cloth(pen, shape, colour)
    pen.paint(hole.soft(pen.unit * 9) & shape, shade(colour), 0.7)


HATS: dict[str, Hat] = {"flat-cap": _flat_cap, "beanie": _beanie, "toque": _toque, "bucket": _bucket,
    "kufi": _kufi, "hijab": _hijab, "turban": _turban, "wrap": _wrap, "bandana": _bandana,
    "headband": _headband, "hard-hat": _hard_hat, "hood": _hood}


def headwear_back(pen: Pen, head: Head) -> None:
    """What of the headwear lies behind the head."""
    if head.who.headwear == "hood":
        inside = pen.blob([(0, -300), (-150, -260), (-230, -100), (-236, 100), (-190, 270), (0, 340),
            (190, 270), (236, 100), (230, -100), (150, -260)])
        pen.paint(inside, shade(shade(rgb(head.who.headwear_paints[0]))))
    if head.who.headwear == "hijab":
        _hijab_back(pen, head, rgb(head.who.headwear_paints[0]))


def headwear(pen: Pen, head: Head) -> None:
    """The headwear the person wears, if any."""
    if head.who.headwear:
        one, two = (rgb(name) for name in head.who.headwear_paints)
        HATS[head.who.headwear](pen, head, one, two)
