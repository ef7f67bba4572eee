"""Where git would find a repository, and whether contributed files pretend to be one.

The configuration of a repository names programs that git runs, so what others sent in is never taken for one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

_CONTRIBUTED: Final = frozenset({"content", "inbox"})
"""The folders of a project in which the files of others lie."""


def repository_of(folder: Path) -> Path:
    """The folder whose `.git` git would take for a folder; that folder itself if there is none."""
    return next((place for place in _upwards(folder) if (place / ".git").exists()), folder)


def contributed_repository(folder: Path) -> Path | None:
    """The repository that git would find, if it lies among contributed files; None if all is well.

    Git finds a repository by its `.git`, but also where a folder is itself laid out as one: then no `.git` is
    needed, so that it can be contributed. Git from 2.38 on has a setting against that.
    See https://git-scm.com/docs/git-config#Documentation/git-config.txt-safebareRepository.
    """
    for place in _upwards(folder):
        if (place / ".git").exists():
            return place if _is_contributed(place) else None
        if (place / "HEAD").exists() and ((place / "objects").exists() or (place / "commondir").exists()):
            return place
    return None


def _is_contributed(place: Path) -> bool:
    """Whether a repository lies among the contributed files of another."""
    folders = (folder for folder in _upwards(place) if folder.name in _CONTRIBUTED)
    return any((folder.parent / ".git").exists() for folder in folders)


def _upwards(folder: Path) -> tuple[Path, ...]:
    """A folder and those above it, as git looks through them."""
    place = folder.resolve()
    return place, *place.parents
