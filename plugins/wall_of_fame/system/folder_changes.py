"""Changes to a folder of files, made all at once: whoever looks sees the folder as it was, or as it shall be.

One file is replaced in one step. For more, the folder is built anew beside it (files that stay are
the same files, under a second name) and the two change places. A command that is killed leaves at
most the folder aside behind, and the next one removes that.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from wall_of_fame.system.folder_swap import finish_swap, swap_folders
from wall_of_fame.system.lock import lock_folder
from wall_of_fame.system.whole_file import flush_to_disk, write_whole


class OutsideError(Exception):
    """A change that would reach out of the folder, or through a link."""


def nothing_to_say(_folder: Path) -> None:
    """Takes every change as it is."""


def change(
    root: Path, files: Mapping[str, bytes | None], look: Callable[[Path], None] = nothing_to_say
) -> None:
    """Write and delete files below `root`, by their paths; None deletes, with folders that are then empty.

    `look` is shown the folder as it shall be, and may refuse by raising; then nothing is changed.

    Raises:
        OutsideError: a path leads out of the folder.
        OSError: it cannot be done; then nothing was.
    """
    root = root.resolve()
    with lock_folder(root.parent):  # one command at a time
        _recover(root)
        for path in files:
            _check(root, path)
        if len(files) == 1 and look is nothing_to_say:
            [(path, data)] = files.items()
            _change_one(root, path, data)
        elif files:
            _change_many(root, files, look)


def listing(root: Path) -> frozenset[tuple[str, int, int]]:
    """The files below a folder, so that a change of any can be told: path, inode and time."""
    found = ((path, path.lstat()) for path in root.rglob("*") if not path.is_dir())
    return frozenset((path.as_posix(), status.st_ino, status.st_mtime_ns) for path, status in found)


def _recover(root: Path) -> None:
    """Clear away what a command that was killed left behind, and finish what it had begun to swap."""
    for part in root.parent.glob(f".{root.name}.*.part"):
        part.unlink()
    finish_swap(root, _before(root))
    aside = _aside(root)
    if aside.exists():
        shutil.rmtree(aside)


def _check(root: Path, path: str) -> None:
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or "\0" in path:
        raise OutsideError(f"“{path}” is no path within {root.name}.")
    there = root
    for part in parts:
        there /= part
        if there.is_symlink():
            raise OutsideError(f"“{path}” leads over a link.")


def _change_one(root: Path, path: str, data: bytes | None) -> None:
    file = root / path
    if data is None:
        file.unlink()
        _remove_empty(root, file.parent)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, data, aside=root.parent / f".{root.name}.{os.getpid()}.part", finish=flush_to_disk)


def _change_many(root: Path, files: Mapping[str, bytes | None], look: Callable[[Path], None]) -> None:
    aside = _aside(root)
    try:
        _link_all(root, aside)
        for path, data in files.items():
            file = aside / path
            if data is None:
                file.unlink()
                _remove_empty(aside, file.parent)
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                with suppress(FileNotFoundError):
                    file.unlink()
                _write(file, data)
        look(aside)
        shutil.copystat(root, aside)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    swap_folders(aside, root, _before(root))
    _recover(root)


def _link_all(root: Path, aside: Path) -> None:
    """Build a folder of the same files: names of their own for files that have one already."""
    aside.mkdir()
    for folder, folders, names in os.walk(root):
        there = aside / Path(folder).relative_to(root)
        for name in folders:
            source = Path(folder) / name
            if source.is_symlink():
                (there / name).symlink_to(source.readlink())
            else:
                (there / name).mkdir()
                shutil.copystat(source, there / name)
        for name in names:
            _link(Path(folder) / name, there / name)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _write(file: Path, data: bytes) -> None:
    with file.open("wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())


def _remove_empty(root: Path, folder: Path) -> None:
    """Remove a folder that is empty, and those around it."""
    while folder != root:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def _aside(root: Path) -> Path:
    return root.parent / f".{root.name}.next"


def _before(root: Path) -> Path:
    return root.parent / f".{root.name}.before"
