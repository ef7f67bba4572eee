"""How far a build is: a bar on a terminal, a line a stage in a log."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar


class Progress:
    """Tells on standard error what is being done."""

    def __init__(self) -> None:
        self._console = Console(stderr=True, highlight=False)
        self._began = time.monotonic()

    @contextmanager
    def stage(self, name: str, total: int | None = None) -> Iterator[Callable[[], None]]:
        """One stage of the build; call what it gives once for each of `total` steps."""
        began = time.monotonic()
        count = 0
        columns = (
            TextColumn("{task.description:<24}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
        )
        with Bar(
            *columns, console=self._console, transient=True, disable=not self._console.is_terminal
        ) as bar:
            task = bar.add_task(name, total=total)

            def advance() -> None:
                nonlocal count
                count += 1
                bar.advance(task)

            yield advance
        counted = f" · {count:,} files" if count else ""
        self._console.print(f"{name:<24} {time.monotonic() - began:6.2f} s{counted}")

    def done(self, words: str) -> None:
        """The closing line."""
        self._console.print(f"{'Done':<24} {time.monotonic() - self._began:6.2f} s · {words}")
