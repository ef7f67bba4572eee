"""`wall withdraw --photo` after a build with other settings: only what showed the person counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editing.withdrawal.leaving import everything, leaving_project
from tests.walls.projects import TODAY
from wall_of_fame.cli.wall import main


def test_icons_of_the_theme_are_no_remnants(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`make serve` has the theme at another address; and without keepsakes there are no share pictures."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    project = leaving_project(tmp_path / "project")
    monkeypatch.chdir(project.folder)
    project.build(settings={"WALL_LIVE_RELOAD": True, "WALL_KEEPSAKES": False})
    assert main(["withdraw", "zoe-ohara", "--photo", "--yes"]) == 0
    printed = capsys.readouterr().out
    assert "Nothing was found." in printed
    assert "Something is left" not in printed
    assert not [path for path in everything(project.folder) if "zoe-laughing" in path]
