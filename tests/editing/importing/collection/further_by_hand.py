"""A second collection of what people write by hand, made after the rules for the first were in place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tests.editing.importing.collection.export import Expected, Export

NEVER: Final = ("Nadia", "Brook", "example.org")
LENT: Final = "Piotr lent me his own umbrella and walked home in the rain."
FIXED: Final = "The man at the tyre place fixed my pram for nothing."
SAT: Final = "Beatriz sat with my father until the ambulance came."


def _mail(body: str, subject: str = "Thank you") -> str:
    return (
        f"From: Nadia Brook <nadia@example.org>\nTo: wall@example.je\nSubject: {subject}\n"
        f"Date: Tue, 12 Nov 2024 09:30:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n{body}"
    )


def _export(name: str, text: str, *rows: Expected) -> Export:
    return Export(name, text.encode(), rows)


def _row(fields: dict[str, object], remarked: tuple[str, ...] = (), never: tuple[str, ...] = ()) -> Expected:
    return Expected(fields, remarked, never)


def _letters() -> Iterator[Export]:
    yield _export(
        "further-m1.eml",
        _mail(f"I nominate our postman, Piotr Zając. {LENT}\n"),
        _row({"people": ["Piotr Zając"]}, ("Piotr",), NEVER),
    )
    yield _export(
        "further-m2.eml",
        _mail(f"Please can I nominate Beatriz, the nurse at Harbour Clinic? {SAT}\n"),
        _row({"people": ["Beatriz"]}, (), NEVER),
    )
    yield _export(
        "further-m3.eml",
        _mail(f"{LENT}\n\nMany thanks for running this,\nNadia\n(mum of two)\n"),
        _row({"text": LENT}, (), (*NEVER, "mum of two")),
    )
    yield _export(
        "further-m4.eml",
        _mail(
            f"Salut,\n\nje nomme ma voisine Beatriz Lima (Clinique du Port). {SAT}\n\nBisous\nNadia\n\nEnvoyé depuis l'application Mail Orange\n"
        ),
        _row({"people": ["Beatriz Lima"]}, ("Clinique du Port",), (*NEVER, "Orange")),
    )
    yield _export(
        "further-m5.eml",
        _mail(
            f"Von: Karl Frei\nGesendet: Freitag, 8. November 2024 17:45\nAn: Nadia Brook\nBetreff: Lob\n\n{LENT}\n\nGruß\nKarl\n",
            "WG: Lob",
        ),
        _row({"text": LENT, "date": "2024-11-08"}, (), (*NEVER, "Karl", "Frei")),
    )
    yield _export(
        "further-m6.eml",
        _mail(f"{LENT}\n\nW dniu 10.11.2024 o 12:00, Wall pisze:\n> Kto poprawił Ci dzień?\n", "Odp: Wall"),
        _row({"text": LENT}, (), (*NEVER, "Kto")),
    )
    yield _export(
        "further-m7.eml",
        _mail(
            f"> Kto?\nBeatriz Lima\n> Gdzie pracuje?\nHarbour Clinic\n> Co się stało?\n{SAT}\n",
            "Odp: formularz",
        ),
        _row({"people": ["Beatriz Lima"], "business": "Harbour Clinic", "text": SAT}, (), NEVER),
    )
    yield _export(
        "further-m8.eml",
        _mail(
            f"Q: Who made your day?\nA: Beatriz Lima\nQ: Where?\nA: Harbour Clinic\nQ: What happened?\nA: {SAT}\n"
        ),
        _row({}, ("Beatriz Lima",), NEVER),
    )
    yield _export(
        "further-m9.eml",
        _mail(
            f"Nominations from our office:\n\n- Beatriz Lima (Harbour Clinic): {SAT}\n- Piotr Z. (Post): {LENT}\n"
        ),
        _row({"people": []}, ("several people",), NEVER),
    )
    yield _export(
        "further-f1.txt",
        f"Nadia Brook\n· 8 November 2024 at 21:02 ·\n🙌 Big shout out to Piotr at the Post Office! {LENT}\n\n5\n1 comment\n1 share\nLike\nComment\nSend\nShare\nView more comments\nKarl Frei\nLegend!\nLike\nReply\n1w\nEdited\n",
        _row({"people": ["Piotr"], "date": "2024-11-08"}, ("1 comment",), (*NEVER, "Karl", "Legend")),
    )
    yield _export(
        "further-f2.txt",
        f"Nadia Brook shared a post.\n8 November 2024 at 21:02 · Public\nLook at this\nKarl Frei\n7 November 2024 at 20:00 ·\n{LENT}\nLike\nComment\nShare\n",
        _row({}, (), (*NEVER, "Karl")),
        _row({"text": LENT}, (), (*NEVER, "Karl")),
    )
    yield _export(
        "further-c1.txt",
        f"08/11/2024, 14:02 - Nadia: IMG-1.jpg (file attached)\n08/11/2024, 14:02 - Nadia: IMG-2.jpg (file attached)\n08/11/2024, 14:02 - Nadia: {LENT}\n",
        _row({"text": LENT}, ("IMG-1.jpg", "IMG-2.jpg"), ("Nadia",)),
    )
    yield _export(
        "further-c2.txt",
        f"2024-11-08, 14:02 - Nadia: <Médias omis>\n2024-11-08, 14:02 - Nadia: {LENT}\n",
        _row({"text": LENT}, (), ("Nadia",)),
    )
    yield _export(
        "further-c3.txt",
        f"[Nov 8, 2024, 2:02:11 PM] Nadia: {LENT}\n[Nov 9, 2024, 2:02:11 PM] Karl: {SAT}\n",
        _row({"text": LENT, "date": "2024-11-08"}, (), ("Nadia",)),
        _row({"text": SAT, "date": "2024-11-09"}, (), ("Karl",)),
    )


def _tables_and_cards() -> Iterator[Export]:
    yield _export(
        "further-t1.csv",
        f"Hero of the week,Where do they work,What did they do,Your relationship to them,Your name\nBeatriz & Piotr,Harbour Clinic,{SAT},patient,Nadia Brook\n",
        _row({"people": ["Beatriz", "Piotr"], "business": "Harbour Clinic"}, ("2 people",), NEVER),
    )
    yield _export(
        "further-t2.csv",
        f"Qui ?,Où ?,Quand ?,Pourquoi ?\nl'équipe de nuit,Clinique du Port,vendredi 8 nov. 2024,{SAT}\n",
        _row(
            {"people": ["l'équipe de nuit"], "business": "Clinique du Port", "date": "2024-11-08"}, ("team",)
        ),
    )
    yield _export(
        "further-t3.csv",
        f"Wer?;Wo?;Wann?;Warum?\nweiß ich nicht;Hafen;08.11.2024;{FIXED}\n",
        _row({"people": [], "date": "2024-11-08"}, ("weiß ich nicht",)),
    )
    yield _export(
        "further-t4.csv",
        f"Nominated employee,Line manager,Site,Nomination date,Why?\nBeatriz Lima,Rita Chefe,Harbour Clinic,08-Nov-2024,{SAT}\n",
        _row({"people": ["Beatriz Lima"], "date": "2024-11-08"}, ("Harbour Clinic",), ("Rita",)),
    )
    yield _export(
        "further-t5.csv",
        f"Kto?,Miejsce pracy,Data zdarzenia,Opis,Twój e-mail\nPani z okienka 3,Post,8 lis 2024,{LENT},nadia@example.org\n",
        _row({"people": [], "business": "Post", "date": "2024-11-08"}, ("okienka 3",), NEVER),
    )
    yield _export(
        "further-h1.txt",
        f"To: Beatriz Lima\nAt: Harbour Clinic\nFor: {SAT}\nFrom: Nadia\n",
        _row({"people": ["Beatriz Lima"], "business": "Harbour Clinic", "text": SAT}, (), ("Nadia",)),
    )
    yield _export(
        "further-h2.txt",
        f"Thank-you card\n\nDear Beatriz,\n\n{SAT}\n\nWith love from Nadia and the boys\n",
        _row({"people": []}, ("Beatriz",), ("Nadia",)),
    )
    yield _export(
        "further-h3.txt",
        f"Para: Beatriz Lima\nLoja: Harbour Clinic\nDia: 8/11/2024\nPorquê: {SAT}\nDe: Nadia\n",
        _row(
            {"people": ["Beatriz Lima"], "business": "Harbour Clinic", "date": "2024-11-08", "text": SAT},
            (),
            ("Nadia",),
        ),
    )
    yield _export(
        "further-h4.txt",
        f"Dla: Beatriz Lima\nGdzie: Harbour Clinic\nKiedy: 8 listopada 2024\nZa: {SAT}\nPodpis: Nadia\n",
        _row(
            {"people": ["Beatriz Lima"], "business": "Harbour Clinic", "date": "2024-11-08", "text": SAT},
            (),
            ("Nadia",),
        ),
    )
    yield _export(
        "further-h5.txt",
        f"NAME      Beatriz Lima\nSHOP      Harbour Clinic\nWHY       {SAT}\nFROM      Nadia Brook\n",
        _row({"people": ["Beatriz Lima"], "text": SAT}, (), NEVER),
    )
    yield _export(
        "further-h6.txt",
        f"Nominee - Beatriz Lima\nBusiness - Harbour Clinic\nReason - {SAT}\nNominated by - Nadia Brook\n",
        _row({"people": ["Beatriz Lima"], "business": "Harbour Clinic", "text": SAT}, (), NEVER),
    )
    yield _export(
        "further-h7.txt",
        f"Who: Beatriz and Piotr\nWhere: Harbour Clinic\nWhen: last Friday\nStory: {SAT}\n",
        _row({"people": ["Beatriz", "Piotr"], "business": "Harbour Clinic", "text": SAT}, ("last Friday",)),
    )


def exports() -> Iterator[Export]:
    """All of them."""
    yield from _letters()
    yield from _tables_and_cards()
