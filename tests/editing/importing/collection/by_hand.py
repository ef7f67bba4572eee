"""Letters, posts, chats, tables and cards as people write them by hand: what a reader would make of each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from tests.editing.importing.collection.export import Expected, Export

NEVER: Final = ("Priya", "Nair", "example.org")
FOUND: Final = "Tomasz found my wallet under a bench and cycled after the bus to give it back."
RANG: Final = "The lady at the pharmacy rang three surgeries until somebody had my tablets."
STAYED: Final = "Marta stayed an hour after closing so that my son could choose his first shoes."


def _mail(body: str, subject: str = "Thank you") -> str:
    return (
        f"From: Priya Nair <priya.nair@example.org>\nTo: wall@example.je\nSubject: {subject}\n"
        f"Date: Tue, 12 Nov 2024 09:30:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n{body}"
    )


def _export(name: str, text: str, *rows: Expected) -> Export:
    return Export(name, text.encode(), rows)


def _row(fields: dict[str, object], remarked: tuple[str, ...] = (), never: tuple[str, ...] = ()) -> Expected:
    return Expected(fields, remarked, never)


def _mails() -> Iterator[Export]:
    fw = f"FYI\n\n---------- Forwarded message ---------\nFrom: Sean Omar <sean@example.net>\nDate: Mon, 11 Nov 2024 at 08:00\nSubject: Fwd: praise\nTo: Priya Nair <priya.nair@example.org>\n\n\n\n---------- Forwarded message ---------\nFrom: Vera Quint <vera@example.com>\nDate: Fri, 8 Nov 2024 at 17:45\nSubject: praise\nTo: <sean@example.net>\n\n\n{RANG}\n\nKind regards\nVera Quint\n"
    ol = f"See below.\n\nPriya\n\nFrom: Vera Quint\nSent: 08 November 2024 17:45\nTo: Priya Nair\nCc: Sean Omar\nSubject: praise\n\nDear Priya,\n\n{RANG}\n\nRegards,\nVera\n"
    yield _export(
        "hand-m01.eml",
        _mail(
            f"Hi all,\n\n{FOUND}\n\nBest,\nPriya\n-- \nPriya Nair | Senior Accountant | Blue Rock Trust\nT: 01534 555010 | priya.nair@example.org\n"
        ),
        _row(
            {"people": [], "text": FOUND, "date": "2024-11-12"},
            ("Who is it about",),
            (*NEVER, "Blue Rock", "Accountant"),
        ),
    )
    yield _export(
        "hand-m02.eml",
        _mail(
            f"Bonjour,\n\nJe voudrais nommer Tomasz W. de la Gare Café. {FOUND}\n\nBien à vous,\nPriya Nair\nDirectrice adjointe\nTél. 01534 555010\n"
        ),
        _row({"people": ["Tomasz W."]}, ("Gare Café",), (*NEVER, "Directrice")),
    )
    yield _export(
        "hand-m03.eml",
        _mail(
            f"Guten Tag,\n\nich möchte Marta Ziel aus dem Schuhhaus nominieren. {STAYED}\n\nViele liebe Grüße\nPriya\n\nVon meinem Galaxy gesendet\n"
        ),
        _row({"people": ["Marta Ziel"]}, ("Schuhhaus",), (*NEVER, "Galaxy")),
    )
    yield _export(
        "hand-m04.eml",
        _mail(
            f"Olá,\n\nquero nomear Marta Ziel. {STAYED}\n\nUm abraço,\nPriya\n\nEnviado do meu telemóvel\n"
        ),
        _row({"people": ["Marta Ziel"]}, (), (*NEVER, "telemóvel", "abraço")),
    )
    yield _export(
        "hand-m05.eml",
        _mail(
            f"Dzień dobry,\n\nzgłaszam Tomasza W. z kawiarni. {FOUND}\n\nZ poważaniem\nPriya Nair\nkierownik biura\ntel. 01534 555010\n"
        ),
        _row({"people": ["Tomasza W."]}, (), (*NEVER, "kierownik")),
    )
    yield _export(
        "hand-m06.eml",
        _mail(fw, "Fwd: Fwd: praise"),
        _row(
            {"text": RANG, "date": "2024-11-08", "people": []},
            ("FYI",),
            (*NEVER, "Sean", "Vera", "Quint", "example"),
        ),
    )
    yield _export(
        "hand-m07.eml",
        _mail(ol, "FW: praise"),
        _row({"text": RANG, "date": "2024-11-08"}, (), (*NEVER, "Vera", "Sean", "Quint")),
    )
    yield _export(
        "hand-m08.eml",
        _mail(
            f"{FOUND}\n\nThanks\nP\n\n________________________________\nThis email and any attachments are confidential. If you are not the intended recipient please delete it.\nBlue Rock Trust Limited, registered in Jersey No 12345\n"
        ),
        _row({"text": FOUND}, (), (*NEVER, "confidential", "Blue Rock")),
    )
    yield _export(
        "hand-m09.eml",
        _mail(
            f"On 10 Nov 2024, at 09:12, Wall of Fame <wall@example.je> wrote:\n\n> Who made your day?\n\nTomasz W. at the Station Kiosk! {FOUND}\n\nPriya\n",
            "Re: Who made your day?",
        ),
        _row({"people": []}, ("It begins with “Tomasz W. at the Station Kiosk",), NEVER),
    )
    yield _export(
        "hand-m10.eml",
        _mail(
            f"> Who made your day?\nTomasz W.\n> Where do they work?\nStation Kiosk\n> What happened?\n{FOUND}\n",
            "Re: your form",
        ),
        _row({"people": ["Tomasz W."], "business": "Station Kiosk", "text": FOUND}, (), NEVER),
    )
    yield _export(
        "hand-m11.eml",
        _mail(
            f"Name of nominee: Marta Ziel\nWhere do they work: Shoe Box\nWhen: 8 Nov 2024\nWhy: {STAYED}\nNominated by: Priya Nair\nPhone: 01534 555010\nMay we publish your name? No\n",
            "New submission from website",
        ),
        _row(
            {
                "people": ["Marta Ziel"],
                "business": "Shoe Box",
                "date": "2024-11-08",
                "text": STAYED,
                "nominator": None,
            },
            (),
            ("Nair", "Priya", "555010"),
        ),
    )
    yield _export(
        "hand-m12.eml",
        _mail(f"I'd like to nominate Jo and Sam from the Station Kiosk.\n{FOUND}\n"),
        _row({"people": ["Jo", "Sam"]}, ("Station Kiosk",), NEVER),
    )
    yield _export(
        "hand-m13.eml",
        _mail(
            "The whole team at the Station Kiosk, especially Ann, made my morning: hot chocolate for every child in the queue.\n"
        ),
        _row({"people": []}, ("especially Ann",), NEVER),
    )
    yield _export(
        "hand-m14.eml",
        _mail(f"Hello,\n{RANG}\nI don't know her name, sorry, short grey hair, glasses.\nPriya Nair\n"),
        _row({"people": []}, ("Who is it about",), NEVER),
    )
    yield _export(
        "hand-m15.eml",
        _mail(f"Nominee is my colleague Marta Ziel (Shoe Box).\n\n{STAYED}\n\nWarm wishes,\n\nPriya x\n"),
        _row({"people": ["Marta Ziel"]}, ("Shoe Box",), ("Nair",)),
    )
    yield _export(
        "hand-m16.eml",
        _mail(FOUND, "Nomination: Tomasz W., Station Kiosk"),
        _row({"people": ["Tomasz W."], "business": "Station Kiosk", "text": FOUND}, (), NEVER),
    )
    yield _export(
        "hand-m17.eml",
        _mail(f"{FOUND}\n\nSent from Outlook for Android<https://aka.ms/x>\n"),
        _row({"text": FOUND}, (), (*NEVER, "Outlook", "aka.ms")),
    )
    yield _export(
        "hand-m18.eml",
        _mail(
            f"Dear Sir or Madam,\n\n{FOUND}\n\nYours faithfully,\n\nMrs P. Nair (retired teacher)\nFlat 3, Sea View\nSt Helier JE2 3AB\n"
        ),
        _row({"text": FOUND}, (), (*NEVER, "JE2", "Sea View", "teacher")),
    )


def _posts() -> Iterator[Export]:
    fb = f"Priya Nair\n8 November 2024 at 18:22 · \n{FOUND}\nAll reactions:\n34Vera Quint and 33 others\n4 comments\nLike\nComment\nShare\nSean Omar\nWell done Tomasz\nLike\nReply\n3d\nVera Quint\nTop fan\nHe is my neighbour!\nLike\nReply\n2d\n"
    yield _export(
        "hand-f01.txt",
        fb,
        _row(
            {"text": FOUND, "date": "2024-11-08"},
            ("2 comments",),
            (*NEVER, "Sean", "Vera", "neighbour", "34"),
        ),
    )
    yield _export(
        "hand-f02.txt",
        f"Priya Nair ▸ Give Service a Smile Jersey\nNovember 8, 2024\n\nShout out to Marta at the Shoe Box! {STAYED}\n\n12\n3 comments\nLike\nComment\n",
        _row({"people": ["Marta"], "date": "2024-11-08"}, ("Shoe Box",), (*NEVER, "12")),
    )
    yield _export(
        "hand-f03.txt",
        f"Priya Nair is with Sean Omar and Vera Quint at Station Kiosk.\n8 November 2024 at 09:10 · St Helier · \n{FOUND}\nLike\nComment\nShare\n",
        _row({"text": FOUND, "date": "2024-11-08"}, (), (*NEVER, "Sean", "Vera")),
    )
    yield _export(
        "hand-f04.txt",
        f"Priya Nair\n5 d · \n{FOUND}\n… See more\nLike\nComment\nShare\n\nSean Omar\n1w · \n{RANG}\nLike\nComment\nShare\n",
        _row({"text": FOUND}, ("See more",), (*NEVER, "Sean", "Omar")),
        _row({"text": RANG}, ("1w",), (*NEVER, "Sean", "Omar")),
    )
    yield _export(
        "hand-f05.txt",
        f"Priya Nair\n8 novembre 2024, 18:22 · \n{FOUND}\nToutes les réactions :\n12\nJ’aime\nCommenter\nPartager\nSean Omar\nBravo !\nJ’aime\nRépondre\n2 j\n",
        _row({"text": FOUND, "date": "2024-11-08"}, ("comment",), (*NEVER, "Sean", "Bravo")),
    )
    yield _export(
        "hand-f06.txt",
        f"Priya Nair\n8 listopada 2024 18:22 · \n{FOUND}\nWszystkie reakcje:\n12\nLubię to!\nKomentarz\nUdostępnij\n",
        _row({"text": FOUND, "date": "2024-11-08"}, (), (*NEVER, "reakcje")),
    )
    yield _export(
        "hand-f07.txt",
        f"Priya Nair\nAdmin\n · 8. November 2024 um 18:22 · \n{FOUND}\nAlle Reaktionen:\n12\nGefällt mir\nKommentieren\nTeilen\n",
        _row({"text": FOUND, "date": "2024-11-08"}, (), (*NEVER, "Reaktionen")),
    )
    yield _export(
        "hand-f08.txt",
        f"Anonymous member\n8 November 2024 at 18:22 · \n{FOUND}\nLike\nComment\n",
        _row({"text": FOUND, "date": "2024-11-08"}, (), ("Anonymous member",)),
    )


def _chats() -> Iterator[Export]:
    yield _export(
        "hand-c01.txt",
        f"[08/11/2024, 14:02:11] Priya Nair: {FOUND}\n[09/11/2024, 10:00:00] Sean: {STAYED}\n",
        _row({"text": FOUND, "date": "2024-11-08"}, (), NEVER),
        _row({"text": STAYED, "date": "2024-11-09"}, (), ("Sean",)),
    )
    yield _export(
        "hand-c02.txt",
        f"08/11/2024, 14:02 - Priya Nair: {FOUND}\n08/11/2024, 14:02 - Priya Nair: IMG-20241108-WA0003.jpg (file attached)\n",
        _row({"text": FOUND}, ("IMG-20241108-WA0003.jpg",), NEVER),
    )
    yield _export(
        "hand-c03.txt",
        f"08.11.24, 14:02 - Priya Nair: {FOUND}\nUnd noch eine Zeile.\n08.11.24, 14:02 - Priya Nair: <Medien ausgeschlossen>\n",
        _row({"text": FOUND + "\nUnd noch eine Zeile.", "date": "2024-11-08"}, (), NEVER),
    )
    yield _export(
        "hand-c04.txt",
        f"Priya Nair, [8 Nov 2024 at 14:02:11]:\n{FOUND}\n\nSean, [8 Nov 2024 at 15:02:11]:\n{STAYED}\n",
        _row({"text": FOUND, "date": "2024-11-08"}, (), NEVER),
        _row({"text": STAYED}, (), ("Sean",)),
    )
    yield _export(
        "hand-c05.txt",
        f"[11/8/24, 2:02:11 PM] ~ Priya: {FOUND}\n[11/15/24, 2:02:11 PM] ~ Sean: I nominate Marta Ziel from Shoe Box. {STAYED}\n",
        _row({"text": FOUND, "date": "2024-11-08"}, (), ("Priya",)),
        _row({"people": ["Marta Ziel"], "date": "2024-11-15"}, ("Shoe Box",), ("Sean",)),
    )


def _tables() -> Iterator[Export]:
    yield _export(
        "hand-t01.csv",
        f"Submission Date,Your Name,Your Email,Who would you like to nominate?,Business,What did they do?,Upload a photo,Submission IP\nNov 8 2024,Priya Nair,priya.nair@example.org,Tomasz W.,Station Kiosk,{FOUND},https://www.jotform.com/uploads/x/1/selfie.jpg,10.0.0.1\n",
        _row(
            {"people": ["Tomasz W."], "business": "Station Kiosk", "date": "2024-11-08", "text": FOUND},
            ("selfie.jpg",),
            (*NEVER, "10.0.0.1"),
        ),
    )
    yield _export(
        "hand-t02.csv",
        f'#,"Hi, who made your day?",And where?,Tell us the story,May we show your name?,Your name,Response Type,Start Date (UTC),Submit Date (UTC),Network ID,Tags\nabc123,Marta Ziel,Shoe Box,{STAYED},1,Priya Nair,completed,2024-11-08 10:00:00,2024-11-08 10:04:00,ffff,\n',
        _row(
            {"people": ["Marta Ziel"], "business": "Shoe Box", "date": "2024-11-08", "text": STAYED},
            (),
            ("ffff", "abc123"),
        ),
    )
    yield _export(
        "hand-t03.csv",
        f"Name,Surname,Company,Reason\nMarta,Ziel,Shoe Box,{STAYED}\n",
        _row({"people": ["Marta Ziel"], "business": "Shoe Box", "text": STAYED}, (), ()),
    )
    yield _export(
        "hand-t04.csv",
        f"Nominee,Nominee's manager,Where,Story,Nominator,Email\nTomasz W.,Olga Boss,Station Kiosk,{FOUND},Priya Nair,priya.nair@example.org\n",
        _row({"people": ["Tomasz W."], "business": "Station Kiosk"}, (), (*NEVER, "Olga")),
    )
    yield _export(
        "hand-t05.csv",
        f"Nom de la personne,Lieu de travail,Date,Raison,Votre nom\nMarta Ziel,Shoe Box,8 nov. 2024,{STAYED},Priya Nair\n",
        _row(
            {"people": ["Marta Ziel"], "business": "Shoe Box", "date": "2024-11-08", "text": STAYED},
            (),
            NEVER,
        ),
    )
    yield _export(
        "hand-t06.csv",
        f"Wer hat Sie begeistert?;Wo arbeitet die Person?;Wann?;Was ist passiert?;Ihr Name\nMarta Ziel;Shoe Box;8. November 2024;{STAYED};Priya Nair\n",
        _row(
            {"people": ["Marta Ziel"], "business": "Shoe Box", "date": "2024-11-08", "text": STAYED},
            (),
            NEVER,
        ),
    )
    yield _export(
        "hand-t07.csv",
        f"Kogo nominujesz?;Gdzie pracuje?;Kiedy?;Co się wydarzyło?;Twoje imię\nMarta Ziel;Shoe Box;8 listopada 2024;{STAYED};Priya Nair\n",
        _row(
            {"people": ["Marta Ziel"], "business": "Shoe Box", "date": "2024-11-08", "text": STAYED},
            (),
            NEVER,
        ),
    )
    yield _export(
        "hand-t08.csv",
        f"Quem gostaria de nomear?;Onde trabalha?;Quando foi?;O que aconteceu?;O seu nome\nMarta Ziel;Shoe Box;8 de novembro de 2024;{STAYED};Priya Nair\n",
        _row(
            {"people": ["Marta Ziel"], "business": "Shoe Box", "date": "2024-11-08", "text": STAYED},
            (),
            NEVER,
        ),
    )
    yield _export(
        "hand-t09.csv",
        f'Who,Where,When,Why\nJo & Sam,Station Kiosk,11/22/2024,{FOUND}\nN/A,Shoe Box,11/08/2024,{STAYED}\n"don\'t know, tall guy",Pharmacy,11/30/2024,{RANG}\n',
        _row({"people": ["Jo", "Sam"], "date": "2024-11-22"}, ("2 people",)),
        _row({"people": [], "date": "2024-11-08"}, ("N/A",)),
        _row({"people": [], "date": "2024-11-30"}, ("tall guy",)),
    )
    yield _export(
        "hand-t10.csv",
        f"Timestamp,Who?,Role/job title,Where?,What happened?,Is the person over 18?,Do they know about this nomination?\n08/11/2024 10:04:00,Marta Ziel,Sales,Shoe Box,{STAYED},Not sure,no\n",
        _row(
            {"people": ["Marta Ziel"], "business": "Shoe Box", "text": STAYED},
            (
                "Not sure",
                "Do they know",
            ),
        ),
    )
    yield _export(
        "hand-t11.csv",
        f'Employee Name,Department,Nominated By,Comments\n"Ziel, Marta",Shoes,Priya Nair,{STAYED}\n',
        _row({"department": "Shoes", "text": STAYED}, ("Marta Ziel",), NEVER),
    )
    yield _export(
        "hand-t12.csv",
        f"First name,Last name,Email,Name of person you wish to nominate,Their workplace,Your reasons\nPriya,Nair,priya.nair@example.org,Marta Ziel,Shoe Box,{STAYED}\n",
        _row({"people": ["Marta Ziel"], "business": "Shoe Box", "text": STAYED}, (), NEVER),
    )
    yield _export(
        "hand-t13.csv",
        f"date;nominated person;shop;compliment;from\n08.11.24;Tomek;Station Kiosk;{FOUND};Priya Nair\n",
        _row(
            {"people": ["Tomek"], "business": "Station Kiosk", "date": "2024-11-08", "text": FOUND}, (), NEVER
        ),
    )
    yield _export(
        "hand-t14.tsv",
        f"Star of the week\tShop\tBecause\tSubmitted by\nMarta Ziel\tShoe Box\t{STAYED}\tPriya Nair\n",
        _row({"people": ["Marta Ziel"], "business": "Shoe Box", "text": STAYED}, (), NEVER),
    )
    yield _export(
        "hand-t15.json",
        json.dumps(
            [
                {
                    "created_at": "2024-11-08T10:04:00Z",
                    "data": {
                        "name": "Priya Nair",
                        "email": "priya.nair@example.org",
                        "nominee": "Marta Ziel",
                        "business": "Shoe Box",
                        "message": STAYED,
                    },
                }
            ]
        ),
        _row(
            {"people": ["Marta Ziel"], "business": "Shoe Box", "date": "2024-11-08", "text": STAYED},
            (),
            NEVER,
        ),
    )


def _issues() -> Iterator[Export]:
    yield _export(
        "hand-i01.md",
        f"### Who made your day?\n\nMarta Ziel\n\n### Where do they work?\n\nShoe Box\n\n### When was it?\n\n8 November 2024\n\n### What happened?\n\n{STAYED}\n\n### Your name (only shown if you want)\n\n_No response_\n",
        _row({"people": ["Marta Ziel"], "business": "Shoe Box", "date": "2024-11-08", "text": STAYED}),
    )
    yield _export(
        "hand-i02.md",
        f"### Name of the person\n\nJo and Sam\n\n### Business\n\nStation Kiosk\n\n### Story\n\n{FOUND}\n\n- [x] I agree to be named\n- [ ] They are over 18\n",
        _row({"people": ["Jo", "Sam"], "business": "Station Kiosk"}, ("over 18",)),
    )
    yield _export(
        "hand-i03.md",
        f"### Who made your day?\n\n_No response_\n\n### Where do they work?\n\nPharmacy\n\n### What happened?\n\n{RANG}\n",
        _row({"people": [], "business": "Pharmacy", "text": RANG}, ("Who is it about",)),
    )


def _cards() -> Iterator[Export]:
    yield _export(
        "hand-h01.txt",
        f"Name: Marta Ziel\nShop: Shoe Box\nDate: 8/11/24\nReason: {STAYED}\nSigned: Priya Nair\n",
        _row(
            {"people": ["Marta Ziel"], "business": "Shoe Box", "date": "2024-11-08", "text": STAYED},
            (),
            NEVER,
        ),
    )
    yield _export(
        "hand-h02.txt",
        f"To: Marta at Shoe Box\nFrom: Priya Nair\n\n{STAYED}\n",
        _row({"text": STAYED}, ("at Shoe Box",), NEVER),
    )
    yield _export(
        "hand-h03.txt",
        f"SMILE CARD\nI'd like to thank: Tomasz W.\nWho works at: Station Kiosk\nBecause: {FOUND}\nMy name is: Priya Nair\nMy phone: 01534 555010\n",
        _row({"people": ["Tomasz W."], "business": "Station Kiosk", "text": FOUND}, (), (*NEVER, "555010")),
    )
    yield _export(
        "hand-h04.txt", f"Marta (Shoe Box) – {STAYED} – Priya N.\n", _row({}, ("Marta",), ("Priya",))
    )
    yield _export(
        "hand-h05.txt",
        f"1) Marta Ziel, Shoe Box: {STAYED}\n2) Tomasz W., Station Kiosk: {FOUND}\n3) the lady at the chemist: {RANG}\n",
        _row({"people": ["Marta Ziel"], "business": "Shoe Box", "text": STAYED}),
        _row({"people": ["Tomasz W."], "business": "Station Kiosk", "text": FOUND}),
        _row({"people": []}, ("does not begin with a name",)),
    )
    yield _export(
        "hand-h06.txt",
        f"Thank you to Marta, Tomasz and all the girls at the Shoe Box. {STAYED}\n",
        _row({"people": []}, ("Marta",)),
    )
    yield _export(
        "hand-h07.txt",
        f"CARTE MERCI\nPour : Marta Ziel\nMagasin : Shoe Box\nLe : 8 novembre 2024\nMessage : {STAYED}\nDe : Priya Nair\n",
        _row(
            {"people": ["Marta Ziel"], "business": "Shoe Box", "date": "2024-11-08", "text": STAYED},
            (),
            NEVER,
        ),
    )
    yield _export(
        "hand-h08.txt",
        f"Imię i nazwisko: Marta Ziel\nSklep: Shoe Box\nData: 8.11.2024\nZa co: {STAYED}\nOd: Priya Nair\n",
        _row(
            {"people": ["Marta Ziel"], "business": "Shoe Box", "date": "2024-11-08", "text": STAYED},
            (),
            NEVER,
        ),
    )
    yield _export(
        "hand-h09.txt",
        f"{STAYED}\n\nfrom a grateful mum (Priya Nair, 01534 555010)\n",
        _row({"people": []}, ("Who is it about",), ("555010", "Nair")),
    )
    yield _export(
        "hand-h10.txt",
        f"Karte\nFür: Marta Ziel\nGeschäft: Shoe Box\nAm: 8.11.2024\nWofür: {STAYED}\nVon: Priya Nair\n",
        _row(
            {"people": ["Marta Ziel"], "business": "Shoe Box", "date": "2024-11-08", "text": STAYED},
            (),
            NEVER,
        ),
    )
    yield _export(
        "hand-r01.txt",
        f"Priya Nair\n4 reviews · 1 photo\n★★★★★ a week ago\nMarta Ziel helped us. {STAYED}\nLike\nShare\n",
        _row({"people": []}, ("week ago",), NEVER),
    )


def exports() -> Iterator[Export]:
    """All of them."""
    for part in (_mails, _posts, _chats, _tables, _issues, _cards):
        yield from part()
