"""Which headings ask for whoever sends the form, and not for the nominee: in five languages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from wall_of_fame.editing.importing.name_lookup import fold_name
from wall_of_fame.editing.importing.tables.headings import NOMINEE

_ASKS: Final = re.compile(
    r"\b(?:your (?:(?:own|full|first|last|given|family|real|preferred|display|complete) ){0,2}(?:names?|"
    r"surname|forename|"
    r"initials|signature|details|relationship|relation)|name yours|who are you(?! \w{1,20}ing\b)|"
    r"who (?:is )?this (?:is )?from|from whom|credit|"
    r"who (?:is|are|s) (?:making|nominating|submitting|sending|writing|completing|filling|proposing|"
    r"telling|recommending)|"
    r"who (?:sent|submitted|nominated|proposed|completed|filled|recommended)|nominators?|"
    r"(?:nominated|submitted|completed|filled in|filled out|filled|proposed|recommended|sent|sent in|"
    r"posted|written|created|"
    r"referred|reported|signed|told|entered|suggested|nomination|story) (?:by|from)|"
    r"submitters?|proposers?|recommenders?|referrers?|senders?|authors?|respondents?|reporters?|voters?|"
    r"requesters?|"
    r"(?:person|whoever|someone|one) (?:who (?:is|s) )?(?:completing|making|submitting|nominating|sending|"
    r"filling|"
    r"proposing|recommending|writing|voting)|"
    r"(?:votre|vos|ton|tes|mon) (?:\w+ ){0,2}(?:pre)?noms?|qui etes vous|comment vous appelez vous|"
    r"comment (?:tu )?t appelles|"
    r"qui (?:propose|nomme|ecrit|envoie|remplit)|proposant\w*|nominateur|nominatrice|expedit\w+|auteure?|"
    r"(?:nommee?|nominee?|proposee?|envoyee?|soumise?|remplie?|ecrite?|recommandee?) par|de la part de|"
    r"personne qui (?:propose|nomme|envoie|remplit|ecrit|soumet)|"
    r"(?:ihr|dein|mein|euer)e? (?:\w+ ){0,2}(?:vor|nach|familien|zu)?namen?|wer sind sie|wer bist du|"
    r"wie hei(?:ss|\u00df)en sie|wie hei(?:ss|\u00df)t du|wer (?:schickt|schlagt|nominiert|reicht|schreibt)|"
    r"(?:eingereicht|vorgeschlagen|nominiert|ausgefullt|gesendet|geschrieben|empfohlen|verfasst|"
    r"gemeldet) von|"
    r"einreich\w+|absender\w*|verfasser\w*|vorschlagend\w*|nominierend\w*|einsender\w*|"
    r"(?:seu|sua|teu|meu) (?:\w+ ){0,2}(?:nome|apelido|sobrenome)|quem e voce|quem es|quem sou|"
    r"como te chamas|"
    r"qual (?:e )?(?:o )?(?:seu|teu) nome|"
    r"(?:nomead|indicad|enviad|preenchid|submetid|propost|recomendad|escrit)[oa] por|remetente|autora?|"
    r"proponente|"
    r"quem (?:envia|nomeia|preenche|indica|propoe|escreve)|"
    r"(?:twoj|moj|wasz)\w* (?:\w+ ){0,2}(?:imi\w+|nazwisk\w+|dane|personalia)|pan(?:a|i|"
    r"stwa) (?:\w+ ){0,2}(?:imi\w+|nazwisk\w+|dane)|"
    r"kim jestes|kim pan\w* jest|jak sie (?:pan\w* )?nazywa(?:sz)?|jak masz na imie|"
    r"(?:zgloszon|nominowan|wyslan|wypelnion|napisan|zaproponowan|polecon)\w* przez|zglaszajac\w+|"
    r"nominujac\w+|"
    r"wypelniajac\w+|nadawc\w+|autork?[aioy]?|kto (?:zglasza|nominuje|wysyla|wypelnia))\b|"
    r"^(?:from|by|signed|signature|signature of sender|yours|(?:customer|client|guest|visitor|user|profile|"
    r"display|contact|"
    r"author)(?: s)?(?: full)? name|my (?:(?:full|first|last|own) )?(?:name|surname)|unterschrift|"
    r"assinatura|podpis)$"
)
_CLAUSES: Final = re.compile(r"[?.:;()\[\]]| [-\u2013\u2014] ")
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=2_000)
def asks_for_sender(heading: str) -> bool:
    """Whether a heading asks who sends the form.

    What it begins with decides: “Whom do you nominate? (Your name stays here.)” asks for the nominee.
    """
    written = _CAMEL.sub(" ", heading.replace("_", " "))
    first, *others = [clause for clause in _CLAUSES.split(written) if clause.strip()] or [""]
    if _ASKS.search(_fold(first)):
        return True
    if NOMINEE.search(_fold(first)):
        return False
    return any(_ASKS.search(_fold(clause)) for clause in others) or bool(_ASKS.search(_fold(written)))


def _fold(words: str) -> str:
    return fold_name(words.replace("-", " "))
