"""What people type for a day → plain letters: digits of any script, one dash, numbers instead of words."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from wall_of_fame.text.names import without_accents

_SIGNS: Final = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\uff0d", "-"),
    **dict.fromkeys("\u2044\u2215\u29f8\uff0f", "/"),
    **dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'"),
    "\uff0e": ".",
}
_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_TENS: Final = {"twenty": 20, "thirty": 30, "thirtieth": 30}
_UNITS: Final = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
_ORDINAL: Final = re.compile(
    rf"\b(?:(twenty|thirty)[ -])?({'|'.join(_UNITS)}|thirtieth)\b(?! (?:week|month|year|time))"
)
_OTHER_WORDS: Final = (
    (re.compile(r"\A(?:yday|yest|yesty)\Z"), "yesterday"),
    (re.compile(r"\b(?:a|one) fortnight ago\Z"), "2 weeks ago"),
    (re.compile(r"\A(\w+) (?:just )?gone\Z"), r"last \1"),
    (re.compile(r"(?<=[a-z]) (?:morning|afternoon|evening|lunchtime|night)\Z"), ""),
    (
        re.compile(
            r"(?<=[a-z]) (?:abends?|morgens?|fruh|vormittags?|nachmittags?|nachts?|matin|soir|midi|"
            r"apres-midi|"
            r"(?:a|de) noite|(?:de|pela|a) manha|(?:de|a) tarde|rano|wieczorem|po poludniu|w nocy)\Z"
        ),
        "",
    ),
    (
        re.compile(r"\A(?:am|au|no|na|on|w|we) (?=letzt|vergangen|last |ultim|zeszl|ostatni|ubiegl|minion)"),
        "",
    ),
    (re.compile(r"(?<=\dth) of (?:this|the) month\Z"), ""),
    (re.compile(r"\A(?:le|dia|no dia|am|den|dnia) (?=\d{1,2}\Z)"), "the "),
    (re.compile(r"(?<=\d)(st|nd|rd|th) day of\b"), r"\1 of"),
    (re.compile(r"(\d) ?/ ?([ivx]{1,4}) ?/ ?(?=\d)"), r"\1 \2 "),
    (re.compile(r"\A(\d{1,2}),(\d{1,2}),(?=\d{4}\Z|\d\d\Z)"), r"\1/\2/"),
    (re.compile(r"\A(\d{1,2})月(\d{1,2})日\Z"), r"\2/\1"),
)
_WHOLE_PHRASES: Final = re.compile(r"\A(?:(?:this|yesterday) (?:morning|afternoon|evening)|last night)\Z")


def write_plainly(text: str) -> str:
    """A day in lower case without accents, with digits, dashes and slashes of ASCII."""
    digits = "".join(
        str(digit) if (digit := unicodedata.decimal(sign, None)) is not None else _SIGNS.get(sign, sign)
        for sign in text
    )
    plain = " ".join(without_accents(digits).split()).strip(" .,;")
    if _WHOLE_PHRASES.match(plain):
        return plain
    for pattern, words in _OTHER_WORDS:
        plain = pattern.sub(words, plain)
    return _ORDINAL.sub(_in_digits, plain)


def _in_digits(match: re.Match[str]) -> str:
    return f"{_TENS.get(match[1] or '', 0) + (_UNITS.get(match[2]) or _TENS[match[2]])}th"
