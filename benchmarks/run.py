"""Measure the build beside its peers, in turn, on the same stories: `make bench`.

What is measured is kept at once (see `measure.cells`), so that tables can be made in parts: `--counts 10000
--only hugo --runs 1` completes them, `--report` prints them again.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Final, NamedTuple, get_args

from benchmarks import pictures
from benchmarks.builder import Work
from benchmarks.measure.cells import DRAWN, RENDERED, Cells, FileKind, Measurement, read_cells
from benchmarks.measure.turns import Turns, lay_out
from benchmarks.measure.watch import run_watch
from benchmarks.peers import BUILDERS
from benchmarks.reports import build_report
from benchmarks.stories import Stories
from tools import MissingToolError

_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - a folder in memory is meant
_RESULTS: Final = Path(__file__).parent / "reports/RESULTS.md"
_COUNTS: Final = (100, 1_000, 10_000)
_WORKS: Final[tuple[Work, ...]] = get_args(Work)
_PICTURES: Final = "pictures"
_MOST_SECONDS: Final = 900.0
_PHOTOS: Final = 8
_SHARE_PICTURES: Final = 48


class _Drawer(NamedTuple):
    """Who draws pictures."""

    name: str
    title: str
    about: str = ""


def main() -> int:
    """Measure what was asked for, and write the results."""
    chosen = _arguments()
    cells = Cells()
    try:
        for table in () if chosen.report else chosen.tables:
            if table == _PICTURES:
                _measure_pictures(cells, chosen.runs)
            else:
                for count in chosen.counts:
                    _measure(cells, table, count, chosen)
    except MissingToolError as missing:
        sys.stderr.write(f"{missing}\n")
        return 1
    text = build_report.report(read_cells(), chosen.note)
    chosen.results.write_text(text)
    print(text)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description="Measure the build beside its peers.")
    parser.add_argument("--counts", type=int, nargs="+", default=list(_COUNTS), help="numbers of nominations")
    parser.add_argument("--runs", type=int, default=5, help="how often each is measured")
    parser.add_argument("--only", nargs="+", choices=list(BUILDERS), default=list(BUILDERS), help="builders")
    every = [*_WORKS, _PICTURES]
    parser.add_argument("--tables", nargs="+", choices=every, default=every, help="what is to be measured")
    parser.add_argument(
        "--limit", type=float, default=_MOST_SECONDS, help="stop a build after so many seconds"
    )
    parser.add_argument("--no-watch", dest="watch", action="store_false", help="leave out the servers")
    parser.add_argument("--report", action="store_true", help="measure nothing, write what is known")
    parser.add_argument(
        "--note", default="", help="words for the head of the results: what is missing, and why"
    )
    parser.add_argument("--results", type=Path, default=_RESULTS, help="the file to write")
    return parser.parse_args()


def _measure(cells: Cells, work: Work, count: int, chosen: argparse.Namespace) -> None:
    builders = [BUILDERS[name](work) for name in chosen.only]
    stories = Stories(count)
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        sites = lay_out(Path(folder), builders, stories)
        sites = Turns(work, stories, cells, chosen.limit).run(sites, chosen.runs)
        if chosen.watch:
            run_watch(work, sites, stories, chosen.runs, cells)


def _measure_pictures(cells: Cells, runs: int) -> None:
    version, turns = pictures.measure_turns(_PHOTOS, _SHARE_PICTURES, runs)
    us, them = _Drawer("wall", "this wall"), _Drawer("sharp", f"sharp {version}")
    columns = ((us, RENDERED, _PHOTOS), (them, RENDERED, _PHOTOS), (us, DRAWN, _SHARE_PICTURES))
    for turn in turns:
        for time, (drawer, what, count) in zip(turn, (*columns, (them, DRAWN, _SHARE_PICTURES)), strict=True):
            run = Measurement(time.clock / 1000, time.processors / 1000, 0)
            cells.note(_PICTURES, count, drawer, what, run, {"pictures": FileKind(count, time.bytes)})


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("Interrupted. What was measured is kept: --report writes it.")
