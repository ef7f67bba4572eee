"""Words of headings: what form services call their own columns, and what questions ask for.

English, French, German, Portuguese and Polish, as `name_lookup.fold_name` leaves them: without accents, case
and punctuation.
"""

from __future__ import annotations

import re
from typing import Final


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b")


CONTACT: Final = _pattern(
    r"e ?mails?|mail|courriel|(?:tele|i|smart)?phones?|tel|mobile|telefone|telemovel|telefon\w*|"
    r"portable|komork\w*|handy\w*|whatsapp|address(?:es)?|adresse|adres|anschrift|endereco|morada|"
    r"post ?codes?|"
    r"code postal|codigo postal|kod pocztowy|postleitzahl|plz|zip(?: code)?|street|strasse|rue|rua|ulica|"
    r"contacts?|contacto|contato|kontakt\w*|username|ip"
)
FORM_SERVICE: Final = re.compile(
    r"(?:id|nr|no|number|response (?:type|id)|network id|tags|ending|submission (?:id|ip)|"
    r"respondent id|collector id|custom data(?: \d+)?|recipient id|response status|collection mode|"
    r"(?:start|stage) (?:time|date)(?: utc)?|started(?: at)?|last (?:modified|update|updated)(?: time|"
    r" date)?|"
    r"flow status|score|total points|quiz feedback|"
    r"user ?agent|browser|platform|device|status|referrer|referer|site url|gotcha|spam|form id|form name|"
    r"submission number|ip ?address|ip|opens|"
    r"heure de debut|hora de inicio|godzina rozpoczecia|startzeit|heure de la derniere modification|"
    r"hora da ultima modificacao|godzina ostatniej modyfikacji|zuletzt geandert(?: um)?|"
    r"uhrzeit der letzten anderung|"
    r"date de debut|startdatum|data de inicio|data rozpoczecia|"
    r"id (?:du repondant|do respondente|respondenta|des befragten|du collecteur|do coletor|kolektora)|"
    r"(?:befragten|teilnehmer|sammler|collector|repondant) id|adresse ip|endereco ip|adres ip)"
)
SENT: Final = re.compile(
    r"timestamp|carimbo de data hora|horodateur|sygnatura czasowa|zeitstempel|submitted(?: at| on)?|"
    r"submission (?:date|time)|submit date(?: utc)?|submitted at utc|completion time|date submitted|"
    r"(?:entry )?created(?: at| time)?|(?:entry )?date (?:created|submitted)|added time|"
    r"created at utc|end date(?: utc)?|received(?: at| on)?|date received|"
    r"data de envio|data przeslania|date d ?envoi|date de soumission|eingereicht am|eingangsdatum|"
    r"hora de conclusao|heure de fin|godzina ukonczenia|fertigstellungszeit|abschlusszeit|"
    r"date de fin|enddatum|data de termino|data zakonczenia|sent|sent on|date sent"
)
NOMINATOR_AGREES: Final = _pattern(
    r"(?:show(?:ing)?|publish(?:ing)?|print(?:ing)?|use|using|shar(?:e|ing)|mention(?:ing)?|"
    r"display(?:ing)?|includ(?:e|ing)|"
    r"hid(?:e|ing)|withhold(?:ing)?) your (?:own |full |first )?name|(?:may|can|shall|should|could) (?:we|"
    r"the wall) name you|"
    r"your (?:own )?name (?:to )?(?:be|appear)|name may be|(?:be|remain|stay) (?:anonymous|named)|"
    r"who told the story|credit you|"
    r"mostrar o seu nome|publicar o seu nome|ficar anonim[oa]|"
    r"(?:publier|afficher|montrer|mentionner) votre nom|rester anonyme|"
    r"(?:ihren|deinen) namen (?:\w+ )?(?:nennen|zeigen|veroffentlichen)|anonym bleiben|"
    r"(?:opublikowac|pokazac|podac) (?:twoje|pani?) imie|pozostac anonimow\w+"
)
REVERSED: Final = _pattern(
    r"anonym\w*|anonim\w*|hid(?:e|ing)|withhold\w*|not|don ?t|never|without|private|secret|confidential|"
    r"leave out|"
    r"ne pas|sans|nicht|ohne|geheim|nao|sem|nie|bez|verschweigen|cacher|esconder|ukryc"
)
"""What a question says that asks the other way round: a yes to it agrees to nothing."""

NAME_OF_ANOTHER: Final = _pattern(
    r"(?:parents?|guardians?|managers?|supervisors?|line manager|team leader|boss|witness(?:es)?|referees?|"
    r"emergency contact|next of kin)(?: s)?(?: or (?:parent|guardian)(?: s)?)? (?:full |first |last )?names?|"
    r"names? of (?:the |your |their |his |her |a )?(?:parents?|guardians?|line manager|manager|supervisor|"
    r"witness|referee)|"
    r"nom (?:du|de la|des|de l) (?:parents?|tuteur|tutrice|responsable)|name (?:der|des|"
    r"eines) (?:eltern\w*|vorgesetzt\w+|"
    r"erziehungs\w*)|nome (?:do|da|dos) (?:encarregad\w+|pais?|mae|chefe|gerente)|"
    r"imie (?:i nazwisko )?(?:rodzica|opiekuna|przelozonego)|(?:nominees?|nominated person|their|"
    r"his|her|employees?)(?: s)? (?:line |direct )?(?:managers?|supervisors?|boss|team leaders?)|"
    r"line managers?|(?:ihr|sein|direkt)\w* vorgesetzte\w*|(?:son|sa) (?:chef|responsable|superieur\w*)|"
    r"(?:seu|sua) (?:chefe|gerente)|(?:jego|jej) (?:przelozon\w+|kierownik\w*|szef\w*)"
)
"""A heading that asks for somebody who is neither nominee nor sender: they stay out of a draft, too."""

MESSAGE: Final = _pattern(
    r"messages?|comments?|feedback|enquir\w+|mensagem|comentario|commentaires?|nachricht|kommentar|"
    r"wiadomosc|komentarz"
)
OF_A_NOMINEE: Final = frozenset(
    {"business", "department", "role", "place", "standards", "nominator", "nominator_agrees", "sector"}
)
"""Fields that show that a form's “Name” is the nominee's."""

ABOUT_OTHERS: Final = _pattern(
    r"they|their|them|nominees?|nominated|colleagues?|he|she|his|her|person|employee|staff|team|"
    r"eles?|elas?|pessoa|nomead[oa]|personne|collegue|il|elle|nominierte\w*|kolleg\w+|osob\w+|nominowan\w+"
)
CONSENT: Final = _pattern(
    r"consent\w*|agreed?|agrees|permission|gdpr|privacy|allow\w*|happy (?:for|to|with)|may we|can we|"
    r"(?:ok|okay) (?:for|to|with|if)|asked (?:them|him|her)|know(?:s)? about (?:this|the) nomination|"
    r"objections?|"
    r"accord|consentement|autoris\w*|acceptez|einverst\w*|zustimm\w*|erlaub\w*|einwillig\w*|dsgvo|"
    r"consentimento|autoriz\w*|concord\w*|aceita|zgod\w*|zezwol\w*|wyraza\w*|rodo|terms"
)
AGE: Final = _pattern(
    r"(?:over|under|at least|older than|younger than|uber|unter|mindestens|plus de|moins de|mais de|menos de|"
    r"powyzej|ponizej|ponad) (?:the age of )?(?:16|18|eighteen)|18|age|aged|how old|adults?|minors?|"
    r"a child|children|majeure?s?|mineure?s?|alter|volljahrig\w*|minderjahrig\w*|idade|maior de|menor de|"
    r"pelnoletn\w*|niepelnoletn\w*|wiek"
)
PHOTO: Final = _pattern(
    r"photos?|photograph|picture|image|foto(?:grafia)?|bild|zdjecie|selfie|file upload|upload"
)
VIDEO: Final = _pattern(r"videos?|clip|film|wideo|nagranie")
CAMPAIGN: Final = _pattern(r"campaign|campanha|campagne|kampania|kampagne|aktion")
LANGUAGE: Final = _pattern(r"language|langue|lingua|idioma|sprache|jezyk")
SECTOR: Final = _pattern(
    r"sector|industry|(?:type|kind) of (?:business|organi[sz]ation|company)|secteur|branche|setor|ramo|"
    r"branza|sektor|wirtschaftszweig"
)
SOURCE: Final = _pattern(
    r"source|channel|how (?:did )?(?:it|this|they) (?:arrived?|came|come|reach(?:ed)?)(?: in| us)?|"
    r"received (?:via|by|through)|came (?:in )?(?:via|by|from|through)|arrived (?:by|via)|"
    r"fonte|origem|origine|quelle|herkunft|zrodlo|canal|kanal"
)
WHEN: Final = re.compile(
    r"(?:on )?(?:when|what date|which (?:day|date)|date|day|quand|date de|quel jour|quelle date|quando|data|"
    r"em que dia|wann|datum|an welchem tag|kiedy|dzien|ktorego dnia)\b"
)
NOMINEE: Final = _pattern(
    r"nominees?|who|whom|nominated person|(?:person|colleague|employee|staff|member|somebody|"
    r"someone) (?:you|being|who|s)|"
    r"name of (?:the |your )?(?:person|colleague|employee|nominee|staff)|(?:person|colleague|employee|"
    r"staff member|nominee)(?: s)? name|"
    r"colleague|employee|staff(?: member)?|team member|their (?:full |first |last |sur)?name|"
    r"quem|pessoa|nomead[oa]|funcionari[oa]|colega|qui|personne|collegue|employee?|"
    r"wer|wen|nominierte\w*|kolleg\w+|mitarbeiter\w*|person|kto|kogo|osob[aey]|pracownik\w*|nominowan\w+"
)
"""What a heading says that asks for the nominee and cannot ask for the sender."""

WHO: Final = re.compile(r"(?:who|whom|quem|qui|wer|wen|kto|kogo)\b")
"""How a question begins that asks for somebody, whatever people answered instead of a name."""

QUESTIONS: Final = (
    (
        "date",
        _pattern(
            r"when|dates?|day|month|quando|data|dia|quand|jour|mois|kiedy|dzien|dnia|miesiac|wann|datum|tag|monat"
        ),
    ),
    (
        "story",
        _pattern(
            r"story|why|what happened|what did|what made|tell us|reasons?|describe|how did|nomination|"
            r"comments?|messages?|details|testimonial|citation|feedback|words|"
            r"porque|por que|o que|historia|conte|motivo|mensagem|comentario|pourquoi|histoire|"
            r"racontez|raconte|que s est il passe|raison|commentaire|message|"
            r"warum|wieso|was ist (?:passiert|geschehen)|was hat|geschichte|erzahl\w*|grund|begrundung|"
            r"nachricht|kommentar|beschreib\w*|dlaczego|co sie|co zrobil\w*|opowiedz|opisz|powod|"
            r"wiadomosc|komentarz"
        ),
    ),
    (
        "standards",
        _pattern(
            r"standards?|values?|categor\w+|qualit\w+|criteri\w+|normas?|valores|valeurs?|standardy|"
            r"wartosci|werte?|kategorie\w*|eigenschaft\w*|kryteri\w+"
        ),
    ),
    (
        "role",
        _pattern(
            r"role|job|job title|position|occupation|funcao|cargo|poste|fonction|metier|stanowisko|"
            r"rolle|funktion|"
            r"stelle|beruf|tatigkeit"
        ),
    ),
    (
        "department",
        _pattern(
            r"departments?|dept|division|departamento|secao|departement|service|rayon|dzial|dzialu|"
            r"abteilung\w*"
        ),
    ),
    (
        "business",
        _pattern(
            r"business|company|organi[sz]ation|employer|shop|store|works?|workplace|where|restaurant|hotel|"
            r"venue|"
            r"empresa|negocio|loja|onde|trabalha|entreprise|societe|commerce|magasin|travaille|employeur|"
            r"firma|firmy|firmie|sklep|gdzie|pracuje|miejsce pracy|unternehmen|betrieb|geschaft|laden|"
            r"wo|arbeitet|arbeitgeber|arbeitsplatz|arbeitsort|arbeitsstelle|lieu de travail|local de trabalho"
        ),
    ),
    (
        "business",
        re.compile(r"^(?:dans )?(?:ou\b|quel etablissement)"),
    ),
    (
        "place",
        _pattern(
            r"parish|place|town|location|freguesia|localidade|paroisse|lieu|ville|parafia|"
            r"miejscowosc|ort|gemeinde|stadt"
        ),
    ),
    (
        "person",
        _pattern(
            r"who|whom|nominees?|person|colleague|employee|staff|team member|names?|first name|forename|"
            r"last name|surname|"
            r"quem|pessoa|nomead[oa]|funcionari[oa]|colega|nome|apelido|sobrenome|qui|personne|employee?|"
            r"collegue|nom|prenom|"
            r"(?:star|hero|winner|champion|superstar|legend)(?: of the (?:week|month|year))?|"
            r"wer|wen|vorname|nachname|familienname|kolleg\w+|mitarbeiter\w*|nominierte\w*|"
            r"kto|kogo|osob[aey]|pracownik\w*|imie|nazwisko|nominowan\w+"
        ),
    ),
)
"""Which field a question asks for, by its words; where several match, the first that fits the cells."""

FIRST_PART: Final = _pattern(r"first|given|forename|prenom|vorname|imie|primeiro")
LAST_PART: Final = _pattern(
    r"last|surname|family|second name|apelido|sobrenome|ultimo|nom de famille|nachname|familienname|nazwisko"
)
MAIL_HEADINGS: Final = frozenset(
    {
        "email", "e mail", "email address", "your email", "adresse de messagerie", "adres e mail",
        "adresse email", "adresse e mail", "courrier electronique", "e mail adresse",
        "endereco de email", "endereco de e mail",
    }
)  # fmt: skip
NAME_HEADINGS: Final = frozenset(
    {
        "name",
        "full name",
        "nome",
        "nome completo",
        "nom",
        "nom complet",
        "nazwa",
        "imie i nazwisko",
        "vollstandiger name",
    }
)
SURVEY_METADATA: Final = re.compile(
    r"respondent id|collector id|(?:befragten|teilnehmer|repondant) id|id (?:du repondant|"
    r"do respondente|respondenta|des befragten)"
)
RESPONSE: Final = re.compile(
    r"(?:open ended )?response|reponse(?: ouverte| libre)?|(?:offene )?antwort|beantwortung mit offenem ende|"
    r"resposta(?: aberta)?|odpowiedz(?: otwarta)?"
)
"""What SurveyMonkey writes below a question that has no parts."""
