"""The numbers in a picture that looks back: side by side, each with what it counts below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from wall_of_fame.site.share_pictures import fonts
from wall_of_fame.site.share_pictures.text_layout import Block, Box, PlacedLine, Style, block_of, place_lines


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is written, and what it counts."""

    number: str
    label: str


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the numbers stand in a shape: a box, and how many may be side by side. All lengths are pixels."""

    box: Box
    columns: int
    number: Style
    label: Style


_NUMBER_SIZES: Final = (240, 220, 200, 180, 164, 150, 136, 124, 112, 100, 90, 80, 70, 62, 54, 46, 40, 34)
_LABEL_SIZES: Final = (54, 50, 46, 43, 40, 37, 34, 31, 28, 26, 24, 22)

# The gap between two columns, and between a number and its label.
_GAP: Final = 28
_LABEL_GAP: Final = 18

# How much of a row’s height is for the number.
_NUMBER_SHARE: Final = 0.6

_NUMBER: Final = Style(fonts.DISPLAY, _NUMBER_SIZES, 1, 240, 1)
_LABEL: Final = Style(fonts.TEXT, _LABEL_SIZES, 2, 130, 1.15)

GRIDS: Final = {
    "1200x630": Grid(
        Box(70, 232, 1060, 218),
        5,
        replace(_NUMBER, sizes=_NUMBER_SIZES[4:]),
        replace(_LABEL, sizes=_LABEL_SIZES[6:]),
    ),
    "1080x1080": Grid(Box(80, 376, 920, 462), 2, _NUMBER, replace(_LABEL, sizes=_LABEL_SIZES[3:])),
    "1080x1920": Grid(Box(90, 660, 900, 800), 2, _NUMBER, _LABEL),
}
"""The grid of each shape, by the shape's name."""


def figure_lines(figures: Sequence[Figure], shape: str, lang: str) -> Iterator[PlacedLine]:
    """The lines of all numbers and labels: all numbers in one size, all labels in one.

    What no typeface has letters for is left out, with its number. Where a language is written from the right,
    the first number is at the right.
    """
    grid = GRIDS[shape]
    figures = [figure for figure in figures if fonts.drawable_text(figure.label, grid.label.typefaces)]
    if not figures:
        return
    rows = _rows(figures, grid.columns)
    columns = max(map(len, rows))
    width = (grid.box.width - _GAP * (columns - 1)) / columns
    height = grid.box.height / len(rows)
    for_number = (height - _LABEL_GAP) * _NUMBER_SHARE
    numbers = _blocks([figure.number for figure in figures], grid.number, width, for_number, lang)
    left = height - max(block.height for block in numbers) - _LABEL_GAP
    labels = _blocks([figure.label for figure in figures], grid.label, width, left, lang)
    blocks = iter(zip(numbers, labels, strict=True))
    for number, row in enumerate(rows):
        in_row = [next(blocks) for _ in row]
        if fonts.is_right_to_left(figures[0].label):
            in_row.reverse()
        row_height = max(value.height + _LABEL_GAP + label.height for value, label in in_row)
        top = grid.box.top + height * number + (height - row_height) / 2
        start = grid.box.left + (grid.box.width - width * len(row) - _GAP * (len(row) - 1)) / 2
        for column, (value, label) in enumerate(in_row):
            x = start + column * (width + _GAP)
            below = top + value.height + _LABEL_GAP
            yield from place_lines(value, Box(x, top, width, value.height), centred=True)
            yield from place_lines(label, Box(x, below, width, label.height), centred=True)


def _rows(figures: Sequence[Figure], columns: int) -> list[Sequence[Figure]]:
    """The figures in as few rows as there are, of nearly the same length; none is longer than `columns`."""
    count = -(-len(figures) // columns)
    longest = -(-len(figures) // count)
    return [figures[start : start + longest] for start in range(0, len(figures), longest)]


def _blocks(texts: Sequence[str], style: Style, width: float, height: float, lang: str) -> list[Block]:
    """The texts in the largest size in which each of them fits."""
    size = min(block_of(text, style, width, height, lang).fitted.size for text in texts)
    same = replace(style, sizes=(size,))
    return [block_of(text, same, width, height, lang) for text in texts]
