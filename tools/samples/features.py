"""Eyes, brows, nose and mouth: what makes a face somebody's."""

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

from .canvas import Pen, Stencil
from .colours import Colour, light, mix, rgb, shade
from .curves import Point
from .people import Head

IRIS: dict[str, str] = {"brown": "#5b3423", "dark": "#3a2422", "hazel": "#80592a", "green": "#5b7a55",
    "blue": "#4f7d9b", "grey": "#6c7f88"}

INK: Colour = (44, 28, 38)


def _eye(pen: Pen, head: Head, side: int) -> None:
    who, tones = head.who, head.who.tones
    happy = who.smile != "calm"
    young = who.age < 16
    x, y = head.at(side * 84, 6 if not young else 18)
    w, h = (40.0, 23.5) if not young else (42.0, 29.0)
    if who.age > 60:
        h -= 3
    if not happy:
        h *= 0.92
    w *= 1 - 0.10 * who.turn * side
    eye = pen.moved(x, y, flip=side < 0)
    low = h * (0.52 if happy else 0.80)
    shape = eye.blob([(-w, 7), (-w * 0.5, -h * 0.62), (0, -h), (w * 0.62, -h * 0.66), (w, -1),
        (w * 0.5, low * 0.86), (0, low), (-w * 0.55, low * 0.9)])
    eye.paint(shape, mix((255, 250, 240), tones.base, 0.16))
    eye.paint(shape - eye.shifted(shape, 0, 6), mix(tones.shade, (190, 170, 180), 0.4), 0.75)
    gaze = -2 * side + 3 * who.turn * side
    iris = rgb(IRIS[who.eyes])
    ball = eye.oval(gaze, -2, h * 0.94, h * 0.98) & shape
    eye.paint(ball, shade(iris, 0.6))
    eye.paint(eye.oval(gaze, 3, h * 0.66, h * 0.62) & shape, light(iris, 0.12))
    eye.paint(eye.oval(gaze, -2, h * 0.5, h * 0.54) & shape, INK)
    eye.paint(eye.oval(gaze - 6 * side, -h * 0.42, 4.6), (255, 252, 244))
    lid: list[Point] = [(-w - 1, 8), (-w * 0.52, -h * 0.66), (0, -h - 1), (w * 0.62, -h * 0.68), (w + (7
        if who.painted else 3), -5 if who.painted else -2)]
    lash = mix(INK, tones.line, 0.25)
    eye.paint(eye.stroke(lid, 9.5 if who.painted else 7.5, 0.3, 0.35), lash)
    fold: list[Point] = [(-w * 0.7, -h - 6), (0, -h - 14), (w * 0.9, -h * 0.8 - 4)]
    eye.paint(eye.stroke(fold, 5), tones.deep, 0.55)
    under: list[Point] = [(-w * 0.6, low + 5), (0, low + 9), (w * 0.75, low + 1)]
    eye.paint(eye.stroke(under, 4.5), tones.deep, 0.5 if happy else 0.28)
    if who.age > 48:
        bag: list[Point] = [(-w * 0.5, low + 17), (4, low + 22), (w * 0.8, low + 13)]
        eye.paint(eye.stroke(bag, 4.5), tones.deep, 0.45)
    if who.age > 42:
        for rise in (-7, 4, 14) if who.age > 58 else (-3, 9):
            eye.paint(eye.stroke([(w + 15, rise * 0.6), (w + 36, rise * 1.5)], 4.2), tones.deep, 0.45)


def _brow(pen: Pen, head: Head, side: int, hidden: bool) -> None:
    who = head.who
    if hidden:
        return
    x, y = head.at(side * 84, -6 if who.age >= 16 else 2)
    brow = pen.moved(x, y, flip=side < 0)
    bushy = who.brows == "white" or "bushy" in who.extras
    width = {True: 23.0, False: 12.5 if who.painted else 19.0}[bushy]
    lift = 4 if who.smile == "laugh" else 0
    arc: list[Point] = [(-40, -43 - lift), (-8, -57 - lift), (24, -58 - lift), (50, -42)]
    brow.paint(brow.stroke(arc, width, 0.6, 0.05), who.brow_colour)
    if bushy:
        for i in range(6):
            root: Point = (-36 + i * 15, -46 - 9 * (i in (1, 2, 3)))
            brow.paint(brow.stroke([root, (root[0] + 12, root[1] - 20 + i)], 7, 0.7), who.brow_colour)


def nose(pen: Pen, head: Head) -> None:
    """A nose in three touches: the shaded side, the underside, the light along its bridge."""
    tones, turn = head.who.tones, head.who.turn
    w = 34 * head.who.nose
    tip, y = 22 * turn, 112 if head.who.age >= 16 else 104
    ox, _ = head.at(0, 0)
    side = 1 if turn >= -0.15 else -1
    tool = pen.moved(ox, 0)
    plane: list[Point] = [(side * 16 + tip * 0.2, -28), (side * 13 + tip * 0.4, 20), (side * 12 + tip, 66),
        (side * 2 + tip, y - 2), (side * 2 + tip, y + 4), (side * w * 0.75 + tip * 0.7, y - 1),
        (side * w * 0.98 + tip * 0.5, y - 18), (side * w * 0.62 + tip * 0.5, y - 42),
        (side * 26 + tip * 0.3, 24)]
    tool.paint(tool.blob(plane), tones.shade, 0.8)
    wing: list[Point] = [(-w + tip * 0.6, y - 22), (-w * 0.94 + tip * 0.6, y - 3), (-w * 0.42 + tip, y + 3),
        (tip, y + 10), (w * 0.42 + tip, y + 3), (w * 0.94 + tip * 0.6, y - 3), (w + tip * 0.6, y - 22)]
    tool.paint(tool.stroke(wing, 8, 0.2, 0.2), tones.deep, 0.85)
    shine: list[Point] = [(-side * 4 + tip * 0.4, 6), (-side * 3 + tip * 0.8, 50),
        (-side * 7 + tip, y - 24)]
    tool.paint(tool.stroke(shine, 11), tones.light, 0.75)


def _open_smile(pen: Pen, head: Head, laugh: bool) -> None:
    who, tones = head.who, head.who.tones
    w, deep = (70, 52) if laugh else (68, 36)
    y = 162 if who.age >= 16 else 150
    ox, _ = head.at(0, 0, 6)
    tool = pen.moved(ox, y)
    full = 5 + 12 * who.lips
    lip = (mix(tones.lip, (196, 52, 66), 0.25) if who.lips > 0.6 else mix(tones.lip, tones.shade, 0.35
        if who.painted else 0.72))
    upper: list[Point] = [(-w - 5, -12), (-w * 0.5, -7 - full * 0.3), (-12, -full * 0.7), (0, -full * 0.35),
        (12, -full * 0.7), (w * 0.5, -7 - full * 0.3), (w + 5, -12)]
    lower: list[Point] = [(w * 0.66, deep * 0.74 + full * 0.45), (0, deep + full),
        (-w * 0.66, deep * 0.74 + full * 0.45)]
    tool.paint(tool.blob([*upper, *lower]), lip)
    inner_top: list[Point] = [(-w, -9), (-w * 0.5, 2), (0, 5), (w * 0.5, 2), (w, -9)]
    inner = tool.blob([inner_top[0], *inner_top, inner_top[-1], (w * 0.62, deep * 0.66), (0, deep),
        (-w * 0.62, deep * 0.66)])
    tool.paint(inner, (92, 34, 42))
    if laugh:
        tool.paint(tool.oval(0, deep + 6, w * 0.46, 20) & inner, (205, 98, 96))
    bite = 0.52 if laugh else 0.78
    teeth = tool.blob([(-w, -14), (0, -10), (w, -14), (w * 0.78, deep * bite * 0.7), (0, deep * bite),
        (-w * 0.78, deep * bite * 0.7)])
    tool.paint(teeth & inner, (255, 249, 236))
    tool.paint(tool.stroke([(-w * 0.3, deep + full + 9), (0, deep + full + 13), (w * 0.3, deep + full + 9)],
        5), tones.deep, 0.4)
    for side in (-1, 1):
        corner: list[Point] = [(side * (w + 2), -20), (side * (w + 9), -10), (side * (w + 6), 2)]
        tool.paint(tool.stroke(corner, 6), tones.deep, 0.7)


def _calm_smile(pen: Pen, head: Head) -> None:
    who, tones = head.who, head.who.tones
    ox, _ = head.at(0, 0, 6)
    tool = pen.moved(ox, 172 if who.age >= 16 else 158)
    w = 56
    full = 6 + 13 * who.lips
    lip = (mix(tones.lip, (190, 50, 62), 0.2) if who.lips > 0.6 else mix(tones.lip, tones.shade, 0.4
        if who.painted else 0.72))
    upper: list[Point] = [(-w, -9), (-w * 0.4, -full * 0.55), (-9, -full), (0, -full * 0.72), (9, -full),
        (w * 0.4, -full * 0.55), (w, -9), (w * 0.4, 5), (0, 8), (-w * 0.4, 5)]
    lower: list[Point] = [(-w * 0.86, -3), (-w * 0.4, 6), (0, 8), (w * 0.4, 6), (w * 0.86, -3),
        (w * 0.5, full + 8), (0, full + 15), (-w * 0.5, full + 8)]
    tool.paint(tool.blob(upper), shade(lip, 0.3))
    tool.paint(tool.blob(lower), lip)
    tool.paint(tool.stroke([(-14, full + 3), (0, full + 5), (12, full + 3)], 7), light(lip, 0.5), 0.5)
    line: list[Point] = [(-w - 7, -13), (-w * 0.45, 3), (0, 7), (w * 0.45, 3), (w + 7, -13)]
    tool.paint(tool.stroke(line, 7.5, 0.4, 0.4), mix(tones.line, (96, 30, 40), 0.5))
    for side in (-1, 1):
        tool.paint(tool.stroke([(side * (w + 9), -23), (side * (w + 13), -12), (side * (w + 8), -2)], 5.5),
            tones.deep, 0.6)
    tool.paint(tool.stroke([(-20, full + 25), (0, full + 28), (20, full + 25)], 5), tones.deep, 0.35)


def folds(pen: Pen, head: Head) -> None:
    """The lines that years and laughter draw: beside the nose, on the forehead."""
    who, tones = head.who, head.who.tones
    for side in (-1, 1):
        x, _ = head.at(side * 62, 0)
        if who.smile != "calm" or who.age > 38:
            line: list[Point] = [(x - side * 12, 104), (x + side * 12, 124), (x + side * 24, 152)]
            share = min(0.55, 0.18 + who.age / 190)
            pen.paint(pen.stroke(line, 5.5), tones.deep, share)
    if who.age > 54:
        for i, y in enumerate((-118, -142)[: 2 if who.age > 62 else 1]):
            x, _ = head.at(0, 0)
            pen.paint(pen.stroke([(x - 66 + 14 * i, y + 4), (x, y - 3), (x + 66 - 14 * i, y + 4)], 4.6),
                tones.deep, 0.35)


def features(pen: Pen, head: Head, hidden_brows: bool = False) -> None:
    """All features of a face, from the folds to the mouth."""
    folds(pen, head)
    for side in (-1, 1):
        _eye(pen, head, side)
        _brow(pen, head, side, hidden_brows)
    nose(pen, head)
    if head.who.smile == "calm":
        _calm_smile(pen, head)
    else:
        _open_smile(pen, head, head.who.smile == "laugh")


def blush(pen: Pen, head: Head, face: Stencil) -> None:
    """Warm cheeks, and freckles for those who have them."""
    who, tones = head.who, head.who.tones
    for side in (-1, 1):
        x, y = head.at(side * 116, 96)
        pen.paint(pen.glow(x, y, 104, 84).at(0.75 if who.painted else 0.5) & face, tones.blush, 0.75)
        pen.speckle(pen.glow(x, y, 88, 70).at(0.55 if who.painted else 0.42) & face, tones.blush, 0.55)
    x, _ = head.at(0, 0, 20)
    pen.paint(pen.glow(x, 92, 58, 50).at(0.5) & face, tones.blush, 0.7)
