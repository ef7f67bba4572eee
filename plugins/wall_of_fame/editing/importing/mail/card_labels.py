"""Labels as they stand on cards: “To”, “From”, “Because”; each with the heading that asks for the same."""

from __future__ import annotations

from typing import Final

from wall_of_fame.editing.importing.name_lookup import fold_name

_LABELS: Final = {
    "Nominee": (
        "to", "for", "thank you to", "thanks to", "thank you", "i nominate", "i want to nominate",
        "i would like to nominate", "i’d like to nominate", "i would like to thank", "i’d like to thank",
        "i want to thank", "i am thanking", "this card is for", "this is for",
        "pour", "a", "je nomme", "je remercie", "je voudrais remercier", "merci a",
        "fur", "an", "ich nominiere", "ich danke", "danke an", "para", "ao", "quero agradecer a", "nomeio",
        "obrigado a", "obrigada a", "dla", "do", "dziekuje", "nominuje", "zglaszam", "podziekowania dla",
    ),
    "Business": (
        "at", "from shop", "who works at", "works at", "who works in", "working at", "they work at",
        "chez", "qui travaille chez", "travaille chez", "bei", "arbeitet bei", "der arbeitet bei",
        "em", "no", "na", "que trabalha em", "trabalha em", "w", "pracuje w", "gdzie",
    ),
    "When": ("on", "on the", "date", "day", "le", "am", "em data", "dia", "dnia", "w dniu", "data", "datum"),
    "Why": (
        "because", "for being", "who", "reason", "message", "my message", "what they did", "they",
        "parce que", "car", "raison", "weil", "wofur", "dafur dass", "grund", "porque", "por", "motivo",
        "poniewaz", "bo", "za co", "za to ze", "za",
    ),
    "Submitted by": (
        "from", "signed", "my name", "my name is", "yours", "name of sender", "love from",
        "de", "de la part de", "mon nom", "mon nom est", "von", "mein name", "mein name ist",
        "da parte de", "o meu nome", "od", "podpis", "podpisano", "moje imie", "nazywam sie",
    ),
}  # fmt: skip
_HEADING_OF: Final = {fold_name(label): heading for heading, labels in _LABELS.items() for label in labels}


def heading_of(label: str) -> str:
    """The heading that asks for the same as a label on a card; “” if it is none of these."""
    return _HEADING_OF.get(fold_name(label), "")
