"""Backgrounds indoors. Each is drawn in units of the page, quieter than the person before it."""

# ruff: noqa: S311 -- these chances place brush strokes, they guard nothing

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from .canvas import Pen
from .colours import Colour, light, mix, rgb, shade


@dataclass(frozen=True)
class Stage:
    """The page to fill: its size in units, paints from ground to accent, the seed of its chances."""

    width: float
    height: float
    paints: tuple[Colour, Colour, Colour]
    seed: int

    @property
    def dice(self) -> random.Random:
        """Chances that fall the same way each time."""
        return random.Random(self.seed)


Scene = Callable[[Pen, Stage], None]


def ground(pen: Pen, stage: Stage, colour: Colour) -> None:
    """Fill the page: flat paint, dry brush strokes, darker towards the foot, a glow behind the head."""
    page = pen.rect(0, 0, stage.width, stage.height)
    pen.paint(page, colour)
    pen.brush(page, light(colour, 0.4), 0.24, 120, stage.seed)
    pen.brush(page, shade(colour), 0.10, 110, stage.seed + 1)
    pen.paint(pen.fade(page, (stage.width * 0.4, stage.height * 0.2),
        (stage.width * 1.3, stage.height * 1.3)), shade(colour), 0.45)
    pen.paint(pen.glow(stage.width * 0.3, stage.height * 0.3, stage.width * 0.8), light(colour, 0.6), 0.4)


def plain(pen: Pen, stage: Stage) -> None:
    """A wall with a big soft disc."""
    one, two, _ = stage.paints
    ground(pen, stage, one)
    disc = pen.oval(stage.width * 0.5, stage.height * 0.47, stage.height * 0.36)
    pen.paint(disc, two)
    pen.brush(disc, light(two, 0.5), 0.4, 120, stage.seed + 4)
    pen.speckle(pen.fade(disc, (stage.width * 0.5, stage.height * 0.4),
        (stage.width * 0.95, stage.height * 0.95)), shade(two), 0.35, 2.2)


def sunburst(pen: Pen, stage: Stage) -> None:
    """Rays from behind the person."""
    one, two, three = stage.paints
    ground(pen, stage, one)
    cx, cy, far = stage.width / 2, stage.height * 0.56, stage.height * 1.2
    for i in range(0, 36, 2):
        a, b = (math.radians(i * 10 + k) for k in (0, 10))
        ray = pen.shape([(cx, cy), (cx + far * math.cos(a), cy + far * math.sin(a)),
            (cx + far * math.cos(b), cy + far * math.sin(b))])
        pen.paint(ray, two, 0.85)
        pen.brush(ray, light(two), 0.35, 110, stage.seed)
    sun = pen.oval(cx, cy, stage.height * 0.335)
    pen.paint(sun, three)
    pen.brush(sun, light(three, 0.5), 0.4, 120, stage.seed + 2)


def _boards(pen: Pen, stage: Stage, rows: tuple[float, ...], colour: Colour) -> None:
    for y in rows:
        pen.paint(pen.rect(-10, y + 24, stage.width + 20, 30), shade(stage.paints[0]), 0.5)
        pen.paint(pen.rect(-10, y, stage.width + 20, 28), colour)
        pen.paint(pen.rect(-10, y, stage.width + 20, 7), light(colour))


def _jar(pen: Pen, x: float, y: float, kind: int, colour: Colour, size: float) -> float:
    tool = pen.moved(x, y, size)
    if kind == 0:
        tool.paint(tool.rect(0, -120, 84, 120, 20), colour)
        tool.paint(tool.rect(8, -142, 68, 26, 6), shade(colour))
        tool.paint(tool.rect(12, -84, 60, 46, 4), light(colour, 0.7))
        width = 84.0
    elif kind == 1:
        tool.paint(tool.blob([(0, 0), (0, 0), (0, -110), (18, -146), (20, -196), (20, -196), (42, -196),
            (42, -196), (44, -146), (62, -110), (62, 0), (62, 0)]), colour)
        tool.paint(tool.rect(6, -90, 50, 54, 4), light(colour, 0.6))
        width = 62.0
    elif kind == 2:
        tool.paint(tool.rect(0, -90, 118, 90, 6), colour)
        tool.paint(tool.rect(0, -90, 118, 22, 6), shade(colour, 0.6))
        tool.paint(tool.oval(59, -34, 20), light(colour, 0.6))
        width = 118.0
    else:
        tool.paint(tool.blob([(6, -64), (6, -64), (94, -64), (94, -64), (84, -12), (60, 0), (40, 0),
            (16, -12)]), colour)
        tool.paint(tool.oval(100, -36, 22) - tool.oval(100, -36, 12), colour)
        tool.paint(tool.rect(6, -64, 88, 9), light(colour, 0.5))
        width = 124.0
    return width * size


def _fill_shelf(pen: Pen, stage: Stage, y: float, kinds: tuple[int, ...], dice: random.Random) -> None:
    base, two, three = stage.paints
    x = dice.uniform(-30, 20)
    hues = [mix(base, hue, 0.55) for hue in (two, three, rgb("cream"), shade(base), rgb("granite"),
        light(three))]
    while x < stage.width:
        x += _jar(pen, x, y, dice.choice(kinds), dice.choice(hues),
            dice.uniform(1.05, 1.35)) + dice.uniform(10, 34)


def _shelves(kinds: tuple[int, ...]) -> Scene:
    def scene(pen: Pen, stage: Stage) -> None:
        ground(pen, stage, stage.paints[0])
        dice = stage.dice
        rows = tuple(stage.height * k for k in (0.185, 0.40, 0.615, 0.83))
        for y in rows:
            _fill_shelf(pen, stage, y, kinds, dice)
        _boards(pen, stage, rows, mix(stage.paints[0], rgb("cocoa"), 0.35))

    return scene


def books(pen: Pen, stage: Stage) -> None:
    """Shelves of books."""
    base, two, three = stage.paints
    ground(pen, stage, shade(base, 0.6))
    dice = stage.dice
    rows = tuple(stage.height * k for k in (0.2, 0.43, 0.66, 0.89))
    hues = [mix(base, hue, k) for hue in (two, three, rgb("cream"), rgb("granite"), rgb("denim"))
        for k in (0.35, 0.6)]
    for y in rows:
        x = -20.0
        while x < stage.width:
            w, h = dice.uniform(30, 62), dice.uniform(170, 250)
            spine = dice.choice(hues)
            tool = pen.moved(x, y, turn=-7 if dice.random() < 0.1 else 0)
            tool.paint(tool.rect(0, -h, w, h, 4), spine)
            tool.paint(tool.rect(0, -h, w * 0.25, h, 4), light(spine, 0.25))
            for k in (0.16, 0.78) if dice.random() < 0.6 else (0.3,):
                tool.paint(tool.rect(0, -h * (1 - k), w, 10), mix(spine, rgb("butter"), 0.55))
            x += w + 4
    _boards(pen, stage, rows, mix(base, rgb("cocoa"), 0.5))


def window(pen: Pen, stage: Stage) -> None:
    """A tall window with sky, a roofline and a plant on the sill."""
    wall, sky, leaf = stage.paints
    ground(pen, stage, wall)
    if stage.seed % 2 == 0:
        pen = pen.moved(stage.width, 0, flip=True)
    x, y, w, h = stage.width * 0.52, stage.height * 0.06, stage.width * 0.42, stage.height * 0.58
    pen.paint(pen.rect(x - 20, y - 20, w + 40, h + 40, 8), shade(wall, 0.5))
    pen.paint(pen.rect(x - 24, y - 24, w + 40, h + 40, 8), light(wall, 0.6))
    glass = pen.rect(x, y, w, h)
    pen.paint(glass, sky)
    pen.brush(glass, light(sky, 0.6), 0.5, 120, stage.seed)
    for cx, cy in ((x + w * 0.3, y + h * 0.25), (x + w * 0.8, y + h * 0.4)):
        cloud = pen.oval(cx, cy, 90, 26) | pen.oval(cx + 30, cy - 20, 50, 34)
        pen.paint(cloud & glass, light(sky, 0.7))
    for i, k in enumerate((0.0, 0.3, 0.62)):
        bx, by = x + w * k, y + h * (0.66 + 0.06 * (i % 2))
        pen.paint(pen.shape([(bx, y + h), (bx, by), (bx + w * 0.18, by - 70), (bx + w * 0.36, by),
            (bx + w * 0.36, y + h)]) & glass, mix(sky, rgb("granite"), 0.5 + 0.15 * (i % 2)))
    pen.paint(pen.rect(x + w / 2 - 9, y, 18, h) | pen.rect(x, y + h * 0.45, w, 18), light(wall, 0.6))
    pen.paint(pen.rect(x - 60, y + h + 16, w + 120, 34, 6), light(wall, 0.45))
    plant(pen, stage.width * 0.10, stage.height * 0.70, leaf, 1.5, stage.seed)


def plant(pen: Pen, x: float, y: float, colour: Colour, size: float, seed: int) -> None:
    """A pot of long leaves standing at (x, y)."""
    dice = random.Random(seed)
    tool = pen.moved(x, y, size)
    for i in range(13):
        lean = (i - 6) * 22 + dice.uniform(-8, 8)
        up = 330 - abs(lean) * 0.9 + dice.uniform(-40, 30)
        leaf = tool.blob([(0, -20), (lean * 0.5 - 26, -up * 0.5), (lean, -up), (lean, -up),
            (lean * 0.6 + 26, -up * 0.5)])
        hue = mix(colour, shade(colour), dice.random() * 0.8)
        tool.paint(leaf, hue)
        tool.paint(tool.stroke([(0, -20), (lean * 0.55, -up * 0.5), (lean, -up)], 5), light(hue, 0.3))
    pot = rgb("granite")
    tool.paint(tool.blob([(-76, -60), (-76, -60), (76, -60), (76, -60), (58, 70), (58, 70), (-58, 70),
        (-58, 70)]), pot)
    tool.paint(tool.rect(-86, -76, 172, 36, 8), shade(pot, 0.4))


jars, bottles = _shelves((0, 1, 2)), _shelves((0, 1, 1))
boxes, cups = _shelves((2, 0)), _shelves((3, 3, 0, 1))
