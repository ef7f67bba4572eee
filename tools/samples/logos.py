"""Flat emblems for the made-up businesses, 800 by 800."""

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

import math
from collections.abc import Callable

from PIL import Image

from .canvas import Pen
from .colours import light, rgb, shade
from .curves import Point
from .portraits import SUPER

Emblem = Callable[[Pen], None]


def _lantern(pen: Pen) -> None:
    navy, gold = rgb("#1d3350"), rgb("#f0b94a")
    pen.paint(pen.oval(400, 400, 390), navy)
    pen.paint(pen.oval(400, 400, 368) - pen.oval(400, 400, 358), gold)
    pen.paint(pen.oval(400, 178, 62) - pen.oval(400, 178, 46), gold)
    pen.paint(pen.blob([(330, 262), (330, 262), (356, 222), (444, 222), (470, 262), (470, 262)]), gold)
    pen.paint(pen.rect(306, 262, 188, 26, 8) | pen.rect(290, 560, 220, 34, 10), gold)
    frame = pen.blob([(318, 292), (318, 292), (482, 292), (482, 292), (512, 430), (484, 556), (484, 556),
        (316, 556), (316, 556), (288, 430)])
    inner = pen.blob([(334, 306), (334, 306), (466, 306), (466, 306), (494, 430), (470, 544), (470, 544),
        (330, 544), (330, 544), (306, 430)])
    pen.paint(frame - inner, gold)
    pen.paint(inner, rgb("#27456b"))
    for k in range(16):
        a = k * math.pi / 8
        pen.paint(pen.stroke([(400 + 62 * math.cos(a), 420 + 62 * math.sin(a)), (400 + 88 * math.cos(a),
            420 + 88 * math.sin(a))], 10, 0.8, 0.3) & inner, gold)
    pen.paint(pen.oval(400, 420, 50), gold)
    for y, tone in ((500, "#5aa2b5"), (528, "#2f6f8c")):
        crest: list[Point] = [(280 + i * 40, y + (12 if i % 2 else -12)) for i in range(7)]
        pen.paint(pen.blob([(260, 640), (260, 640), (260, y), *crest, (540, 640),
            (540, 640)]) & inner, rgb(tone))
    for y in (644, 680):
        wave: list[Point] = [(200 + i * 50 + (y - 644), y + (12 if i % 2 else -12)) for i in range(9)
            if 200 + i * 50 + (y - 644) < 610 - (y - 644)]
        pen.paint(pen.stroke(wave, 14, 0.4, 0.4), rgb("#5aa2b5"))


def _tern(pen: Pen) -> None:
    cream, green, purple = rgb("#f8efdb"), rgb("#2c7a74"), rgb("#7a4a86")
    pen.paint(pen.rect(0, 0, 800, 800, 90), cream)
    pen.paint(pen.stroke([(400, 760), (396, 660), (402, 560)], 22, 1, 1), green)
    for side in (-1, 1):
        pen.paint(pen.blob([(400, 740), (400 + side * 60, 680), (400 + side * 70, 700),
            (400 + side * 150, 620), (400 + side * 130, 690), (400 + side * 190, 680),
            (400 + side * 110, 740)]), green)
    for i in range(-6, 7):
        tip: Point = (400 + i * 22, 398 + abs(i) * 9)
        pen.paint(pen.shape([(400 + i * 9 - 13, 500), tip, (400 + i * 9 + 13, 500)]), purple if i % 2
            else light(purple, 0.25))
    pen.paint(pen.blob([(318, 500), (400, 478), (482, 500), (474, 566), (400, 606), (326, 566)]), green)
    for row in range(3):
        for i in range(-3 + row // 2, 4 - row // 2):
            pen.paint(pen.shape([(400 + i * 40 - 13, 516 + row * 26), (400 + i * 40, 538 + row * 26),
                (400 + i * 40 + 13, 516 + row * 26)]), cream)
    pen.paint(pen.blob([(196, 262), (270, 226), (400, 224), (520, 262), (600, 330), (690, 372), (690, 372),
        (600, 356), (668, 424), (668, 424), (560, 350), (430, 322), (290, 312), (220, 290)]), green)
    pen.paint(pen.blob([(360, 250), (420, 130), (600, 50), (720, 40), (720, 40), (620, 110), (560, 190),
        (500, 270)]), green)
    pen.paint(pen.blob([(330, 250), (300, 150), (200, 80), (96, 62), (96, 62), (180, 130), (230, 210),
        (290, 282)]), shade(green, 0.4))
    pen.paint(pen.blob([(194, 262), (230, 228), (290, 228), (300, 252), (236, 262)]), rgb("#203a44"))
    pen.paint(pen.shape([(206, 256), (110, 288), (216, 282)]), rgb("#e0633f"))
    pen.paint(pen.oval(240, 262, 8), cream)


def _pennywort(pen: Pen) -> None:
    green = rgb("#4f9a4a")
    pen.paint(pen.stroke([(420, 470), (470, 640), (430, 770)], 34, 0.8, 1), shade(green, 0.5))
    rim: list[Point] = []
    for i in range(72):
        a = i * math.pi / 36
        r = 338 + 17 * math.cos(a * 12)
        rim.append((400 + r * math.cos(a), 370 + r * math.sin(a)))
    leaf = pen.blob(rim)
    pen.paint(leaf, green)
    pen.paint(pen.fade(leaf, (300, 300), (700, 760)), shade(green, 0.7), 0.6)
    for i in range(12):
        a = i * math.pi / 6 + math.pi / 12
        pen.paint(pen.stroke([(400 + 160 * math.cos(a), 370 + 160 * math.sin(a)), (400 + 300 * math.cos(a),
            370 + 300 * math.sin(a))], 15, 0.8, 0.2), light(green, 0.45))
    pen.paint(pen.rect(340, 220, 120, 300, 26) | pen.rect(250, 310, 300, 120, 26), rgb("white"))


def _gannet(pen: Pen) -> None:
    yellow, ink, white = rgb("#f7c92f"), rgb("#22232b"), rgb("#fffaf0")
    pen.paint(pen.rect(0, 0, 800, 800), yellow)
    pen.paint(pen.blob([(560, 60), (640, 30), (640, 30), (600, 150), (500, 300), (420, 420), (360, 520),
        (300, 560), (290, 500), (350, 400), (440, 220)]), white)
    wing = pen.blob([(430, 300), (520, 230), (660, 220), (790, 270), (790, 270), (680, 330), (540, 390),
        (440, 440)])
    pen.paint(wing, ink)
    for k in range(4):
        x = 488 + k * 76
        pen.paint(pen.shape([(x, 330 - k * 16), (x + 46, 316 - k * 14), (x + 48, 328 - k * 14),
            (x + 2, 344 - k * 16)]) & wing, white)
    pen.paint(pen.blob([(430, 300), (380, 200), (260, 130), (110, 120), (110, 120), (210, 210), (310, 320),
        (390, 400)]), ink)
    pen.paint(pen.blob([(300, 470), (372, 440), (380, 500), (320, 570), (270, 580)]), rgb("#eda53a"))
    pen.paint(pen.shape([(278, 520), (318, 566), (206, 668)]), rgb("#8fa6b4"))
    pen.paint(pen.oval(312, 524, 12), ink)
    pen.paint(pen.shape([(590, 80), (640, 28), (616, 140)]), ink)
    for i, y in enumerate((668, 712)):
        pen.paint(pen.stroke([(60 + i * 80, y), (200, y - 14), (330, y + 12), (470, y - 14), (610, y + 10),
            (740 - i * 80, y)], 20, 0.5, 0.5), ink)


def _lamplight(pen: Pen) -> None:
    green, amber, cream = rgb("#1f4a3c"), rgb("#f2ad3d"), rgb("#fbf2dc")
    pen.paint(pen.rect(0, 0, 800, 800, 120), green)
    pen.paint(pen.shape([(350, 190), (450, 190), (640, 560), (160, 560)]), amber)
    pen.paint(pen.shape([(375, 190), (425, 190), (520, 560), (280, 560)]), light(amber, 0.5))
    pen.paint(pen.rect(390, 60, 20, 70), cream)
    pen.paint(pen.blob([(356, 124), (356, 124), (444, 124), (444, 124), (500, 210), (500, 210), (300, 210),
        (300, 210)]), cream)
    for side in (-1, 1):
        page = pen.blob([(400, 560), (400, 560), (400 + side * 120, 500), (400 + side * 290, 520),
            (400 + side * 290, 520), (400 + side * 290, 660), (400 + side * 290, 660),
            (400 + side * 120, 640), (400, 700), (400, 700)])
        pen.paint(page, cream if side < 0 else shade(cream, 0.16))
        for k in range(3):
            pen.paint(pen.stroke([(400 + side * 50, 578 + k * 34), (400 + side * 140, 544 + k * 34),
                (400 + side * 250, 552 + k * 34)], 9, 0.7, 0.7), green, 0.6)


def _puffin(pen: Pen) -> None:
    ink, orange, white = rgb("#25262f"), rgb("#ee7d2b"), rgb("#fffaf0")
    pen.paint(pen.oval(400, 400, 390), rgb("#cfe3e2"))
    pen.paint(pen.blob([(430, 130), (560, 170), (630, 330), (640, 520), (560, 680), (420, 730), (330, 690),
        (300, 520), (290, 300), (330, 170)]), ink)
    pen.paint(pen.blob([(330, 420), (420, 430), (490, 500), (480, 640), (410, 720), (340, 690),
        (306, 560)]), white)
    pen.paint(pen.blob([(300, 230), (370, 180), (450, 210), (470, 300), (410, 370), (320, 360)]), white)
    pen.paint(pen.blob([(322, 220), (322, 220), (240, 236), (176, 300), (160, 352), (160, 352), (230, 360),
        (318, 344), (318, 344), (340, 280)]), orange)
    pen.paint(pen.blob([(322, 220), (322, 220), (290, 226), (270, 290), (276, 354), (318, 344), (318, 344),
        (340, 280)]), rgb("#5d7f95"))
    pen.paint(pen.stroke([(262, 236), (240, 290), (244, 352)], 10, 0.8, 0.8), rgb("#f6d27a"))
    pen.paint(pen.oval(384, 268, 22), rgb("#d4472f"))
    pen.paint(pen.oval(384, 268, 14), ink)
    carrot = pen.moved(204, 366, 1, 8)
    for k in (-26, 0, 26):
        carrot.paint(carrot.blob([(60, 0), (130, k * 1.7 - 24), (176, k * 2.4), (130, k * 1.7 + 14)]),
            rgb("#5c9a4c"))
    carrot.paint(carrot.blob([(80, -34), (92, 0), (80, 36), (-40, 24), (-150, 4), (-150, 4), (-40, -30)]),
        rgb("#f29a3a"))
    for k in (-70, -20, 34):
        carrot.paint(carrot.stroke([(k, -26), (k + 8, -4)], 8), shade(orange, 0.4))
    for x in (380, 500):
        pen.paint(pen.blob([(x, 706), (x + 60, 740), (x + 40, 764), (x - 50, 760), (x - 40, 736)]), orange)
    pen.paint(pen.blob([(560, 330), (620, 420), (610, 560), (540, 640), (520, 500)]), light(ink, 0.14))


def _dairy(pen: Pen) -> None:
    cream, sky, blue = rgb("#fdf3da"), rgb("#8fc7e0"), rgb("#2f6d95")
    pen.paint(pen.rect(0, 0, 800, 800, 400), sky)
    bottle = pen.blob([(330, 110), (330, 110), (470, 110), (470, 110), (470, 230), (500, 310), (568, 400),
        (576, 480), (576, 690), (540, 726), (260, 726), (224, 690), (224, 480), (232, 400), (300, 310),
        (330, 230)])
    pen.paint(bottle, rgb("white"))
    inside = pen.blob([(352, 250), (448, 250), (480, 322), (546, 410), (554, 486), (554, 680), (530, 704),
        (270, 704), (246, 680), (246, 486), (254, 410), (320, 322)])
    pen.paint(inside, cream)
    pen.paint(pen.oval(470, 420, 50) & inside, rgb("#f3bd4f"))
    hill = (pen.blob([(200, 760), (200, 760), (200, 640), (300, 560), (420, 470), (600, 380), (700, 760),
        (700, 760)]) & inside)
    pen.paint(hill, rgb("#7fb069"))
    for k in range(9):
        pen.paint(pen.stroke([(240 + k * 56, 400), (220 + k * 62, 580), (170 + k * 80, 760)],
            19, 0.7, 1) & hill, blue if k % 2 else rgb("#4f8a4a"))
    pen.paint(pen.rect(312, 76, 176, 60, 16), blue)
    pen.paint(pen.stroke([(270, 470), (266, 560), (270, 660)], 14), rgb("white"), 0.8)


def _shutter(pen: Pen) -> None:
    blue, crust = rgb("#5f8fd0"), rgb("#c07a3c")
    pen.paint(pen.rect(0, 0, 800, 800, 60), rgb("#faf0dc"))
    pen.paint(pen.rect(236, 110, 328, 470, 12), rgb("#ffe3a6"))
    pen.paint(pen.rect(236, 110, 328, 470, 12) - pen.rect(254, 128, 292, 452, 8), shade(blue, 0.5))
    for side in (-1, 1):
        x = 60 if side < 0 else 560
        pen.paint(pen.rect(x, 100, 180, 500, 12), blue)
        for k in range(9):
            pen.paint(pen.rect(x + 26, 128 + k * 50, 128, 34, 6), light(blue, 0.35))
            pen.paint(pen.rect(x + 26, 152 + k * 50, 128, 10, 4), shade(blue, 0.6))
    pen.paint(pen.rect(40, 586, 720, 48, 10), shade(blue, 0.5))
    loaf = pen.blob([(272, 588), (264, 520), (300, 440), (400, 412), (500, 440), (536, 520), (528, 588),
        (528, 588), (272, 588)])
    pen.paint(loaf, crust)
    pen.paint(pen.fade(loaf, (420, 500), (560, 620)), shade(crust), 0.8)
    for k in (-80, 0, 80):
        pen.paint(pen.blob([(400 + k - 40, 540), (400 + k - 6, 470), (400 + k + 34, 452),
            (400 + k + 8, 520)]), light(crust, 0.6))
    for i, k in enumerate((-60, 0, 60)):
        pen.paint(pen.stroke([(400 + k, 390), (412 + k, 340), (390 + k, 290), (404 + k, 230 + i % 2 * 24)],
            15), rgb("white"))
    for k in range(5):
        pen.paint(pen.oval(240 + k * 80, 700, 15), blue if k % 2 else crust)


def _smile_pin(pen: Pen) -> None:
    gold, rim, face = rgb("#d9a23a"), rgb("#f3cf7f"), rgb("#ffd23f")
    pen.paint(pen.oval(400, 400, 390), gold)
    pen.paint(pen.oval(400, 400, 376) - pen.oval(400, 400, 356), rim)
    pen.paint(pen.oval(400, 400, 340), face)
    pen.paint(pen.fade(pen.oval(400, 400, 340), (320, 160), (620, 700)), gold, 0.35)
    for k, colour in enumerate(("#d8472f", "#2c7a74", "#1d4f91", "#7a4a86", "#b0366f")):
        a = math.radians(210 + k * 30)
        pen.paint(pen.oval(400 + 190 * math.cos(a), 400 + 190 * math.sin(a), 38), rgb(colour))
    pen.paint(pen.stroke([(250, 450), (310, 555), (400, 590), (490, 555), (550, 450)], 34), rgb("#4a3210"))


LOGOS: dict[str, Emblem] = {"smile-pin": _smile_pin, "harbour-lantern-hotel": _lantern,
    "tern-and-thistle": _tern,
    "pennywort-pharmacy": _pennywort, "gannet-island-buses": _gannet, "lamplight-books": _lamplight,
    "puffin-pantry": _puffin, "laiterie-des-cotils": _dairy, "blue-shutter-bakery": _shutter}


def paint(name: str, zoom: float = SUPER) -> Image.Image:
    """The finished emblem, transparent where nothing is painted."""
    layer = Image.new("RGBA", (round(800 * zoom), round(800 * zoom)))
    LOGOS[name](Pen.on(layer, zoom))
    return layer.resize((800, 800), Image.Resampling.LANCZOS)
