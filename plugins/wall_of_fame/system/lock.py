"""Locks between processes. The system releases the locks of a process that ends.

Unix locks files and folders; Windows locks bytes of files alone, so that a folder has a file elsewhere.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from wall_of_fame.system.open_flags import CLOSED_FOR_OTHERS

_ASK_AGAIN: Final = 0.05


class LockedError(Exception):
    """Another process has the lock."""


@contextmanager
def lock_file(file: Path) -> Iterator[None]:
    """Lock a file for the duration of the context, without waiting. A file that does not exist is created.

    Raises:
        LockedError: another process has the lock.
    """
    descriptor = os.open(file, os.O_CREAT | os.O_RDWR | CLOSED_FOR_OTHERS, 0o644)
    try:
        if not _take(descriptor):
            raise LockedError(file)
        yield
    finally:
        os.close(descriptor)


@contextmanager
def lock_folder(folder: Path) -> Iterator[None]:
    """Lock a folder for the duration of the context; waits until no other process has the lock."""
    descriptor = _open_folder(folder)
    try:
        while not _take(descriptor):
            time.sleep(_ASK_AGAIN)
        yield
    finally:
        os.close(descriptor)


def _open_folder(folder: Path) -> int:
    """Open what stands for a folder: itself, or a file elsewhere if a folder cannot be opened."""
    with suppress(PermissionError):
        return os.open(folder, os.O_RDONLY)
    name = hashlib.blake2b(os.fsencode(folder.resolve()), digest_size=16).hexdigest()
    place = Path(tempfile.gettempdir()) / f"service-wall-of-fame-{name}.lock"
    return os.open(place, os.O_CREAT | os.O_RDWR | CLOSED_FOR_OTHERS, 0o600)


def _take(descriptor: int) -> bool:
    """Take the lock, if no other process has it. On a system without locks every process gets it."""
    unix, windows = _module("fcntl"), _module("msvcrt")
    try:
        if unix:
            unix.flock(descriptor, unix.LOCK_EX | unix.LOCK_NB)
        elif windows:
            os.lseek(descriptor, 0, os.SEEK_SET)
            windows.locking(descriptor, windows.LK_NBLCK, 1)
    except OSError:
        return False
    return True


def _module(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        return None
