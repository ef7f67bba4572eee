"""Swapping two folders, in one step if the system can do that.

If it cannot, they are swapped by three renames, with a third name between. `finish_swap` puts things right if
these were interrupted.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from pathlib import Path
from typing import Final

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_RENAME_SWAP: Final = 2
_UNSUPPORTED: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})


def swap_folders(new: Path, current: Path, between: Path) -> None:
    """Swap two folders; `between` is a free name in the same file system.

    Raises:
        OSError: they cannot be swapped.
    """
    if exchange(new, current):
        return
    current.rename(between)
    new.rename(current)
    between.rename(new)


def finish_swap(current: Path, between: Path) -> None:
    """Put things right after an interrupted swap, so that `current` exists and `between` does not."""
    if not between.exists():
        return
    if current.exists():
        shutil.rmtree(between)
    else:
        between.rename(current)


def exchange(first: Path, second: Path) -> bool:
    """Swap two folders in one step; returns False if the system cannot do that.

    Raises:
        OSError: the system can do it, but not with these folders.
    """
    if not sys.platform.startswith(("linux", "darwin")):
        return False
    import ctypes  # noqa: PLC0415 - only here

    libc = ctypes.CDLL(None, use_errno=True)
    names = (os.fsencode(first), os.fsencode(second))
    if sys.platform.startswith("linux") and hasattr(libc, "renameat2"):
        failed = libc.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE)
    elif sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(*names, _RENAME_SWAP)
    else:
        return False
    if failed and ctypes.get_errno() not in _UNSUPPORTED:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(second))
    return not failed
