"""Short hair and gathered hair. A style is a pair of functions: behind the head, and in front of it."""

# ruff: noqa: S311 -- these chances place brush strokes, they guard nothing

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

from .canvas import Pen, Stencil
from .curves import Point, along
from .people import Head

Layer = Callable[[Pen, Head], object]
Laid = Callable[[Pen, Head], Stencil]


def tint(pen: Pen, head: Head, shape: Stencil, top: float = -300, low: float = 0) -> Stencil:
    """Paint hair: base, grainy shade on the far side, light where the sun falls."""
    base, dark, bright = head.who.locks
    pen.paint(shape, base)
    pen.speckle(pen.fade(shape, (20, 0), (260, 70)), dark, 0.9)
    pen.speckle(pen.fade(shape, (-60, low - 110), (-190, top - 60)), bright, 0.75)
    return shape


def wisps(pen: Pen, head: Head, inside: Stencil, lines: Sequence[Sequence[Point]],
    width: float = 9) -> None:
    """Strands drawn over the hair, light on the near side and dark on the far side."""
    _, dark, bright = head.who.locks
    for i, line in enumerate(lines):
        middle = line[len(line) // 2][0]
        pen.paint(pen.stroke(line, width) & inside, bright if middle < 30 and i % 3 else dark, 0.75)


def cap(pen: Pen, head: Head, lift: float, low: float, hairline: Sequence[Point],
    wide: float = 10) -> Stencil:
    """Hair on the skull: `lift` above the crown, down to `low` by the ears, to `hairline` (left to right)."""
    brow, cheek, *_ = head.widths
    lean = head.who.turn * -10
    over: list[Point] = [(-cheek - wide + 6, low), (-cheek - wide, -50), (-brow - wide, -165 - lift * 0.3),
        (-brow * 0.58, -252 - lift * 0.9), (0, -272 - lift), (brow * 0.58, -252 - lift * 0.9),
        (brow + wide, -165 - lift * 0.3), (cheek + wide, -50), (cheek + wide - 6, low)]
    over = [(x + lean, y) for x, y in over]
    line = [(x + head.who.turn * 26, y) for x, y in reversed(hairline)]
    return pen.blob([over[0], *over, over[-1], *line])


def puffs(pen: Pen, spots: Sequence[Point], radius: float, seed: int, uneven: float = 0.22) -> Stencil:
    """A cloud of round curls about `spots`."""
    dice = random.Random(seed)
    shape: Stencil | None = None
    for x, y in spots:
        curl = pen.oval(x + dice.uniform(-4, 4), y + dice.uniform(-4, 4),
            radius * dice.uniform(1 - uneven, 1 + uneven))
        shape = curl if shape is None else shape | curl
    assert shape is not None
    return shape


def curls(pen: Pen, head: Head, inside: Stencil, box: tuple[float, float, float, float],
    count: int, size: float) -> None:
    """Little open rings drawn all over curly hair."""
    _, dark, bright = head.who.locks
    dice = random.Random(head.who.seed)
    for i in range(count):
        x, y = dice.uniform(box[0], box[2]), dice.uniform(box[1], box[3])
        start, r = dice.uniform(0, 6.3), size * dice.uniform(0.7, 1.2)
        arc: list[Point] = [(x + r * math.cos(start + k * 0.75), y + r * math.sin(start + k * 0.75))
            for k in range(5)]
        lit = x * 0.8 + y + 120 < dice.gauss(0, 60)
        pen.paint(pen.stroke(arc, size * 0.38) & inside, bright if lit else dark, 0.8 if i % 2 else 0.55)


def shadow_on(pen: Pen, head: Head, shape: Stencil, by: float = 15) -> None:
    """The soft shadow that hair or a hat throws on the forehead."""
    pen.paint(pen.shifted(shape, 3, by).soft(pen.unit * 3) & head.face(pen), head.who.tones.shade, 0.85)


def _laid(lift: float, low: float, hairline: Sequence[Point], lines: Sequence[Sequence[Point]],
    wide: float = 10) -> Laid:
    def front(pen: Pen, head: Head) -> Stencil:
        shape = cap(pen, head, lift, low, hairline, wide)
        shadow_on(pen, head, shape)
        tint(pen, head, shape)
        wisps(pen, head, shape, lines)
        return shape

    return front


def _rays(hub: Point, ends: Sequence[Point], bend: float = 0) -> list[list[Point]]:
    """Strands drawn back from each of `ends` towards `hub`."""
    out: list[list[Point]] = []
    for x, y in ends:
        mid = (x + (hub[0] - x) * 0.12 + bend * (x - hub[0]) / 170, y + (hub[1] - y) * 0.55)
        out.append([(x, y), mid, (x + (hub[0] - x) * 0.62, hub[1])])
    return out


BACK: list[Point] = [(-170, -60), (-150, -130), (-112, -168), (-50, -186), (10, -188), (70, -184),
    (120, -164), (154, -124), (172, -60)]
SWEPT = _rays((0, -292), [(x, y + 2) for x, y in BACK[1:-1]], 10)

side_part = _laid(38, 30, [(-176, 20), (-172, -70), (-150, -130), (-118, -176), (-88, -204), (-30, -182),
    (50, -160), (118, -138), (156, -92), (174, -30), (178, 20)], [[(-92, -206), (-20, -236), (70, -220),
    (150, -130)], [(-84, -220), (0, -266), (90, -250), (170, -150)], [(-70, -262), (20, -292),
    (110, -262)], [(-100, -214), (-140, -180), (-168, -90)], [(-96, -236), (-150, -200), (-180, -110)],
    [(-20, -196), (60, -180), (140, -116)]])
swept_back = _laid(60, 24, [(-178, 16), (-174, -70), (-150, -140), (-104, -184), (-40, -206), (30, -208),
    (98, -188), (148, -142), (174, -70), (178, 16)], SWEPT)
crop = _laid(16, 8, [(-182, 4), (-172, -60), (-158, -112), (-140, -158), (-72, -178), (0, -182), (72, -178),
    (140, -158), (158, -112), (172, -60), (182, 4)], [])
drawn_back = _laid(14, 20, BACK, SWEPT, 4)


def cropped(pen: Pen, head: Head) -> Stencil:
    """Very short hair: a cap with a grainy edge."""
    shape = crop(pen, head)
    _, dark, bright = head.who.locks
    pen.speckle(pen.fade(shape, (0, -300), (0, -60)), dark, 0.7)
    pen.speckle(shape.at(0.4), bright, 0.6, 2.2)
    return shape


def fringe_aside(pen: Pen, head: Head) -> Stencil:
    """A long fringe falling to one side."""
    shape = cap(pen, head, 50, 50, [(-182, 40), (-170, -30), (-156, -76), (-96, -84), (-30, -98),
        (40, -126), (92, -170), (122, -140), (146, -80), (160, -10), (182, 40)], 22)
    shadow_on(pen, head, shape)
    tint(pen, head, shape)
    wisps(pen, head, shape, [[(96, -184), (20, -220), (-80, -170), (-150, -78)], [(90, -200), (0, -260),
        (-110, -210), (-170, -90)], [(96, -176), (40, -160), (-40, -110)], [(60, -270), (-40, -296),
        (-140, -220)], [(110, -190), (150, -150), (172, -70)]])
    return shape


def spiky(pen: Pen, head: Head) -> Stencil:
    """Short hair standing up in points."""
    base = cap(pen, head, 14, 22, [(-180, 16), (-174, -60), (-156, -120), (-120, -160), (-70, -150),
        (-30, -172), (20, -152), (66, -172), (118, -158), (156, -120), (174, -60), (180, 16)])
    shape = base
    for i, (x, y) in enumerate(along([(-178, -120), (-120, -240), (0, -282), (120, -240), (178, -120)],
        11)):
        tip = (x * 1.16 + (10 if i % 2 else -14), y * 1.14 - 34 - 10 * (i % 3))
        shape = shape | pen.shape([(x - 34, y + 44), tip, (x + 34, y + 44)])
    shadow_on(pen, head, shape)
    tint(pen, head, shape)
    spikes: list[list[Point]] = [[(x * 0.8, y * 0.8), (x * 1.1, y * 1.1 - 16)]
        for x, y in along([(-150, -150), (0, -250), (150, -150)], 9)]
    wisps(pen, head, shape, spikes, 13)
    return shape


def short_curls(lift: float = 26, radius: float = 40, low: float = -10) -> Layer:
    """Curls close to the head."""

    def front(pen: Pen, head: Head) -> Stencil:
        brow, cheek, *_ = head.widths
        rim = along([(-cheek - 2, low), (-brow - 8, -140), (-brow * 0.6, -240 - lift), (0, -262 - lift),
            (brow * 0.6, -240 - lift), (brow + 8, -140), (cheek + 2, low)], 17)
        line = along([(-brow + 8, -90), (-118, -158), (-40, -180), (50, -182), (122, -156),
            (brow - 8, -90)], 9)
        fill = pen.blob([*rim, (brow - 10, -80), *line[::-1], (-brow + 10, -80)])
        shape = (fill | puffs(pen, rim, radius, head.who.seed) | puffs(pen, line, radius * 0.72,
            head.who.seed + 1))
        shadow_on(pen, head, shape)
        tint(pen, head, shape)
        curls(pen, head, shape, (-cheek - 40, -300 - lift, cheek + 40, 30), 120, radius * 0.42)
        return shape

    return front


def afro(size: float) -> tuple[Layer, Layer]:
    """A rounded cloud of tight curls, `size` beyond the skull."""

    def back(pen: Pen, head: Head) -> Stencil:
        _, dark, _ = head.who.locks
        _, cheek, *_ = head.widths
        rx, ry = cheek + size, 210 + size
        rim: list[Point] = [(rx * math.cos(t * 0.19), -96 + ry * math.sin(t * 0.19)) for t in range(33)]
        shape = pen.oval(0, -96, rx, ry) | puffs(pen, rim, 26, head.who.seed)
        pen.paint(shape, dark)
        return shape

    def front(pen: Pen, head: Head) -> Stencil:
        brow, cheek, *_ = head.widths
        rx, ry = cheek + size, 210 + size
        arc: list[Point] = [(rx * math.cos(t * 0.155 + 0.06), -96 - ry * math.sin(t * 0.155 + 0.06))
            for t in range(20)]
        line = along([(-brow - 4, -30), (-140, -120), (-70, -172), (0, -182), (70, -172), (140, -120),
            (brow + 4, -30)], 13)
        shape = (pen.blob([*arc, *line]) | puffs(pen, arc, 26, head.who.seed) | puffs(pen, line, 17,
            head.who.seed + 2))
        shadow_on(pen, head, shape)
        tint(pen, head, shape, -330)
        curls(pen, head, shape, (-rx, -96 - ry, rx, 0), 230, 11)
        return shape

    return back, front
