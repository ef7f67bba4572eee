"""A folder of finished files, and a ledger of what each was made of.

The ledger is believed only as far as the files bear it out: a file whose size, time or inode is
another than noted counts as not there, and where anything came or went the tree is not whole.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

from wall_of_fame.kept import Kept

_NEW_FILE: Final = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_CLOEXEC", 0)

Row = tuple[bytes, int, int, int]
"""Of a file: the digest of what it was made of, its bytes' number, its time (ns) and its inode."""


@dataclass(slots=True)
class Tree:
    """A folder and what is known of the files in it, by path."""

    root: Path
    rows: dict[str, Row] = field(default_factory=dict)
    is_whole: bool = False
    """Whether there is nothing in the folder but what the rows name."""

    def made_of(self, path: str) -> bytes | None:
        """What the file at a path was made of, if it is there."""
        row = self.rows.get(path)
        return row[0] if row else None

    def write(self, path: str, made_of: bytes, data: bytes) -> None:
        """Write a file anew. A file of that path that is there already must have been removed."""
        self.rows[path] = write_file(self.root, path, made_of, data)

    def take_over(self, other: Tree, paths: Iterable[str]) -> None:
        """Have the same files as another tree: not copies but second names where the system has such."""
        for path in paths:
            target, source = f"{self.root}/{path}", f"{other.root}/{path}"
            try:
                _with_folder(target, partial(os.link, source, target))
                self.rows[path] = other.rows[path]
            except OSError:
                self.write(path, other.rows[path][0], Path(source).read_bytes())

    def remove(self, paths: Collection[str]) -> None:
        """Remove files, and the folders that are empty without them."""
        for path in paths:
            del self.rows[path]
            os.unlink(f"{self.root}/{path}")  # noqa: PTH108 - thousands of them, and they are names already
        for folder in sorted({folder for path in paths for folder in _above(path)}, key=len, reverse=True):
            try:
                os.rmdir(f"{self.root}/{folder}")  # noqa: PTH106 - the same
            except OSError:
                continue

    def clear(self) -> None:
        """Remove everything."""
        self.rows = {}
        if self.root.exists():
            shutil.rmtree(self.root)


def write_file(root: Path, path: str, made_of: bytes, data: bytes) -> Row:
    """Write a new file below a folder and tell what the ledger notes of it.

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
    return made_of, status.st_size, status.st_mtime_ns, status.st_ino


def _with_folder(target: str, make: Callable[[], Any]) -> Any:
    """Make something at a path, and first the folder for it if it is not there."""
    try:
        return make()
    except FileNotFoundError:
        os.makedirs(target.rpartition("/")[0], exist_ok=True)  # noqa: PTH103 - thousands of them
        return make()


def read_ledger(root: Path, kept: Kept) -> Tree:
    """The tree at `root` with all that its ledger says truly of it; with no rows if there is no ledger."""
    tree = Tree(root)
    noted = kept.get(_name(root)) if root.is_dir() else None
    if noted is None:
        return tree
    rows, folders = noted
    unchanged = {path for path, time in folders.items() if _time_of(f"{root}/{path}") == time}
    tree.rows = {path: row for path, row in rows.items() if is_same(f"{root}/{path}", row)}
    tree.is_whole = len(unchanged) == len(folders) and len(tree.rows) == len(rows)
    return tree


def note(tree: Tree, kept: Kept) -> None:
    """Write the ledger of a tree that holds nothing but what its rows name."""
    folders = {folder for path in tree.rows for folder in _above(path)} | {""}
    times = {folder: _time_of(f"{tree.root}/{folder}") for folder in folders}
    kept.put(_name(tree.root), (tree.rows, times))


def _name(root: Path) -> str:
    """The name of a folder's ledger: that of its inode, which stays when the folder changes its place."""
    return f"ledger-{root.stat().st_ino}"


def ledger_names(*trees: Path) -> Iterator[str]:
    """The names under which the ledgers of these folders are kept, as far as there are such folders."""
    yield from (_name(root) for root in trees if root.is_dir())


def _above(path: str) -> Iterator[str]:
    """The folders in which a file lies, but the outermost."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _time_of(folder: str) -> int:
    try:
        return os.stat(folder).st_mtime_ns  # noqa: PTH116 - thousands of them
    except OSError:
        return 0


def is_same(file: str, row: Row) -> bool:
    """Whether a file is still as it was when it was noted."""
    try:
        status = os.lstat(file)
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns, status.st_ino) == row[1:]
