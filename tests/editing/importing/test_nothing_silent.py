"""What a file does not say is asked, and what it says too much stays out."""

from __future__ import annotations

import json
from datetime import UTC
from pathlib import Path

import pytest

from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import read_draft
from wall_of_fame.editing.importing.mail.submissions import read_mail
from wall_of_fame.text.contacts import contact_details


def test_one_row_without_headings_is_an_answer(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It becomes a draft, and it is said that it had no headings."""
    (project / "one.csv").write_text(
        "Zuzanna K.,Quay Books,08/11/2024,She walked with me to the ferry and carried my bags.\n"
    )
    assert main(["import", "one.csv", "--yes", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert [row["outcome"] for row in report["rows"]] == ["drafted"]
    assert report["notes"] == ["There are no headings: the first row was read as an answer like the others."]


STORY = "She kept the last loaf for my father and carried it through the rain."


@pytest.mark.parametrize(
    ("name", "text", "people"),
    [
        (
            "surname.csv",
            (
                "Horodateur,Qui nommez-vous ?,Nom de famille,Que s’est-il passé ?,Votre nom,Votre prénom\n"
                f"08/11/2024,Zuzanna,Kowalska,{STORY},Martin,Lou\n"
            ),
            ["Zuzanna Kowalska"],
        ),
        (
            "senders.csv",
            f"Nominee,Story,Your name,Nominator,Submitted by\nZuzanna K.,{STORY},Lou,Lou Martin,Martin\n",
            ["Zuzanna K."],
        ),
        (
            "broken.csv",
            (
                "Thank you 2024,,\nName of the,Date of,What did\nperson,service,they do?\n"
                f"Zuzanna K.,8-Nov-24,{STORY}\nJo B.,9-Nov-24,{STORY} Bravo.\n"
            ),
            ["Zuzanna K."],
        ),
        (
            "posts.txt",
            (
                f"Lou Martin ▸ Thanks\n14h ·\nI nominate Zuzanna K. at Quay Books. {STORY}\nSee translation\n"
                "Like\nComment\nMartin Other\nSo true, Lou\nLike · Reply · 142\n"
            ),
            ["Zuzanna K."],
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and value.endswith(("csv", "txt")) else "",
)
def test_who_is_who(
    name: str, text: str, people: list[str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The nominee is named, the sender and who commented are not, wherever their columns and lines stand."""
    (project / name).write_text(text, encoding="utf-8")
    assert main(["import", name, "--yes"]) == 0
    capsys.readouterr()
    drafts = sorted((project / "inbox").glob("*.md"))
    draft = next(read_draft(path) for path in drafts if STORY in path.read_text(encoding="utf-8"))
    assert draft.people == people
    texts = "".join(path.read_text(encoding="utf-8") for path in drafts)
    assert not any(word in texts for word in ("Lou", "Martin", "Reply", "translation"))


def test_the_senders_name_is_not_in_the_subject(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor in what stands above a forwarded message."""
    (project / "a.eml").write_text(
        "From: Lou Martin <lou@example.org>\nSubject: Nomination by Lou Martin\n"
        "Date: Fri, 8 Nov 2024 10:04:00 +0000\n\nShe kept the last loaf for my father.\n"
    )
    assert main(["import", "a.eml", "--yes"]) == 0
    capsys.readouterr()
    [draft] = (project / "inbox").glob("*.md")
    text = draft.read_text(encoding="utf-8")
    assert "The subject was “Nomination by […]”." in text
    assert "Lou" not in text


def test_a_day_that_nobody_gave_is_asked_for(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where no column asked for it, and the sending is not said."""
    (project / "a.csv").write_text("Submitted,Nominee,Story\n,Jo B.,She kept the last loaf for my father.\n")
    assert main(["import", "a.csv", "--yes", "--format", "json"]) == 0
    [row] = json.loads(capsys.readouterr().out)["rows"]
    assert "When was it? No date was given." in row["remarks"]


def test_the_number_of_a_message_is_no_contact_detail() -> None:
    """“message 10000” would be refused as a telephone number: none of ten thousand messages may be lost."""
    *_, last = read_mail([b"From: a\n\n"] * 10_000, UTC)
    assert last.where == "message 10,000"
    assert not list(contact_details(f"Imported from many.mbox, {last.where}. Is it told in {last.where}?"))
