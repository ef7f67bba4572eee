"""Every question can be left by Ctrl-C, Ctrl-D or the end of the answers, and one is told what came of it."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.cli.test_new import STORY
from tests.cli.test_start import ANSWERS as STARTING
from tests.editing.withdrawal.leaving import leaving_project
from tests.walls.output import fingerprint
from tests.walls.projects import TODAY
from wall_of_fame.cli.wall import main
from wall_of_fame.editing.questions import NoAnswerError, Questions, fitting

NEW = (
    "Ilir B.", "Porter", "person", "Sample Porters", "Northgate", "Porters", "2026-01-05",
    *STORY.splitlines(), ".", "care", "walked me to the ferry", "2026-01-06", "n", "2026-01-06", "", "note",
    "", "desk", "y",
)  # fmt: skip
DRAFT = "---\nperson: [Ilir B.]\n---\n"
FORM = "Who?,Where do they work?,What happened?\nIlir B.,Ferry Office,He walked me to the ferry.\n"
COMMANDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "new": (("new",), NEW),
    "approve": (("approve", "inbox/ilir.md"), NEW[1:]),
    "withdraw": (("withdraw", "zoe-ohara", "--no-build"), ("their friend", "y")),
    "start": (("start", "--anyway"), tuple(STARTING.splitlines())),
    "import": (("import", "form.csv"), ("y",)),
}


class Leaving(io.TextIOBase):
    """Answers, and then somebody who leaves."""

    def __init__(self, answers: tuple[str, ...], leaves: type[BaseException]) -> None:
        super().__init__()
        self.answers = iter(answers)
        self.leaves = leaves

    def readline(self, _size: int | None = -1, /) -> str:  # type: ignore[override]  # as all texts have it
        """The next answer."""
        for answer in self.answers:
            return f"{answer}\n"
        raise self.leaves


def written(folder: Path) -> dict[str, str]:
    """Every file of a project that somebody wrote."""
    return {path: found for path, found in fingerprint(folder).items() if not path.startswith(".cache/")}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wall with a draft and a form's answers; the working folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    project = leaving_project(tmp_path / "project")
    (project.folder / "inbox/ilir.md").write_text(DRAFT)
    (project.folder / "form.csv").write_text(FORM)
    monkeypatch.chdir(project.folder)
    return project.folder


@pytest.mark.parametrize("leaves", [EOFError, KeyboardInterrupt])
@pytest.mark.parametrize("name", COMMANDS)
def test_left_at_any_question(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    leaves: type[BaseException],
) -> None:
    """It ends in words and changes nothing on the wall, at each question; what was typed is kept.

    Answered to the end, it does its work.
    """
    arguments, answers = COMMANDS[name]
    before = written(folder)
    drafts = {path.name: path.read_bytes() for path in (folder / "inbox").iterdir()}
    for count in range(len(answers)):
        monkeypatch.setattr(sys, "stdin", Leaving(answers[:count], leaves))
        code = main(arguments)
        told = "".join(capsys.readouterr())
        assert code == (130 if leaves is KeyboardInterrupt else 2 if name == "import" else 1), told
        assert any(words in told for words in ("Nothing was changed", "Nobody is there", "Stopped.")), told
        if name in {"new", "approve"}:
            _check_typed(folder, answers[:count], told)
            for path in (folder / "inbox").iterdir():
                path.unlink()
            for draft, data in drafts.items():
                (folder / "inbox" / draft).write_bytes(data)
        assert written(folder) == before, count
    monkeypatch.setattr(sys, "stdin", Leaving(answers, leaves))
    assert main(arguments) == 0
    assert written(folder) != before


def _check_typed(folder: Path, answers: tuple[str, ...], told: str) -> None:
    """Every answer so far stands in a draft that is named."""
    kept = [path for path in (folder / "inbox").iterdir() if path.name in told]
    assert ("is kept in" in told) == bool(answers), told
    text = kept[0].read_text() if kept else ""
    own_words = {
        "person": "kind: person",
        "n": "over_18: 'false'",
        ".": "",
        "y": "",
        "Northgate": "northgate",
    }
    for answer in answers:
        assert own_words.get(answer, answer) in text, (answer, text)


def test_not_yet(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Who has not agreed yet is not published, and nothing that was typed is lost."""
    before = fingerprint(folder / "content")
    photo = folder.parent / "ilir.JPG"
    photo.write_bytes((folder / "content/photos/mirela.jpg").read_bytes())
    at = NEW.index("2026-01-06")
    monkeypatch.setattr(sys, "stdin", Leaving((*NEW[:at], "not yet"), EOFError))
    assert main(["new", "--photo", str(photo)]) == 0
    assert "Ilir B. has not agreed yet" in capsys.readouterr().err
    assert fingerprint(folder / "content") == before
    [draft] = (folder / "inbox").glob("2026-*.md")
    left = ("2026-01-06", "y", "Ilir, smiling", "today", "desk", "y")
    monkeypatch.setattr(sys, "stdin", Leaving(left, EOFError))
    assert main(["approve", str(draft)]) == 0
    assert "role: Porter" in (folder / "content/people/ilir-b.md").read_text()
    assert (folder / "content/photos/ilir-b.jpg").is_file()
    assert photo.is_file()
    assert not list((folder / "inbox").glob("2026-*"))


def test_a_photo_that_is_not_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Is named and asked for again, whether it was typed or given as an option."""
    at = NEW.index("", NEW.index("n"))
    answers = (*NEW[:at], "none.jpg", "content/pages/about.md", *NEW[at:])
    monkeypatch.setattr(sys, "stdin", Leaving(answers, EOFError))
    assert main(["new", "--photo", "gone.png"]) == 0
    told = capsys.readouterr().err
    assert "There is no file “gone.png”." in told
    assert "There is no file “none.jpg”." in told
    assert told.count("Is there a photo?") == 3
    assert "photo" not in (folder / "content/people/ilir-b.md").read_text()


def test_nobody_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a standard input there is nobody to ask; answers that are no text are named."""
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(NoAnswerError, match="What is it"):
        Questions().ask("What is it?")
    said = io.StringIO()
    with pytest.raises(NoAnswerError):
        Questions(io.TextIOWrapper(io.BytesIO(b"caf\xe9\n"), "utf-8"), said).ask("What is it?")
    assert "UTF-8" in said.getvalue()


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("st b", ["St Brélade"]),
        ("BREL st", ["St Brélade"]),
        ("st", ["St Brélade", "St Helier", "East Street"]),
        ("elier", []),
        ("", ["East Street", "St Brélade", "St Helier"]),
    ],
)
def test_offers_fit_in_whole(typed: str, fits: list[str]) -> None:
    """Every word typed begins a word, accents and case aside; what begins so stands first."""
    assert fitting(typed, ["East Street", "St Brélade", "St Helier"]) == fits
