"""Fit a text into an area: choose its size, break it into lines, shorten it where nothing else helps.

The caller measures widths, in ems; all else here is arithmetic. Lines break
where Unicode's line breaking (UAX #14) allows it, else between letters as people see them (grapheme
clusters, UAX #29), never within one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from wall_of_fame.text.characters import one_line
from wall_of_fame.text.story import DANGLING

Measure = Callable[[str], float]
"""A function that gives the width of a text on one line, in ems."""

ELLIPSIS: Final = "…"

# Text in which every character is a letter as people see it, and lines break after spaces and hyphens.
_SIMPLE: Final = re.compile("[ -~\u00a0-\u00ac\u00ae-\u024f\u2013-\u2026]*")

_WORDS: Final = re.compile(r"[^ ]*? +|[^ ]*?[A-Za-z]{2}-(?=[A-Za-z]{2})|[^ ]+$")
_INITIAL: Final = re.compile(r"[^\W\d_]\.?,? *")

# How many steps the search for lines of even length takes; each halves the range of widths.
_HALVINGS: Final = 6


@dataclass(frozen=True, slots=True)
class TextArea:
    """The area for a text: its width and height in pixels, and the most lines that it may have.

    `leading` is the distance from one line to the next, `body` the height of a single line, in ems.
    """

    width: float
    height: float
    most_lines: int
    leading: float = 1.2
    body: float = 1.2

    def lines_at(self, size: int) -> int:
        """How many lines of a size in pixels fit."""
        below = int((self.height / size - self.body) / self.leading + 1e-9)
        return min(self.most_lines, 1 + below) if self.height >= self.body * size else 0


@dataclass(frozen=True, slots=True)
class FittedText:
    """A text that fits: its size in pixels, and the text of each line."""

    size: int
    lines: tuple[str, ...]


def clusters(text: str) -> Iterable[str]:
    """The letters of a text as people see them (grapheme clusters)."""
    if _SIMPLE.fullmatch(text):
        return text
    from uniseg.graphemecluster import grapheme_clusters  # noqa: PLC0415 - it takes its time, and is seldom needed

    letters: Iterable[str] = grapheme_clusters(text)
    return letters


def pieces(text: str) -> tuple[str, ...]:
    """Split a text where a line may end; each piece keeps the spaces after it.

    An initial stays with the word before it.
    """
    joined: list[str] = []
    for piece in _WORDS.findall(text) if _SIMPLE.fullmatch(text) else _line_break_units(text):
        if joined and _INITIAL.fullmatch(piece) and piece[0].isupper():
            joined[-1] += piece
        else:
            joined.append(piece)
    return tuple(joined)


def _line_break_units(text: str) -> Iterable[str]:
    from uniseg.linebreak import line_break_units  # noqa: PLC0415 - it takes its time, and is seldom needed

    units: Iterable[str] = line_break_units(text)
    return units


def fit_text(text: str, measure: Measure, area: TextArea, sizes: Sequence[int]) -> FittedText:
    """Fit a text in the largest possible of the sizes, which are pixels, largest first.

    A word is broken only when it is too wide for the area in every size, and then in the lower half
    of the sizes; a text that is too long even so ends at a word, with an ellipsis. There are no lines
    if not even one fits.
    """
    parts = pieces(one_line(text))
    widths = tuple(map(measure, parts))
    for size in sizes:
        if max(widths, default=0) * size <= area.width:
            lines = _lines_of_size(parts, widths, area, size, measure)
            if lines is not None:
                return FittedText(size, lines)
    finer = tuple(_break_wide_parts(parts, widths, area.width / sizes[-1]))
    widths = tuple(map(measure, finer))
    for size in sizes[len(sizes) // 2 :] if len(finer) > len(parts) else ():
        if max(widths) * size <= area.width:
            lines = _lines_of_size(finer, widths, area, size, measure)
            if lines is not None:
                return FittedText(size, lines)
    return _shorten(finer, measure, area, sizes[-1])


def _break_wide_parts(parts: Sequence[str], widths: Sequence[float], limit: float) -> Iterator[str]:
    """The pieces; those that are too wide are split into letters."""
    for part, width in zip(parts, widths, strict=True):
        if width > limit:
            yield from clusters(part)
        else:
            yield part


def _shorten(parts: Sequence[str], measure: Measure, area: TextArea, size: int) -> FittedText:
    """As much of the text as fits, and an ellipsis."""

    def lines(count: int) -> tuple[str, ...] | None:
        shortened = (*parts[: count - 1], parts[count - 1].rstrip(DANGLING) + ELLIPSIS)
        return _lines_of_size(shortened, tuple(map(measure, shortened)), area, size, measure)

    # The more pieces, the longer the text: the largest number that fits is found by halving.
    most = bisect_right(range(1, len(parts) + 1), 0, key=lambda count: int(lines(count) is None))
    return FittedText(size, (lines(most) if most else None) or ())


def _lines_of_size(
    parts: Sequence[str], widths: Sequence[float], area: TextArea, size: int, measure: Measure
) -> tuple[str, ...] | None:
    """The lines of the pieces in a size, as even as they can be; None if they do not fit."""
    limit, most = area.width / size, area.lines_at(size)
    count = len(tuple(_breaks(widths, limit)))
    if not parts or count > most:
        return None
    # The narrowest width that needs no more lines makes them even; it is found by halving.
    narrow, wide = sum(widths) / count, limit
    for _ in range(_HALVINGS):
        middle = (narrow + wide) / 2
        if len(tuple(_breaks(widths, middle))) > count or max(widths) > middle:
            narrow = middle
        else:
            wide = middle
    for width in (wide, limit):
        lines = tuple(_lines(parts, tuple(_breaks(widths, width))))
        if all(measure(line) <= limit for line in lines):
            return lines
    return None


def _breaks(widths: Sequence[float], limit: float) -> Iterator[int]:
    """The positions in the pieces at which lines end, if each line takes as many pieces as it can."""
    line_width = 0.0
    for position, width in enumerate(widths):
        if line_width and line_width + width > limit:
            yield position
            line_width = 0.0
        line_width += width
    if widths:
        yield len(widths)


def _lines(parts: Sequence[str], ends: Sequence[int]) -> Iterator[str]:
    for start, end in zip((0, *ends), ends, strict=False):
        yield "".join(parts[start:end]).strip()
