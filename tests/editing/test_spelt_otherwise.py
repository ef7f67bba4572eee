"""A name on the wall in another spelling: each command and the check name both, and nothing is joined."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.walls.projects import TODAY, elsewhere_project
from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import NominationDraft, read_draft, write_draft

PAIRS = [
    ("Jan Müller", "Jan Mueller"),
    ("Jan Mueller", "Jan Müller"),
    ("Ole Jørgensen", "Ole Joergensen"),
    ("Åse Bø", "Aase Boe"),
    ("Anne-Marie Luce", "Annemarie Luce"),
    ("Đorđe Luce", "Djordje Luce"),
    ("Jan van der Berg", "Jan Vanderberg"),
]
REST = ("--business", "ferry-office", "--standard", "care=", "--date", "2026-01-05", "--photo", "none")
CONSENT = {"name": "2026-01-06", "story": "2026-01-06"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wall with an empty inbox; the working folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    made = elsewhere_project(tmp_path / "project").folder
    (made / "inbox").mkdir()
    monkeypatch.chdir(made)
    return made


def add_person(folder: Path, name: str, id_: str = "on-the-wall") -> None:
    """Put somebody on the wall."""
    text = f"---\nname: {name}\nconsent: {{name: 2025-01-05, story: 2025-01-05}}\nover_18: true\n---\n"
    (folder / f"content/people/{id_}.md").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(("name", "typed"), PAIRS)
def test_new_asks(
    name: str,
    typed: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whoever says no has somebody new."""
    add_person(folder, name)
    monkeypatch.setattr(sys, "stdin", io.StringIO("n\n"))
    main(["new", "--person", typed, "--story", "He walked us to the ferry.", *REST])
    assert f"“{typed}” is not here yet. Did you mean {name}?" in capsys.readouterr().err
    [path] = Path("inbox").glob("*.md")
    assert read_draft(path).people == [typed]


@pytest.mark.parametrize(("name", "typed"), PAIRS)
def test_import_says_so_in_a_remark(name: str, typed: str, folder: Path) -> None:
    """The draft keeps the name as it was typed."""
    add_person(folder, name)
    Path("rows.csv").write_text(f"person,story\n{typed},He walked us to the ferry.\n", encoding="utf-8")
    assert main(["import", "rows.csv", "--yes"]) == 0
    [path] = Path("inbox").glob("*.md")
    draft = read_draft(path)
    assert draft.people == [typed]
    assert f"Did you mean {name} (on-the-wall)?" in " ".join(draft.remarks)


@pytest.mark.parametrize(("name", "typed"), PAIRS)
def test_two_rows_of_one_file(name: str, typed: str, folder: Path) -> None:
    """The second remark names the first."""
    assert folder.is_dir()
    rows = f"person,story\n{name},He walked us to the ferry.\n{typed},She found my grandmother’s hat.\n"
    Path("rows.csv").write_text(rows, encoding="utf-8")
    assert main(["import", "rows.csv", "--yes"]) == 0
    remarks = [" ".join(read_draft(path).remarks) for path in Path("inbox").glob("*.md")]
    assert [f"“{typed}” is nearly “{name}”" in remark for remark in remarks].count(True) == 1


@pytest.mark.parametrize("arguments", [["--all"], ["inbox/a.md"]])
@pytest.mark.parametrize("id_", ["aa-on-the-wall", "zz-on-the-wall"])
@pytest.mark.parametrize(("name", "typed"), PAIRS)
def test_approve_names_both(
    name: str,
    typed: str,
    id_: str,
    arguments: list[str],
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Nobody is asked with --yes, so it is told, whichever of the two comes first from A to Z."""
    add_person(folder, name, id_)
    before = len([*Path("content/people").iterdir()])
    draft = NominationDraft(
        people=[typed],
        business="ferry-office",
        standards={"care": ""},
        date="2026-01-05",
        text="They carried it on board, and came back for me.",
        about_person={"role": "Porter", "over_18": "true", "consent": CONSENT},
        photo="none",
    )
    Path("inbox/a.md").write_bytes(write_draft(draft))
    assert main(["approve", *arguments, "--yes", "--approved-by", "desk"]) == 0
    told = "".join(capsys.readouterr())
    assert f"“{typed}” may be “{name}”" in told or f"“{name}” may be “{typed}”" in told
    assert len([*Path("content/people").iterdir()]) == before + 1


@pytest.mark.parametrize(("name", "typed"), PAIRS)
def test_the_check_names_both(
    name: str, typed: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is a warning: they may be two."""
    add_person(folder, name)
    add_person(folder, typed, "the-other")
    assert main(["check"]) == 0
    told = "".join(capsys.readouterr())
    assert f"“{typed}” may be “{name}” of people/on-the-wall.md" in told


def test_two_places_of_one_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Places stand in one file, so that both names and the line are told."""
    places = folder / "content/places.yaml"
    more = (
        "places:\n  - {id: sth, name: St Helier, column: 5, row: 5}\n"
        "  - {id: sah, name: Saint-Helier, column: 6, row: 6}\n"
    )
    places.write_text(places.read_text(encoding="utf-8").replace("places:\n", more, 1), encoding="utf-8")
    assert main(["check"]) == 0
    told = "".join(capsys.readouterr())
    assert "content/places.yaml:5:21: warning: “Saint-Helier” and “St Helier” may be one place" in told
