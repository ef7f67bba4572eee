"""The work of `wall start`: an empty folder, or a clone of this project, becomes a wall of one's own."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wall_of_fame.checks import check
from wall_of_fame.editing.new_wall.first_files import NewWall, first_files
from wall_of_fame.editing.new_wall.project_files import change_readme, change_settings, settings_of
from wall_of_fame.editing.new_wall.repository_files import FORMAT_FILE, REQUIREMENTS, repository_files
from wall_of_fame.editing.new_wall.requirement import comes_from_here
from wall_of_fame.editing.new_wall.start_answers import AnswerError
from wall_of_fame.editing.schema_files import write_issue_form
from wall_of_fame.problems import as_text
from wall_of_fame.site.form.issue_form import ISSUE_FORM
from wall_of_fame.site.language import catalogue_of, load_language
from wall_of_fame.site.theme.folders import with_bundled_theme
from wall_of_fame.system.clock import build_today
from wall_of_fame.system.folder_changes import change_files, folder_listing
from wall_of_fame.system.git import GitError, git_output, run_git, uncommitted_changes

_SETTINGS: Final = "pelicanconf.py"
_README: Final = "README.md"

_MAY_BE_THERE: Final = frozenset({".git", ".venv", "venv"})
"""What may lie in a folder in which a wall begins."""


class NoProjectError(Exception):
    """A wall cannot begin in the folder, with what to do instead."""


class NotReadyError(Exception):
    """The project cannot be changed as it is, with the reason for people."""


@dataclass(frozen=True, slots=True)
class StartPlan:
    """What is to be done: the files around the content `root`, and those below it (None deletes one).

    `is_new` says that there was no wall in the folder, not even one of samples.
    """

    root: Path
    wall: NewWall
    around: Mapping[str, bytes]
    files: Mapping[str, bytes | None]
    is_new: bool

    @property
    def has_issue_form(self) -> bool:
        """Whether the host offers a form: a new wall has one, and a clone that has not deleted it."""
        return self.is_new or (self.root.parent / ISSUE_FORM).is_file()


def state(root: Path) -> object:
    """What `wall start` changes: the content and the settings."""
    settings = root.parent / _SETTINGS
    listing = folder_listing(root) if root.is_dir() else frozenset()
    return listing, settings.read_bytes() if settings.is_file() else b""


def is_project(root: Path) -> bool:
    """Whether there is a wall already, such as that of the samples in a clone."""
    return (root.parent / _SETTINGS).is_file() and root.is_dir()


def check_project(root: Path, *, may_have_changes: bool) -> None:
    """See that a wall may begin here: in an empty folder, or in a clone in which git could bring all back.

    Raises:
        NoProjectError: it is neither.
        NotReadyError: there are changes that are not committed.
    """
    project = root.parent
    if not is_project(root):
        others = sorted(path.name for path in project.glob("*") if path.name not in _MAY_BE_THERE)
        if others and not may_have_changes:
            raise NoProjectError(
                f"There is something else in this folder ({', '.join(others[:3])}). Go to an empty folder, "
                "name one (wall start our-wall), or add --anyway: no other file is touched."
            )
    elif not may_have_changes and uncommitted_changes(project):
        raise NotReadyError("There are changes that are not committed. Commit them first, or add --anyway.")


def plan_start(root: Path, wall: NewWall) -> StartPlan:
    """Work out the new wall; nothing is changed yet.

    Raises:
        AnswerError: with these answers the content would not be sound.
        NotReadyError: the settings are not understood, or a file is in the way.
    """
    files = first_files(wall)
    _examine(root, files)
    if not is_project(root):
        return StartPlan(root, wall, _around_new(root, wall), files, is_new=True)
    old = (path for path in root.rglob("*") if path.is_file() or path.is_symlink())
    gone = sorted({path.relative_to(root).as_posix() for path in old} - files.keys())
    return StartPlan(root, wall, _around_clone(root, wall), {**dict.fromkeys(gone), **files}, is_new=False)


def _around_new(root: Path, wall: NewWall) -> dict[str, bytes]:
    around = repository_files(wall)
    there = [name for name in (*around, root.name) if (root.parent / name).exists()]
    if there:
        raise NotReadyError(f"There is already: {', '.join(there)}. Begin in another folder.")
    return around


def _around_clone(root: Path, wall: NewWall) -> dict[str, bytes]:
    source = (root.parent / _SETTINGS).read_text(encoding="utf-8")
    try:
        around = {_SETTINGS: change_settings(source, settings_of(wall)).encode()}
    except SyntaxError as error:
        raise NotReadyError(f"{_SETTINGS} is not understood: {error}") from error
    readme = root.parent / _README
    if readme.is_file():
        around[_README] = change_readme(readme.read_text(encoding="utf-8"), wall).encode()
    return around


def _examine(root: Path, files: Mapping[str, bytes]) -> None:
    """See that the new content is sound before anything is changed."""
    with tempfile.TemporaryDirectory() as folder:
        aside = Path(folder) / root.name
        for path, data in files.items():
            (aside / path).parent.mkdir(parents=True, exist_ok=True)
            (aside / path).write_bytes(data)
        problems = check(aside, build_today(root.parent)).problems
    if problems:
        raise AnswerError(f"With these answers the content would not be sound:\n{as_text(problems)}".rstrip())


def describe(plan: StartPlan) -> str:
    """What is going to be done, in words."""
    content = plan.root.name
    new = [path for path, data in plan.files.items() if data is not None]
    gone = len(plan.files) - len(new)
    return "".join(
        (
            f"\n{plan.wall.name}, {plan.wall.url}\nThis would be done:\n",
            f"  delete {gone:,} sample files in {content}/\n" if not plan.is_new else "",
            *(f"  write {content}/{path}\n" for path in new),
            *((f"  write {path}\n" for path in plan.around) if plan.is_new else ()),
            "" if plan.is_new else "  set SITENAME, SITEURL, DEFAULT_LANG and more in pelicanconf.py\n",
            "" if plan.is_new else "  say in README.md whose wall this is\n",
            f"  write {ISSUE_FORM}, with your standards\n" if plan.has_issue_form else "",
        )
    )


def carry_out(plan: StartPlan) -> None:
    """Change settings first and content last, so that a content that is complete has its settings.

    Raises:
        OSError, OutsideError: it cannot be done.
    """
    project = plan.root.parent
    plan.root.mkdir(parents=True, exist_ok=True)
    for path, data in plan.around.items():
        if path != FORMAT_FILE:
            change_files(project, {path: data})
    change_files(plan.root, plan.files)
    if plan.has_issue_form:
        write_issue_form(project, plan.wall.lang, build_today(project))
    if FORMAT_FILE in plan.around:
        change_files(project, {FORMAT_FILE: plan.around[FORMAT_FILE]})


def commit_start(plan: StartPlan) -> bool:
    """Commit what was changed, in a new repository if there is none; whether git did."""
    project = plan.root.parent
    try:
        if git_output(project, "rev-parse", "--git-dir") is None:
            run_git(project, "init", "--quiet", "--initial-branch", "main")
        forms = [ISSUE_FORM] if plan.has_issue_form else []
        run_git(project, "add", "-A", "--", plan.root.name, *plan.around, *forms)
        run_git(project, "commit", "-q", "-m", "Begin our own wall")
    except GitError:
        return False
    return True


def _to_fill_in(lang: str) -> str:
    """What marks the places in the new pages, in the wall's language, without its colon."""
    _ = load_language(with_bundled_theme(None), lang)
    return _("To fill in:").rstrip(": \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")


def next_steps(plan: StartPlan, *, is_committed: bool) -> str:
    """What is left to do, in words."""
    lang = plan.wall.lang
    build, serve = ("wall build", "wall serve") if plan.is_new else ("make html ", "make serve")
    lines = [f"Your wall is ready. Now:\n  {build}     builds it into output/; {serve} shows it"]
    lines.append(f"  content/pages/ has pages with “{_to_fill_in(lang)}” where your own words belong")
    if not is_committed:
        git = "git init -b main && " if git_output(plan.root.parent, "rev-parse", "--git-dir") is None else ""
        lines.append(f"  {git}git add -A && git commit -m 'Begin our own wall'      keeps it")
    if not catalogue_of(with_bundled_theme(None), lang):
        lines.append(
            f"  The interface does not speak “{lang}” yet: docs/your-own-wall.md says how it learns to."
        )
    if plan.is_new and comes_from_here():
        lines.append(
            f"  {REQUIREMENTS} has the version of the program, which was installed from a file of this "
            "machine: before you push, write there the address that other machines have it from"
        )
    if not plan.is_new:
        lines.append("  LICENSE-content.md says under which terms your content stands: look it over")
    return "\n".join(lines) + "\n"
