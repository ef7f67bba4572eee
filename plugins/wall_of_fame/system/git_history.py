"""The project as it was at another commit, asked of git."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from wall_of_fame.system.git import GitError, git

_NO_HOOKS: Final = ("-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false")


class HistoryError(Exception):
    """What git cannot tell, with the reason for people."""


def common_ancestor(project: Path, commit: str) -> str:
    """The hash of the commit at which the present one and another parted.

    Raises:
        HistoryError: there is no such commit, or no repository.
    """
    return _git(project, "merge-base", "--end-of-options", commit, "HEAD").strip()


@contextmanager
def as_it_was(project: Path, commit: str) -> Iterator[Path]:
    """The project's folder as it was at a commit, for as long as it is looked at.

    Raises:
        HistoryError: git cannot lay it out.
    """
    inside = _git(project, "rev-parse", "--show-prefix").strip()
    with tempfile.TemporaryDirectory(prefix="wall-") as folder:
        place = Path(folder) / "then"
        _git(project, "worktree", "add", "--detach", "--quiet", str(place), commit)
        try:
            yield place / inside
        finally:
            _git(project, "worktree", "remove", "--force", str(place))


def changed_files(project: Path, commit: str) -> tuple[str, ...]:
    """The files of the project that are not as they were at a commit, new ones included."""
    tracked = _git(project, "diff", "--name-only", "--no-renames", "--relative", "-z", commit)
    added = _git(project, "ls-files", "--others", "--exclude-standard", "-z")
    return tuple(sorted({*tracked.split("\0"), *added.split("\0")} - {""}))


def _git(project: Path, *arguments: str) -> str:
    try:
        return git(project, *_NO_HOOKS, *arguments)
    except GitError as error:
        raise HistoryError(f"git {arguments[0]}: {error}") from error
