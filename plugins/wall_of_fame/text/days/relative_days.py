"""Days that are named from another day: “yesterday”, “last Friday”, “3 days ago”, in five languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from typing import Final

from wall_of_fame.text.days.month_names import weekday_numbers

_DAYS_BEFORE: Final = {
    "today": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "earlier today": 0, "just now": 0,
    "yesterday": 1, "last night": 1, "yesterday morning": 1, "yesterday afternoon": 1, "yesterday evening": 1,
    "the day before yesterday": 2, "day before yesterday": 2,
    "heute": 0, "gestern": 1, "vorgestern": 2,
    "aujourd'hui": 0, "aujourd’hui": 0, "hier": 1, "avant-hier": 2, "avant hier": 2,
    "hoje": 0, "ontem": 1, "anteontem": 2,
    "dzisiaj": 0, "dzis": 0, "wczoraj": 1, "przedwczoraj": 2,
    "hoy": 0, "ayer": 1, "oggi": 0, "azi": 0, "ieri": 1,
}  # fmt: skip
_AGO: Final = re.compile(
    r"(?:(?:il y a|ha|vor) )?(\d{1,3}|[a-z]{1,7}) "
    r"(day|week|jour|semaine|dia|semana|tag|woche|dzien|dni|tydzien|tygodni)(?:s|en|e|n|ie)?"
    r"(?: ago| atras| temu)?"
)
_HAS_AGO: Final = re.compile(r"\A(?:il y a|ha|vor) | (?:ago|atras|temu)\Z")
_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        (
            "a an one un une um uma einem einer jeden", "two deux dois duas zwei dwa dwie",
            "three trois tres drei trzy",
            "four quatre quatro vier cztery", "five cinq cinco funf piec", "six seis sechs szesc",
            "seven sept sete sieben siedem", "eight huit oito acht osiem", "nine neuf nove neun dziewiec",
            "ten dix dez zehn dziesiec",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_WEEKS: Final = frozenset({"week", "semaine", "semana", "woche", "tydzien", "tygodni"})
_WEEKDAY: Final = re.compile(
    r"(?:(on|last|this|am|letzten|letzter|vergangenen|diesen|le|ce|na|no|ultim[ao]|esta|este|w|we|w ten|"
    r"zeszl[aey]|ostatni|ubiegl[aey]|minion[aey]) )?([a-z-]{3,14})"
    r"(?: (dernier|passe|passada|passado))?"
)
_DAY_ALONE: Final = re.compile(
    r"(?:on )?(?:last )?(?:[a-z]{2,9},? )?\(?(?:the )?(\d{1,2})(?:st|nd|rd|th)\)?|the (\d{1,2})"
)
_WEEK_BEFORE: Final = re.compile(r"(?:on )?([a-z]{3,9}) (?:last week|of last week|a week ago)")
_LAST: Final = frozenset(
    {
        "last",
        "letzten",
        "letzter",
        "vergangenen",
        "ultima",
        "ultimo",
        "dernier",
        "passe",
        "passada",
        "passado",
    }
    | {f"{stem}{end}" for stem in ("zeszl", "ubiegl", "minion") for end in "aey"}
    | {"ostatni"}
)


def relative_days(plain: str, near: date) -> Iterator[date]:
    """The days that a text without accents, in lower case, names from `near`, the likeliest first."""
    if plain in _DAYS_BEFORE:
        yield near - timedelta(days=_DAYS_BEFORE[plain])
    elif (
        (match := _AGO.fullmatch(plain))
        and _HAS_AGO.search(plain)
        and (match[1].isdecimal() or match[1] in _NUMBERS)
    ):
        number = int(match[1]) if match[1].isdecimal() else _NUMBERS[match[1]]
        yield near - timedelta(days=number * (7 if match[2] in _WEEKS else 1))
    elif match := _DAY_ALONE.fullmatch(plain):
        yield from _last_with_number(int(match[1] or match[2]), near)
    elif (match := _WEEK_BEFORE.fullmatch(plain)) and match[1] in weekday_numbers():
        monday = near - timedelta(days=near.weekday() + 7)
        yield monday + timedelta(days=weekday_numbers()[match[1]])
    else:
        yield from _weekdays(plain, near)


def _last_with_number(number: int, near: date) -> Iterator[date]:
    """The last day of that number in its month: “the 8th”."""
    first = near.replace(day=1)
    for month in (first, (first - timedelta(days=1)).replace(day=1)):
        with suppress(ValueError):
            if (day := month.replace(day=number)) <= near:
                yield day
                return


def _weekdays(plain: str, near: date) -> Iterator[date]:
    """The last such weekday before `near`, and the one of the week before: “last Friday” may be either."""
    match = _WEEKDAY.fullmatch(plain)
    if match is None or match[2] not in weekday_numbers():
        return
    days_ago = (near.weekday() - weekday_numbers()[match[2]]) % 7
    if days_ago == 0 and not {match[1], match[3]} & _LAST:
        yield near
    yield near - timedelta(days=days_ago or 7)
    yield near - timedelta(days=(days_ago or 7) + 7)
