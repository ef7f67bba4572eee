"""All that the project asks of git: what it says, how the project was at a commit, a commit of some files."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_SECONDS: Final = 300
"""How long git may take for one answer."""

_ONLY_LOOK: Final = ("-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false")
"""No hook of the repository runs, and paths come as they are."""


class GitError(Exception):
    """Git refuses, or does not know, with the reason for people."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who makes a commit, where git does not know."""

    name: str
    email: str


def run_git(project: Path, *arguments: str) -> str:
    """Run git in a project's folder, and return what it prints.

    Raises:
        GitError: there is no git or no repository, or git refuses.
    """
    try:
        done = subprocess.run(
            ["git", "-C", str(project), *arguments],  # noqa: S607 - the git of the machine is meant
            capture_output=True,
            text=True,
            errors="surrogateescape",
            check=True,
            timeout=_SECONDS,
        )
    except subprocess.CalledProcessError as error:
        raise GitError((error.stderr or error.stdout).strip() or "it failed.") from error
    except (OSError, subprocess.SubprocessError) as error:
        raise GitError(str(error)) from error
    return done.stdout


def git_output(project: Path, *arguments: str) -> str | None:
    """Run git, and return what it prints without the space around it; None if it refuses."""
    try:
        return run_git(project, *arguments).strip()
    except GitError:
        return None


# The project at another commit


def common_ancestor(project: Path, commit: str) -> str:
    """The hash of the commit at which the present one and another parted.

    Raises:
        GitError: there is no such commit, or no repository.
    """
    return _look(project, "merge-base", "--end-of-options", commit, "HEAD").strip()


@contextmanager
def checkout_of(project: Path, commit: str) -> Iterator[Path]:
    """Lay out the project as it was at a commit, in a folder that lasts as long as the context.

    Raises:
        GitError: git cannot lay it out.
    """
    inside = _look(project, "rev-parse", "--show-prefix").strip()
    with tempfile.TemporaryDirectory(prefix="wall-") as folder:
        place = Path(folder) / "then"
        _look(project, "worktree", "add", "--detach", "--quiet", str(place), commit)
        try:
            yield place / inside
        finally:
            _look(project, "worktree", "remove", "--force", str(place))


def changed_files(project: Path, commit: str) -> tuple[str, ...]:
    """The files of the project that differ from a commit, new ones included.

    Raises:
        GitError: there is no such commit, or no repository.
    """
    tracked = _look(project, "diff", "--name-only", "--no-renames", "--relative", "-z", commit)
    untracked = _look(project, "ls-files", "--others", "--exclude-standard", "-z")
    return tuple(sorted({*tracked.split("\0"), *untracked.split("\0")} - {""}))


def _look(project: Path, *arguments: str) -> str:
    """Ask git a question; an error names the question, since nobody typed it."""
    try:
        return run_git(project, *_ONLY_LOOK, *arguments)
    except GitError as error:
        raise GitError(f"git {arguments[0]}: {error}") from error


# A commit


def can_commit(project: Path) -> bool:
    """Whether there is a git, and a repository with a commit to go on from."""
    return _knows(project, "HEAD")


def knows_who_commits(project: Path) -> bool:
    """Whether git can say who makes a commit."""
    return git_output(project, "var", "GIT_AUTHOR_IDENT") is not None


def commit(project: Path, name: str, message: str, paths: Sequence[str], author: Author | None = None) -> str:
    """Commit these files on a new branch, whatever else has been changed; the branch's name.

    Raises:
        GitError: git refuses; then the branch is the former one, and the files are as they are.
    """
    branch = _free_branch(project, name)
    former = git_output(project, "symbolic-ref", "--quiet", "--short", "HEAD")
    commit_before = git_output(project, "rev-parse", "HEAD")
    run_git(project, "switch", "--quiet", "--create", branch)
    try:
        run_git(project, "add", "--", *paths)
        who = ["-c", f"user.name={author.name}", "-c", f"user.email={author.email}"] if author else []
        # Only these paths: what is staged already stays staged, and out of the commit.
        run_git(project, *who, "commit", "--quiet", "--message", message, "--", *paths)
    except BaseException:
        git_output(project, "reset", "--quiet", "--", *paths)
        if former:
            git_output(project, "switch", "--quiet", former)
        elif commit_before:  # there was no branch: HEAD was detached
            git_output(project, "switch", "--quiet", "--detach", commit_before)
        git_output(project, "branch", "--delete", branch)
        raise
    return branch


def _free_branch(project: Path, name: str) -> str:
    """The name, with a number if there is such a branch already."""
    branch, number = name, 2
    while _knows(project, f"refs/heads/{branch}"):
        branch, number = f"{name}-{number}", number + 1
    return branch


def _knows(project: Path, revision: str) -> bool:
    return git_output(project, "rev-parse", "--verify", revision) is not None
