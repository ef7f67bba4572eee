"""All that the project asks of git: what it says, how the project was at a commit, a commit of some files.

Contributed files may lie as those of a repository do, with a configuration that names programs: no such
repository is asked. And a question runs no program that any repository's configuration names.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wall_of_fame.system.repository_place import contributed_repository, repository_of

_SECONDS: Final = 300
"""How long git may take for one answer."""

_CONFIGURATION: Final = (
    "safe.bareRepository=explicit",  # git before 2.38 does not know it; see `repository_place`
    "core.fsmonitor=false",
    "core.quotePath=false",  # paths come as they are
    "submodule.recurse=false",
    "protocol.ext.allow=never",
)
"""With what git is always run, whatever the configuration of the repository says."""

_ONLY_LOOK: Final = "core.hooksPath=/dev/null"
"""With what git is asked a question beside that: no hook of the repository runs."""

_ENVIRONMENT: Final = {"LANGUAGE": "en", "GIT_TERMINAL_PROMPT": "0"}
"""Git speaks English, since a part of what it says is understood here, and asks nothing itself."""

_ONLY_NAMES: Final = (
    "--name-only",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=dirty",
)
"""How files are compared, without any program that a repository names, this one or one within it."""

_DUBIOUS: Final = "dubious ownership"
"""What git says of a repository that belongs to somebody else."""


class GitError(Exception):
    """Git refuses, or does not know, with the reason for people."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who makes a commit, where git does not know."""

    name: str
    email: str


def run_git(project: Path, *arguments: str) -> str:
    """Let git change something in a project's folder, and return what it prints.

    Raises:
        GitError: there is no git or no repository, or git refuses.
    """
    return _run(project, arguments, _CONFIGURATION, _ENVIRONMENT)


def ask_git(project: Path, *arguments: str) -> str:
    """Ask git a question in a project's folder, and return what it prints; raises as `run_git` does."""
    environment = {**_ENVIRONMENT, "GIT_OPTIONAL_LOCKS": "0"}
    return _run(project, arguments, (*_CONFIGURATION, _ONLY_LOOK), environment)


def git_output(project: Path, *arguments: str) -> str | None:
    """The answer to a question without the space around it; None if git refuses."""
    try:
        return ask_git(project, *arguments).strip()
    except GitError:
        return None


def uncommitted_changes(project: Path, *paths: str) -> str | None:
    """What git lists as changed and not committed, "" if nothing is; None if it does not say.

    It does not look into repositories within this one, whose configuration may name programs of its own.
    """
    return git_output(project, "status", "--porcelain", "--ignore-submodules=dirty", "--", *paths)


def _run(
    project: Path, arguments: Sequence[str], configuration: Sequence[str], environment: Mapping[str, str]
) -> str:
    # Where GIT_DIR is set, somebody says which repository is meant, as git itself does for a hook.
    contributed = None if "GIT_DIR" in os.environ else contributed_repository(project)
    if contributed:
        raise GitError(
            f"{contributed} is laid out as a git repository itself. Nothing in it is asked or run."
        )
    options = [word for setting in configuration for word in ("-c", setting)]
    try:
        done = subprocess.run(
            ["git", "-C", str(project), *options, *arguments],  # noqa: S607 - the git of the machine is meant
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",  # whatever the machine's own is: that of Windows is another
            errors="surrogateescape",
            check=True,
            timeout=_SECONDS,
        )
    except subprocess.CalledProcessError as error:
        raise GitError(_reason(error.stderr or error.stdout, project)) from error
    except FileNotFoundError as error:
        raise GitError("There is no git on this machine.") from error
    except subprocess.TimeoutExpired as error:
        raise GitError(f"It took longer than {_SECONDS} seconds.") from error
    except OSError as error:
        raise GitError(str(error)) from error
    return done.stdout


def _reason(words: str, project: Path) -> str:
    """Why git refuses, for people."""
    if _DUBIOUS not in words:
        return words.strip() or "it failed."
    top = repository_of(project)
    return (
        f"The repository {top} belongs to another user of this machine, so git does not open it. "
        f"If you trust it: git config --global --add safe.directory {shlex.quote(str(top))}"
    )


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
    tracked = _look(project, "diff", *_ONLY_NAMES, "--relative", "-z", commit)
    untracked = _look(project, "ls-files", "--others", "--exclude-standard", "-z")
    return tuple(sorted({*tracked.split("\0"), *untracked.split("\0")} - {""}))


def _look(project: Path, *arguments: str) -> str:
    """Ask git a question; an error names the question, since nobody typed it."""
    try:
        return ask_git(project, *arguments)
    except GitError as error:
        raise GitError(f"git {arguments[0]}: {error}") from error


# A commit


def can_commit(project: Path) -> bool:
    """Whether there is a git, and a repository with a commit to go on from."""
    return _knows(project, "HEAD")


def describe_missing_commit(project: Path) -> str:
    """Why no commit can be made here, in a sentence."""
    try:
        ask_git(project, "rev-parse", "--git-dir")
    except GitError as error:
        return f"{error}".rstrip(".") + "."
    return "There is no commit in this git repository yet."


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
    named = [f":(literal){path}" for path in paths]
    try:
        run_git(project, "add", "--", *named)
        who = ["-c", f"user.name={author.name}", "-c", f"user.email={author.email}"] if author else []
        # Only these paths: what is staged already stays staged, and out of the commit.
        run_git(project, *who, "commit", "--quiet", "--message", message, "--", *named)
    except BaseException:
        _undo(project, "reset", "--quiet", "--", *named)
        if former:
            _undo(project, "switch", "--quiet", former)
        elif commit_before:  # there was no branch: HEAD was detached
            _undo(project, "switch", "--quiet", "--detach", commit_before)
        _undo(project, "branch", "--delete", branch)
        raise
    return branch


def _undo(project: Path, *arguments: str) -> None:
    """Take a step back as far as git lets us; why we do so is the error that counts."""
    with suppress(GitError):
        run_git(project, *arguments)


def _free_branch(project: Path, name: str) -> str:
    """The name, with a number if there is such a branch already."""
    branch, number = name, 2
    while _knows(project, f"refs/heads/{branch}"):
        branch, number = f"{name}-{number}", number + 1
    return branch


def _knows(project: Path, revision: str) -> bool:
    return git_output(project, "rev-parse", "--verify", revision) is not None
