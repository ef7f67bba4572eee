"""The memory of a process and of all that it started, added up again and again while it runs."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Final, Self

_PROC: Final = Path("/proc")
_EVERY: Final = 0.03
_SHARE: Final = 0.02
"""Looking may take this share of the time at the most, so that it does not disturb what it looks at."""


class Gauge:
    """Looks at a tree of processes while the block runs; then `peak` is the most it ever used, in MB.

    A page that several processes share counts once (PSS); where the system does not tell, whole
    resident sizes are added up (RSS).
    """

    def __init__(self, pid: int) -> None:
        self.peak = 0.0
        self._pid = pid
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        if _PROC.is_dir():
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._done.set()
        if self._thread.ident:
            self._thread.join()

    def _look(self) -> None:
        pause = 0.0
        while not self._done.wait(pause):
            began = time.perf_counter()
            self.peak = max(self.peak, sum(map(_size, _tree(self._pid))))
            pause = max(_EVERY, (time.perf_counter() - began) / _SHARE)


def _tree(pid: int) -> Iterator[int]:
    """The process and everything below it that still lives."""
    yield pid
    for children in (_PROC / f"{pid}/task").glob("*/children"):
        for child in _read(children).split():
            yield from _tree(int(child))


def _size(pid: int) -> float:
    """The memory of one process in MB; 0 if it has ended."""
    for line in _read(_PROC / f"{pid}/smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    resident = _read(_PROC / f"{pid}/statm").split()[1:2]
    return int(resident[0]) * 4096 / 1024**2 if resident else 0.0


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
