"""Work in several processes: forked copies of this process each do a part of it.

A forked process lacks the other threads (such as Pelican's spinner), so it must not wait for a lock that
such a thread may have: the work must not print or log. Only Linux forks safely; on other systems, and for
little work, this process does all of it, with the same results.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from wall_of_fame.system.portable_work import Portable
from wall_of_fame.system.steps import Steps

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess  # not on Windows

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")
ResultT_co = TypeVar("ResultT_co", covariant=True)

Advance = Callable[[int], None]
"""A function that is called with the number of steps that have been done since the last call."""

# For fewer items than this, to start another process takes longer than the work.
_ITEMS_A_PROCESS: Final = 200

# PR_SET_PDEATHSIG, see prctl(2).
_DIE_WITH_PARENT: Final = 1

CLUSTER_VARIABLE: Final = "WALL_CLUSTER"
"""The environment variable with the address of a cluster's scheduler."""


def no_progress(_steps: int) -> None:
    """Ignore the steps; the default where nobody follows the progress."""


class WorkerError(Exception):
    """A part of the work has failed; the message is for people."""


def processors() -> int:
    """The number of processors that this process may use; WALL_PROCESSORS in the environment limits it."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    limit = os.environ.get("WALL_PROCESSORS", "")
    return min(allowed, max(1, int(limit))) if limit.isdecimal() else allowed


def run_parts(
    work: Callable[[Sequence[ItemT], Advance], ResultT],
    items: Sequence[ItemT],
    *,
    items_a_process: int = _ITEMS_A_PROCESS,
    advance: Advance = no_progress,
) -> list[ResultT]:
    """Divide the items into parts, and do the work on each part in a process of its own.

    `work` is called with the items of its part and a function for its steps. The results, one for each part,
    come in the order of the parts; they must be picklable. `advance` is called with the steps of all
    processes. Each process has at least `items_a_process` items. Where WALL_CLUSTER names a cluster, it does
    what can travel (see `cluster`).

    Raises:
        WorkerError: a process ended before it was done, as without enough memory; or no cluster answers.
    """
    address = os.environ.get(CLUSTER_VARIABLE, "")
    if not address or not items or not isinstance(work, Portable):
        return _run_here(work, items, items_a_process, advance)
    from wall_of_fame.system.cluster import run_elsewhere  # noqa: PLC0415 - it builds on this, and is rare

    results, left = run_elsewhere(address, work, items, advance)
    return [*results, *_run_here(work, left, items_a_process, advance)] if left else results


def _run_here(
    work: Callable[[Sequence[ItemT], Advance], ResultT],
    items: Sequence[ItemT],
    items_a_process: int,
    advance: Advance,
) -> list[ResultT]:
    """The same on this machine alone."""
    count = min(processors(), max(1, len(items) // items_a_process)) if _may_fork() else 1
    if count == 1:
        return [work(items, advance)]
    # Every n-th item goes to the same process: neighbours are alike, so all have equally much to do.
    # This process does the first part itself, and passes on what the others report in the meantime.
    processes = [_fork(work, items[part::count], advance) for part in range(1, count)]

    def report(steps: int) -> None:
        advance(steps)
        for process in processes:
            process.receive()

    own_steps = Steps(report)
    try:
        results = [work(items[::count], own_steps.advance), *(process.result() for process in processes)]
        own_steps.report()
        return results
    finally:
        for process in processes:
            process.stop()


class Background(Generic[ResultT_co]):
    """Work that another process does, or this process when the result is asked for.

    `process` is at work already; without it, this process does the work.
    """

    def __init__(self, work: Callable[[], ResultT_co], process: _Process | None) -> None:
        self._work = work
        self._process = process

    @property
    def has_process(self) -> bool:
        """Whether another process does the work."""
        return self._process is not None

    def result(self) -> ResultT_co:
        """The result; waits for it.

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
        """Stop the work, whose result is not needed any more."""
        if self._process is not None:
            self._process.stop()


def start(work: Callable[[], ResultT], *, is_much: bool = True) -> Background[ResultT]:
    """Start work in another process. Little work is done in this process when the result is asked for."""
    if is_much and processors() > 1 and _may_fork():
        return Background(work, _fork(lambda _part, _advance: work(), (), no_progress))
    return Background(work, None)


def _may_fork() -> bool:
    """Whether this process may start others. A process that was started so may not."""
    return sys.platform == "linux" and hasattr(os, "fork") and not multiprocessing.current_process().daemon


class _Process:
    """A forked process and its pipe, for the process that started it."""

    def __init__(self, process: ForkProcess, pipe: Connection, advance: Advance) -> None:
        self._process = process
        self._pipe = pipe
        self._advance = advance
        self._answer: tuple[bool, Any] | None = None

    def receive(self) -> None:
        """Receive all messages that have been sent so far."""
        while self._answer is None and self._pipe.poll():
            self._receive_next()

    def result(self) -> Any:
        """Wait for the result.

        Raises:
            WorkerError: the process ended without one.
            Exception: the work raised it.
        """
        while self._answer is None:
            self._receive_next()
        has_succeeded, result = self._answer
        if not has_succeeded:
            raise result
        return result

    def stop(self) -> None:
        """End the process, even if it is still at work."""
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
        # A number is a count of steps. Any other message is the answer: whether the work succeeded, and its
        # result or error.
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
    """Do one part of the work in the forked process, which ends when the process that started it ends."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - only here

        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    # The parent may have ended before the line above; then nobody waits for the answer.
    if os.getppid() != parent:
        return
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    steps = Steps(pipe.send)
    try:
        answer = (True, work(part, steps.advance))
    except Exception as error:  # noqa: BLE001 - whatever it is, the process that started this one raises it again
        answer = (False, _picklable(error))
    try:
        steps.report()
        pipe.send(answer)
    except OSError:
        return


def _picklable(error: Exception) -> Exception:
    """The error itself if it is safely picklable, else a `WorkerError` with its message."""
    if isinstance(error, OSError):
        return error
    return WorkerError(f"{error}")
