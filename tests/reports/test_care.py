from __future__ import annotations

from pathlib import Path

from tests.walls.bad_cases.collection import sound
from wall_of_fame.checks import check
from wall_of_fame.content import Content
from wall_of_fame.reports.care import care_of_changed
from wall_of_fame.system.clock import build_today

PATH = "nominations/2024/the-last-loaf.md"
ANSWER = "reviewed: {by: jcx, on: 2024-03-06, keeps: [insult]}\n"


def _content(folder: Path, added: str, answer: str) -> Content:
    """The sound content with one story that says more, and a reviewer's answer."""
    root = sound(folder)
    text = (root / PATH).read_text(encoding="utf-8")
    (root / PATH).write_text(text.replace("source: note\n", f"source: note\n{answer}") + added, "utf-8")
    return check(root, build_today(folder)).content


def test_an_answer_is_asked_for_again_when_the_story_changes(tmp_path: Path) -> None:
    """What an answer keeps is listed once more if the words are new and the answer is old."""
    answered = _content(tmp_path / "answered", "The other baker is an idiot.\n", ANSWER)
    changed = _content(tmp_path / "changed", "The other baker is a lazy idiot.\n", ANSWER)
    renewed = _content(
        tmp_path / "renewed", "The other baker is a lazy idiot.\n", ANSWER.replace("-06", "-07")
    )
    assert care_of_changed(answered, answered, tmp_path / "answered" / "content", "") == ()
    again = care_of_changed(answered, changed, tmp_path / "changed" / "content", "content/")
    assert {problem.rule for problem in again} == {"insult"}
    assert {problem.path for problem in again} == {f"content/{PATH}"}
    lines = (tmp_path / "changed" / "content" / PATH).read_text(encoding="utf-8").splitlines()
    assert all("idiot" in lines[problem.line - 1] for problem in again)
    assert all(problem.column > 1 for problem in again)
    assert care_of_changed(answered, renewed, tmp_path / "renewed" / "content", "") == ()
