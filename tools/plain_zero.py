"""Takes the stroke out of the zero of a typeface, so that dates and counts read as in every other print.

    python -m tools.plain_zero FILE…

Needs fonttools with brotli (`pip install "fonttools[woff]"`). A FILE whose zero has no stroke stays as it is.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib.iup import iup_delta

STROKED = 3
"""The outlines of a zero with a stroke: one around it, and what the stroke leaves of its inside."""

Point = tuple[float, float]


def main(paths: Sequence[Path]) -> None:
    """Change each file."""
    for path in paths:
        font = TTFont(path, recalcTimestamp=False)
        if font["glyf"]["zero"].numberOfContours == STROKED:
            take_out_stroke(font)
            font.save(path)


def take_out_stroke(font: TTFont) -> None:
    """Give the zero one inside, of the shape of its outside, at every weight."""
    glyph = font["glyf"]["zero"]
    points = [(float(x), float(y)) for x, y in glyph.coordinates]
    ends = list(glyph.endPtsOfContours)
    zero = _with_one_inside(points, ends[0] + 1)
    variations = font["gvar"].variations.get("zero", []) if "gvar" in font else []
    for variation in variations:
        _vary(variation, points, ends, zero)
    glyph.coordinates = GlyphCoordinates(_rounded(zero))
    outside = list(glyph.flags[: ends[0] + 1])
    glyph.flags = bytearray((*outside, *reversed(outside)))
    glyph.endPtsOfContours = [ends[0], 2 * ends[0] + 1]
    glyph.numberOfContours = STROKED - 1


def _vary(variation: TupleVariation, points: list[Point], ends: list[int], zero: list[Point]) -> None:
    """Let the new zero change with the axes as the one with a stroke does."""
    *deltas, left, right, top, bottom = variation.coordinates
    *whole, _, _, _, _ = iup_delta(
        [*deltas, left, right, top, bottom], [*points, (0, 0), (0, 0), (0, 0), (0, 0)], ends
    )
    moved = [(x + dx, y + dy) for (x, y), (dx, dy) in zip(points, whole, strict=True)]
    there = _with_one_inside(moved, ends[0] + 1)
    changes = [(x - x0, y - y0) for (x, y), (x0, y0) in zip(there, zero, strict=True)]
    phantoms: list[Any] = [delta or (0, 0) for delta in (left, right, top, bottom)]
    variation.coordinates = [*_rounded(changes), *phantoms]


def _with_one_inside(points: list[Point], outside: int) -> list[Point]:
    """The outline around, and one inside that reaches as far as the two halves did."""
    around, within = points[:outside], points[outside:]
    xs, ys = ([point[axis] for point in around] for axis in (0, 1))
    inner_xs, inner_ys = ([point[axis] for point in within] for axis in (0, 1))
    return [*around, *((_between(x, xs, inner_xs), _between(y, ys, inner_ys)) for x, y in reversed(around))]


def _between(value: float, source: list[float], target: list[float]) -> float:
    share = (value - min(source)) / (max(source) - min(source))
    return min(target) + share * (max(target) - min(target))


def _rounded(points: list[Point]) -> list[tuple[int, int]]:
    return [(round(x), round(y)) for x, y in points]


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
