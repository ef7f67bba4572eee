"""The results of measured builds, as Markdown."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from benchmarks.builder import Builder
from benchmarks.measure import machine
from benchmarks.measure.build import FileKind
from benchmarks.measure.turns import Results
from benchmarks.reports.tables import READINGS, median, ratio, ratios, readings, table


def head(builders: Sequence[Builder], turns: int) -> str:
    """When, where and how it was measured."""
    configurations = "\n".join(f"- **{builder.title}**: {builder.about}" for builder in builders)
    return f"""# Results of `make bench`

{datetime.now(UTC).date()}, Python {sys.version.split()[0]}, {machine.describe()}.

Medians of {turns}, every builder in turn, in a folder in memory where there is one. Ratios are medians of
pairs measured in the same turn, ours divided by theirs: less than 1 is better for us. Memory is the peak
of all of a builder's processes together. Every builder makes the same pages of the same stories, of
nearly the same bytes (the last table of each section). Peers check nothing and sanitise nothing.

{configurations}
"""


def section(results: Results, ours: str) -> str:
    """All that was measured at one number of nominations."""
    parts = [f"## {results.count:,} nominations", _full(results)]
    if ours in results.full and len(results.full) > 1:
        parts.append(_ratios(results, ours))
    if results.warm:
        parts.append(_warm(results))
    if results.watched:
        parts.append(_watched(results, ours))
    return "\n\n".join([*parts, _kinds(results)]) + "\n"


def growth(small: Results, large: Results, ours: str) -> str:
    """How much more this wall takes when there are ten times as many nominations."""
    rows = []
    for reading in READINGS:
        small_reading, large_reading = (median(results.full[ours], reading) for results in (small, large))
        rows.append(
            [reading, f"{small_reading:.2f}", f"{large_reading:.2f}", f"{large_reading / small_reading:.1f}"]
        )
    return f"## Growth\n\n{table([ours, f'{small.count:,}', f'{large.count:,}', 'times'], rows)}\n"


def _full(results: Results) -> str:
    rows = []
    for name, runs in results.full.items():
        each = f"{median(runs, 'clock') / results.count * 1000:.2f}"
        rows.append([name, *readings(runs), *_written(results.kinds[name].values()), each])
    heads = ["from nothing", "clock s", "processors s", "peak MB", "files", "MB written", "ms each"]
    return table(heads, rows)


def _ratios(results: Results, ours: str) -> str:
    rows = [
        [f"ours / {name}", *ratios(results.full[ours], runs)]
        for name, runs in results.full.items()
        if name != ours
    ]
    return table(["from nothing", *READINGS], rows)


def _warm(results: Results) -> str:
    peers = [name for name in results.full if name.startswith("Hugo")]
    heads = ["ours, built before", "clock s", "processors s", "peak MB"]
    heads += [f"clock / {peer} from nothing" for peer in peers]
    rows = [
        [name, *readings(runs), *(ratios(runs, results.full[peer])[0] for peer in peers)]
        for name, runs in results.warm.items()
    ]
    return table(heads, rows)


def _watched(results: Results, ours: str) -> str:
    own = results.watched.get(ours, [])
    rows = [
        [name, f"{statistics.median(took) * 1000:.0f}", ratio(own, took) if own else ""]
        for name, took in results.watched.items()
    ]
    return table(["from saving a story to seeing it served", "ms", "ours / theirs"], rows)


def _kinds(results: Results) -> str:
    kinds = sorted({kind for by_kind in results.kinds.values() for kind in by_kind})
    rows = [[kind, *(_kind(by_kind.get(kind)) for by_kind in results.kinds.values())] for kind in kinds]
    return table(["files × mean bytes", *results.kinds], rows)


def _kind(kind: FileKind | None) -> str:
    return f"{kind.count:,} × {kind.size / kind.count:,.0f}" if kind else "none"


def _written(kinds: Iterable[FileKind]) -> list[str]:
    kinds = list(kinds)
    return [f"{sum(kind.count for kind in kinds):,}", f"{sum(kind.size for kind in kinds) / 1e6:.1f}"]
