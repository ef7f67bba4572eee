"""`wall upgrade`: every format's wall becomes one of the newest, whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.loops import at_least_one
from tests.walls.clone import Clone
from tools.former_files import DIGITS, kept_walls
from tools.programs import ROOT
from wall_of_fame.cli import main
from wall_of_fame.editing.new_wall.repository_files import FORMAT, program_files
from wall_of_fame.editing.upgrade.changelog import sections_since
from wall_of_fame.editing.upgrade.journal import JOURNAL, change_all, finish, remove_leftovers
from wall_of_fame.editing.upgrade.plan import plan_upgrade
from wall_of_fame.editing.upgrade.state import blob_id, look_at
from wall_of_fame.editing.upgrade.steps import STEPS
from wall_of_fame.system.folder_changes import OutsideError

KEPT = Path(__file__).parents[2] / "walls" / "formats"
"""One small wall of each format, as a version of that time has left it."""


@pytest.fixture(params=range(FORMAT + 1))
def wall(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wall of a format, committed; the present folder."""
    return in_git(request.param, tmp_path, monkeypatch)


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wall that began as a clone."""
    return in_git(0, tmp_path, monkeypatch)


def in_git(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of a kept wall in a repository of its own."""
    folder = tmp_path / "wall"
    shutil.copytree(KEPT / str(number), folder)
    made = Clone(folder)
    made.git("init", "--quiet", "--initial-branch", "main")
    made.commit("Begin")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795132800")
    monkeypatch.setenv("WALL_CACHE_KEY", "the key of this test")
    return folder


def everything(folder: Path) -> dict[str, bytes]:
    """Every file of a wall but those that commands keep for themselves."""
    files = (path for path in folder.rglob("*") if path.is_file())
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    return {path: data for path, data in found.items() if not path.startswith((".git/", ".cache/"))}


def own(files: dict[str, bytes]) -> dict[str, bytes]:
    """What no upgrade may touch: content, the wall's own theme files, its own texts."""
    mine = {
        "README.md",
        "docs/our-notes.md",
        "theme/static/css/blocks/of-our-own.css",
        "theme/templates/page.html",
    }
    return {path: data for path, data in files.items() if path.startswith("content/") or path in mine}


def test_there_is_a_wall_of_each_format() -> None:
    """A new format keeps a wall of the one before, and a step from it."""
    assert {path.name for path in KEPT.iterdir()} == {str(number) for number in range(FORMAT + 1)}
    assert [step.of for step in STEPS] == [*range(FORMAT)]


def test_every_format_can_be_upgraded(wall: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Afterwards it is of the newest format, its content is sound, and what is its own is as it was."""
    before = everything(wall)
    assert main(["upgrade", "--yes"]) == 0
    after = everything(wall)
    assert look_at(wall).format == FORMAT
    assert own(after) == own(before)
    assert after["requirements.lock"] == program_files()["requirements.lock"]
    assert main(["check"]) == 0
    assert not (wall / JOURNAL).exists()
    Clone(wall).commit("Upgrade")
    capsys.readouterr()
    assert main(["upgrade", "--yes"]) == 0
    assert capsys.readouterr().out.startswith("This wall is that of this version already.\n")
    assert everything(wall) == after


def test_a_clone_becomes_small(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The program's files go; what somebody wrote or changed stays, and is told of."""
    assert main(["upgrade", "--yes"]) == 0
    told = capsys.readouterr().out
    assert {path for path in everything(clone) if not path.startswith("content/")} == {
        *program_files(), "pelicanconf.py", "README.md", "docs/our-notes.md", "theme/templates/page.html",
        "theme/static/css/blocks/of-our-own.css",
    }  # fmt: skip
    assert "These stay, since you wrote or changed them: docs/our-notes.md." in told
    assert "Your own theme stays: theme/static/css/blocks/of-our-own.css, theme/templates/page.html." in told
    assert "format 0 to 1" in told


def test_settings_move_with_the_theme(clone: Path) -> None:
    """Without own theme files THEME goes, for the folder goes; all other lines stay."""
    shutil.rmtree(clone / "theme")
    before = (clone / "pelicanconf.py").read_text(encoding="utf-8")
    assert main(["upgrade", "--yes", "--anyway"]) == 0
    after = (clone / "pelicanconf.py").read_text(encoding="utf-8")
    assert after == before.replace('THEME = "theme"\n', "")
    assert after != before


def test_what_its_owner_changed_or_deleted_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Within a format only files that are as the program wrote them are renewed."""
    folder = in_git(1, tmp_path, monkeypatch)
    before = everything(folder)
    assert main(["upgrade", "--yes"]) == 0
    after = everything(folder)
    assert {path for path in after if after[path] != before.get(path)} == {
        ".github/workflows/check.yml", "requirements.lock", "requirements.txt", "wall.yaml",
    }  # fmt: skip
    assert before.keys() == after.keys()
    told = capsys.readouterr().out
    assert told.startswith(f"New since 0.0.9:\n\n## [{version('service-wall-of-fame')}]")
    assert ".github/workflows/publish.yml was changed here and stays so." in told
    assert ".gitattributes was deleted here and stays so." in told


def test_the_changelog_is_told_down_to_the_version_before() -> None:
    """Only what is newer, the newest first; all of it, if the version has no section."""
    text = "# Changelog\n\n## [3] - May\n\nc\n\n## [2] - April\n\nb\n\n## [1]\n\na\n"
    assert sections_since(text, "1") == "## [3] - May\n\nc\n\n## [2] - April\n\nb"
    assert sections_since(text, "3") == ""
    assert sections_since(text, "0").endswith("a")
    assert sections_since("nothing", "1") == ""


REFUSED = {
    "a changed plugin": ("plugins/wall_of_fame/urls.py", "X = 1\n", "plugins/wall_of_fame/urls.py"),
    "a format to come": ("wall.yaml", "format: 99\nwritten: {}\n", "Install a newer one"),
    "no format": ("wall.yaml", "format: soon\n", "does not say which format"),
    "no YAML": ("wall.yaml", "{", "does not say which format"),
    "settings": ("pelicanconf.py", "SITENAME = (\n", "pelicanconf.py is not understood"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_refused(clone: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With the reason; nothing is changed."""
    path, text, words = REFUSED[name]
    if name == "settings":
        shutil.rmtree(clone / "theme")
    (clone / path).write_text(text, encoding="utf-8")
    Clone(clone).commit()
    before = everything(clone)
    assert main(["upgrade", "--yes"]) == 1
    told = capsys.readouterr().err
    assert words in told
    assert "Nothing was changed." in told
    assert everything(clone) == before


def test_it_asks_and_needs_git(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a yes, or with uncommitted changes, nothing is changed; a dry run only tells."""
    before = everything(clone)
    assert main(["upgrade", "--dry-run"]) == 0
    assert main(["upgrade"]) == 1
    assert everything(clone) == before
    (clone / "note.txt").write_text("mine")
    assert main(["upgrade", "--yes"]) == 1
    assert "not committed" in capsys.readouterr().err
    assert everything(clone) == {**before, "note.txt": b"mine"}


CHANGES_A_FILE = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.truncate"}


def run_and_die(wall: Path, files: Mapping[str, bytes | None], steps: int) -> bool:
    """Upgrade in another process that is killed after so many changes of the disk; whether it was."""
    child = os.fork()
    if not child:
        left = [steps]

        def count(event: str, arguments: tuple[object, ...]) -> None:
            if event in CHANGES_A_FILE or (event == "open" and "x" in str(arguments[1])):
                left[0] -= 1
                if left[0] < 0:
                    os._exit(9)

        sys.addaudithook(count)
        change_all(wall, files)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def test_killed_at_any_moment_it_is_as_before_or_complete(clone: Path, tmp_path: Path) -> None:
    """At each change of the disk: either nothing has begun, or the next command of whatever kind goes on."""
    before = everything(clone)
    files = plan_upgrade(clone).files
    shutil.rmtree(clone / ".git")
    untouched = shutil.copytree(clone, tmp_path / "untouched")
    change_all(clone, files)
    complete = everything(clone)
    outcomes: list[bool] = []
    while True:
        shutil.rmtree(clone)
        shutil.copytree(untouched, clone)
        if not run_and_die(clone, files, len(outcomes)):
            break
        has_begun = (clone / JOURNAL).exists()
        finish(clone)
        remove_leftovers(clone)
        assert everything(clone) in ([complete] if has_begun else [before, complete])
        outcomes.append(has_begun)
    assert len(outcomes) > 30
    assert 0 < sum(outcomes) < len(outcomes)


def test_whatever_command_goes_on(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody needs to know that something was interrupted."""
    assert run_and_die(clone, plan_upgrade(clone).files, 12)
    assert (clone / JOURNAL).exists()
    assert main(["check"]) == 0
    assert "An upgrade that was interrupted is complete now." in capsys.readouterr().err
    assert not (clone / JOURNAL).exists()
    assert look_at(clone).format == FORMAT


def test_a_strangers_journal_is_not_believed(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever brings a file of what to write and delete has another key."""
    journal = clone / JOURNAL
    monkeypatch.setenv("WALL_CACHE_KEY", "somebody else's")
    (clone / "content").rename(clone / "away")  # so that it fails after the journal was written
    (clone / "content").write_text("in the way")
    with pytest.raises(OSError, match="content"):
        change_all(clone, {"content/x.md": b"x"})
    assert journal.exists()
    monkeypatch.setenv("WALL_CACHE_KEY", "the key of this test")
    (clone / "content").unlink()
    (clone / "away").rename(clone / "content")
    assert not finish(clone)
    assert not (clone / "content/x.md").exists()


@pytest.mark.parametrize("path", ["../x", "/elsewhere/x", ".git/config", "", "a\0b"])
def test_no_path_leads_out(clone: Path, path: str) -> None:
    """Nothing is changed if a single one would."""
    before = everything(clone)
    with pytest.raises(OutsideError):
        change_all(clone, {"new.txt": b"new", path: b"x"})
    assert everything(clone) == before


def test_the_list_knows_the_files_of_the_kept_clone() -> None:
    """What a version of the program had is known by its bytes."""
    state = look_at(KEPT / "0")
    for path in at_least_one(["Makefile", "theme/templates/404.html", "plugins/wall_of_fame/urls.py"]):
        assert state.is_of_program(path, state.read(path) or b"")
    assert not state.is_of_program("plugins/wall_of_fame/urls.py", b"something new")


def test_a_clone_of_this_very_version_is_known(clone: Path) -> None:
    """The list of former files cannot have itself, so what is installed counts too."""
    state = look_at(clone)
    package = ROOT / "plugins/wall_of_fame"
    for path in at_least_one(path for path in package.rglob("*") if path.suffix in {".py", ".txt"}):
        assert state.is_of_program(path.relative_to(ROOT).as_posix(), path.read_bytes()), path


def test_the_walls_kept_for_tests_are_known_by_their_place() -> None:
    """They go with a clone's tests. The same file elsewhere is its owner's."""
    known, state = kept_walls(), look_at(KEPT / "0")
    for file in at_least_one(path for path in KEPT.rglob("*.md") if "content" in path.parts):
        path, data = file.relative_to(ROOT).as_posix(), file.read_bytes()
        assert blob_id(f"{path}\0".encode() + data)[:DIGITS] in known, path
        assert not state.is_of_program(f"content/{file.name}", data)


def test_what_every_wall_uses_stays(clone: Path) -> None:
    """The form for nominations and the list for reviewers; the rest of the program's project goes."""
    texts = {
        path: (ROOT / path).read_text(encoding="utf-8")
        for path in (
            ".github/ISSUE_TEMPLATE/nomination.yml", ".github/ISSUE_TEMPLATE/bug.yml",
            ".github/pull_request_template.md", ".github/dependabot.yml",
        )
    }  # fmt: skip
    for path, text in texts.items():
        (clone / path).parent.mkdir(exist_ok=True)
        (clone / path).write_text(text, encoding="utf-8")
    Clone(clone).commit()
    assert main(["upgrade", "--yes"]) == 0
    assert {path for path in texts if (clone / path).exists()} == {
        ".github/ISSUE_TEMPLATE/nomination.yml", ".github/pull_request_template.md",
    }  # fmt: skip
