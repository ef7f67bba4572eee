"""What making pictures took, ours and another's, in turns."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.tables import ratio, table


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds of the clock and of the processors, and the bytes made, for all pictures together."""

    clock: float
    processors: float
    bytes: int


def timed(make: Callable[[], int]) -> Taken:
    """What it takes to make pictures; `make` returns their bytes."""
    before, used = time.perf_counter(), _used()
    made = make()
    return Taken((time.perf_counter() - before) * 1000, (_used() - used) * 1000, made)


def beside(head: str, title: str, ours: Sequence[Taken], theirs: Sequence[Taken], count: int) -> str:
    """A table of medians for one of `count` pictures, and of ratios of each turn."""
    rows = [
        [name, *(f"{sorted(values)[len(values) // 2] / count / by:.0f}" for values, by in _columns(runs))]
        for name, runs in (("this wall", ours), (title, theirs))
    ]
    pairs = zip(_columns(ours), _columns(theirs), strict=True)
    rows.append(["ours / sharp", *(ratio(mine, other) for (mine, _), (other, _) in pairs)])
    return table([head, "clock ms", "processors ms", "kB made"], rows)


def _used() -> float:
    """Seconds that the processors were at work for this process and its ended helpers."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def _columns(runs: Sequence[Taken]) -> list[tuple[list[float], float]]:
    """The readings of all runs, each with what makes its unit."""
    return [
        ([run.clock for run in runs], 1),
        ([run.processors for run in runs], 1),
        ([float(run.bytes) for run in runs], 1000),
    ]
