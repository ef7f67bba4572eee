"""The machine's git, asked in one way by all that need it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Final

_SECONDS: Final = 300


class GitError(Exception):
    """What git refuses or cannot tell, with the reason for people."""


def git(project: Path, *arguments: str) -> str:
    """What git prints when it is run in a project's folder.

    Raises:
        GitError: there is no git or no repository, or it refuses.
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


def told(project: Path, *arguments: str) -> str | None:
    """The same without the space around it, or None if git has nothing to tell."""
    try:
        return git(project, *arguments).strip()
    except GitError:
        return None
