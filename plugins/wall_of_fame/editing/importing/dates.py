"""Days as people and form services write them → 2024-11-08, and what is uncertain about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Final, Literal

from wall_of_fame.editing.importing.table import SERIALS_FROM
from wall_of_fame.text.names import without_accents

Order = Literal["day-first", "month-first"]

_ISO: Final = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NUMBERS: Final = re.compile(r"(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)")
_WORDS: Final = re.compile(
    r"(?<!\w)(?:(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:of\s+|de\s+)?)?(?P<month>[^\W\d_]{3,})\.?"
    r"(?:\s+(?P<after>\d{1,2})(?:st|nd|rd|th)?(?!\d))?,?\s+(?:de\s+)?(?P<year>\d{4})(?!\d)"
)
_SERIAL: Final = re.compile(r"(\d{5})(?:\.\d+)?")
_LANGUAGES: Final = ("en", "pt", "fr", "pl")
_MONTHS: Final = 12
_CENTURY: Final = 100
_YEARS: Final = range(1990, 2100)


@dataclass(frozen=True, slots=True)
class Day:
    """A day (2024-11-08), or "" if none could be read, and what an editor should look at."""

    iso: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """How days are written in a file: which number comes first, and where serial numbers begin.

    `is_certain` says that the order is known and not only the usual one.
    """

    order: Order = "day-first"
    is_certain: bool = False
    serials_from: date = field(default=SERIALS_FROM)

    def read(self, cell: str) -> Day:
        """The day in a cell; an hour after it is left out."""
        if not cell:
            return Day()
        if found := _ISO.search(cell):
            year, month, day = map(int, found.groups())
            return _told(cell, year, month, day)
        if found := _NUMBERS.search(cell):
            return self._by_numbers(found[0], *map(int, found.groups()))
        if found := _SERIAL.fullmatch(cell):
            on = self.serials_from + timedelta(days=int(found[1]))
            remark = f"The date was the number {cell}: as a spreadsheet counts days, that is {_long(on)}."
            return Day(on.isoformat(), remark) if on.year in _YEARS else _unread(cell)
        for found in _WORDS.finditer(cell):
            month = months().get(without_accents(found["month"]), 0)
            if month and (found["day"] or found["after"]):
                return _told(cell, int(found["year"]), month, int(found["day"] or found["after"]))
        return _unread(cell)

    def _by_numbers(self, cell: str, first: int, second: int, year: int) -> Day:
        year += 2000 if year < _CENTURY else 0
        day, month = (first, second) if self.order == "day-first" else (second, first)
        if month > _MONTHS >= day and not self.is_certain:
            return _told(cell, year, day, month)
        told = _told(cell, year, month, day)
        if told.iso and not self.is_certain and day <= _MONTHS and day != month:
            other = date(year, day, month)
            remark = f"“{cell}” was read as {_long(date(year, month, day))}; or was it {_long(other)}?"
            return Day(told.iso, remark)
        return told


def calendar_of(cells: Iterable[str], serials_from: date, order: Order | None = None) -> Calendar:
    """How days are written in these cells: `order` if it is given, else as the cells show."""
    if order is not None:
        return Calendar(order, is_certain=True, serials_from=serials_from)
    pairs = [(int(found[1]), int(found[2])) for cell in cells if (found := _NUMBERS.search(cell))]
    day_first = any(first > _MONTHS for first, _ in pairs)
    month_first = any(second > _MONTHS for _, second in pairs)
    is_certain = day_first != month_first
    shown: Order = "month-first" if month_first and is_certain else "day-first"
    return Calendar(shown, is_certain, serials_from)


@cache
def months() -> Mapping[str, int]:
    """The names of months, whole and short, in the languages of the forms."""
    from babel.dates import get_month_names  # noqa: PLC0415 - it takes its time, and only imports need it

    return {
        without_accents(name).rstrip("."): number
        for language in _LANGUAGES
        for width in ("abbreviated", "wide")
        for context in ("stand-alone", "format")
        for number, name in get_month_names(width, context, language).items()
    }


def _told(cell: str, year: int, month: int, day: int) -> Day:
    try:
        on = date(year, month, day)
    except ValueError:
        return _unread(cell)
    return Day(on.isoformat()) if on.year in _YEARS else _unread(cell)


def _unread(cell: str) -> Day:
    return Day("", f"“{cell[:40]}” is no date that could be read.")


def _long(on: date) -> str:
    return f"{on.day} {_ENGLISH[on.month - 1]} {on.year}"


_ENGLISH: Final = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
