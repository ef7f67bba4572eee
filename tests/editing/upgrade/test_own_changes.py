"""What the owner of a wall has changed in ways of their own is kept, or the upgrade is refused."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.editing.upgrade.test_upgrade import everything, in_git
from tests.loops import at_least_one
from tests.walls.clone import Clone
from wall_of_fame.cli import main
from wall_of_fame.editing.new_wall import requirement
from wall_of_fame.editing.new_wall.repository_files import program_files
from wall_of_fame.editing.upgrade.journal import JOURNAL
from wall_of_fame.editing.upgrade.own_settings import without_lines
from wall_of_fame.editing.upgrade.state import UpgradeError

Walls = Callable[[int], Path]


@pytest.fixture
def walls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Walls:
    """Begins a wall of a format, committed, in the present folder."""
    return lambda number: in_git(number, tmp_path, monkeypatch)


def change(folder: Path, files: dict[str, str]) -> None:
    """Write files of a wall, and commit."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="")
    Clone(folder).commit()


KEPT = {
    "of several lines": (b'A = 1\nTHEME = (\n    "theme"\n)\nTHEME_B = "x"\n', b'A = 1\nTHEME_B = "x"\n'),
    "with a type": (b'THEME: str = "./theme/"\r\nB = 2\r\n', b"B = 2\r\n"),
    "a theme elsewhere": (b'THEME = "our-theme"\n', None),
    "two elsewhere": (b'THEME = "ours"\nif A:\n    pass\nTHEME = "other"\n', None),
    "no theme": (b'SITENAME = "THEME"\nprint(THEME_STATIC_DIR)\n', None),
}  # fmt: skip
WORKED_OUT = (
    b'import os\nTHEME = os.environ.get("T", "theme")\n',
    b'A = 1\nif A:\n    THEME = "theme"\n',
    b'A = 1; THEME = "theme"\n',
    b'A = [\n]; THEME = "theme"\n',
    b'A = 1\nTHEME = LOOK = "theme"\n',
    b'A = 1\n(THEME, A) = ("theme", 2)\n',
    b'THEME = "other"\nTHEME = "theme"\n',
    b"A = 1\nfrom base import LOOK as THEME\n",
    b'A = 1\nfor THEME in ("theme",):\n    pass\n',
)


@pytest.mark.parametrize("name", KEPT)
def test_only_the_line_of_the_folder_that_goes_is_taken_away(name: str) -> None:
    """However it is written; the name of a folder of one's own stays."""
    source, expected = KEPT[name]
    assert without_lines("pelicanconf.py", source) == (source if expected is None else expected)


@pytest.mark.parametrize("source", WORKED_OUT)
def test_a_theme_that_is_worked_out_is_refused(source: bytes) -> None:
    """The message names the line."""
    with pytest.raises(UpgradeError, match=r"^pelicanconf\.py:[12345]: what THEME is"):
        without_lines("pelicanconf.py", source)


def test_settings_in_other_files_are_read_too(walls: Walls) -> None:
    """What pelicanconf.py and publishconf.py import from this wall."""
    folder = walls(0)
    shutil.rmtree(folder / "theme")
    own = (folder / "pelicanconf.py").read_text(encoding="utf-8").replace('THEME = "theme"\n', "")
    change(
        folder,
        {
            "pelicanconf.py": f"from ours.base import *\n{own}",
            "ours/base.py": 'ONE = 1\nTHEME = "theme"\n',
            "publishconf.py": 'from pelicanconf import *\nTHEME = "theme"\nTWO = 2\n',
        },
    )
    assert main(["upgrade", "--yes"]) == 0
    after = everything(folder)
    assert after["ours/base.py"] == b"ONE = 1\n"
    assert after["publishconf.py"] == b"from pelicanconf import *\nTWO = 2\n"


@pytest.mark.parametrize("number", [0, 1])
def test_windows_ends_of_lines_are_no_change(walls: Walls, number: int) -> None:
    """Git may lay files out with them, so the program's files are still known as its own."""
    folder = walls(number)
    kept = [path for path in everything(folder) if not path.startswith("content/")]
    texts = {path: (folder / path).read_bytes() for path in at_least_one(kept)}
    for path, data in texts.items():
        if b"\0" not in data:
            (folder / path).write_bytes(data.replace(b"\n", b"\r\n"))
    Clone(folder).git("add", "--all")
    Clone(folder).git("commit", "--quiet", "--allow-empty", "--message", "As git lays them out")
    assert main(["upgrade", "--yes"]) == 0
    after = everything(folder)
    assert after["requirements.lock"] == program_files()["requirements.lock"]
    assert not [path for path in after if path.startswith("plugins/")]


def test_requirements_keep_lines_of_the_walls_own(walls: Walls) -> None:
    """Only the line of the program moves on, though the file is not as it was written."""
    folder = walls(1)
    change(
        folder, {"requirements.txt": "# ours\nservice-wall-of-fame==0.0.9\nservice-wall-of-fame-more==1\n"}
    )
    assert main(["upgrade", "--yes"]) == 0
    after = (folder / "requirements.txt").read_text(encoding="utf-8")
    assert after == f"# ours\n{requirement.requirement()}\nservice-wall-of-fame-more==1\n"


def test_a_lock_of_the_walls_own_stays(walls: Walls, capsys: pytest.CaptureFixture[str]) -> None:
    """Its owner is told where the program's is."""
    folder = walls(1)
    change(folder, {"requirements.lock": "# by pip-compile\nbabel==2.18.0\n"})
    assert main(["upgrade", "--yes"]) == 0
    assert (folder / "requirements.lock").read_text(encoding="utf-8").startswith("# by pip-compile")
    told = capsys.readouterr().out
    [line] = [line for line in told.splitlines() if "requirements.lock was changed here" in line]
    assert Path(line.rpartition(": ")[2]).read_bytes() == program_files()["requirements.lock"]


def test_only_compiled_files_go_without_being_known(walls: Walls) -> None:
    """Somebody's own file stays, wherever it lies; nothing else can say what it is."""
    folder = walls(0)
    (folder / "docs/__pycache__").mkdir()
    (folder / "docs/__pycache__/x.cpython-311.pyc").write_bytes(b"\0")
    (folder / "docs/__pycache__/mine.txt").write_text("mine")
    assert main(["upgrade", "--yes", "--anyway"]) == 0
    assert [path.name for path in (folder / "docs/__pycache__").iterdir()] == ["mine.txt"]


def test_what_git_does_not_keep_is_not_written_over(walls: Walls, capsys: pytest.CaptureFixture[str]) -> None:
    """In a repository that ignores the wall nothing would bring its files back."""
    folder = walls(1)
    Clone(folder).git("rm", "--quiet", "--cached", "requirements.txt")
    change(folder, {".gitignore": "/requirements.txt\n"})
    before = everything(folder)
    assert main(["upgrade", "--yes"]) == 1
    assert "Git does not keep requirements.txt" in capsys.readouterr().err
    assert everything(folder) == before


def test_changes_outside_the_wall_do_not_matter(walls: Walls, tmp_path: Path) -> None:
    """A wall may be one folder of a larger repository."""
    folder = walls(1)
    shutil.rmtree(folder / ".git")
    outer = Clone(tmp_path)
    outer.git("init", "--quiet")
    outer.commit()
    (tmp_path / "elsewhere.txt").write_text("changed")
    assert main(["upgrade", "--yes"]) == 0


def test_an_interrupted_upgrade_begins_again_with_another_key(
    walls: Walls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is done already needs no commit; what somebody brought as a journal is not followed."""
    folder = walls(0)
    (folder / "Makefile").unlink()
    (folder / "requirements.lock").write_bytes(program_files()["requirements.lock"])
    (folder / JOURNAL).write_bytes(b'{"content/home.md": null}' + bytes(16))
    monkeypatch.setenv("WALL_CACHE_KEY", "another one")
    assert main(["check"]) == 0
    assert "nobody follows it" in capsys.readouterr().err
    assert main(["upgrade", "--yes"]) == 0
    assert not (folder / JOURNAL).exists()
    assert everything(folder).keys() >= {"content/pages/home.md", "wall.yaml"}


def test_an_interrupted_upgrade_writes_over_nothing_of_ones_own(walls: Walls) -> None:
    """A journal does not let an upgrade change what is not committed."""
    folder = walls(0)
    shutil.rmtree(folder / "theme")
    Clone(folder).commit()
    (folder / JOURNAL).write_bytes(b"forged")
    settings = folder / "pelicanconf.py"
    settings.write_text(f"MINE = 1\n{settings.read_text(encoding='utf-8')}", encoding="utf-8")
    before = everything(folder)
    assert main(["upgrade", "--yes"]) == 1
    assert everything(folder) == before


def test_a_folder_in_the_journals_place_stays(walls: Walls, capsys: pytest.CaptureFixture[str]) -> None:
    """It is somebody's own."""
    folder = walls(1)
    change(folder, {f"{JOURNAL}/mine.txt": "mine"})
    before = everything(folder)
    assert main(["upgrade", "--yes"]) == 1
    assert "is a folder" in capsys.readouterr().err
    assert everything(folder) == before


def test_what_cannot_go_on_is_said(walls: Walls, capsys: pytest.CaptureFixture[str]) -> None:
    """In words, by whatever command; once it is mended, any command goes on."""
    folder = walls(1)
    part = folder / f"{JOURNAL}.part"
    part.mkdir()
    assert main(["upgrade", "--yes"]) == 1
    assert main(["check"]) == 1
    told = capsys.readouterr().err
    assert "It is not complete" in told
    assert "cannot go on" in told
    assert ".wall-upgrade.part" in told
    part.rmdir()
    assert main(["check"]) == 0
    assert not (folder / JOURNAL).exists()
