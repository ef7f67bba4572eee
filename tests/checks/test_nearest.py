"""Evidence that does not stand in the story: the remedy is sought in a second."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.patience import patience
from tests.walls.bad_cases.collection import sound
from tests.walls.bad_cases.fields import nomination
from wall_of_fame.cli.wall import main

_FIELDS = """---
nominee: ada-l
business: mill-bakery
standards:
  care: {words}
  craft: {words}
  candour: {words}
date: 2024-06-01
approved: {{by: jcx, on: 2024-06-02}}
---
"""
CASES = {
    "letters": ("a b " * 400 + "q", "a b " * 990),
    "letters turned round": ("b a c " * 300, "a b c " * 660),
    "one long word": ("a" * 1_900 + "b" + "a" * 1_900, "a" * 3_990),
    "almost the whole story": ("lorem ipsum dolor sit amet " * 70, "lorem ipsum dolor sat amet " * 140),
    "half": ("ab " * 660, "ba " * 1_300),
    "all the same but one": ("a " * 900 + "b", "a " * 1_990),
    "quotes": ("' " * 1_000 + "x", "’ " * 1_990),
}


@pytest.mark.parametrize("name", CASES)
def test_nearest(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Long evidence that almost stands in a long story is reported in time."""
    words, story = CASES[name]
    monkeypatch.chdir(tmp_path)
    nomination(sound(tmp_path), story + "\n", _FIELDS.format(words=f'"{words.strip()}"'))
    with patience():
        assert main(["check"]) == 1
    assert capsys.readouterr().out.count("[evidence]") == 3


def test_many_unknown_people(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A hundred misspelt names on a wall of a thousand people are reported in time."""
    monkeypatch.chdir(tmp_path)
    content = sound(tmp_path)
    for number in range(1_000):
        file = content / "people" / f"sample-person-{number:04}.md"
        file.write_text("---\nname: A\nconsent: {name: 2024-01-01}\nover_18: true\n---\n", encoding="utf-8")
    names = ", ".join(f"sample-persn-{number:03}" for number in range(100))
    nomination(content, "She helped.\n", _FIELDS.format(words="").replace("ada-l", f"[{names}]"))
    with patience():
        assert main(["check"]) == 1
    assert capsys.readouterr().out.count("[reference]") == 100
