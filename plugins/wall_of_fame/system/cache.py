"""The cache: results of earlier builds, in files with a signature.

A result can always be made again, so a file that cannot be read counts as missing. A damaged or foreign
file has a wrong signature: it covers the file's own inode and time besides its bytes, so that no file from
a clone or a pull request is accepted. Even of an accepted file, only plain values and this project's records
are read.
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
"""The folder of all caches in a project."""

_RECORDS: Final = "kept"
_PLAIN_TYPES: Final = {("datetime", "date"): date, ("markupsafe", "Markup"): Markup}


class Cache:
    """Results by name, in the files of a folder and in memory; without a folder, in memory only.

    Whoever gets or puts a result must not change it later.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._remembered: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        """The result of this name, or None if this version of the program has put none."""
        if name not in self._remembered:
            self._remembered[name] = self._read(name)
        return self._remembered[name]

    def put(self, name: str, value: Any, packed: bytes | None = None) -> None:
        """Put a result into the cache. `packed` is what `pack` makes of it, if the caller has that already.

        If the folder cannot be written to, the result is in memory only.
        """
        self._remembered[name] = value
        if self._folder is None:
            return
        data = pack(value) if packed is None else packed
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            _write_signed(self._folder / name, data)

    def forget_others(self, names: Collection[str]) -> None:
        """Delete all other files, whatever they are, so that a withdrawal leaves nothing about a person."""
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


def cache_folder(project: Path) -> Path | None:
    """The folder of a project's caches; None if the folder `project` has no pelicanconf.py."""
    return project / CACHE_FOLDER if (project / "pelicanconf.py").is_file() else None


def record_cache(folder: Path | None) -> Cache:
    """The cache of records and pictures within a folder of caches; without a folder, in memory only."""
    return Cache(folder and folder / _RECORDS)


def pack(value: Any) -> bytes:
    """A result as bytes."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpack(data: bytes) -> Any:
    """The result that `pack` made these bytes of, or None if they have anything but our own records."""
    try:
        return _Unpickler(io.BytesIO(data)).load()
    except Exception:  # noqa: BLE001 - foreign bytes may raise anything
        return None


def _write_signed(file: Path, data: bytes) -> None:
    now = time.time_ns()
    temporary = file.with_name(f".{file.name}.{os.getpid()}")

    def sign(opened: BinaryIO) -> None:
        # The inode is known only once the file exists, so the signature is written last.
        opened.seek(0)
        opened.write(_signature(data, os.fstat(opened.fileno()).st_ino, now))
        opened.flush()
        os.utime(temporary, ns=(now, now))

    write_whole(file, bytes(DIGEST_BYTES) + data, temporary=temporary, finish=sign)


def _signature(data: bytes, inode: int, time_ns: int) -> bytes:
    """The signature of these bytes in a file with this inode and time, by this version of the program."""
    return hashlib.blake2b(
        data,
        digest_size=DIGEST_BYTES,
        key=program_version(),
        salt=inode.to_bytes(16),
        person=time_ns.to_bytes(16),
    ).digest()


class _Unpickler(pickle.Unpickler):
    """Unpickles plain values and this project's records, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN_TYPES:
            return _PLAIN_TYPES[module, name]
        class_ = super().find_class(module, name) if module.startswith("wall_of_fame.") else None
        if dataclasses.is_dataclass(class_) or hasattr(class_, "__pydantic_core_schema__"):
            return class_
        raise pickle.UnpicklingError(name)
