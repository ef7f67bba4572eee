"""What stands in the way of an import is told, and nothing is half-done."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.editing.importing.test_command import ROW, outcomes, write
from wall_of_fame.cli.wall import main
from wall_of_fame.content import Content
from wall_of_fame.editing.importing import make_draft, run
from wall_of_fame.editing.importing.redact import Redacted


def test_what_could_not_be_taken_out(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is found in the draft as a whole, and the row is refused."""
    monkeypatch.setattr(make_draft, "redact_contacts", lambda text, _gap="": Redacted(text, ()))
    [row] = outcomes(capsys, write(project, ROW))
    assert row["outcome"] == "refused"
    assert (
        row["reason"]
        == "It holds what looks like a phone number, an email address, which could not be taken out."
    )


def test_what_is_in_the_way(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file in the inbox that is no draft stays, and is told."""
    (project / "inbox").mkdir()
    (project / "inbox" / "2024-11-08-mill-bakery.md").write_text("no draft")
    assert main(["import", write(project, ROW), "--yes"]) == 0
    assert (
        "2024-11-08-mill-bakery.md in the inbox is no draft; it was not compared." in capsys.readouterr().out
    )
    assert (project / "inbox" / "2024-11-08-mill-bakery.md").read_text() == "no draft"
    assert (project / "inbox" / "2024-11-08-mill-bakery-2.md").is_file()


@pytest.mark.parametrize(
    ("arguments", "code", "why"),
    [
        (["nothing.csv"], 2, "wall: nothing.csv: There is no such file.\n"),
        (["photo.jpg"], 1, "wall: photo.jpg: This is a picture. Type its words into a text file"),
        (["empty.csv"], 1, "wall: empty.csv: There is nothing in it. Nothing of it was imported.\n"),
        (["names.csv", "--yes"], 2, "No column looks like the story."),
    ],
)
def test_used_wrongly(
    arguments: list[str], code: int, why: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence on standard error, nothing on the other, nothing in the inbox."""
    (project / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (project / "empty.csv").write_bytes(b"")
    (project / "names.csv").write_text("Name,Business\nAda,Mill\n")
    assert main(["import", *arguments]) == code
    printed = capsys.readouterr()
    assert why in printed.err
    assert printed.out == ""
    assert not (project / "inbox").exists()


def test_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a wall around it there is nothing to import into."""
    monkeypatch.chdir(tmp_path)
    assert main(["import", "form.csv"]) == 2
    assert "There is no folder “content” here." in capsys.readouterr().err


def test_what_was_imported_before_something_went_wrong(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is told, and not that nothing was; the content is read once for all files of a folder."""
    (project / "new").mkdir()
    for number in range(3):
        story = f"Story {number} of how she carried the tray through the rain."
        (project / "new" / f"{number}.txt").write_text(story)
    (project / "new" / "z.csv").write_text("Nominee,Why?\nJo,She kept the last loaf for my father.\n")
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    loaded: list[str] = []
    monkeypatch.setattr(run, "_load_content", _counted(run._load_content, loaded))
    assert main(["import", "new"]) == 1
    printed = capsys.readouterr()
    assert "Nothing" not in printed.err
    assert "What stands below was imported, the rest was not." in printed.err
    assert printed.out.count("inbox/undated-nomination") == 3
    assert loaded == ["once"]


def _counted(load: Callable[[], Content], loaded: list[str]) -> Callable[[], Content]:
    def counting() -> Content:
        loaded.append("once")
        return load()

    return counting
