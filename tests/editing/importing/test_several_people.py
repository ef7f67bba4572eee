"""Where a text may be about several people, it is asked, however the text arrived."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import read_draft
from wall_of_fame.text.nominees import find_groups

LOAF = "He kept the last loaf for my father, and smiled, and sang."
WAYS = {
    "table.csv": 'Story,Sent\n"{}",2024-11-08\n',
    "mail.eml": "From: lou@example.org\nSubject: Thanks\nDate: Fri, 8 Nov 2024 10:04:00 +0000\n\n{}\n",
    "mail.mbox": (
        "From lou@example.org Fri Nov  8 10:04:00 2024\nFrom: lou@example.org\nSubject: Thanks\n"
        "Date: Fri, 8 Nov 2024 10:04:00 +0000\n\n{}\n"
    ),
    "post.txt": "Lou Martin\n8 November 2024 at 10:04 · \n{}\nLike\nComment\nShare\n",
    "review.txt": "Lou Martin\nLocal Guide · 12 reviews\n★★★★★ 2 weeks ago\n{}\nLike\nShare\n",
    "chat.txt": "[08/11/2024, 14:02:11] Lou: {}\n",
    "text.txt": "{}\n",
    "posts.json": '[{{"timestamp": 1731060240, "data": [{{"post": "{}"}}], "title": "Lou Martin posted."}}]',
}


def _remarks(project: Path, capsys: pytest.CaptureFixture[str], way: str, story: str) -> str:
    words = story.replace("\n", "\\n") if way.endswith(".json") else story
    (project / way).write_text(WAYS[way].format(words), encoding="utf-8")
    assert main(["import", way, "--yes", "--format", "json"]) == 0
    [row] = json.loads(capsys.readouterr().out)["rows"]
    draft = read_draft(project / row["draft"])
    assert draft.text == story
    return "\n".join(draft.remarks)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("story", "asked"),
    [
        ("Jo and Sam at the bakery carried my bags to the ferry.", "“Jo and Sam”. Is it about each of them?"),
        (
            "I would like to thank the whole team at the bakery, especially Ann. They sang.",
            "“the whole team at the bakery, especially Ann”. Is it about the team, or Ann?",
        ),
        ("Merci à toute l’équipe, et surtout à Marie : ils ont chanté.", "Is it about the team, or Marie?"),
    ],
)
def test_people_in_one_breath(
    story: str, asked: str, way: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever is thanked together is quoted."""
    assert asked in _remarks(project, capsys, way, story)


@pytest.mark.parametrize("way", ["mail.eml", "post.txt", "chat.txt", "text.txt", "posts.json"])
@pytest.mark.parametrize(
    "story",
    [
        "She did three things:\n- Carried my bag\n- Called a taxi\n- Waited with me",
        f"Ana du Café Central a porté mes sacs.\n\nJo de Mill Bakery a gardé un pain. {LOAF}",
        "Pani Anna z piekarni pomogła mi z zakupami.\nPan Marek z Quay Books znalazł książkę.",
    ],
)
def test_stories_of_several(story: str, way: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The text stays whole, and the question quotes it."""
    assert "There may be several people in this one text" in _remarks(project, capsys, way, story)


@pytest.mark.parametrize(
    ("story", "words", "names"),
    [
        ("When Jo and Sam came", "Jo and Sam", ("Jo", "Sam")),
        ("A big thank you to Ann, Bob and Claire!", "Ann, Bob and Claire", ("Ann", "Bob", "Claire")),
        ("Mrs Bisson and Mr Le Brun at the bank", "Mrs Bisson and Mr Le Brun", ("Mrs Bisson", "Mr Le Brun")),
        ("Anna and her lovely team were great", "Anna and her lovely team", ("Anna",)),
        ("Merci à Marie et Paul", "Marie et Paul", ("Marie", "Paul")),
        ("O João e a Maria foram gentis", "João e a Maria", ("João", "Maria")),
        (
            "Danke an das ganze Team, besonders Frau Berg",
            "das ganze Team, besonders Frau Berg",
            ("Frau Berg",),
        ),
        ("Ania i Kasia pomogły mi", "Ania i Kasia", ("Ania", "Kasia")),
        ("Katarzyna oraz Piotr z recepcji", "Katarzyna oraz Piotr", ("Katarzyna", "Piotr")),
        ("Obrigado a toda a equipa!", "toda a equipa", ()),
        ("Thanks Jo/Sam", "Jo/Sam", ("Jo", "Sam")),
    ],
)
def test_groups(story: str, words: str, names: tuple[str, ...]) -> None:
    """The words and names, without what has its capital from the sentence alone."""
    group = next(find_groups(story))
    assert (group.words, group.names) == (words, names)


@pytest.mark.parametrize(
    "story",
    [
        "She helped Jo carry the bags.",
        "On Monday and Tuesday we went to Jersey and Guernsey.",
        "We walked from St Helier and St Brelade.",
        "The North and South Piers were closed.",
    ],
)
def test_no_groups(story: str) -> None:
    """Days and places are nobody."""
    assert not list(find_groups(story))


def test_a_business_is_no_pair(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor are those whom the nominee helped."""
    (project / "t.csv").write_text(
        "Who made your day?,Business,Story\nJo B.,Marks and Spencer,"
        "Marks and Spencer has Jo: she carried my bags.\n"
        "Jo B.,Mill Bakery,Jo walked Ann and Bob to the ferry in the rain.\n"
    )
    assert main(["import", "t.csv", "--yes"]) == 0
    capsys.readouterr()
    for path in (project / "inbox").glob("*.md"):
        assert not any("The story says" in remark for remark in read_draft(path).remarks)
