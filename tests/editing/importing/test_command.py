"""`wall import`: what it asks, what it writes, what it tells, and how it ends."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import list_drafts, read_draft
from wall_of_fame.limits import STORY_CHARACTERS

HEAD = (
    "Timestamp,Email,Who?,Where do they work?,When?,What happened?,Standards,Your name,"
    "May we show your name?\n"
)
ROW = (
    "2024/11/09 3:04:05 PM GMT,a@example.org,Ada Lovel,Mill Bakery,08/11/2024,"
    '"She kept a loaf, and ""sang"".\nCall 07797 712345 or write to a@example.org.",Care,Lou,Yes\n'
)


def answer(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    """What the editor types, or pastes."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(words.encode())))


def write(project: Path, *rows: str, name: str = "form.csv") -> str:
    """A form's answers."""
    (project / name).write_text(HEAD + "".join(rows), encoding="utf-8")
    return name


def outcomes(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    """What came of each row, for programs."""
    main(["import", *arguments, "--yes", "--format", "json"])
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["rows"]
    return rows


def only(project: Path) -> str:
    """The text of the only draft."""
    [file] = list_drafts(project / "inbox")
    return file.read_text(encoding="utf-8")


def test_one_row(project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The columns are shown, the editor agrees, the draft has all that is sure and asks for the rest."""
    answer(monkeypatch, "\n")
    assert main(["import", write(project, ROW)]) == 0
    printed = capsys.readouterr()
    assert printed.out == (
        "row 2  draft         inbox/2024-11-08-mill-bakery.md\n\n"
        "1 draft. Look at the remarks in 1 of the drafts.\n"
    )
    assert printed.err == (
        "The columns, as far as they can be told (CSV in UTF-8, divided by commas):\n"
        "  who is nominated                       ←  Who?\n"
        "  where they work                        ←  Where do they work?\n"
        "  what happened                          ←  What happened?\n"
        "  the day it happened                    ←  When?\n"
        "  when the form was sent                 ←  Timestamp\n"
        "  the standards that were ticked         ←  Standards\n"
        "  who sent it (kept only if they agree)  ←  Your name\n"
        "  whether their name may be shown        ←  May we show your name?\n"
        "  Left out (contact details): Email\n"
        "Use this? [Y/n] \n"
    )
    before, _, after = only(project).partition("row 2 [")
    assert before + after[16:] == (
        "---\n"
        "person: [Ada Lovel]\n"
        "business: mill-bakery\n"
        "standards: {care: ''}\n"
        "date: '2024-11-08'\n"
        "remarks:\n"
        "  - “Ada Lovel” is not on the wall so. Did you mean Ada L. (ada-l)? Then write the id.\n"
        "  - “08/11/2024” was read as 8 November 2024; or was it 11 August 2024?\n"
        "  - 'Taken out of the story: a phone number, an email address.'\n"
        "  - Imported from form.csv, ].\n"
        "source: form\n"
        "nominator: Lou\n"
        "---\n"
        'She kept a loaf, and "sang".\n'
        "Call […] or write to […].\n"
    )


def test_the_mapping_is_kept(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked for once; a change in its file counts; another form is asked about again."""
    answer(monkeypatch, "")
    main(["import", write(project, ROW), "--yes"])
    mapping = project / "inbox" / "mapping.yaml"
    text = mapping.read_text(encoding="utf-8")
    assert "person: Who?" in text
    mapping.write_text(text.replace("source: form", "source: email\ndates: month-first"), encoding="utf-8")
    shutil.copy(mapping, project / "mine.yaml")
    for file in list_drafts(project / "inbox"):
        file.unlink()
    assert main(["import", "form.csv"]) == 0
    assert "source: email" in only(project)
    assert "date: '2024-08-11'" in only(project)
    (project / "other.csv").write_text("Name,Story\nBruno M.,He mended my umbrella in the rain.\n")
    capsys.readouterr()
    assert main(["import", "other.csv"]) == 2
    printed = capsys.readouterr().err
    assert "mapping.yaml is for another form: there is no column “Who?”" in printed
    assert "Nobody is there to ask. With --yes the guess is used." in printed
    assert main(["import", "other.csv", "--mapping", "mine.yaml"]) == 2
    assert "There is no column “Who?”" in capsys.readouterr().err
    assert main(["import", "other.csv", "--yes", "--mapping", "other.yaml"]) == 0
    assert "story: Story" in (project / "other.yaml").read_text(encoding="utf-8")


def test_an_editor_who_says_no(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Finds the guess in a file to change; nothing is imported."""
    answer(monkeypatch, "n\n")
    assert main(["import", write(project, ROW)]) == 1
    assert "Use this? [Y/n] \nwall: form.csv: The guess is in inbox/mapping.yaml" in capsys.readouterr().err
    assert list(list_drafts(project / "inbox")) == []


REFUSED = {
    "": "There is no story.",
    "…": "There is no story.",
    "x" * (STORY_CHARACTERS + 12): "The story is too long by 12 characters; 4,000 are allowed.",
    "A\x07b": "In the story stands a control character (U+0007). Delete it there.",
    "A\u202eb": "In the story stands a character that turns the direction of writing around "
    "(U+202E, right-to-left override). Delete it there.",
}


def test_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With row number and reason; the others are drafted all the same."""
    rows = [f',,Ada,,,"{story}",,,\n' for story in REFUSED]
    name = write(project, ",,,,,,,,\n", *rows, ROW)
    assert main(["import", name, "--yes"]) == 1
    printed = capsys.readouterr().out
    for number, reason in enumerate(REFUSED.values(), 3):
        assert f"row {number}  refused       {reason}\n" in printed
    assert printed.endswith("1 draft, 5 refused, 1 empty row. Look at the remarks in 1 of the drafts.\n")


def test_duplicates(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On the wall, in the inbox and in the file are told; whatever differs in anything is a draft.

    One shared word of a name makes nobody the same, nor does a formula that many are thanked in.
    """
    wall = "Bruno said that the book was not for me and gave me a chair by the stove to read another!"
    mine = "He walked with me to the ferry in the rain, and carried the lamp that I had bought."
    name = write(
        project,
        f',,Bruno,Quay Books,,"{wall}",,,\n',
        f',,Bruno M.,Quay Books,19/10/2024,"{wall}",,,\n',
        f',,Bruno M.,Quay Books,08/11/2024,"{mine}",,,\n',
        f',,bruno m,Quay  Books,08/11/2024,"{mine}!",,,\n',
        f',,Bruno M.,Quay Books,09/11/2024,"{mine}",,,\n',
        f',,Bruno S.,Quay Books,08/11/2024,"{mine}",,,\n',
        f',,Ada L.,Mill Bakery,08/11/2024,"{mine}",,,\n',
        ",,Ada L.,Mill Bakery,08/11/2024,Lovely bread!,,,\n",
        ",,Ada L.,Mill Bakery,09/11/2024,Lovely bread!,,,\n",
        ",,Ada L.,Mill Bakery,09/11/2024,lovely bread,,,\n",
    )
    rows = outcomes(capsys, name)
    assert [row.get("of", row.get("draft")) for row in rows] == [
        "inbox/undated-quay-books.md",
        "content/nominations/2024/a-chair-by-the-stove.md",
        "inbox/2024-11-08-quay-books.md",
        "row 4",
        "inbox/2024-11-09-quay-books.md",
        "inbox/2024-11-08-quay-books-2.md",
        "inbox/2024-11-08-mill-bakery.md",
        "inbox/2024-11-08-mill-bakery-2.md",
        "inbox/2024-11-09-mill-bakery.md",
        "row 10",
    ]
    for at in (4, 5, 6):
        assert "Almost the same story is told in row 4. Is it another one?" in rows[at]["remarks"]
    write(project, f',,Bruno M.,Quay Books,08/11/2024,"{mine}",,,\n', name="later.csv")
    assert [row.get("of") for row in outcomes(capsys, "later.csv")] == ["inbox/2024-11-08-quay-books.md"]


def test_twice_also_when_drafts_have_moved(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A draft under another name, changed by an editor, or approved and on the wall, is known again."""
    name = write(project, ROW.replace("Ada Lovel", "Ada L."))
    assert [row["outcome"] for row in outcomes(capsys, name)] == ["drafted"]
    [file] = list_drafts(project / "inbox")
    moved = file.rename(project / "inbox" / "ada.md")
    moved.write_text(moved.read_text().replace("She kept a loaf, and", "Ada kept one whole loaf back and"))
    assert [row.get("of") for row in outcomes(capsys, name)] == ["inbox/ada.md"]
    draft = read_draft(moved)
    moved.unlink()
    (project / "content/nominations/2024/a-loaf.md").write_text(
        f"---\nnominee: ada-l\nbusiness: mill-bakery\nstandards: [care]\ndate: {draft.date}\n"
        "approved: {by: jcx, on: 2024-11-10}\n---\n"
        'She kept a loaf, and "sang".\nCall […] or write to […].\n'
    )
    assert [row.get("of") for row in outcomes(capsys, name)] == ["content/nominations/2024/a-loaf.md"]


def test_a_pasted_text(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is one draft; who is known in it is recognised; contact details are taken out; twice adds nothing."""
    post = "At Quay Books Bruno M. found my glasses in a teapot.\r\n\r\nMy number is 712345.\n"
    answer(monkeypatch, post)
    assert main(["import", "-"]) == 0
    assert "the text  draft" in capsys.readouterr().out
    draft = read_draft(next(list_drafts(project / "inbox")))
    assert (draft.people, draft.business, draft.rest) == ([], "quay-books", {})
    assert "Who is it about? No name was given. The story names Bruno M. (bruno-m)." in draft.remarks
    assert draft.text == "At Quay Books Bruno M. found my glasses in a teapot.\n\nMy number is […]."
    (project / "post.txt").write_text(post.upper(), encoding="utf-16")
    assert main(["import", "post.txt"]) == 0
    assert "the text  duplicate of  inbox/undated-quay-books.md" in capsys.readouterr().out


def test_several_people(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Names in one cell are told apart where they are known, or where signs divide them."""
    cells = ("Ada L. and Bruno M.", "Zoë and Łucja", "Zoë; Łucja")
    lines = [
        f",,{who},,,Story {number} of the two of them in the rain,,,\n" for number, who in enumerate(cells)
    ]
    rows = outcomes(capsys, write(project, *lines))
    assert "“Zoë and Łucja” was read as 2 people: Zoë; Łucja." in rows[1]["remarks"]
    assert [read_draft(project / row["draft"]).people for row in rows] == [
        ["ada-l", "bruno-m"],
        ["Zoë", "Łucja"],
        ["Zoë", "Łucja"],
    ]


def test_somebody_of_that_name_elsewhere(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Is not taken for the one on the wall; the editor is asked."""
    [row] = outcomes(capsys, write(project, ",,Ada L.,Quay Books,,She found the map on the top shelf,,,\n"))
    assert read_draft(project / row["draft"]).people == ["Ada L."]
    assert (
        "“Ada L.” is also somebody elsewhere on the wall: Ada L. (ada-l). The same person?" in row["remarks"]
    )
