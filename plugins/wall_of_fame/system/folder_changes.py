"""Changing the files of a folder all at once: at any moment, the folder is as before or as after.

A single file is replaced in one step. For several files, a new folder is built beside the old one, with hard
links to the files that stay, and the two folders are swapped. A command that is killed leaves at most the new
folder behind, which the next command deletes.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final

from wall_of_fame.system.folder_swap import finish_swap, swap_folders
from wall_of_fame.system.lock import lock_folder
from wall_of_fame.system.whole_file import flush_to_disk, write_whole

_FEW_FILES: Final = 32
_WRITERS: Final = 16


class OutsideError(Exception):
    """The path of a file leads out of the folder, or through a link; the message is for people."""


def accept_any(_folder: Path) -> None:
    """Accept every change, without a look at the folder."""


def change_files(
    root: Path, files: Mapping[str, bytes | None], check: Callable[[Path], None] = accept_any
) -> None:
    """Write and delete files below `root`, all of them or none.

    `files` has the new bytes of each file by its path within `root`, or None to delete it. A folder that is
    left empty is deleted too. `check` is called with the path of the changed folder before it takes the place
    of `root`; if it raises an error, nothing is changed.

    Raises:
        OutsideError: a path leads out of the folder; nothing is changed.
        OSError: a file cannot be written or deleted; nothing is changed.
    """
    root = root.resolve()
    with lock_folder(root.parent):  # one command at a time
        _recover(root)
        for path in files:
            _check_path(root, path)
        if len(files) == 1 and check is accept_any:
            [(path, data)] = files.items()
            _change_one(root, path, data)
        elif files:
            _change_many(root, files, check)


def folder_listing(root: Path) -> frozenset[tuple[str, int, int]]:
    """The path, inode and time of every file below a folder; if they stay the same, no file has changed."""
    files = ((path, path.lstat()) for path in root.rglob("*") if not path.is_dir())
    return frozenset((path.as_posix(), status.st_ino, status.st_mtime_ns) for path, status in files)


def _recover(root: Path) -> None:
    """Finish the swap of a command that was killed, and delete what it left behind."""
    for part in root.parent.glob(f".{root.name}.*.part"):
        part.unlink()
    finish_swap(root, _former_folder(root))
    new = _new_folder(root)
    if new.exists():
        shutil.rmtree(new)


def _check_path(root: Path, path: str) -> None:
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or "\0" in path:
        raise OutsideError(f"“{path}” is no path within {root.name}.")
    file = root
    for part in parts:
        file /= part
        if file.is_symlink():
            raise OutsideError(f"“{path}” leads over a link.")


def _change_one(root: Path, path: str, data: bytes | None) -> None:
    file = root / path
    if data is None:
        file.unlink()
        _delete_empty_folders(root, file.parent)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = root.parent / f".{root.name}.{os.getpid()}.part"
    write_whole(file, data, temporary=temporary, finish=flush_to_disk)


def _change_many(root: Path, files: Mapping[str, bytes | None], check: Callable[[Path], None]) -> None:
    new = _new_folder(root)
    try:
        _link_all(root, new)
        written = {new / path: data for path, data in files.items() if data is not None}
        for path in [path for path, data in files.items() if data is None]:
            (new / path).unlink()
            _delete_empty_folders(new, (new / path).parent)
        _write_all(written)
        check(new)
        shutil.copystat(root, new)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    swap_folders(new, root, _former_folder(root))
    _recover(root)


def _link_all(root: Path, new: Path) -> None:
    """Build the folder `new` with the same folders as `root`, and with hard links to its files."""
    new.mkdir()
    for folder, subfolders, files in os.walk(root):
        target = new / Path(folder).relative_to(root)
        for name in subfolders:
            source = Path(folder) / name
            if source.is_symlink():
                (target / name).symlink_to(source.readlink())
            else:
                (target / name).mkdir()
                shutil.copystat(source, target / name)
        for name in files:
            _link(Path(folder) / name, target / name)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):  # a disk without hard links, or a system that follows links here
        shutil.copy2(source, target, follow_symlinks=False)


def _write_all(files: Mapping[Path, bytes]) -> None:
    """Write files and wait until they are on the disk, many at once: a disk takes them together."""
    if len(files) < _FEW_FILES:
        for file, data in files.items():
            _write(file, data)
        return
    with ThreadPoolExecutor(_WRITERS) as pool:
        # Whatever stands in the way of one file is raised here.
        list(pool.map(_write, files.keys(), files.values()))


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    # The file may be a hard link to the one in the old folder, which must stay as it is.
    with suppress(FileNotFoundError):
        file.unlink()
    with file.open("wb") as opened:
        opened.write(data)
        opened.flush()
        flush_to_disk(opened)


def _delete_empty_folders(root: Path, folder: Path) -> None:
    """Delete a folder that is empty, and those around it up to `root`."""
    while folder != root:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def _new_folder(root: Path) -> Path:
    return root.parent / f".{root.name}.next"


def _former_folder(root: Path) -> Path:
    return root.parent / f".{root.name}.before"
