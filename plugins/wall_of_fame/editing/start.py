"""The work of `wall start`: a clone of this project becomes a wall of one's own."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from wall_of_fame.checks import check
from wall_of_fame.editing.first_files import NewWall, first_files
from wall_of_fame.editing.project_files import change_readme, change_settings, settings_of
from wall_of_fame.editing.schema_files import write_issue_form
from wall_of_fame.editing.start_answers import AnswerError
from wall_of_fame.problems import as_text
from wall_of_fame.site.form.issue_form import ISSUE_FORM
from wall_of_fame.system.clock import build_today
from wall_of_fame.system.folder_changes import change_files, folder_listing
from wall_of_fame.system.git import GitError, git_output, run_git

_SETTINGS = "pelicanconf.py"
_README = "README.md"


class NoProjectError(Exception):
    """The folder is no clone of the project, with what to do instead."""


class NotReadyError(Exception):
    """The project cannot be changed as it is, with the reason for people."""


@dataclass(frozen=True, slots=True)
class StartPlan:
    """What is to be done: the new settings, and the changes below `root` (None deletes a file)."""

    root: Path
    wall: NewWall
    settings: str
    files: Mapping[str, bytes | None]


def state(root: Path) -> object:
    """What `wall start` changes: the content and the settings."""
    settings = root.parent / _SETTINGS
    return folder_listing(root), settings.read_bytes() if settings.is_file() else b""


def check_project(root: Path, *, may_have_changes: bool) -> None:
    """See that this is a clone, in which git could bring everything back.

    Raises:
        NoProjectError: it is none.
        NotReadyError: there are changes that are not committed.
    """
    project = root.parent
    if not (project / _SETTINGS).is_file() or not root.is_dir():
        raise NoProjectError(
            "There is no pelicanconf.py with a content folder here. Go to the folder of your clone."
        )
    if not may_have_changes and git_output(project, "status", "--porcelain"):
        raise NotReadyError("There are changes that are not committed. Commit them first, or add --anyway.")


def plan_start(root: Path, wall: NewWall) -> StartPlan:
    """Work out the new wall; nothing is changed yet.

    Raises:
        AnswerError: with these answers the content would not be sound.
        NotReadyError: the settings are not understood.
    """
    files = first_files(wall)
    _examine(root, files)
    source = (root.parent / _SETTINGS).read_text(encoding="utf-8")
    try:
        settings = change_settings(source, settings_of(wall))
    except SyntaxError as error:
        raise NotReadyError(f"{_SETTINGS} is not understood: {error}") from error
    old = (path for path in root.rglob("*") if path.is_file() or path.is_symlink())
    gone = sorted({path.relative_to(root).as_posix() for path in old} - files.keys())
    return StartPlan(root, wall, settings, {**dict.fromkeys(gone), **files})


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
    has_form = (plan.root.parent / ISSUE_FORM).is_file()
    new = [path for path, data in plan.files.items() if data is not None]
    return "".join(
        (
            f"\n{plan.wall.name}, {plan.wall.url}\nThis would be done:\n",
            f"  delete {len(plan.files) - len(new):,} sample files in {content}/\n",
            *(f"  write {content}/{path}\n" for path in new),
            "  set SITENAME, SITEURL, DEFAULT_LANG and more in pelicanconf.py\n",
            "  say in README.md whose wall this is\n",
            *([f"  write {ISSUE_FORM} anew, with your standards\n"] if has_form else []),
        )
    )


def carry_out(plan: StartPlan) -> None:
    """Change settings first and content last, so that a content that is complete has its settings.

    Raises:
        OSError, OutsideError: it cannot be done.
    """
    project = plan.root.parent
    change_files(project, {_SETTINGS: plan.settings.encode()})
    readme = project / _README
    if readme.is_file():
        change_files(
            project, {_README: change_readme(readme.read_text(encoding="utf-8"), plan.wall).encode()}
        )
    change_files(plan.root, plan.files)
    if (project / ISSUE_FORM).is_file():
        write_issue_form(project, plan.wall.lang, build_today(project))


def commit_start(plan: StartPlan) -> bool:
    """Commit what was changed; whether git did."""
    project = plan.root.parent
    try:
        forms = [ISSUE_FORM] if (project / ISSUE_FORM).is_file() else []
        run_git(project, "add", "-A", "--", plan.root.name, _SETTINGS, _README, *forms)
        run_git(project, "commit", "-q", "-m", "Begin our own wall")
    except GitError:
        return False
    return True


def next_steps(plan: StartPlan, *, is_committed: bool) -> str:
    """What is left to do, in words."""
    lang = plan.wall.lang
    lines = ["Your wall is ready. Now:", "  make html      builds it into output/; make serve shows it"]
    lines.append("  content/pages/ has pages with “To fill in” where your own words belong")
    if not is_committed:
        lines.append("  git add -A && git commit -m 'Begin our own wall'      keeps it")
    if not (plan.root.parent / "theme" / "translations" / lang.replace("-", "_")).is_dir():
        lines.append(
            f"  The interface does not speak “{lang}” yet: docs/your-own-wall.md says how it learns to."
        )
    lines.append("  LICENSE-content.md says under which terms your content stands: look it over")
    return "\n".join(lines) + "\n"
