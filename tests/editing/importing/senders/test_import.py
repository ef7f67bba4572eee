"""Whoever sent it stays out of every draft, whatever it is imported from."""

from __future__ import annotations

import json
from email.message import EmailMessage
from pathlib import Path

import pytest

from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import read_draft

STORY = "She kept the last loaf for my father and carried it through the rain to our door."


def drafts(project: Path, name: str, data: str | bytes, capsys: pytest.CaptureFixture[str]) -> str:
    """The text of all drafts that come of a file."""
    (project / name).write_bytes(data.encode() if isinstance(data, str) else data)
    main(["import", name, "--yes", "--format", "json"])
    printed = json.loads(capsys.readouterr().out)
    assert [row["outcome"] for row in printed["rows"]] == ["drafted"]
    return "".join(path.read_text(encoding="utf-8") for path in (project / "inbox").glob("*.md"))


# “ASKED” is the nominee's column, SENDER what asks for the sender.
SENDERS_QUESTIONS = (
    "Your name",
    "Your full name",
    "Your first name",
    "Your surname",
    "Your name (optional)",
    "Name (yours)",
    "My name",
    "What is your name?",
    "What's your name?",
    "Who are you?",
    "Name of nominator",
    "Nominator",
    "Nominator name",
    "Nominator's name",
    "Nominated by",
    "Submitted by",
    "Submitter",
    "Completed by",
    "Filled in by",
    "Proposed by",
    "Proposer",
    "Recommended by",
    "Name of the person completing this form",
    "Name of person making the nomination",
    "Person submitting",
    "Person nominating",
    "Who is making this nomination?",
    "Who is nominating?",
    "Who sent this?",
    "Who nominated them?",
    "From",
    "Author",
    "Respondent",
    "Respondent name",
    "Customer name",
    "Guest name",
    "Contact name",
    "Sender",
    "Sender's name",
    "Display name",
    "Reporter",
    "Created by",
    "Signed",
    "Signature",
    "Your details",
    "Yours",
    "Voter",
    "your_name",
    "yourName",
    "nominator_name",
    "submitter-name",
    "Votre nom",
    "Votre nom et prénom",
    "Vos nom et prénom",
    "Quel est votre nom ?",
    "Qui êtes-vous ?",
    "Comment vous appelez-vous ?",
    "Nom du proposant",
    "Proposé par",
    "Envoyé par",
    "De la part de",
    "Ton nom",
    "Nom de la personne qui propose",
    "Expéditeur",
    "Mon nom",
    "Ihr Name",
    "Ihr vollständiger Name",
    "Dein Name",
    "Wer sind Sie?",
    "Wer bist du?",
    "Wie heißen Sie?",
    "Wie heißt du?",
    "Eingereicht von",
    "Vorgeschlagen von",
    "Nominiert von",
    "Name des Einreichers",
    "Ausgefüllt von",
    "Absender",
    "Mein Name",
    "O seu nome",
    "Seu nome",
    "Seu nome completo",
    "O teu nome",
    "Qual é o seu nome?",
    "Quem é você?",
    "Quem és?",
    "Nomeado por",
    "Indicado por",
    "Enviado por",
    "Remetente",
    "Nome de quem nomeia",
    "Preenchido por",
    "O meu nome",
    "Twoje imię",
    "Twoje imię i nazwisko",
    "Pana/Pani imię i nazwisko",
    "Imię i nazwisko zgłaszającego",
    "Kim jesteś?",
    "Jak się nazywasz?",
    "Jak masz na imię?",
    "Zgłoszone przez",
    "Nominowane przez",
    "Nadawca",
    "Osoba zgłaszająca",
    "Moje imię",
)


@pytest.mark.parametrize("question", SENDERS_QUESTIONS)
@pytest.mark.parametrize("asks", ["Who made your day?", "Name", ""])
def test_questions_about_the_sender(
    question: str, asks: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Their answers get nowhere, whether or not another column asks for the nominee."""
    nominee = "Zuzanna K."
    rows = [[question, asks, "What happened?"], ["Lou Martin", nominee, f"{STORY}\n\nThanks,\nLou"]]
    kept = [[cell for head, cell in zip(rows[0], row, strict=True) if head] for row in rows]
    text = drafts(project, "a.csv", "\n".join(",".join(f'"{cell}"' for cell in row) for row in kept), capsys)
    assert "Lou" not in text
    assert "Martin" not in text
    assert STORY in text
    if asks:
        assert nominee in text


@pytest.mark.parametrize(
    "question",
    [
        "Who would you like to nominate? (your name will not be shown)",
        "Nominee",
        "Name of the person you nominate",
        "Your colleague's name",
        "Which colleague do you want to thank?",
        "Who deserves it?",
        "Your nominee",
        "Name of the colleague who made your day",
        "Qui souhaitez-vous nommer ?",
        "Wen möchten Sie nominieren?",
        "Quem gostaria de nomear?",
        "Kogo chcesz nominować?",
        "Name of your server",
        "Who helped you?",
        "Who served you?",
    ],
)
def test_questions_about_the_nominee(
    question: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Are still those, though they say “you”."""
    drafts(project, "a.csv", f'{question},What happened?\nZuzanna K.,"{STORY}"\n', capsys)
    [path] = (project / "inbox").glob("*.md")
    assert read_draft(path).people == ["Zuzanna K."]


AGREES = (
    ("May we show your name?", "Yes", True),
    ("May we show your name?", "Yes, please", True),
    ("May we show your name?", "Yes, but only the first name", False),
    ("May we show your name?", "Maybe", False),
    ("May we show your name?", "", False),
    ("Do you want to stay anonymous?", "Yes", False),
    ("Do you want to stay anonymous?", "No", False),
    ("Should we not show your name?", "Yes", False),
    ("Should we hide your name?", "Yes", False),
    ("Does the nominee want to remain anonymous?", "Yes", False),
    ("Do they agree that we show their name?", "Yes", False),
    ("Souhaitez-vous rester anonyme ? Publier votre nom ?", "Oui", False),
)


@pytest.mark.parametrize(("question", "answer", "is_named"), AGREES)
def test_only_who_asked_to_be_named(
    question: str, answer: str, is_named: bool, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Gets in; and what was answered is told wherever it is not plain."""
    text = drafts(
        project,
        "a.csv",
        f'Who made your day?,What happened?,Your name,"{question}"\n'
        f'Zuzanna K.,"{STORY}",Lou Martin,"{answer}"\n',
        capsys,
    )
    assert ("nominator: Lou Martin" in text) is is_named
    assert ("Lou" in text) is is_named
    if not is_named and answer:
        assert answer in text


def letter(
    text: str, sender: str = "Lou Martin <lou@example.org>", subject: str = "Thank you", **headers: str
) -> bytes:
    """A message."""
    mail = EmailMessage()
    mail["From"] = sender
    mail["Subject"] = subject
    mail["Date"] = "Fri, 8 Nov 2024 10:04:00 +0000"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail.as_bytes()


@pytest.mark.parametrize(
    "data",
    [
        letter(f"{STORY}\n\nLou\n"),
        letter(f"{STORY}\nThanks, Lou\n", "lou.martin@example.org"),
        letter(f"{STORY}\n\nBest\nLou Martin\n", '"Martin, Lou" <a@example.org>'),
        letter(f"{STORY}\n", subject="Nomination from Lou"),
        letter(f"{STORY}\n", subject="MARTIN LOU nominates somebody"),
        letter(f"My name is Lou Martin. {STORY}\n"),
        letter(f"I am Lou Martin from Gorey. {STORY}\n"),
        letter(f"Told by Lou Martin: {STORY}\n"),
        letter(
            f"{STORY}\n\nLou Martin\n", "Forms <forms@example.org>", Reply_To="Lou Martin <l@example.org>"
        ),
        letter(f"Nominated by: Lou Martin\n\n{STORY}\n", "forms@example.org"),
        letter(f"I nominate Lou Martin. {STORY}\n"),
        letter(f"{STORY} Write to lou.martin@example.org.\n", subject="lou.martin@example.org nominates"),
        letter(f"Name: Lou Martin\nMessage: {STORY}\n"),
        letter(f"Name: Lou Martin\nEmail: lou@example.org\nMessage: {STORY}\n", "Forms <forms@example.org>"),
        letter(f"From: Lou Martin\nPhone: 712345\nWhat happened: {STORY}\n", "Forms <forms@example.org>"),
        letter(
            f"See below. Lou\n\n---------- Forwarded message ---------\nFrom: Martin Lou <m@example.org>\n"
            f"Date: Fri, 22 Nov 2024 at 09:12\nSubject: x\n\n{STORY}\n\nMartin\n",
            subject="Fwd: x",
        ),
    ],
)
def test_mail(data: bytes, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither the header's name nor that below the text, nor that in the subject."""
    text = drafts(project, "from Lou Martin.eml", data, capsys)
    assert STORY in text
    assert "Lou" not in text
    assert "Martin" not in text
    assert "LOU" not in text
    assert "lou" not in text
    assert "example.org" not in text


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY}\n\nKind regards,\nLou Martin\n",
        f"{STORY}\n– Lou Martin\n",
        f"{STORY} Love, Lou x\n",
        f"Nominated by Lou Martin\n\n{STORY}\n",
        f"Lou Martin\n2d · \n{STORY}\n\nLou\nLike\nComment\nShare\n",
        f"lou martin\n8 November · \n{STORY}\nLike\nComment\n",
        f"Lou O'Martin-Smith\n8 November at 10:04 · \n{STORY}\nAll reactions:\n3\nLike\nComment\n",
    ],
)
def test_texts_and_posts(text: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor the name above a post, or below what was typed."""
    text = drafts(project, "a.txt", text, capsys)
    assert STORY in text
    assert "lou" not in text.lower()
    assert "martin" not in text.lower()


def test_a_post_of_a_download(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its title names who wrote it; they may sign it, too."""
    post = {
        "timestamp": 1731060000,
        "data": [{"post": f"Lou Martin here. {STORY}\n\nLou"}],
        "title": "Lou Martin posted in Thanks.",
    }
    text = drafts(project, "a.json", json.dumps({"group_posts_v2": [post]}), capsys)
    assert STORY in text
    assert "Lou" not in text


@pytest.mark.parametrize(
    "head",
    [
        "Name,Email,Message",
        "Name,Phone,What happened?",
        "Name,Message",
        "Full name,Comments",
        "First name,Email,Feedback",
        "Nom,Message",
        "Name,Nachricht",
        "Nome,Mensagem",
        "Imię i nazwisko,Wiadomość",
        "Name of your manager,Why?",
        "Parent or guardian's name,Why?",
        "Line manager's name,Why?",
        "How do you know them?,Why?",
    ],
)
def test_a_form_that_asks_for_nobody_else(
    head: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its “Name” is that of whoever wrote the message; a third person stays out, too."""
    first = "I am Lou Martin their neighbour" if head.startswith("How") else "Lou Martin"
    middle = {3: ["l@example.org" if "mail" in head else "07797 712345"]}.get(len(head.split(",")), [])
    text = drafts(project, "a.csv", f"{head}\n{','.join([first, *middle, STORY])}\n", capsys)
    assert STORY in text
    assert "Lou" not in text
    assert "person" not in text.partition("remarks")[0]


def test_the_form_of_somebody_who_is_nominating(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """“Who are you nominating?” asks for the nominee, and the names before it are the sender's."""
    head = "First name,Last name,Email,Who are you nominating?,Why?"
    text = drafts(project, "a.csv", f"{head}\nLou,Martin,l@example.org,Jo B.,{STORY}\n", capsys)
    assert "Jo B." in text
    assert "Lou" not in text
    assert "Martin" not in text


def test_a_comment_below_a_post_without_buttons(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Is left out, with the name above it."""
    text = f"Lou Martin\n8 Nov 2024 ·\n{STORY}\nEmma Stone\nWell said, Lou!\n2d\nLike\nReply\n"
    told = drafts(project, "a.txt", text, capsys)
    assert STORY in told
    assert "Emma" not in told
    assert "Lou" not in told
