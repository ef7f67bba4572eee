"""Words and lines with which mail programs and people begin and end: data for `own_words`."""

from __future__ import annotations

import re
from typing import Final

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
    r"^[>\s*]*(?P<name>from|von|de|od|expéditeur|nadawca|sent|date|to|cc|subject|reply-to|gesendet|datum|an|betreff|"
    r"envoyé|à|objet|enviad[oa](?: em)?|data|para|assunto|wysłano|do|dw|"
    r"temat)\s?\*?\s?:\*?\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
SENDER_HEADERS: Final = frozenset({"from", "von", "de", "od", "expéditeur", "nadawca"})
DATE_HEADERS: Final = frozenset(
    {"sent", "date", "gesendet", "datum", "envoyé", "enviado", "enviada", "enviado em", "data", "wysłano"}
)
ATTRIBUTION: Final = re.compile(
    r"^[>\s]*(?:on|am|le|em|el|w dniu|dnia|il|a \d|no dia|\d{4}-\d\d-\d\d|"
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\w{3},? \d|\w{3,9} \d{1,2},).{0,300}?"
    r"(?:wrote|writes|schrieb(?: \S.{0,80})?|a écrit|escreveu|escribió|napisał(?:\(?a\)?)?|pisze|"
    r"ha scritto)\s?:?$",
    re.IGNORECASE | re.DOTALL,
)
OLD_ATTRIBUTION: Final = re.compile(
    r"^(?:\d{4}-\d\d-\d\d .{0,80}<[^>\s]+@[^>\s]+>|.{1,80}<[^>\s]+@[^>\s]+> (?:wrote|schrieb)|"
    r".{2,60} (?:wrote|writes|schrieb|a écrit|escreveu)):$"
)
SENT_FROM: Final = re.compile(
    r"^\W{0,3}(?:sent (?:from|via) (?:my |the )?\S|get outlook for|von meinem .{1,40} gesendet|"
    r"gesendet (?:von|mit)|"
    r"envoyé (?:de|depuis|à partir de) |enviado (?:do|a partir do|desde) |wysłan[eo] z|"
    r"this email has been checked|"
    r"downloaded from|powered by)",
    re.IGNORECASE,
)
FOOTER: Final = re.compile(
    r"^\W{0,3}(?:to unsubscribe|unsubscribe|you received this (?:message|email)|you are receiving this|"
    r"this (?:e-?mail|message) (?:and|is|may|contains)|confidentiality|disclaimer|legal notice|"
    r"please consider the environment|_{5,}$|diese e-?mail (?:und|enthält|ist)|ce message (?:et|est)|"
    r"esta mensagem|ta wiadomość|.{1,60} mailing list$|virus-free)",
    re.IGNORECASE,
)
_CLOSING_WORDS: Final = (
    r"(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many|very best|all good|all the) )?(?:regards|"
    r"wishes|best)|"
    r"(?:many |with |huge )?thanks(?: (?:again|so much|in advance|a lot|very much))?|"
    r"thank you(?: (?:again|so much|very much))?|"
    r"cheers|yours(?: (?:sincerely|faithfully|truly|ever))?|sincerely(?: yours)?|(?:lots of |with |"
    r"much )?love|x{1,5}|"
    r"take care|respectfully|ta|"
    r"(?:mit )?(?:freundlichen?|besten?|herzlichen?|vielen?|lieben?|schönen?|viele|liebe|beste|"
    r"herzliche|freundliche) (?:grüßen?|grüssen?|dank)|"
    r"mfg|lg|vg|(?:vielen )?dank|"
    r"(?:bien )?cordialement|(?:bien )?à (?:vous|toi)|amitiés|amicalement|(?:meilleures |sincères |"
    r"cordiales )?salutations|merci(?: (?:d['’]avance|beaucoup))?|"
    r"(?:com os )?(?:melhores |meus |atenciosos )?cumprimentos|atenciosamente|(?:muito )?obrigad[oa]|"
    r"(?:um )?(?:grande )?abraços?|"
    r"(?:serdecznie )?pozdrawiam(?: serdecznie)?|pozdrowienia|z poważaniem|z wyrazami szacunku|"
    r"(?:bardzo )?dziękuję|z góry dziękuję"
)
CLOSING: Final = re.compile(rf"^\W{{0,2}}(?:{_CLOSING_WORDS})\W{{0,4}}$", re.IGNORECASE)
CLOSING_WITH_NAME: Final = re.compile(
    rf"^(?:{_CLOSING_WORDS})\s?[,.!–-]{{1,2}}\s?[^\W\d_]\S{{0,20}}(?: \S{{1,20}}){{0,3}}$", re.IGNORECASE
)
_GREETING_WORDS: Final = (
    r"dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|to whom it may concern|"
    r"morning|afternoon|"
    r"hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte\w*|moin|"
    r"bonjour|bonsoir|salut|chère?s?|cher|madame|monsieur|"
    r"olá|ola|car[oa]s?|bom dia|boa tarde|boa noite|prezad[oa]s?|exm[oa]s?|"
    r"dzień dobry|cześć|szanown\w+|witam|drog\w+"
)
GREETING: Final = re.compile(rf"^(?:{_GREETING_WORDS})\b[^,.!?:\n]{{0,60}}[,!:.]?$", re.IGNORECASE)
GREETING_AT_START: Final = re.compile(
    rf"^(?:{_GREETING_WORDS})(?: (?:all|both|there|team|everyone|sir|madam|folks|"
    rf"(?-i:[A-ZÀ-Ž])\S{{0,20}}|and|&|the|or)){{0,5}}\s?[,!–-]\s+(?=\S)",
    re.IGNORECASE,
)
