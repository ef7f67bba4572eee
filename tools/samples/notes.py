"""Hand-written notes, as if photographed on a table."""

# ruff: noqa: S311 -- these chances place brush strokes, they guard nothing

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from .canvas import Pen, Stencil
from .colours import Colour, light, mix, rgb, shade
from .portraits import SUPER, finish

SHADE: Colour = (54, 34, 44)
WIDE, HIGH = 1400, 1050


@dataclass(frozen=True)
class Note:
    """A note: its lines as written, the script, the paper and what lies beside it."""

    lines: tuple[str, ...]
    font: str
    paper: str
    ink: str
    table: str
    beside: str = ""
    size: float = 74
    leading: float = 100
    turn: float = -3
    ruled: bool = False
    wobble: float = 1.0
    drawing: str = ""
    width: int = 1400
    height: int = 1050


def _table(pen: Pen, note: Note) -> None:
    base = rgb(note.table)
    dice = random.Random(note.table)
    x = -20.0
    while x < WIDE + 20:
        w = dice.uniform(190, 290)
        board = pen.rect(x, -20, w, HIGH + 40)
        tone = mix(base, shade(base), dice.random() * 0.4)
        pen.paint(board, tone)
        for _ in range(26):
            gx = x + dice.uniform(6, w - 6)
            pen.paint(pen.stroke([(gx, -30), (gx + dice.uniform(-14, 14), 500), (gx + dice.uniform(-10, 10),
                1100)], dice.uniform(2, 6), 1, 1) & board, shade(tone), 0.28)
        pen.paint(pen.rect(x, -20, 6, HIGH + 40), shade(base), 0.9)
        x += w
    page = pen.rect(0, 0, WIDE, HIGH)
    pen.paint(pen.glow(380, 240, 900, 700).at(0.8), light(base, 0.8), 0.45)
    pen.paint(pen.fade(page, (500, 300), (1700, 1300)), SHADE, 0.5)


def _sheet(pen: Pen, note: Note) -> Stencil:
    w, h = 470.0, 345.0
    sheet = pen.shape([(-w, -h), (w, -h + 4), (w + 3, h - 2), (-w - 2, h)])
    pen.paint(pen.shifted(sheet, 16, 20).soft(pen.unit * 16), SHADE, 0.5)
    pen.paint(pen.shifted(sheet, 4, 5), SHADE, 0.4)
    paper = rgb(note.paper)
    pen.paint(sheet, paper)
    pen.paint(pen.fade(sheet, (100, 0), (620, 460)), shade(paper), 0.35)
    pen.paint(pen.glow(-240, -220, 420).at(0.7) & sheet, light(paper, 0.9), 0.5)
    pen.paint(pen.fade(sheet & pen.rect(-w, -6, 2 * w, 60), (0, 54), (0, -6)), shade(paper), 0.28)
    pen.paint(pen.rect(-w, -8, 2 * w, 3) & sheet, light(paper, 0.9))
    if note.ruled:
        for i in range(9):
            pen.paint(pen.rect(-w, -h + 92 + i * note.leading * 0.82, 2 * w, 3) & sheet, rgb("denim"), 0.35)
        pen.paint(pen.rect(-w + 76, -h, 3, 2 * h) & sheet, rgb("coral"), 0.6)
    return sheet


def _write(pen: Pen, note: Note, sheet: Stencil, fonts: Path) -> None:
    dice = random.Random(" ".join(note.lines))
    font = ImageFont.truetype(str(fonts / note.font), round(note.size * pen.unit))
    leading = note.leading * (0.82 if note.ruled else 1)
    y = -345 + (90 - font.getmetrics()[0] / pen.unit if note.ruled else 46.0)
    for line in note.lines:
        x = -470 + (98 if note.ruled else 56) + dice.uniform(-6, 8)
        slope = dice.uniform(-0.004, 0.004) if note.ruled else dice.uniform(-0.012, 0.004)
        for word in line.split(" "):
            box = font.getbbox(word)
            edge = round(20 * pen.unit)
            mask = Image.new("L", (round(box[2]) + 2 * edge, round(box[3]) + 2 * edge))
            ImageDraw.Draw(mask).text((edge, edge), word, fill=255, font=font)
            wobble = dice.uniform(-1.6, 1.6) * note.wobble
            mask = mask.rotate(wobble - note.turn, Image.Resampling.BICUBIC, expand=False)
            px, py = pen.pixel((x, y + slope * (x + 470) + dice.uniform(-3, 3) * note.wobble))
            pen.paint(Stencil(round(px) - edge, round(py) - edge, mask) & sheet, rgb(note.ink),
                dice.uniform(0.84, 0.97))
            x += (box[2] + font.getlength(" ") * dice.uniform(0.9, 1.25)) / pen.unit
        y += leading


def _crayon_bus(pen: Pen) -> None:
    """A bus as a child draws it: wax crayon, wheels too big."""
    x, y = -330.0, 70.0
    body = pen.blob([(x, y), (x + 20, y - 10), (x + 560, y - 4), (x + 640, y + 40), (x + 650, y + 190),
        (x + 10, y + 200), (x - 6, y + 100)])
    yellow, dark = rgb("#f2b81f"), rgb("#3c3a6a")
    pen.brush(body, yellow, 0.95, 205, 9)
    pen.speckle(body.at(0.72), yellow, 0.9, 2.6)
    for i in range(4):
        pane = pen.blob([(x + 40 + i * 130, y + 34), (x + 136 + i * 130, y + 28),
            (x + 140 + i * 130, y + 104), (x + 42 + i * 130, y + 108)])
        pen.paint(pane, rgb("sky"), 0.8)
        face = pen.oval(x + 90 + i * 130, y + 80, 24)
        if i in (1, 3):
            pen.paint(face, rgb("#f0b995"))
            pen.paint(pen.stroke([(x + 80 + i * 130, y + 84), (x + 90 + i * 130, y + 92),
                (x + 101 + i * 130, y + 83)], 4, 1, 1), dark)
    outline = [(x, y), (x + 20, y - 10), (x + 560, y - 4), (x + 640, y + 40), (x + 650, y + 190),
        (x + 10, y + 200), (x - 6, y + 100), (x + 2, y - 6)]
    pen.speckle(pen.stroke(outline, 12, 0.9, 0.9).at(0.86), rgb("#c8442f"), 1.0, 1.6)
    for wx in (x + 130, x + 500):
        pen.speckle((pen.oval(wx, y + 204, 62) - pen.oval(wx, y + 204, 22)).at(0.88), dark, 1.0, 1.8)
    sun = pen.oval(410, -250, 46)
    pen.speckle(sun.at(0.85), yellow, 1.0, 2)
    for k in range(8):
        tool = pen.moved(410, -250, turn=k * 45)
        pen.speckle(tool.stroke([(60, 0), (92, 4)], 10, 0.8).at(0.85), yellow, 1.0, 2)


def _beside(pen: Pen, note: Note) -> None:
    if note.beside == "tea":
        cup = pen.moved(1230, 190)
        cup.paint(cup.oval(22, 30, 172).soft(pen.unit * 12), SHADE, 0.45)
        for r, name in ((172, "cream"), (160, "mist"), (112, "white"), (100, "rust")):
            cup.paint(cup.oval(0, 0, r), rgb(name))
        cup.paint(cup.oval(-26, -30, 44, 26, -30), rgb("granite"), 0.6)
        cup.paint(cup.stroke([(70, 84), (132, 130), (150, 90), (98, 52)], 22, 1, 1), rgb("white"))
    if note.beside == "pen":
        tool = pen.moved(1120, 880, 1, -24)
        tool.paint(pen.shifted(tool.rect(-230, -16, 460, 32, 14), 10, 14).soft(pen.unit * 6), SHADE, 0.5)
        tool.paint(tool.rect(-230, -16, 400, 32, 14), rgb("navy"))
        tool.paint(tool.rect(-230, -13, 400, 9, 4), rgb("denim"))
        tool.paint(tool.rect(60, -18, 22, 36), rgb("#d9a441"))
        tool.paint(tool.shape([(168, -14), (236, 0), (168, 14)]), rgb("#d9a441"))
    if note.beside == "crayons":
        for i, (name, x, y, turn) in enumerate((("red", 1240, 250, 62), ("#f2b81f", 1300, 420, 78),
            ("#3c3a6a", 130, 880, -30), ("leaf", 1200, 910, 12))):
            tool = pen.moved(x, y, 1, turn)
            stick = tool.rect(-120, -22, 220, 44, 6)
            tool.paint(pen.shifted(stick, 9, 12).soft(pen.unit * 6), SHADE, 0.5)
            tool.paint(tool.shape([(100, -18), (148, -7), (148, 7), (100, 18)]), shade(rgb(name), 0.3))
            tool.paint(stick, rgb(name))
            tool.paint(tool.rect(-90, -22, 150, 44), light(rgb(name), 0.35))
            tool.paint(tool.rect(-120, -18, 220, 9, 4), light(rgb(name), 0.5 + 0.02 * i))
    if note.beside == "sprig":
        for k in range(7):
            tool = pen.moved(1250 - k * 20, 150 + k * 62, 1, 100 + (34 if k % 2 else -34))
            leaf = tool.blob([(0, 0), (0, 0), (50, -30), (120, 0), (120, 0), (50, 26)])
            tool.paint(pen.shifted(leaf, 8, 10).soft(pen.unit * 4), SHADE, 0.4)
            tool.paint(leaf, rgb("leaf" if k % 2 else "pine"))
            tool.paint(tool.stroke([(4, 0), (112, 0)], 5), rgb("sage"))
        pen.paint(pen.stroke([(1276, 90), (1200, 330), (1112, 590)], 8, 1, 0.5), rgb("pine"))


def paint(note: Note, fonts: Path, zoom: float = SUPER) -> Image.Image:
    """The finished photograph of a note; `fonts` is the folder that holds the note's font."""
    size = (round(note.width * zoom), round(note.height * zoom))
    zoom *= note.width / WIDE
    page = Pen.on(Image.new("RGB", size), zoom)
    _table(page, note)
    tool = page.moved(WIDE * 0.47, HIGH * 0.5, 1.12, note.turn)
    sheet = _sheet(tool, note)
    _write(tool, note, sheet, fonts)
    if note.drawing == "bus":
        _crayon_bus(tool)
    _beside(page, note)
    return finish(page.layer, note.width, note.height)
