"""A file, a folder or an archive → what each of its files holds."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from wall_of_fame.editing.importing.choose_mapping import MisuseError
from wall_of_fame.editing.importing.files.archives import is_archive, read_archive, read_packed
from wall_of_fame.editing.importing.files.beside import FolderBeside
from wall_of_fame.editing.importing.files.read_file import FileToRead, ReadPart, read_file
from wall_of_fame.editing.importing.mail.mailboxes import is_maildir, links_in_maildir, read_maildir
from wall_of_fame.editing.importing.mail.submissions import read_mail
from wall_of_fame.editing.importing.submission import Letters, is_picture_name
from wall_of_fame.editing.importing.tables.table import ReadingError
from wall_of_fame.limits import IMPORT_BYTES
from wall_of_fame.system.clock import build_today, project_zone


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
        file = FileToRead(data, path.name, sheet, zone, today, FolderBeside(path.parent.resolve()).open)
        if is_archive(data):
            yield from (replace(part, name=f"{name}: {part.name}") for part in read_archive(file))
        else:
            yield ReadPart(name, read_file(file))


def _read_folder(folder: Path, asked: FileToRead) -> Iterator[ReadPart]:
    """What a Maildir holds, or each file of a folder, pictures last: those that a text names came with it."""
    if is_maildir(folder):
        links = links_in_maildir(folder)
        notes = (f"Left out: {len(links):,} links to files elsewhere.",) if links else ()
        letters = Letters(tuple(read_mail(read_maildir(folder), asked.zone)), "a Maildir", notes)
        yield ReadPart(str(folder), letters)
        return
    root = folder.resolve()
    files = [path for path in _plain_files(root) if not path.name.startswith(".")]
    if not files:
        raise ReadingError("There is no file in this folder.")
    opened: set[Path] = set()
    for path in sorted(files, key=lambda path: (is_picture_name(path.name), path)):
        if path in opened:
            continue
        below = path.relative_to(root)
        with path.open("rb") as file:
            data = file.read(IMPORT_BYTES + 1)
        beside = FolderBeside(root, below.parts[:-1], opened)
        yield read_packed(replace(asked, data=data, name=str(folder / below), open_beside=beside.open))


def _plain_files(folder: Path) -> Iterator[Path]:
    """The files below a folder; none that a link leads to."""
    for path in folder.iterdir():
        if path.is_symlink():
            continue
        if path.is_dir():
            yield from _plain_files(path)
        elif path.is_file():
            yield path
