"""Names in another script that look like Latin ones are pointed out on a wall with Latin letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editing.withdrawal.small_walls import nomination, person, small_wall
from tests.walls.projects import TODAY
from wall_of_fame.cli.wall import main


@pytest.mark.parametrize(("is_latin", "count"), [(True, 1), (False, 0)])
def test_twins(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    is_latin: bool,
    count: int,
) -> None:
    """Where the standards have Latin names, such a name gets one warning; a wall in Cyrillic has none."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    cyrillic = "\u0421\u043e\u0440\u0435"
    project = small_wall(
        tmp_path,
        {
            "people/twin.md": person(cyrillic),
            "nominations/2025/a-loaf.md": nomination("twin", "Yes, again and again."),
        },
    )
    if not is_latin:
        for path in project.content.glob("standards/*"):
            text = path.read_text("utf-8")
            lines = [
                "name: \u0417\u0430\u0431\u043e\u0442\u0430" if line.startswith("name:") else line
                for line in text.splitlines()
            ]
            path.write_text("\n".join(lines), "utf-8")
    monkeypatch.chdir(tmp_path)
    main(["check"])
    report = "".join(capsys.readouterr())
    assert report.count("looks like “Cope” in Latin ones") == count
