"""An editor's own ids: given as options, typed, refused, and proposed as the wall's language reads."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.walls.projects import TODAY, elsewhere_project
from wall_of_fame.cli.wall import main

WHOLE = (
    "--person", "Jörg M.", "--business", "ferry-office", "--standard", "care", "--date", "2026-01-05",
    "--story", "He carried the pram on board.", "--consent", "2026-01-06", "--over-18", "yes",
    "--role", "Porter", "--kind", "person", "--photo", "none", "--source", "note", "--nominator", "",
    "--approved-by", "desk",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wall in German; the working folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    made = elsewhere_project(tmp_path / "project").folder
    settings = made / "pelicanconf.py"
    settings.write_text(settings.read_text() + 'DEFAULT_LANG = "de"\n')
    monkeypatch.chdir(made)
    return made


def new(monkeypatch: pytest.MonkeyPatch, *arguments: str, answers: str = "") -> int:
    """The exit code of `wall new`, with some answers."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
    return main(["new", *WHOLE, *arguments])


@pytest.mark.usefixtures("folder")
def test_they_are_proposed_in_the_language_of_the_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    """A German wall reads ö as oe."""
    assert new(monkeypatch, "--yes") == 0
    assert Path("content/people/joerg-m.md").is_file()
    assert Path("content/nominations/2026/2026-01-05-ferry-office.md").is_file()


@pytest.mark.usefixtures("folder")
def test_they_may_be_given(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """As options; what is no id, or taken, is refused in words, and nothing is written."""
    for wrong, words in (("Der Kinderwagen", "Write der-kinderwagen."), ("the-last-ferry", "is taken")):
        assert new(monkeypatch, "--id", wrong, "--yes") == 1
        assert words in capsys.readouterr().err
        assert not Path("content/people/joerg-m.md").exists()
    assert new(monkeypatch, "--id", "der-kinderwagen", "--person-id", "jm", "--yes") == 0
    assert Path("content/nominations/2026/der-kinderwagen.md").read_text().startswith("---\nnominee: jm\n")
    assert Path("content/people/jm.md").is_file()


@pytest.mark.usefixtures("folder")
def test_they_can_be_typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """After the files are shown, “id” asks for each new one with its proposal; Enter keeps that."""
    words = "id\nJM\njm\n\ny\n"
    assert new(monkeypatch, "--lang", "de", answers=words) == 0, capsys.readouterr().err
    told = capsys.readouterr().err
    assert "“JM” is no id" in told
    assert "Write jm." in told
    assert Path("content/people/jm.md").is_file()
    assert Path("content/nominations/2026/2026-01-05-ferry-office.md").is_file()
