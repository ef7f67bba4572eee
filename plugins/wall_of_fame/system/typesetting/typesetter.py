"""Sets PDF files of Typst templates, in a process of its own.

Typst works with threads, and a process with threads must not be forked (see `workers`). So it runs in a
program of its own, which is started with the first file and ends with the process that started it. A text
on which it would never end stops that program, not the build.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import weakref
from collections.abc import Mapping
from contextlib import suppress
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from wall_of_fame.system.typesetting import engine
from wall_of_fame.system.workers import WorkerError

_MOST_SECONDS: Final = 60.0
"""A file takes a few thousandths of a second, a yearbook a few seconds."""


class TypesettingError(WorkerError):
    """A file that cannot be set; the message is for people."""


def can_typeset() -> bool:
    """Whether Typst is there: for a few rare machines there is none to be had."""
    return find_spec("typst") is not None


@cache
def engine_version() -> str:
    """The version of what sets files, and so of their bytes; empty without it."""
    try:
        return version("typst")
    except PackageNotFoundError:
        return ""


def typeset(
    template: Path,
    typefaces: Path,
    values: Mapping[str, Any],
    *,
    seconds: float = _MOST_SECONDS,
) -> bytes:
    """The PDF of a template and its values, which the template reads as JSON: never as markup.

    Raises:
        TypesettingError: Typst refuses it, or needs more than so many seconds.
    """
    return _typesetter(os.getpid()).set(template, typefaces, values, seconds)


class _Typesetter:
    """The program, once it is started."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def set(self, template: Path, typefaces: Path, values: Mapping[str, Any], seconds: float) -> bytes:
        words = (
            str(template),
            str(typefaces),
            f"{seconds}",
            json.dumps(values, ensure_ascii=False),
        )
        try:
            return _ask(self._started(), [word.encode() for word in words])
        except (OSError, EOFError):
            self.stop()
            reason = f"Typst gave no answer within {seconds:g} seconds, or ended early."
            raise TypesettingError(reason) from None

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            # With one thread it takes one processor, as each of the processes that share the work should.
            self._process = subprocess.Popen(
                [sys.executable, "-I", engine.__file__],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "RAYON_NUM_THREADS": "1"},
            )
            weakref.finalize(self, _end, self._process, os.getpid())
        return self._process

    def stop(self) -> None:
        """End the program; the next file starts it anew."""
        if self._process is not None:
            _end(self._process, os.getpid())
        self._process = None


@lru_cache(maxsize=2)  # of a forked copy there are its own and, untouched, that of its parent
def _typesetter(_process: int) -> _Typesetter:
    """That of a process: a forked copy of this one starts its own."""
    return _Typesetter()


def _ask(process: subprocess.Popen[bytes], parts: list[bytes]) -> bytes:
    assert process.stdin is not None  # noqa: S101 - both are pipes
    assert process.stdout is not None  # noqa: S101
    process.stdin.write(b"".join(engine.LENGTH.pack(len(part)) + part for part in parts))
    process.stdin.flush()
    status = process.stdout.read(1)
    head = process.stdout.read(engine.LENGTH.size)
    if len(head) < engine.LENGTH.size:
        raise EOFError
    (length,) = engine.LENGTH.unpack(head)
    data = process.stdout.read(length)
    if len(data) < length:
        raise EOFError
    if status == engine.FAILED:
        raise TypesettingError(f"Typst refuses to set a file: {data.decode(errors='replace')}")
    return data


def _end(process: subprocess.Popen[bytes], owner: int) -> None:
    """End the program; a forked copy of the process that owns it leaves it alone."""
    if owner != os.getpid():
        return
    with suppress(OSError, ValueError):
        process.kill()
        process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):
            if pipe is not None:
                pipe.close()
