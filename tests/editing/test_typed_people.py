"""What an editor types for a name in `wall new`: each becomes the right record, or a question."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.walls.projects import ELSEWHERE
from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import read_draft
from wall_of_fame.editing.matching import find_by_other_form

WHERE = ("--business", "Ferry Office & Sons", "--standard", "care=", "--date", "2026-01-05")
REST = (*WHERE, "--story", "He walked us to the ferry in the rain.", "--photo", "none")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The other organisation's wall, with an empty inbox."""
    (tmp_path / "content").symlink_to(ELSEWHERE)
    (tmp_path / "pelicanconf.py").write_text("SITENAME = 'Elsewhere'\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """The people in the draft that is left when the answers end."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
    main(["new", *REST])
    [path] = Path("inbox").glob("*.md")
    people = read_draft(path).people
    path.unlink()
    return people


@pytest.mark.parametrize(
    ("answers", "people"),
    [
        (("Jo and Sam", "y"), ["Jo", "Sam"]),
        (("Jo and Sam", "n"), ["Jo and Sam"]),
        (("Jo, Sam & Zoë", ""), ["Jo", "Sam", "Zoë"]),
        (("Jo; Sam",), ["Jo", "Sam"]),
        (("N/A", "Jo"), ["Jo"]),
        (("me", "Jo"), ["Jo"]),
        (("don’t know her name, the blonde lady on till 3", "n", "Jo"), ["Jo"]),
        (("the blonde lady on till 3", "y"), ["the blonde lady on till 3"]),
        (("Stone, Jo", ""), ["Jo Stone"]),
        (("Jo (the waiter)", ""), ["Jo"]),
        (("The night crew",), ["The night crew"]),
        (("Mirela Kovac", "mirela-k"), ["mirela-k"]),
        (("Jo O’Neill-Stone",), ["Jo O’Neill-Stone"]),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_name(
    answers: tuple[str, ...], people: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is a name, several names, or none; whatever is not sure is asked."""
    assert folder.is_dir()
    assert new(monkeypatch, *answers) == people


@pytest.mark.parametrize(
    "typed", ["The Ferry Office and Sons", "Ferry Office & Sons Ltd", "ferry office and sons"]
)
def test_a_business_of_two_spellings(
    typed: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Is the one on the wall, if the editor agrees."""
    assert folder.is_dir()
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    main(["new", "--person", "Mirela K.", "--business", typed, *REST[2:]])
    assert "Did you mean Ferry Office & Sons?" in capsys.readouterr().err
    [path] = Path("inbox").glob("*.md")
    assert read_draft(path).business == "ferry-office"


def test_another_form_of_a_name() -> None:
    """A nickname, an initial instead of a surname, a first name alone: whoever may be meant is offered."""
    names = {
        "k": "Katherine Stone",
        "a": "Ana S.",
        "b": "Bob Stone",
        "t": "The Stone team",
        "o": "Ana Silva-Stone",
    }
    assert find_by_other_form("Katie Stone", names) == ["k"]
    assert find_by_other_form("Kate S.", names) == ["k"]
    assert find_by_other_form("Ana Silva", names) == ["a"]
    assert find_by_other_form("Robert", names) == ["b"]
    assert find_by_other_form("Ana T.", names) == []
    assert find_by_other_form("Bob Stone", names) == []


@pytest.mark.parametrize(
    ("story", "answers", "people"),
    [
        ("Jo and Sam walked us to the ferry.", ("y", "", ""), ["Jo", "Sam"]),
        ("Jo and Sam walked us to the ferry.", ("n",), ["Jo"]),
        (
            "Jo and her team walked us to the ferry.",
            ("y", "The night crew", "", "team"),
            ["Jo", "The night crew"],
        ),
        ("Jo walked Ann and Bob to the ferry.", (), ["Jo"]),
    ],
)
def test_others_in_the_story(
    story: str, answers: tuple[str, ...], people: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever the story thanks in one breath with those named is asked about; nobody else."""
    assert folder.is_dir()
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
    main(
        [
            "new",
            "--person",
            "Jo",
            "--role",
            "baker",
            "--kind",
            "person",
            *WHERE,
            "--story",
            story,
            "--photo",
            "none",
        ]
    )
    [path] = Path("inbox").glob("*.md")
    assert read_draft(path).people == people
