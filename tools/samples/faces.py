"""Head, neck and ears: skin in light and shade."""

# ruff: noqa: S311 -- these chances place brush strokes, they guard nothing

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

import random

from .canvas import Pen, Stencil
from .colours import mix
from .features import blush, features
from .people import Head

COVERED = ("over-shoulder", "bob", "fringe-bob", "under-cap", "long", "big-curls")


def ears(pen: Pen, head: Head) -> None:
    """Both ears, the nearer one fuller as the head turns."""
    tones, turn = head.who.tones, head.who.turn
    cheek = head.widths[1]
    for side in (-1, 1):
        if turn * side > 0.62:
            continue
        if head.who.headwear in ("hijab", "hood") or head.who.hair in COVERED:
            continue
        x = side * (cheek + 6) - turn * 20
        ear = pen.moved(x, 42, flip=side < 0)
        shape = ear.blob([(-14, -48), (12, -54), (28, -32), (24, 2), (12, 40), (-6, 52), (-18, 30)])
        ear.paint(shape, tones.base if side < 0 else mix(tones.base, tones.shade, 0.7))
        ear.paint(ear.stroke([(-6, -30), (12, -34), (15, -12), (6, 12), (2, 28)], 9, 0.3), tones.shade
            if side < 0 else tones.deep, 0.85)


def skin_of_face(pen: Pen, head: Head) -> Stencil:
    """Lay in the face: base, a shaded far side with a grainy edge, light on the near side."""
    tones = head.who.tones
    face = head.face(pen)
    pen.paint(face, tones.base)
    lit = pen.shifted(face, -34, -16)
    pen.paint(face - lit.soft(pen.unit * 5), tones.shade, 0.72)
    pen.speckle(pen.fade(face, (40, 0), (330, 110)), tones.shade, 0.6)
    pen.speckle(pen.fade(face, (10, -60), (-300, -190)), tones.light, 0.7)
    pen.paint(pen.glow(-62, -110, 150, 110).at(0.5) & face, tones.light, 0.7)
    blush(pen, head, face)
    if head.who.freckles:
        _freckles(pen, head)
    return face


def _freckles(pen: Pen, head: Head) -> None:
    dice = random.Random(head.who.seed)
    for _ in range(46):
        x, y = dice.gauss(0, 78), dice.gauss(70, 26)
        if abs(x) < 160 and 20 < y < 135:
            spot = head.at(x, y)
            pen.paint(pen.oval(*spot, dice.uniform(2.4, 4.4)), mix(head.who.tones.deep,
                head.who.tones.blush, 0.4), 0.6)


def neck(pen: Pen, head: Head) -> Stencil:
    """The neck down to the collar bones, with the chin's shadow on it."""
    tones = head.who.tones
    w = 88 * head.who.neck
    shape = pen.blob([(-w, 150), (-w, 150), (-w - 2, 300), (-w - 26, 380), (-w - 120, 430), (-w - 120, 640),
        (0, 700), (w + 120, 640), (w + 120, 430), (w + 26, 380), (w + 2, 300), (w, 150), (w, 150)])
    pen.paint(shape, tones.base)
    pen.speckle(pen.fade(shape, (10, 300), (150, 330)), tones.shade, 0.7)
    chin = pen.blob([(x * 0.92 + 14, y + 66) for x, y in head.outline])
    pen.paint(chin & shape, tones.shade)
    pen.speckle(pen.fade(chin & shape, (0, 350), (0, 250)), tones.deep, 0.6)
    for side in (-1, 1):
        pen.paint(pen.stroke([(side * 26, 452), (side * 70, 436), (side * 140, 428)], 8), tones.shade, 0.8)
    return shape


def face(pen: Pen, head: Head, hidden_brows: bool = False) -> Stencil:
    """A whole face without hair; returns its stencil."""
    ears(pen, head)
    shape = skin_of_face(pen, head)
    features(pen, head, hidden_brows)
    return shape
