"""Changing files all over a wall’s folder: all of it or nothing, whenever the command is killed.

What is to be done is written into one sealed file first; from that moment on it is done, if need be by the
next
command that is started in the folder. Only a file with the seal of the wall’s owner is believed: another
would be a stranger’s word for what to write and delete.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final

from wall_of_fame.system.cache_key import cache_key
from wall_of_fame.system.digests import DIGEST_BYTES
from wall_of_fame.system.folder_changes import OutsideError
from wall_of_fame.system.sealed_file import Seal
from wall_of_fame.system.whole_file import flush_to_disk, write_whole

JOURNAL: Final = ".wall-upgrade"
"""The file in a wall’s folder that says what is being done."""

_VERSION: Final = b"upgrade journal".ljust(DIGEST_BYTES, b"\0")


def change_all(project: Path, files: Mapping[str, bytes | None]) -> None:
    """Write and delete files of a wall, all of them or none; `files` are carried out in their order.

    Raises:
        OutsideError: a path leads out of the folder or over a link; nothing was changed.
        OSError: it cannot be done; before the journal is there nothing was changed, and later the next
        command
            goes on with it.
    """
    for path in files:
        _check(project, path)
    if (project / JOURNAL).is_dir():
        raise OutsideError(f"“{JOURNAL}” is a folder. Take it away.")
    words = {path: None if data is None else base64.b64encode(data).decode() for path, data in files.items()}
    _seal().write(project / JOURNAL, JOURNAL, json.dumps(words).encode())
    finish(project)


def finish(project: Path) -> bool:
    """Do the rest of what an interrupted command has begun; whether there was anything.

    Raises:
        OSError, OutsideError: it cannot be done.
    """
    journal = project / JOURNAL
    words = _seal().read(journal, JOURNAL)
    if words is None:
        return False
    for path, data in json.loads(words).items():
        _check(project, path)
        if data is None:
            _delete(project, path)
        else:
            _write(project, path, base64.b64decode(data))
    remove_leftovers(project)
    journal.unlink()
    return True


def has_begun(project: Path) -> bool:
    """Whether something lies there as an interrupted command leaves it, whoever brought it."""
    return os.path.lexists(project / JOURNAL)


def remove_leftovers(project: Path) -> None:
    """Remove what a killed command has left half-written, so that the wall is as before."""
    for part in project.glob(f"*{JOURNAL}.*"):
        if part.is_symlink() or not part.is_dir():
            part.unlink()


def _seal() -> Seal:
    return Seal(cache_key(), _VERSION)


def _check(project: Path, path: str) -> None:
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or parts[0] == ".git" or "\0" in path:
        raise OutsideError(f"“{path}” is no path within the wall's folder.")
    place = project
    for part in parts[:-1]:
        place /= part
        if place.is_symlink():
            raise OutsideError(f"“{path}” leads over a link.")


def _write(project: Path, path: str, data: bytes) -> None:
    file = project / path
    if file.is_file() and not file.is_symlink() and file.read_bytes() == data:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, data, temporary=project / f"{JOURNAL}.part", finish=flush_to_disk)


def _delete(project: Path, path: str) -> None:
    """Delete a file, and the folders that it leaves empty."""
    file = project / path
    file.unlink(missing_ok=True)
    folder = file.parent
    while folder != project:
        with suppress(FileNotFoundError):
            try:
                folder.rmdir()
            except OSError:
                return
        folder = folder.parent
