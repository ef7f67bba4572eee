"""What somebody has answered is in the draft, or beside it, word for word: nothing is lost on the way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import read_draft

STORY = "She kept the last loaf for my father and carried it through the rain to our door."


def texts(project: Path, name: str, data: Any, capsys: pytest.CaptureFixture[str], count: int = 1) -> str:
    """All drafts that come of a file."""
    text = data if isinstance(data, str) else json.dumps(data)
    (project / name).write_text(text, encoding="utf-8")
    main(["import", name, "--yes", "--format", "json"])
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert [row["outcome"] for row in rows] == ["drafted"] * count
    return "".join(path.read_text(encoding="utf-8") for path in (project / "inbox").glob("*.md"))


def field(label: str, value: Any, **more: Any) -> dict[str, Any]:
    """A field of Tally's."""
    return {"key": f"k{value}", "label": label, "value": value, **more}


TWICE = (
    {
        "data": {
            "fields": [
                field("Nominee", "Jo"),
                field("Why?", STORY),
                field("Anything else?", "first"),
                field("Anything else?", "second"),
            ]
        }
    },
    {
        "answers": {
            "1": {"text": "Nominee", "answer": "Jo"},
            "2": {"text": "Why?", "answer": STORY},
            "3": {"text": "Anything else?", "answer": "first"},
            "4": {"text": "Anything else?", "answer": "second"},
        }
    },
    {
        "form_response": {
            "definition": {
                "fields": [
                    {"id": "a", "title": "Nominee"},
                    {"id": "b", "title": "Why?"},
                    {"id": "c", "title": "Else?"},
                    {"id": "d", "title": "Else?"},
                ]
            },
            "answers": [
                {"type": "text", "text": words, "field": {"id": id_}}
                for id_, words in (("a", "Jo"), ("b", STORY), ("c", "first"), ("d", "second"))
            ],
        }
    },
    [
        {
            "ordered_human_fields": [
                {"title": title, "name": title, "value": words}
                for title, words in (("Nominee", "Jo"), ("Why?", STORY), ("E", "first"), ("E", "second"))
            ]
        }
    ],
    {"Nominee": "Jo", "Why?": STORY, "E": {"one": "first", "two": "second"}},
    {"_date": "2024-11-08", "data": {"Nominee": "Jo", "Why?": STORY, "E": "first"}, "comment": "second"},
)


@pytest.mark.parametrize("data", TWICE)
def test_questions_of_one_title(data: Any, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each keeps its answer."""
    text = texts(project, "a.json", data, capsys)
    assert "first" in text
    assert "second" in text
    assert STORY in text


def test_lists_of_several_years(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Are all read."""
    data = {
        "2023": [{"Nominee": "Jo", "Why?": STORY}],
        "2024": [{"Nominee": "Sam", "Why?": f"{STORY} Twice."}],
    }
    text = texts(project, "a.json", data, capsys, 2)
    assert "Jo" in text
    assert "Sam" in text


BODY = (
    f"### Who was it?\n\nJo\n\n### What did they do?\n\n{STORY}\n\n---\n\nAnd then she sang.\n\n===\nTwice.\n"
    "\n### Any objections?\n\nNone\n"
)


def test_a_line_of_dashes_in_an_answer(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Does not end the body; “None” is an answer."""
    text = texts(project, "a.md", BODY, capsys)
    assert "And then she sang." in text
    assert "Twice." in text
    assert "“None”" in text or "answer: None" in text or "answer: 'None'" in text
    next((project / "inbox").glob("*.md")).unlink()
    text = texts(
        project, "b.md", f"{BODY}\n---\n\n{BODY.replace('Jo', 'Sam').replace('sang', 'danced')}", capsys, 2
    )[:]
    assert "danced" in text


def test_words_above_the_first_question(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Are kept, and the questions below them are still read: the sender's name is not in the story."""
    body = f"See this:\n\n{BODY}\n### Your name\n\nLou Martin\n"
    issue = {"title": "x", "body": body, "html_url": "x", "user": {"login": "lou"}}
    text = texts(project, "a.json", [issue], capsys)
    assert "See this:" in text
    assert "Lou" not in text


def test_labels_keep_what_the_message_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The nominee of the subject, where no label names one."""
    head = "From: Lou Martin <l@example.org>\nDate: Fri, 8 Nov 2024 10:04:00 +0000\n"
    head += "Subject: Nomination: Zuzanna K.\n\n"
    texts(project, "a.eml", f"{head}Business: Quay Books\nWhat happened: {STORY}\nColour: green\n", capsys)
    [path] = (project / "inbox").glob("*.md")
    draft = read_draft(path)
    assert (draft.people, draft.business) == (["Zuzanna K."], "quay-books")
    assert "green" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "heading", ["Feedback about her", "Points you want to make", "Status", "Tags", "Number"]
)
def test_a_column_that_sounds_like_the_services_own(
    heading: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Is kept if somebody has written into it."""
    words = "She ought to have a medal and the whole of the shop thinks so as well; believe me."
    text = texts(project, "a.csv", f"Nominee,What happened?,{heading}\nJo,{STORY},{words}\n", capsys)
    assert "medal" in text


def test_a_mapping_of_numbered_columns(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Reads a table without headings; columns that it does not name are kept, who sent it is not."""
    (project / "mine.yaml").write_text("columns: {person: Column 2, story: Column 3}\n")
    (project / "a.csv").write_text(
        f"Quay Books,Jo,{STORY}\nMill Bakery,Sam,{STORY} Twice.\n", encoding="utf-8"
    )
    assert main(["import", "a.csv", "--mapping", "mine.yaml", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    drafts = [read_draft(project / row["draft"]) for row in rows]
    assert [draft.people for draft in drafts] == [["Jo"], ["Sam"]]
    assert "The form asked “Column 1”: “Quay Books”." in rows[0]["remarks"]


def test_a_mapping_that_names_not_all(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What it does not name is kept beside the draft, but for who sent it."""
    (project / "mine.yaml").write_text("columns: {person: Nominee, story: Why?}\n")
    (project / "a.csv").write_text(
        f"Nominee,Why?,Else?,Your name\nJo,{STORY},green,Lou Martin\n", encoding="utf-8"
    )
    assert main(["import", "a.csv", "--mapping", "mine.yaml"]) == 0
    printed = capsys.readouterr().err
    assert "Left out (who sent it): Your name" in printed
    [path] = (project / "inbox").glob("*.md")
    text = path.read_text(encoding="utf-8")
    assert "green" in text
    assert "Lou" not in text
