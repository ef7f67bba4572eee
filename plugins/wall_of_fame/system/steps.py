"""Steps of work, reported many at a time: a message for each would take longer than the step."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

_STEPS_A_MESSAGE: Final = 100
_SECONDS_A_MESSAGE: Final = 0.1


class Steps:
    """Counts steps and reports many at once."""

    def __init__(self, send: Callable[[int], None]) -> None:
        self._send = send
        self._unreported = 0
        self._last_report = time.monotonic()

    def advance(self, steps: int) -> None:
        """Count more steps as done."""
        self._unreported += steps
        seconds = time.monotonic() - self._last_report
        if self._unreported >= _STEPS_A_MESSAGE or seconds > _SECONDS_A_MESSAGE:
            self.report()

    def report(self) -> None:
        """Send the steps that have not been reported."""
        self._send(self._unreported)
        self._unreported = 0
        self._last_report = time.monotonic()
