"""What there is in content/ at one moment: a digest of every record's bytes, a signature of each picture."""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from wall_of_fame.content.files import FileList, list_files
from wall_of_fame.limits import RECORD_BYTES
from wall_of_fame.system.digests import digest_of

_SETTLED_AFTER_NS: Final = 2_000_000_000
"""Nanoseconds after which a file that still has the same times has surely not been written to again."""

FileSignature = tuple[int, ...]
"""What tells a large file from others without reading it: inode, size, times; () if it changed just now."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The files of content/: of each record the digest of its bytes, or why it cannot be read."""

    root: Path
    files: FileList
    digests: Mapping[str, bytes]
    unreadable: Mapping[str, str]
    media: Mapping[str, FileSignature]

    @property
    def digest(self) -> bytes | None:
        """A digest of it all; None if that cannot be told for sure."""
        if self.unreadable or not all(self.media.values()):
            return None
        parts = [repr(self.files.problems).encode(), repr(sorted(self.media.items())).encode()]
        parts += [part for path, digest in self.digests.items() for part in (path.encode(), digest)]
        return digest_of(*parts)


def take_snapshot(root: Path) -> Snapshot:
    """Look at every file of content/."""
    files = list_files(root)
    digests: dict[str, bytes] = {}
    unreadable: dict[str, str] = {}
    for file in files.records:
        try:
            digests[file.path] = digest_of(read_bytes(root, file.path))
        except OSError as error:
            unreadable[file.path] = error.strerror or ""
    return Snapshot(
        root, files, digests, unreadable, {path: _file_signature(root, path) for path in files.media}
    )


def update_snapshot(before: Snapshot, changed: Collection[str]) -> Snapshot:
    """The same after files have changed, whose absolute paths are given.

    Where a file came or went, or is no record, everything is looked at.
    """
    paths = [os.path.relpath(path, before.root) for path in changed if Path(path).is_relative_to(before.root)]
    if not all(path in before.digests and _is_plain(before.root / path) for path in paths):
        return take_snapshot(before.root)
    try:
        digests = {path: digest_of(read_bytes(before.root, path)) for path in paths}
    except OSError:
        return take_snapshot(before.root)
    return replace(before, digests={**before.digests, **digests})


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def read_bytes(root: Path, path: str) -> bytes:
    """A record file's bytes, as far as a record may reach and one more."""
    with open(f"{root}/{path}", "rb", buffering=0) as file:  # noqa: PTH123 - thousands of them: a third quicker
        return file.read(RECORD_BYTES + 1)


def _file_signature(root: Path, path: str) -> FileSignature:
    try:
        status = (root / path).stat()
    except OSError:
        return ()
    if time.time_ns() - max(status.st_mtime_ns, status.st_ctime_ns) < _SETTLED_AFTER_NS:
        return ()
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
