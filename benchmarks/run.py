"""Measure the build beside its peers, in turn, on the same stories: `make bench`.

Times are medians; ratios are of pairs measured one after the other. Results go to RESULTS.md.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks.stories import stories, write_articles, write_wall

HERE: Final = Path(__file__).resolve().parent

PROJECT: Final = HERE.parent
_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - a folder in memory is meant
_TODAY: Final = str(int(datetime(2026, 1, 1, tzinfo=UTC).timestamp()))


@dataclass(frozen=True, slots=True)
class Measured:
    """One build: seconds on the clock, seconds of the processors, peak memory in MB, files and MB written."""

    wall: float
    cpu: float
    memory: float
    files: int
    size: float


def measure(command: list[str], folder: Path) -> Measured:
    """Build from nothing and measure it."""
    for made in ("output", ".cache"):
        shutil.rmtree(folder / made, ignore_errors=True)
    with (folder / "log").open("wb") as log:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdout=log, stderr=log, env=os.environ | {"SOURCE_DATE_EPOCH": _TODAY}
        )
        _, status, usage = os.wait4(process.pid, 0)
        took = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{(folder / 'log').read_text()}")
    files = [path for path in (folder / "output").rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    return Measured(took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, len(files), size)


def prepare(folder: Path, count: int) -> dict[str, tuple[list[str], Path]]:
    """Lay out the same stories for each builder; returns the command and folder of each."""
    told = stories(count)
    ours, plain = folder / "wall", folder / "pelican"
    write_wall(ours / "content", told)
    write_articles(plain / "content", told)
    for name in ("theme", "pelicanconf.py"):
        (ours / name).symlink_to(PROJECT / name)
    pelican = [sys.executable, "-m", "pelican", "content", "-o", "output", "-s"]
    return {
        "this wall": ([*pelican, "pelicanconf.py"], ours),
        f"plain Pelican {version('pelican')}": ([*pelican, str(HERE / "peer_pelican.py")], plain),
    }


def table(results: dict[str, list[Measured]], count: int) -> str:
    """The results as Markdown, each peer with the ratio of ours to it."""
    ours = results["this wall"]
    lines = [
        f"## {count:,} nominations",
        "",
        "| builder | clock s | processor s | peak MB | files | MB written | ms each | our clock / its |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, runs in results.items():
        wall = statistics.median(run.wall for run in runs)
        ratio = statistics.median(a.wall / b.wall for a, b in zip(ours, runs, strict=True))
        lines.append(
            f"| {name} | {wall:.2f} | {statistics.median(run.cpu for run in runs):.2f} "
            f"| {max(run.memory for run in runs):.0f} | {runs[0].files:,} | {runs[0].size:.1f} "
            f"| {wall / count * 1000:.2f} | {ratio:.2f} |"
        )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure every builder in turn and write the table."""
    parser = argparse.ArgumentParser(description="Measure the build beside its peers.")
    parser.add_argument("--counts", type=int, nargs="*", default=[1_000])
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    report = [
        "# Results of `make bench`",
        "",
        f"{datetime.now(UTC).date()}, Python {sys.version.split()[0]}, {os.cpu_count()} processors,",
        f"medians of {arguments.runs}, caches empty, in a folder in memory where there is one.",
        "Peers build the same stories with the same kinds of page (recognition, person, business,",
        "standard, feeds); they check nothing and sanitise nothing.",
        "",
    ]
    for count in arguments.counts:
        with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
            builders = prepare(Path(folder), count)
            results: dict[str, list[Measured]] = {name: [] for name in builders}
            for _ in range(arguments.runs):
                for name, (command, where) in builders.items():
                    results[name].append(measure(command, where))
                    print(f"{count:,} {name}: {results[name][-1].wall:.2f} s", flush=True)
        report.append(table(results, count))
    (HERE / "RESULTS.md").write_text("\n".join(report))
    print("\n".join(report))


if __name__ == "__main__":
    main()
