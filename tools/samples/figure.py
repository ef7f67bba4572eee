"""A whole person, from the hair behind to the glasses in front."""

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

from . import faces, wearing
from .beards import beard
from .canvas import Pen
from .clothes import GARMENTS
from .features import features
from .headwear import headwear, headwear_back
from .outerwear import over
from .people import Head, Person
from .styles import STYLES
from .tokens import TOKENS


def _worn(pen: Pen, head: Head) -> None:
    extras = head.who.extras
    for extra in extras:
        if extra.startswith("earrings-"):
            wearing.earrings(pen, head, extra.removeprefix("earrings-"))
    if "headset" in extras:
        wearing.headset(pen, head)
    if "hearing-aid" in extras:
        wearing.hearing_aid(pen, head)
    if "pencil" in extras:
        wearing.pencil(pen, head)
    if "nose-stud" in extras:
        x, _ = head.at(-30, 0, 12)
        pen.paint(pen.oval(x, 102, 5), wearing.GOLD)
    if "chain" in extras:
        for side in (-1, 1):
            x = side * (head.widths[1] + 2)
            pen.paint(pen.stroke([(x, 20), (x + side * 22, 170), (x - side * 60, 350)], 5, 1, 1),
                wearing.GOLD)
    wearing.glasses(pen, head)
    if head.who.glasses.endswith("-up"):
        wearing.glasses_up(pen, head, head.who.glasses.startswith("sun"))


def draw(pen: Pen, who: Person) -> None:
    """Draw a person about the pen's origin (between the eyes): crown at -270, shoulders from 420 down."""
    head = Head(who)
    behind, before = STYLES[who.hair]
    top = pen.moved(0, 260, turn=who.tilt).moved(0, -260)
    headwear_back(top, head)
    if behind:
        behind(top, head)
    faces.neck(pen, head)
    pen = pen.moved(0, -38)
    under = GARMENTS[who.top](pen, who)
    over(pen, who, under)
    for extra in who.extras:
        if extra in TOKENS:
            TOKENS[extra](pen, who)
    faces.ears(top, head)
    face = faces.skin_of_face(top, head)
    beard(top, head, face)
    features(top, head)
    for extra in ("flour", "smudge"):
        if extra in who.extras:
            wearing.smudge(top, head, extra == "flour")
    if before:
        before(top, head)
    headwear(top, head)
    _worn(top, head)
