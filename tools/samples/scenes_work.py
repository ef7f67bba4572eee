"""Backgrounds where people work: kitchen, workshop, boards and shutters."""

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

from .canvas import Pen
from .colours import light, mix, shade
from .curves import Point
from .scenes import Stage, ground


def kitchen(pen: Pen, stage: Stage) -> None:
    """Wall tiles, a rail and hanging pans."""
    base, two, three = stage.paints
    ground(pen, stage, base)
    grout = mix(base, shade(base), 0.4)
    dice = stage.dice
    for row in range(int(stage.height / 110) + 1):
        pen.paint(pen.rect(0, row * 110, stage.width, 5), grout)
        for col in range(int(stage.width / 190) + 2):
            x = col * 190 - (row % 2) * 95
            pen.paint(pen.rect(x, row * 110, 5, 110), grout)
            if dice.random() < 0.12:
                pen.paint(pen.rect(x + 5, row * 110 + 5, 185, 105), two, 0.35)
    pen.paint(pen.rect(0, 150, stage.width, 18), shade(three, 0.5))
    for x, r, long in ((90, 78, 150), (265, 60, 110), (960, 64, 120), (1110, 84, 160), (1320, 66, 130)):
        if x < stage.width + 60:
            pen.paint(pen.rect(x - 8, 160, 16, long, 6), shade(three, 0.4))
            pan = pen.oval(x, 160 + long + r * 0.8, r)
            pen.paint(pan, three)
            pen.paint(pen.oval(x, 160 + long + r * 0.8, r * 0.78), light(three, 0.3))
            pen.speckle(pen.fade(pan, (x, 200), (x + r * 2, 400)), shade(three), 0.7)


def shutters(pen: Pen, stage: Stage) -> None:
    """A lime-washed wall between two louvred shutters."""
    base, two, _ = stage.paints
    ground(pen, stage, base)
    w = stage.width * 0.27
    for x in (0.0, stage.width - w):
        pen.paint(pen.rect(x - 6, -20, w + 24, stage.height + 40), shade(base), 0.35)
        pen.paint(pen.rect(x, -20, w, stage.height + 40), two)
        for i in range(30):
            y = i * 58
            slat = pen.rect(x + 34, y, w - 68, 44, 4)
            pen.paint(slat, shade(two, 0.45))
            pen.paint(pen.rect(x + 34, y, w - 68, 26, 4), light(two, 0.22))


def workshop(pen: Pen, stage: Stage) -> None:
    """A pegboard with tools."""
    base, two, three = stage.paints
    ground(pen, stage, base)
    for row in range(int(stage.height / 60)):
        for col in range(int(stage.width / 60) + 1):
            pen.paint(pen.oval(col * 60 + 20, row * 60 + 30, 5), shade(base), 0.5)
    steel, wood = mix(base, two, 0.6), mix(base, three, 0.75)
    for i, x in enumerate((90, 230, 985, 1120, 1310)):
        y = 190 + (i * 97) % 160
        for drop in (0, 480):
            tool = pen.moved(x, y + drop, 1.25, -4 + i * 3)
            if (i + drop // 480) % 3 == 0:
                tool.paint(tool.rect(-12, 0, 24, 230, 10), wood)
                tool.paint(tool.rect(-64, -40, 128, 56, 10), steel)
            elif (i + drop // 480) % 3 == 1:
                tool.paint(tool.rect(-14, 20, 28, 210, 12), steel)
                tool.paint(tool.oval(0, 0, 46) - tool.rect(-16, -60, 32, 56) - tool.oval(0, 0, 16), steel)
            else:
                tool.paint(tool.rect(-24, -50, 48, 110, 20), wood)
                tool.paint(tool.rect(-7, 56, 14, 170, 3), steel)


def planks(pen: Pen, stage: Stage) -> None:
    """A wall of honey-coloured boards."""
    base, two, _ = stage.paints
    ground(pen, stage, base)
    dice = stage.dice
    y = 0.0
    while y < stage.height:
        h = dice.uniform(110, 170)
        board = pen.rect(0, y, stage.width, h)
        pen.paint(board, mix(base, two, dice.random() * 0.6))
        pen.brush(board, shade(base), 0.4, 100, stage.seed + int(y))
        knot: Point = (dice.uniform(0, stage.width), y + h / 2)
        for r in (44, 28, 13):
            pen.paint(pen.oval(*knot, r * 1.8, r * 0.7) - pen.oval(*knot, r * 1.8 - 8, r * 0.7 - 5),
                shade(base), 0.5)
        pen.paint(pen.rect(0, y, stage.width, 7), shade(base), 0.8)
        y += h
