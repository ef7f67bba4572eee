"""Many drafts at once: a table, one question, and all of them are on the wall or none."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.walls.output import fingerprint
from tests.walls.projects import TODAY, elsewhere_project
from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import NominationDraft, read_draft, write_draft
from wall_of_fame.editing.twins import mark_as_published

MANY = 250
CONSENT = {"name": "2026-01-06", "story": "2026-01-06"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wall with an empty inbox; the working folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    made = elsewhere_project(tmp_path / "project").folder
    (made / "inbox").mkdir()
    monkeypatch.chdir(made)
    return made


def draft(file: str, **fields: object) -> Path:
    """A draft with everything that is needed, but for what is given."""
    values: dict[str, object] = {
        "people": [f"Porter {file.upper()}"], "business": "ferry-office", "standards": {"care": ""},
        "date": "2026-01-05", "text": f"They carried the {file} on board, and came back for me.",
        "about_person": {"role": "Porter", "over_18": "true", "consent": CONSENT}, "photo": "none",
    }  # fmt: skip
    path = Path(f"inbox/{file}.md")
    path.write_bytes(write_draft(NominationDraft(**(values | fields))))  # type: ignore[arg-type]  # as they come
    return path


def approve(monkeypatch: pytest.MonkeyPatch, *arguments: str, answers: str = "") -> int:
    """The exit code of `wall approve --all`, with some answers."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
    return main(["approve", "--all", *arguments, "--approved-by", "desk"])


def test_many_at_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """250 drafts with new people, one question; refused, nothing is written and every draft is as it was."""
    for number in range(MANY):
        draft(f"n{number}")
    before = fingerprint(folder / "content"), fingerprint(folder / "inbox")
    assert approve(monkeypatch, answers="n\n") == 1
    told = capsys.readouterr().err
    assert told.count("goes on the wall") == MANY
    assert told.count("?") == 1
    assert f"{MANY} can go on the wall, with {MANY} new people and 0 new businesses; 0 wait." in told
    assert "Nothing was written." in told
    assert (fingerprint(folder / "content"), fingerprint(folder / "inbox")) == before
    assert approve(monkeypatch) == 1  # nobody is there to say yes
    assert (fingerprint(folder / "content"), fingerprint(folder / "inbox")) == before
    assert approve(monkeypatch, answers="y\n") == 0
    assert len(list(Path("content/people").glob("porter-*"))) == MANY
    assert list(Path("inbox").iterdir()) == []
    assert main(["check"]) == 0


@pytest.mark.usefixtures("folder")
def test_what_waits_says_all_that_it_lacks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each draft with every problem; the others go on the wall, and what waits is as it was."""
    waiting = [
        draft("a", standards={}, about_person={}),
        draft("b", rest={"pin": {"edition": "Lamp pin", "number": 7}}),
        draft("c", text="Unlike that lazy one at the other desk she helped my nine-year-old daughter."),
        draft("d", text="", date="2027-01-01"),
    ]
    draft("e", remarks=["Imported from x.csv, row 2", "The place given is “Nowhere”."])
    draft("f", people=["Porter E"], about_person={}, text="They came at night and brought a lamp.")
    before = {path: path.read_bytes() for path in waiting}
    assert approve(monkeypatch, "--yes") == 1
    told = capsys.readouterr().err
    rows = {line.split(".md")[0]: line for line in told.splitlines() if ".md  " in line}
    assert [name for name, line in rows.items() if line.endswith("waits")] == ["a", "b", "c", "d"]
    assert [name for name, line in rows.items() if line.endswith("goes on the wall")] == ["e", "f"]
    lacks = told[: told.index("b.md")]
    assert "Not answered: Which standards does it show?" in lacks
    assert "Not answered: When did Porter A agree to name and story being shown?" in lacks
    for words in ("Lamp pin", "[comparison]", "[child]", "Not answered: What happened?", "“Nowhere”"):
        assert words in told, words
    assert "x.csv" not in told
    assert {path: path.read_bytes() for path in waiting} == before
    assert sorted(Path("inbox").iterdir()) == waiting
    assert len(list(Path("content/people").glob("porter-*"))) == 1
    assert main(["check"]) == 0


def test_no_draft_is_lost_or_twice(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One that tells the same waits; one that was published before a stop is only taken out of the inbox."""
    first, again = (
        draft("a"),
        draft("b", people=["Porter A"], text="They carried the a on board, and came back for me."),
    )
    data = first.read_bytes()
    assert approve(monkeypatch, "--yes") == 1
    assert not first.exists()
    assert again.exists()
    assert "Almost the same story stands in nominations/2026/" in capsys.readouterr().err
    again.unlink()
    path = next(Path("content/nominations/2026").glob("2026-01-05*"))
    first.write_bytes(data)
    stopped = read_draft(first)
    mark_as_published(stopped, path.relative_to("content").as_posix(), path.read_bytes())
    first.write_bytes(write_draft(stopped))
    before = fingerprint(folder / "content")
    assert approve(monkeypatch, "--yes") == 0
    assert "is on the wall already" in capsys.readouterr().err
    assert not first.exists()
    assert fingerprint(folder / "content") == before


def test_files_that_are_no_drafts_are_all_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is done then; without any draft there is nothing to do."""
    assert approve(monkeypatch) == 0
    good = draft("a")
    Path("inbox/b.md").write_text("---\na: [\n---\n")
    before = fingerprint(folder / "content")
    assert approve(monkeypatch, str(good), "inbox/none.md", "inbox/b.md", "--yes") == 1
    told = capsys.readouterr().err
    assert "inbox/none.md is not in inbox/" in told
    assert "inbox/b.md:3:1: This is not YAML" in told
    assert fingerprint(folder / "content") == before
    assert main(["approve"]) == 2
