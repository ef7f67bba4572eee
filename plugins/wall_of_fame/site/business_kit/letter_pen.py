"""Writes the outline of a letter as parts of an SVG path, whose ways are relative to where they begin."""

from __future__ import annotations

from typing import Any

from fontTools.pens.basePen import BasePen

Point = tuple[float, float]


class LetterPen(BasePen):  # type: ignore[misc]  # fontTools has no types
    """Takes the strokes of a letter. `parts` has each closed line: left, top, and its way.

    Points are rounded first and subtracted then, so that no line drifts away.
    """

    def __init__(self, glyphs: Any, scale: float, steps: int) -> None:
        """`scale` is that of the units of the typeface, `steps` the parts of a point that are told apart."""
        super().__init__(glyphs)
        self.parts: list[tuple[float, float, str]] = []
        self._scale = scale
        self._steps = steps
        self._start: Point = (0, 0)
        self._at: Point = (0, 0)
        self._way: list[str] = []

    def _placed(self, point: Point) -> Point:
        """A point in whole steps, downwards as SVG has it."""
        scale = self._scale * self._steps
        return round(point[0] * scale), round(-point[1] * scale)

    def _go(self, command: str, *points: Point) -> None:
        placed = [self._placed(point) for point in points]
        figures = [
            f"{(end - start) / self._steps:g}"
            for point in placed
            for start, end in zip(self._at, point, strict=True)
        ]
        self._way.append(command + " ".join(figures).replace(" -", "-"))
        self._at = placed[-1]

    def _moveTo(self, pt: Point) -> None:  # noqa: N802 - the name is the library's
        self._start = self._at = self._placed(pt)
        self._way = []

    def _lineTo(self, pt: Point) -> None:  # noqa: N802 - the same
        self._go("l", pt)

    def _curveToOne(self, pt1: Point, pt2: Point, pt3: Point) -> None:  # noqa: N802 - the same
        self._go("c", pt1, pt2, pt3)

    def _qCurveToOne(self, pt1: Point, pt2: Point) -> None:  # noqa: N802 - the same
        self._go("q", pt1, pt2)

    def _closePath(self) -> None:  # noqa: N802 - the same
        left, top = self._start
        self.parts.append((left / self._steps, top / self._steps, "".join(self._way) + "z"))

    def _endPath(self) -> None:  # noqa: N802 - the same
        self._closePath()
