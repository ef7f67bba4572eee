"""Words and lines with which mail programs begin and end what somebody wrote: data for `own_words`."""

from __future__ import annotations

import re
from typing import Final

from wall_of_fame.text.capitals import CAPITAL

_FORWARD_WORDS: Final = (
    r"forwarded message|begin forwarded message|weitergeleitete nachricht|message transféré|"
    r"début du message transféré|début du message réexpédié|mensagem (?:re)?encaminhada|"
    r"(?:przekazana wiadomość|wiadomość przekazana dalej|przesłana wiadomość)|"
    r"início da mensagem (?:re)?encaminhada|"
    r"anfang der weitergeleiteten nachricht|początek przekazywanej wiadomości"
)
FORWARD: Final = re.compile(rf"^[-_\s>*]*(?:{_FORWARD_WORDS})[-_\s:*]*$", re.IGNORECASE)
ORIGINAL: Final = re.compile(
    r"^[-_\s>*]{2,}(?:original message|original appointment|reply message|ursprüngliche nachricht|"
    r"originalnachricht|"
    r"message d['’]origine|message original|mensagem original|wiadomość oryginalna|"
    r"oryginalna wiadomość)[-_\s*]{2,}$",
    re.IGNORECASE,
)
FORWARD_SUBJECT: Final = re.compile(
    r"^\s{0,9}(?:(?:re|aw|sv|odp)\s{0,2}:\s{0,2})*(?:fwd?|fw|wg|tr|enc|rv|pd|i)\s{0,2}:", re.IGNORECASE
)
SUBJECT_PREFIX: Final = re.compile(
    r"^\s*(?:(?:re|aw|sv|odp|fwd?|fw|wg|tr|enc|rv|pd|res)\s*:|\[[^\]]{1,40}\])\s*", re.IGNORECASE
)
HEADER_LINE: Final = re.compile(
    r"^[>\s*]*(?P<name>from|von|de|od|expéditeur|nadawca|sent|date|to|cc|subject|reply-to|gesendet|datum|"
    r"an|betreff|"
    r"envoyé|à|objet|enviad[oa](?: em)?|data|para|assunto|wysłano|do|dw|"
    r"temat)\s?\*?\s?:\*?\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
SENDER_HEADERS: Final = frozenset({"from", "von", "de", "od", "expéditeur", "nadawca"})
DATE_HEADERS: Final = frozenset(
    {"sent", "date", "gesendet", "datum", "envoyé", "enviado", "enviada", "enviado em", "data", "wysłano"}
)
AUTHOR_LINE: Final = re.compile(r"^from: \S.{0,200}<[^<>\s]{1,200}@[^<>\s]{1,200}>$", re.IGNORECASE)
"""The author of what somebody else sends, in a line above it."""

LIST_FOOTER: Final = re.compile(
    r"^_{20,}\n[^\n]{1,120} mailing list\n(?:[^\n]{1,200}(?:\n|\Z)){1,4}\s*\Z", re.MULTILINE
)
"""What a program for mailing lists puts below every message."""

ATTRIBUTION: Final = re.compile(
    r"^[>\s]*(?:on|am|le|em|el|w dniu|dnia|il|a \d|no dia|\d{4}-\d\d-\d\d|"
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\w{2,3}\.?,? \d|\w{3,9} \d{1,2},).{0,300}?"
    r"(?:wrote|writes|schrieb(?: \S.{0,80})?|a écrit|escreveu|escribió|napisał(?:\(?a\)?)?|pisze|"
    r"ha scritto)\s?:$",
    re.IGNORECASE | re.DOTALL,
)
"""“On Friday Jo wrote:”: only where a quotation follows, or an hour or an address stands in it."""
OLD_ATTRIBUTION: Final = re.compile(
    r"^(?:\d{4}-\d\d-\d\d .{0,80}<[^>\s]+@[^>\s]+>|.{1,80}<[^>\s]+@[^>\s]+> (?:wrote|schrieb)|"
    r".{2,60} (?:wrote|writes|schrieb|a écrit|escreveu)):$"
)
OF_A_PROGRAM: Final = re.compile(r"<[^<>\s@]{1,64}@[^<>\s]{1,200}>|\[mailto:|\b\d{1,2}[:h]\d{2}\b")
"""What only a program puts into the line above a quotation: an address, or the hour."""

_DEVICES: Final = (
    r"(?:my |the |a )?(?:\w{1,20} )?(?:i?phone|i?pad|i?pod|mac\w*|mobile\w*|mail|yahoo|outlook|gmail|"
    r"android\w*|samsung|"
    r"galaxy|blackberry|smartphone|tablet|device|phone|hotmail|windows|proton|telefon\w*|handy|iphone['’]a|"
    r"telem[óo]vel|celular|ordinateur|portable|mobil\w*|huawei|xiaomi|nokia|sony|xperia|pixel|thunderbird|"
    r"web\.de|gmx|o2|vodafone|orange|ee|bt)\b"
)
SENT_FROM: Final = re.compile(
    rf"^\W{{0,3}}(?:(?:sent (?:from|via|with|using)|gesendet (?:von|mit)|envoyé (?:de|depuis|à partir de|"
    rf"avec)|"
    rf"enviad[oa] (?:do|da|de|a partir d[eo]|desde|pelo|com)|wysłan[eoay] (?:z|przy użyciu)) "
    rf"(?:mon |ma |meinem |meu |minha |mojego )?{_DEVICES}[^.!?]{{0,40}}|"
    rf"von meinem .{{1,40}} gesendet|get outlook for .{{1,20}}|outlook für .{{1,30}}|"
    rf"télécharger outlook .{{1,30}}|"
    r"obter o outlook .{1,30}|pobierz outlook.{1,30}|"
    r"this e-?mail has been checked .{0,80}|virus-free\.?.{0,40})(?:\s?<https?:[^<>\s]{1,300}>)?\.?$",
    re.IGNORECASE,
)
_LEGAL: Final = (
    r"confidential\w*|privileged|intended (?:recipient|solely|only|for)|addressee|unauthori[sz]ed|disclos\w*|"
    r"received (?:this|it) (?:\S+ ){0,3}in error|virus\w*|vertraulich\w*|bestimmt\w*|adressat\w*|"
    r"empfänger\w*|confidentiel\w*|destinataires?|destinatário\w*|confidencia\w*|poufn\w*|adresat\w*|"
    r"registered (?:office|in|number)|mailing list|subscri\w*|before printing"
)
FOOTER: Final = re.compile(
    rf"^\W{{0,3}}(?:(?:to )?unsubscribe\b.{{0,80}}$|_{{5,}}$|"
    rf"(?:you (?:have )?received this|you are receiving this|this (?:e-?mail|message|communication)|"
    rf"(?:confidentiality|disclaimer|legal) ?(?:notice|note|statement)?\s?:|confidentiality (?:notice|note)|"
    rf"the (?:information|contents?) (?:contained )?(?:in|of) this|please consider the environment|"
    rf"diese (?:e-?mail|nachricht)|ce (?:message|courriel|mail)|(?:esta|este) (?:mensagem|e-?mail)|"
    rf"ta wiadomość|niniejsza wiadomość)\b.{{0,300}}?\b(?:{_LEGAL})\b)",
    re.IGNORECASE,
)
"""What a firm puts below every message: it says so in the words of lawyers."""

_GREETING_WORDS: Final = (
    r"dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|to whom it may concern|"
    r"morning|afternoon|"
    r"hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte\w*|moin|"
    r"bonjour|bonsoir|salut|chère?s?|chers?|madame|monsieur|mesdames|messieurs|"
    r"olá|ola|car[oa]s?|bom dia|boa tarde|boa noite|prezad[oa]s?|exm[oa]s?|"
    r"dzień dobry|cześć|szanown\w+|witam|drog\w+"
)
_GREETED: Final = (
    r"all|both|there|team|teams|everyone|everybody|sir|madam|sirs|folks|friends|colleagues|jury|committee|"
    r"judges|and|&|the|or|to|you|at|of|again|mr|mrs|ms|dr|"
    r"damen|herren|und|kolleg\w+|zusammen|alle|an|das|"
    r"à|a|tous|toutes|toute|et|l['’]équipe|équipe|collègues|madame|monsieur|messieurs|amis|cher|chère|chers|"
    r"todos|todas|e|equipa|senhor\w*|colegas|amig\w+|"
    r"państwo|państwa|pani|panie|panowie|wszystki\w+|zesp\w+|i|koleżanki|koledzy"
)
_WHOM: Final = rf"(?:{_GREETED}|(?-i:{CAPITAL})[^\s,.!?:]{{0,20}}\.?)"
GREETING: Final = re.compile(rf"^(?:{_GREETING_WORDS})(?:,? {_WHOM}){{0,6}}\s?[,!:.]?$", re.IGNORECASE)
GREETING_AT_START: Final = re.compile(
    rf"^(?:{_GREETING_WORDS})(?: {_WHOM}){{0,5}}\s?[,!–-]\s+(?=\S)",
    re.IGNORECASE,
)
