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

DayOrder = Literal["day-first", "month-first"]
"""Which comes first when a day is written in numbers."""

_ISO_DAY: Final = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DAY_IN_NUMBERS: Final = re.compile(r"(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)")
_DAY_IN_WORDS: Final = re.compile(
    r"(?<!\w)(?:(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:of\s+|de\s+)?)?(?P<month>[^\W\d_]{3,})\.?"
    r"(?:\s+(?P<after>\d{1,2})(?:st|nd|rd|th)?(?!\d))?,?\s+(?:de\s+)?(?P<year>\d{4})(?!\d)"
)
_SERIAL_NUMBER: Final = re.compile(r"(\d{5})(?:\.\d+)?")
_LANGUAGES: Final = ("en", "pt", "fr", "pl")
_LAST_MONTH: Final = 12
_FIRST_FULL_YEAR: Final = 100
_YEARS: Final = range(1990, 2100)
_ENGLISH_MONTHS: Final = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905 - shorter so
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day (2024-11-08), or "" if none could be read, and what an editor should look at."""

    iso: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class DayFormat:
    """How days are written in a file: which number comes first, and where serial numbers begin.

    `is_certain` is true if the order is sure, and not only the usual order.
    """

    order: DayOrder = "day-first"
    is_certain: bool = False
    serials_from: date = field(default=SERIALS_FROM)

    def read(self, cell: str) -> Day:
        """The day in a cell; an hour after it is left out."""
        if not cell:
            return Day()
        if match := _ISO_DAY.search(cell):
            year, month, day = map(int, match.groups())
            return _make_day(cell, year, month, day)
        if match := _DAY_IN_NUMBERS.search(cell):
            return self._read_numbers(match[0], *map(int, match.groups()))
        if match := _SERIAL_NUMBER.fullmatch(cell):
            counted = self.serials_from + timedelta(days=int(match[1]))
            meaning = f"as a spreadsheet counts days, that is {_long_form(counted)}"
            remark = f"The date was the number {cell}: {meaning}."
            return Day(counted.isoformat(), remark) if counted.year in _YEARS else _unreadable_day(cell)
        for match in _DAY_IN_WORDS.finditer(cell):
            month = month_numbers().get(without_accents(match["month"]), 0)
            if month and (match["day"] or match["after"]):
                return _make_day(cell, int(match["year"]), month, int(match["day"] or match["after"]))
        return _unreadable_day(cell)

    def _read_numbers(self, words: str, first: int, second: int, year: int) -> Day:
        year += 2000 if year < _FIRST_FULL_YEAR else 0
        day, month = (first, second) if self.order == "day-first" else (second, first)
        if month > _LAST_MONTH >= day and not self.is_certain:
            return _make_day(words, year, day, month)
        result = _make_day(words, year, month, day)
        if result.iso and not self.is_certain and day <= _LAST_MONTH and day != month:
            other = date(year, day, month)
            remark = (
                f"“{words}” was read as {_long_form(date(year, month, day))}; or was it {_long_form(other)}?"
            )
            return Day(result.iso, remark)
        return result


def find_day_format(cells: Iterable[str], serials_from: date, order: DayOrder | None = None) -> DayFormat:
    """How days are written in these cells: in `order` if that is not None, else as the cells show."""
    if order is not None:
        return DayFormat(order, is_certain=True, serials_from=serials_from)
    pairs = [(int(match[1]), int(match[2])) for cell in cells if (match := _DAY_IN_NUMBERS.search(cell))]
    day_first = any(first > _LAST_MONTH for first, _ in pairs)
    month_first = any(second > _LAST_MONTH for _, second in pairs)
    is_certain = day_first != month_first
    return DayFormat("month-first" if month_first and is_certain else "day-first", is_certain, serials_from)


@cache
def month_numbers() -> Mapping[str, int]:
    """The number of each month by its name, whole or short, in the languages of the forms."""
    from babel.dates import get_month_names  # noqa: PLC0415 - it takes its time, and only imports need it

    return {
        without_accents(name).rstrip("."): number
        for language in _LANGUAGES
        for width in ("abbreviated", "wide")
        for context in ("stand-alone", "format")
        for number, name in get_month_names(width, context, language).items()
    }


def _make_day(words: str, year: int, month: int, day: int) -> Day:
    try:
        result = date(year, month, day)
    except ValueError:
        return _unreadable_day(words)
    return Day(result.isoformat()) if result.year in _YEARS else _unreadable_day(words)


def _unreadable_day(words: str) -> Day:
    return Day("", f"“{words[:40]}” is no date that could be read.")


def _long_form(day: date) -> str:
    return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"
