"""The content that a command builds upon: it must have no errors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from wall_of_fame.checks import check
from wall_of_fame.content import Content
from wall_of_fame.problems import Problem, count_errors
from wall_of_fame.system.cache import cache_folder, record_cache
from wall_of_fame.system.folder_changes import change_files


class UnsoundContentError(Exception):
    """The content has errors already; `problems` has them, and the warnings."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__("The content has errors.")
        self.problems = tuple(problems)
        self.errors = tuple(problem for problem in self.problems if problem.level == "error")


def sound_content(root: Path, today: date, *, uses_cache: bool) -> Content:
    """The content below `root`. Without the cache it is read anew, and nothing of it is kept elsewhere.

    Raises:
        UnsoundContentError: it has errors.
    """
    cache = record_cache(cache_folder(root.parent) if uses_cache else None)
    checked = check(root, today, f"{root.name}/", cache)
    if count_errors(checked.problems):
        raise UnsoundContentError(checked.problems)
    return checked.content


def change_soundly(root: Path, files: Mapping[str, bytes | None], today: date) -> None:
    """Change files of the content all at once, if it is sound afterwards; None deletes a file.

    Raises:
        UnsoundContentError: it would have errors; nothing is changed.
        OSError, OutsideError: it cannot be written; nothing is changed.
    """

    def examine(folder: Path) -> None:
        problems = check(folder, today, f"{root.name}/").problems
        if count_errors(problems):
            raise UnsoundContentError(problems)

    change_files(root, files, examine)
