"""Work shared out over the processors: forked copies of the process each do a part of it.

A copy has none of the other threads (Pelican's spinner is one), so it must not wait for anything
that such a thread may have held: the work prints nothing and logs nothing. macOS's own libraries
do not bear being forked; there, elsewhere, and for little work, one process does it all, and the
results are the same.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from typing import Any, Final, Generic, TypeVar

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")
ResultT_co = TypeVar("ResultT_co", covariant=True)

Advance = Callable[[int], None]
"""What is called with the number of steps that have been done."""

_STEPS_A_MESSAGE: Final = 100
_SECONDS_A_MESSAGE: Final = 0.1
"""Steps are reported many at once: a message for each of ten thousand would take longer than the steps."""

_ITEMS_A_PROCESS: Final = 200
"""For fewer items than this it does not pay to start another process."""

_DIE_WITH_PARENT: Final = 1
"""PR_SET_PDEATHSIG, see prctl(2)."""


def no_progress(_steps: int) -> None:
    """Take no notice of steps: for work whose progress nobody follows."""


class WorkerError(Exception):
    """A part of the work that came to nothing, with the reason for people."""


def processors() -> int:
    """How many processors this process may use (WALL_PROCESSORS in the environment asks for fewer)."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    wished = os.environ.get("WALL_PROCESSORS", "")
    return min(allowed, max(1, int(wished))) if wished.isdecimal() else allowed


def run_parts(
    work: Callable[[Sequence[ItemT], Advance], ResultT],
    items: Sequence[ItemT],
    *,
    items_a_process: int = _ITEMS_A_PROCESS,
    advance: Advance = no_progress,
) -> list[ResultT]:
    """Do the work on all items, every part of them in a process of its own.

    `work` is handed the items of its part, and what to call with the number of steps done; its results,
    one a part, come in the order of the parts and must be picklable. All steps, wherever they were
    done, are reported to `advance`. A process is started for `items_a_process` items at least.

    Raises:
        WorkerError: a process ended before it was done, as when there is not enough memory.
    """
    count = min(processors(), max(1, len(items) // items_a_process)) if _may_fork() else 1
    if count == 1:
        return [work(items, advance)]
    # Every n-th item goes to the same process: neighbours are alike, so that each has as much to do.
    # This process does the first part itself, and passes on what the others report meanwhile.
    processes = [_fork(work, items[part::count], advance) for part in range(1, count)]

    def report(steps: int) -> None:
        advance(steps)
        for process in processes:
            process.receive()

    own = _Steps(report)
    try:
        results = [work(items[::count], own.advance), *(process.result() for process in processes)]
        own.report()
        return results
    finally:
        for process in processes:
            process.stop()


class Background(Generic[ResultT_co]):
    """Something that another process works out, or this one once it is asked for."""

    def __init__(self, work: Callable[[], ResultT_co], process: _Process | None) -> None:
        """`process` is at the work already; without one it is done when the result is asked for."""
        self._work = work
        self._process = process

    def result(self) -> ResultT_co:
        """What came of it.

        Raises:
            WorkerError: the other process ended before it was done.
        """
        if self._process is None:
            return self._work()
        try:
            result: ResultT_co = self._process.result()
            return result
        finally:
            self._process.stop()

    def cancel(self) -> None:
        """Stop the work: the result is not needed any more."""
        if self._process is not None:
            self._process.stop()


def start(work: Callable[[], ResultT], *, is_much: bool = True) -> Background[ResultT]:
    """Begin to work something out beside everything else; little work waits until it is asked for."""
    if is_much and processors() > 1 and _may_fork():
        return Background(work, _fork(lambda _part, _advance: work(), (), no_progress))
    return Background(work, None)


def _may_fork() -> bool:
    """Whether this process may start others; one that it started starts none of its own."""
    return sys.platform == "linux" and not multiprocessing.current_process().daemon


class _Process:
    """A forked process at work on one part, as the process that started it sees it."""

    def __init__(self, process: ForkProcess, pipe: Connection, advance: Advance) -> None:
        self._process = process
        self._pipe = pipe
        self._advance = advance
        self._answer: tuple[bool, Any] | None = None

    def receive(self) -> None:
        """Take what has been sent so far."""
        while self._answer is None and self._pipe.poll():
            self._receive_next()

    def result(self) -> Any:
        """Wait for the result.

        Raises:
            WorkerError: there will be none.
        """
        while self._answer is None:
            self._receive_next()
        is_done, result = self._answer
        if not is_done:
            raise result
        return result

    def stop(self) -> None:
        """End the process, also if it is still at work."""
        if self._pipe.closed:
            return
        self._pipe.close()
        self._process.kill()
        self._process.join()
        self._process.close()

    def _receive_next(self) -> None:
        try:
            message = self._pipe.recv()
        except (EOFError, OSError):
            reason = "A process that did a part of the work ended early, perhaps for want of memory."
            message = (False, WorkerError(reason))
        # A number is a count of steps; anything else is the answer, whether it is done and with what.
        if isinstance(message, int):
            self._advance(message)
        else:
            self._answer = message


def _fork(work: Callable[[Any, Advance], Any], part: Sequence[Any], advance: Advance) -> _Process:
    """Start a process that does one part of the work."""
    context = multiprocessing.get_context("fork")
    pipe, their_end = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(work, part, their_end, os.getpid()), daemon=True)
    process.start()
    their_end.close()
    return _Process(process, pipe, advance)


def _work(work: Callable[[Any, Advance], Any], part: Sequence[Any], pipe: Connection, parent: int) -> None:
    """What the forked process does. It never outlives the one that started it."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    # The parent may have ended before the line above: then nobody waits for the answer.
    if os.getppid() != parent:
        return
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    steps = _Steps(pipe.send)
    try:
        answer = (True, work(part, steps.advance))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised again where the work was asked for
        answer = (False, _portable(error))
    try:
        steps.report()
        pipe.send(answer)
    except OSError:
        return


class _Steps:
    """Counts steps and reports many at once."""

    def __init__(self, send: Callable[[int], None]) -> None:
        self._send = send
        self._unreported = 0
        self._last_report = time.monotonic()

    def advance(self, steps: int) -> None:
        """So many more steps are done."""
        self._unreported += steps
        seconds = time.monotonic() - self._last_report
        if self._unreported >= _STEPS_A_MESSAGE or seconds > _SECONDS_A_MESSAGE:
            self.report()

    def report(self) -> None:
        """Send the steps that have not been reported."""
        self._send(self._unreported)
        self._unreported = 0
        self._last_report = time.monotonic()


def _portable(error: Exception) -> Exception:
    """The error itself if it can travel between processes, else its words."""
    if isinstance(error, OSError):
        return error
    return WorkerError(f"{error}")
