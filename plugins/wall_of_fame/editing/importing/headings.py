"""Words of headings: what form services call their own columns, and what questions ask for.

English, Portuguese, French and Polish, as `name_lookup.fold_name` leaves them: without accents, case
and punctuation.
"""

from __future__ import annotations

import re
from typing import Final


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b")


CONTACT: Final = _pattern(
    r"e ?mails?|mail|courriel|(?:tele|i|smart)?phones?|tel|mobile|telefone|telemovel|telefon|"
    r"portable|komork\w*|"
    r"whatsapp|address(?:es)?|adresse|adres|endereco|morada|post ?codes?|code postal|codigo postal|"
    r"kod pocztowy|zip(?: code)?|street|contacts?|contacto|contato|kontakt|username|ip"
)
FORM_SERVICE: Final = re.compile(
    r"(?:id|nr|no|number|response (?:type|id)|network id|tags?|ending|submission (?:id|ip)|"
    r"(?:start|stage) (?:time|date)(?: utc)?|last (?:modified|update)(?: time| date)?|flow status|"
    r"score|total points|"
    r"language|user ?agent|browser|status|"
    r"heure de debut|hora de inicio|godzina rozpoczecia|heure de la derniere modification)"
)
SENT: Final = re.compile(
    r"timestamp|carimbo de data hora|horodateur|sygnatura czasowa|submitted(?: at| on)?|"
    r"submission (?:date|time)|submit date(?: utc)?|completion time|date submitted|created(?: at)?|"
    r"data de envio|data przeslania|date d ?envoi|hora de conclusao|heure de fin|godzina ukonczenia"
)
NOMINATOR_AGREES: Final = _pattern(
    r"(?:show|publish|print|use|share|mention) your name|name you|your name be|mostrar o seu nome|"
    r"publicar o seu nome|(?:publier|afficher|montrer) votre nom|(?:opublikowac|pokazac|"
    r"podac) (?:twoje|pani?) imie"
)
NOMINATOR: Final = _pattern(
    r"your (?:(?:full|first|last|own) )?name|your details|nominator|nominated (?:by|from)|"
    r"submitted by|sender|"
    r"seu nome|teu nome|votre (?:pre)?nom|vos noms?|twoje imie|imie zglaszajacego|nominujac\w+|who are you"
)
QUESTIONS: Final = (
    ("date", _pattern(r"when|dates?|day|quando|data|dia|quand|jour|kiedy|dzien|dnia")),
    (
        "story",
        _pattern(
            r"story|why|what happened|what did|tell us|reasons?|describe|how did|nomination|"
            r"comments?|messages?|"
            r"porque|por que|o que|historia|conte|motivo|mensagem|comentario|pourquoi|histoire|"
            r"racontez|raconte|"
            r"raison|commentaire|dlaczego|co sie|co zrobil\w*|opowiedz|opisz|powod|wiadomosc|komentarz"
        ),
    ),
    (
        "standards",
        _pattern(
            r"standards?|values?|categor\w+|qualit\w+|criteri\w+|normas?|valores|valeurs?|standardy|"
            r"wartosci"
        ),
    ),
    ("role", _pattern(r"role|job|job title|position|funcao|cargo|poste|fonction|stanowisko")),
    ("department", _pattern(r"departments?|dept|departamento|secao|departement|rayon|dzial|dzialu")),
    (
        "business",
        _pattern(
            r"business|company|organi[sz]ation|employer|shop|store|works?|workplace|where|restaurant|hotel|"
            r"empresa|negocio|loja|onde|trabalha|entreprise|societe|commerce|magasin|travaille|ou|"
            r"firma|firmy|firmie|sklep|gdzie|pracuje|miejsce pracy"
        ),
    ),
    (
        "place",
        _pattern(
            r"parish|place|town|location|freguesia|localidade|paroisse|lieu|ville|parafia|"
            r"miejscowosc"
        ),
    ),
    (
        "person",
        _pattern(
            r"who|whom|nominee|person|colleague|employee|staff|team member|names?|first name|"
            r"last name|surname|"
            r"quem|pessoa|nomeado|funcionari[oa]|colega|nome|apelido|qui|personne|employee?|"
            r"collegue|nom|prenom|"
            r"kto|kogo|osob[aey]|pracownika?|imie|nazwisko"
        ),
    ),
)
"""Which field a question asks for, by its words; where several match, the first that fits the cells."""

PART_OF_A_NAME: Final = _pattern(r"first|last|surname|family|given|apelido|prenom|nazwisko|imie")

MAIL_HEADINGS: Final = frozenset(
    {"email", "e mail", "adresse de messagerie", "adres e mail", "courrier electronique"}
)
NAME_HEADINGS: Final = frozenset({"name", "nome", "nom", "nazwa", "imie i nazwisko"})
