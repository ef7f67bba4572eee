"""What an editor may have meant by a value that no field takes: the hint is then the value to type."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import Final

from wall_of_fame.limits import LINE_CHARACTERS
from wall_of_fame.text.links import is_https

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[-/. ]{1,2}(\d{1,2})[-/. ]{1,2}(\d{4}|\d{2})")
_IN_WORDS: Final = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[ .-]{0,2}([a-z]{3})[a-z]{0,6}[ .,-]{0,2}(\d{4})", re.IGNORECASE
)
_MONTH_FIRST: Final = re.compile(
    r"([a-z]{3})[a-z]{0,6}[ .]{0,2}(\d{1,2})(?:st|nd|rd|th)?[ ,]{1,2}(\d{4})", re.IGNORECASE
)
_THIS_CENTURY: Final = 2000
_TWO_DIGITS: Final = 100
_YES: Final = frozenset({"yes", "y", "on", "1", "t", "sim", "oui", "tak"})
_NO: Final = frozenset({"no", "n", "off", "0", "f", "não", "non", "nie"})
_LANGUAGES: Final = {
    "english": "en", "portuguese": "pt", "português": "pt", "polish": "pl", "polski": "pl", "french": "fr",
    "français": "fr", "german": "de", "deutsch": "de", "spanish": "es", "español": "es", "italian": "it",
    "romanian": "ro", "română": "ro", "welsh": "cy", "irish": "ga", "dutch": "nl", "chinese": "zh",
    "jèrriais": "nrf-JE", "ukrainian": "uk", "russian": "ru", "tagalog": "tl", "hindi": "hi", "thai": "th",
}  # fmt: skip
_LANGUAGE: Final = re.compile(r"([a-z]{2,3})[_-]([a-z]{2})", re.IGNORECASE)
_NUMBER: Final = re.compile(
    r"(?:no\.?|nr\.?|number|#|№)?\s{0,3}([0-9]{1,3}(?:[, ][0-9]{3}){1,2}|[0-9]{1,9})\.?", re.IGNORECASE
)
_MOST_DIGITS: Final = 7
_COLOUR: Final = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)


def date_hint(typed: str) -> str:
    """The hint for a text that is no date: the day that it seems to mean, as our dates are written."""
    day = _day(typed)
    if day is None:
        return "Write year, month and day: 2024-11-08."
    words = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"Write {day.isoformat()}, if it was {words}."


def _day(typed: str) -> date | None:
    """The day that people mean who write 8/11/24, 8th Nov 2024 or November 8, 2024."""
    text = typed.strip()[:LINE_CHARACTERS]
    with suppress(ValueError):
        if match := _YEAR_FIRST.fullmatch(text):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _DAY_FIRST.fullmatch(text):
            year = int(match[3])
            return date(year + (_THIS_CENTURY if year < _TWO_DIGITS else 0), int(match[2]), int(match[1]))
        if match := _IN_WORDS.fullmatch(text):
            return date(int(match[3]), _month(match[2]), int(match[1]))
        if match := _MONTH_FIRST.fullmatch(text):
            return date(int(match[3]), _month(match[1]), int(match[2]))
    return None


def _month(letters: str) -> int:
    """The number of a month by its first three letters; 0 if there is none, which no day is in."""
    return next((number for number, name in enumerate(_MONTHS, 1) if name[:3] == letters.title()), 0)


def flag_hint(typed: str) -> str:
    """The hint for a text that is neither true nor false."""
    if typed.casefold() in _YES:
        return "Write true."
    return "Write false." if typed.casefold() in _NO else "Write true or false."


def number_hint(typed: str) -> str:
    """The hint for a text that is no whole number."""
    match = _NUMBER.fullmatch(typed.strip())
    digits = re.sub("[^0-9]", "", match[1]) if match else ""
    return (
        f"Write {int(digits)}."
        if digits.strip("0") and len(digits) <= _MOST_DIGITS
        else "Write digits only: 27."
    )


def address_hint(typed: str) -> str:
    """The hint for a text that is no https address: the same with https, if that is one."""
    bare = re.sub(r"\A(?:https?:)?/*", "", typed.strip(), flags=re.IGNORECASE)
    proposal = f"https://{bare}"
    is_sound = len(proposal) <= LINE_CHARACTERS and is_https(proposal)
    return f"Write “{proposal}”." if is_sound else "Write the whole address: https://www.example.com/."


def language_hint(typed: str) -> str:
    """The hint for a text that is no language tag."""
    tag = _LANGUAGES.get(typed.casefold().strip(), "")
    if match := _LANGUAGE.fullmatch(typed.strip()):
        tag = f"{match[1].lower()}-{match[2].upper()}"
    return f"Write {tag}." if tag else "Write it as in BCP 47: en, pt, pl, fr, pt-BR."


def colour_hint(typed: str) -> str:
    """The hint for a text that is no colour."""
    match = _COLOUR.fullmatch(typed.strip())
    if not match:
        return "Write “#” and six digits in quotes: '#1f6f8b'."
    digits = match[1].lower()
    if len(digits) == len("abc"):
        digits = "".join(digit * 2 for digit in digits)
    return f"Write it in quotes: '#{digits}'."
