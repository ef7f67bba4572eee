"""An approval guesses nothing at a person's cost: no twin is deleted, no age or consent assumed."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.walls.output import fingerprint
from tests.walls.projects import TODAY, elsewhere_project
from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import NominationDraft, read_draft, write_draft
from wall_of_fame.editing.form_answers import FormAnswer
from wall_of_fame.editing.twins import mark_as_published

STORY = "Thank you for going the extra mile for our customers this year, every day."
CONSENT = {"name": "2026-01-06", "story": "2026-01-06"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wall with an empty inbox; the working folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    made = elsewhere_project(tmp_path / "project").folder
    (made / "inbox").mkdir()
    monkeypatch.chdir(made)
    return made


def draft(name: str = "Ilir B.", *, file: str = "ilir", **fields: object) -> str:
    """A draft with everything that is needed, but for what is given; its path."""
    about = {"role": "Porter", "over_18": "true", "consent": CONSENT}
    values: dict[str, object] = {
        "people": [name], "business": "ferry-office", "standards": {"care": ""}, "date": "2026-01-05",
        "text": STORY, "about_person": about, "photo": "none",
    }  # fmt: skip
    path = Path(f"inbox/{file}.md")
    path.write_bytes(write_draft(NominationDraft(**(values | fields))))  # type: ignore[arg-type]  # as they come
    return str(path)


def approve(monkeypatch: pytest.MonkeyPatch, *arguments: str, answers: tuple[str, ...] = ()) -> int:
    """The exit code of `wall approve`, with some answers."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
    return main(["approve", *arguments, "--approved-by", "desk"])


def nominations() -> list[str]:
    """The files of this year's nominations."""
    return sorted(path.name for path in Path("content/nominations/2026").iterdir())


def test_one_formula_for_many_people(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is thanked in the same words on one day is recognised, also with a first name in common."""
    names = [f"{first} {last}." for first in ("Maria", "Joao", "Ilir", "Zoe") for last in "ABCDEFGHI"]
    drafts = [draft(name, file=f"award-{number}") for number, name in enumerate(names)]
    before = len(nominations())
    assert approve(monkeypatch, *drafts, "--yes") == 0
    assert len(nominations()) == before + len(names) == before + 36
    assert list((folder / "inbox").iterdir()) == []


def test_a_twin_waits(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without an answer it stays in the inbox as it is; shown beside its sibling, the editor decides."""
    assert approve(monkeypatch, draft(), "--yes") == 0
    before = fingerprint(folder / "content")
    again = draft(text=f"{STORY} Bravo!")
    data = Path(again).read_bytes()
    assert approve(monkeypatch, again, "--yes") == 1
    assert "Almost the same story is on the wall: content/nominations/2026/" in capsys.readouterr().err
    assert Path(again).read_bytes() == data
    assert approve(monkeypatch, again, answers=("later?", "")) == 1
    told = capsys.readouterr().err
    assert f"there: Ilir B., 2026-01-05: “{STORY}”" in told
    assert "Type same, other, or nothing." in told
    assert fingerprint(folder / "content") == before
    assert approve(monkeypatch, again, answers=("same",)) == 0
    assert fingerprint(folder / "content") == before
    assert not Path(again).exists()


def test_a_twin_that_is_another(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is put on the wall beside the first, as the editor says; on another day nobody needs to say so."""
    assert approve(monkeypatch, draft(), "--yes") == 0
    count = len(nominations())
    assert approve(monkeypatch, draft(), answers=("other", "f")) == 0
    assert approve(monkeypatch, draft(date="2026-01-09"), "--yes") == 0
    assert len(nominations()) == count + 2
    assert list((folder / "inbox").iterdir()) == []


def test_an_approval_that_was_stopped_is_completed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is on the wall was made of this very draft: so the draft goes, and nothing is written twice."""
    file = draft()
    kept = read_draft(Path(file))
    assert approve(monkeypatch, file, "--yes") == 0
    [path] = [name for name in nominations() if name != "both-at-once.md"]
    written = Path("content/nominations/2026", path)
    mark_as_published(kept, f"nominations/2026/{path}", written.read_bytes())
    Path(file).write_bytes(write_draft(kept))
    before = fingerprint(folder / "content")
    assert approve(monkeypatch, file, "--yes") == 0
    assert not Path(file).exists()
    assert fingerprint(folder / "content") == before
    Path(file).write_bytes(write_draft(kept))
    written.write_text(written.read_text().replace("Thank you", "Thanks"))
    assert approve(monkeypatch, file, "--yes") == 1
    assert Path(file).exists()


def test_age_and_consent_have_no_default(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Enter answers nothing; what a form said of them stands beside the question, and in the draft before."""
    Path("form.csv").write_text(
        "Who?,Where do they work?,When?,Why?,Are they over 18?,Do they agree?,Favourite cake\n"
        f'Ilir B.,Ferry Office & Sons,2026-01-05,"{STORY}",No,Not yet,Lemon\n'
    )
    assert main(["import", "form.csv", "--yes"]) == 0
    [file] = (path for path in (folder / "inbox").glob("*.md"))
    assert read_draft(file).answers == [
        FormAnswer("Are they over 18?", "No"),
        FormAnswer("Do they agree?", "Not yet"),
        FormAnswer("Favourite cake", "Lemon"),
    ]
    capsys.readouterr()
    before = fingerprint(folder / "content")
    answers = ("Porter", "", "care", "", "2026-01-06", "", "", "")
    assert approve(monkeypatch, str(file), answers=answers) == 1
    told = capsys.readouterr().err
    assert "The form asked “Favourite cake”: “Lemon”." in told
    agree, age = "The form asked “Do they agree?”: “Not yet”.", "The form asked “Are they over 18?”: “No”."
    assert told.index("When did Ilir B. agree") > told.rindex(agree) > told.index(agree)
    assert told.index("Is Ilir B. over 18? [y/n]") > told.rindex(age) > told.index(age)
    assert "Type y or n." in told
    assert fingerprint(folder / "content") == before
    assert file.exists()


@pytest.mark.parametrize(
    ("question", "answer", "waits"),
    [
        ("Do they agree?", "Not yet", True),
        ("Does the person consent to be named?", "no", True),
        ("May we publish this?", "Ask her mother first", True),
        ("Est-elle d'accord ?", "Non", True),
        ("Do they agree?", "Yes", False),
        ("Do they object?", "Yes", True),
        ("Do they object?", "No", False),
        ("Favourite cake", "No", False),
    ],
)
def test_a_doubt_of_somebody_on_the_wall(
    folder: Path, monkeypatch: pytest.MonkeyPatch, question: str, answer: str, waits: bool
) -> None:
    """Who agreed once may not agree now: without an answer nothing is published."""
    file = draft("mirela-k", about_person={}, answers=[FormAnswer(question, answer)])
    before = fingerprint(folder / "content")
    assert approve(monkeypatch, file, "--yes") == int(waits)
    assert (fingerprint(folder / "content") == before) is waits
    if waits:
        assert approve(monkeypatch, file, answers=("", "y", "f")) == 0


def test_an_age_that_a_form_denies(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft that says “over 18” where the form said no waits until somebody says that all agree."""
    file = draft(answers=[FormAnswer("Are they over 18?", "No")])
    before = fingerprint(folder / "content")
    assert approve(monkeypatch, file, "--yes") == 1
    assert approve(monkeypatch, file, answers=("", "n")) == 1
    assert fingerprint(folder / "content") == before
    assert Path(file).exists()


def test_nobody_is_taken_for_another_by_pressing_enter(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name that is nearly one on the wall has to be said to be that, or another."""
    before = fingerprint(folder / "content")
    assert approve(monkeypatch, draft("Mirella K."), answers=("", "")) == 1
    assert "Did you mean Mirela K.? [y/n]" in capsys.readouterr().err
    assert fingerprint(folder / "content") == before


@pytest.mark.parametrize("business", ["corner-library", "A New Bakery"])
@pytest.mark.parametrize("ways", [("--yes",), ("--all", "--yes")])
def test_two_who_share_a_name(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    business: str,
    ways: tuple[str, ...],
) -> None:
    """Somebody elsewhere may be another: without an answer the draft waits, and an id says who is meant."""
    assert approve(monkeypatch, draft("Ana"), "--yes") == 0
    before = fingerprint(folder / "content")
    assert approve(monkeypatch, draft("Ana", file="other", business=business), *ways) == 1
    assert "Somebody elsewhere is called so" in "".join(capsys.readouterr())
    assert fingerprint(folder / "content") == before
    if business == "corner-library":
        other = draft(
            "ana", file="other", business=business, text="She carried my shopping home in the rain."
        )
        assert approve(monkeypatch, other, "--yes") == 0
        again = draft("Ana", file="again", business=business, text="Nobody else would have waited for us.")
        assert approve(monkeypatch, again, "--yes") == 0
        third = draft("Ana", file="third", business="corner-shop", text="A cup of tea for everybody here.")
        assert approve(monkeypatch, third, "--yes") == 1
        assert [path.name for path in Path("content/people").glob("ana*")] == ["ana.md"]


def test_in_bulk_one_that_lacks_something_waits(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others are on the wall without a question; no option is named that the command does not have."""
    files = [draft(f"Person {name}", file=name[0]) for name in ("Albert", "Balbert", "Calbert")]
    lacking = draft("Nobody N.", file="B", about_person={"role": "Porter"})
    assert approve(monkeypatch, *files, "--yes") == 1
    told = capsys.readouterr().err
    assert f"So {lacking} waits" in told
    assert "--consent" not in told
    assert [path.name for path in (folder / "inbox").iterdir()] == ["B.md"]
    assert len(nominations()) == 3


def test_an_earlier_answer_can_be_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is written the whole record is there to be read, and each answer can be given again."""
    answers = ("date", "2026-01-07", "story", "He ran after the ferry.", ".", "care", "", "note", "", "f")
    assert approve(monkeypatch, draft(), answers=answers) == 0
    told = capsys.readouterr().err
    assert f"    {STORY}\n" in told
    assert "    He ran after the ferry.\n" in told
    [path] = [name for name in nominations() if name != "both-at-once.md"]
    text = Path("content/nominations/2026", path).read_text()
    assert "date: 2026-01-07" in text
    assert text.endswith("---\nHe ran after the ferry.\n")
    assert list((folder / "inbox").iterdir()) == []


def test_a_phone_number_is_asked_about_in_its_place(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest of the story stays as it was typed."""
    story = "Call him on 07797 712345 and he comes.\n\nOr write to ilir@example.org!"
    answers = ("the usual number", "07797 712345", "", "f")
    assert approve(monkeypatch, draft(text=story), answers=answers) == 0
    [path] = [name for name in nominations() if name != "both-at-once.md"]
    text = (folder / "content/nominations/2026" / path).read_text()
    assert "Call him on the usual number and he comes.\n\nOr write to!" in text


def test_a_part_of_a_name_is_known(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is asked whether somebody on the wall is meant; nobody is taken for another."""
    assert approve(monkeypatch, draft("mirela", about_person={}), answers=("mirela-k", "f")) == 0
    assert "Mirela K. (mirela-k, Ferry Office & Sons)" in capsys.readouterr().err
    texts = [(folder / "content/nominations/2026" / name).read_text() for name in nominations()]
    assert any("nominee: mirela-k\n" in text for text in texts)


UNKIND = "Unlike that lazy one at the other desk Ilir helped my nine-year-old daughter, who has epilepsy."


def test_what_a_story_says_of_people_is_asked_about(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An approval shows it and asks; what may stay is in the record with who said so."""
    path = draft(text=UNKIND)
    before = nominations()
    assert approve(monkeypatch, path, answers=("",)) == 1
    assert Path(path).exists()
    assert nominations() == before
    assert approve(monkeypatch, path, answers=("keep", "y")) == 0
    [new] = set(nominations()) - set(before)
    text = (folder / "content/nominations/2026" / new).read_text(encoding="utf-8")
    assert "reviewed:\n  by: desk\n" in text
    assert all(rule in text for rule in ("comparison", "insult", "child", "health"))
    assert main(["check"]) == 0


def test_in_bulk_nobody_decides_about_people(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With --yes a draft that names a child waits, and the others are published."""
    unkind, kind = draft(text=UNKIND, file="unkind"), draft("Maria A.", file="kind")
    before = len(nominations())
    assert approve(monkeypatch, unkind, kind, "--yes") == 1
    assert len(nominations()) == before + 1
    assert (folder / unkind).exists()
