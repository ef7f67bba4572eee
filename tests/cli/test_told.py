"""`wall told`: a day is noted, and not another byte changes; what is refused changes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.editing.withdrawal.small_walls import small_wall
from tests.walls.projects import TODAY, Project
from wall_of_fame.cli.wall import main
from wall_of_fame.system.folder_changes import folder_listing

FERRY = "nominations/2025/the-last-ferry.md"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Another organisation's wall; the working folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    monkeypatch.chdir(tmp_path)
    return small_wall(tmp_path, {})


def test_told_and_thanked(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """The day as people write it; the file keeps its line ends, its mark and its layout."""
    file = project.content / FERRY
    before = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(before)
    assert main(["told", "the-last-ferry", "--on", "7 March 2025"]) == 0
    assert main(["told", "the-last-ferry", "--on", "yesterday", "--nominator"]) == 0
    assert main(["told", "the-last-ferry", "--on", "2025-03-07"]) == 0
    assert capsys.readouterr() == (f"Changed content/{FERRY}.\n" * 2 + "It was noted before.\n", "")
    added = b"told_on: 2025-03-07\r\nthanked_on: 2026-11-19\r\n"
    assert file.read_bytes() == before.replace(b"aliases: [last-ferry]", added + b"aliases: [last-ferry]")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["the-last-fery", "--on", "today"], "There is no nomination “the-last-fery”. Did you mean"),
        (
            ["the-last-ferry", "--on", "3/4/2025"],
            "may be 2025-04-03 or 2025-03-04. Type one of these.",
        ),
        (["the-last-ferry", "--on", "soon"], "--on: “soon” is no day up to today. Write it as 2026-11-20."),
        (["the-last-ferry", "--on", "2025-03-01"], "1 error, 0 warnings. Nothing was changed."),
        (["both-at-once", "--on", "today", "--nominator"], "both-at-once.md names no nominator"),
    ],
)
def test_refused(
    project: Project, capsys: pytest.CaptureFixture[str], arguments: list[str], complaint: str
) -> None:
    """A day that is none, or may be two, or before the day itself: told with the remedy."""
    before = folder_listing(project.content)
    assert main(["told", *arguments]) == 1
    assert complaint in capsys.readouterr().err
    assert folder_listing(project.content) == before


def test_another_day_is_not_written_over(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody knew it."""
    project.replace(FERRY, "source: note", "source: note\ntold_on: 2025-03-07")
    assert main(["told", "the-last-ferry", "--on", "2025-03-08"]) == 1
    assert f"content/{FERRY} says that they were told on 2025-03-07." in capsys.readouterr().err


def test_the_report_says_what_is_left(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Who was not told, has not answered, whose pin waits, whose nominator was not thanked."""

    def lines() -> dict[str, list[tuple[str, str]]]:
        assert main(["report", "--format", "json"]) == 0
        sections = json.loads(capsys.readouterr().out)["sections"]
        return {key: [(one["name"], one["note"]) for one in sections[key]["lines"]] for key in sections}

    project.replace(FERRY, ", presented: 2025-03-07", "")
    before = lines()
    assert ("Mirela K.", "both-at-once, the-last-ferry") in before["untold"]
    assert before["unanswered"] == []
    assert before["waiting-pins"] == [("Mirela K.", "the-last-ferry")]
    assert before["unthanked"] == [("Ada & Grace", "")]
    assert main(["told", "the-last-ferry", "both-at-once", "--on", "today"]) == 0
    assert main(["told", "the-last-ferry", "--on", "today", "--nominator"]) == 0
    assert main(["pin", "handed", "the-last-ferry"]) == 0
    capsys.readouterr()
    after = lines()
    assert [name for name, _ in after["untold"]] == ["Zebedee Q."]
    assert after["unanswered"] == [("Mirela K.", "both-at-once"), ("The Front Desk", "both-at-once")]
    assert (after["waiting-pins"], after["unthanked"]) == ([], [])
