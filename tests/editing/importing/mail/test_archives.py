"""What public archives of mailing lists hold beside stories: footers, authors in the text, reports."""

from __future__ import annotations

import pytest

from tests.editing.importing.senders.test_sign_off import STORY
from wall_of_fame.editing.importing.mail.messages import read_message
from wall_of_fame.editing.importing.mail.own_words import find_own_words

FOOTER = f"{'_' * 47}\nThanks mailing list\nthanks@lists.example.org\nhttps://lists.example.org/info/thanks\n"


@pytest.mark.parametrize("text", [f"{STORY}\n\n{FOOTER}", f"{STORY}\n{FOOTER}"])
def test_the_footer_of_a_list(text: str) -> None:
    """Is left out, and named; a message that is nothing else has no words."""
    own = find_own_words(text)
    assert own.text == STORY
    assert "the footer of a mailing list" in own.left_out
    assert find_own_words(FOOTER).text == ""


def test_the_author_in_the_text() -> None:
    """Of what somebody else sends, a program names the author above: no name of it gets into a draft."""
    own = find_own_words(f"From: Lou Martin <lou@example.org>\n\n{STORY}")
    assert own.text == STORY
    assert own.sender == "Lou Martin"
    told = f"From: the man at the till\n\n{STORY}"
    assert find_own_words(told).text == told


@pytest.mark.parametrize(
    "head",
    [
        "From: MAILER-DAEMON@mx.example.org (Mail Delivery System)",
        "From: Postmaster <postmaster@example.org>",
        "From: lou@example.org\nX-Failed-Recipients: ada@example.org",
        'From: lou@example.org\nContent-Type: multipart/report; report-type=delivery-status; boundary="x"',
    ],
)
def test_a_report_of_a_server(head: str) -> None:
    """Is refused by name: nobody is nominated in it."""
    message = read_message(f"{head}\nSubject: Returned mail\n\nYour message could not be sent.\n".encode())
    assert message.fault == "It was written by a mail server, as a report on another message."
    kept = read_message(f"From: no-reply@forms.example.org\nSubject: Thanks\n\n{STORY}\n".encode())
    assert (kept.fault, kept.text) == ("", STORY)
