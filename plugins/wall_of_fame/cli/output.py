"""Standard output and error that outlive their reader: `wall check | head -1` ends as `wall check` does.

A command goes on when nobody reads it any more: it may be in the midst of a change. It ends with its own
exit code.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from typing import TextIO, cast

from wall_of_fame.system.reasons import reason_alone


class _Output(io.FileIO):
    """A file that is written to as long as it can be; then the rest is dropped.

    `failure` is why not all has been written, unless nobody reads it any more.
    """

    failure: OSError | None = None

    def write(self, data: bytes | bytearray | memoryview, /) -> int:  # type: ignore[override]  # any buffer
        """Write some bytes, or drop them."""
        try:
            return super().write(data)
        except OSError as error:
            if not isinstance(error, BrokenPipeError):
                self.failure = error
            drain = os.open(os.devnull, os.O_WRONLY)
            os.dup2(drain, self.fileno())  # also for programs that are started from here
            os.close(drain)
            return len(data)


@contextmanager
def forgiving_output() -> Iterator[None]:
    """Meanwhile drop what is written and cannot be, to standard output and error as they are at the prompt.

    Raises:
        SystemExit: in the end, if the output is not whole though somebody reads it: the disk is full.
    """
    files: list[_Output] = []
    with ExitStack() as stack:
        if sys.stdout is None or sys.stdout is sys.__stdout__:
            stack.enter_context(redirect_stdout(stack.enter_context(_in_place_of(sys.stdout, files))))
        if sys.stderr is None or sys.stderr is sys.__stderr__:
            stack.enter_context(redirect_stderr(stack.enter_context(_in_place_of(sys.stderr, files))))
        yield
    for failure in (file.failure for file in files):
        if failure is not None:
            raise SystemExit(f"wall: The output could not be written whole: {reason_alone(failure)}.")


@contextmanager
def _in_place_of(file: TextIO | None, opened: list[_Output]) -> Iterator[TextIO]:
    """A text file that writes where another does; nowhere if that is closed."""
    if file is None:
        with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - a device
            yield nowhere
        return
    raw = _Output(file.fileno(), "w", closefd=False)
    opened.append(raw)
    with io.TextIOWrapper(
        io.BufferedWriter(cast("io.RawIOBase", raw)),
        encoding=file.encoding,
        errors="backslashreplace",
        line_buffering=bool(file.line_buffering or getattr(file, "write_through", False)),
    ) as written:
        yield written
