"""Numbers in Markdown tables."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from benchmarks.measure.build import Measurement

READINGS: Final[dict[str, Callable[[Measurement], float]]] = {
    "clock": lambda run: run.wall,
    "processors": lambda run: run.cpu,
    "memory": lambda run: run.memory,
}


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose first column is text and the others numbers."""
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def median(runs: Iterable[Measurement], reading: str) -> float:
    """The median of one reading."""
    return statistics.median(map(READINGS[reading], runs))


def readings(runs: Sequence[Measurement]) -> list[str]:
    """The medians of clock, processors and memory."""
    return [
        f"{median(runs, 'clock'):.2f}",
        f"{median(runs, 'processors'):.2f}",
        f"{median(runs, 'memory'):.0f}",
    ]


def ratios(ours: Sequence[Measurement], theirs: Sequence[Measurement]) -> list[str]:
    """Our clock, processors and memory divided by theirs, turn by turn; the median of each."""
    return [ratio(map(read, ours), map(read, theirs)) for read in READINGS.values()]


def ratio(ours: Iterable[float], theirs: Iterable[float]) -> str:
    """The median of one number divided by the other, turn by turn."""
    return f"{statistics.median(a / b for a, b in zip(ours, theirs, strict=True)):.3f}"
