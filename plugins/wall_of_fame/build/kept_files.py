"""Files that take long to make, kept by what they are made of: they outlive the site that they were made for.

A kept file is the published one under a second name, so that it takes no room of its own. Which bytes belong
to which name stands in a sealed list (see `sealed_file`). A file whose bytes are others counts as not there,
so that neither what somebody else brought is published, nor what was spoilt by hand.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Mapping
from contextlib import suppress
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Final

import PIL

from wall_of_fame.build.tree import FileRow
from wall_of_fame.site import OutputFile
from wall_of_fame.system.cache import pack, unpack
from wall_of_fame.system.cache_key import cache_key
from wall_of_fame.system.digests import digest_of, fingerprint
from wall_of_fame.system.sealed_file import Seal, clear_way, read_plain_file
from wall_of_fame.system.typesetting.typesetter import engine_version

_LIST: Final = "list"

_Noted = tuple[bytes, bytes]
"""The digest of what a file was made of, and that of its bytes."""


class KeptFiles:
    """The files in a folder by their names, each with what is noted of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, file: OutputFile) -> bytes | None:
        """The bytes of a file that was made of the same before; None if they are not kept."""
        if not file.is_kept:
            return None
        name = _name(file.path)
        inputs, content = self._noted.get(name, (b"", b""))
        if inputs != file.inputs:
            return None
        data = read_plain_file(self._folder / name)
        return data if data is not None and digest_of(data) == content else None

    def keep(self, site: Path, rows: Mapping[str, FileRow], written: Collection[str]) -> None:
        """Keep these files of a site, and no others, so that a withdrawal leaves nothing about a person.

        `written` are the paths of those that are new. If the folder cannot be written to, nothing is kept.
        """
        wanted = {_name(path): (path, row) for path, row in rows.items()}
        with suppress(OSError):
            clear_way(self._folder)
            present = self._clear(wanted.keys())
            if not wanted:
                return
            self._folder.mkdir(parents=True, exist_ok=True)
            noted: dict[str, _Noted] = {}
            for name, (path, row) in wanted.items():
                noted[name] = (row.inputs, row.content)
                if path in written or name not in present or self._noted.get(name) != noted[name]:
                    _give_second_name(site / path, self._folder / name)
            if noted != self._noted or _LIST not in present:
                _seal().write(self._folder / _LIST, _LIST, pack(noted))
            self.__dict__["_noted"] = noted

    @cached_property
    def _noted(self) -> Mapping[str, _Noted]:
        packed = _seal().read(self._folder / _LIST, _LIST)
        return (None if packed is None else unpack(packed)) or {}

    def _clear(self, names: Collection[str]) -> frozenset[str]:
        """Delete all but the list and the files of these names. Returns the names of what is there then."""
        present: set[str] = set()
        if not self._folder.is_dir():
            return frozenset()
        with os.scandir(self._folder) as entries:
            for entry in entries:
                is_file = entry.is_file(follow_symlinks=False)
                if is_file and names and (entry.name in names or entry.name == _LIST):
                    present.add(entry.name)
                elif entry.is_dir(follow_symlinks=False):
                    shutil.rmtree(entry.path)
                else:
                    Path(entry.path).unlink()
        return frozenset(present)


def _seal() -> Seal:
    """The owner's seal on the list. What draws and what breaks lines has a say in the bytes."""
    return Seal(cache_key(), fingerprint("kept files", PIL.__version__, version("uniseg"), engine_version()))


def _name(path: str) -> str:
    """The name of a kept file: the path of the published one, without folders."""
    return path.replace("/", "+")


def _give_second_name(file: Path, second: Path) -> None:
    """Let a file be found under a second name too; where it lies on another disk, it is copied."""
    second.unlink(missing_ok=True)
    try:
        os.link(file, second)
    except OSError:
        shutil.copyfile(file, second)
