"""What the words beside a number say it is: of a telephone, of a thing that has a number, or a count."""

# ruff: noqa: E501 - in a long pattern one kind stands on one line

from __future__ import annotations

import re
from typing import Final

_NUMBER_WORD: Final = r"(?:n\.[ºo°]|no|nos|nr|num|number|numbers|numéro|numero|número|numer|nummer|id|ids|ref|reference|code|key|n|nº|n°)"
_FILLER: Final = (
    r"(?:[\s.:;,#()'’=/№-]{1,4}|\b(?:me|us|him|her|them|on|at|is|are|was|the|my|our|his|their|a|or|and|in|work|home|line|back|now|"
    r"today|tomorrow|direct|either|please|au|le|la|les|para|o|pod|pelo|el|al|unter|der|die|the|s|"
    r"no|nr|number|numer|nummer|numéro|número)\b)"
)
_PHONE_WORDS: Final = (
    r"(?:tele?phones?|tel|phones?|ph|mob|mobiles?|cell(?:phone)?|call(?! numbers?\b)|calls(?! numbers?\b|\s?:)|called|calling|ring|rang|dial|texts?|sms|whats ?app|"
    r"viber|signal|fax|ext|extension|hotline|helpline|landline|switchboard|ddi|reach|contact|message|numbers? (?:is|are)|"
    r"t[ée]l[ée]phone|t[ée]l|appelez|appeler|appelle[sz]?(?:-moi)?|joindre|portable|fixe|telefone|telem[óo]vel|ligar|ligue|liguem|contacto|"
    r"telefonu|telefonem|telefon|kom|kom[óo]rk[ai]|zadzwo[ńn]|dzwoni[ćc]|dzwo[ńn]|numer|numerem|handy|telefonnummer|durchwahl|ruf|rufen|anrufen|bel|bellen|mobiel|"
    r"tel[ée]fono|m[óo]vil|llame|llamar|cellulare|chiamare|chiama|chiamami|suna[țt]i|sun[ăa])"
)
# Between the word and the number stand a few small words or signs, none of them twice as often as needed.
_PHONE_BEFORE: Final = re.compile(rf"(?<![\w-]){_PHONE_WORDS}(?![\w-]){_FILLER}{{0,10}}\Z", re.IGNORECASE)
_THINGS: Final = (
    r"(?:order|grant|invoice|ticket|case|claim|booking|reservation|confirmation|tracking|parcel|shipment|"
    r"consignment|serial|part|model|item|product|article|sku|batch|lot|job|jira|project|contract|policy|licen[cs]e|permit|"
    r"registration|patent|application|receipt|purchase|po|p\.o\.|transaction|customer|membership|member|student|employee|"
    r"staff|asset|incident|change|bug|issue|commit|build|revision|release|version|flight|train|bus|coach|service|room|seat|"
    r"charity|company|vat|tax|utr|ean|upc|gtin|asin|barcode|isrc|lccn|oclc|pmid|pmc|pmcid|arxiv|rfc|iso|bs|din|imo|imei|"
    r"chapter|section|paragraph|page|pages|pp|p|vol|volume|award|record|entry|row|line item|sample|specimen|lab|study|trial|"
    r"nct|proposal|agreement|procurement|tender|requisition|work|request|task|story|epic|deployment|error|log|session|"
    r"user|device|meter|reading|odometer|mileage|serial|crate|container|pallet|bin|shelf|call number|accession|catalogue|"
    r"commande|facture|dossier|r[ée]f|r[ée]f[ée]rence|billet|colis|livraison|vol|"
    r"encomenda|fatura|processo|bilhete|refer[êe]ncia|pedido|reserva|"
    r"zam[óo]wieni[ea]|faktur[ay]|spraw[ay]|bilet|przesy[łl]ki|"
    r"bestellung|bestellnummer|rechnung|rechnungsnummer|auftrag|auftragsnummer|aktenzeichen|vorgang|sendung|"
    r"seriennummer|factura|expediente|reserva|paquete|billete|ordine|fattura|prenotazione|pratica|biglietto|volo|"
    r"comand[ăa]|comenzii|factur[ăai]|rezervare[a]?|bilet(?:ul)?|coletul|dosarul|zborul|bestelling|factuur|boeking|zending|"
    r"rezerwacj[ai]|paragonu?|zleceni[ea]|rachunku?|r[ée]servation|reference|ref|id)"
)
_THING_BEFORE: Final = re.compile(
    rf"(?<!\w){_THINGS}s?(?:[ ._/-]?{_NUMBER_WORD})?(?![^\W\d_])(?:[\s.:#№=(“\"'/,_-]|is|was|of|no|nr|number|n°|nº){{0,6}}"
    r"(?:[A-Z]{1,6}[-/ #]?)?(?:(?:\d{1,4}|\x00{1,12})[-/.]){0,3}(?:\d[\d /-]{2,20}(?:, | and | or | & )){0,2}\Z"
    rf"|\b(?!{_PHONE_WORDS}\b|(?:my|her|his|the|our|a|their|your|this|that|o|o meu|mon|mi|in|on|at|is)\b)[^\W\d_]{{2,20}} "
    r"(?:numbers|no\.?|nos\.?|codes?|ids?|lines)[\s.:#]{1,3}(?:\d[\d /-]{2,20}(?:, | and | or | & )){0,2}\Z",
    re.IGNORECASE,
)
_STRONG_BEFORE: Final = re.compile(
    r"(?<!\w)(?:isbn|issn|ismn|isni|doi|orcid|cve|cwe|ean|gtin|ean|oclc|pmid|arxiv|rfc|nct|viaf|iswc|urn|imdb|ghsa|imei|mmsi|"
    r"part|serial|model|sku|barcode|batch|lot|patent|version|kernel|firmware|build|release)s?"
    r"(?:[ -]?1[03])?(?:[\s.:#=/(-]|is|id|no|nr|number|code){0,6}(?:[\w.]{1,10}[-/.])?\Z",
    re.IGNORECASE,
)
# A part of a longer sign stands directly before the number: “INV-”, “a716-”, “#”, “10.1000/”.
_SIGN_BEFORE: Final = re.compile(r"(?:(?<![\w])(\w{1,20})[-/_.:]|#|№|§|\d/|\d[.:])\Z")
_MONEY_BEFORE: Final = re.compile(r"(?:[£$€¥₹]|\b(?:GBP|EUR|USD|PLN|JEP))\s?-?\Z")
_UNITS_BEHIND: Final = re.compile(
    r"\s?(?:[£$€¥%‰°]|(?:out )?of (?:\d|(?:the|our|my|your|all|them|us)\b)|([^\W\d_]{1,20})(?:[ -]([^\W\d_]{1,20}))?)"
)
_UNITS: Final = frozenset({
    "gbp", "eur", "usd", "pln", "zł", "hz", "khz", "mhz", "ghz", "kb", "mb", "gb", "tb", "kib", "mib",
    "gib", "tib", "m", "km", "cm", "mm", "g", "kg", "kwh", "mwh", "ms", "µs", "ns", "s", "rpm", "px",
    "mph", "customer", "customers", "person", "people", "persons", "visitor", "visitors", "guest",
    "guests", "passenger", "passengers", "user", "users", "reader", "readers", "view", "views", "visit",
    "visits", "hit", "hits", "click", "clicks", "step", "steps", "time", "times", "vote", "votes",
    "euro", "euros", "pound", "pounds", "dollar", "dollars", "pence", "byte", "bytes", "bit", "bits",
    "row", "rows", "record", "records", "line", "lines", "word", "words", "character", "characters",
    "page", "pages", "item", "items", "mile", "miles", "metre", "metres", "meter", "meters",
    "kilometre", "kilometres", "kilometer", "kilometers", "litre", "litres", "liter", "liters", "tonne",
    "tonnes", "ton", "tons", "kilo", "kilos", "gram", "grams", "piece", "pieces", "copy", "copies",
    "unit", "units", "point", "points", "order", "orders", "transaction", "transactions", "request",
    "requests", "message", "messages", "email", "emails", "cup", "cups", "coffee", "coffees", "meal",
    "meals", "loaf", "loaves", "parcel", "parcels", "letter", "letters", "photo", "photos", "second",
    "seconds", "minute", "minutes", "hour", "hours", "day", "days", "year", "years", "yen", "resident",
    "residents", "inhabitant", "inhabitants", "member", "members", "student", "students", "download",
    "downloads", "star", "stars", "like", "likes", "follower", "followers", "volt", "volts", "cycle",
    "cycles", "calls", "client", "clients", "personnes", "fois", "pessoas", "vezes", "clientes", "osób",
    "razy", "klientów", "kunden", "menschen", "złotych"
})  # fmt: skip
_WINDOW: Final = 60
# “She rang 12345 islanders”: a verb directly before the number, and a plural behind it.
_VERB_BEFORE: Final = re.compile(
    r"(?<!\w)(?:call(?:ed|ing|s)?|r[aiu]ng|rings|phone[ds]?|text(?:ed|s)?|reach(?:ed|es)?|contact(?:ed|s)?|message[ds]?) \Z",
    re.IGNORECASE,
)
_PLURAL_BEHIND: Final = re.compile(
    r" (?:([a-z]{3,20}) )?(?!\w+(?:days|ss|us|is)\b)([a-z]{2,20}s|children|men|women|folk)\b"
)
_NO_PLURALS: Final = frozenset({
    "always", "thanks", "his", "hers", "ours", "yours", "theirs", "was", "has", "does", "says", "plus",
    "unless", "perhaps", "sometimes", "besides", "afterwards", "mornings", "afternoons", "evenings",
    "nights", "weekends", "lets", "asks", "gets"
})  # fmt: skip
_NO_ADJECTIVES: Final = frozenset({
    "for", "and", "but", "the", "any", "all", "most", "every", "after", "before", "from", "until",
    "between", "when", "with", "not", "that", "this", "its", "his", "her", "our", "your", "now", "today",
    "tomorrow", "tonight", "please", "she", "they", "you", "who"
})  # fmt: skip
# “Bookings: 860123”: of a Jersey number its six digits alone, without the code of the island.
_DESK_BEFORE: Final = re.compile(
    r"(?<![\w-])(?:bookings|reservations|enquiries|inquiries|appointments|deliveries|orders|takeaways?|reception|to book|book|bell|"
    r"box office|front desk|taxis?|info|information|surgery|office|shop|switchboard|r[ée]servations|reservas|rezerwacje|"
    r"marca[çc][õo]es|rezerv[ăa]ri|reservierungen)(?: ?(?:[:–—-]|on|at|line|desk)){0,2} {0,2}\Z|[☎✆📞📱📲🕿🕾]\s?\Z|(?<!\w)(?:home|work|jersey|day|evenings?)\s?: ?\Z",
    re.IGNORECASE,
)
_LOCAL_NUMBER: Final = re.compile(r"[2-8]\d\d[ -]?\d(?!00)\d\d")
_PERIOD_BEHIND: Final = re.compile(r" (?:in|of|a|per|this|last|that|so) ")
_PHONE_WORD: Final = re.compile(_PHONE_WORDS, re.IGNORECASE)


def is_announced(text: str, start: int) -> bool:
    """Whether a word such as “call” or “Tel.” stands before the number that begins at an index."""
    return bool(_PHONE_BEFORE.search(text, max(0, start - _WINDOW), start))


def is_local_number(text: str, start: int, end: int) -> bool:
    """Whether a number is one of the island without its code, behind a word such as “Bookings:”."""
    return bool(
        _LOCAL_NUMBER.fullmatch(text, start, end)
        and _DESK_BEFORE.search(text, max(0, start - _WINDOW), start)
        and not _PERIOD_BEHIND.match(text, end)
    )


def is_number_of_a_thing(text: str, start: int) -> bool:
    """Whether a word such as “order” or “ticket” stands before the number that begins at an index."""
    return bool(_THING_BEFORE.search(text, max(0, start - _WINDOW), start))


def is_catalogue_number(text: str, start: int) -> bool:
    """Whether the number that begins at an index is an ISBN, a DOI or the like, as it says itself."""
    return bool(_STRONG_BEFORE.search(text, max(0, start - _WINDOW), start))


def is_part_of_a_sign(text: str, start: int, end: int) -> bool:
    """Whether letters or signs are joined to a number, so that it is a part of something longer."""
    before = _SIGN_BEFORE.search(text, max(0, start - _WINDOW), start)
    is_joined = before is not None and not (
        before[1] and (_PHONE_WORD.fullmatch(before[1]) or _is_word(before[0]))
    )
    return is_joined or (text[end : end + 1] in {"-", "/", "_"} and text[end + 1 : end + 2].isalnum())


def _is_word(before: str) -> bool:
    """Whether an ordinary word and a full stop or colon stand before a number, not a sign as “INV-”."""
    return (
        before[-1] in ".:"
        and before[:-1].isalpha()
        and not (before[:-1].isupper() and len(before) > len("A:"))
    )


def is_count(text: str, start: int, end: int) -> bool:
    """Whether a number is an amount of money or counts something."""
    if _MONEY_BEFORE.search(text, max(0, start - _WINDOW), start):
        return True
    behind = _UNITS_BEHIND.match(text, end)
    if behind is None:
        return False
    words = [word.casefold() for word in behind.groups() if word]
    return not words or any(word in _UNITS for word in words) or _counts_a_plural(text, start, end)


def _counts_a_plural(text: str, start: int, end: int) -> bool:
    """Whether somebody called or reached so many of something: “she rang 12345 islanders”."""
    plural = _PLURAL_BEHIND.match(text, end)
    return bool(
        plural
        and plural[1] not in _NO_ADJECTIVES
        and plural[2] not in _NO_PLURALS
        and text[start] != "0"
        and _VERB_BEFORE.search(text, max(0, start - _WINDOW), start)
    )
