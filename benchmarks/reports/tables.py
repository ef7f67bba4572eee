"""Numbers in Markdown tables."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from benchmarks.measure.cells import Cell, Measurement

READINGS: Final[dict[str, Callable[[Measurement], float]]] = {
    "clock": lambda run: run.wall,
    "processors": lambda run: run.cpu,
    "memory": lambda run: run.memory,
}


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose first column is text and the others numbers."""
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def median(cell: Cell, reading: str) -> float:
    """The median of one reading."""
    return statistics.median(map(READINGS[reading], cell.runs))


def is_stopped(cell: Cell) -> bool:
    """Whether a build was stopped, so that it takes longer than it says."""
    return any(run.stopped for run in cell.runs)


def reading_of(cell: Cell | None, reading: str) -> str:
    """The median of one reading in words: seconds, or MB; “more than” if it was stopped."""
    if cell is None:
        return ""
    value = median(cell, reading)
    digits = 0 if reading == "memory" or value >= 100 else 2
    return f"{'> ' if is_stopped(cell) else ''}{value:,.{digits}f}"


def ratio_of(ours: Cell | None, theirs: Cell | None, reading: str) -> str:
    """Our median divided by theirs; “less than” if theirs was stopped; empty if either was not measured."""
    if ours is None or theirs is None or not median(theirs, reading):
        return ""
    return f"{'< ' if is_stopped(theirs) else ''}{median(ours, reading) / median(theirs, reading):.3f}"


def ratio(ours: Iterable[float], theirs: Iterable[float]) -> str:
    """The median of one number divided by the other, turn by turn."""
    return f"{statistics.median(a / b for a, b in zip(ours, theirs, strict=True)):.3f}"
