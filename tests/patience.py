"""Limits of time: for what must be quick, and for what may never come."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType
from typing import Final

LIMIT: Final = 5
"""Processor seconds. The promise is one; slow machines get five."""


class TooSlowError(AssertionError):
    """It took longer than the limit."""


def patience(seconds: int = LIMIT) -> contextlib.AbstractContextManager[None]:
    """Stop what takes more processor time, in the middle of a regular expression too.

    The time of this process counts, so that other busy programs beside it do no harm.
    """
    return _limit(seconds, signal.ITIMER_PROF, signal.SIGPROF)


def wait_at_most(seconds: int) -> contextlib.AbstractContextManager[None]:
    """Stop waiting for another process after so many seconds by the clock."""
    return _limit(seconds, signal.ITIMER_REAL, signal.SIGALRM)


@contextlib.contextmanager
def _limit(seconds: int, timer: int, number: signal.Signals) -> Iterator[None]:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TooSlowError(f"not done after {seconds} s")

    before = signal.signal(number, stop)
    signal.setitimer(timer, seconds)
    try:
        yield
    finally:
        signal.setitimer(timer, 0)
        signal.signal(number, before)
