"""Results kept from build to build, each file with a seal by which a damaged or foreign one is noticed.

What is kept is only ever a copy of what can be worked out again, so whatever cannot be read is
simply not there. The seal holds the file's own inode and time besides its bytes, so that a file
that came with a pull request is foreign whatever it says; and only this project's own records are
ever read back.
"""

from __future__ import annotations

import dataclasses
import hashlib
import io
import os
import pickle
import time
from collections.abc import Collection
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, Final

from markupsafe import Markup

from wall_of_fame.system.program_version import DIGEST_BYTES, edition

_PLAIN: Final = {("datetime", "date"): date, ("markupsafe", "Markup"): Markup}


class Kept:
    """A folder of results by name. What was got or put once is also remembered, so must not be changed."""

    def __init__(self, folder: Path | None) -> None:
        """Without a folder, results are remembered only."""
        self._folder = folder
        self._remembered: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        """The result of that name, or None if there is none that this edition of the program made."""
        if name not in self._remembered:
            self._remembered[name] = self._read(name)
        return self._remembered[name]

    def put(self, name: str, value: Any, packed: bytes | None = None) -> None:
        """Keep a result; `packed` is the same from `pack`, if that is at hand already.

        A folder that cannot be written to is no mishap: the next build has more to do.
        """
        self._remembered[name] = value
        if self._folder is None:
            return
        data = pack(value) if packed is None else packed
        aside = self._folder / f".{name}.{os.getpid()}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with aside.open("wb") as file:
                now = time.time_ns()
                file.write(_seal(data, os.fstat(file.fileno()).st_ino, now) + data)
            os.utime(aside, ns=(now, now))
            aside.replace(self._folder / name)
        except OSError:
            with suppress(OSError):
                aside.unlink()

    def keep_only(self, names: Collection[str]) -> None:
        """Delete every other file, whatever it is: nothing of a person may outlive a withdrawal."""
        for name in self._remembered.keys() - names:
            del self._remembered[name]
        if self._folder is not None and self._folder.is_dir():
            for file in self._folder.iterdir():
                if file.name not in names and file.is_file():
                    file.unlink()

    def _read(self, name: str) -> Any:
        if self._folder is None:
            return None
        try:
            with (self._folder / name).open("rb") as file:
                status, data = os.fstat(file.fileno()), file.read()
        except OSError:
            return None
        seal, packed = data[:DIGEST_BYTES], data[DIGEST_BYTES:]
        return unpack(packed) if seal == _seal(packed, status.st_ino, status.st_mtime_ns) else None


def pack(value: Any) -> bytes:
    """A result as bytes."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpack(data: bytes) -> Any:
    """The result that `pack` was given, or None if the bytes hold anything but our own records."""
    try:
        return _Reader(io.BytesIO(data)).load()
    except Exception:  # noqa: BLE001 - foreign bytes may raise anything
        return None


def _seal(data: bytes, inode: int, time_ns: int) -> bytes:
    """What no other file, no other bytes and no other edition of the program would have."""
    return hashlib.blake2b(
        data, digest_size=DIGEST_BYTES, key=edition(), salt=inode.to_bytes(16), person=time_ns.to_bytes(16)
    ).digest()


class _Reader(pickle.Unpickler):
    """Makes plain values and this project's records, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN:
            return _PLAIN[module, name]
        found = super().find_class(module, name) if module.startswith("wall_of_fame.") else None
        if dataclasses.is_dataclass(found) or hasattr(found, "__pydantic_core_schema__"):
            return found
        raise pickle.UnpicklingError(name)
