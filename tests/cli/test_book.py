"""`wall book`: a yearbook beside the wall, without anybody who asked not to be found."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest

from tests.walls.projects import TODAY, Project, elsewhere_project
from wall_of_fame.cli.wall import main


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Another organisation's wall; the working folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    made = elsewhere_project(tmp_path / "project")
    monkeypatch.chdir(made.folder)
    return made


def test_nobody_is_in_it_who_shall_not_be(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither who stays out of search engines nor who has not said yes to the story."""
    assert main(["book", "--year", "2025"]) == 0
    assert capsys.readouterr().out == (
        "Wrote build/books/2025.pdf: 1 of 2 stories.\n"
        "    1 left out: they asked not to be found, or consent is missing.\n"
    )
    reader = pypdf.PdfReader(io.BytesIO((project.folder / "build/books/2025.pdf").read_bytes()))
    words = " ".join("".join(page.extract_text() for page in reader.pages).split())
    assert "Brightwater Thanks 2025" in words
    assert "carried my case to the gate" in words
    assert "Zebedee" not in words
    assert (project.folder / "build/books/.gitignore").read_text() == "*\n"
    project.replace("people/mirela-k.md", ", story: 2025-01-05", "")
    assert main(["book", "--campaign", "thanks-week-2025"]) == 2
    assert "There is no story for “Thanks Week 2025”. Nothing was written." in capsys.readouterr().err
    assert main(["book", "--campaign", "thanks-week"]) == 2
    assert "Did you mean “thanks-week-2025”?" in capsys.readouterr().err
    assert [path.name for path in (project.folder / "build/books").glob("*.pdf")] == ["2025.pdf"]
