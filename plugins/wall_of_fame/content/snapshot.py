"""The state of content/ at one moment: the digest of every record file, the signature of every original."""

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
from wall_of_fame.system.reasons import reason_alone

# The age in nanoseconds from which a file's times tell safely whether it has changed. File systems count time
# in steps of up to two seconds, so a younger file may be written to again without a change of its times.
_SETTLED_AFTER_NS: Final = 2_000_000_000

FileSignature = tuple[int, ...]
"""Inode, size and times of a large file, by which a change is seen without reading it; () for a new file."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The files of content/ at one moment.

    By path, `digests` has the digest of each record file, `unreadable` the system's reason why a record file
    cannot be read, `media` the signature of each picture and video.
    """

    root: Path
    files: FileList
    digests: Mapping[str, bytes]
    unreadable: Mapping[str, str]
    media: Mapping[str, FileSignature]

    @property
    def digest(self) -> bytes | None:
        """A digest of the whole; None if a file is unreadable or too new to be sure."""
        if self.unreadable or not all(self.media.values()):
            return None
        parts = [repr(self.files.problems).encode(), repr(sorted(self.media.items())).encode()]
        parts += [part for path, digest in self.digests.items() for part in (path.encode(), digest)]
        return digest_of(*parts)


def take_snapshot(root: Path) -> Snapshot:
    """Take a snapshot of all files below `root`."""
    files = list_files(root)
    digests: dict[str, bytes] = {}
    unreadable: dict[str, str] = {}
    for file in files.records:
        try:
            digests[file.path] = digest_of(read_bytes(root, file.path))
        except OSError as error:
            unreadable[file.path] = reason_alone(error)
    return Snapshot(
        root, files, digests, unreadable, {path: _file_signature(root, path) for path in files.media}
    )


def update_snapshot(snapshot: Snapshot, changed: Collection[str]) -> Snapshot:
    """The snapshot after `changed` files, given by their absolute paths, have changed.

    If a file is new, is gone or is no record, a new snapshot is taken.
    """
    paths = [
        os.path.relpath(path, snapshot.root) for path in changed if Path(path).is_relative_to(snapshot.root)
    ]
    if not all(path in snapshot.digests and _is_plain(snapshot.root / path) for path in paths):
        return take_snapshot(snapshot.root)
    try:
        digests = {path: digest_of(read_bytes(snapshot.root, path)) for path in paths}
    except OSError:
        return take_snapshot(snapshot.root)
    return replace(snapshot, digests={**snapshot.digests, **digests})


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def read_bytes(root: Path, path: str) -> bytes:
    """A record file's bytes; of a file that is too large, one byte more than the limit."""
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
