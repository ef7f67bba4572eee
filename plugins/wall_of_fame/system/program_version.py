"""Which edition of the program this is: results that another one made are not used again."""

from __future__ import annotations

import hashlib
import marshal
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

DIGEST_BYTES: Final = 16
"""The length of all digests by which results are known: short enough to keep, too long to collide."""


WITHOUT_REFERENCES: Final = 2
"""The format of marshal that depends on nothing but the values."""


@cache
def edition() -> bytes:
    """A digest of this package's code, of Python, and of every installed library's version."""
    digest = hashlib.blake2b(sys.version.encode(), digest_size=DIGEST_BYTES)
    for name in sorted(_libraries()):
        digest.update(b"\0" + name.encode())
    for path, data in files(Path(__file__).parents[1], ".py"):
        digest.update(b"\0" + path.encode() + b"\0" + data)
    return digest.digest()


def digest_of(*parts: bytes) -> bytes:
    """The digest of some bytes; parts that are cut otherwise give another."""
    data = parts[0] if len(parts) == 1 else marshal.dumps(parts, WITHOUT_REFERENCES)
    return hashlib.blake2b(data, digest_size=DIGEST_BYTES).digest()


def folder_digest(folder: Path) -> bytes:
    """A digest of every file below a folder, its name and its bytes."""
    return digest_of(*(part for path, data in files(folder) for part in (path.encode(), data)))


def files(folder: Path, ending: str = "") -> Iterator[tuple[str, bytes]]:
    """Every file below a folder whose name ends so, by its path within the folder, with its bytes."""
    for path in sorted(folder.rglob(f"*{ending}")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def _libraries() -> Iterator[str]:
    """The installed libraries with their versions, as the names of their folders give them."""
    for folder in filter(Path.is_dir, map(Path, sys.path)):
        yield from (path.name for path in folder.glob("*.dist-info"))
