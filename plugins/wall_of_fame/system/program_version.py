"""The version of the program. A cache uses no results of another version."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from wall_of_fame.system.digests import DIGEST_BYTES, files_below

_PACKAGE = "wall_of_fame"


@cache
def program_version() -> bytes:
    """A digest of this package's code and word lists, of Python's version and every installed library's."""
    package = next(folder for folder in Path(__file__).parents if folder.name == _PACKAGE)
    digest = hashlib.blake2b(sys.version.encode(), digest_size=DIGEST_BYTES)
    for name in sorted(_libraries()):
        digest.update(b"\0" + name.encode())
    for path, data in files_below(package, (".py", ".txt")):
        digest.update(b"\0" + path.encode() + b"\0" + data)
    return digest.digest()


def _libraries() -> Iterator[str]:
    """The names of the folders of installed libraries, which have their versions in them."""
    for folder in filter(Path.is_dir, map(Path, sys.path)):
        yield from (path.name for path in folder.glob("*.dist-info"))
