"""How long it takes to make pictures, and how large they are."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureTime:
    """Milliseconds of the clock and of the processors, and the bytes made, for all pictures together."""

    clock: float
    processors: float
    bytes: int


def time_pictures(make: Callable[[], int]) -> PictureTime:
    """Time the making of pictures; `make` returns their bytes."""
    before, used = time.perf_counter(), _used()
    size = make()
    return PictureTime((time.perf_counter() - before) * 1000, (_used() - used) * 1000, size)


def _used() -> float:
    """Seconds that the processors were at work for this process and its ended helpers."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )
