"""Chats, reviews and lists in one paste: each has its own draft, and what is left out is told."""

from __future__ import annotations

from datetime import date

import pytest

from wall_of_fame.editing.importing.files.read_file import FileToRead, read_file
from wall_of_fame.editing.importing.submission import Letters, Submission
from wall_of_fame.editing.importing.tables.table import Table

TODAY = date(2025, 6, 1)
BAGS = "She carried my bags to the ferry, and waited, and waved."
LOAF = "He kept the last loaf for my father, and smiled, and sang."


def read(text: str) -> Letters:
    """What a pasted text holds."""
    held = read_file(FileToRead(text.encode(), today=TODAY))
    assert isinstance(held, Letters)
    return held


def stories(letters: Letters) -> list[str]:
    """The stories, in their order."""
    return [submission.get("story") for submission in letters.submissions]


def told(submission: Submission) -> str:
    """All that is said of one."""
    return "\n".join(submission.remarks)


GOOGLE = (
    f"Lou Martin\nLocal Guide · 12 reviews · 3 photos\n\ue838\ue838★★★★★ 2 weeks ago\n{BAGS}\nLike\nShare\n"
    "Response from the owner 2 weeks ago\nThank you, Martin! Ana is glad.\n"
    f"Emma Stone\n3 reviews\n★★★★☆\n5 days ago\n{LOAF}\nFood: 5/5 | Service: 4/5\nLike\n"
)
TRUSTPILOT = (
    f"Lou Martin\nGB\n•\n2 reviews\n\nRated 5 out of 5 stars\nVerified\nNov 8, 2024\n{BAGS}\n\n"
    "Date of experience: 07 November 2024\nUseful\nShare\nReply from Corner Café\nNov 9, 2024\nThank you.\n"
    f"Emma Stone\nJE\n1 review\nRated 4 out of 5 stars\n8 Nov 2024\n{LOAF}\nUseful2\n"
)
FRENCH = (
    f"Lou Martin\nLocal Guide · 34 avis · 12 photos\nil y a 2 semaines\n{BAGS}\nJ’aime\n"
    f"Réponse du propriétaire il y a une semaine\nMerci !\n"
    f"Emma Stone\n2 avis\nil y a un mois\n{LOAF}\nPartager"
)
POLISH = (
    f"Lou Martin\n2 opinie\n5 gwiazdek\n3 tygodnie temu\n{BAGS}\nOdpowiedź właściciela\ntydzień temu\n"
    f"Dziękujemy!\nEmma Stone\n1 opinia\nmiesiąc temu\n{LOAF}"
)
GERMAN = (
    f"Lou Martin\n1 Rezension\nvor 2 Monaten\n{BAGS}\nAntwort vom Inhaber\nvor einem Monat\nDanke!\n"
    f"Emma Stone\n3 Bewertungen\nvor einem Jahr\n{LOAF}"
)
INLINE = f"Lou Martin ★★★★★ 2 weeks ago\n{BAGS}\n\nEmma Stone ★★★★★ 3 weeks ago\n{LOAF}"


@pytest.mark.parametrize("text", [GOOGLE, TRUSTPILOT, FRENCH, POLISH, GERMAN, INLINE])
def test_each_review_is_its_own(text: str) -> None:
    """Without stars, counts, buttons and replies; the writer is the sender, the page is not Facebook's."""
    letters = read(text)
    assert stories(letters) == [BAGS, LOAF]
    assert [submission.senders for submission in letters.submissions] == [("Lou Martin",), ("Emma Stone",)]
    assert {submission.source for submission in letters.submissions} == {None}
    assert letters.read_as == "copied reviews"


def test_what_a_review_leaves_out_is_told() -> None:
    """The stars, the reply (without the writer's name), the ratings, and an age that is no day."""
    first, second = read(GOOGLE).submissions
    assert "Beside it stood “★★★★★”." in first.remarks
    assert "Thank you, […]! Ana is glad." in told(first)
    assert "“2 weeks ago” alone. Which day was it?" in told(first)
    assert "Food: 5/5 | Service: 4/5" in told(second)
    assert second.get("sent") == "5 days ago"
    experienced, _ = read(TRUSTPILOT).submissions
    assert (experienced.get("date"), experienced.get("sent")) == ("07 November 2024", "Nov 8, 2024")


@pytest.mark.parametrize(
    "text",
    [
        f"Anna was great\n5 stars\n{BAGS}",
        f"{BAGS}\n★★★★★",
        f"4,8 ★★★★★ is what I give.\n{BAGS}",
        f"Two weeks ago we came.\n{BAGS}\n12 photos\nI took them all.",
    ],
)
def test_stars_alone_make_no_review(text: str) -> None:
    """A story with a line of stars stays whole."""
    assert stories(read(text)) == [text]


def test_posts_of_no_known_page() -> None:
    """Names above days are not Facebook's alone; and the name may be that of the nominee."""
    [post] = read(f"Lou Martin\n8 November 2024\n{BAGS}").submissions
    assert (post.source, post.get("story")) == (None, BAGS)
    assert "Is it the nominee’s?" in told(post)
    [of_facebook] = read(f"Lou Martin\n8 November 2024 at 10:04 · \n{BAGS}\nLike\nComment").submissions
    assert of_facebook.source == "facebook"


CHATS = {
    "iPhone": f"[08/11/2024, 14:02:11] Lou: {BAGS}\n\u200e[13/11/2024, 14:03:11] ~ Emma: {LOAF}",
    "Android": f"08/11/2024, 14:02 - Lou: {BAGS}\n13/11/2024, 14:03 - Emma: {LOAF}",
    "American": f"11/8/24, 2:02\u202fPM - Lou: {BAGS}\n11/13/24, 2:03\u202fPM - Emma: {LOAF}",
    "German": f"[08.11.24, 14:02:11] Lou: {BAGS}\n[13.11.24, 14:03:11] Emma: {LOAF}",
    "web": f"[14:02, 08/11/2024] Lou: {BAGS}\n[14:03, 13/11/2024] Emma: {LOAF}",
    "Telegram": f"Lou, [08.11.2024 14:02]\n{BAGS}\n\nEmma, [13.11.2024 14:03]\n{LOAF}",
}


@pytest.mark.parametrize("program", CHATS)
def test_each_message_is_its_own(program: str) -> None:
    """With its day; who sent it is the sender, and no nominee."""
    letters = read(CHATS[program])
    assert stories(letters) == [BAGS, LOAF]
    assert [submission.get("sent") for submission in letters.submissions] == ["2024-11-08", "2024-11-13"]
    assert [submission.senders for submission in letters.submissions] == [("Lou",), ("Emma",)]
    assert not any(submission.get("person") for submission in letters.submissions)


def test_what_the_chat_program_wrote_is_told() -> None:
    """Its own lines in a note, a picture that is missing in a remark; a message may have several lines."""
    letters = read(
        "[08/11/2024, 14:00:00] \u200eMessages and calls are end-to-end encrypted.\n"
        f"[08/11/2024, 14:02:11] Lou: {BAGS}\nAnd waited.\n\u200e<image omitted>\n"
    )
    assert stories(letters) == [f"{BAGS}\nAnd waited."]
    assert "Messages and calls are end-to-end encrypted." in letters.notes[0]
    assert "<image omitted>" in told(letters.submissions[0])


def test_marks_of_programs_are_taken_off() -> None:
    """Not where letters run from right to left, nor those that turn a text around."""
    assert stories(read(f"\u200e{BAGS}\u2069")) == [BAGS]
    for kept in (f"\u202e{BAGS}", f"\u200e\u05d0\u05d1 {BAGS}"):
        assert stories(read(kept)) == [kept]


LISTS = {
    "numbers": f"1. Ana, Café Central — {BAGS}\n2. Jo B., Mill Bakery — {LOAF}",
    "brackets": f"Nominacje:\n\n- Ana (Café Central): {BAGS}\n\n- Jo B. (Mill Bakery): {LOAF}",
    "dashes": f"1) Ana - Café Central - {BAGS}\n2) Jo B. - Mill Bakery - {LOAF}",
    "paragraphs": f"Ana, Café Central – {BAGS}\n\nJo B., Mill Bakery – {LOAF}",
    "lines": f"Ana (Café Central) : {BAGS}\nJo B. (Mill Bakery) : {LOAF}",
}


@pytest.mark.parametrize("kind", LISTS)
def test_each_entry_is_its_own(kind: str) -> None:
    """And what its beginning says becomes fields, with the question whether that is so."""
    letters = read(LISTS[kind])
    assert stories(letters) == [BAGS, LOAF]
    said = [(submission.get("person"), submission.get("business")) for submission in letters.submissions]
    assert said == [("Ana", "Café Central"), ("Jo B.", "Mill Bakery")]
    assert all("Taken from the words “" in told(submission) for submission in letters.submissions)
    assert letters.notes == (("Left out above the list: “Nominacje:”.",) if kind == "brackets" else ())


def test_an_entry_without_a_name_is_asked_about() -> None:
    """It may go on with the entry above."""
    *_, last = read(f"{LISTS['numbers']}\n3. The lady on till 3 was kind.").submissions
    assert last.get("story") == "The lady on till 3 was kind."
    assert "Is it a story of its own" in told(last)


def test_labels_that_come_again_begin_another() -> None:
    """Each block of labels is one entry."""
    blocks = [f"Name: {name}\nBusiness: Mill Bakery\nStory: {BAGS}" for name in ("Ana B.", "Jo B.")]
    assert stories(read("\n\n".join(blocks))) == blocks


@pytest.mark.parametrize(
    "text",
    [
        BAGS,
        f"{BAGS}\n\nThen we sang.",
        "Monday, at the till — she carried my bags.\nTuesday, there — she sang for us.",
    ],
)
def test_one_story_is_no_list(text: str) -> None:
    """Days are no people, and paragraphs no entries."""
    [submission] = read(text).submissions
    assert (submission.get("story"), submission.remarks) == (text, ())


@pytest.mark.parametrize(
    "below", ["", '"{""ImportId"":""a""}","{""ImportId"":""b""}","{""ImportId"":""c""}"\n']
)
def test_codes_above_the_questions(below: str) -> None:
    """LimeSurvey's row of codes is no answer, and neither are Qualtrics' rows of codes and ids."""
    codes = "id,G01Q01,G01Q02[SQ001]\n" if not below else "StartDate,Q1,Q2_1\n"
    questions = "Response ID,Who made your day?,What did they do for you and how did it change your day?\n"
    table = read_file(FileToRead(f"{codes}{questions}{below}1,Ada L.,{BAGS.replace(',', '')}\n".encode()))
    assert isinstance(table, Table)
    assert table.headings[1:] == tuple(questions.strip().split(",")[1:])
    assert [row.cells[1] for row in table.rows] == ["Ada L."]


@pytest.mark.parametrize("first", ["T1,T2,T3", "Q1,Q2,Q3"])
def test_codes_as_answers_are_none(first: str) -> None:
    """A first row with codes is no heading of questions where data stand below it."""
    table = read_file(FileToRead(f"{first}\nAda L.,Mill,3\nJo B.,Mill,4\n".encode(), "a.csv"))
    assert isinstance(table, Table)
    assert "Ada L." not in table.headings


FILE = "IMG-20241108-WA0001.jpg (file attached)"


def test_a_picture_alone_is_joined_to_the_story_of_its_minute() -> None:
    """Of the same sender, with the question whether it belongs there."""
    for text in (
        f"08/11/2024, 14:02 - Lou: {FILE}\n08/11/2024, 14:02 - Lou: {BAGS}",
        f"[08/11/2024, 14:02:11] Lou: {BAGS}\n[08/11/2024, 14:02:40] Lou: {FILE}",
    ):
        [only] = read(text).submissions
        assert only.get("story") == BAGS
        assert f"Joined to this is “{FILE}”, sent alone (line " in told(only)


@pytest.mark.parametrize(
    "text",
    [
        f"08/11/2024, 14:02 - Lou: {FILE}\n08/11/2024, 14:02 - Emma: {BAGS}",
        f"08/11/2024, 14:02 - Lou: {FILE}\n08/11/2024, 14:03 - Lou: {BAGS}",
        f"08/11/2024, 14:02 - Lou: {FILE}\n08/11/2024, 14:02 - Lou: {BAGS}\n08/11/2024, 14:02 - Lou: {LOAF}",
        f"08/11/2024, 14:02 - Lou: <Media omitted>\n08/11/2024, 14:05 - Lou: {BAGS}",
    ],
)
def test_a_picture_alone_is_quoted(text: str) -> None:
    """With its line and what to do, where no one story was sent with it."""
    first, *others = read(text).submissions
    words = text.partition("Lou: ")[2].partition("\n")[0]
    assert (first.where, first.get("story")) == ("message 1 (line 1)", "")
    assert f"Line 1 has only “{words}”" in told(first)
    assert "Name the picture in the draft" in told(first)
    assert not any("Joined" in told(other) for other in others)
