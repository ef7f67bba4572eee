"""`wall pin`: a number is given once for ever, and what is refused changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editing.withdrawal.small_walls import small_wall
from tests.walls.projects import ELSEWHERE, TODAY, Project
from wall_of_fame.cli.wall import main
from wall_of_fame.system.folder_changes import folder_listing

FERRY = "nominations/2025/the-last-ferry.md"
USED = "editions:\n  - edition: Lantern pin\n    numbers: [5, 6]\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Another organisation's wall, two of whose pins somebody had who has left; the working folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    monkeypatch.chdir(tmp_path)
    return small_wall(tmp_path, {"used-pins.yaml": USED})


def test_given_and_handed_over(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """The record gets the pin of its campaign's edition, then the day, and nothing else of it changes."""
    before = (ELSEWHERE / FERRY).read_text()
    project.write(FERRY, "".join(line for line in before.splitlines(True) if not line.startswith("pin:")))
    assert main(["pin", "give", "the-last-ferry", "8"]) == 0
    assert main(["pin", "handed", "the-last-ferry", "--on", "2025-03-09"]) == 0
    assert capsys.readouterr() == (f"Changed content/{FERRY}.\n" * 2, "")
    lines = (project.content / FERRY).read_text().splitlines()
    assert "pin: {edition: Lantern pin, number: 8, presented: 2025-03-09}" in lines
    others = [line for line in lines if not line.startswith("pin:")]
    assert others == [line for line in before.splitlines() if not line.startswith("pin:")]


@pytest.mark.parametrize(
    ("arguments", "told", "complaint"),
    [
        (
            ["give", "both-at-once", "6", "--edition", "Lantern pin"],
            "content/nominations/2026/both-at-once.md:{line}: error: Pin 6 of “Lantern pin” was given before",
            "wall: 1 error, 0 warnings. Nothing was changed.\n",
        ),
        (["give", "both-at-once", "7", "--edition", "Lantern pim"], "Did you mean “Lantern pin”?", "1 error"),
        (["give", "the-last-ferry", "8"], "", f"content/{FERRY} has a pin of “Lantern pin” with number"),
        (["give", "the-last-fery", "8"], "", "There is no nomination “the-last-fery”. Did you mean"),
        (
            ["handed", "both-at-once"],
            "",
            "both-at-once.md has no pin. Type: wall pin give both-at-once NUMBER",
        ),
    ],
)
def test_refused(
    project: Project,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    told: str,
    complaint: str,
) -> None:
    """A number that was used, an unknown edition or nomination: told with the remedy; nothing changes."""
    before = folder_listing(project.content)
    assert main(["pin", *arguments]) == 1
    printed = capsys.readouterr()
    assert told.partition("{line}")[0] in printed.out
    assert told.partition("{line}: ")[2] in printed.out
    assert complaint in printed.err
    assert folder_listing(project.content) == before


@pytest.mark.parametrize("typed", ["9.3.2025", "9 March 2025", "9th of March, 2025"])
def test_days_as_people_type_them(project: Project, typed: str) -> None:
    """“wall told” understands the same."""
    text = (ELSEWHERE / FERRY).read_text()
    project.write(FERRY, "".join(line for line in text.splitlines(True) if not line.startswith("pin:")))
    assert main(["pin", "give", "the-last-ferry", "8"]) == 0
    assert main(["pin", "handed", "the-last-ferry", "--on", typed]) == 0
    assert "presented: 2025-03-09" in (project.content / FERRY).read_text()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("3/4/2025", "--on: “3/4/2025” may be 2025-04-03 or 2025-03-04. Type one of these."),
        ("soon", "--on: “soon” is no day up to today. Write it as"),
        ("March 2025", "--on: “March 2025” is no day up to today."),
    ],
)
@pytest.mark.usefixtures("project")
def test_days_that_are_none(capsys: pytest.CaptureFixture[str], typed: str, told: str) -> None:
    """What is no day, or may be two, is told with what to type."""
    assert main(["pin", "handed", "the-last-ferry", "--on", typed]) == 1
    assert told in capsys.readouterr().err
