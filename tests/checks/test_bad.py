"""Every broken or hostile record of tests/walls/bad/ is reported in whole, as the text beside it says."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checks.rules import rules_in_code, rules_reported
from tests.walls.bad_cases.collection import Bad, cases, remove, sound
from wall_of_fame.cli.wall import main

CASES = cases()
ELSEWHERE = {"unreadable", "face-cut"}
"""Rules that no file can show (root reads everything), or only `wall check --photos`: see their own tests."""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with the sound content, which is the working folder."""
    sound(tmp_path)
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    monkeypatch.chdir("/")
    remove(tmp_path / "content")


@pytest.mark.usefixtures("project")
def test_the_sound_content_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a bad record there is nothing to report: every problem below comes from the bad one."""
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("All is well.\n", "")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_bad_record(case: Bad, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`wall check` prints exactly the report beside the bad record, nothing else, and exits 1."""
    case.add(project / "content")
    code = main(["check"])
    printed = capsys.readouterr()
    assert printed.out == case.report.read_text(encoding="utf-8")
    assert printed.err == ""
    assert code == 1


def test_every_report_has_a_case() -> None:
    """No report lies about without the case that it belongs to."""
    expected = {case.report for case in CASES}
    folder = Path(__file__).parents[1] / "walls" / "bad"
    reports = {*folder.glob("*/*.txt"), *folder.glob("several/*.txt")}
    assert reports == expected


def test_enough_cases() -> None:
    """The collection is not thinned out."""
    assert len(CASES) >= 150


def test_every_rule_is_exercised() -> None:
    """Each rule that the code can report is reported by at least one bad record."""
    assert rules_in_code() - rules_reported(case.report for case in CASES) == ELSEWHERE


def test_every_reported_rule_is_in_the_code() -> None:
    """The rules were found in the code: none is reported that the search has missed."""
    assert rules_reported(case.report for case in CASES) - rules_in_code() == set()


def test_all_in_one_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The problems of many files come in one run, sorted by file, line and column."""
    added = [case for case in CASES if case.name.startswith(("nominations/", "people/", "businesses/"))]
    for case in added:
        case.add(project / "content")
    assert main(["check"]) == 1
    where = [
        line.split(": ")[0] for line in capsys.readouterr().out.splitlines() if line.startswith("content/")
    ]
    places = [
        (path, int(line), int(column))
        for path, line, column in (position.rsplit(":", 2) for position in where)
    ]
    assert places == sorted(places)
    assert len({path for path, _, _ in places}) > 0.9 * len(added)


def test_a_bad_record_beside_its_mended_self(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Once the bad record is gone, all is well again: nothing is kept between runs."""
    case = next(case for case in CASES if case.name == "nominations/tag")
    case.add(project / "content")
    assert main(["check"]) == 1
    shutil.move(project / "content" / "nominations" / "2024" / "tag.md", project / "tag.md")
    assert main(["check"]) == 0
    assert capsys.readouterr().out.endswith("All is well.\n")
