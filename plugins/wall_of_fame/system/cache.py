"""Results that are kept from build to build, each file with a signature that tells a damaged or foreign one.

What is kept is only ever a copy of what can be worked out again, so whatever cannot be read is
simply not there. The signature covers the file's own inode and time besides its bytes, so that a file
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
from typing import Any, BinaryIO, Final

from markupsafe import Markup

from wall_of_fame.system.digests import DIGEST_BYTES
from wall_of_fame.system.program_version import program_version
from wall_of_fame.system.whole_file import write_whole

CACHE_FOLDER: Final = ".cache"
"""The folder of a project in which everything is kept."""

_RECORDS: Final = "kept"
_PLAIN: Final = {("datetime", "date"): date, ("markupsafe", "Markup"): Markup}


class Cache:
    """A folder of results by name. What was got or put is also remembered, so must not be changed."""

    def __init__(self, folder: Path | None) -> None:
        """Without a folder, results are remembered only."""
        self._folder = folder
        self._remembered: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        """The result of that name, or None if this version of the program has kept none."""
        if name not in self._remembered:
            self._remembered[name] = self._read(name)
        return self._remembered[name]

    def put(self, name: str, value: Any, packed: bytes | None = None) -> None:
        """Keep a result; `packed` is what `pack` makes of it, if the caller has that already.

        A folder that cannot be written to is no mishap: the next build has more to do.
        """
        self._remembered[name] = value
        if self._folder is None:
            return
        data = pack(value) if packed is None else packed
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            _write_signed(self._folder / name, data)

    def forget_others(self, names: Collection[str]) -> None:
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
        signature, packed = data[:DIGEST_BYTES], data[DIGEST_BYTES:]
        is_ours = signature == _signature(packed, status.st_ino, status.st_mtime_ns)
        return unpack(packed) if is_ours else None


def cache_of(project: Path) -> Path | None:
    """The folder in which a project's results are kept; None where there is no project around the content."""
    return project / CACHE_FOLDER if (project / "pelicanconf.py").is_file() else None


def record_cache(folder: Path | None) -> Cache:
    """What is kept of records and pictures below a cache folder; nothing where there is none."""
    return Cache(folder and folder / _RECORDS)


def pack(value: Any) -> bytes:
    """A result as bytes."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpack(data: bytes) -> Any:
    """The result that `pack` was given, or None if the bytes hold anything but our own records."""
    try:
        return _Reader(io.BytesIO(data)).load()
    except Exception:  # noqa: BLE001 - foreign bytes may raise anything
        return None


def _write_signed(file: Path, data: bytes) -> None:
    now = time.time_ns()
    aside = file.with_name(f".{file.name}.{os.getpid()}")

    def sign(opened: BinaryIO) -> None:
        # The inode is known only once the file is there, so the signature is filled in at the end.
        opened.seek(0)
        opened.write(_signature(data, os.fstat(opened.fileno()).st_ino, now))
        opened.flush()
        os.utime(aside, ns=(now, now))

    write_whole(file, bytes(DIGEST_BYTES) + data, aside=aside, finish=sign)


def _signature(data: bytes, inode: int, time_ns: int) -> bytes:
    """A keyed digest that no other file, no other bytes and no other version of the program would have."""
    return hashlib.blake2b(
        data,
        digest_size=DIGEST_BYTES,
        key=program_version(),
        salt=inode.to_bytes(16),
        person=time_ns.to_bytes(16),
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
