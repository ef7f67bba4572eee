"""What a search of a large wall takes, as Markdown."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import UTC, datetime

from benchmarks.measure import machine
from benchmarks.measure.slow_phone import SLOWNESS
from benchmarks.reports.tables import table


@dataclass(frozen=True, slots=True)
class IndexCost:
    """Building the index: seconds and MB more than the same build without a search, and what came of it."""

    seconds: float
    memory: float
    records: int
    files: int
    bytes: int


@dataclass(frozen=True, slots=True)
class SearchTime:
    """One cold search: what it is, kB of it, seconds from the last key and from the visit's beginning."""

    query: str
    kilobytes: float
    typed: float
    arrived: float


def report(count: int, cost: IndexCost, times: list[SearchTime]) -> str:
    """The whole page of results."""
    rows = [
        [search.query, f"{search.kilobytes:.0f}", f"{search.typed:.2f}", f"{search.arrived:.2f}"]
        for search in times
    ]
    return f"""# The search of {count:,} nominations

{datetime.now(UTC).date()}, Python {sys.version.split()[0]}, {machine.describe()}.
Written by `python -m benchmarks.search`.

The index has {cost.records:,} entries in {cost.files:,} files of {cost.bytes / 1e6:.1f} MB in all.
It takes {cost.seconds:.1f} s more than the same build without a search, which uses {cost.memory:.0f} MB
at most. Only a change of what can be found makes it again.

Each search is that of a visitor who has never been here, on a phone: Slow 4G (1.6 Mbit/s, 150 ms there
and back, by the server) and a processor {SLOWNESS} times as slow (by Chromium, which slows the page, not
the worker that searches).

kB are those of all that the search needs, as a static host sends it: its scripts, Pagefind, the
index; the page itself has its own limit. “Typed” is from the last key on a loaded page to the first
results, by the page's own clock; “arrived” from an address with the words, such as the field in every
page's head leads to, with the page itself.

{table(["search", "kB", "typed s", "arrived s"], rows)}
"""
