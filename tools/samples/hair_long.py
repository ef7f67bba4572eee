"""Long, plaited and pinned-up hair."""

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

import math
from collections.abc import Sequence

from . import hair
from .canvas import Pen, Stencil
from .curves import Point, along
from .hair import Layer, cap, puffs, shadow_on, tint, wisps
from .people import Head


def fall(outline: Sequence[Point], lines: Sequence[Sequence[Point]] = ()) -> Layer:
    """Hair hanging behind the shoulders and the neck."""

    def back(pen: Pen, head: Head) -> Stencil:
        base, dark, _ = head.who.locks
        shape = pen.blob(outline)
        pen.paint(shape, dark)
        pen.speckle(pen.fade(shape, (120, 0), (-260, -80)), base, 0.8)
        for line in lines:
            pen.paint(pen.stroke(line, 12) & shape, base, 0.8)
        return shape

    return back


LONG_LINES: list[list[Point]] = [[(side * x, 120), (side * (x + 14), 300), (side * (x + 4), 520)]
    for side in (-1, 1) for x in (150, 185, 215)]
long_back = fall([(-60, -250), (-190, -180), (-232, 0), (-236, 220), (-262, 420), (-236, 600), (0, 640),
    (236, 600), (262, 420), (236, 220), (232, 0), (190, -180), (60, -250)], LONG_LINES)
shoulder_back = fall([(-60, -250), (-196, -180), (-232, -20), (-248, 160), (-278, 300), (-230, 372),
    (-120, 360), (120, 360), (230, 372), (278, 300), (248, 160), (232, -20), (196, -180), (60, -250)],
    [[(side * 205, 60), (side * 222, 200), (side * 238, 330)] for side in (-1, 1)])
bob_back = fall([(-60, -260), (-204, -190), (-240, -20), (-250, 150), (-236, 234), (-120, 250), (120, 250),
    (236, 234), (250, 150), (240, -20), (204, -190), (60, -260)])
PARTED: list[Point] = [(-178, 100), (-164, 0), (-158, -80), (-128, -140), (-70, -190), (-14, -226),
    (20, -200), (84, -160), (134, -110), (160, -50), (166, 20), (178, 100)]
PART_LINES: list[list[Point]] = [[(-18, -236), (-90, -206), (-150, -130), (-176, -20)], [(-24, -258),
    (-110, -236), (-176, -150), (-194, -30)], [(-6, -240), (70, -206), (140, -130), (170, -30)],
    [(-6, -266), (90, -246), (166, -160), (190, -40)], [(0, -284), (110, -264), (184, -180)], [(-30, -284),
    (-120, -258), (-186, -170)]]


def parted(low: float = 130, lift: float = 30, wide: float = 36) -> Layer:
    """Hair from a parting, framing the face down to `low`."""

    def front(pen: Pen, head: Head) -> Stencil:
        line = [(x, y + (low - 100) * (y > 0) * y / 100) for x, y in PARTED]
        shape = cap(pen, head, lift, low, line, wide)
        shadow_on(pen, head, shape)
        tint(pen, head, shape)
        wisps(pen, head, shape, PART_LINES)
        return shape

    return front


def fringed(low: float = 210, wide: float = 44) -> Layer:
    """A straight fringe over the brows, the sides down to `low`."""

    def front(pen: Pen, head: Head) -> Stencil:
        line: list[Point] = [(-176, low), (-168, 60), (-166, -40), (-158, -84), (-158, -84), (-80, -96),
            (0, -100), (80, -96), (158, -84), (158, -84), (166, -40), (168, 60), (176, low)]
        shape = cap(pen, head, 30, low, line, wide)
        shadow_on(pen, head, shape)
        tint(pen, head, shape)
        strokes: list[list[Point]] = [[(x * 0.5, -262), (x * 0.9, -180), (x, -100)]
            for x in (-130, -84, -40, 4, 48, 92, 134)]
        wisps(pen, head, shape, [*strokes, [(-120, -250), (-196, -120), (-200, 80)], [(120, -250),
            (196, -120), (200, 80)]])
        return shape

    return front


def plait(pen: Pen, head: Head, path: Sequence[Point], width: float, lobes: int, tie: tuple[int, int,
    int]) -> None:
    """A plait along `path`, tied near its end."""
    base, dark, bright = head.who.locks
    spots = along(path, lobes)
    for i, (x, y) in enumerate(spots[:-1]):
        nx, ny = spots[i + 1]
        angle = math.degrees(math.atan2(ny - y, nx - x))
        size = width * (1 - 0.35 * i / lobes)
        for side in (-1, 1):
            lobe = pen.moved(x, y, turn=angle).oval(4, side * size * 0.26, size * 0.52, size * 0.34,
                side * -34)
            pen.paint(lobe, base if side * i % 2 else dark if side > 0 else base)
            pen.speckle(pen.fade(lobe, (x, y), (x + size * 0.6, y + size * 0.4)), dark, 0.9)
            pen.paint(pen.moved(x, y, turn=angle).stroke([(-size * 0.2, side * size * 0.16),
                (size * 0.36, side * size * 0.34)], 4) & lobe, bright, 0.7)
    (x, y), (px, py) = spots[-1], spots[-2]
    angle = math.degrees(math.atan2(y - py, x - px))
    end = pen.moved(x, y, turn=angle)
    tuft = end.blob([(-6, -width * 0.2), (width * 0.4, -width * 0.32), (width * 1.1, 0),
        (width * 0.4, width * 0.32), (-6, width * 0.2)])
    pen.paint(tuft, base)
    end.paint(end.rect(-14, -width * 0.25, 20, width * 0.5, 8), tie)


def bun(x: float, y: float, radius: float) -> Layer:
    """A bun seen behind the head."""

    def back(pen: Pen, head: Head) -> Stencil:
        shape = pen.oval(x, y, radius * 1.1, radius)
        tint(pen, head, shape, y - radius, y)
        coils: list[list[Point]] = [[(x - radius * k, y + 8), (x - radius * 0.3 * k, y - radius * 0.72 * k),
            (x + radius * 0.7 * k, y - radius * 0.3 * k)] for k in (0.9, 0.66, 0.4)]
        wisps(pen, head, shape, coils, 8)
        return shape

    return back


def tail(pen: Pen, head: Head) -> Stencil:
    """A high ponytail, swinging out to one side."""
    shape = pen.blob([(60, -250), (110, -330), (220, -330), (300, -230), (320, -70), (296, 120), (262, 190),
        (262, 190), (250, 60), (226, -80), (170, -190), (110, -220)])
    tint(pen, head, shape, -330, -100)
    wisps(pen, head, shape, [[(130, -300), (230, -270), (280, -130), (280, 60)], [(130, -270), (210, -230),
        (252, -110), (264, 60)], [(160, -320), (260, -290), (306, -160)]])
    return shape


def low_tail(pen: Pen, head: Head) -> Stencil:
    """A ponytail lying on the shoulder."""
    shape = pen.blob([(120, 150), (200, 170), (256, 260), (270, 420), (240, 540), (240, 540), (206, 420),
        (170, 300), (110, 240)])
    tint(pen, head, shape, 100, 300)
    wisps(pen, head, shape, [[(180, 200), (230, 300), (246, 460)], [(160, 220), (200, 320), (232, 480)]])
    return shape


def braided_crown(pen: Pen, head: Head) -> Stencil:
    """Small braids drawn up from the forehead into a knot."""
    shape = cap(pen, head, 14, 10, hair.BACK, 4)
    shadow_on(pen, head, shape)
    tint(pen, head, shape)
    _, dark, bright = head.who.locks
    for i, (x, y) in enumerate(along(hair.BACK, 15)):
        for k in range(12):
            t, s = k / 12, (k + 1) / 12
            a, b = (x * (1 - t * 0.9), y + (-284 - y) * t), (x * (1 - s * 0.9), y + (-284 - y) * s)
            pen.paint(pen.stroke([(a[0] - 7, a[1]), ((a[0] + b[0]) / 2, b[1] - 4), (a[0] + 7, a[1])],
                5) & shape, bright if i < 8 else dark, 0.8)
        pen.paint(pen.stroke([(x, y), (x * 0.55, (y - 284) / 2), (x * 0.1, -284)],
            3.5, 1, 1) & shape, dark, 0.9)
    return shape


def braid_knot(pen: Pen, head: Head) -> Stencil:
    """The tall knot of braids above the head."""
    spots = [*along([(-96, -300), (-70, -392), (0, -424), (70, -392), (96, -300)], 9), (0, -340),
        (-40, -350), (40, -350)]
    shape = puffs(pen, spots, 44, head.who.seed, 0.1) | pen.oval(0, -320, 100, 60)
    tint(pen, head, shape, -430, -320)
    twists: list[list[Point]] = [[(x - 50, -306), (x * 0.6 - 20, -372), (x * 0.4 + 30, -410)]
        for x in (-70, -30, 10, 50, 90)]
    wisps(pen, head, shape, twists, 9)
    return shape


def locs(pen: Pen, head: Head) -> Stencil:
    """Short dreadlocks falling to the brow and the ears."""
    base, dark, bright = head.who.locks
    shape = cap(pen, head, 34, 0, [(-182, -10), (-166, -80), (-130, -150), (-60, -176), (0, -182),
        (60, -176), (130, -150), (166, -80), (182, -10)], 18)
    shadow_on(pen, head, shape, 26)
    pen.paint(shape, dark)
    ends = along([(-226, 60), (-196, -20), (-158, -96), (-104, -128), (-40, -140), (40, -142), (104, -130),
        (158, -96), (196, -20), (226, 60)], 15)
    for ring, (reach, width) in enumerate(((1.0, 34), (0.86, 32), (0.66, 32))):
        for i, (ex, ey) in enumerate(ends):
            x = ex * reach + 9 * ((i + ring) % 3 - 1)
            y = ey * reach - (1 - reach) * 330 + 12 * ((i * 7 + ring) % 3)
            line: list[Point] = [(x * 0.45, -290 + ring * -8), (x * 0.9, (y - 250) / 2), (x, y)]
            lock = pen.stroke(line, width, 0.9, 0.5)
            pen.paint(lock, base)
            pen.paint(pen.stroke([(p[0] - 6, p[1]) for p in line], 6) & lock, bright, 0.75)
            pen.paint(pen.stroke([(p[0] + 12, p[1]) for p in line], 8) & lock, dark, 0.9)
    return shape


def big_curls(pen: Pen, head: Head) -> Stencil:
    """A wide mane of curls behind the head, down to the shoulders."""
    _, dark, _ = head.who.locks
    rim = along([(-190, 250), (-282, 130), (-288, -60), (-220, -240), (0, -330), (220, -240), (288, -60),
        (282, 130), (190, 250)], 25)
    shape = pen.blob(rim) | puffs(pen, rim, 50, head.who.seed)
    pen.paint(shape, dark)
    base, _, _ = head.who.locks
    hair.curls(pen, head, shape, (-330, -200, 330, 300), 150, 20)
    pen.speckle(pen.fade(shape, (100, 0), (-300, -100)), base, 0.8)
    return shape


def big_curls_front(pen: Pen, head: Head) -> Stencil:
    """The curls about the face."""
    rim = along([(-226, 150), (-244, 0), (-200, -190), (-110, -296), (0, -312), (110, -296), (200, -190),
        (244, 0), (226, 150)], 25)
    line = along([(-184, 110), (-176, 0), (-146, -100), (-80, -160), (0, -176), (80, -160), (146, -100),
        (176, 0), (184, 110)], 13)
    shape = pen.blob([*rim, *line[::-1]]) | puffs(pen, rim, 42, head.who.seed) | puffs(pen, line, 26,
        head.who.seed + 1)
    shadow_on(pen, head, shape)
    tint(pen, head, shape, -340)
    hair.curls(pen, head, shape, (-280, -350, 280, 190), 190, 19)
    return shape
