"""What a text names beside itself: files below the folder that is imported, and no others on this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote

from wall_of_fame.editing.importing.submission import NamedFile, Opener
from wall_of_fame.limits import PHOTO_BYTES

_OUTSIDE: Final = NamedFile(None, "which lies outside the folder of the import, so it was not read")
_MISSING: Final = NamedFile(None, "which does not lie there")
_TOO_LARGE: Final = NamedFile(None, f"which has more than {PHOTO_BYTES // 1024 // 1024} MiB")
_UNREADABLE: Final = NamedFile(None, "which cannot be read")


def no_file(_name: str) -> NamedFile:
    """Say that there are no files beside this one."""
    return _MISSING


def inner_path(name: str, place: Sequence[str] = ()) -> tuple[str, ...]:
    """The parts of a path in `place` from the top of the import; none if it leads out of it."""
    if "\x00" in name or "\\" in name or name.startswith(("/", "~")) or ":" in name.partition("/")[0]:
        return ()
    parts = [part for part in name.split("/") if part not in {"", "."}]
    if ".." not in parts:
        return tuple(parts)
    path = list(place)
    for part in parts:
        if part != "..":
            path.append(part)
        elif path:
            path.pop()
        else:
            return ()
    return tuple(path)


def readings(name: str, place: Sequence[str] = ()) -> Iterator[tuple[str, ...]]:
    """The paths that a name may mean: as it stands, and as an address in which %20 is a space."""
    for reading in dict.fromkeys((name, unquote(name))):
        if parts := inner_path(reading, place):
            yield parts


@dataclass(frozen=True, slots=True)
class FolderBeside:
    """The files below a folder, by the paths that texts in `place` (folders from there) give them.

    Facebook names its pictures from the top of its download: the names of the folders that lead to where the
    text lies may stand before what lies below. A link, or a path that leads up, is never followed.
    `opened` collects the files that were read, as they lie.
    """

    root: Path
    place: tuple[str, ...] = ()
    opened: set[Path] = field(default_factory=set)

    def open(self, name: str) -> NamedFile:
        """The bytes of the file of this name, or why they were not read."""
        paths = list(readings(name, self.place))
        if not paths:
            return _OUTSIDE
        for parts in paths:
            for below in self._candidates(parts):
                if (data := self._read(below)) is not None:
                    return data
        return _MISSING

    def _candidates(self, parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for depth in range(len(self.place), -1, -1):
            yield (*self.place[:depth], *parts)
        above = self.root.parts
        for length in range(1, len(parts)):
            if above[-length:] == parts[:length]:
                yield parts[length:]

    def _read(self, below: Sequence[str]) -> NamedFile | None:
        path = self.root
        try:
            for part in below:
                path /= part
                if path.is_symlink():
                    return _OUTSIDE
            if not path.is_file():
                return None
            if path.stat().st_size > PHOTO_BYTES:
                return _TOO_LARGE
            data = path.read_bytes()
        except (OSError, ValueError):
            return _UNREADABLE
        self.opened.add(path)
        return NamedFile(data)


def find_member(name: str, place: str, members: Sequence[str]) -> str | None:
    """The member of an archive that a text (by its own name `place`) means, if it is one alone.

    It is looked for from the text's own folder, from each folder above it, and then by its last parts.
    """
    folders = PurePosixPath(place).parts[:-1]
    by_parts = {PurePosixPath(member).parts: member for member in members}
    for parts in readings(name, folders):
        for depth in range(len(folders), -1, -1):
            if named := by_parts.get((*folders[:depth], *parts)):
                return named
        alike = [
            member
            for other, member in by_parts.items()
            if other[-len(parts) :] == parts or parts[-len(other) :] == other
        ]
        if len(alike) == 1:
            return alike[0]
    return None


def archive_opener(
    place: str, members: Sequence[str], read: Callable[[str], bytes | None], opened: set[str]
) -> Opener:
    """Opens what a text in an archive names; `opened` collects the members that were read."""

    def open_member(name: str) -> NamedFile:
        if not any(readings(name, PurePosixPath(place).parts[:-1])):
            return _OUTSIDE
        member = find_member(name, place, members)
        if member is None:
            return _MISSING
        data = read(member)
        if data is None:
            return _UNREADABLE
        if len(data) > PHOTO_BYTES:
            return _TOO_LARGE
        opened.add(member)
        return NamedFile(data)

    return open_member
