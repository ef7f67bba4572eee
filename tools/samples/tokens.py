"""The small things on a chest: badges, pins, cords, tools of the trade."""

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

import math
from collections.abc import Callable

from .canvas import Pen
from .cloth import thrown
from .colours import light, rgb, shade
from .curves import Point, along
from .people import Person

Token = Callable[[Pen, Person], None]
BRASS = rgb("#d9a441")


def _pin(pen: Pen, _who: Person) -> None:
    """The round smiling pin."""
    pen.paint(pen.oval(-206, 596, 34), (60, 34, 54), 0.3)
    pen.paint(pen.oval(-210, 590, 34), BRASS)
    pen.paint(pen.oval(-210, 590, 28), rgb("#f7cf5e"))
    pen.paint(pen.stroke([(-225, 594), (-210, 607), (-195, 594)], 6, 0.6, 0.6), rgb("ink"))
    for x in (-219, -201):
        pen.paint(pen.oval(x, 581, 3.6), rgb("ink"))


def _name_badge(pen: Pen, who: Person) -> None:
    plate = pen.rect(128, 590, 138, 56, 12)
    pen.paint(pen.shifted(plate, 4, 6), (60, 34, 54), 0.3)
    pen.paint(plate, rgb("white"))
    pen.paint(pen.rect(128, 590, 138, 17, 6), rgb(who.paints[1] if who.paints[1] not in ("white", "cream")
        else "brick"))
    pen.paint(pen.stroke([(148, 626), (180, 620), (206, 630), (240, 622)], 6, 0.6, 0.6), rgb("ink"))


def _lanyard(pen: Pen, _who: Person) -> None:
    colour = rgb("brick")
    for side in (-1, 1):
        pen.paint(pen.stroke([(side * 112, 400), (side * 92, 520), (side * 8, 690)], 18, 1, 1), colour
            if side < 0 else shade(colour, 0.4))
    pen = pen.moved(0, -86)
    card = pen.rect(-54, 776, 108, 140, 12)
    pen.paint(pen.shifted(card, 5, 7), (60, 34, 54), 0.3)
    pen.paint(card, rgb("white"))
    pen.paint(pen.rect(-40, 796, 80, 60, 6), rgb("sky"))
    pen.paint(pen.oval(0, 822, 15) | pen.oval(0, 856, 26, 16), rgb("denim"))


def _stethoscope(pen: Pen, _who: Person) -> None:
    pen = pen.moved(0, -44)
    dark = rgb("charcoal")
    left: list[Point] = [(-118, 390), (-150, 520), (-132, 680), (-84, 780)]
    right: list[Point] = [(118, 390), (156, 520), (150, 640), (130, 730)]
    for line in (left, right):
        pen.paint(pen.stroke([(x + 5, y + 7) for x, y in line], 19, 1, 1), (60, 34, 54), 0.25)
        pen.paint(pen.stroke(line, 19, 1, 1), dark)
        pen.paint(pen.stroke([(x - 4, y) for x, y in line], 5, 1, 1), rgb("slate"))
    pen.paint(pen.oval(130, 762, 38), rgb("slate"))
    pen.paint(pen.oval(128, 759, 27), rgb("mist"))
    for x in (-106, -62):
        pen.paint(pen.stroke([(-84, 776), (x, 826), (x + 4, 862)], 10, 1, 1), rgb("slate"))


def _fob_watch(pen: Pen, _who: Person) -> None:
    pen.paint(pen.rect(176, 566, 26, 70, 8), BRASS)
    pen.paint(pen.oval(189, 660, 37), BRASS)
    pen.paint(pen.oval(189, 660, 29), rgb("white"))
    pen.paint(pen.stroke([(189, 642), (189, 660), (202, 668)], 5, 1, 1), rgb("ink"))


def _tape(pen: Pen, _who: Person) -> None:
    for side in (-1, 1):
        line: list[Point] = [(side * 100, 388), (side * 146, 560), (side * 132, 720), (side * 150, 900)]
        band = pen.stroke(line, 38, 1, 1)
        pen.paint(pen.shifted(band, 6, 8), (60, 34, 54), 0.25)
        pen.paint(band, rgb("#f7cf5e") if side < 0 else rgb("ochre"))
        for i, (x, y) in enumerate(along(line, 22)):
            pen.paint(pen.rect(x - 18, y, 16 if i % 2 else 26, 4), rgb("ink"), 0.8)


def _towel(pen: Pen, who: Person) -> None:
    b = 400 * who.build
    cloth = pen.blob([(-b * 0.42, 400), (-b * 0.42, 400), (-b * 0.62, 386), (-b * 0.92, 440),
        (-b * 0.92, 440), (-b * 0.98, 700), (-b * 0.96, 850), (-b * 0.96, 850), (-b * 0.46, 866),
        (-b * 0.46, 866), (-b * 0.44, 600)])
    pen.paint(pen.shifted(cloth, 10, 10), (60, 34, 54), 0.28)
    pen.paint(cloth, rgb("white"))
    pen.speckle(pen.fade(cloth, (-300, 600), (-150, 650)), rgb("stone"), 0.8)
    for y in (770, 796):
        pen.paint(pen.stroke([(-b, y), (-b * 0.4, y + 8)], 13, 1, 1) & cloth, rgb("coral"))
    pen.paint(pen.stroke([(-b * 0.6, 400), (-b * 0.68, 560), (-b * 0.66, 740)], 9) & cloth, rgb("stone"),
        0.8)


def _scarf(pen: Pen, who: Person) -> None:
    colour = rgb(who.tie_paint)
    tails = pen.blob([(20, 440), (90, 520), (120, 640), (60, 660), (60, 660), (20, 560)])
    pen.paint(pen.shifted(tails, 6, 9), (60, 34, 54), 0.28)
    pen.paint(tails, shade(colour, 0.4))
    ring = pen.blob([(-112, 366), (-60, 388), (0, 398), (60, 388), (112, 366), (134, 420), (80, 480),
        (0, 500), (-80, 480), (-134, 420)])
    pen.paint(pen.shifted(ring, 5, 10), (60, 34, 54), 0.28)
    pen.paint(ring, colour)
    for line in ([(-110, 410), (-30, 440), (110, 400)], [(-90, 450), (0, 470), (90, 440)]):
        pen.paint(pen.stroke([(float(x), float(y)) for x, y in line], 8) & ring, shade(colour), 0.7)
    pen.speckle(pen.fade(ring, (10, 420), (140, 440)), shade(colour), 0.8)
    pen.paint(pen.blob([(10, 430), (60, 424), (76, 480), (26, 500)]), light(colour, 0.18))


def _beads(pen: Pen, _who: Person) -> None:
    names = ("ochre", "teal", "cream", "brick")
    for i, (x, y) in enumerate(along([(-112, 396), (-84, 476), (0, 524), (84, 476), (112, 396)], 19)):
        bead = rgb(names[i % 4])
        pen.paint(pen.oval(x + 3, y + 5, 14), (60, 34, 54), 0.28)
        pen.paint(pen.oval(x, y, 14), bead)
        pen.paint(pen.oval(x - 4, y - 4, 4), light(bead, 0.7))


def _shells(pen: Pen, _who: Person) -> None:
    line: list[Point] = [(-108, 430), (-70, 486), (0, 510), (70, 486), (108, 430)]
    pen.paint(pen.stroke(line, 5, 1, 1), rgb("cocoa"))
    for x, y in along(line, 11):
        pen.paint(pen.oval(x, y, 9, 13), rgb("cream"))
        pen.paint(pen.stroke([(x, y - 8), (x, y + 8)], 3), rgb("stone"))


def _strap(pen: Pen, _who: Person) -> None:
    band = pen.stroke([(-250, 420), (-40, 680), (240, 1120)], 44, 1, 1)
    thrown(pen, band, band)
    pen.paint(pen.shifted(band, 8, 8), (60, 34, 54), 0.25)
    pen.paint(band, rgb("cocoa"))
    pen.paint(pen.stroke([(-246, 424), (-36, 684), (244, 1124)], 5, 1, 1), rgb("granite"))


def _torch(pen: Pen, _who: Person) -> None:
    pen.paint(pen.glow(196, 586, 110).at(0.7), rgb("butter"), 0.6)
    pen.paint(pen.rect(178, 600, 40, 116, 10), rgb("charcoal"))
    pen.paint(pen.rect(168, 570, 60, 42, 10), rgb("slate"))
    pen.paint(pen.oval(198, 572, 27, 11), rgb("butter"))


def _gorse(pen: Pen, _who: Person) -> None:
    for i in range(7):
        angle = -2.6 + i * 0.34
        x, y = -196 + 66 * math.cos(angle), 590 + 66 * math.sin(angle)
        pen.paint(pen.stroke([(-196, 610), (x, y)], 9, 0.8), rgb("leaf"))
        pen.paint(pen.oval(x, y, 17, 13, i * 30) | pen.oval(x + 12, y + 13, 12), rgb("#f4c430"))
        pen.paint(pen.oval(x - 4, y - 3, 6), rgb("butter"))


def _lantern(pen: Pen, _who: Person) -> None:
    pen.paint(pen.oval(-186, 508, 14) - pen.oval(-186, 508, 9), BRASS)
    pen.paint(pen.rect(-206, 518, 40, 58, 10), BRASS)
    pen.paint(pen.rect(-199, 528, 26, 38, 6), rgb("butter"))


def _emblem(pen: Pen, _who: Person) -> None:
    """A woven leaf badge."""
    pen.paint(pen.oval(200, 600, 44), rgb("cream"))
    leaf = pen.blob([(200, 566), (200, 566), (228, 596), (204, 632), (196, 632), (172, 596)])
    pen.paint(leaf, rgb("leaf"))
    pen.paint(pen.stroke([(200, 574), (200, 640)], 4, 1, 1), rgb("cream"))


def _gannet(pen: Pen, _who: Person) -> None:
    """A bus company's badge: a white bird on yellow."""
    pen.paint(pen.rect(150, 580, 110, 78, 16), rgb("#f7c92f"))
    pen.paint(pen.blob([(160, 604), (196, 616), (244, 592), (214, 628), (222, 646), (196, 632),
        (172, 632)]), rgb("white"))
    pen.paint(pen.shape([(244, 592), (222, 604), (226, 614)]), rgb("ink"))


def _puffin(pen: Pen, _who: Person) -> None:
    """A puffin stitched on the bib."""
    bird = pen.moved(0, 748, 0.92)
    bird.paint(bird.blob([(-10, -90), (40, -70), (54, 0), (30, 80), (-30, 80), (-54, 10), (-46, -70)]),
        rgb("ink"))
    bird.paint(bird.blob([(-20, -10), (20, -10), (30, 40), (0, 78),
        (-32, 40)]) | bird.oval(-18, -52, 24, 25), rgb("white"))
    bird.paint(bird.blob([(-40, -70), (-92, -52), (-84, -36), (-38, -30)]), rgb("coral"))
    bird.paint(bird.oval(-20, -58, 5), rgb("ink"))
    bird.paint(bird.oval(-22, 86, 18, 8) | bird.oval(22, 86, 18, 8), rgb("coral"))


def _rainbow(pen: Pen, _who: Person) -> None:
    for r, name in ((44, "red"), (35, "ochre"), (26, "leaf"), (17, "denim")):
        pen.paint(pen.oval(0, 736, r) & pen.rect(-60, 680, 120, 56), rgb(name))
    pen.paint(pen.oval(0, 736, 9) & pen.rect(-60, 680, 120, 56), rgb("white"))


def _key(pen: Pen, _who: Person) -> None:
    pen.paint(pen.oval(150, 560, 24) - pen.oval(150, 560, 11), BRASS)
    pen.paint(pen.rect(145, 582, 11, 76), BRASS)
    pen.paint(pen.rect(152, 626, 24, 9) | pen.rect(152, 644, 18, 9), BRASS)


def _milk(pen: Pen, _who: Person) -> None:
    pen.paint(pen.blob([(-166, 470), (-150, 470), (-146, 500), (-132, 520), (-132, 566), (-184, 566),
        (-184, 520), (-170, 500)]), rgb("white"))
    pen.paint(pen.rect(-170, 462, 24, 12, 4), rgb("denim"))


TOKENS: dict[str, Token] = {"pin": _pin, "name-badge": _name_badge, "lanyard": _lanyard,
    "stethoscope": _stethoscope, "fob-watch": _fob_watch, "tape": _tape, "towel": _towel, "scarf": _scarf,
    "beads": _beads, "shells": _shells, "strap": _strap, "torch": _torch, "gorse": _gorse,
    "lantern": _lantern, "emblem": _emblem, "gannet": _gannet, "puffin": _puffin, "rainbow": _rainbow,
    "key": _key, "milk": _milk}
