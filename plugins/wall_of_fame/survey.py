"""What there is in content/, read once: every record's bytes, and by what each picture is known."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wall_of_fame.edition import digest_of
from wall_of_fame.inventory import Inventory, take
from wall_of_fame.limits import RECORD_BYTES

_A_WHILE: Final = 2_000_000_000
"""Nanoseconds after which a file that still has the same times has surely not been written to again."""

Sign = tuple[int, ...]
"""By what a large file is known without reading it: inode, size and times; () if it changed a moment ago."""


@dataclass(frozen=True, slots=True)
class Survey:
    """The files of content/. `records` has the bytes of each record, or why they cannot be read."""

    root: Path
    inventory: Inventory
    records: Mapping[str, bytes | OSError]
    digests: Mapping[str, bytes]
    media: Mapping[str, Sign]

    @property
    def digest(self) -> bytes | None:
        """A digest of it all; None if that cannot be told for sure."""
        if not all(self.media.values()) or len(self.digests) < len(self.records):
            return None
        parts = [repr(self.inventory.problems).encode(), repr(sorted(self.media.items())).encode()]
        parts += [part for path, digest in self.digests.items() for part in (path.encode(), digest)]
        return digest_of(*parts)


def survey(root: Path) -> Survey:
    """Look at every file of content/."""
    inventory = take(root)
    records = {file.path: _read(root, file.path) for file in inventory.records}
    digests = {path: digest_of(data) for path, data in records.items() if isinstance(data, bytes)}
    return Survey(root, inventory, records, digests, {path: _sign(root, path) for path in inventory.media})


def read_bytes(root: Path, path: str) -> bytes:
    """A record file's bytes, as far as a record may reach and one more."""
    with open(f"{root}/{path}", "rb", buffering=0) as file:  # noqa: PTH123 - thousands of them: a third quicker
        return file.read(RECORD_BYTES + 1)


def _read(root: Path, path: str) -> bytes | OSError:
    try:
        return read_bytes(root, path)
    except OSError as error:
        return error


def _sign(root: Path, path: str) -> Sign:
    try:
        status = (root / path).stat()
    except OSError:
        return ()
    if time.time_ns() - max(status.st_mtime_ns, status.st_ctime_ns) < _A_WHILE:
        return ()
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
