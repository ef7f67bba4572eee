"""What a file does not say is asked, and what it says too much stays out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wall_of_fame.cli.wall import main


def test_one_row_without_headings_is_an_answer(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It becomes a draft, and it is said that it had no headings."""
    (project / "one.csv").write_text(
        "Zuzanna K.,Quay Books,08/11/2024,She walked with me to the ferry and carried my bags.\n"
    )
    assert main(["import", "one.csv", "--yes", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert [row["outcome"] for row in report["rows"]] == ["drafted"]
    assert report["notes"] == ["There are no headings: the first row was read as an answer like the others."]


def test_the_senders_name_is_not_in_the_subject(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor in what stands above a forwarded message."""
    (project / "a.eml").write_text(
        "From: Lou Martin <lou@example.org>\nSubject: Nomination by Lou Martin\n"
        "Date: Fri, 8 Nov 2024 10:04:00 +0000\n\nShe kept the last loaf for my father.\n"
    )
    assert main(["import", "a.eml", "--yes"]) == 0
    capsys.readouterr()
    [draft] = (project / "inbox").glob("*.md")
    text = draft.read_text(encoding="utf-8")
    assert "The subject was “Nomination by […]”." in text
    assert "Lou" not in text


def test_a_day_that_nobody_gave_is_asked_for(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where no column asked for it, and the sending is not said."""
    (project / "a.csv").write_text("Submitted,Nominee,Story\n,Jo B.,She kept the last loaf for my father.\n")
    assert main(["import", "a.csv", "--yes", "--format", "json"]) == 0
    [row] = json.loads(capsys.readouterr().out)["rows"]
    assert "When was it? No date was given." in row["remarks"]
