"""Several people in one picture, and what stands before and behind them."""

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from . import figure
from .camera import CAMERAS
from .canvas import Pen
from .colours import light, mix, rgb, shade
from .people import Person
from .portraits import SUPER, cast, finish
from .scenes import Stage, ground, plant
from .scenes_outdoors import rain, storm
from .scenes_work import kitchen

Drawing = Callable[[Pen, Stage], None]
UNITS = (1600.0, 1067.0)


@dataclass(frozen=True)
class Team:
    """A group: people from the back to the front, their place and its paints."""

    place: str
    paints: tuple[str, ...]
    people: tuple[Person, ...]
    width: int = 1600
    height: int = 1067
    camera: str = ""


def _morning(pen: Pen, stage: Stage) -> None:
    kitchen(pen, stage)
    for i in range(3):
        beam = pen.shape([(i * 210 - 80, -10), (i * 210 + 60, -10), (i * 210 + 760, 1080),
            (i * 210 + 420, 1080)])
        pen.paint(beam, rgb("#fff6d8"), 0.34)


def _buffet(pen: Pen, _stage: Stage) -> None:
    y = 884.0
    pen.paint(pen.rect(-10, y, 1620, 200), rgb("white"))
    pen.paint(pen.rect(-10, y, 1620, 22), rgb("#ffffff"))
    for x in range(0, 1640, 92):
        pen.paint(pen.stroke([(x, y + 30), (x + 14, y + 110), (x - 4, y + 190)], 14), rgb("stone"), 0.45)
    for x, wide in ((170, 150), (1370, 160)):
        pen.paint(pen.oval(x, y + 2, wide, 26), rgb("sky"))
        for k in range(5):
            bun = pen.moved(x - wide * 0.66 + k * wide * 0.33, y - 26 - (22 if k in (1, 2, 3) else 0),
                1, -14 + k * 7)
            bun.paint(bun.blob([(-52, 20), (-30, -18), (0, -30), (30, -18), (52, 20), (24, 12), (-24, 12)]),
                rgb("mustard"))
            for s in (-18, 2, 22):
                bun.paint(bun.stroke([(s - 4, -24), (s, 10)], 6), rgb("rust"), 0.7)
    for x, name in ((430, "coral"), (500, "ochre"), (570, "leaf")):
        pen.paint(pen.oval(x, y - 16, 42), rgb(name))
        pen.paint(pen.oval(x - 12, y - 28, 12), light(rgb(name), 0.5))
    pen.paint(pen.blob([(380, y - 10), (620, y - 10), (590, y + 40), (410, y + 40)]), rgb("denim"))
    pot = pen.moved(1110, y + 8)
    pot.paint(pot.blob([(-70, 0), (-70, 0), (-58, -120), (-40, -176), (40, -176), (58, -120), (70, 0),
        (70, 0)]), rgb("slate"))
    pot.paint(pot.blob([(-60, -90), (-112, -150), (-126, -150), (-84, -70)]), rgb("slate"))
    pot.paint(pot.stroke([(52, -140), (112, -120), (66, -30)], 15, 1, 1), rgb("charcoal"))
    pot.paint(pot.stroke([(-44, -20), (-36, -120)], 16), rgb("mist"), 0.7)
    pot.paint(pot.oval(0, -180, 42, 13) | pot.oval(0, -196, 12), rgb("charcoal"))
    for k in (-1, 1):
        pot.paint(pot.stroke([(-122 + k * 14, -164), (-140 + k * 16, -220), (-112 + k * 12, -270),
            (-134 + k * 22, -330)], 14), (255, 255, 255), 0.7)
    for x in (800, 872, 944):
        pen.paint(pen.blob([(x - 30, y - 44), (x - 30, y - 44), (x + 30, y - 44), (x + 30, y - 44),
            (x + 22, y + 4), (x - 22, y + 4)]), rgb("rose" if x != 872 else "cream"))
        pen.paint(pen.oval(x, y + 6, 44, 8), rgb("cream"))


def _dusk(pen: Pen, stage: Stage) -> None:
    one, two, three = stage.paints
    ground(pen, stage, one)
    pen.paint(pen.fade(pen.rect(0, 0, 1600, 760), (0, 0), (0, 700)), two, 0.9)
    pen.paint(pen.oval(1330, 300, 70), light(three, 0.4))
    body = pen.rect(90, 130, 1420, 860, 70)
    pen.paint(pen.shifted(body, 22, 22), shade(one), 0.5)
    pen.paint(body, three)
    pen.brush(body, light(three, 0.5), 0.5, 110, 4)
    pen.paint(pen.rect(90, 640, 1420, 26), rgb("white"))
    pen.paint(pen.rect(90, 672, 1420, 12), rgb("charcoal"))
    for i in range(5):
        x = 140 + i * 270
        pane = pen.rect(x, 250, 240, 300, 34)
        pen.paint(pen.rect(x - 10, 240, 260, 320, 40), rgb("charcoal"))
        pen.paint(pane, rgb("butter"))
        pen.paint(pen.fade(pane, (x, 400), (x, 600)), rgb("ochre"), 0.5)
        pen.paint(pen.shape([(x + 90, 240), (x + 150, 240), (x + 70, 560),
            (x + 10, 560)]) & pane, (255, 255, 245), 0.4)
        pen.paint(pen.rect(x + 20, 470, 84, 90, 22) & pane, rgb("denim"), 0.8)
    pen.paint(pen.rect(560, 156, 480, 66, 16), rgb("charcoal"))
    for k, x in enumerate(range(600, 1000, 26)):
        pen.paint(pen.oval(x, 189 + (6 if k % 3 else -6), 8), rgb("#ffcf5a"))
    for x in (120, 1480):
        pen.paint(pen.glow(x, 800, 130).at(0.8), rgb("butter"))
        pen.paint(pen.oval(x, 800, 34), rgb("cream"))


def _homely(pen: Pen, stage: Stage) -> None:
    one, two, three = stage.paints
    ground(pen, stage, one)
    for x in (250, 800, 1350):
        pen.paint(pen.rect(x - 4, -10, 8, 120), rgb("cocoa"))
        pen.paint(pen.glow(x, 190, 420).at(0.6), rgb("#fff0c4"))
        pen.paint(pen.blob([(x - 34, 100), (x + 34, 100), (x + 96, 176), (x + 96, 176), (x - 96, 176),
            (x - 96, 176)]), two)
    for i in range(34):
        x = i * 50
        y = 60 + 34 * math.sin(i / 34 * math.pi * 3) ** 2
        pen.paint(pen.shape([(x, y), (x + 40, y), (x + 20, y + 44)]), mix(one, (two, three, rgb("cream"),
            rgb("teal"))[i % 4], 0.6))
    pen.paint(pen.rect(0, 640, 1600, 440), mix(one, three, 0.5))
    pen.paint(pen.rect(0, 632, 1600, 14), light(one, 0.4))
    plant(pen, 70, 560, rgb("leaf"), 0.9, 4)
    plant(pen, 1540, 560, rgb("pine"), 0.9, 5)


def _long_table(pen: Pen, _stage: Stage) -> None:
    frame = pen.stroke([(1440, 950), (1536, 900), (1556, 700)], 17, 1, 1)
    pen.paint(frame, rgb("slate"))
    pen.paint(pen.rect(1500, 684, 74, 26, 12), rgb("charcoal"))
    wheel = pen.moved(1440, 950)
    wheel.paint(wheel.oval(0, 0, 150) - wheel.oval(0, 0, 128), rgb("charcoal"))
    wheel.paint(wheel.oval(0, 0, 118) - wheel.oval(0, 0, 110), rgb("slate"))
    for k in range(12):
        a = k * math.pi / 6
        wheel.paint(wheel.stroke([(0, 0), (122 * math.cos(a), 122 * math.sin(a))], 4, 1, 1), rgb("slate"))
    pen.paint(pen.shape([(-20, 920), (1270, 920), (1300, 1080), (-20, 1080)]), rgb("#b97a48"))
    pen.paint(pen.rect(-20, 912, 1300, 20, 8), light(rgb("#b97a48")))
    pen.brush(pen.rect(-20, 930, 1292, 150), shade(rgb("#b97a48")), 0.5, 100, 8)
    for i, x in enumerate((110, 330, 560, 800, 990, 1180)):
        bowl = pen.moved(x, 968, 1.05)
        bowl.paint(bowl.oval(6, 42, 86, 14), shade(rgb("#b97a48")))
        bowl.paint(bowl.blob([(-86, -16), (-86, -16), (86, -16), (86, -16), (52, 42), (-52, 42)]),
            rgb(("denim", "cream", "sage")[i % 3]))
        bowl.paint(bowl.oval(0, -16, 86, 20), light(rgb(("denim", "cream", "sage")[i % 3]), 0.4))
        bowl.paint(bowl.oval(0, -14, 72, 14), rgb("coral"))
        bowl.paint(bowl.oval(-14, -16, 13, 4) | bowl.oval(20, -12, 10, 4), rgb("cream"))
        for k in (-1, 1):
            bowl.paint(bowl.stroke([(k * 16, -36), (k * 16 + 14, -66), (k * 16 - 8, -96),
                (k * 16 + 8, -130)], 8), (255, 255, 255), 0.55)
    for x in (222, 682):
        loaf = pen.moved(x, 958)
        loaf.paint(loaf.blob([(-74, 28), (-70, -14), (-30, -36), (34, -36), (72, -12), (74, 28)]),
            rgb("mustard"))
        for k in (-38, 0, 38):
            loaf.paint(loaf.stroke([(k - 12, 6), (k + 12, -28)], 10), rgb("butter"))


def _drum(pen: Pen, stage: Stage) -> None:
    wheel = pen.moved(1450, 930)
    wheel.paint(wheel.oval(0, 0, 206), rgb("cocoa"))
    wheel.paint(wheel.oval(-8, -6, 196), rgb("granite"))
    wheel.paint(wheel.oval(-8, -6, 140) - wheel.oval(-8, -6, 130), rgb("cocoa"))
    for k in range(8):
        a = k * math.pi / 4
        wheel.paint(wheel.stroke([(-8 + 40 * math.cos(a), -6 + 40 * math.sin(a)), (-8 + 190 * math.cos(a),
            -6 + 190 * math.sin(a))], 7, 1, 1), rgb("cocoa"), 0.7)
    wheel.paint(wheel.oval(-8, -6, 40), rgb("charcoal"))
    wheel.paint(wheel.stroke([(-150, 130), (-300, 150), (-520, 140), (-700, 190)], 19, 1, 1),
        rgb("charcoal"))
    rain(pen, stage, 80)


PLACES: dict[str, tuple[Drawing, Drawing | None]] = {"buffet": (_morning, _buffet), "bus": (_dusk, None),
    "table": (_homely, _long_table), "storm": (storm, _drum)}


def paint(team: Team, zoom: float = SUPER) -> Image.Image:
    """The finished group picture."""
    size = (round(team.width * zoom), round(team.height * zoom))
    zoom *= team.width / UNITS[0]
    page = Pen.on(Image.new("RGB", size), zoom)
    one, two, three = (rgb(name) for name in team.paints)
    stage = Stage(*UNITS, (one, two, three), len(team.people) + 7)
    behind, before = PLACES[team.place]
    behind(page, stage)
    for who in team.people:
        layer = Image.new("RGBA", size)
        figure.draw(Pen.on(layer, zoom).moved(who.x, who.y, who.scale), who)
        cast(page, layer, shade(shade(one)))
    if before:
        layer = Image.new("RGBA", size)
        before(Pen.on(layer, zoom), stage)
        cast(page, layer, shade(shade(one)))
    image = finish(page.layer, team.width, team.height)
    return CAMERAS[team.camera](image) if team.camera else image
