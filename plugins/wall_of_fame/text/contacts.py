"""Finding contact details in contributed text: email addresses, phone numbers, postcodes, home addresses.

The repository is public, so it must not contain any. The patterns find too much rather than too little,
in any country: a number of nine digits or more counts as a phone number however it is grouped, a shorter
one only after a word such as “tel” or “call”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import digits
from typing import Final


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact detail: the index of its first character in the text, its kind with an article, its words."""

    start: int
    kind: str
    words: str


_NO_CONTACTS: Final = re.compile(
    r"https://(?!wa\.me/|api\.whatsapp\.|t\.me/)[^\s<>\"')\]]+"  # web addresses hold long numbers
    r"|\b(?:photos|videos)/[\w./-]+"  # so do names of pictures
    r"|(?<![\d.])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))(?![.\d])"  # dates
)
_LABEL: Final = r"[\w-]+"
_LOCAL: Final = r"[\w.+%’'-]+"
_SPELT_AT: Final = r"\s?(?:&#(?:64|x40);|[(\[{<]\s?(?:at|arobase|małpa|arroba)\s?[)\]}>])\s?"
_SPELT_DOT: Final = r"\s?[(\[{<]\s?(?:dot|point|ponto|kropka)\s?[)\]}>]\s?"
_EMAIL: Final = re.compile(
    rf"{_LOCAL}\s?\\?[@＠]\s?{_LABEL}(?:(?:\.|{_SPELT_DOT}){_LABEL})+"
    rf"|{_LOCAL}{_SPELT_AT}{_LABEL}(?:(?:\s?\.\s?|{_SPELT_DOT}){_LABEL})+"
    rf"|\b[\w.+-]+ at {_LABEL}(?: dot {_LABEL})+\b",
    re.IGNORECASE,
)
_GAP: Final = r"[\s.\-‐‑‒–—/()·]{0,12}"
_LONG_NUMBER: Final = re.compile(
    rf"(?<!\w)(?<!\d[.,])(?:[+＋]\s?)?\(?\d(?:{_GAP}\d){{8,14}}(?!\w)|(?:wa|t)\.me/\+?\d{{6,15}}"
)
_SHORT_NUMBER: Final = re.compile(
    r"\b(?:tel|telephone|phone|ph|mob|mobile|cell|call|ring|text|whatsapp|fax|ext|extension|number is|"
    r"tél|téléphone|appelez|portable|telefone|telemóvel|ligar|ligue|telefon|tel\. kom|komórka|zadzwoń)\b"
    r"[\s.:,]*(?:(?:me|us|him|her|them|on|at|is|au|para|pod|number|numer|nr|no)\b[\s.:]*){0,3}"
    rf"([+＋(]*\d(?:{_GAP}\d){{4,7}})(?!\w)",
    re.IGNORECASE,
)
_POSTCODE: Final = re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b(?![-/])")
_POSTCODE_ANY_CASE: Final = re.compile(r"\b[a-z]{2}\d{1,2} \d[abd-hjlnp-uw-z]{2}\b", re.IGNORECASE)
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
_NUMBER: Final = rf"(?:\b(?:no\.? ?)?\d{{1,4}}[a-zA-Z]?\b(?<!\b(?:19|20)\d\d)(?!,? {_MONTH}))"
_WORD: Final = r"(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|de|du|des|la|le|les|da|do|dos|das|of|the)"
_STREET: Final = (
    r"(?:Street|St(?=\.?(?:,|$|\n))|Road|Rd|Lane|Avenue|Ave|Close|Drive|Terrace|Court|Gardens|Crescent|Row|Mews|"
    r"Hill|Way|Square|Parade|Esplanade|Vale|Grove)"
)
_FRENCH: Final = (
    r"(?:[Rr]ue|[Rr]oute|[Aa]venue|[Cc]hemin|[Vv]enelle|[Cc]harri[èe]re|[Cc]los|[Rr]ua|[Uu]l\.|[Uu]lica|"
    r"Mont|Vall[ée]e)"
)
_HOME: Final = re.compile(
    rf"{_NUMBER},? (?:{_WORD} ){{1,4}}{_STREET}\b"
    rf"|{_NUMBER},? (?:[Ll](?:a|e|es) )?(?:[A-Z]\w+ )?{_FRENCH} (?:{_WORD}\b ?){{1,4}}"
    r"|\b(?:Flat|Apartment|Apt|Unit) \d{1,4}[A-Za-z]?,"
    r"|(?i:\b(?:home|postal|my|her|his|their) address is\b)[^.\n]{4,}",
)


def contact_details(text: str) -> Iterator[Contact]:
    """Every contact detail in a text. No two of them overlap."""
    signs = _signs(text)
    if not any(signs.values()):
        return
    # What is no contact detail is overwritten, not removed, so that indexes stay the same.
    masked = _NO_CONTACTS.sub(lambda match: "\x00" * len(match[0]), text)
    spans: list[tuple[int, int]] = []
    for kind, sign, pattern in _PATTERNS:
        for match in pattern.finditer(masked) if signs[sign] else ():
            start, end = match.span(match.lastindex or 0)
            if not any(start < other_end and other_start < end for other_start, other_end in spans):
                spans.append((start, end))
                yield Contact(start, kind, text[start:end].strip())


def _signs(text: str) -> dict[str, bool]:
    """For each kind of pattern, whether the text has a sign without which the pattern cannot match.

    The patterns are slow, and nearly every text has none of the signs. Dates are masked first, since
    every record has some.
    """
    without_dates = _DAY.sub("\x00", text[: _end_of_digits(text)])
    folded = text.casefold()
    return {
        "email": any(sign in folded for sign in _EMAIL_SIGNS) or _has_spelt_at(text),
        "long": bool(_NINE_DIGITS.search(without_dates)) or ".me/" in text,
        "short": bool(_FIVE_DIGITS.search(without_dates)),
        "postcode": bool(_POSTCODE_SIGN.search(without_dates)),
        "home": bool(_HOME_SIGN.search(without_dates)) or any(word in folded for word in _HOME_WORDS),
    }


def _has_spelt_at(text: str) -> bool:
    """Whether a text has an “at” in brackets, instead of “@”."""
    return bool(_BRACKETED.search(text) and _SPELT_SIGN.search(text))


def _end_of_digits(text: str) -> int:
    """The index behind the last digit of a text, and behind a few letters that may follow it."""
    if not text.isascii():
        return len(text)
    return max(map(text.rfind, digits)) + _AFTER_DIGIT


_AFTER_DIGIT: Final = 8
_DAY: Final = re.compile(r"\d{4}(?<![\d.]\d{4})-\d{2}-\d{2}(?![.\d])")
_EMAIL_SIGNS: Final = ("@", "＠", "&#", " dot ")
_BRACKETED: Final = re.compile(r"[(\[{<]\s?[aAmM]")
_SPELT_SIGN: Final = re.compile(r"[(\[{<]\s?(?:at|arobase|małpa|arroba)\b", re.IGNORECASE)
_NINE_DIGITS: Final = re.compile(rf"\d(?:{_GAP}\d){{8}}")
_FIVE_DIGITS: Final = re.compile(rf"\d(?<=[\s.:,+＋(]\d)(?:{_GAP}\d){{4}}")
_POSTCODE_SIGN: Final = re.compile(r"\d\w? ?\d[^\W\d_]{2}")
_HOME_SIGN: Final = re.compile(r"\d\w?,? \w")
_HOME_WORDS: Final = ("flat ", "apartment ", "apt ", "unit ", "address is")

# The kind of contact detail, the sign that a text must have (see `_signs`), the pattern.
_PATTERNS: Final = (
    ("an email address", "email", _EMAIL),
    ("a phone number", "long", _LONG_NUMBER),
    ("a phone number", "short", _SHORT_NUMBER),
    ("a postcode", "postcode", _POSTCODE),
    ("a postcode", "postcode", _POSTCODE_ANY_CASE),
    ("a home address", "home", _HOME),
)
