"""A comparison of picture times, as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.measure.picture_time import PictureTime
from benchmarks.reports.tables import ratio, table


def comparison(
    head: str, title: str, ours: Sequence[PictureTime], theirs: Sequence[PictureTime], count: int
) -> str:
    """A table of medians for one of `count` pictures, and of ratios of each turn."""
    rows = [
        [name, *(f"{sorted(values)[len(values) // 2] / count / by:.0f}" for values, by in _columns(runs))]
        for name, runs in (("this wall", ours), (title, theirs))
    ]
    pairs = zip(_columns(ours), _columns(theirs), strict=True)
    rows.append(["ours / sharp", *(ratio(mine, other) for (mine, _), (other, _) in pairs)])
    return table([head, "clock ms", "processors ms", "kB made"], rows)


def _columns(runs: Sequence[PictureTime]) -> list[tuple[list[float], float]]:
    """The readings of all runs, each with what makes its unit."""
    return [
        ([run.clock for run in runs], 1),
        ([run.processors for run in runs], 1),
        ([float(run.bytes) for run in runs], 1000),
    ]
