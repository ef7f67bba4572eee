"""What is known of one drawn person: read from `pictures.toml`, every field with a plain default."""

from __future__ import annotations

from dataclasses import dataclass

from .canvas import Pen, Stencil
from .colours import HAIRS, Colour, Skin, light, luminance, mix, rgb, shade, skin
from .curves import Point, mirror

# half widths of forehead, cheeks, jaw and chin, then how far down the chin lies
FACES: dict[str, tuple[float, float, float, float, float]] = {
    "oval": (176, 190, 150, 80, 272),
    "round": (180, 204, 176, 104, 254),
    "square": (178, 190, 172, 112, 268),
    "heart": (184, 190, 140, 66, 268),
    "long": (168, 180, 152, 86, 292),
    "full": (178, 208, 190, 120, 270),
}


@dataclass(frozen=True)
class Person:
    """One person's looks. Colours are names from `colours`; `turn` (-1 to 1) is where the head points."""

    skin: str = "fair"
    face: str = "oval"
    age: int = 35
    hair: str = "side-part"
    hair_colour: str = "brown"
    brows: str = ""
    beard: str = ""
    beard_colour: str = ""
    eyes: str = "brown"
    smile: str = "broad"
    lips: float = 0.5
    nose: float = 1.0
    freckles: bool = False
    glasses: str = ""
    frames: str = "ink"
    headwear: str = ""
    headwear_paints: tuple[str, ...] = ("navy", "cream")
    top: str = "tee"
    paints: tuple[str, ...] = ("teal", "cream", "ink")
    pattern: str = ""
    over: str = ""
    over_paints: tuple[str, ...] = ("navy", "ink")
    over_pattern: str = ""
    tie: str = ""
    tie_paint: str = "navy"
    extras: tuple[str, ...] = ()
    turn: float = 0.0
    tilt: float = 0.0
    build: float = 1.0
    neck: float = 1.0
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    seed: int = 1

    @property
    def painted(self) -> bool:
        """Whether lips and lashes are drawn full (`lips` above 0.45)."""
        return self.lips > 0.45

    @property
    def tones(self) -> Skin:
        """The complexion."""
        return skin(self.skin)

    @property
    def locks(self) -> tuple[Colour, Colour, Colour]:
        """The hair's base, shadow and light."""
        return strands(self.hair_colour)

    @property
    def brow_colour(self) -> Colour:
        """The colour of the eyebrows: as hair, never too pale to read on the skin."""
        wanted = rgb(HAIRS[self.brows or self.hair_colour])
        if self.brows:
            return wanted
        return mix(wanted, self.tones.line, 0.62 if luminance(wanted) > 0.5 else 0.25)


def strands(name: str) -> tuple[Colour, Colour, Colour]:
    """Base, shadow and light of the hair colour `name`."""
    base = rgb(HAIRS[name])
    pale = luminance(base) > 0.55
    return base, shade(base, 0.55 if pale else 0.75), light(base, 0.4 if pale else 0.22)


@dataclass(frozen=True)
class Head:
    """A head's shape. Coordinates have their origin between the eyes; crown -265, chin about 270."""

    who: Person

    @property
    def widths(self) -> tuple[float, float, float, float, float]:
        """Half widths of forehead, cheeks, jaw, chin; and the chin's depth."""
        brow, cheek, jaw, chin, depth = FACES[self.who.face]
        if self.who.age < 16:
            return brow * 1.02, cheek, jaw * 0.97, chin * 0.9, depth - 22
        return brow, cheek, jaw, chin, depth

    def at(self, x: float, y: float, out: float = 0.0) -> Point:
        """Where a point of the face lies once the head is turned; `out` is how far it stands out."""
        turn = self.who.turn
        squeeze = 1 - 0.15 * turn * (1 if x > 0 else -1) if x else 1.0
        return (x * squeeze + turn * (34 + out), y)

    @property
    def outline(self) -> list[Point]:
        """The points of the whole face, skull included."""
        brow, cheek, jaw, chin, depth = self.widths
        half: list[Point] = [
            (0, -270), (brow * 0.52, -256), (brow * 0.92, -176), (cheek, -50), (cheek * 0.985, 50),
            (jaw, 165), (chin, depth - 32), (0, depth),
        ]  # fmt: skip
        lean = self.who.turn
        return [(x + lean * max(0.0, (y + 60) / 330) * 34, y) for x, y in mirror(half)]

    def face(self, pen: Pen) -> Stencil:
        """The stencil of the whole face."""
        return pen.blob(self.outline)
