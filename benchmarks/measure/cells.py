"""What was measured, kept in a file for each cell of the tables as soon as it is known.

An interruption loses nothing, and a table can be completed later: the report is printed from these files.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Protocol

from benchmarks.builder import CACHE
from tools.programs import ROOT

FOLDER: Final = CACHE / "cells"

FULL: Final = "from nothing"
AGAIN: Final = "nothing changed"
EDITED: Final = "one story edited"
ADDED: Final = "one nomination added"
PHOTO: Final = "one photo added"
MOVED: Final = "in a new folder with what was kept, one nomination added"
SERVED: Final = "from saving a story to seeing it served"
DRAWN: Final = "share pictures"
RENDERED: Final = "renditions of photos"


@dataclass(frozen=True, slots=True)
class Measurement:
    """Seconds on the clock, seconds of the processors, peak memory of all processes together in MB.

    If it was `stopped` at the time limit, it would have taken longer.
    """

    wall: float
    cpu: float
    memory: float
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class FileKind:
    """The files of one kind in a site: how many, and bytes of all together."""

    count: int
    size: int


@dataclass(slots=True)
class Cell:
    """All runs of one measure: with one builder, for one work, at one number of nominations.

    `load` is how many processes wanted to run when it began (over the last minute), `commit` that of this
    project, with a plus sign if anything was not committed.
    """

    work: str
    count: int
    name: str
    title: str
    what: str
    about: str = ""
    commit: str = ""
    began: str = ""
    load: float = 0.0
    runs: list[Measurement] = field(default_factory=list)
    kinds: dict[str, FileKind] = field(default_factory=dict)


class Measured(Protocol):
    """What is measured: its short name, its name and version, how it is set up."""

    @property
    def name(self) -> str:
        """What `--only` calls it."""

    @property
    def title(self) -> str:
        """Its name and version."""

    @property
    def about(self) -> str:
        """How it is set up."""


class Cells:
    """The cells that are measured now, each written to its file whenever a run is added."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder
        self._cells: dict[Path, Cell] = {}

    def note(
        self,
        work: str,
        count: int,
        measured: Measured,
        what: str,
        run: Measurement,
        kinds: Mapping[str, FileKind] | None = None,
    ) -> None:
        """Add a run to its cell. The first of this session takes the place of what was measured earlier."""
        path = self._folder / _file_name(work, count, measured.name, what)
        if path not in self._cells:
            began, load = datetime.now(UTC).isoformat(" ", "minutes"), round(os.getloadavg()[0], 2)
            self._cells[path] = Cell(
                work, count, measured.name, measured.title, what, measured.about, commit(), began, load
            )
        cell = self._cells[path]
        cell.runs.append(run)
        cell.kinds.update(kinds or {})
        self._folder.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(cell), indent=1))
        end = "stopped after " if run.stopped else ""
        print(
            f"{work} {count:,} {measured.name}, {what}: {end}{run.wall:.2f} s, "
            f"processors {run.cpu:.2f} s, {run.memory:.0f} MB",
            flush=True,
        )


def read_cells(folder: Path = FOLDER) -> list[Cell]:
    """All cells that are kept."""
    return [_read(path) for path in sorted(folder.glob("*.json"))]


def _read(path: Path) -> Cell:
    values = json.loads(path.read_text())
    runs = [Measurement(**run) for run in values.pop("runs")]
    kinds = {name: FileKind(**kind) for name, kind in values.pop("kinds").items()}
    return Cell(**values, runs=runs, kinds=kinds)


def _file_name(work: str, count: int, name: str, what: str) -> str:
    return f"{work}-{count:07}-{name}-{re.sub(r'[^a-z]+', '-', what)}.json"


def commit() -> str:
    """The commit of this project, with a plus sign if anything was not committed; empty without git."""
    ask = ("git", "-C", str(ROOT))
    try:
        head = subprocess.run([*ask, "rev-parse", "--short=10", "HEAD"], check=True, capture_output=True)
        state = subprocess.run([*ask, "status", "--porcelain"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return head.stdout.decode().strip() + ("+" if state.stdout.strip() else "")
