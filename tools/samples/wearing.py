"""Glasses, earrings and the small things worn about the head."""

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

from .canvas import Pen, Stencil
from .colours import light, mix, rgb
from .curves import Point, smooth
from .people import Head

GOLD = rgb("#d9a441")


def _rim(pen: Pen, outline: list[Point], thick: float) -> tuple[Stencil, Stencil]:
    cx = sum(x for x, _ in outline) / len(outline)
    cy = sum(y for _, y in outline) / len(outline)
    rx = max(abs(x - cx) for x, _ in outline)
    k = 1 - thick / rx
    lens = pen.shape([(cx + (x - cx) * k, cy + (y - cy) * k) for x, y in outline])
    return pen.shape(outline) - lens, lens


def _lens(kind: str) -> list[Point]:
    shapes: dict[str, list[Point]] = {"round": [(-64, 0), (-45, -45), (0, -62), (45, -45), (64, 0),
        (45, 45), (0, 62), (-45, 45)], "large": [(-74, -4), (-56, -50), (0, -66), (56, -50), (74, -4),
        (54, 54), (0, 72), (-54, 54)], "square": [(-66, -34), (-56, -44), (0, -47), (58, -44), (68, -34),
        (62, 30), (46, 46), (0, 49), (-46, 46), (-62, 30)], "cat": [(-62, -18), (-40, -42), (20, -44),
        (84, -60), (84, -60), (72, 0), (48, 40), (0, 46), (-46, 36)], "half": [(-62, 22), (-62, 22),
        (0, 20), (62, 22), (62, 22), (54, 52), (0, 70), (-54, 52)]}
    return smooth(shapes[kind])


def glasses(pen: Pen, head: Head) -> None:
    """Spectacles on the nose, with a breath of light on each lens."""
    who = head.who
    kind = who.glasses
    if not kind or kind.endswith("-up"):
        return
    colour = rgb(who.frames)
    thick = {"half": 6.0, "round": 7.5, "large": 8.0}.get(kind, 11.0)
    for side in (-1, 1):
        x, y = head.at(side * 86, 10)
        squeeze = 1 - 0.1 * who.turn * side
        tool = pen.moved(x, y, flip=side < 0)
        rim, lens = _rim(tool, [(u * squeeze, v) for u, v in _lens(kind)], thick)
        pen.paint(tool.shifted(rim, 4, 9) & head.face(pen), who.tones.shade, 0.55)
        pen.paint(lens, (255, 250, 240), 0.10)
        shine = pen.shape([(x - 50, y - 60), (x - 16, y - 60), (x - 44, y + 60), (x - 78, y + 60)])
        pen.paint(shine & lens, (255, 252, 244), 0.22)
        pen.paint(rim, colour)
        pen.paint(rim - pen.shifted(rim, 2.5, 3), light(colour, 0.3), 0.8)
        edge = head.widths[1] * side - who.turn * 20
        top = 26 if kind == "half" else -14
        pen.paint(pen.stroke([(x + side * 60, y + top), (edge, y + top - 8)], thick, 1, 0.7), colour)
    (ax, ay), (bx, _) = head.at(-26, 2), head.at(26, 2)
    drop = 24 if kind == "half" else 0
    pen.paint(pen.stroke([(ax, ay + drop), ((ax + bx) / 2, ay - 12 + drop), (bx, ay + drop)], thick, 1, 1),
        colour)


def glasses_up(pen: Pen, head: Head, tinted: bool) -> None:
    """Glasses pushed up into the hair or on the forehead."""
    colour = rgb(head.who.frames)
    for side in (-1, 1):
        x, y = head.at(side * 86, -218 if not tinted else -186)
        tool = pen.moved(x, y, 1.12, -6 * side, flip=side < 0)
        rim, lens = _rim(tool, [(u, v * 0.72) for u, v in _lens("square")], 10)
        pen.paint(lens, rgb("#33303c") if tinted else (255, 250, 240), 0.95 if tinted else 0.28)
        pen.paint(tool.shape([(-40, -60), (-8, -60), (-34, 60), (-66, 60)]) & lens, (255, 250, 240), 0.25)
        pen.paint(rim, colour)
        edge = (head.widths[0] + 2) * side - head.who.turn * 18
        pen.paint(pen.stroke([(x + side * 66, y - 4), (edge, y + 34)], 10, 1, 0.6), colour)
    (ax, ay), (bx, _) = head.at(-24, -226 if not tinted else -194), head.at(24, 0)
    pen.paint(pen.stroke([(ax, ay), ((ax + bx) / 2, ay - 8), (bx, ay)], 10, 1, 1), colour)


def earrings(pen: Pen, head: Head, kind: str) -> None:
    """Studs, hoops, drops, or one ring."""
    cheek = head.widths[1]
    for side in (-1, 1):
        if head.who.turn * side > 0.55 or (kind == "ring" and side > 0):
            continue
        x, y = side * (cheek + 10) - head.who.turn * 20, 92
        if kind == "studs":
            pen.paint(pen.oval(x, y - 6, 9), GOLD)
            pen.paint(pen.oval(x - 2, y - 9, 3.5), light(GOLD, 0.7))
        elif kind in ("hoops", "ring"):
            r = 30 if kind == "hoops" else 15
            pen.paint(pen.oval(x, y + r - 6, r) - pen.oval(x, y + r - 7, r - 6), GOLD)
        else:
            bead = rgb(kind)
            pen.paint(pen.oval(x, y, 8), GOLD)
            pen.paint(pen.oval(x, y + 34, 22, 28), bead)
            pen.paint(pen.oval(x - 6, y + 26, 7, 9), light(bead, 0.5))


def headset(pen: Pen, head: Head) -> None:
    """A telephone headset: band, one cushion, the microphone at the mouth's corner."""
    dark, grey = rgb("charcoal"), rgb("slate")
    cheek = head.widths[1] + 30
    band: list[Point] = [(-cheek, 20), (-cheek - 4, -140), (-120, -282), (0, -318), (120, -282),
        (cheek + 4, -140), (cheek, 20)]
    pen.paint(pen.stroke(band, 20, 1, 1), dark)
    pen.paint(pen.stroke([(x, y - 3) for x, y in band[1:4]], 6, 0.4, 0.4), grey)
    for side in (-1, 1):
        pen.paint(pen.oval(side * cheek, 40, 32, 52), dark)
        pen.paint(pen.oval(side * cheek - 5, 34, 18, 36), grey)
    pen.paint(pen.stroke([(-cheek, 76), (-cheek + 30, 160), (-112, 208)], 9, 1, 1), dark)
    pen.paint(pen.oval(-106, 210, 22, 14, 16), dark)


def hearing_aid(pen: Pen, head: Head) -> None:
    """A hearing aid behind the near ear."""
    x = -head.widths[1] - 22 - head.who.turn * 20
    pen.paint(pen.stroke([(x + 14, -20), (x - 6, 0), (x - 4, 44)], 17, 0.8, 0.8), rgb("#c9b7a6"))
    pen.paint(pen.stroke([(x + 14, -20), (x + 24, 10), (x + 20, 36)], 5, 1, 1), rgb("#e6d9cc"))


def pencil(pen: Pen, head: Head) -> None:
    """A pencil tucked behind the ear."""
    x = -head.widths[1] - head.who.turn * 20
    tool = pen.moved(x - 4, -46, 0.84, 58)
    tool.paint(tool.rect(-96, -9, 150, 18), rgb("mustard"))
    tool.paint(tool.rect(-96, -9, 150, 7), light(rgb("mustard")))
    tool.paint(tool.shape([(-96, -9), (-126, 0), (-96, 9)]), rgb("sand"))
    tool.paint(tool.shape([(-114, -4), (-126, 0), (-114, 4)]), rgb("ink"))


def smudge(pen: Pen, head: Head, flour: bool) -> None:
    """Oil or flour on a cheek."""
    x, y = head.at(-112, 82)
    colour = (255, 252, 244) if flour else mix(rgb("ink"), head.who.tones.shade, 0.4)
    for dx, dy, length in ((0, 0, 52), (8, 16, 40), (-6, 30, 28)):
        pen.paint(pen.stroke([(x + dx - length / 2, y + dy + 6), (x + dx + length / 2, y + dy - 6)], 13),
            colour, 0.6)
    pen.speckle(pen.glow(x, y + 12, 50, 40).at(0.6), colour, 0.7)
