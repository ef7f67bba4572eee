"""Writes the outline of a letter as parts of an SVG path, whose ways are relative to where they begin."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from uharfbuzz import Blob, DrawFuncs, Face, Font

Point = tuple[float, float]


class LetterPart(NamedTuple):
    """A closed line: where it begins, and the way on from there in commands of SVG."""

    left: float
    top: float
    way: str


def letter_parts(typeface: Path, letter: str, size: float, steps: int) -> tuple[LetterPart, ...]:
    """The lines of a letter that begins at 0, 0 on its baseline; `steps` parts of a point are told apart.

    A letter that the typeface lacks is drawn as its sign for that.
    """
    font = _font(typeface)
    pen = _Pen(size / font.face.upem, steps)
    font.draw_glyph(font.get_nominal_glyph(ord(letter)) or 0, _strokes(), pen)
    return tuple(pen.parts)


class _Pen:
    """Takes the strokes of a letter.

    Points are rounded first and subtracted then, so that no line drifts away.
    """

    def __init__(self, scale: float, steps: int) -> None:
        """`scale` is that of the units of the typeface, `steps` the parts of a point that are told apart."""
        self.parts: list[LetterPart] = []
        self._scale = scale
        self._steps = steps
        self._start: Point = (0, 0)
        self._at: Point = (0, 0)
        self._way: list[str] = []

    def begin(self, point: Point) -> None:
        """Begin a line."""
        self._start = self._at = self._placed(point)
        self._way = []

    def go(self, command: str, *points: Point) -> None:
        """Go on to the last of `points`, by a command of SVG."""
        placed = [self._placed(point) for point in points]
        figures = [
            f"{(end - start) / self._steps:g}"
            for point in placed
            for start, end in zip(self._at, point, strict=True)
        ]
        self._way.append(command + " ".join(figures).replace(" -", "-"))
        self._at = placed[-1]

    def end(self) -> None:
        """Close the line."""
        left, top = self._start
        self.parts.append(LetterPart(left / self._steps, top / self._steps, "".join(self._way) + "z"))

    def _placed(self, point: Point) -> Point:
        """A point in whole steps, downwards as SVG has it."""
        scale = self._scale * self._steps
        return round(point[0] * scale), round(-point[1] * scale)


@cache
def _font(typeface: Path) -> Font:
    return Font(Face(Blob.from_file_path(typeface)))


@cache
def _strokes() -> DrawFuncs:
    """What HarfBuzz calls for each stroke: the coordinates of its points, and the pen."""
    strokes = DrawFuncs()
    strokes.set_move_to_func(lambda x, y, pen: pen.begin((x, y)))
    strokes.set_line_to_func(lambda x, y, pen: pen.go("l", (x, y)))
    strokes.set_quadratic_to_func(lambda x1, y1, x, y, pen: pen.go("q", (x1, y1), (x, y)))
    strokes.set_cubic_to_func(
        lambda x1, y1, x2, y2, x, y, pen: pen.go("c", (x1, y1), (x2, y2), (x, y)),
    )
    strokes.set_close_path_func(lambda pen: pen.end())
    return strokes
