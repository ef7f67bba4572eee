"""A thousand rows, odd ones among them: each is accounted for, nothing leaks, twice adds nothing."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from tests.editing.importing.made import CONTACTS, Answer, answers, as_csv, as_xlsx
from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import list_drafts, read_draft
from wall_of_fame.text.contacts import contact_details

SECONDS = 20
LATIN = {"emoji": "¡! ", "seed": 2}
FORMS = {
    "utf-8.csv": lambda: as_csv(answers(1)),
    "with-mark.csv": lambda: as_csv(answers(1), "utf-8-sig", ";"),
    "utf-16.csv": lambda: as_csv(answers(1), "utf-16", "\t"),
    "windows.csv": lambda: as_csv(plain(), "cp1252", ";"),
    "mac.csv": lambda: as_csv(plain(), "mac_roman"),
    "table.xlsx": lambda: as_xlsx(answers(1)),
    "since-1904.xlsx": lambda: as_xlsx(answers(1), since_1904=True),
}


def plain() -> list[Answer]:
    """Rows that old encodings can write: no emoji, no Polish, no invisible characters."""
    gone = str.maketrans({"ż": "z", "ł": "l", "Ł": "L", "\u200b": "\x0b"})
    made = answers(2, emoji="¡ah! ")
    return [
        Answer(
            one.kind,
            tuple(cell.translate(gone) if isinstance(cell, str) else cell for cell in one.cells),
            one.of,
        )
        for one in made
    ]


def made_for(name: str) -> list[Answer]:
    """The rows that the file holds."""
    return plain() if name in {"windows.csv", "mac.csv"} else answers(1)


def run(name: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Import the file, and give what it says to programs."""
    code = main(["import", name, "--yes", "--format", "json"])
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert code == (1 if told["refused"] else 0)
    return told


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMS)
def test_a_thousand_rows(name: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every row is a draft, a duplicate of the right one, or refused with a reason; and soon."""
    (project / name).write_bytes(FORMS[name]())
    made = made_for(name)
    begun = time.perf_counter()
    told = run(name, capsys)
    assert time.perf_counter() - begun < SECONDS
    assert [(row["row"], row["outcome"]) for row in told["rows"]] == [
        (number, one.kind) for number, one in enumerate(made, 2)
    ]
    assert told["duplicate"] == 30
    for row, one in zip(told["rows"], made, strict=True):
        if one.kind == "duplicate":
            assert row["of"] == f"row {one.of + 2}"
        elif one.kind == "refused":
            assert row["reason"]
    files = list(list_drafts(project / "inbox"))
    assert [f"inbox/{file.name}" for file in files] == sorted(
        row["draft"] for row in told["rows"] if "draft" in row
    )
    _holds_what_was_said(project, told, made)
    again = run(name, capsys)
    assert (again["drafted"], again["duplicate"], again["refused"]) == (
        0,
        1_000 - told["refused"],
        told["refused"],
    )
    assert list(list_drafts(project / "inbox")) == files


def _holds_what_was_said(project: Path, told: dict[str, Any], made: list[Answer]) -> None:
    """Each draft has its row's story, without what may not be published; days are the days meant."""
    for row, one in zip(told["rows"], made, strict=True):
        if one.kind != "drafted":
            continue
        file = project / row["draft"]
        text = file.read_text(encoding="utf-8")
        assert not list(contact_details(text))
        assert not any(contact in text for contact in CONTACTS)
        draft = read_draft(file)
        story = one.cells[5].replace("lou.b@example.org", "[…]").replace("07797 712345", "[…]")
        assert draft.text == story.strip()
        on, sent = one.cells[4], one.cells[0]
        meant = on.isoformat() if not isinstance(on, str) else None
        assert draft.date == (meant or sent.date().isoformat()) or isinstance(on, str)
        assert draft.rest.get("nominator", "") == ("Lou B." if one.cells[9] == "Yes" else "")
        assert (
            {"ada-l"} >= set(draft.people)
            if one.cells[2] in {"Ada L.", "ada l"} and "mill" in draft.business
            else True
        )
        if one.cells[3] in {"Qay Books", "Quay Books"}:
            assert draft.business == "quay-books"
        if one.cells[6] == "Care, Craft":
            assert list(draft.standards) == ["care", "craft"]
