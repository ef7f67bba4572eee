"""The names of months and weekdays in the languages in which people write days here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from wall_of_fame.text.names import without_accents

LANGUAGES: Final = ("en", "pt", "fr", "pl", "de", "es", "it", "ro", "nl", "uk", "ru")
"""The languages whose months and weekdays are known."""

ENGLISH_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip

# Forms that people write and that the tables of locales lack.
_FURTHER_MONTHS: Final = {
    "sept": 9, "novemb": 11, "decemb": 12, "janv": 1, "fevr": 2, "juil": 7, "mrz": 3,
    # “In November” in Polish.
    "styczniu": 1, "lutym": 2, "marcu": 3, "kwietniu": 4, "maju": 5, "czerwcu": 6, "lipcu": 7, "sierpniu": 8,
    "wrzesniu": 9, "pazdzierniku": 10, "listopadzie": 11, "grudniu": 12,
}  # fmt: skip


@cache
def month_numbers() -> Mapping[str, int]:
    """The number of each month by its name, whole or short, without accents and in lower case."""
    from babel.dates import get_month_names  # noqa: PLC0415 - it takes its time, and few days are in words

    return _FURTHER_MONTHS | {
        without_accents(name).strip("."): number
        for language in LANGUAGES
        for width in ("abbreviated", "wide")
        for context in ("stand-alone", "format")
        for number, name in get_month_names(width, context, language).items()
        if len(name.strip(".")) > 2  # noqa: PLR2004 - no number, and no letter alone
    }


@cache
def weekday_numbers() -> Mapping[str, int]:
    """The number of each weekday (Monday is 0) by its name, whole or of three letters."""
    from babel.dates import get_day_names  # noqa: PLC0415 - as above

    names: dict[str, int] = {}
    for language in reversed(LANGUAGES):
        for width in ("abbreviated", "wide"):
            for number, name in get_day_names(width, "format", language).items():
                plain = without_accents(name).strip(".")
                names |= {plain: number} if len(plain) > 2 else {}  # noqa: PLR2004 - as above
                names |= {plain.removesuffix("-feira"): number} if plain.endswith("-feira") else {}
    return names | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}


def long_day(year: int, month: int, day: int) -> str:
    """A day in words: “8 November 2024”."""
    return f"{day} {ENGLISH_MONTHS[month - 1]} {year}"
