"""Invented nominations in five languages, and the words of the forms that ask for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final


@dataclass(frozen=True, slots=True)
class Told:
    """One nomination as somebody would type it; `sent` is when they sent it."""

    who: str
    where: str
    story: str
    on: date
    sent: datetime
    ticked: tuple[str, ...] = ()
    sender: str = "Lou Martin"
    names_sender: bool = False
    names: tuple[str, ...] = ()
    more: dict[str, str] = field(default_factory=dict)


STORIES: Final = {
    "en": (
        "She kept the last loaf for my father and carried it through the rain to our door.",
        "He found the book that I had looked for since spring, and wrapped it twice.",
        "They stayed an hour longer so that my grandmother could sit by the stove.",
    ),
    "fr": (
        "Elle a gardé le dernier pain pour mon père et l’a porté sous la pluie jusqu’à chez nous.",
        "Il a retrouvé le livre que je cherchais depuis le printemps, et l’a emballé deux fois.",
        "Ils sont restés une heure de plus pour que ma grand-mère puisse se réchauffer.",
    ),
    "de": (
        "Sie hat das letzte Brot für meinen Vater zurückgelegt und durch den Regen gebracht.",
        "Er hat das Buch gefunden, das ich seit dem Frühling gesucht hatte, und schön eingepackt.",
        "Sie blieben eine Stunde länger, damit meine Großmutter am Ofen sitzen konnte.",
    ),
    "pt": (
        "Ela guardou o último pão para o meu pai e levou-o à chuva até à nossa porta.",
        "Ele encontrou o livro que eu procurava desde a primavera e embrulhou-o duas vezes.",
        "Ficaram mais uma hora para que a minha avó pudesse sentar-se ao pé do fogão.",
    ),
    "pl": (
        "Zachowała ostatni bochenek dla mojego ojca i przyniosła go w deszczu pod nasze drzwi.",
        "Znalazł książkę, której szukałam od wiosny, i zapakował ją dwa razy.",
        "Zostali godzinę dłużej, żeby moja babcia mogła posiedzieć przy piecu.",
    ),
}

# Names as they are typed, and the people that a draft must have of them.
NAMES: Final = (
    ("Ada L.", "Mill Bakery", ("ada-l",)),
    ("Zuzanna K.", "Quay Books", ("Zuzanna K.",)),
    ("Théo and Inês", "The Corner Garage", ("Théo", "Inês")),
)

QUESTIONS: Final = {
    "en": {
        "sent": "Timestamp", "mail": "Email Address", "who": "Who made your day?", "where": "Where do they work?",
        "on": "When was it?", "story": "What happened?", "ticked": "Which of our standards did they show?",
        "sender": "Your name", "names_sender": "May we show your name?", "consent": "Do they agree to be shown?",
        "adult": "Are they over 18?", "department": "Department", "tel": "Your phone number",
    },
    "fr": {
        "sent": "Horodateur", "mail": "Adresse e-mail", "who": "Qui voulez-vous nommer ?",
        "where": "Où travaille cette personne ?", "on": "Quand était-ce ?", "story": "Que s’est-il passé ?",
        "ticked": "Quelles valeurs ?", "sender": "Votre nom", "names_sender": "Peut-on publier votre nom ?",
        "consent": "La personne est-elle d’accord ?", "adult": "Est-elle majeure ?", "department": "Rayon",
        "tel": "Votre téléphone",
    },
    "de": {
        "sent": "Zeitstempel", "mail": "E-Mail-Adresse", "who": "Wen möchten Sie nominieren?",
        "where": "Wo arbeitet die Person?", "on": "Wann war das?", "story": "Was ist passiert?",
        "ticked": "Welche Werte?", "sender": "Ihr Name", "names_sender": "Dürfen wir Ihren Namen nennen?",
        "consent": "Ist die Person einverstanden?", "adult": "Ist sie volljährig?", "department": "Abteilung",
        "tel": "Ihre Telefonnummer",
    },
    "pt": {
        "sent": "Carimbo de data/hora", "mail": "Endereço de email", "who": "Quem quer nomear?",
        "where": "Onde trabalha essa pessoa?", "on": "Quando foi?", "story": "O que aconteceu?",
        "ticked": "Que valores mostrou?", "sender": "O seu nome", "names_sender": "Podemos publicar o seu nome?",
        "consent": "A pessoa autoriza?", "adult": "É maior de idade?", "department": "Departamento",
        "tel": "O seu telefone",
    },
    "pl": {
        "sent": "Sygnatura czasowa", "mail": "Adres e-mail", "who": "Kogo chcesz nominować?",
        "where": "Gdzie pracuje ta osoba?", "on": "Kiedy to było?", "story": "Co się wydarzyło?",
        "ticked": "Jakie wartości?", "sender": "Twoje imię", "names_sender": "Czy możemy podać Twoje imię?",
        "consent": "Czy osoba wyraża zgodę?", "adult": "Czy jest pełnoletnia?", "department": "Dział",
        "tel": "Numer telefonu",
    },
}  # fmt: skip

YES_AND_NO: Final = {
    "en": ("Yes", "No"), "fr": ("Oui", "Non"), "de": ("Ja", "Nein"), "pt": ("Sim", "Não"), "pl": ("Tak", "Nie"),
}  # fmt: skip


def told(language: str) -> tuple[Told, ...]:
    """Three nominations whose stories are in this language."""
    days = (date(2024, 11, 8), date(2024, 11, 13), date(2024, 11, 21))
    ticks = (("Care",), (), ("Care", "Craft"))
    return tuple(
        Told(
            who, where, story, on, datetime(2024, 11, 23 + at, 10, 4 + at), tick,  # noqa: DTZ001 - as a cell has it
            names_sender=at == 0, names=names,
        )
        for at, ((who, where, names), story, on, tick) in enumerate(
            zip(NAMES, STORIES[language], days, ticks, strict=True)
        )
    )  # fmt: skip
