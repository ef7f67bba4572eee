"""Two people, and two businesses, stay two wherever anything in their names differs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import read_draft

STORY = "She kept the last loaf for my father and carried it through the rain to our door"


def imported(
    project: Path, capsys: pytest.CaptureFixture[str], *rows: tuple[str, str]
) -> list[dict[str, Any]]:
    """What came of rows of a nominee and a business."""
    lines = [
        f'"{who}","{where}","{STORY}, and that was number {at}."' for at, (who, where) in enumerate(rows)
    ]
    (project / "a.csv").write_text(
        "\n".join(["Who made your day?,Where?,What happened?", *lines]), encoding="utf-8"
    )
    main(["import", "a.csv", "--yes", "--format", "json"])
    return list(json.loads(capsys.readouterr().out)["rows"])


def business(project: Path, id_: str, name: str) -> None:
    """Another business of the wall."""
    there = (project / "content/businesses/quay-books.yaml").read_text(encoding="utf-8")
    lines = [f"name: {name}" if line.startswith("name:") else line for line in there.split("\n")]
    (project / f"content/businesses/{id_}.yaml").write_text("\n".join(lines), encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Mil Bakery", "mill-bakery"),
        ("Mill", ""),
        ("Mill Bakery and Café", "mill-bakery"),
        ("Bakery Mill", "mill-bakery"),
        ("JCS", "jersey-coach-station"),
        ("Jersey Cheese Shop", "jersey-coach-station"),
        ("Shop 12", "shop-11"),
        ("Mill Bakery Ltd", "mill-bakery"),
        ("mill-bakery-2", ""),
    ],
)
def test_businesses(typed: str, meant: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the same initials, but for a letter, or longer: it stays as typed, with a proposal."""
    business(project, "jersey-coach-station", "Jersey Coach Station")
    business(project, "shop-11", "Shop 11")
    [row] = imported(project, capsys, ("Zuzanna K.", typed))
    assert read_draft(project / row["draft"]).business == typed
    if meant:
        assert any("Did you mean" in remark and f"({meant})" in remark for remark in row["remarks"])


def test_people_with_one_surname(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An initial is no article, nor is “Les”."""
    names = ("A. Smith", "L. Smith", "O Smith", "Les Smith", "Smith", "La Smith")
    rows = imported(project, capsys, *((name, "Quay Books") for name in names))
    assert [read_draft(project / row["draft"]).people for row in rows] == [[name] for name in names]
    person = (project / "content/people/ada-l.md").read_text(encoding="utf-8")
    lines = ["name: L. Smith" if line.startswith("name:") else line for line in person.split("\n")]
    (project / "content/people/smith-1.md").write_text("\n".join(lines), encoding="utf-8")
    for path in (project / "inbox").glob("*.md"):
        path.unlink()
    rows = imported(project, capsys, *((name, "Mill Bakery") for name in names))
    people = [read_draft(project / row["draft"]).people for row in rows]
    assert people == [["smith-1"] if name == "L. Smith" else [name] for name in names]


@pytest.mark.parametrize(
    ("first", "second", "are_same"),
    [
        ("José P.", "Jose P.", False),
        ("Anna Müller", "Anna Mueller", False),
        ("Sean O’Neil", "Sean ONeil", False),
        ("Jo Berg (Bar)", "Jo Berg", False),
        ("Jo Berg (Bar)", "Jo Berg (Kitchen)", False),
        ("Anne Marie P.", "Anne-Marie P.", False),
        ("Jo Carter", "Joanne Carter", False),
        ("Jo Carter", " JO  Carter ", True),
    ],
)
def test_the_same_words_about_two(
    first: str, second: str, are_same: bool, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One formula of one day may thank two people who are nearly called the same: each is a draft."""
    rows = [f'"{who}",Quay Books,2024-11-02,"{STORY} all this week."' for who in (first, second)]
    (project / "a.csv").write_text(
        "\n".join(["Who made your day?,Where?,When?,What happened?", *rows]), encoding="utf-8"
    )
    main(["import", "a.csv", "--yes", "--format", "json"])
    there, here = json.loads(capsys.readouterr().out)["rows"]
    assert (here["outcome"] == "duplicate") is are_same
    assert are_same or any("Almost the same story" in remark for remark in here["remarks"])
    assert there["outcome"] == "drafted"


@pytest.mark.parametrize(
    "typed",
    [
        "Maria e Silva",
        "Jan i Syn",
        "Marks & Spencer",
        "Ortega y Gasset",
        "Ana Costa e Silva",
    ],
)
def test_one_name_or_several(typed: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What may be one name is not cut in two."""
    [row] = imported(project, capsys, (typed, "Quay Books"))
    assert read_draft(project / row["draft"]).people == [typed]
    assert f"Is “{typed}” one name, or several people? Then write them one by one." in row["remarks"]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Jo and Sam", ["Jo", "Sam"]),
        ("Jo & Sam", ["Jo", "Sam"]),
        ("Maria e João", ["Maria", "João"]),
        ("Anna i Jan", ["Anna", "Jan"]),
        ("Zoé et Paul", ["Zoé", "Paul"]),
        ("Ana Lima & Rui Costa", ["Ana Lima", "Rui Costa"]),
        ("Ana Lima e Rui Costa", ["Ana Lima", "Rui Costa"]),
        ("Jo, Sam and Kim", ["Jo", "Sam", "Kim"]),
        ("Jo / Sam", ["Jo", "Sam"]),
    ],
)
def test_several_people(
    typed: str, names: list[str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Are told apart where no name can be cut, and that is said."""
    [row] = imported(project, capsys, (typed, "Quay Books"))
    assert read_draft(project / row["draft"]).people == names
    assert any("was read as" in remark for remark in row["remarks"])


@pytest.mark.parametrize(
    ("typed", "source"),
    [
        ("By post", "note"),
        ("Post", ""),
        ("A postcard", "note"),
        ("Letter", "note"),
        ("par la poste", "note"),
        ("Facebook", "facebook"),
        ("Facebook post", "facebook"),
        ("FB group", "facebook"),
        ("Instagram post", ""),
        ("LinkedIn post", ""),
        ("Social media", ""),
        ("Group", ""),
        ("E-mail", "email"),
        ("by mail", ""),
        ("Mailing list", ""),
        ("Online form", "form"),
        ("Phone", ""),
        ("In person", "in-person"),
        ("A person told me at the counter", ""),
        ("Online form shared on Facebook", ""),
        ("Email with a video", ""),
        ("Award", "award"),
        ("Pocztą", "note"),
        ("Por correio", "note"),
        ("Handwritten note", "note"),
        ("informed by staff", ""),
        ("Persönlich", "in-person"),
    ],
)
def test_how_it_arrived(typed: str, source: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where it is plain; all else is quoted."""
    (project / "a.csv").write_text(
        f"Nominee,What happened?,How did it arrive?\nJo,{STORY},{typed}\n", encoding="utf-8"
    )
    main(["import", "a.csv", "--yes", "--format", "json"])
    [row] = json.loads(capsys.readouterr().out)["rows"]
    assert read_draft(project / row["draft"]).rest.get("source") == (source or "form")
    assert source or f"How it arrived: “{typed}”." in row["remarks"]
