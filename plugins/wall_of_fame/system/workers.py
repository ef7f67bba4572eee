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
from typing import Any, Final, Generic, TypeVar

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")
ResultT_co = TypeVar("ResultT_co", covariant=True)

Advance = Callable[[int], None]
"""What is called with the number of steps that have been done."""

_STEPS_A_MESSAGE: Final = 100
_SECONDS_A_MESSAGE: Final = 0.1
"""Steps are told in lots: to listen for each of ten thousand would take longer than the steps."""

_LITTLE: Final = 200
"""How many items one process does sooner alone than with help."""

_DIE_WITH_PARENT: Final = 1
"""PR_SET_PDEATHSIG, see prctl(2)."""


def nothing(_steps: int) -> None:
    """Tells nobody."""


class WorkerError(Exception):
    """A part of the work that came to nothing, with the reason for people."""


def processors() -> int:
    """How many processors this process may use (WALL_PROCESSORS in the environment asks for fewer)."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    wished = os.environ.get("WALL_PROCESSORS", "")
    return min(allowed, max(1, int(wished))) if wished.isdecimal() else allowed


def shared(
    work: Callable[[Sequence[ItemT], Advance], ResultT],
    items: Sequence[ItemT],
    *,
    little: int = _LITTLE,
    advance: Advance = nothing,
) -> list[ResultT]:
    """Do the work on all items, every part of them in a process of its own.

    `work` is handed every n-th item, and what to call with the number of steps done; its results,
    one a part, come in the order of the parts and must be picklable. All steps, wherever they were
    done, are told to `advance`.

    Raises:
        WorkerError: a process ended before it was done, as when there is not enough memory.
    """
    count = min(processors(), max(1, len(items) // little)) if _may_fork() else 1
    if count == 1:
        return [work(items, advance)]
    helpers = [_Helper(work, items[part::count], advance) for part in range(1, count)]

    def tell(steps: int) -> None:
        advance(steps)
        for helper in helpers:
            helper.listen()

    own = _Steps(tell)
    try:
        results = [work(items[::count], own.advance), *(helper.result() for helper in helpers)]
        own.tell()
        return results
    finally:
        for helper in helpers:
            helper.end()


class Pending(Generic[ResultT_co]):
    """Something that is being worked out, in another process if there is one to spare."""

    def __init__(self, work: Callable[[], ResultT_co], *, elsewhere: bool) -> None:
        """Begin, or leave it until it is asked for."""
        self._work = work
        self._helper = _Helper(lambda _part, _advance: work(), (), nothing) if elsewhere else None

    @property
    def is_at_work(self) -> bool:
        """Whether another process is at it."""
        return self._helper is not None

    def is_done(self) -> bool:
        """Whether there is no more to wait for."""
        return self._helper is None or self._helper.is_done()

    def result(self) -> ResultT_co:
        """What came of it.

        Raises:
            WorkerError: the other process ended before it was done.
        """
        if self._helper is None:
            return self._work()
        try:
            result: ResultT_co = self._helper.result()
            return result
        finally:
            self._helper.end()

    def drop(self) -> None:
        """It is not needed any more."""
        if self._helper is not None:
            self._helper.end()


def begin(work: Callable[[], ResultT], *, is_much: bool = True) -> Pending[ResultT]:
    """Begin to work something out beside everything else; little work waits until it is asked for."""
    return Pending(work, elsewhere=is_much and processors() > 1 and _may_fork())


def _may_fork() -> bool:
    """Whether this process may have helpers; a helper has none of its own."""
    return sys.platform == "linux" and not multiprocessing.current_process().daemon


class _Helper:
    """A forked process at work on one part."""

    def __init__(self, work: Callable[[Any, Advance], Any], part: Sequence[Any], advance: Advance) -> None:
        context = multiprocessing.get_context("fork")
        self._advance = advance
        self._answer: tuple[bool, Any] | None = None
        self._pipe, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_run, args=(work, part, theirs, os.getpid()), daemon=True)
        self._process.start()
        theirs.close()

    def listen(self) -> None:
        """Take what has been said so far."""
        while self._answer is None and self._pipe.poll():
            self._take()

    def is_done(self) -> bool:
        """Whether the result is there."""
        self.listen()
        return self._answer is not None

    def result(self) -> Any:
        """Wait for the result.

        Raises:
            WorkerError: there will be none.
        """
        while self._answer is None:
            self._take()
        done, result = self._answer
        if not done:
            raise result
        return result

    def end(self) -> None:
        """Stop, if still at work."""
        if self._pipe.closed:
            return
        self._pipe.close()
        self._process.kill()
        self._process.join()
        self._process.close()

    def _take(self) -> None:
        try:
            said = self._pipe.recv()
        except (EOFError, OSError):
            words = "A process that did a part of the work ended early, perhaps for want of memory."
            said = (False, WorkerError(words))
        if isinstance(said, int):
            self._advance(said)
        else:
            self._answer = said


def _run(work: Callable[[Any, Advance], Any], part: Sequence[Any], pipe: Connection, parent: int) -> None:
    """What the forked process does. It never outlives the one that it helps."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        return
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    steps = _Steps(pipe.send)
    try:
        answer = (True, work(part, steps.advance))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised again where the work was asked for
        answer = (False, _portable(error))
    try:
        steps.tell()
        pipe.send(answer)
    except OSError:
        return


class _Steps:
    """Counts steps and tells of many at once."""

    def __init__(self, send: Callable[[int], None]) -> None:
        self._send = send
        self._waiting = 0
        self._told = time.monotonic()

    def advance(self, steps: int) -> None:
        """So many more steps are done."""
        self._waiting += steps
        if self._waiting >= _STEPS_A_MESSAGE or time.monotonic() - self._told > _SECONDS_A_MESSAGE:
            self.tell()

    def tell(self) -> None:
        """Tell of what has not been told."""
        self._send(self._waiting)
        self._waiting = 0
        self._told = time.monotonic()


def _portable(error: Exception) -> Exception:
    """The error itself if it can travel, else its words."""
    if isinstance(error, OSError):
        return error
    return WorkerError(f"{error}")
