"""A limit of time for what must be quick."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType
from typing import Final

LIMIT: Final = 5
"""Seconds. The promise is one; slow machines get five."""


class TooSlowError(AssertionError):
    """It took longer than the limit."""


@contextlib.contextmanager
def patience(seconds: int = LIMIT) -> Iterator[None]:
    """Stop what takes longer, in the middle of a regular expression too."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TooSlowError(f"not done after {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
