"""A file that the system will not let us read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.walls.bad_cases.collection import sound
from wall_of_fame.cli.wall import main
from wall_of_fame.content import snapshot as survey


def test_unreadable_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A record that cannot be opened is one problem of that file; all other files are still checked."""
    sound(tmp_path)
    monkeypatch.chdir(tmp_path)
    read = survey.read_bytes

    def refuse(root: Path, path: str) -> bytes:
        if path.endswith("care.md"):
            raise PermissionError(13, "Permission denied", path)
        return read(root, path)

    monkeypatch.setattr(survey, "read_bytes", refuse)
    assert main(["check"]) == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    assert "content/standards/care.md:1:1: error: " in printed.out
    assert "[unreadable]" in printed.out
