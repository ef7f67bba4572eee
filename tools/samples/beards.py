"""Stubble, moustaches and beards."""

# ruff: noqa: S311 -- these chances place brush strokes, they guard nothing

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

import random
from collections.abc import Sequence

from .canvas import Pen, Stencil
from .curves import Point
from .people import Head, strands


def _tones(head: Head) -> tuple[tuple[int, int, int], ...]:
    return strands(head.who.beard_colour or head.who.hair_colour)


def _hairs(pen: Pen, head: Head, shape: Stencil, count: int, low: float) -> None:
    _, dark, bright = _tones(head)
    dice = random.Random(head.who.seed + 5)
    for i in range(count):
        x, y = dice.uniform(-190, 190), dice.uniform(110, low)
        ox, _ = head.at(x, 0)
        end: Point = (ox + x * 0.12 + dice.uniform(-8, 8), y + dice.uniform(26, 44))
        pen.paint(pen.stroke([(ox, y), ((ox + end[0]) / 2 + 4, (y + end[1]) / 2), end], 6) & shape, bright
            if x < 20 and i % 2 else dark, 0.6)


def _jaw(pen: Pen, head: Head, grow: float, top: float) -> Stencil:
    """Everything of the lower face below a line from ear to ear round the mouth."""
    _, cheek, jaw, chin, depth = head.widths
    lean = head.who.turn * 34
    right: list[Point] = [(cheek - 2 + grow * 0.15, top), (cheek + grow * 0.3, 70),
        (jaw + 4 + grow * 0.8, 176), (chin + 6 + grow, depth - 20 + grow), (0, depth + 6 + grow * 1.5)]
    inner: list[Point] = [(-cheek + 22, top), (-cheek + 34, 76), (-120, 118), (-84, 136), (0, 128),
        (84, 136), (120, 118), (cheek - 34, 76), (cheek - 22, top)]
    left: list[Point] = [(-x, y) for x, y in reversed(right) if x]
    return pen.blob([(x + lean * max(0.0, y / 270), y) for x, y in [*right, *left, *inner]])


def _moustache(pen: Pen, head: Head, wide: float, thick: float) -> Stencil:
    ox, _ = head.at(0, 0, 10)
    tool = pen.moved(ox, 142 if head.who.smile == "calm" else 140)
    return tool.blob([(0, -12), (wide * 0.5, -10 - thick * 0.2), (wide, 12), (wide + 6, 24),
        (wide * 0.6, thick * 0.62), (0, thick * 0.34), (-wide * 0.6, thick * 0.62), (-wide - 6, 24),
        (-wide, 12), (-wide * 0.5, -10 - thick * 0.2)])


def _lay(pen: Pen, head: Head, shape: Stencil, count: int, low: float) -> None:
    base, dark, _ = _tones(head)
    pen.paint(shape, base)
    pen.speckle(pen.fade(shape, (10, 120), (220, 220)), dark, 0.9)
    _hairs(pen, head, shape, count, low)


def _mouth_gap(pen: Pen, head: Head) -> Stencil:
    ox, _ = head.at(0, 0, 6)
    if head.who.smile == "calm":
        return pen.blob([(ox - 84, 150), (ox - 40, 164), (ox, 166), (ox + 40, 164), (ox + 84, 150),
            (ox + 58, 198), (ox, 212), (ox - 58, 198)])
    low: Sequence[Point] = [(ox - 74, 146), (ox, 158), (ox + 74, 146), (ox + 58, 196), (ox, 216
        if head.who.smile == "broad" else 230), (ox - 58, 196)]
    return pen.blob(low)


def beard(pen: Pen, head: Head, face: Stencil) -> None:
    """Draw the beard that the person wears, mouth left free; call it before the features."""
    kind = head.who.beard
    base, _, _ = _tones(head)
    if kind == "stubble":
        shape = (_jaw(pen, head, 0, 40) | _moustache(pen, head, 70, 44)) - _mouth_gap(pen, head)
        pen.speckle((shape & face).soft(pen.unit * 9).at(0.62) & face, base, 0.55, 1.2)
        return
    lift = {"full": (16.0, 10.0), "long": (44.0, 10.0), "short": (4.0, 10.0)}.get(kind)
    if lift:
        grow, top = lift
        depth = head.widths[4]
        shape = _jaw(pen, head, grow, top) - _mouth_gap(pen, head)
        pen.speckle(shape.soft(pen.unit * 8).at(0.6) & face, base, 0.6)
        _lay(pen, head, shape, 130 if kind == "long" else 90, depth + grow)
    if kind == "goatee":
        ox, _ = head.at(0, 0, 16)
        shape = pen.blob([(ox - 66, 190), (ox - 46, 216), (ox, 226), (ox + 46, 216), (ox + 66, 190),
            (ox + 64, 256), (ox + 34, 304), (ox, 322), (ox - 34, 304), (ox - 64, 256)])
        _lay(pen, head, shape - _mouth_gap(pen, head), 50, 300)
    if kind in ("full", "long", "short", "goatee", "moustache", "walrus"):
        thick = {"walrus": 56.0, "moustache": 36.0, "long": 50.0, "full": 44.0}.get(kind, 32.0)
        shape = _moustache(pen, head, 78 if kind == "walrus" else 70, thick)
        _lay(pen, head, shape - (_mouth_gap(pen, head) if kind != "walrus" else pen.oval(0, 999, 1)),
            24, 170)
