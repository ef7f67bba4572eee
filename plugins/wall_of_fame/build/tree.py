"""A folder of finished files, and a manifest of what each was made of.

The manifest is believed only as far as the files bear it out: a file whose size, time or inode is
another than noted counts as not there, and where anything came or went the tree is not whole.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

from wall_of_fame.system.cache import Cache
from wall_of_fame.system.digests import digest_of
from wall_of_fame.system.open_flags import CLOSED_FOR_OTHERS
from wall_of_fame.system.workers import Advance, run_parts

_NEW_FILE: Final = os.O_CREAT | os.O_EXCL | os.O_WRONLY | CLOSED_FOR_OTHERS

_MANIFEST: Final = "manifest-"
_FEW_LINKS: Final = 2_000


class FileRow(NamedTuple):
    """What a manifest notes of a file: the digests of its inputs and its bytes, and what the system says."""

    inputs: bytes
    content: bytes
    size: int
    time_ns: int
    inode: int

    def with_status(self, status: os.stat_result) -> FileRow:
        """The row of the same bytes, with what the system says now."""
        return FileRow(self.inputs, self.content, status.st_size, status.st_mtime_ns, status.st_ino)


@dataclass(slots=True)
class Tree:
    """A folder with its manifest: `rows` by path, and the times (ns) of its folders.

    `has_strangers` says that something that is not noted was met on the way.
    """

    root: Path
    rows: dict[str, FileRow] = field(default_factory=dict)
    folders: dict[str, int] = field(default_factory=dict)
    has_strangers: bool = False
    _touched: set[str] = field(default_factory=set)
    _is_whole: bool | None = None

    @property
    def is_whole(self) -> bool:
        """Whether the folder holds what is noted, and nothing else. Rows that are not true are dropped."""
        if self._is_whole is None:
            noted = len(self.rows)
            unchanged = [path for path, time in self.folders.items() if self._time_of(path) == time]
            self.rows = {path: row for path, row in self.rows.items() if is_same(f"{self.root}/{path}", row)}
            is_as_noted = noted == len(self.rows) > 0 and len(unchanged) == len(self.folders)
            self._is_whole = is_as_noted and not self.has_strangers
        return self._is_whole

    def inputs_of(self, path: str) -> bytes | None:
        """The digest of what the file at a path was made of, if it is there."""
        row = self.rows.get(path)
        return row.inputs if row else None

    def add(self, rows: Mapping[str, FileRow]) -> None:
        """Note files that `write_file` has written."""
        self.rows |= rows
        self._touched |= {folder for path in rows for folder in folders_above(path)}

    def take_over(self, other: Tree, paths: Collection[str]) -> frozenset[str]:
        """Have the same files as another tree, under a second name. Returns those that it now has."""
        self._touch(paths)
        work = partial(_link_all, self.root, other.root, other.rows)
        taken = {path for part in run_parts(work, tuple(paths), items_a_process=_FEW_LINKS) for path in part}
        self.add({path: other.rows[path] for path in taken})
        return frozenset(taken)

    def remove(self, paths: Collection[str]) -> None:
        """Remove files, and the folders that are empty without them."""
        self._touch(paths)
        for path in paths:
            del self.rows[path]
            with suppress(FileNotFoundError):
                os.unlink(f"{self.root}/{path}")  # noqa: PTH108 - thousands of them, and they are names already
        emptied = {folder for path in paths for folder in folders_above(path)}
        for folder in sorted(emptied, key=len, reverse=True):
            try:
                os.rmdir(f"{self.root}/{folder}")  # noqa: PTH106 - thousands of them too
            except OSError:
                continue

    def clear(self) -> None:
        """Remove everything."""
        self.rows, self.folders = {}, {}
        if self.root.exists():
            shutil.rmtree(self.root)

    def write_manifest(self, cache: Cache) -> None:
        """Keep the manifest. The folder must hold nothing but what the rows name."""
        times = {folder: self._time_of(folder) for folder in self._touched | {""}}
        self.folders |= times
        self.folders = {folder: time for folder, time in self.folders.items() if time}
        rows = {path: tuple(row) for path, row in self.rows.items()}
        cache.put(_manifest_name(self.root), (rows, self.folders))

    def _touch(self, paths: Iterable[str]) -> None:
        """Folders are about to change: note whether anything came or went there since."""
        folders = {folder for path in paths for folder in folders_above(path)} | {""}
        for folder in folders - self._touched:
            if folder in self.folders and self._time_of(folder) != self.folders[folder]:
                self.has_strangers = True
        self._touched |= folders

    def _time_of(self, folder: str) -> int:
        try:
            return os.stat(f"{self.root}/{folder}").st_mtime_ns  # noqa: PTH116 - thousands of them
        except OSError:
            return 0


def read_manifest(root: Path, cache: Cache) -> Tree:
    """The tree at `root` with all that is noted of it."""
    rows, folders = (cache.get(_manifest_name(root)) if root.is_dir() else None) or ({}, {})
    return Tree(root, {path: FileRow(*row) for path, row in rows.items()}, dict(folders))


def rows_of_any_manifest(cache: Cache) -> dict[str, FileRow]:
    """All rows that are noted of whichever tree."""
    names = [name for name in cache.names() if name.startswith(_MANIFEST)]
    return {path: FileRow(*row) for name in names for path, row in (cache.get(name) or ({},))[0].items()}


def manifest_names(*roots: Path) -> Iterator[str]:
    """The names under which the manifests of these folders are kept, as far as there are such folders."""
    yield from (_manifest_name(root) for root in roots if root.is_dir())


def write_file(root: Path, path: str, inputs: bytes, data: bytes) -> FileRow:
    """Write a new file below a folder; returns its row of the manifest.

    Raises:
        FileExistsError, NotADirectoryError: something of that name is there.
        OSError: it cannot be written.
    """
    target = f"{root}/{path}"
    descriptor: int = _with_folder(target, partial(os.open, target, _NEW_FILE, 0o644))
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        status = os.fstat(descriptor)
    finally:
        os.close(descriptor)
    return FileRow(inputs, digest_of(data), status.st_size, status.st_mtime_ns, status.st_ino)


def is_same(file: str, row: FileRow) -> bool:
    """Whether a file is still as it was when it was noted."""
    try:
        status = os.lstat(file)
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns, status.st_ino) == row[2:]


def _link_all(
    root: Path, other: Path, rows: Mapping[str, FileRow], paths: Iterable[str], _advance: Advance
) -> list[str]:
    """Give files a second name below another root; those for which it succeeded."""
    return [path for path in paths if _link(f"{other}/{path}", f"{root}/{path}", rows[path])]


def _link(source: str, target: str, row: FileRow) -> bool:
    try:
        _with_folder(target, partial(os.link, source, target))
    except OSError:
        return False
    if not is_same(target, row):
        os.unlink(target)  # noqa: PTH108 - thousands of them, and they are names already
        return False
    return True


def _with_folder(target: str, make: Callable[[], Any]) -> Any:
    """Make something at a path, and first the folder for it if it is not there."""
    # Mostly the folder is there, so that to try first is quicker than to look first.
    try:
        return make()
    except FileNotFoundError:
        folder = target.rpartition("/")[0]
    try:
        os.mkdir(folder)  # noqa: PTH102 - thousands of them, mostly in a folder that is there
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - the same
    return make()


def _manifest_name(root: Path) -> str:
    """The name of a folder's manifest: that of its inode, which stays when the folder changes its place."""
    return f"{_MANIFEST}{root.stat().st_ino}"


def folders_above(path: str) -> Iterator[str]:
    """The folders in which a file lies, but the outermost."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path
