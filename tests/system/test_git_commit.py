"""A commit of what is new alone, whatever state git is in; where git will not, nothing else is touched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.test_new import WALL, WHOLE, git, state
from tests.walls.projects import elsewhere_project, environment
from tools.programs import ROOT

NAMED = {f"GIT_{who}_{what}": "e@x.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
BRANCH = "add-2026-01-05-sample-porters"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A wall in git."""
    folder = elsewhere_project(tmp_path / "clone").folder
    shutil.copy(ROOT / ".gitignore", folder)
    for step in (("init", "-q", "-b", "main"), ("add", "-A"), ("commit", "-qm", "Begin")):
        git(folder, *step)
    return folder


def commit(folder: Path, answers: str = "", env: Mapping[str, str] = NAMED) -> tuple[int, str]:
    """Run `wall new --commit` as somebody whom git knows only by the environment."""
    where = {
        "PYTHONPATH": str(ROOT / "plugins"), "HOME": str(folder.parent), "GIT_CONFIG_NOSYSTEM": "1",
        "XDG_CONFIG_HOME": str(folder.parent), **env,
    }  # fmt: skip
    arguments = (*WHOLE[:-1], "--commit", *([] if answers else ["--yes"]))
    done = subprocess.run(
        [*WALL, "new", *arguments], cwd=folder, input=answers, capture_output=True, text=True, check=False,
        env=environment(where),
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr


def test_beside_other_changes(clone: Path) -> None:
    """What is changed or staged already stays so, and out of the commit; a taken branch is not used again."""
    git(clone, "branch", BRANCH)
    (clone / "pelicanconf.py").write_text("staged")
    git(clone, "add", "pelicanconf.py")
    (clone / "mine.txt").write_text("mine")
    assert commit(clone)[0] == 0
    assert git(clone, "branch", "--show-current").strip() == f"{BRANCH}-2"
    assert git(clone, "status", "--short") == "M  pelicanconf.py\n?? mine.txt\n"
    assert len(git(clone, "show", "--name-only", "--format=").split()) == 3


def test_away_from_any_branch(clone: Path) -> None:
    """A detached HEAD is as good a beginning as any."""
    git(clone, "switch", "-q", "--detach")
    assert commit(clone)[0] == 0
    assert git(clone, "branch", "--show-current").strip() == BRANCH


def test_somebody_whom_git_does_not_know(clone: Path) -> None:
    """Is asked for an address and may give none; a script is not asked."""
    code, output = commit(clone, "y\n\n", {})
    assert code == 0, output
    assert "git does not know you yet, so the commit will be by “desk”." in output
    assert git(clone, "log", "-1", "--format=%an <%ae>") == "desk <>\n"
    git(clone, "switch", "-q", "main")
    assert commit(clone, env={})[0] == 0


def test_a_commit_that_git_refuses(clone: Path) -> None:
    """The branch is the one that it was, nothing is staged, and the files are there."""
    hook = clone / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho not today >&2\nexit 1\n")
    hook.chmod(0o755)
    for step in (["main"], ["--detach"]):
        git(clone, "switch", "-q", *step)
        before = git(clone, "branch", "--all")
        code, output = commit(clone)
        assert code == 1
        assert "git would not commit it: not today" in output
        assert git(clone, "branch", "--all") == before
        assert git(clone, "diff", "--cached", "--name-only") == ""
        git(clone, "clean", "-qfd", "content")


@pytest.mark.parametrize("what", ["repository", "program", "commit"])
def test_without_git(clone: Path, what: str) -> None:
    """A commit that cannot be is told before anything is asked or written."""
    before, env = state(clone), dict(NAMED)
    if what == "program":
        env["PATH"] = os.path.dirname(sys.executable)  # noqa: PTH120 - a folder without git
    else:
        (clone / ".git").rename(clone.parent / "gone")
    if what == "commit":
        git(clone, "init", "-q")
    code, output = commit(clone, env=env)
    assert (code, state(clone)) == (2, before)
    reasons = {
        "repository": "not a git repository",
        "program": "There is no git on this machine.",
        "commit": "There is no commit in this git repository yet.",
    }
    assert f"{reasons[what]}" in output


def test_paths_are_read_as_utf8(clone: Path) -> None:
    """Whatever the machine's own encoding is."""
    (clone / "Straße.txt").write_text("x")
    git(clone, "add", "-A")
    code = (
        "from pathlib import Path; from wall_of_fame.system.git import git_output\n"
        "assert 'Stra\\xdfe.txt' in git_output(Path(), 'ls-files').split('\\n')"
    )
    spoken = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    subprocess.run([sys.executable, "-c", code], cwd=clone, env=environment(spoken), check=True)
