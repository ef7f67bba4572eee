"""Whoever withdraws is no finalist of an award any more, and the award stays sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editing.withdrawal.small_walls import nomination, person, small_wall
from tests.walls.projects import TODAY
from wall_of_fame.cli.wall import main

AWARD = """---
name: The Lamps 2026
date: 2026-02-12
winners:
  - {category: Brightest lamp, nomination: the-last-ferry, note: Wait.}
finalists:
  - {category: Brightest lamp, nomination: kites}
---
"""


def test_a_finalist_is_taken_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The winner beside them stays as it was."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    monkeypatch.chdir(tmp_path)
    project = small_wall(
        tmp_path,
        {
            "people/xavi.md": person("Xavi Q."),
            "nominations/2025/kites.md": nomination("xavi", "Mended every kite on the beach."),
            "awards/lamps-2026.md": AWARD,
        },
    )
    assert main(["withdraw", "xavi", "--yes", "--no-build"]) == 0
    assert "take what they won out of content/awards/lamps-2026.md" in capsys.readouterr().out
    written = (project.content / "awards/lamps-2026.md").read_text()
    assert "finalists" not in written
    assert "{category: Brightest lamp, nomination: the-last-ferry, note: Wait.}" in written
