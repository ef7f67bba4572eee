"""Fitting text into a room: which size, broken into which lines, shortened where nothing else helps.

Widths are measured by whoever knows the letters, in ems; all else here is arithmetic. Lines break
where Unicode's line breaking (UAX #14) allows it, else between letters as people see them (grapheme
clusters, UAX #29), never within one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

Measure = Callable[[str], float]
"""How wide a text is drawn on one line, in ems."""

ELLIPSIS: Final = "…"

_SIMPLE: Final = re.compile("[ -~\u00a1-\u00ac\u00ae-\u024f\u2013-\u2026]*")
"""Text in which every character is a letter as people see it, and lines break after spaces and hyphens."""

_WORDS: Final = re.compile(r"[^ ]*? +|[^ ]*?[A-Za-z]{2}-(?=[A-Za-z]{2})|[^ ]+$")
_INITIAL: Final = re.compile(r"[^\W\d_]\.?,? *")
_DANGLING: Final = " ,;:–—-(«“‘、，"  # noqa: RUF001 - a comma of Chinese
_HALVINGS: Final = 6
"""How often the width is halved in the search for lines of even length."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where text may stand: pixels wide and high, at most so many lines.

    `leading` is the way from one line to the next, `body` the height that one line takes, in ems.
    """

    width: float
    height: float
    most_lines: int
    leading: float = 1.2
    body: float = 1.2

    def lines_at(self, size: int) -> int:
        """How many lines of a size have room."""
        below = int((self.height / size - self.body) / self.leading + 1e-9)
        return min(self.most_lines, 1 + below) if self.height >= self.body * size else 0


@dataclass(frozen=True, slots=True)
class Setting:
    """Text as it fits: the size in pixels, and what stands on each line."""

    size: int
    lines: tuple[str, ...]


def clusters(text: str) -> Iterable[str]:
    """The letters of a text as people see them."""
    if _SIMPLE.fullmatch(text):
        return text
    from uniseg.graphemecluster import grapheme_clusters  # noqa: PLC0415 - it takes its time, and is seldom needed

    found: Iterable[str] = grapheme_clusters(text)
    return found


def pieces(text: str) -> tuple[str, ...]:
    """The text in pieces, between any two of which a line may end; each keeps the spaces after it.

    An initial stays with the word before it.
    """
    found: list[str] = []
    for piece in _WORDS.findall(text) if _SIMPLE.fullmatch(text) else _units(text):
        if found and _INITIAL.fullmatch(piece) and piece[0].isupper():
            found[-1] += piece
        else:
            found.append(piece)
    return tuple(found)


def _units(text: str) -> Iterable[str]:
    from uniseg.linebreak import line_break_units  # noqa: PLC0415 - it takes its time, and is seldom needed

    found: Iterable[str] = line_break_units(text)
    return found


def fitted(text: str, measure: Measure, room: Room, sizes: Sequence[int]) -> Setting:
    """The text in the largest of the sizes (largest first) in which it fits.

    A word is broken only when it is too wide for the room in every size, and then in the lower half
    of the sizes; text that is too long even so ends at a word, with an ellipsis. There are no lines
    if there is no room for one.
    """
    parts = pieces(" ".join(text.split()))
    widths = tuple(map(measure, parts))
    for size in sizes:
        if max(widths, default=0) * size <= room.width:
            lines = _within(parts, widths, room, size, measure)
            if lines is not None:
                return Setting(size, lines)
    finer = tuple(_broken(parts, widths, room.width / sizes[-1]))
    widths = tuple(map(measure, finer))
    for size in sizes[len(sizes) // 2 :] if len(finer) > len(parts) else ():
        if max(widths) * size <= room.width:
            lines = _within(finer, widths, room, size, measure)
            if lines is not None:
                return Setting(size, lines)
    return _shortened(finer, measure, room, sizes[-1])


def _broken(parts: Sequence[str], widths: Sequence[float], limit: float) -> Iterator[str]:
    """The pieces, those that are too wide taken apart into letters."""
    for part, width in zip(parts, widths, strict=True):
        if width > limit:
            yield from clusters(part)
        else:
            yield part


def _shortened(parts: Sequence[str], measure: Measure, room: Room, size: int) -> Setting:
    """As much of the text as there is room for, and an ellipsis."""

    def lines(count: int) -> tuple[str, ...] | None:
        before = parts[: count - 1]
        kept = (*before, parts[count - 1].rstrip(_DANGLING) + ELLIPSIS)
        return _within(kept, tuple(map(measure, kept)), room, size, measure)

    fits = bisect_right(range(1, len(parts) + 1), 0, key=lambda count: int(lines(count) is None))
    return Setting(size, (lines(fits) if fits else None) or ())


def _within(
    parts: Sequence[str], widths: Sequence[float], room: Room, size: int, measure: Measure
) -> tuple[str, ...] | None:
    """The lines of the pieces in a size, as even as they can be; None if they do not fit."""
    limit, most = room.width / size, room.lines_at(size)
    count = len(tuple(_breaks(widths, limit)))
    if not parts or count > most:
        return None
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
    """Where lines end (positions in the pieces) if each takes as many pieces as it can."""
    taken = 0.0
    for at, width in enumerate(widths):
        if taken and taken + width > limit:
            yield at
            taken = 0.0
        taken += width
    if widths:
        yield len(widths)


def _lines(parts: Sequence[str], ends: Sequence[int]) -> Iterator[str]:
    for start, end in zip((0, *ends), ends, strict=False):
        yield "".join(parts[start:end]).strip()
