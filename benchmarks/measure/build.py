"""Run a build and measure it."""

from __future__ import annotations

import os
import subprocess
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from benchmarks.builder import Builder
from benchmarks.measure.memory import Gauge

_TODAY: Final = str(int(datetime(2026, 1, 1, tzinfo=UTC).timestamp()))
_SECTIONS: Final = ("recognition", "people", "businesses", "standards", "places")


@dataclass(frozen=True, slots=True)
class Measurement:
    """Seconds on the clock, seconds of the processors, peak memory of all processes together in MB."""

    wall: float
    cpu: float
    memory: float


@dataclass(frozen=True, slots=True)
class FileKind:
    """The files of one kind in a site: how many, and bytes of all together."""

    count: int
    size: int


def environment(builder: Builder) -> dict[str, str]:
    """The variables under which a builder runs: its today is always the same."""
    return {**os.environ, "SOURCE_DATE_EPOCH": _TODAY, **builder.env}


def measure(builder: Builder, site: Path) -> Measurement:
    """Build the site as it stands, with what earlier builds left behind."""
    with (site / "log").open("wb") as log:
        began = time.perf_counter()
        process = subprocess.Popen(
            builder.command,
            cwd=site,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env=environment(builder),
        )
        with Gauge(process.pid) as gauge:
            _, status, usage = os.wait4(process.pid, 0)
            took = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        log_end = (site / "log").read_text(errors="replace")[-3000:]
        raise SystemExit(f"{builder.title} failed in {site}:\n{log_end}")
    memory = gauge.peak or usage.ru_maxrss / 1024
    return Measurement(took, usage.ru_utime + usage.ru_stime, memory)


def kinds_of(output: Path) -> Mapping[str, FileKind]:
    """How many files of each kind a site has, and how large they are together."""
    counts: dict[str, int] = defaultdict(int)
    sizes: dict[str, int] = defaultdict(int)
    for folder, _, names in os.walk(output):
        where = Path(folder).relative_to(output)
        for name in names:
            kind = _kind(where.parts, name)
            counts[kind] += 1
            sizes[kind] += (Path(folder) / name).stat().st_size
    return {kind: FileKind(counts[kind], sizes[kind]) for kind in sorted(counts)}


def _kind(folders: tuple[str, ...], name: str) -> str:
    if name.startswith("feed."):
        return "Atom feed" if name == "feed.atom" else "other feed"
    if name == "index.html" and (not folders or folders[0] == "page"):
        return "home"
    if name == "index.html" and folders[0] in _SECTIONS:
        return f"{folders[0]}, all" if len(folders) == 1 else folders[0]
    if folders[:1] == ("pictures",):
        return "pictures"
    return "sitemap" if name.startswith("sitemap") else "theme and the rest"
