"""A folder takes another one's place, in one step where the system can do that.

Where it cannot, three renames do, by way of a third place; `finish_swap` puts things right when they were
cut off in the middle.
"""

from __future__ import annotations

import ctypes
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
    """Let two folders change places; `between` is a free name in the same file system.

    Raises:
        OSError: it cannot be done.
    """
    if exchange(new, current):
        return
    current.rename(between)
    new.rename(current)
    between.rename(new)


def finish_swap(current: Path, between: Path) -> None:
    """Put things right after a swap that was cut off: `current` is there, `between` is not."""
    if not between.exists():
        return
    if current.exists():
        shutil.rmtree(between)
    else:
        between.rename(current)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; false where the system cannot do that.

    Raises:
        OSError: the system could, but these folders cannot change places.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    names = (os.fsencode(one), os.fsencode(other))
    if sys.platform.startswith("linux") and hasattr(libc, "renameat2"):
        failed = libc.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE)
    elif sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(*names, _RENAME_SWAP)
    else:
        return False
    if failed and ctypes.get_errno() not in _UNSUPPORTED:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(other))
    return not failed
