"""A commit of some files alone, on a branch of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wall_of_fame.system.git import git, told


@dataclass(frozen=True, slots=True)
class Author:
    """Who commits, where git does not know."""

    name: str
    email: str


def can_commit(project: Path) -> bool:
    """Whether there is a git, and a repository with a commit to go on from."""
    return told(project, "rev-parse", "--verify", "HEAD") is not None


def knows_who_commits(project: Path) -> bool:
    """Whether git can say who makes a commit."""
    return told(project, "var", "GIT_AUTHOR_IDENT") is not None


def commit(project: Path, name: str, message: str, paths: Sequence[str], author: Author | None = None) -> str:
    """Commit these files on a new branch, whatever else has been changed; the branch's name.

    Raises:
        GitError: git refuses; then the branch is the one that it was, and the files are as they are.
    """
    branch, number = name, 2
    while told(project, "rev-parse", "--verify", f"refs/heads/{branch}") is not None:
        branch, number = f"{name}-{number}", number + 1
    was = told(project, "symbolic-ref", "--quiet", "--short", "HEAD") or told(project, "rev-parse", "HEAD")
    git(project, "switch", "--quiet", "--create", branch)
    try:
        git(project, "add", "--", *paths)
        who = ["-c", f"user.name={author.name}", "-c", f"user.email={author.email}"] if author else []
        git(project, *who, "commit", "--quiet", "--message", message, "--", *paths)
    except BaseException:
        told(project, "reset", "--quiet", "--", *paths)
        if was:
            told(project, "switch", "--quiet", *(["--detach"] if _is_detached(project, was) else []), was)
            told(project, "branch", "--delete", branch)
        raise
    return branch


def _is_detached(project: Path, was: str) -> bool:
    return told(project, "rev-parse", "--verify", f"refs/heads/{was}") is None
