"""`wall withdraw` knows whom somebody means as `wall new` does, and never guesses."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tests.editing.withdrawal.small_walls import person, small_wall
from tests.walls.projects import TODAY
from wall_of_fame.cli.wall import main

PEOPLE = {
    "people/zoe-ohara.md": person("Zoë O’Hara"),
    "people/anne-marie-l.md": person("Anne-Marie L."),
    "people/anna-b.md": person("Anna B."),
    "people/anna-k.md": person("Anna K."),
    "people/bo-1.md": person("Bo Li"),
    "people/bo-2.md": person("Bo Li"),
}


@pytest.fixture(autouse=True)
def wall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wall with people of many names, as the working folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    monkeypatch.chdir(tmp_path)
    return small_wall(tmp_path, PEOPLE).content


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("zoe ohara", "zoe-ohara"),
        ("ZOË O'HARA", "zoe-ohara"),
        ("O’Hara, Zoe", "zoe-ohara"),
        ("anne marie l", "anne-marie-l"),
        ("AnneMarie L", "anne-marie-l"),
        ("Anna K", "anna-k"),
        ("Anna K. (anna-k)", "anna-k"),
        ("bo-2", "bo-2"),
    ],
)
def test_a_whole_name_however_typed(wall: Path, typed: str, id_: str) -> None:
    """Accents, capitals, hyphens and apostrophes do not matter."""
    assert main(["withdraw", typed, "--no-build", "--yes"]) == 0
    assert not (wall / f"people/{id_}.md").exists()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("zoe", "Did you mean Zoë O’Hara (zoe-ohara)?"),
        ("ohara", "Did you mean"),
        ("anna", "Did you mean Anna B. (anna-b) or Anna K. (anna-k)?"),
        ("Zoe O'Harra", "Did you mean Zoë O’Hara (zoe-ohara)?"),
        ("Bo Li", "Give the id of the one who is meant: bo-1, bo-2."),
        ("bo", "Did you mean Bo Li (bo-1) or Bo Li (bo-2)?"),
        ("Nobody Else", "Nobody on the wall is “Nobody Else”."),
    ],
)
def test_less_than_a_name_is_never_a_guess(
    wall: Path, capsys: pytest.CaptureFixture[str], typed: str, words: str
) -> None:
    """It is said who may be meant, and nothing is changed."""
    before = sorted(path.name for path in wall.rglob("*"))
    assert main(["withdraw", typed, "--no-build", "--yes"]) == 2
    assert words in capsys.readouterr().err
    assert sorted(path.name for path in wall.rglob("*")) == before


def test_a_part_of_a_name_is_asked_about(wall: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At a terminal a yes is enough."""
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert main(["withdraw", "zoe", "--no-build"]) == 2
    assert (wall / "people/zoe-ohara.md").exists()
    monkeypatch.setattr("sys.stdin", io.StringIO("y\ny\n"))
    assert main(["withdraw", "zoe", "--no-build"]) == 0
    assert not (wall / "people/zoe-ohara.md").exists()
