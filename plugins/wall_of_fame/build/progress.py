"""How far a build is: a bar on a terminal, a line a stage in a log."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from wall_of_fame.system.workers import Advance

_BETWEEN_DRAWINGS: Final = 0.1
"""Seconds between two drawings of the bar."""


class Progress:
    """Tells on standard error what is being done. No thread draws the bar: the process may be forked."""

    def __init__(self) -> None:
        self._console = Console(stderr=True, highlight=False)
        self._began = time.monotonic()

    @contextmanager
    def stage(self, name: str, total: int | None = None) -> Iterator[Advance]:
        """One stage of the build; call what it gives with the number of steps done, of `total`."""
        began = drawn = time.monotonic()
        count = 0
        columns = (
            TextColumn("{task.description:<24}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
        )
        is_shown = self._console.is_terminal
        with Bar(
            *columns, console=self._console, transient=True, disable=not is_shown, auto_refresh=False
        ) as bar:
            task = bar.add_task(name, total=total)
            bar.refresh()

            def advance(steps: int) -> None:
                nonlocal count, drawn
                count += steps
                now = time.monotonic()
                if is_shown and now - drawn > _BETWEEN_DRAWINGS:
                    drawn = now
                    bar.update(task, completed=count, refresh=True)

            yield advance
        counted = f" · {count:,}" if count else ""
        self._console.print(f"{name:<24} {time.monotonic() - began:6.2f} s{counted}", soft_wrap=True)

    def done(self, words: str) -> None:
        """The closing line."""
        self._console.print(f"{'Done':<24} {time.monotonic() - self._began:6.2f} s · {words}", soft_wrap=True)
