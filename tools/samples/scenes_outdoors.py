"""Backgrounds outdoors, at night and in pattern."""

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

import math

from . import scenes, scenes_work
from .canvas import Pen, Stencil
from .colours import Colour, light, mix, rgb, shade
from .curves import Point
from .scenes import Scene, Stage, ground


def _cloud(pen: Pen, x: float, y: float, size: float) -> Stencil:
    tool = pen.moved(x, y, size)
    return tool.oval(0, 0, 160, 34) | tool.oval(-50, -26, 70, 44) | tool.oval(40, -40, 84,
        62) | tool.oval(110, -8, 60, 34)


def _hill(pen: Pen, stage: Stage, heights: list[float], colour: Colour) -> Stencil:
    step = stage.width / (len(heights) - 1)
    crest: list[Point] = [(i * step, stage.height * k) for i, k in enumerate(heights)]
    shape = pen.blob([(-60, stage.height + 60), (-60, stage.height + 60), (-60, crest[0][1]),
        *crest, (stage.width + 60, crest[-1][1]), (stage.width + 60, stage.height + 60),
        (stage.width + 60, stage.height + 60)])
    pen.paint(shape, colour)
    pen.speckle(pen.fade(shape, (stage.width * 0.3, stage.height * 0.4), (stage.width, stage.height)),
        shade(colour), 0.5, 2)
    return shape


def sea(pen: Pen, stage: Stage) -> None:
    """Sky, a headland with a lighthouse, rows of waves."""
    sky, water, sail = stage.paints
    ground(pen, stage, sky)
    for x, y, k in ((0.2, 0.16, 1.3), (0.84, 0.1, 1.0), (0.9, 0.3, 0.8)):
        pen.paint(_cloud(pen, stage.width * x, stage.height * y, k), light(sky, 0.65), 0.9)
    level = stage.height * 0.46
    land = pen.blob([(stage.width * 0.66, level + 10), (stage.width * 0.76, level - 60),
        (stage.width * 0.9, level - 110), (stage.width + 60, level - 130), (stage.width + 60, level + 20)])
    pen.paint(land, mix(sky, rgb("granite"), 0.6))
    tower = pen.moved(stage.width * 0.9, level - 106)
    tower.paint(tower.shape([(-22, 0), (-15, -120), (15, -120), (22, 0)]), rgb("white"))
    tower.paint(tower.shape([(-20, -34), (-17, -76), (17, -76), (20, -34)]), rgb("brick"))
    tower.paint(tower.rect(-14, -150, 28, 30, 6), rgb("butter"))
    pen.paint(pen.rect(0, level, stage.width, stage.height), water)
    for i in range(13):
        y = level + 24 + i * (30 + i * 5.5)
        tone = light(water, 0.3) if i % 2 else shade(water, 0.45)
        wave: list[Point] = [(k * 120 - 60 + (i % 3) * 44, y + (13 if k % 2 else -9) * (1 + i * 0.1))
            for k in range(int(stage.width / 120) + 3)]
        pen.paint(pen.stroke(wave, 10 + i * 2, 1, 1), tone, 0.7)
    for x, k in ((0.13, 1.0), (0.27, 0.6)):
        boat = pen.moved(stage.width * x, level + 36, k)
        boat.paint(boat.blob([(-70, -8), (-70, -8), (70, -8), (70, -8), (44, 26), (-44, 26)]), rgb("cream"))
        boat.paint(boat.shape([(0, -18), (0, -190), (84, -18)]), sail)
        boat.paint(boat.shape([(-10, -18), (-10, -150), (-64, -18)]), rgb("cream"))


def granite(pen: Pen, stage: Stage) -> None:
    """A wall of dressed granite."""
    base, two, three = stage.paints
    ground(pen, stage, shade(base, 0.55))
    dice = stage.dice
    y = -20.0
    while y < stage.height:
        h = dice.uniform(120, 180)
        x = dice.uniform(-160, 0)
        while x < stage.width:
            w = dice.uniform(170, 320)
            tone = mix(base, dice.choice((two, three, light(base))), dice.uniform(0.1, 0.55))
            jog = [dice.uniform(-8, 8) for _ in range(8)]
            stone = pen.blob([(x + 12 + jog[0], y + 12 + jog[1]), (x + w / 2, y + 8 + jog[2]),
                (x + w - 12 + jog[3], y + 12), (x + w - 8, y + h / 2), (x + w - 12 + jog[4],
                y + h - 10 + jog[5]), (x + w / 2, y + h - 6), (x + 12 + jog[6], y + h - 12 + jog[7]),
                (x + 8, y + h / 2)])
            pen.paint(stone, tone)
            pen.speckle(pen.fade(stone, (x + w * 0.3, y + h * 0.2), (x + w * 1.2, y + h * 1.5)),
                shade(tone), 0.7, 2.2)
            pen.speckle(stone.at(0.3), light(tone, 0.6), 0.5, 3)
            x += w
        y += h


def garden(pen: Pen, stage: Stage) -> None:
    """Big leaves and small flowers all round."""
    base, two, three = stage.paints
    ground(pen, stage, base)
    dice = stage.dice
    for i in range(74):
        angle, far = dice.uniform(0, 6.28), dice.uniform(0.40, 0.80)
        x = stage.width * (0.5 + math.cos(angle) * far * 0.85)
        y = stage.height * (0.45 + math.sin(angle) * far * 0.8)
        tool = pen.moved(x, y, dice.uniform(0.8, 1.7), math.degrees(angle) + dice.uniform(-50, 50))
        hue = mix(base, dice.choice((two, shade(two), light(two), shade(base))), dice.uniform(0.5, 1))
        leaf = tool.blob([(-100, 0), (-100, 0), (-30, -40), (50, -30), (110, 0), (110, 0), (50, 30),
            (-30, 40)])
        pen.paint(pen.shifted(leaf, 6, 9), shade(base), 0.3)
        tool.paint(leaf, hue)
        tool.paint(tool.stroke([(-96, 0), (0, 3), (104, 0)], 6), light(hue, 0.3))
        if i % 5 == 0:
            for k in range(5):
                tool.paint(tool.oval(30 * math.cos(k * 1.257), 30 * math.sin(k * 1.257), 21), three)
            tool.paint(tool.oval(0, 0, 14), rgb("butter"))


def hills(pen: Pen, stage: Stage) -> None:
    """Steep striped fields above the sea."""
    sky, field, earth = stage.paints
    ground(pen, stage, sky)
    pen.paint(_cloud(pen, stage.width * 0.2, stage.height * 0.13, 1.2), light(sky, 0.6))
    pen.paint(_cloud(pen, stage.width * 0.86, stage.height * 0.2, 0.9), light(sky, 0.6))
    _hill(pen, stage, [0.42, 0.40, 0.43, 0.36, 0.33], mix(field, sky, 0.55))
    for heights, tone, lean in (([0.44, 0.47, 0.52, 0.56, 0.5], mix(field, sky, 0.2), 1),
        ([0.7, 0.62, 0.64, 0.6, 0.66], field, -1)):
        hill = _hill(pen, stage, heights, tone)
        for i in range(-4, 26):
            x = i * 74
            pen.paint(pen.stroke([(x, stage.height * 0.36), (x + lean * 60, stage.height * 0.7),
                (x + lean * 190, stage.height * 1.1)], 17, 0.5, 1) & hill, mix(tone, earth, 0.4), 0.7)


def night(pen: Pen, stage: Stage) -> None:
    """A night sky, a moon, lit windows along the roofs."""
    base, two, glow = stage.paints
    ground(pen, stage, base)
    dice = stage.dice
    for _ in range(70):
        x, y = dice.uniform(0, stage.width), dice.uniform(0, stage.height * 0.6)
        pen.paint(pen.oval(x, y, dice.uniform(2, 6)), glow, dice.uniform(0.4, 0.95))
    moon = (stage.width * 0.83, stage.height * 0.13)
    pen.paint(pen.glow(*moon, 260).at(0.6), glow, 0.5)
    pen.paint(pen.oval(*moon, 74) - pen.oval(moon[0] - 32, moon[1] - 18, 68), glow)
    x = -30.0
    while x < stage.width:
        w, h = dice.uniform(130, 220), stage.height * dice.uniform(0.34, 0.5)
        top = stage.height - h
        pen.paint(pen.shape([(x, stage.height), (x, top), (x + w / 2, top - 80), (x + w, top),
            (x + w, stage.height)]), mix(base, two, dice.uniform(0.3, 0.9)))
        for k in range(6):
            if dice.random() < 0.5:
                pen.paint(pen.rect(x + 26 + (k % 2) * (w / 2 - 10), top + 40 + (k // 2) * 110, 40, 56, 3),
                    glow, 0.85)
        x += w


def lamp(pen: Pen, stage: Stage) -> None:
    """A dark lobby wall, one lamp and its pool of light, a board of keys."""
    base, two, glow = stage.paints
    ground(pen, stage, base)
    lx, ly = stage.width * 0.80, stage.height * 0.22
    for r, k in ((900, 0.5), (560, 0.5), (300, 0.6)):
        pen.paint(pen.glow(lx, ly + 60, r).at(k), glow, 0.8)
    pen.paint(pen.rect(lx - 6, -10, 12, ly - 40), two)
    pen.paint(pen.blob([(lx - 60, ly - 70), (lx + 60, ly - 70), (lx + 130, ly + 50), (lx + 130, ly + 50),
        (lx - 130, ly + 50), (lx - 130, ly + 50)]), mix(two, glow, 0.45))
    pen.paint(pen.oval(lx, ly + 52, 120, 15), light(glow, 0.5))
    for i in range(12):
        x, y = 70 + (i % 3) * 96, 150 + (i // 3) * 160
        pen.paint(pen.rect(x - 36, y - 50, 72, 120, 8), mix(base, two, 0.5))
        if i % 4 != 1:
            pen.paint(pen.oval(x, y - 14, 14) - pen.oval(x, y - 14, 7), rgb("#d9a441"))
            pen.paint(pen.rect(x - 4, y, 8, 48), rgb("#d9a441"))


def storm(pen: Pen, stage: Stage) -> None:
    """Dark clouds, a break of light, slanting rain, a pole and its wires."""
    base, two, glow = stage.paints
    ground(pen, stage, base)
    gx, gy = stage.width * 0.24, stage.height * 0.3
    pen.paint(pen.glow(gx, gy, stage.width * 0.4).at(0.8), glow, 0.9)
    for x, y, k in ((0.05, 0.1, 2.4), (0.55, 0.06, 2.8), (0.95, 0.2, 2.6), (0.1, 0.46, 1.6),
        (0.75, 0.4, 1.9)):
        cloud = _cloud(pen, stage.width * x, stage.height * y, k)
        pen.paint(cloud, mix(base, two, 0.65))
        pen.speckle(pen.fade(cloud, (0, stage.height * y - 120), (0, stage.height * y + 80)), shade(two),
            0.6, 2)
    pole = stage.width * 0.9
    pen.paint(pen.rect(pole, stage.height * 0.12, 24, stage.height), shade(two))
    pen.paint(pen.rect(pole - 90, stage.height * 0.17, 204, 18), shade(two))
    for k in (-80, 90):
        pen.paint(pen.stroke([(pole + k, stage.height * 0.17), (stage.width * 0.4, stage.height * 0.3),
            (-40, stage.height * 0.16)], 5, 1, 1), shade(two), 0.8)
    rain(pen, stage, 110)


def rain(pen: Pen, stage: Stage, count: int) -> None:
    """Slanting rain."""
    dice = stage.dice
    for _ in range(count):
        x, y, k = dice.uniform(0, stage.width), dice.uniform(0, stage.height), dice.uniform(30, 70)
        pen.paint(pen.stroke([(x, y), (x - k * 0.3, y + k)], 4.5), rgb("mist"), 0.5)


def wallpaper(pen: Pen, stage: Stage) -> None:
    """Sprigs repeated over a wall, a picture rail above."""
    base, two, three = stage.paints
    ground(pen, stage, base)
    for row in range(int(stage.height / 170) + 2):
        for col in range(int(stage.width / 200) + 2):
            tool = pen.moved(col * 200 + (row % 2) * 100, row * 170, 1.1)
            tool.paint(tool.stroke([(0, 60), (6, 10), (0, -40)], 7), two)
            for side in (-1, 1):
                tool.paint(tool.blob([(2, 30), (side * 34, 6), (side * 46, -20), (side * 10, 0)]), two)
            for k in range(5):
                tool.paint(tool.oval(17 * math.cos(k * 1.257), -52 + 17 * math.sin(k * 1.257), 12), three)
            tool.paint(tool.oval(0, -52, 7), rgb("cream"))


def bus(pen: Pen, stage: Stage) -> None:
    """Inside a bus: windows with hills going by, a yellow rail."""
    base, sky, field = stage.paints
    ground(pen, stage, base)
    for x in (-stage.width * 0.1, stage.width * 0.53):
        w, y, h = stage.width * 0.57, stage.height * 0.1, stage.height * 0.42
        glass = pen.rect(x, y, w, h, 46)
        pen.paint(pen.rect(x - 16, y - 16, w + 32, h + 32, 58), shade(base, 0.7))
        pen.paint(glass, sky)
        pen.brush(glass, light(sky, 0.6), 0.5, 120, stage.seed)
        pen.paint(pen.blob([(x - 20, y + h * 0.72), (x + w * 0.3, y + h * 0.56), (x + w * 0.7, y + h * 0.7),
            (x + w + 20, y + h * 0.6), (x + w, y + h + 90), (x, y + h + 90)]) & glass, field)
        pen.paint(pen.blob([(x - 20, y + h * 0.9), (x + w * 0.5, y + h * 0.8), (x + w + 20, y + h * 0.94),
            (x + w, y + h + 90), (x, y + h + 90)]) & glass, shade(field, 0.4))
        pen.paint(pen.shape([(x + w * 0.2, y), (x + w * 0.34, y), (x + w * 0.16, y + h),
            (x + w * 0.02, y + h)]) & glass, (255, 255, 250), 0.25)
    pen.paint(pen.rect(0, stage.height * 0.045, stage.width, 20, 8), rgb("mustard"))
    pen.paint(pen.rect(stage.width * 0.1, -20, 24, stage.height + 40), rgb("mustard"))


SCENES: dict[str, Scene] = {
    "plain": scenes.plain, "sunburst": scenes.sunburst, "window": scenes.window, "books": scenes.books,
    "jars": scenes.jars, "bottles": scenes.bottles, "boxes": scenes.boxes, "cups": scenes.cups,
    "kitchen": scenes_work.kitchen, "shutters": scenes_work.shutters, "workshop": scenes_work.workshop,
    "planks": scenes_work.planks, "sea": sea, "granite": granite, "garden": garden, "hills": hills,
    "night": night, "lamp": lamp, "storm": storm, "wallpaper": wallpaper, "bus": bus,
}
