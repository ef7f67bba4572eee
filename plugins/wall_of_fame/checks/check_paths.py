"""Files and folders that somebody names → their problems; the whole wall that they are in is checked."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from wall_of_fame.checks import check
from wall_of_fame.content.files import MEDIA_FOLDERS
from wall_of_fame.problems import Problem
from wall_of_fame.records import KINDS
from wall_of_fame.system.cache import cache_of, record_cache
from wall_of_fame.system.clock import today

_PARTS: Final = frozenset({"places.yaml", *MEDIA_FOLDERS, *(kind.folder for kind in KINDS if kind.folder)})
"""Names by which a folder is recognised as the content of a wall."""


class NoContentError(Exception):
    """A path at which there is no wall's content, with the reason for people."""


def check_paths(paths: Iterable[Path]) -> list[Problem]:
    """The problems of these files and folders, sorted.

    Raises:
        NoContentError: one of them is not there, or in no wall's content; nothing is checked.
    """
    paths_of: dict[Path, list[Path]] = defaultdict(list)
    for path in paths:
        paths_of[_content_folder(path)].append(_absolute(path))
    problems: set[Problem] = set()
    for root, chosen in paths_of.items():
        project = root.parent
        every = check(root, today(project), f"{root.name}/", record_cache(cache_of(project))).problems
        problems.update(problem for problem in every if _is_in(project / problem.path, chosen))
    return sorted(problems)


def _content_folder(path: Path) -> Path:
    """The content folder that a path is or lies in."""
    if not path.exists():
        raise NoContentError(f"{path}: There is no such file. Name the content folder, or something in it.")
    for folder in (_absolute(path), *_absolute(path).parents):
        if folder.is_dir() and (folder.name == "content" or (folder / "places.yaml").is_file()):
            return folder
    if path.is_dir() and any((path / part).exists() for part in _PARTS):
        return _absolute(path)
    raise NoContentError(f"{path}: No wall's content is there. Name the content folder, or something in it.")


def _absolute(path: Path) -> Path:
    """The absolute path, without `..` and without following links."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps “..”, Path.resolve follows links


def _is_in(file: Path, paths: Sequence[Path]) -> bool:
    return any(file == path or path in file.parents for path in paths)
