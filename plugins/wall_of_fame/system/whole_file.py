"""Writing a file in one step, so that nobody ever sees a part of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO


def write_whole(
    file: Path,
    data: bytes,
    *,
    temporary: Path | None = None,
    finish: Callable[[BinaryIO], None] | None = None,
) -> None:
    """Write a file under another name first, and rename it when all of it is written.

    A link is not written through: neither one in the file's place nor one of the other name.

    `temporary` is that other name, in the same file system; by default that of a hidden file beside it.
    `finish` is called with the open file when all is written.

    Raises:
        OSError: the file cannot be written; it stays as it was, and the temporary file is deleted.
    """
    temporary = temporary or file.with_name(f".{file.name}.{os.getpid()}")
    with suppress(FileNotFoundError):
        temporary.unlink()
    try:
        with temporary.open("xb") as opened:
            opened.write(data)
            if finish is not None:
                opened.flush()
                finish(opened)
        temporary.replace(file)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def flush_to_disk(opened: BinaryIO) -> None:
    """Wait until all that was written is on the disk; meant as `finish` of `write_whole`."""
    os.fsync(opened.fileno())
