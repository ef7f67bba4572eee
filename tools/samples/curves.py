"""Lines and outlines: from a few hand-set points to smooth polygons."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]


def _tangent(before: Point, here: Point, after: Point) -> Point:
    """Direction of a centripetal Catmull-Rom curve at `here`, scaled for the span to `after`."""
    d0 = math.dist(before, here) ** 0.5
    d1 = math.dist(here, after) ** 0.5
    if d0 == 0 or d1 == 0:
        return (after[0] - here[0], after[1] - here[1])
    x, y = (
        d1 * ((here[i] - before[i]) / d0 - (after[i] - before[i]) / (d0 + d1)) + (after[i] - here[i])
        for i in (0, 1)
    )
    return (x, y)


def _span(p0: Point, p1: Point, p2: Point, p3: Point, steps: int) -> list[Point]:
    m1 = _tangent(p0, p1, p2)
    back = _tangent(p3, p2, p1)
    m2 = (-back[0], -back[1])
    out: list[Point] = []
    for step in range(steps):
        t = step / steps
        a, b = 2 * t**3 - 3 * t**2 + 1, t**3 - 2 * t**2 + t
        c, d = -2 * t**3 + 3 * t**2, t**3 - t**2
        out.append(
            (
                a * p1[0] + b * m1[0] + c * p2[0] + d * m2[0],
                a * p1[1] + b * m1[1] + c * p2[1] + d * m2[1],
            )
        )
    return out


def smooth(points: Sequence[Point], closed: bool = True, steps: int = 12) -> list[Point]:
    """A smooth curve through all `points`; a point given twice in a row is a corner."""
    n = len(points)
    out: list[Point] = []
    for i in range(n if closed else n - 1):
        if closed:
            p0, p1, p2, p3 = points[i - 1], points[i], points[(i + 1) % n], points[(i + 2) % n]
        else:
            p0, p1, p2, p3 = points[max(i - 1, 0)], points[i], points[i + 1], points[min(i + 2, n - 1)]
        out += _span(p0, p1, p2, p3, steps)
    return out if closed else [*out, points[-1]]


def ellipse(x: float, y: float, rx: float, ry: float, angle: float = 0, steps: int = 72) -> list[Point]:
    """The outline of an ellipse about (x, y), turned by `angle` degrees."""
    turn = math.radians(angle)
    cos, sin = math.cos(turn), math.sin(turn)
    rim = (
        (rx * math.cos(2 * math.pi * i / steps), ry * math.sin(2 * math.pi * i / steps)) for i in range(steps)
    )
    return [(x + u * cos - v * sin, y + u * sin + v * cos) for u, v in rim]


def ribbon(points: Sequence[Point], width: float, start: float = 0.0, end: float = 0.0) -> list[Point]:
    """The outline of a brush stroke along `points`; `start` and `end` are shares of `width` at its ends."""
    line = smooth(points, closed=False, steps=10)
    left: list[Point] = []
    right: list[Point] = []
    last = len(line) - 1
    for i, (x, y) in enumerate(line):
        ax, ay = line[max(i - 1, 0)]
        bx, by = line[min(i + 1, last)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = (ay - by) / length, (bx - ax) / length
        t = i / last
        swell = math.sin(math.pi * t) ** 0.6 if 0 < t < 1 else 0.0
        edge = start + (end - start) * t
        half = width / 2 * max(edge, edge + (1 - edge) * swell)
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    return left + right[::-1]


def mirror(points: Sequence[Point]) -> list[Point]:
    """A closed outline from its right half, listed from top to bottom; points on the axis stay single."""
    left = [(-x, y) for x, y in reversed(points) if x != 0]
    return [*points, *left]


def along(points: Sequence[Point], count: int) -> list[Point]:
    """`count` points spread evenly along the smooth open curve through `points`, ends included."""
    line = smooth(points, closed=False, steps=24)
    lengths = [0.0]
    for a, b in pairwise(line):
        lengths.append(lengths[-1] + math.dist(a, b))
    out: list[Point] = []
    at = 0
    for i in range(count):
        want = lengths[-1] * i / max(count - 1, 1)
        while at < len(line) - 2 and lengths[at + 1] < want:
            at += 1
        share = (want - lengths[at]) / ((lengths[at + 1] - lengths[at]) or 1.0)
        a, b = line[at], line[at + 1]
        out.append((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))
    return out
