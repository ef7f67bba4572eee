"""Archives of files → what each of them holds; pictures are read where a text names them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from wall_of_fame.editing.importing.files.beside import archive_opener
from wall_of_fame.editing.importing.files.read_file import FileToRead, ReadPart, read_member
from wall_of_fame.editing.importing.submission import is_picture_name
from wall_of_fame.editing.importing.tables.table import ReadingError
from wall_of_fame.editing.importing.tables.workbooks import UNREADABLE_ARCHIVE
from wall_of_fame.limits import IMPORT_UNPACKED

_ZIP: Final = b"PK\x03\x04"
_MOST_MEMBERS: Final = 2_000
_PACKED_BOOKS: Final = ("xl/workbook", "content.xml")


def is_archive(data: bytes) -> bool:
    """Whether these bytes are an archive of files, and no workbook."""
    if not data.startswith(_ZIP):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return not any(name.startswith(_PACKED_BOOKS) for name in archive.namelist())
    except UNREADABLE_ARCHIVE:
        return False


def read_archive(file: FileToRead) -> Iterator[ReadPart]:
    """What each file of an archive holds, pictures last: those that a text names came with it.

    Raises:
        ReadingError: it is a bomb.
    """
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        members = {
            member.filename: member
            for member in archive.infolist()
            if not member.is_dir() and not _is_hidden(member.filename)
        }
        _refuse_bombs(archive.infolist())
        opened: set[str] = set()

        def read(name: str) -> bytes | None:
            return _unpack(archive, members[name])

        for name in sorted(members, key=lambda name: (is_picture_name(name), name)):
            if name in opened:
                continue
            data = read(name)
            if data is None:
                yield ReadPart(name, None, "It is damaged, or has a password.")
                continue
            beside = archive_opener(name, tuple(members), read, opened)
            yield read_packed(replace(file, data=data, name=name, open_beside=beside))


def read_packed(file: FileToRead) -> ReadPart:
    """What one of several files holds, which may not be an archive again."""
    if is_archive(file.data):
        return ReadPart(file.name, None, "It is an archive within an archive. Unpack it first.")
    return read_member(file)


def _is_hidden(name: str) -> bool:
    return PurePosixPath(name).name.startswith(".") or "__MACOSX" in name


def _refuse_bombs(members: list[zipfile.ZipInfo]) -> None:
    count = sum(not member.is_dir() for member in members)
    size = sum(member.file_size for member in members)
    if size > IMPORT_UNPACKED or count > _MOST_MEMBERS:
        limit = IMPORT_UNPACKED // 1024 // 1024
        raise ReadingError(
            f"The archive has {count:,} files with {size / 1024 / 1024:,.0f} MiB; "
            f"{_MOST_MEMBERS:,} files with {limit} MiB are allowed. Unpack it, and import the "
            f"files you need."
        )


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes | None:
    try:
        return archive.read(member)
    except UNREADABLE_ARCHIVE:
        return None
