"""Postcodes and home addresses, as people write them in the countries that our contributors come from."""

# ruff: noqa: E501 - in a long pattern one kind stands on one line

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wall_of_fame.text.contacts.number_context import is_number_of_a_thing

Span = tuple[int, int]

# The areas of the United Kingdom and the Channel Islands.
_AREA: Final = (
    r"(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|"
    r"L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)"
)
_INWARD: Final = r"\d[ABD-HJLNP-UW-Z]{2}"
_POSTCODE: Final = re.compile(
    rf"(?<![\w/#.-])(?i:JE|GY|IM)\d{{1,2}}-(?i:{_INWARD})\b|"
    rf"(?<![\w/#.-]){_AREA}\d[A-Z\d]? ?(?!(?<=\b[A-Z]\d )\d[GTMK]B\b){_INWARD}\b(?![-/])"
    rf"|(?i:(?<![\w/#.-])(?=[a-z]{{2}}\d){_AREA}\d{{1,2}} {_INWARD}\b)(?![-/])"
    r"|(?<![\w/#.-])JE ?\d{1,2}[ .,_-]{0,3}\d ?[ABD-HJLNP-UW-Z]{2}\b|\b(?i:JE|GY)\d{2,3}(?i:[ABD-HJLNP-UW-Z]{2})\b"
    r"|\b[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d\b"  # Canada
    r"|\b[1-9]\d{3} ?(?!AD|AM|BC|CE|EU|GB|HR|IT|KG|KM|MB|PM|TB|TV|UK|US)[A-Z]{2},? [A-Z][a-z]{3,}"  # Netherlands
    r"|\b\d{4}-\d{3},? [A-ZÀ-Ý][a-zà-ÿ]{2,}"  # Portugal
    r"|, [A-Z]{2} \d{5}(?:-\d{4})?\b"  # United States
)
_POSTCODE_SIGN: Final = re.compile(
    r"\d(?:\w?[ .,_-]{0,3}\d(?:[^\W\d_]{2}| [^\W\d_a-z]{2})|[A-Z] \d[A-Z]\d|\d\d ?[A-Z]{2}\b|-\d{3},? [^\W\d_]|(?<=, [A-Z]{2} \d)\d{4})"
)

_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
_NUMBER: Final = (
    r"(?:\b(?:[Nn]o\.? ?|[Nn]umber )?(?:(?<![\d.,:-])|(?<=\b[Nn]o\.))(?<!\d/\d\d/)(?<!\d/\d/)(?<!\b[Bb]y )(?!0)(?:\d{1,3}-(?=\d))?\d{1,4}[a-zA-Z]?\b(?: (?:bis|ter)\b)?"
    rf"(?<!\b(?:19|20)\d\d)(?!,? {_MONTH}))"
)
_WORD: Final = r"(?:[A-ZÀ-ÖØ-ÞŁŚŻŹĆ][\w’'.-]{0,40}|de|du|des|la|le|les|da|do|dos|das|of|the)"
_STREET: Final = (
    r"(?:Street|Str\b|St(?=\.?(?:,|$|\n))|Road|Rd|Lane|Avenue|Ave|Close|Drive|Terrace|Court|Gardens|Crescent|Row|Mews|"
    r"Hill|Way|Square|Parade|Esplanade|Vale|Grove)"
)
# Words before “Court” or “Drive” that make it no street.
_NO_STREET: Final = re.compile(
    r"(?:Tennis|Squash|Badminton|Crown|Supreme|High|Royal|County|District|Magistrates['’]?|Cent(?:re|er)|Food|Hard|"
    r"Flash|Charity|Membership|Blood|Test|Basketball|Volleyball|Long|Better|Right|Best|Easy|Hard|Own) "
    r"(?:Court|Drive|Way|Road)\Z"
)
_BEFORE_NUMBER: Final = r"(?:[Rr]ue|[Rr]oute|[Aa]venue|[Cc]hemin|[Vv]enelle|[Cc]harri[èe]re|[Cc]los|[Rr]ua|[Uu]l\.|[Uu]lica|Mont|Vall[ée]e)"
_NUMBER_BEHIND: Final = r"(?:[Uu]l\.|[Uu]lica|[Aa]l\.|Os\.|[Rr]ua|Avenida|Av\.|Travessa|Pra[çc]a|Calle|C/|Via|Viale|Piazza|Plaza|Strada)"
_GERMANIC: Final = r"[A-ZÄÖÜ][a-zäöüßéë]{2,20}(?:stra(?:ß|ss)e|str\.|weg|gasse|allee|platz|straat|laan|plein|gatan?|vej|vägen)"
_SPEECH: Final = (
    r"in|on|inside|attached|below|above|available|known|printed|wrong|correct|changed|private|public|not|now|a|an|"
    r"one|included|stored|recorded|listed|published|kept|with|here|being|going|about|to|still|always|very|so|too|"
    r"the (?:last|first|best|same|next|one|keynote|opening|closing|highlight|only|most)"
)
_PLACE: Final = (
    r"[^.\n]{0,60}?(?:\d|\b(?i:house|cottage|farm|flat|lodge|villa|apartment|bungalow|barn|hill|road|street|lane|box)\b)"
    r"|[A-ZÀ-Þ][\w’'-]{1,30}(?:,| (?:\w+ )?[A-ZÀ-Þ])|(?:up|down|behind|opposite|near|off|next) "
)
_HOME: Final = re.compile(
    rf"{_NUMBER},? (?:{_WORD} ){{1,4}}{_STREET}\b"
    rf"|{_NUMBER},? (?:[Ll](?:a|e|es) )?(?:[A-Z]\w{{1,30}} )?{_BEFORE_NUMBER} (?:{_WORD}\b ?){{1,4}}"
    rf"|\b{_NUMBER_BEHIND} (?:{_WORD} ){{0,4}}[A-ZÀ-ÖØ-ÞŁŚŻŹĆ][\w’'.-]{{1,40}},? (?:n[.ºo°]{{1,2}} ?)?\d{{1,4}}[a-zA-Z]?\b"
    rf"|\b{_GERMANIC} \d{{1,3}}[a-z]?\b"
    r"|\b(?:Flat|Apartment|Apt|Unit) \d{1,4}[A-Za-z]?,"
    r"|\bP\.? ?O\.? ?Box \d"
    r"|\b(?i:lives?|lived|living|stays?|staying) at (?i:no\.?|number|flat|house)? ?"
    r"\d{1,3}[A-Za-z]?\b(?=[,.;)]|\s*$|\s+(?:[A-Z]|and\b|in\b|on\b))"
    r"|\b(?i:lives?|lived|living|stays?|staying) (?:at|in) (?:[A-Z][\w’'-]{1,30} ){1,3}"
    r"(?:Cottage|House|Farm|Lodge|Villas?|Flats?|Apartments|Bungalow|Barn)\b(?!\s+(?:Hotel|Museum|School|Care|Nursing))"
    r"|\b(?i:home|postal|my|her|his|their|our)(?i: address(?: is:?|:)) "
    rf"(?!(?i:{_SPEECH})\b)(?={_PLACE})[^.\n]{{4,200}}"
)
# In lower case: what every home address with a number has beside it.
_HOME_NAME: Final = re.compile(
    r"\b(?:street|str|st(?=\.?(?:,|$|\n))|road|rd|lane|avenue|ave|close|drive|terrace|court|gardens|crescent|row|mews|"
    r"hill|way|square|parade|esplanade|vale|grove)\b"
    r"|\b(?:rue|route|avenue|chemin|venelle|charri[èe]re|clos|rua|ul\.|ulica|mont|vall[ée]e|al\.|os\.|avenida|av\.|"
    r"travessa|pra[çc]a|calle|c/|via|viale|piazza|plaza|strada) "
    r"|(?:strasse|str\.|weg|gasse|allee|platz|straat|laan|plein|gatan?|vej|vägen) \d"
    r"|\b(?:flat|apartment|apt|unit) \d|\bbox \d"
)
_HOME_WORDS: Final = ("address is", "address:")
_LIVING: Final = ("live", "living", "stay")
_LIVING_AT: Final = re.compile(r"\b(?:live[ds]?|living|stays?|staying) (?:at|in) ")
_HOME_SIGN: Final = re.compile(r"\d(?:\w?,? \w|(?<=[^\W\d_A-Z] \d)|(?<=[.º] \d)|(?<=[^\W\d_A-Z], \d))")


def may_have_postcode(text: str) -> bool:
    """Whether a text has a sign without which it has no postcode."""
    return bool(_POSTCODE_SIGN.search(text))


def may_have_home(text: str, folded: str) -> bool:
    """Whether a text (`folded`: in lower case) has a sign without which it has no home address."""
    return (
        (bool(_HOME_SIGN.search(text)) and bool(_HOME_NAME.search(folded)))
        or any(words in folded for words in _HOME_WORDS)
        or (any(words in folded for words in _LIVING) and bool(_LIVING_AT.search(folded)))
    )


def find_postcodes(text: str) -> Iterator[Span]:
    """The start and the end of each postcode in a plain text."""
    for match in _POSTCODE.finditer(text):
        start, end = match.span()
        start += len(match[0]) - len(match[0].lstrip(", "))
        # A booking has letters and digits in one, which may look like a postcode.
        if " " in text[start:end] or not is_number_of_a_thing(text, start):
            yield start, end


def find_homes(text: str) -> Iterator[Span]:
    """The start and the end of each home address in a plain text."""
    for match in _HOME.finditer(text):
        if not _NO_STREET.search(match[0]):
            yield match.span()
