"""What an upgrade would do, worked out and told before anything is changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wall_of_fame.editing.new_wall.repository_files import (
    FORMAT,
    FORMAT_FILE,
    LOCK,
    REQUIREMENTS,
    file_of_program,
    format_file,
    program_files,
)
from wall_of_fame.editing.new_wall.requirement import program_number, requirement, with_requirement
from wall_of_fame.editing.upgrade.changelog import news_for
from wall_of_fame.editing.upgrade.journal import has_begun
from wall_of_fame.editing.upgrade.state import UpgradeError, WallState, look_at
from wall_of_fame.editing.upgrade.steps import STEPS, Changes, some
from wall_of_fame.system.git import GitError, ask_git, changed_files, git_output

_OWN: Final = ("content/", "inbox/")
"""What no step may touch."""


@dataclass(frozen=True, slots=True)
class UpgradePlan:
    """The new bytes of files by their paths (None deletes one), in words, and what is left to its owner.

    `news` is what newer versions of the program bring, of which only a part concerns these files.
    """

    project: Path
    before: int
    files: Mapping[str, bytes | None]
    words: tuple[str, ...]
    to_do: tuple[str, ...]
    news: str = ""


def plan_upgrade(project: Path, *, may_have_changes: bool = False) -> UpgradePlan:
    """Work out every step to the newest format, and the program's newer files.

    Raises:
        UpgradeError: it cannot be done; nothing was changed.
    """
    wall = look_at(project)
    if Path(__file__).resolve().is_relative_to(project.resolve() / "plugins"):
        raise UpgradeError(
            "The program that runs is this clone's own, and would be deleted. Install the package "
            "elsewhere, and "
            "run its wall upgrade here: docs/upgrading.md says how."
        )
    files: dict[str, bytes | None] = {}
    words: list[str] = []
    to_do: list[str] = []
    steps = [step.work(wall) for step in STEPS if step.of >= wall.format]
    gone = {path for step in steps for path, data in step.files.items() if data is None}
    for changes in (*steps, _newer_files(wall, gone)):
        files |= changes.files
        words += changes.words
        to_do += changes.to_do
    touched = [path for path in files if path.startswith(_OWN)]
    if touched:
        raise UpgradeError(f"A step would change {touched[0]}. That must never be; please report it.")
    same = {path for path, data in files.items() if data == wall.read(path)}
    files = {path: data for path, data in files.items() if path not in same}
    if not may_have_changes:
        _see_that_git_has_all(wall, files)
    return UpgradePlan(project, wall.format, _format_last(files), tuple(words), tuple(to_do), news_for(wall))


def _see_that_git_has_all(wall: WallState, files: Mapping[str, bytes | None]) -> None:
    """See that git could bring everything back: all is committed but what an upgrade itself has done.

    Where an upgrade was interrupted, only what this one is about to write or delete has to be committed. So
    it can be begun again, though nobody believes the file that the other one has left.
    """
    project = wall.project
    try:
        changed = changed_files(project, "HEAD")
        kept_by_git = {*ask_git(project, "ls-files", "-z").split("\0")}
    except GitError:
        if git_output(project, "rev-parse", "--git-dir") is None:
            raise UpgradeError(
                "There is no git repository here that could bring all back. Begin one, or add --anyway."
            ) from None
        raise UpgradeError("There is no commit here yet. Commit everything first, or add --anyway.") from None
    if has_begun(project):
        changed = tuple(path for path in changed if path in files and wall.read(path) is not None)
    if changed:
        raise UpgradeError(
            f"There are changes that are not committed: {some(changed)}. Commit them first, or add --anyway."
        )
    unknown = [path for path, data in files.items() if data is not None and path not in kept_by_git]
    unknown = [path for path in unknown if wall.read(path) is not None]
    if unknown:
        raise UpgradeError(
            f"Git does not keep {some(unknown)}, and could not bring it back. See that it is not ignored "
            "(git add --force), or add --anyway."
        )


def _newer_files(wall: WallState, gone: set[str]) -> Changes:
    """The program's files of today, where nobody has changed or deleted those of before."""
    brought = {path: data for path, data in program_files().items() if path != FORMAT_FILE}
    files: dict[str, bytes | None] = {}
    words: list[str] = []
    to_do: list[str] = []
    written = dict(wall.written)
    for path, data in brought.items():
        there = None if path in gone else wall.read(path)
        if there == data or _may_be_written(wall, path, there):
            files[path] = data
            written[path] = ""
            if there != data:
                words.append(f"{path} is that of version {program_number()}.")
        elif there is None:
            to_do.append(f"{path} was deleted here and stays so.")
        elif path == REQUIREMENTS and (ours := _with_own_lines(there)) is not None:
            files[path] = ours
            if there != ours:
                words.append(f"{path} names version {program_number()}; its other lines stay.")
        else:
            to_do.append(_stays(path))
    kept = {path: digest for path, digest in written.items() if digest}
    files[FORMAT_FILE] = format_file({path: data for path, data in brought.items() if path in files}, kept)
    return Changes(files, tuple(words), tuple(to_do))


def _with_own_lines(requirements: bytes) -> bytes | None:
    """A wall's requirements with the line for this version of the program; None if they have none."""
    changed = with_requirement(requirements.decode(errors="surrogateescape"))
    return None if changed is None else changed.encode(errors="surrogateescape")


def _stays(path: str) -> str:
    """What its owner has to know of a file that has changes of the wall's own."""
    place = file_of_program(path)
    words = f"{path} was changed here and stays so."
    if path == LOCK:
        return f"{words} See that it has what the program is installed with now: {place}"
    return f"{words} The program's own is {place}" if place else f"{words} The program's own: {requirement()}"


def _may_be_written(wall: WallState, path: str, there: bytes | None) -> bool:
    if there is None:
        return path not in wall.written
    return wall.is_as_written(path, there)


def _format_last(files: Mapping[str, bytes | None]) -> dict[str, bytes | None]:
    """New files first, then those that go, and last the one that says that all of it is done."""
    ordered = sorted(files.items(), key=lambda item: (item[0] == FORMAT_FILE, item[1] is None))
    return dict(ordered)


def describe(plan: UpgradePlan) -> str:
    """The plan in words."""
    if not plan.files:
        return "\n".join(("This wall is that of this version already.", *_notes(plan))) + "\n"
    what = f"from format {plan.before} to {FORMAT}" if plan.before != FORMAT else f"within format {FORMAT}"
    gone = sum(data is None for data in plan.files.values())
    return "\n".join(
        (
            *([plan.news] if plan.news else []),
            f"This would be done ({what}):",
            *(f"  {line}" for line in plan.words),
            *(f"  write {path}" for path, data in plan.files.items() if data is not None),
            *([f"  delete {gone:,} files of the program"] if gone else []),
            "Your content, your own theme files and your own texts stay as they are.",
            *_notes(plan),
            "",
        )
    )


def _notes(plan: UpgradePlan) -> list[str]:
    return [f"  See to it: {line}" for line in plan.to_do]
