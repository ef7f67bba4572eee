"""The issue form: its questions are made from the models, its file from the questions."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from tests.loops import at_least_one
from tests.walls.projects import ELSEWHERE, TODAY
from tools.programs import ROOT
from wall_of_fame.cli.wall import main
from wall_of_fame.editing.importing.tables.mapping import FIELDS
from wall_of_fame.records import Nomination
from wall_of_fame.records.form_questions import form_questions
from wall_of_fame.site.form.issue_form import ISSUE_FORM

QUESTIONS = form_questions(str, "Parish")


def test_every_question_asks_for_a_field_of_a_record() -> None:
    """An import knows the field, too, and no two questions are alike."""
    for question in at_least_one(QUESTIONS):
        assert question.record_field in question.model.model_fields
        assert question.column in FIELDS
    for name in ("id", "column", "label", "word"):
        assert len({getattr(question, name) for question in QUESTIONS}) == len(QUESTIONS)


def test_what_a_nomination_must_have_is_asked_for() -> None:
    """All but the approval, which is the editor's; what they can find out by themselves is not required."""
    needed = {name for name, field in Nomination.model_fields.items() if field.is_required()}
    asked = {question.record_field: question for question in QUESTIONS}
    assert needed - asked.keys() == {"approved"}
    assert {name for name in needed & asked.keys() if not asked[name].is_required} == {"standards"}
    assert asked["text"].is_required


def test_the_form_of_this_project_is_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`wall schema --issue-form` writes the very file that is there."""
    (tmp_path / "content").symlink_to(ROOT / "content")
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    monkeypatch.chdir(tmp_path)
    assert main(["schema", "--issue-form"]) == 0
    assert capsys.readouterr().out == f"The issue form is in {ISSUE_FORM}.\n"
    assert (tmp_path / ISSUE_FORM).read_bytes() == (ROOT / ISSUE_FORM).read_bytes()


def test_another_wall_asks_for_its_own_standards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its own word for a place; without content there is no form."""
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    monkeypatch.chdir(tmp_path)
    assert main(["schema", "--issue-form"]) == 2
    shutil.copytree(ELSEWHERE, tmp_path / "content")
    assert main(["schema", "--issue-form"]) == 0
    body = yaml.safe_load((tmp_path / ISSUE_FORM).read_text(encoding="utf-8"))["body"]
    asked = {part["id"]: part["attributes"] for part in body if "id" in part}
    assert asked["place"]["label"] == "Quarter"
    assert asked["standards"]["options"] == ["Care", "Patience", "Candour"]
