"""The cache: results of earlier builds, in sealed files.

A result can always be made again, so a file that cannot be read counts as missing, as does one without the
right seal (see `sealed_file`): it covers the file's name and bytes and the version of the program, with the
key of the wall's owner. So no file from a clone or a pull request is accepted, and all that the owner kept
is, on any machine that has the same key. Even of an accepted file, only plain values and this project's
records are read.
"""

from __future__ import annotations

import dataclasses
import io
import pickle
from collections.abc import Collection
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, Final

from markupsafe import Markup

from wall_of_fame.system.cache_key import cache_key
from wall_of_fame.system.program_version import program_version
from wall_of_fame.system.sealed_file import Seal, clear_way

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
        self._key = cache_key() if folder else b""
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
            clear_way(self._folder)
            self._folder.mkdir(parents=True, exist_ok=True)
            self._seal.write(self._folder / name, name, data)

    def forget_others(self, names: Collection[str]) -> None:
        """Delete all other files, whatever they are, so that a withdrawal leaves nothing about a person."""
        for name in self._remembered.keys() - names:
            del self._remembered[name]
        if self._folder is None:
            return
        clear_way(self._folder)
        if self._folder.is_dir():
            for file in self._folder.iterdir():
                if file.name not in names and (file.is_symlink() or file.is_file()):
                    file.unlink()

    def names(self) -> Collection[str]:
        """The names of all files in the folder, whoever has put them there."""
        if self._folder is None or not self._folder.is_dir():
            return ()
        return sorted(file.name for file in self._folder.iterdir() if file.is_file())

    def _read(self, name: str) -> Any:
        if self._folder is None:
            return None
        packed = self._seal.read(self._folder / name, name)
        return None if packed is None else unpack(packed)

    @property
    def _seal(self) -> Seal:
        return Seal(self._key, program_version())


def cache_folder(project: Path) -> Path | None:
    """The folder of a project's caches; None if the folder `project` has no pelicanconf.py."""
    return project / CACHE_FOLDER if (project / "pelicanconf.py").is_file() else None


def record_cache(folder: Path | None) -> Cache:
    """The cache of records and pictures within a folder of caches; without a folder, in memory only.

    Whatever stands in the way of the folder of caches is removed.
    """
    if folder is not None:
        with suppress(OSError):
            clear_way(folder)
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


class _Unpickler(pickle.Unpickler):
    """Unpickles plain values and this project's records, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN_TYPES:
            return _PLAIN_TYPES[module, name]
        class_ = super().find_class(module, name) if module.startswith("wall_of_fame.") else None
        if dataclasses.is_dataclass(class_) or hasattr(class_, "__pydantic_core_schema__"):
            return class_
        raise pickle.UnpicklingError(name)
