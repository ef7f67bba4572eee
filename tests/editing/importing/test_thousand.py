"""A thousand rows, odd ones among them: each is accounted for, nothing leaks, twice adds nothing."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from tests.editing.importing.sample_answers import CONTACTS, Answer, answers, as_csv, as_xlsx
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
    rows = answers(2, emoji="¡ah! ")
    return [
        Answer(
            row.kind,
            tuple(cell.translate(gone) if isinstance(cell, str) else cell for cell in row.cells),
            row.of,
        )
        for row in rows
    ]


def answers_in(name: str) -> list[Answer]:
    """The rows that the file holds."""
    return plain() if name in {"windows.csv", "mac.csv"} else answers(1)


def run(name: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Import the file, and give what it says to programs."""
    code = main(["import", name, "--yes", "--format", "json"])
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert code == (1 if report["refused"] else 0)
    return report


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMS)
def test_a_thousand_rows(name: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every row is a draft, a duplicate of the right one, or refused with a reason; and soon."""
    (project / name).write_bytes(FORMS[name]())
    expected = answers_in(name)
    begun = time.perf_counter()
    report = run(name, capsys)
    assert time.perf_counter() - begun < SECONDS
    assert [(row["row"], row["outcome"]) for row in report["rows"]] == [
        (number, answer.kind) for number, answer in enumerate(expected, 2)
    ]
    assert report["duplicate"] == 30
    for row, answer in zip(report["rows"], expected, strict=True):
        if answer.kind == "duplicate":
            assert row["of"] == f"row {answer.of + 2}"
        elif answer.kind == "refused":
            assert row["reason"]
    files = list(list_drafts(project / "inbox"))
    assert [f"inbox/{file.name}" for file in files] == sorted(
        row["draft"] for row in report["rows"] if "draft" in row
    )
    _check_drafts(project, report, expected)
    again = run(name, capsys)
    assert (again["drafted"], again["duplicate"], again["refused"]) == (
        0,
        1_000 - report["refused"],
        report["refused"],
    )
    assert list(list_drafts(project / "inbox")) == files


def _check_drafts(project: Path, report: dict[str, Any], expected: list[Answer]) -> None:
    """Each draft has its row's story, without what may not be published; days are the days meant."""
    for row, answer in zip(report["rows"], expected, strict=True):
        if answer.kind != "drafted":
            continue
        file = project / row["draft"]
        text = file.read_text(encoding="utf-8")
        assert not list(contact_details(text))
        assert not any(contact in text for contact in CONTACTS)
        draft = read_draft(file)
        story = answer.cells[5].replace("lou.b@example.org", "[…]").replace("07797 712345", "[…]")
        assert draft.text == story.strip()
        on, sent = answer.cells[4], answer.cells[0]
        meant = on.isoformat() if not isinstance(on, str) else None
        assert draft.date == (meant or sent.date().isoformat()) or isinstance(on, str)
        assert draft.rest.get("nominator", "") == ("Lou B." if answer.cells[9] == "Yes" else "")
        assert (
            {"ada-l"} >= set(draft.people)
            if answer.cells[2] in {"Ada L.", "ada l"} and "mill" in draft.business
            else True
        )
        if answer.cells[3] == "Quay Books":
            assert draft.business == "quay-books"
        if answer.cells[3] == "Qay Books":
            assert draft.business == "Qay Books"
            assert any("Did you mean Quay Books (quay-books)?" in remark for remark in draft.remarks)
        if answer.cells[6] == "Care, Craft":
            assert list(draft.standards) == ["care", "craft"]
