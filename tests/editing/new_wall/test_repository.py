"""`wall start` in an empty folder writes a small repository, ready to push."""

from __future__ import annotations

import ast
import hashlib
import re
from pathlib import Path

import pytest
import yaml

from tests.editing.withdrawal.leaving import everything
from tests.loops import at_least_one
from tools.programs import ROOT
from wall_of_fame.cli import main
from wall_of_fame.editing.new_wall.repository_files import FORMAT

OPTIONS = (
    "--yes", "--name", "Brightwater “Thanks”", "--url", "https://thanks.example.org", "--standard", "C,Care",
    "--places", "Harbour, Mill", "--organisation", "Friends of Brightwater", "--contact",
    "hello@brightwater.example",
)  # fmt: skip


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository that has just begun, and the folder that we are in."""
    assert main(["start", str(tmp_path / "ours"), *OPTIONS]) == 0
    monkeypatch.chdir(tmp_path / "ours")
    return tmp_path / "ours"


def test_it_is_small_and_sound(started: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Content, settings, a lock file, workflows; no program and no theme."""
    assert {path for path in everything(started) if not path.startswith("content/")} == {
        ".gitattributes", ".github/ISSUE_TEMPLATE/nomination.yml", ".github/workflows/check.yml",
        ".github/workflows/publish.yml", ".gitignore", "README.md", "pelicanconf.py", "publishconf.py",
        "requirements.lock", "requirements.txt", "wall.yaml",
    }  # fmt: skip
    capsys.readouterr()
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "All is well.\n"


def test_settings_are_plain_python(started: Path) -> None:
    """Each setting is there once, with the answers as values."""
    statements = ast.parse((started / "pelicanconf.py").read_text(encoding="utf-8")).body
    values = {ast.unparse(line.targets[0]): line.value for line in statements if isinstance(line, ast.Assign)}
    assert ast.literal_eval(values["SITENAME"]) == "Brightwater “Thanks”"
    assert ast.literal_eval(values["WALL_ORGANISATION"])["contact"] == "hello@brightwater.example"
    assert "THEME" not in values
    assert len(values) == sum(isinstance(line, ast.Assign) for line in statements) <= 12
    ast.parse((started / "publishconf.py").read_text(encoding="utf-8"))


def test_one_file_says_the_format_and_what_was_written(started: Path) -> None:
    """By it a newer version knows which files nobody has changed since."""
    values = yaml.safe_load((started / "wall.yaml").read_text(encoding="utf-8"))
    assert values["format"] == FORMAT
    for path, digest in at_least_one(values["written"].items()):
        assert hashlib.sha256((started / path).read_bytes()).hexdigest() == digest
    assert not {"pelicanconf.py", "README.md"} & values["written"].keys()


def test_its_workflows_keep_the_promise(started: Path) -> None:
    """No rights but those that publishing needs, and the same pinned actions as those of the program."""
    own = {use for path in (ROOT / ".github/workflows").glob("*.yml") for use in _uses(path)}
    for path in at_least_one((started / ".github/workflows").glob("*.yml")):
        workflow = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes text only
        assert workflow["permissions"] == {}
        assert {*_uses(path)} <= own
        assert not {"pull_request_target", "workflow_run"} & {*workflow["on"]}
        writers = [job for job in workflow["jobs"].values() if "write" in job["permissions"].values()]
        assert [step for job in writers for step in job["steps"] if "run" in step] == []
        assert not ("pull_request" in workflow["on"] and (writers or "secrets." in path.read_text("utf-8")))


def _uses(path: Path) -> list[str]:
    return re.findall(r"uses: (\S+ # \S+)", path.read_text(encoding="utf-8"))


def test_nothing_is_overwritten(started: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder with anything else is refused; asked to go on, a file that is in the way stays as it is."""
    (started / "pelicanconf.py").unlink()
    before = everything(started)
    assert main(["start", *OPTIONS]) == 2
    assert "There is something else in this folder" in capsys.readouterr().err
    assert main(["start", *OPTIONS, "--anyway"]) == 1
    assert "There is already: README.md" in capsys.readouterr().err
    assert everything(started) == before


def test_commands_need_a_wall(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a folder without one, each says where to go."""
    monkeypatch.chdir(tmp_path)
    for command in ("build", "publish", "serve"):
        assert main([command]) == 2
        assert "begin one: wall start" in capsys.readouterr().err
