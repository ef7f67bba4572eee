"""Measure the build beside its peers, in turn, on the same stories: `make bench`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Final

from benchmarks.builder import Builder
from benchmarks.measure.turns import Results, lay_out, run_turns
from benchmarks.measure.watch import run_watch
from benchmarks.peers import BUILDERS
from benchmarks.reports import build_report
from benchmarks.stories import Stories
from benchmarks.this_wall import wall
from tools import MissingToolError

_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - a folder in memory is meant
_RESULTS: Final = Path(__file__).parent / "reports/RESULTS.md"
_LARGE: Final = 100_000
_SMALL: Final = _LARGE // 10


def main() -> int:
    """Measure what was asked for and write the results."""
    chosen = _arguments()
    try:
        builders = [_builder(name, chosen.photos) for name in chosen.only]
    except MissingToolError as missing:
        sys.stderr.write(f"{missing}\n")
        return 1
    parts = [build_report.head(builders, chosen.runs)]
    ours = next((builder.title for builder in builders if builder.name == "wall"), "")
    for count in chosen.counts:
        results = _measure(builders, Stories(count), chosen.runs, watching=chosen.watch)
        parts.append(build_report.section(results, ours))
    if chosen.growth:
        parts.append(_growth())
    chosen.results.write_text("\n".join(parts))
    print("\n".join(parts))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description="Measure the build beside its peers.")
    parser.add_argument(
        "--counts", type=int, nargs="*", default=[1_000, _SMALL], help="numbers of nominations"
    )
    parser.add_argument("--runs", type=int, default=5, help="how often each is measured")
    parser.add_argument("--only", nargs="+", choices=list(BUILDERS), default=list(BUILDERS), help="builders")
    parser.add_argument("--photos", type=int, default=0, help="distinct photos on our wall, which peers lack")
    parser.add_argument("--growth", action="store_true", help=f"also build our wall with {_LARGE:,}")
    parser.add_argument("--no-watch", dest="watch", action="store_false", help="leave out the servers")
    parser.add_argument("--results", type=Path, default=_RESULTS, help="the file to write")
    return parser.parse_args()


def _builder(name: str, photos: int) -> Builder:
    return wall(photos) if name == "wall" else BUILDERS[name]()


def _measure(builders: list[Builder], stories: Stories, runs: int, *, watching: bool) -> Results:
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        sites = lay_out(Path(folder), builders, stories)
        results = run_turns(sites, stories, runs)
        if watching:
            results.watched = run_watch(sites, stories, runs)
        return results


def _growth() -> str:
    small, large = (_measure([wall()], Stories(count), 1, watching=False) for count in (_SMALL, _LARGE))
    return build_report.growth(small, large, wall().title)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("Interrupted. Nothing was written.")
