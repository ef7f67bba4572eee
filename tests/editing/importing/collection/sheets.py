"""Sheets as people make them: without headings, with titles or two rows of them, with surnames alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tests.editing.importing.collection.answers import as_csv, as_xlsx
from tests.editing.importing.collection.export import Expected, Export, usual
from tests.editing.importing.collection.people import QUESTIONS, told

_TITLES = {
    "en": "Thank-yous of November", "fr": "Nominations de novembre", "de": "Dank im November",
    "pt": "Nomeações de novembro", "pl": "Podziękowania z listopada",
}  # fmt: skip
_GROUPS = {
    "en": ("Nominee", "Name", "Business", "Details", "Date", "Story"),
    "fr": ("Personne nommée", "Nom", "Entreprise", "Détails", "Date", "Histoire"),
    "de": ("Nominierte Person", "Name", "Betrieb", "Details", "Datum", "Geschichte"),
    "pt": ("Pessoa nomeada", "Nome", "Empresa", "Detalhes", "Data", "História"),
    "pl": ("Osoba nominowana", "Imię", "Firma", "Szczegóły", "Data", "Historia — opisz"),
}


def exports() -> Iterator[Export]:
    """All of them."""
    for language, questions in QUESTIONS.items():
        people = [replace(nomination, ticked=()) for nomination in told(language)]
        rows = tuple(usual(nomination) for nomination in people)
        cells = [
            [nomination.who, nomination.where, nomination.on.strftime("%d.%m.%Y"), nomination.story]
            for nomination in people
        ]
        heads = [questions[key] for key in ("who", "where", "on", "story")]
        yield Export(f"no-headings-{language}.csv", as_csv(cells), rows)
        yield Export(f"no-headings-{language}.xlsx", as_xlsx(cells), rows)
        yield Export(f"title-{language}.csv", as_csv([[_TITLES[language]], [], heads, *cells], ";"), rows)
        broken = [head.replace(" ", "\n", 1) for head in heads]
        yield Export(f"broken-headings-{language}.xlsx", as_xlsx([[_TITLES[language]], broken, *cells]), rows)
        group, name, business, details, on, story = _GROUPS[language]
        two = [[group, "", details, ""], [name, business, on, story]]
        yield Export(f"two-rows-{language}.csv", as_csv([*two, *cells]), rows)
    yield Export("surnames.csv", _surnames(), _surnames_expected())
    yield Export(
        "surname-first.csv",
        _surname_first(),
        tuple(usual(nomination, people=["Zuzanna K."]) for nomination in told("en")[1:2]),
    )
    yield Export("odd-names.csv", *_odd_names())
    yield Export("further-columns.csv", *_further())


def _surnames() -> bytes:
    nomination = told("en")[0]
    return as_csv([["Surname", "Business", "Story"], ["Stone", nomination.where, nomination.story]])


def _surnames_expected() -> tuple[Expected, ...]:
    nomination = told("en")[0]
    return (
        Expected(
            {"people": ["Stone"], "business": "mill-bakery", "text": nomination.story},
            ("Only a surname was given: “Stone”",),
        ),
    )


def _surname_first() -> bytes:
    nomination = told("en")[1]
    heads = ["Surname", "First name", "Business", "Date", "Story"]
    return as_csv([heads, ["K.", "Zuzanna", nomination.where, nomination.on.isoformat(), nomination.story]])


_ODD: tuple[tuple[str, list[str], str], ...] = (
    ("N/A", [], "“N/A”"),
    (
        "don't know her name, the blonde lady on till 3",
        [],
        "“don't know her name, the blonde lady on till 3”",
    ),
    ("Jo and Sam", ["Jo", "Sam"], "“Jo and Sam” was read as 2 people"),
    ("me", [], "“me”"),
    ("Jo (the waiter)", ["Jo"], "“the waiter”"),
    ("Ada Lovel", ["Ada Lovel"], "Did you mean Ada L. (ada-l)?"),
    ("Stone, Jo", ["Stone, Jo"], "Did you mean “Jo Stone”?"),
    ("The night crew", ["The night crew"], "“The night crew” was read as a team"),
    ("?", [], "“?”"),
    ("", [], "No name was given"),
)


def _odd_names() -> tuple[bytes, tuple[Expected, ...]]:
    story = "kept the last loaf for my father and carried it through the rain, loaf number"
    rows = [
        [who, "Mill Bakery", "08/11/2024", f"Somebody {story} {at}."] for at, (who, _, _) in enumerate(_ODD)
    ]
    expected = tuple(
        Expected(
            {"people": names, "business": "mill-bakery", "date": "2024-11-08", "text": row[3]}, (remark,)
        )
        for (_, names, remark), row in zip(_ODD, rows, strict=True)
    )
    return as_csv([["Who?", "Where?", "When?", "What happened?"], *rows]), expected


def _further() -> tuple[bytes, tuple[Expected, ...]]:
    nomination = told("pt")[1]
    heads = [
        "Nominee",
        "Business",
        "Sector",
        "Department",
        "Language",
        "Video",
        "Photo",
        "Campaign",
        "Source",
        "Do they consent?",
        "Story",
        "Notes",
    ]
    cells = [
        nomination.who, "Corner Garage", "Repairs", "Tyres", "Portuguese", "https://video.example.com/w/1", "IMG_12.jpg",
        "Spring thanks 2024", "Card on the counter", "No, not yet", nomination.story, "Ask for the blue van",
    ]  # fmt: skip
    expected = replace(
        usual(nomination, business="Corner Garage", date="", lang="pt", source="note", department="Tyres",
              video="https://video.example.com/w/1", campaign="spring-thanks-2024", about_business={"sector": "Repairs"}),
        remarked=("“IMG_12.jpg”", "“Do they consent?”: “No, not yet”", "Ask for the blue van"),
    )  # fmt: skip
    return as_csv([heads, cells]), (expected,)
