"""Writing a file so that it is there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO


def write_whole(
    file: Path, data: bytes, *, aside: Path | None = None, finish: Callable[[BinaryIO], None] | None = None
) -> None:
    """Write a file under another name first, and give it its own name when all of it is there.

    `aside` is that other name, in the same file system; by default a hidden one beside the file. `finish`
    is handed the open file when everything is written.

    Raises:
        OSError: it cannot be written; then the file is as it was, and nothing is left aside.
    """
    aside = aside or file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with aside.open("wb") as opened:
            opened.write(data)
            if finish is not None:
                opened.flush()
                finish(opened)
        aside.replace(file)
    except BaseException:
        with suppress(OSError):
            aside.unlink()
        raise


def flush_to_disk(opened: BinaryIO) -> None:
    """Wait until what was written is on the disk; to be handed to `write_whole` as `finish`."""
    os.fsync(opened.fileno())
