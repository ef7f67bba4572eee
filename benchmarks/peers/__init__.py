"""The builders that are measured, by the names that `--only` knows them by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from benchmarks.builder import Builder, Work
from benchmarks.peers.eleventy import eleventy
from benchmarks.peers.hugo import hugo
from benchmarks.peers.pelican import pelican
from benchmarks.this_wall import wall

BUILDERS: Final[dict[str, Callable[[Work], Builder]]] = {
    "wall": wall,
    "hugo": hugo,
    "eleventy": eleventy,
    "pelican": pelican,
}
