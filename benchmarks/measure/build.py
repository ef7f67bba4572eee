"""Run a build and measure it."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from benchmarks.builder import CACHE, Builder
from benchmarks.measure.cells import Measurement
from benchmarks.measure.memory import Gauge

_TODAY: Final = str(int(datetime(2026, 1, 1, tzinfo=UTC).timestamp()))

_ADOPT_ORPHANS: Final = 36
"""PR_SET_CHILD_SUBREAPER, see prctl(2)."""


def environment(builder: Builder) -> dict[str, str]:
    """The variables under which a builder runs: its today is always the same.

    Python keeps its compiled files, as on any machine after the first run.
    """
    own = {"SOURCE_DATE_EPOCH": _TODAY, "PYTHONPYCACHEPREFIX": str(CACHE / "bytecode"), **builder.env}
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | own


def measure(builder: Builder, site: Path, limit: float) -> Measurement:
    """Build the site as it stands, with what earlier builds left behind; stop after `limit` seconds."""
    _adopt_orphans()
    _used_by_orphans()  # what a server before this left behind is not this build's
    with (site / "log").open("wb") as log:
        began = time.perf_counter()
        process = subprocess.Popen(
            builder.command,
            cwd=site,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env=environment(builder),
            start_new_session=True,
        )
        stop = _Stop(process.pid)
        timer = threading.Timer(limit, stop)
        timer.start()
        try:
            with Gauge(process.pid) as gauge:
                _, status, usage = os.wait4(process.pid, 0)
                took = time.perf_counter() - began
        except KeyboardInterrupt:
            stop()
            raise
        finally:
            timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode and not stop.has_stopped:
        log_end = (site / "log").read_text(errors="replace")[-3000:]
        raise SystemExit(f"{builder.title} failed in {site}:\n{log_end}")
    used = usage.ru_utime + usage.ru_stime + _used_by_orphans()
    return Measurement(took, used, gauge.peak or usage.ru_maxrss / 1024, stop.has_stopped)


class _Stop:
    """Ends a builder with all that it started."""

    def __init__(self, group: int) -> None:
        self.has_stopped = False
        self._group = group

    def __call__(self) -> None:
        self.has_stopped = True
        with suppress(ProcessLookupError):
            os.killpg(self._group, signal.SIGKILL)


def _adopt_orphans() -> None:
    """Become the parent of what a builder leaves behind, so that its seconds can be told."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_ADOPT_ORPHANS, 1)


def _used_by_orphans() -> float:
    """The processors' seconds of programs that a builder started and did not wait for."""
    used = 0.0
    with suppress(ChildProcessError):
        while True:
            _, _, usage = os.wait4(-1, 0)
            used += usage.ru_utime + usage.ru_stime
    return used
