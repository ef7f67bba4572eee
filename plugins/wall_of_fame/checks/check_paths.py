"""Checking some files and folders only: their problems, out of all problems of the wall they belong to."""

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
from wall_of_fame.system.cache import cache_folder, record_cache
from wall_of_fame.system.clock import build_today
from wall_of_fame.system.reasons import printable_path

# Names of files and folders by which a folder is recognised as the content of a wall.
_CONTENT_NAMES: Final = frozenset({*MEDIA_FOLDERS, *(kind.folder or kind.file for kind in KINDS)})


class NoContentError(Exception):
    """A path is not in the content of a wall; the message is for people."""


def check_paths(paths: Iterable[Path]) -> list[Problem]:
    """The problems of these files and folders, sorted.

    Raises:
        NoContentError: one of them does not exist, or is not in a wall's content; then nothing is checked.
    """
    paths_of: dict[Path, list[Path]] = defaultdict(list)
    for path in paths:
        root, absolute = content_of(path)
        paths_of[root].append(absolute)
    problems: set[Problem] = set()
    for root, chosen_paths in paths_of.items():
        project = root.parent
        all_problems = check(
            root, build_today(project), f"{root.name}/", record_cache(cache_folder(project))
        ).problems
        chosen = [Path(printable_path(path)) for path in chosen_paths]
        below = Path(printable_path(project))
        problems.update(problem for problem in all_problems if is_in(below / problem.path, chosen))
    return sorted(problems)


def content_of(path: Path) -> tuple[Path, Path]:
    """The content folder that a path is or is in, and the absolute path.

    Raises:
        NoContentError: it does not exist, or is not in a wall's content.
    """
    return _content_folder(path), _absolute(path)


def _content_folder(path: Path) -> Path:
    """The content folder that a path is or is in."""
    if not os.path.lexists(path):
        raise NoContentError(
            f"{printable_path(path)}: There is no such file. Name the content folder, or something in it."
        )
    for folder in (_absolute(path), *_absolute(path).parents):
        has_places = os.path.isfile(folder / "places.yaml")  # noqa: PTH113 - Path.is_file may raise errors
        if os.path.isdir(folder) and (folder.name == "content" or has_places):  # noqa: PTH112 - the same
            return folder
    if any(os.path.exists(path / name) for name in _CONTENT_NAMES):  # noqa: PTH110 - the same
        return _absolute(path)
    raise NoContentError(
        f"{printable_path(path)}: No wall's content is there. Name the content folder, or something in it."
    )


def _absolute(path: Path) -> Path:
    """The absolute path, without `..` and without following links."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps “..”, Path.resolve follows links


def is_in(file: Path, paths: Sequence[Path]) -> bool:
    """Whether a file is one of these files and folders, or lies in one of them."""
    return any(file == path or path in file.parents for path in paths)
