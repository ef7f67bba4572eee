"""What lies just within a rule is sound: the first and the last day, the last pin, the longest text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.walls.bad_cases.collection import sound
from tests.walls.bad_cases.fields import FIELDS, nomination
from wall_of_fame.cli.wall import main

DAY, APPROVED = "2024-06-01", "on: 2024-06-02"
TODAY = "2025-06-01"


def within_campaign(day: str) -> str:
    """A nomination of the spring campaign, approved the day it happened."""
    dated = FIELDS.replace(DAY, day).replace(APPROVED, f"on: {day}")
    return dated.replace("---\nnominee", "---\ncampaign: spring-thanks-2024\nnominee")


def with_line(line: str) -> str:
    """A nomination with one more field."""
    return FIELDS.replace("---\nnominee", f"---\n{line}\nnominee")


NOMINATIONS = {
    "approved on the day": FIELDS.replace(APPROVED, f"on: {DAY}"),
    "told on the day": with_line(f"told_on: {DAY}"),
    "pin on the day": with_line(f"pin: {{edition: Spring pin 2024, presented: {DAY}}}"),
    "the last pin": with_line("pin: {edition: Spring pin 2024, number: 10}"),
    "the first pin": with_line("pin: {edition: Spring pin 2024, number: 1}"),
    "first day of the campaign": within_campaign("2024-03-04"),
    "last day of the campaign": within_campaign("2024-03-15"),
    "late by a day": within_campaign("2024-03-16").replace("---\nc", "---\nlate: true\nc"),
    "a name of eighty": with_line(f"nominator: {'Lou' + 'o' * 77}"),
    "all standards": FIELDS.replace("[care]", "[care, craft, candour]"),
    "eight deep would be": with_line("reply: {from: Ada, text: Thank you.}"),
}


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sound content of a project that is the working folder."""
    monkeypatch.chdir(tmp_path)
    return sound(tmp_path)


@pytest.mark.parametrize("name", NOMINATIONS)
def test_just_within(name: str, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A nomination on the very edge of a rule is accepted without a word."""
    nomination(content, "She helped.\n", NOMINATIONS[name])
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "All is well.\n"


def test_today(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What happened on the build's own day is not in the future; what happens on the next day is."""
    file = content / "nominations" / "2025" / "today.md"
    file.write_text(f"{FIELDS.replace(DAY, TODAY).replace(APPROVED, f'on: {TODAY}')}She helped.\n", "utf-8")
    assert main(["check"]) == 0
    tomorrow = FIELDS.replace(DAY, TODAY).replace(APPROVED, "on: 2025-06-02")
    file.write_text(f"{tomorrow}She helped.\n", "utf-8")
    assert main(["check"]) == 1
    assert "[date-future]" in capsys.readouterr().out


@pytest.mark.parametrize(("length", "code"), [(3_999, 0), (4_000, 0), (4_001, 1)])
def test_length_of_a_story(length: int, code: int, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A story has four thousand characters at most, counted as characters, not as bytes."""
    nomination(content, ("é " * 2_001)[: length - 1] + "é\n")
    assert main(["check"]) == code
    assert ("[length]" in capsys.readouterr().out) == bool(code)


@pytest.mark.parametrize(("first", "expected"), [("2024-03-04", 0), ("2024-03-03", 1)])
def test_ceremony(first: str, expected: int, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A ceremony may be on the first day of its campaign, and not before."""
    file = content / "campaigns" / "spring-thanks-2024.md"
    file.write_text(file.read_text("utf-8").replace("on: 2024-03-20", f"on: {first}"), "utf-8")
    assert main(["check"]) == expected
    assert ("[date-order]" in capsys.readouterr().out) == bool(expected)
