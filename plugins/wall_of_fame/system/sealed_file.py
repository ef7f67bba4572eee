"""Sealed files: what a build kept for the next ones, believed only with the right seal at its end.

A seal covers the file's name, its bytes and the version of what made them, with a key that only the wall's
owner has (see `cache_key`). It covers neither place nor time, so that what is kept may be moved and restored.
A file without the right seal counts as not there: one that was cut off, spoilt, renamed, or brought by
somebody else.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from wall_of_fame.system.digests import DIGEST_BYTES
from wall_of_fame.system.open_flags import READ_PLAIN_FILE, REFUSES_LINKS
from wall_of_fame.system.whole_file import write_whole


@dataclass(frozen=True, slots=True)
class Seal:
    """Who seals: the owner's key, and the version (16 bytes) of what makes the bytes."""

    key: bytes
    version: bytes

    def write(self, file: Path, name: str, data: bytes) -> None:
        """Write a file with its seal; `name` is what the file is called, within all that is kept.

        Raises:
            OSError: it cannot be written.
        """
        try:
            write_whole(file, data + self._of(name, data))
        except IsADirectoryError:
            shutil.rmtree(file)
            write_whole(file, data + self._of(name, data))

    def read(self, file: Path, name: str) -> bytes | None:
        """The bytes of a file that has the right seal for this name, else None."""
        sealed = read_plain_file(file)
        if sealed is None or len(sealed) < DIGEST_BYTES:
            return None
        data = sealed[:-DIGEST_BYTES]
        return data if sealed[-DIGEST_BYTES:] == self._of(name, data) else None

    def _of(self, name: str, data: bytes) -> bytes:
        named = os.fsencode(name)
        seal = hashlib.blake2b(
            len(named).to_bytes(4), digest_size=DIGEST_BYTES, key=self.key, salt=self.version
        )
        seal.update(named)
        seal.update(data)
        return seal.digest()


def read_plain_file(file: Path) -> bytes | None:
    """The bytes of a plain file; None if there is none, it cannot be read, or it is a link or the like."""
    try:
        if not REFUSES_LINKS and file.is_symlink():
            return None
        descriptor = os.open(file, READ_PLAIN_FILE)
    except (OSError, ValueError):
        return None
    try:
        with open(descriptor, "rb") as opened:  # noqa: PTH123 - it is open already
            return opened.read() if stat.S_ISREG(os.fstat(descriptor).st_mode) else None
    except OSError:
        return None


def clear_way(folder: Path) -> None:
    """Remove what stands in the way of a folder of our own, such as a link; where a link leads stays.

    Whoever follows a link that came with a pull request would write and delete in somebody's own folders.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        folder.unlink()
