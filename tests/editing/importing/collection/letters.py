"""Mail, issues and posts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime

from tests.editing.importing.collection.export import Expected, Export
from tests.editing.importing.collection.people import QUESTIONS, Told, told

_WORDS = {
    "en": {
        "hello": "Dear all,", "bye": "Kind regards,", "wrote": "On Fri, 22 Nov 2024 at 09:12, Emma Stone <emma@example.org> wrote:",
        "original": "-----Original Message-----\nFrom: Emma Stone <emma@example.org>\nSent: 22 November 2024 09:12\nTo: Lou Martin\nSubject: Who made your day?\n",
        "forward": "---------- Forwarded message ---------\nFrom: Lou Martin <lou.m@example.org>\nDate: Fri, 22 Nov 2024 at 09:12\nSubject: Thank you\nTo: <hello@example.org>\n",
        "phone": "Sent from my iPhone",
    },
    "fr": {
        "hello": "Bonjour à tous,", "bye": "Cordialement,", "wrote": "Le ven. 22 nov. 2024 à 09:12, Emma Stone <emma@example.org> a écrit :",
        "original": "-----Message d'origine-----\nDe : Emma Stone\nEnvoyé : vendredi 22 novembre 2024 09:12\nÀ : Lou Martin\nObjet : Merci\n",
        "forward": "---------- Message transféré ---------\nDe : Lou Martin <lou.m@example.org>\nDate : ven. 22 nov. 2024 à 09:12\nObjet : Merci\nÀ : <hello@example.org>\n",
        "phone": "Envoyé de mon iPhone",
    },
    "de": {
        "hello": "Liebes Team,", "bye": "Mit freundlichen Grüßen", "wrote": "Am Fr., 22. Nov. 2024 um 09:12 Uhr schrieb Emma Stone <emma@example.org>:",
        "original": "-----Ursprüngliche Nachricht-----\nVon: Emma Stone\nGesendet: Freitag, 22. November 2024 09:12\nAn: Lou Martin\nBetreff: Danke\n",
        "forward": "---------- Weitergeleitete Nachricht ---------\nVon: Lou Martin <lou.m@example.org>\nDatum: Fr., 22. Nov. 2024 um 09:12\nBetreff: Danke\nAn: <hello@example.org>\n",
        "phone": "Von meinem iPhone gesendet",
    },
    "pt": {
        "hello": "Olá a todos,", "bye": "Com os melhores cumprimentos,", "wrote": "Em sex., 22 de nov. de 2024 às 09:12, Emma Stone <emma@example.org> escreveu:",
        "original": "-----Mensagem original-----\nDe: Emma Stone\nEnviada em: sexta-feira, 22 de novembro de 2024 09:12\nPara: Lou Martin\nAssunto: Obrigado\n",
        "forward": "---------- Mensagem encaminhada ---------\nDe: Lou Martin <lou.m@example.org>\nData: sex., 22 de nov. de 2024 às 09:12\nAssunto: Obrigado\nPara: <hello@example.org>\n",
        "phone": "Enviado do meu iPhone",
    },
    "pl": {
        "hello": "Dzień dobry,", "bye": "Pozdrawiam", "wrote": "pt., 22 lis 2024 o 09:12 Emma Stone <emma@example.org> napisał(a):",
        "original": "-----Wiadomość oryginalna-----\nOd: Emma Stone\nWysłano: piątek, 22 listopada 2024 09:12\nDo: Lou Martin\nTemat: Podziękowanie\n",
        "forward": "---------- Przekazana wiadomość ---------\nOd: Lou Martin <lou.m@example.org>\nData: pt., 22 lis 2024 o 09:12\nTemat: Podziękowanie\nDo: <hello@example.org>\n",
        "phone": "Wysłane z iPhone'a",
    },
}  # fmt: skip
NEVER = ("Lou", "Martin", "Emma", "example.org", "iPhone", "From:", "wrote", "Betreff")


def message(text: str, subject: str = "Thank you", html: str = "", charset: str = "utf-8") -> bytes:
    """A message as mail programs write it."""
    mail = EmailMessage()
    mail["From"] = "Lou Martin <lou.m@example.org>"
    mail["To"] = "hello@example.org"
    mail["Subject"] = subject
    mail["Date"] = format_datetime(datetime(2024, 11, 23, 10, 4, tzinfo=UTC))
    mail["Message-ID"] = "<1@example.org>"
    if text:
        mail.set_content(text, charset=charset)
    if html and text:
        mail.add_alternative(html, subtype="html")
    elif html:
        mail.set_content(html, subtype="html")
    return mail.as_bytes()


def _expected(story: str, date: str = "2024-11-23") -> tuple[Expected, ...]:
    return (
        Expected(
            {"text": story, "date": date, "source": "email"},
            ("Thank you",) if date == "2024-11-23" else (),
            NEVER,
        ),
    )


def _mail(language: str) -> Iterator[Export]:
    words, story = _WORDS[language], told(language)[0].story
    plain = f"{words['hello']}\n\n{story}\n\n{words['bye']}\nLou Martin\n01534 712345\n"
    rows = _expected(story)
    yield Export(f"plain-{language}.eml", message(plain), rows)
    quoted = f"{plain}\n{words['wrote']}\n> Tell us who made your day.\n> Emma\n"
    yield Export(f"reply-{language}.eml", message(quoted, "Re: Thank you"), rows)
    yield Export(
        f"outlook-{language}.eml",
        message(f"{plain}\n{words['original']}\nTell us who made your day.\nEmma\n", "RE: Thank you"),
        rows,
    )
    yield Export(f"phone-{language}.eml", message(f"{story}\n\n{words['phone']}\n"), rows)
    html = (
        f"<html><body><p>{words['hello']}</p><p>{story}</p><p>{words['bye']}<br>Lou Martin</p></body></html>"
    )
    yield Export(f"html-{language}.eml", message("", html=html), rows)
    forward = f"Emma here.\n\n{words['forward']}\n{plain}"
    yield Export(f"forward-{language}.eml", message(forward, "Fwd: Thank you"), _forwarded(story))


def _forwarded(story: str) -> tuple[Expected, ...]:
    return (
        Expected(
            {"text": story, "date": "2024-11-22", "source": "email"}, (), ("Lou", "Martin", "example.org")
        ),
    )


def _mailboxes() -> Iterator[Export]:
    stories = [nomination.story for language in ("en", "fr", "pl") for nomination in told(language)[:1]]
    parts = [
        b"From lou.m@example.org Sat Nov 23 10:04:00 2024\n"
        + message(f"{story}\n\nFrom the first day on it was so.\n")
        for story in stories
    ]
    rows = tuple(_expected(f"{story}\n\nFrom the first day on it was so.")[0] for story in stories)
    yield Export("box.mbox", b"\n".join(parts), rows)
    yield Export("box-called.txt", b"\n".join(parts), rows)
    story = told("fr")[0].story
    wrong = message(f"{story}\n").replace(b'charset="utf-8"', b'charset="us-ascii"')
    yield Export("wrong-charset.eml", wrong, _expected(story))
    text = "I would like to nominate Zuzanna K. at Quay Books. She walked with me to the ferry.\n"
    yield Export(
        "nominate.eml",
        message(text),
        (
            Expected(
                {"people": ["Zuzanna K."], "business": "quay-books", "text": text.strip()},
                ("nominate Zuzanna K.",),
                NEVER,
            ),
        ),
    )
    labels = (
        f"Name: Zuzanna K.\nBusiness: Quay Books\nDate: 13 November 2024\nWhat happened: "
        f"{told('en')[1].story}\nYour name: Lou Martin\n"
    )
    yield Export(
        "labels.eml",
        message(labels),
        (
            Expected(
                {
                    "people": ["Zuzanna K."],
                    "business": "quay-books",
                    "date": "2024-11-13",
                    "text": told("en")[1].story,
                },
                (),
                NEVER,
            ),
        ),
    )


def _body(nomination: Told, box: str) -> str:
    answers = (
        ("Who was it?", nomination.who), ("Where do they work?", nomination.where), ("When was it?", nomination.on.strftime("%-d %B %Y")),
        ("What did they do?", nomination.story), ("Which of the wall’s standards does it show?", ", ".join(nomination.ticked) or "_No response_"),
        ("May the wall say who told the story?", "Leave me out"),
        ("Before you send it", f"- [{box}] I have written no telephone number, no email or home address, and no surname."),
    )  # fmt: skip
    return "\n\n".join(f"### {question}\n\n{answer}" for question, answer in answers)


def _issues() -> Iterator[Export]:
    people = told("en")
    rows = tuple(
        Expected(
            {
                "people": list(nomination.names),
                "date": nomination.on.isoformat(),
                "text": nomination.story,
                "source": "form",
            },
            (),
            ("lou-m",),
        )
        for nomination in people
    )
    for host, box in (("github", "X"), ("codeberg", "x")):
        bodies = [_body(nomination, box) for nomination in people]
        yield Export(f"{host}-body.md", bodies[0].encode(), rows[:1])
        yield Export(
            f"{host}-bodies.txt",
            "\r\n\r\n---\r\n\r\n".join(body.replace("\n", "\r\n") for body in bodies).encode(),
            rows,
        )
        issues = [
            {
                "number": number, "title": "Nomination: ", "body": body, "user": {"login": "lou-m"}, "state": "open",
                "html_url": f"https://{host}.example/issues/{number}", "created_at": "2024-11-23T10:04:00Z", "labels": [],
            }
            for number, body in enumerate(bodies, 7)
        ]  # fmt: skip
        yield Export(f"{host}-issues.json", json.dumps(issues).encode(), rows)


def _posts(language: str) -> Iterator[Export]:
    stories = [nomination.story for nomination in told(language)]
    rows = tuple(
        Expected(
            {"text": story, "date": "2024-11-23", "source": "facebook"},
            (),
            ("Lou", "Martin", "Emma", "Reply", "142"),
        )
        for story in stories
    )
    stamp = int(datetime(2024, 11, 23, 10, 4, tzinfo=UTC).timestamp())
    posts = [
        {"timestamp": stamp, "data": [{"post": story}], "title": "Lou Martin posted in Thanks."}
        for story in stories
    ]
    text = json.dumps({"group_posts_v2": posts}, ensure_ascii=False)
    broken = "".join(
        letter if letter < "\x80" else "".join(f"\\u{byte:04x}" for byte in letter.encode())
        for letter in text
    )
    yield Export(f"facebook-{language}.json", broken.encode("ascii"), rows)
    blocks = "".join(
        f'<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><div class="_2ph_ _a6-h _a6-i">Lou Martin posted in Thanks.</div>'
        f'<div class="_2ph_ _a6-p"><div><div></div><div><div>{story}</div></div></div></div>'
        f'<div class="_3-94 _a6-o"><a href="#"><div class="_a72d">23 Nov 2024, 10:04:05</div></a></div></div>'
        for story in stories
    )
    yield Export(
        f"facebook-{language}.html",
        f"<html><head><title>Posts</title></head><body>{blocks}</body></html>".encode(),
        rows,
    )
    copied = "\n".join(
        f"Lou Martin\n23 November 2024 at 10:04 · \n{story}\nAll reactions:\n142\n3 "
        f"comments\nLike\nComment\nShare\n"
        f"Emma Stone\nSo well deserved!\nLike · Reply · 142\n"
        for story in stories
    )
    yield Export(f"copied-{language}.txt", copied.encode(), rows)


def exports() -> Iterator[Export]:
    """All of them."""
    for language in QUESTIONS:
        yield from _mail(language)
        yield from _posts(language)
    yield from _mailboxes()
    yield from _issues()
