"""Every hair style by its name: what lies behind the head, and what lies in front."""

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

from . import hair, hair_long
from .canvas import Pen
from .curves import Point
from .hair import Layer
from .people import Head

LOCK: list[Point] = [(176, -60), (204, -20), (214, 140), (250, 300), (266, 470), (214, 600), (150, 560),
    (150, 560), (160, 440), (140, 300), (168, 160), (176, 60)]


def _bald(pen: Pen, head: Head) -> None:
    tones = head.who.tones
    pen.paint(pen.glow(-64, -200, 78, 40).at(0.9) & head.face(pen), tones.light)


def _sideburns(pen: Pen, head: Head) -> None:
    cheek = head.widths[1]
    for side in (-1, 1):
        x = cheek * side
        patch = pen.blob([(x - side * 26, -90), (x + side * 12, -96), (x + side * 20, -20),
            (x + side * 12, 44), (x - side * 8, 92), (x - side * 20, 30)])
        hair.tint(pen, head, patch)


def _plait_crown(pen: Pen, head: Head) -> None:
    hair_long.parted(70, 12, 16)(pen, head)
    hair_long.plait(pen, head, [(-214, -50), (-202, -170), (-128, -262), (-20, -300), (96, -284),
        (186, -200), (214, -60)], 96, 13, head.who.locks[0])
    for side in (-1, 1):
        pen.paint(pen.stroke([(side * 176, 40), (side * 190, 110), (side * 170, 170)], 8),
            head.who.locks[0])


def _over_shoulder(pen: Pen, head: Head) -> None:
    lock = pen.blob(LOCK)
    hair.tint(pen, head, lock)
    hair.wisps(pen, head, lock, [[(186, 60), (196, 240), (240, 420), (214, 570)], [(180, 180), (168, 300),
        (196, 470), (180, 560)], [(206, 100), (216, 240), (256, 420)]])
    hair_long.parted(120, 30, 26)(pen, head)


def _side_plait(pen: Pen, head: Head) -> None:
    hair_long.plait(pen, head, [(198, 90), (216, 220), (230, 380), (206, 620)], 96, 12, (214, 96, 84))
    hair_long.parted(110, 22, 14)(pen, head)


def _two_plaits(pen: Pen, head: Head) -> None:
    for side in (-1, 1):
        hair_long.plait(pen, head, [(side * 206, 120), (side * 226, 250), (side * 228, 380),
            (side * 214, 520)], 84, 10, (232, 120, 60))
    hair_long.parted(120, 24, 18)(pen, head)


def _thin(pen: Pen, head: Head) -> None:
    _bald(pen, head)
    _sideburns(pen, head)
    base, dark, _ = head.who.locks
    face = head.face(pen)
    for i in range(6):
        line: list[Point] = [(-178 + i * 6, -110 - i * 8), (-140 + i * 12, -196 - i * 5),
            (-40 + i * 10, -252 + i * 5), (84 + i * 12, -226 + i * 12)]
        pen.paint(pen.stroke(line, 9, 0.9) & face, dark if i % 2 else base, 0.75)


def _low_bun(pen: Pen, head: Head) -> None:
    hair_long.bun(128, 190, 84)(pen, head)


def _grey_strands(pen: Pen, head: Head) -> None:
    shape = hair.drawn_back(pen, head)
    for line in ([(-140, -150), (-120, -210), (-60, -262)], [(-164, -100), (-168, -170), (-120, -234)],
        [(80, -184), (60, -230), (20, -272)]):
        pen.paint(pen.stroke([(float(x), float(y)) for x, y in line], 13) & shape, (190, 182, 182), 0.85)


def _wavy_back(pen: Pen, head: Head) -> None:
    shape = hair.swept_back(pen, head)
    _, dark, bright = head.who.locks
    for i in range(6):
        x = -132 + i * 54
        wave: list[Point] = [(x, -176), (x - 20, -214), (x + 8, -250), (x * 0.8 + 6, -290),
            (x * 0.7 + 34, -326)]
        pen.paint(pen.stroke(wave, 11) & shape, bright if i < 4 else dark, 0.7)


def _pixie(pen: Pen, head: Head) -> None:
    shape = hair.cap(pen, head, 44, 70, [(-176, 60), (-168, -20), (-164, -84), (-120, -104), (-60, -132),
        (0, -160), (50, -190), (110, -150), (154, -96), (168, -20), (176, 60)], 20)
    hair.shadow_on(pen, head, shape)
    hair.tint(pen, head, shape)
    hair.wisps(pen, head, shape, [[(60, -200), (-30, -190), (-130, -110)], [(70, -220), (-50, -240),
        (-160, -140)], [(70, -250), (-60, -280), (-180, -160)], [(60, -200), (120, -170), (168, -60)],
        [(70, -230), (150, -190), (190, -60)], [(-170, -100), (-186, -20), (-184, 50)]])


def _surf(pen: Pen, head: Head) -> None:
    base, dark, bright = head.who.locks
    for side in (-1, 1):
        for i, (x, y, long) in enumerate(((196, -40, 300), (176, 20, 260), (210, -100, 330),
            (190, -120, 250))):
            line: list[Point] = [(side * x * 0.9, y - 90), (side * (x + 14), y + 40),
                (side * (x - 6 + 16 * (i % 2)), y + long * 0.66), (side * (x + 26), y + long)]
            lock = pen.stroke(line, 62, 0.9, 0.1)
            pen.paint(lock, base if i % 2 else dark)
            pen.paint(pen.stroke([(px - 8, py) for px, py in line], 9) & lock, bright, 0.8)
    shape = hair.cap(pen, head, 46, 60, [(-176, 50), (-170, -30), (-158, -96), (-122, -150), (-60, -170),
        (-20, -196), (40, -176), (104, -156), (150, -104), (168, -30), (176, 50)], 26)
    hair.shadow_on(pen, head, shape)
    hair.tint(pen, head, shape)
    hair.wisps(pen, head, shape, [[(-24, -206), (-100, -190), (-164, -110), (-186, 20)], [(-24, -230),
        (-130, -220), (-196, -100)], [(-14, -206), (80, -186), (156, -110), (182, 20)], [(-14, -236),
        (100, -226), (190, -100)], [(-10, -290), (90, -270), (170, -180)], [(-40, -290), (-120, -262),
        (-180, -180)]], 12)


STYLES: dict[str, tuple[Layer | None, Layer | None]] = {"none": (None, None), "bald": (None, _bald),
    "sideburns": (None, _sideburns), "side-part": (None, hair.side_part),
    "swept-back": (None, hair.swept_back), "wavy-back": (None, _wavy_back), "crop": (None, hair.cropped),
    "thin": (None, _thin), "fringe-aside": (None, hair.fringe_aside), "spiky": (None, hair.spiky),
    "pixie": (None, _pixie), "curls": (None, hair.short_curls()), "set-curls": (hair_long.bun(0, -60, 226),
    hair.short_curls(46, 52, 70)), "small-afro": hair.afro(34), "afro": hair.afro(72),
    "bob": (hair_long.bob_back, hair_long.parted(196, 32, 48)),
    "fringe-bob": (hair_long.bob_back, hair_long.fringed()), "under-cap": (hair_long.bob_back,
    hair_long.parted(160, 10, 30)), "long": (hair_long.long_back, hair_long.parted(150, 30, 38)),
    "over-shoulder": (hair_long.shoulder_back, _over_shoulder), "surf": (None, _surf),
    "big-curls": (hair_long.big_curls, hair_long.big_curls_front), "low-bun": (_low_bun, _grey_strands),
    "top-bun": (hair_long.bun(0, -330, 84), hair.drawn_back), "drawn-back": (None, hair.drawn_back),
    "ponytail": (hair_long.tail, hair.drawn_back), "low-tail": (hair_long.low_tail, hair.swept_back),
    "braid-knot": (hair_long.braid_knot, hair_long.braided_crown), "plait-crown": (None, _plait_crown),
    "side-plait": (None, _side_plait), "two-plaits": (None, _two_plaits), "locs": (None, hair_long.locs)}
