"""A site that was moved or restored, as a publishing job does with yesterday's: known again by its bytes.

Its manifest has other inodes and times than the files now have. But it is sealed, and notes the digest of
every file's bytes: what still has them is what was written then, wherever it lies.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from wall_of_fame.build.tree import FileRow, Tree, folders_above, read_manifest, rows_of_any_manifest
from wall_of_fame.system.cache import Cache
from wall_of_fame.system.digests import digest_of
from wall_of_fame.system.sealed_file import read_plain_file
from wall_of_fame.system.workers import Advance, run_parts

_FEW_FILES: Final = 500


def known_again(root: Path, cache: Cache) -> Tree:
    """The tree at `root` with all that is noted of it, though it may have been moved or restored."""
    tree = read_manifest(root, cache)
    if tree.rows or root.is_symlink() or not root.is_dir():
        return tree
    noted = rows_of_any_manifest(cache)
    if not noted:
        return tree
    folders, paths = _walk(root)
    todo = tuple(path for path in paths if path in noted)
    parts = run_parts(partial(_with_same_bytes, root, noted), todo, items_a_process=_FEW_FILES)
    rows = {path: row for part in parts for path, row in part.items()}
    needed = {"", *(folder for path in rows for folder in folders_above(path))}
    restored = Tree(root, rows, folders, has_strangers=len(rows) < len(paths) or folders.keys() != needed)
    if not restored.has_strangers:
        restored.write_manifest(cache)
    return restored


def _walk(root: Path) -> tuple[dict[str, int], Sequence[str]]:
    """The times (ns) of all folders, and the paths of everything else."""
    folders, paths = {}, []
    for folder, names, others in os.walk(root):
        within = os.path.relpath(folder, root)
        above = "" if within == "." else f"{within}/"
        folders[above.rstrip("/")] = Path(folder).stat().st_mtime_ns
        paths += [above + name for name in others]
        paths += [above + name for name in names if (Path(folder) / name).is_symlink()]
    return folders, paths


def _with_same_bytes(
    root: Path, noted: Mapping[str, FileRow], paths: Sequence[str], _advance: Advance
) -> dict[str, FileRow]:
    return dict(_same(root, noted, paths))


def _same(root: Path, noted: Mapping[str, FileRow], paths: Sequence[str]) -> Iterator[tuple[str, FileRow]]:
    for path in paths:
        file = root / path
        data = read_plain_file(file)
        if data is not None and digest_of(data) == noted[path].content:
            yield path, noted[path].with_status(file.lstat())
