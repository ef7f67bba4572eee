"""The number of a pin stays after a withdrawal, without a word of who had it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editing.withdrawal.small_walls import nomination, person, small_wall
from tests.walls.projects import TODAY
from wall_of_fame.cli.wall import main

PIN = "pin: {edition: Lantern pin, number: 3}\n"


@pytest.mark.parametrize("what", [[], ["--recognition", "kites"]])
def test_a_number_is_kept_alone(
    what: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Numbers are sorted, so that they tell no order of leaving; who takes one again is refused."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    monkeypatch.chdir(tmp_path)
    project = small_wall(
        tmp_path,
        {
            "people/xavi.md": person("Xavi Q."),
            "nominations/2025/kites.md": nomination("xavi", "Mended every kite on the beach.", PIN),
            "used-pins.yaml": "# Ours.\neditions:\n  - {edition: Lantern pin, numbers: [9]}\n",
        },
    )
    assert main(["withdraw", "xavi", *what, "--yes", "--no-build"]) == 0
    assert "keep the number of their pin in content/used-pins.yaml" in capsys.readouterr().out
    written = (project.content / "used-pins.yaml").read_text()
    assert written == "# Ours.\neditions:\n  - edition: Lantern pin\n    numbers: [3, 9]\n"
    project.write("nominations/2025/again.md", nomination("mirela-k", "Flew a kite with us.", PIN))
    assert main(["check"]) == 1
    assert "again.md:7:37: error: Pin 3 of “Lantern pin” was given before" in capsys.readouterr().out
