"""Commands whose output nobody reads to its end, or that cannot be written: they end quietly."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.walls.bad_cases.collection import sound
from tests.walls.projects import elsewhere_project, environment

WALL = (sys.executable, "-m", "wall_of_fame.cli")
READING = (("check",), ("check", "--format", "json"), ("report",), ("chek",))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with so many problems that no pipe holds them."""
    content = sound(tmp_path)
    for number in range(400):
        (content / "people" / f"p-{number}.md").write_text("---\nnam: x\n---\n", encoding="utf-8")
    return tmp_path


def ended(folder: Path, command: tuple[str, ...], redirection: str) -> tuple[int, str]:
    """The exit code and standard error of a command with a redirection of the shell's."""
    code = folder / "code"
    done = subprocess.run(
        ["sh", "-c", f'{{ "$@"; echo $? >"$CODE"; }} {redirection}', "sh", *WALL, *command],
        cwd=folder,
        env=environment({"CODE": str(code)}),
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    return int(code.read_text()), done.stderr


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_a_reader_who_leaves(command: tuple[str, ...], folder: Path) -> None:
    """The exit code is the command's own, and nothing is said of the pipe."""
    whole = ended(folder, command, "| cat")
    assert ended(folder, command, "| head -n 1") == whole
    assert ended(folder, command, "2>&1 | true")[0] == whole[0]
    assert ended(folder, command, ">&- 2>&-")[0] == whole[0]


def test_a_full_disk(folder: Path) -> None:
    """An output that is not whole is no success, and it is said in a line."""
    code, words = ended(folder, ("completion", "bash"), ">/dev/full")
    assert (code, words) == (1, "wall: The output could not be written whole: No space left on device.\n")


def test_a_change_is_made_to_its_end(tmp_path: Path) -> None:
    """What a command writes to files does not depend on who reads what it says."""
    folder = elsewhere_project(tmp_path / "project").folder
    command = ("withdraw", "quiet-one", "--no-build", "--instead", "a colleague", "--yes")
    assert ended(folder, command, "2>&1 | true")[0] == 0
    assert not (folder / "content/people/quiet-one.md").exists()
    assert not [path for path in folder.iterdir() if path.name.endswith((".next", ".part", ".before"))]


@pytest.mark.parametrize(
    "command", [("check", "--format", "json"), ("check",), ("check", "--format", "github")]
)
def test_files_and_programs_get_utf8(tmp_path: Path, command: tuple[str, ...]) -> None:
    """Whatever the machine's own encoding is, as on Windows: JSON could not be read otherwise."""
    content = sound(tmp_path)
    (content / "people" / "li.md").write_text("---\nname: 李 é\nnam: x\n---\n", encoding="utf-8")
    done = subprocess.run(
        [*WALL, *command],
        cwd=tmp_path, env=environment({"PYTHONIOENCODING": "cp1252"}), capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    told = done.stdout.decode()
    assert "“nam”" in told
    assert command[-1] != "json" or json.loads(told)[0]["path"].startswith("content/")
