"""Whatever was contributed, git runs none of it: no folder that is laid out as a repository."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_new import WHOLE
from tests.loops import at_least_one
from tests.walls.clone import Clone, clone
from tests.walls.projects import elsewhere_project, environment
from wall_of_fame.checks.check_paths import check_paths
from wall_of_fame.cli.wall import main
from wall_of_fame.system import git
from wall_of_fame.system.clock import build_today, editor_today
from wall_of_fame.system.git import GitError, changed_files, git_output, run_git

COMMANDS = (
    ("check",),
    ("check", "content/people"),
    ("review", "--base", "HEAD"),
    ("report",),
    ("nightly", "--no-links"),
    ("schema", "--with-ids"),
    ("new", *WHOLE),
    ("new", *WHOLE[:-1], "--commit", "--yes"),
    ("approve", "inbox/nobody.md", "--commit", "--yes"),
    ("withdraw", "zoe-ohara", "--no-build", "--instead", "a colleague", "--yes"),
    ("start", "--anyway", "--yes"),
)


def lay_out_repository(folder: Path, canary: Path) -> None:
    """Give a folder the files of a repository whose configuration names a program wherever it can."""
    program = folder.parent / f"{folder.name}.sh"
    program.write_text(f"#!/bin/sh\ntouch {canary}\n")
    program.chmod(0o755)
    for name in ("objects", "refs/heads", "hooks"):
        (folder / name).mkdir(parents=True)
    (folder / "HEAD").write_text("ref: refs/heads/main\n")
    (folder / "config").write_text(
        "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n"
        f"\tfsmonitor = {program}\n\tsshCommand = {program}\n\thooksPath = {folder.parent}\n"
        f"[diff]\n\texternal = {program}\n"
    )


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """What is there as soon as something contributed has run."""
    return tmp_path / "canary"


@pytest.fixture
def disguised(tmp_path: Path, canary: Path) -> Path:
    """A contributed folder in content/, itself laid out as a repository, with a whole wall in it."""
    outer = clone(tmp_path / "outer")
    folder = outer.folder / "content" / "x.git"
    folder.mkdir()
    elsewhere_project(folder)
    lay_out_repository(folder, canary)
    return folder


def test_git_itself_would_run_it(disguised: Path, canary: Path) -> None:
    """The disguise is good: git's own status runs the program, so that the tests below mean something."""
    subprocess.run(["git", "status"], cwd=disguised, check=False, capture_output=True)
    assert canary.exists()


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_no_command_runs_it(
    arguments: tuple[str, ...],
    disguised: Path,
    canary: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """From within the folder, every command leaves the program alone and ends in words."""
    monkeypatch.chdir(disguised)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert main([*arguments]) in {0, 1, 2}
    printed = capsys.readouterr()
    assert printed.out + printed.err
    assert not canary.exists()


def test_no_build_runs_it(disguised: Path, canary: Path) -> None:
    """Nor does a build of the wall in it."""
    command = [sys.executable, "-m", "pelican", "content", "-o", "output", "-s", "pelicanconf.py"]
    options = ["-e", "WALL_KEEPSAKES=false", "WALL_SEARCH=false"]
    done = subprocess.run(
        [*command, *options],
        cwd=disguised,
        env=environment({"SOURCE_DATE_EPOCH": ""}),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not canary.exists()


def test_a_check_from_outside_does_not_run_it(
    disguised: Path, canary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The wall around it is checked and reviewed without a look into it, and the check points at it."""
    outer = disguised.parents[1]
    monkeypatch.chdir(outer)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    paths = {problem.path for problem in check_paths([Path("content")])}
    assert "content/x.git/HEAD" in paths
    assert check_paths([disguised / "content" / "people"]) is not None
    assert any("x.git/" in path for path in changed_files(outer, "HEAD"))
    assert main(["review", "--base", "main"]) == 0
    assert not canary.exists()


@pytest.mark.parametrize("missing", ["refs", "objects"])
def test_an_old_git_is_not_asked_either(
    missing: str, disguised: Path, canary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A git that does not know the setting finds no way in, also where the parts lie in another folder."""
    kept = [setting for setting in git._CONFIGURATION if "bareRepository" not in setting]
    monkeypatch.setattr(git, "_CONFIGURATION", tuple(word for word in kept if "fsmonitor" not in word))
    parts = disguised.parents[1] / "parts"
    parts.mkdir()
    shutil.copy(disguised / "config", parts)
    for name in ("objects", "refs"):
        shutil.copytree(disguised / name, parts / name)
    shutil.rmtree(disguised / missing)
    (disguised / "commondir").write_text("../../parts\n")
    below = disguised / "content" / "people"
    for folder in (disguised, below):
        with pytest.raises(GitError, match="laid out as a git repository itself"):
            run_git(folder, "status")
        assert git_output(folder, "status") is None
    assert build_today(disguised) == editor_today()
    assert not canary.exists()


@pytest.mark.parametrize("is_file", [True, False])
@pytest.mark.parametrize("folder", ["content", "content/x", "inbox/x/y"])
def test_a_whole_repository_among_the_files(
    folder: str, is_file: bool, tmp_path: Path, canary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One with a `.git` cannot come by git, but in an archive; its filters are not run either."""
    outer = clone(tmp_path / "outer")
    inner = outer.folder / folder
    inner.mkdir(parents=True, exist_ok=True)
    place = tmp_path / "elsewhere" if is_file else inner / ".git"
    lay_out_repository(place, canary)
    (place / "config").write_text(f'[filter "evil"]\n\tclean = {place.parent}/{place.name}.sh\n')
    if is_file:
        (inner / ".git").write_text(f"gitdir: {place}\n")
    monkeypatch.chdir(inner)
    with pytest.raises(GitError, match="laid out as a git repository itself"):
        run_git(inner, "status")
    assert git_output(outer.folder, "rev-parse", "HEAD")
    assert not canary.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("review", "--base", "HEAD"),
        ("nightly", "--no-links"),
        ("upgrade",),
        ("start", "--yes"),
        ("new", *WHOLE, "--commit"),
    ],
    ids=lambda arguments: arguments[0],
)
@pytest.mark.parametrize("folder", ["content/x", "theme/x"])
def test_a_repository_that_is_linked_from_this_one(
    folder: str,
    arguments: tuple[str, ...],
    tmp_path: Path,
    canary: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A commit may link to one, and .gitmodules may ask git to look into it: the filters there never run."""
    outer = clone(tmp_path / "outer")
    outer.write("pelicanconf.py", "SITENAME = 'Elsewhere'\n")
    inner = outer.folder / folder
    inner.mkdir(parents=True)
    outer.git("init", "--quiet", str(inner))
    (inner / "a.txt").write_text("one\n")
    outer.git("-C", str(inner), "add", "a.txt")
    outer.git("-C", str(inner), "commit", "--quiet", "-m", "One")
    modules = f'[submodule "x"]\n\tpath = {folder}\n\turl = ./x\n\tignore = none\n'
    outer.write(".gitmodules", modules)
    outer.commit("Link to it")
    program = tmp_path / "program.sh"
    program.write_text(f"#!/bin/sh\ntouch {canary}\ncat\n")
    program.chmod(0o755)
    with (inner / ".git/config").open("a") as config:
        config.write(f'[filter "evil"]\n\tclean = {program}\n[core]\n\tfsmonitor = {program}\n')
    (inner / ".gitattributes").write_text("* filter=evil\n")
    (inner / "a.txt").write_text("two\n")  # of the same length, so that git has to read it
    monkeypatch.chdir(outer.folder)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert main([*arguments]) in {0, 1, 2}
    assert not canary.exists()
    subprocess.run(["git", "status"], cwd=outer.folder, check=False, capture_output=True)
    assert canary.exists(), "git itself runs them"


def test_a_repository_that_is_named_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a hook git says itself which repository is meant; that is no guess."""
    made = clone(tmp_path / "project")
    bare = tmp_path / "bare.git"
    made.git("clone", "--quiet", "--bare", str(made.folder), str(bare))
    assert git_output(bare, "rev-parse", "HEAD") is None
    monkeypatch.setenv("GIT_DIR", str(bare))
    assert git_output(bare, "rev-parse", "HEAD") == made.git("rev-parse", "main").strip()


@pytest.fixture
def configured(tmp_path: Path, canary: Path) -> Clone:
    """A clone whose own configuration names programs for all that a question might run."""
    made = clone(tmp_path / "project")
    hooks = made.folder / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("post-checkout", "post-index-change", "reference-transaction", "pre-commit"):
        (hooks / name).write_text(f"#!/bin/sh\ntouch {canary}\n")
        (hooks / name).chmod(0o755)
    made.git("config", "core.fsmonitor", str(hooks / "pre-commit"))
    made.git("config", "diff.external", str(hooks / "pre-commit"))
    made.git("config", "diff.mine.textconv", str(hooks / "pre-commit"))
    canary.unlink(missing_ok=True)
    (made.folder / ".gitattributes").write_text("*.md diff=mine\n")
    return made


def test_a_question_runs_no_hook(
    configured: Clone, canary: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """To check and to review runs nothing, and writes nothing into git's index."""
    monkeypatch.chdir(configured.folder)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    configured.replace("content/people/ada-l.md", "name: Ada L.", "name: Ada M.")
    index = (configured.folder / ".git" / "index").read_bytes()
    for arguments in at_least_one(COMMANDS[:5]):
        assert main([*arguments]) in {0, 1}, arguments
    assert capsys.readouterr().out
    assert not canary.exists()
    assert (configured.folder / ".git" / "index").read_bytes() == index


def test_a_repository_of_somebody_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git does not open it; the message says whose trouble it is and what to type."""
    made = clone(tmp_path / "a project")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LANGUAGE", "de")
    with pytest.raises(GitError) as told:
        run_git(made.folder / "content", "status")
    assert str(told.value) == (
        f"The repository {made.folder} belongs to another user of this machine, so git does not open it. "
        f"If you trust it: git config --global --add safe.directory '{made.folder}'"
    )


def test_names_mean_themselves(tmp_path: Path) -> None:
    """A path that is committed is no pattern: another file that would fit stays out."""
    made = clone(tmp_path / "project")
    made.write("content/photos/[ab].txt", "x")
    made.write("content/photos/a.txt", "x")
    author = git.Author("Desk", "desk@example.org")
    git.commit(made.folder, "add-a-file", "Add a file", ["content/photos/[ab].txt"], author)
    assert made.git("show", "--name-only", "--format=").split() == ["content/photos/[ab].txt"]


def test_git_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said in words."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="There is no git on this machine"):
        run_git(tmp_path, "status")
