"""What an editor may have meant by a value that no field takes: the hint is then the value to type."""

from __future__ import annotations

import re
from typing import Final

from wall_of_fame.limits import LINE_CHARACTERS
from wall_of_fame.text.days.month_names import long_day
from wall_of_fame.text.days.written_days import is_only_a_day, read_day
from wall_of_fame.text.links import is_https

_YES: Final = frozenset({"yes", "y", "on", "1", "t", "sim", "oui", "tak"})
_NO: Final = frozenset({"no", "n", "off", "0", "f", "não", "non", "nie"})
_LANGUAGES: Final = {
    "english": "en", "portuguese": "pt", "português": "pt", "polish": "pl", "polski": "pl", "french": "fr",
    "français": "fr", "german": "de", "deutsch": "de", "spanish": "es", "español": "es", "italian": "it",
    "anglais": "en", "englisch": "en", "inglês": "en", "ingles": "en", "angielski": "en", "portugais": "pt",
    "portugiesisch": "pt", "portugues": "pt", "portugalski": "pt", "polonais": "pl", "polnisch": "pl",
    "polonês": "pl", "polaco": "pl", "francais": "fr", "französisch": "fr", "francês": "fr", "frances": "fr",
    "francuski": "fr", "allemand": "de", "alemão": "de", "niemiecki": "de", "romanian": "ro", "română": "ro",
    "welsh": "cy", "irish": "ga", "dutch": "nl", "chinese": "zh",
    "jèrriais": "nrf-JE", "ukrainian": "uk", "russian": "ru", "tagalog": "tl", "hindi": "hi", "thai": "th",
}  # fmt: skip
_LANGUAGE: Final = re.compile(r"([a-z]{2,3})[_-]([a-z]{2})", re.IGNORECASE)
_NUMBER: Final = re.compile(
    r"(?:no\.?|nr\.?|number|#|№)?\s{0,3}([0-9]{1,3}(?:[, ][0-9]{3}){1,2}|[0-9]{1,9})\.?", re.IGNORECASE
)
_MOST_DIGITS: Final = 7
_TIME: Final = re.compile(r"([0-9]{1,2})(?: ?[.:h] ?([0-9]{2}))?(?: ?([ap])\.?m\.?| ?uhr)?")
_NOON: Final = 12
_MINUTES: Final = 60
_ANY_TIME: Final = "Write hours and minutes of the 24-hour clock: 18:30."
_COLOUR: Final = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)


def date_hint(typed: str) -> str:
    """The hint for a text that is no date: the day that it seems to mean, as our dates are written."""
    written = read_day(typed[:LINE_CHARACTERS])
    if (
        written is None
        or not written.days
        or written.kind in {"count", "seconds", "month"}
        or not is_only_a_day(written)
    ):
        return "Write year, month and day: 2024-11-08."
    [day, *_] = written.days
    return f"Write {day.isoformat()}, if it was {long_day(day.year, day.month, day.day)}."


def time_hint(typed: str) -> str:
    """The hint for a text that is no time of day: the time that it seems to mean, by the 24-hour clock."""
    match = _TIME.fullmatch(typed.strip().casefold())
    hour, minute = (int(match[1]), int(match[2] or 0)) if match else (24, 0)
    half = (match[3] or "") if match else ""
    if half and not 1 <= hour <= _NOON:
        return _ANY_TIME
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    if not match or hour >= 2 * _NOON or minute >= _MINUTES or not (half or match[2]):
        return _ANY_TIME
    proposal = f"Write “{hour:02}:{minute:02}”"
    return (
        f"{proposal}, or “{hour + _NOON}:{minute:02}” if it is after noon."
        if not half and 0 < hour < _NOON
        else f"{proposal}."
    )


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


def language_tag(typed: str) -> str:
    """The tag of BCP 47 of a language that is named by a tag or a name; "" if it is not known."""
    name = typed.casefold().strip()
    if match := _LANGUAGE.fullmatch(typed.strip()):
        return f"{match[1].lower()}-{match[2].upper()}"
    return name if name in _LANGUAGES.values() else _LANGUAGES.get(name, "")


def language_hint(typed: str) -> str:
    """The hint for a text that is no language tag."""
    tag = language_tag(typed)
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
