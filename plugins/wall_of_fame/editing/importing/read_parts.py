"""A file, a folder or an archive → what each of its files holds."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from wall_of_fame.editing.importing.choose_mapping import MisuseError
from wall_of_fame.editing.importing.mail.mailboxes import is_maildir, read_maildir
from wall_of_fame.editing.importing.mail.submissions import read_mail
from wall_of_fame.editing.importing.read_file import (
    FileToRead,
    Opener,
    ReadPart,
    is_archive,
    read_archive,
    read_file,
    read_member,
)
from wall_of_fame.editing.importing.submission import Letters
from wall_of_fame.editing.importing.tables.table import ReadingError
from wall_of_fame.limits import IMPORT_BYTES, PHOTO_BYTES
from wall_of_fame.system.clock import build_today
from wall_of_fame.system.time_zone import project_zone
from wall_of_fame.system.typed_path import typed_path


def read_parts(name: str, sheet: str) -> Iterator[ReadPart]:
    """What the file, the folder or the archive of this name holds; “-” is what is pasted.

    Raises:
        MisuseError: there is no such file.
        ReadingError: the file cannot be understood.
        OSError: a file cannot be read.
    """
    path = Path(name)
    today = build_today(Path.cwd())
    zone = project_zone(Path.cwd())
    if name == "-":
        data = sys.stdin.buffer.read(IMPORT_BYTES + 1)
        yield ReadPart("-", read_file(FileToRead(data, "", sheet, zone, today)))
    elif path.is_dir():
        yield from _read_folder(path, FileToRead(b"", "", sheet, zone, today))
    elif not path.is_file():
        raise MisuseError(f"{name}: There is no such file.")
    else:
        with path.open("rb") as opened:
            data = opened.read(IMPORT_BYTES + 1)
        file = FileToRead(data, path.name, sheet, zone, today, lambda name: _open_beside(path.parent, name))
        if is_archive(data):
            yield from (replace(part, name=f"{name}: {part.name}") for part in read_archive(file))
        else:
            yield ReadPart(name, read_file(file))


def _read_folder(folder: Path, known: FileToRead) -> Iterator[ReadPart]:
    """What a Maildir holds, or each file of a folder that is not a picture beside the others."""
    if is_maildir(folder):
        yield ReadPart(str(folder), Letters(tuple(read_mail(read_maildir(folder), known.zone)), "a Maildir"))
        return
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    files = [path for path in files if not path.name.startswith(".")]
    if not files:
        raise ReadingError("There is no file in this folder.")
    for path in files:
        with path.open("rb") as opened:
            data = opened.read(IMPORT_BYTES + 1)
        yield read_member(
            replace(
                known,
                data=data,
                name=str(path),
                open_beside=_opener(path.parent, folder),
            )
        )


def _opener(*folders: Path) -> Opener:
    """Opens a file that lies below one of these folders, the first that has it."""
    return lambda name: next(filter(None, (_open_beside(folder, name) for folder in folders)), None)


def _open_beside(folder: Path, name: str) -> bytes | None:
    """The bytes of a file below a folder; None for a path that leads out of it, or through a link."""
    path = typed_path(folder / name)
    root = folder.resolve()
    for base in (root, *root.parents[:3]):
        path = typed_path(base / name)
        try:
            is_inside = path.resolve().is_relative_to(base) and not path.is_symlink()
            if is_inside and path.is_file() and path.stat().st_size <= PHOTO_BYTES:
                return path.read_bytes()
        except (OSError, ValueError):
            return None
    return None
