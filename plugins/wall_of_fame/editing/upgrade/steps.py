"""The steps from format to format: each a function from a wall to what changes, and what it says of that."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final

from wall_of_fame.editing.upgrade.own_settings import without_theme
from wall_of_fame.editing.upgrade.state import CLONE, UpgradeError, WallState
from wall_of_fame.site.form.issue_form import ISSUE_FORM

_PROGRAM: Final = (
    "plugins",
    "tests",
    "tools",
    "benchmarks",
    "requirements",
    "docs",
    ".ci",
    ".devcontainer",
    ".github",
)
_PROGRAM_FILES: Final = (
    "Makefile", "pyproject.toml", ".pre-commit-config.yaml", ".editorconfig", "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE", "CITATION.cff", ".gitignore", ".gitattributes", ".pre-commit-hooks.yaml", "publishconf.py",
)  # fmt: skip
"""What a clone of the program has beside the wall's own settings and content."""

_REVIEW: Final = ".github/pull_request_template.md"
_OF_WALL: Final = frozenset({ISSUE_FORM, _REVIEW})
"""What lies among these and is of use to every wall."""

_PLUGIN: Final = "plugins/wall_of_fame/"
_THEME: Final = "theme"
_KEPT_BY_PYTHON: Final = "__pycache__/*.pyc"
_MOST_NAMED: Final = 8


@dataclass(frozen=True, slots=True)
class Changes:
    """The new bytes of files (None deletes one), what changes in words, and what its owner should look at."""

    files: Mapping[str, bytes | None] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    to_do: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """From one format to the next."""

    of: int
    work: Callable[[WallState], Changes]


def leave_the_clone(wall: WallState) -> Changes:
    """A clone of the program becomes a small repository; what is not the program's own stays.

    Raises:
        UpgradeError: the plugin has changes that the installed program has not.
    """
    below = [path for folder in _PROGRAM for path in wall.files_below(folder) if path not in _OF_WALL]
    ours, theirs = _divide(
        wall, [*below, *(path for path in _PROGRAM_FILES if (wall.project / path).exists())]
    )
    changed = [path for path in theirs if path.startswith(_PLUGIN)]
    if changed:
        raise UpgradeError(
            f"The plugin has changes that no version of the program has: {some(changed)}. The wall may "
            f"need them, "
            "so nothing is done. Take them back (git restore), or keep them as a plugin of your own "
            "elsewhere."
        )
    theme, own_theme = _divide(wall, list(wall.files_below(_THEME)))
    files: dict[str, bytes | None] = dict.fromkeys((*ours, *theme))
    if not own_theme:
        files |= without_theme(wall)
    words = (
        f"The program is installed from now on, no longer copied: {len(ours):,} of its files go.",
        f"So is its theme: {len(theme):,} files go. What stays in theme/ hides the program's file there.",
    )
    return Changes(files, words, tuple(_to_do(theirs, own_theme)))


def _to_do(theirs: list[str], own_theme: list[str]) -> list[str]:
    words = (
        "README.md is yours and stays: where it says “make html”, it is `wall build` now, and `wall check` "
    )
    to_do = [f"{words}where {_REVIEW} says “make check”."]
    if theirs:
        to_do.append(
            f"These stay, since you wrote or changed them: {some(theirs)}. See whether they call make."
        )
    if own_theme:
        to_do.append(f"Your own theme stays: {some(own_theme)}. Compare it with the program's newer theme.")
    return to_do


def _divide(wall: WallState, paths: list[str]) -> tuple[list[str], list[str]]:
    """Paths of files that some version of the program had just so, and all others."""
    ours: list[str] = []
    theirs: list[str] = []
    for path in paths:
        if PurePosixPath(path).match(_KEPT_BY_PYTHON):
            ours.append(path)
            continue
        data = wall.read(path)
        (ours if data is not None and wall.is_of_program(path, data) else theirs).append(path)
    return ours, theirs


def some(paths: Sequence[str]) -> str:
    """The first of some paths, and how many more there are."""
    more = len(paths) - _MOST_NAMED
    return ", ".join(paths[:_MOST_NAMED]) + (f" and {more:,} more" if more > 0 else "")


STEPS: Final = (Step(CLONE, leave_the_clone),)
"""In their order; a new format adds one."""
