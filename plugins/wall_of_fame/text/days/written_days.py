"""Days as people and programs write them → the days that may be meant: the only reader of written days.

What a record refuses (`records.proposals`), what an editor types (`find_days`) and what stands in an imported
file are all read here: in numbers with the day or the month first, in words of several languages, as a count
of days or seconds, without a year, or as “last Friday”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from typing import Final, Literal

from wall_of_fame.text.days.month_names import month_numbers, weekday_numbers
from wall_of_fame.text.days.partial_date import PartialDate
from wall_of_fame.text.days.plain_writing import write_plainly
from wall_of_fame.text.days.relative_days import relative_days

Kind = Literal["whole", "numbers", "range", "count", "seconds", "no-year", "relative", "month"]
"""How a day is written: whole, in numbers whose order is open, as the first of several, … or as a month."""

_SEPARATOR: Final = r"\s?[-/.]\s?"
_ISO: Final = re.compile(r"(?<!\d)(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)")
_SPACED_ISO: Final = re.compile(r"(\d{4}) (\d{1,2}) (\d{1,2})(?!\d)")
_COMPACT: Final = re.compile(r"\A((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\Z|[t ]\d)")
_NUMBERS: Final = re.compile(
    rf"(?<![\d:.])(\d{{1,2}})(?:{_SEPARATOR}| )(\d{{1,2}})"
    rf"(?:{_SEPARATOR}| |{_SEPARATOR}')(\d{{4}}|\d{{2}})(?![\d:])"
)
_EIGHT_DIGITS: Final = re.compile(r"\A(\d{2})(\d{2})((?:19|20)\d{2})\Z")
_NO_YEAR: Final = re.compile(r"\A(?:\w+,? )?(\d{1,2})\s?[-/.]\s?(\d{1,2})\.?\Z")
_SECONDS: Final = re.compile(r"\A(1[0-9]{9})(?:\d{3})?\Z")
_COUNT: Final = re.compile(r"\A(\d{5})(?:[.,]\d+)?\Z")
_MONTH_ALONE: Final = re.compile(r"\A(?:(\d{4})[-/. ](\d{1,2})|(\d{1,2})[-/. ](\d{4}))\Z")
_YEAR_ALONE: Final = re.compile(r"\A(\d{4})\Z")
_ROMAN: Final = {
    name: number
    for number, name in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)  # noqa: SIM905 - shorter
}
_ROMAN_DAY: Final = re.compile(
    r"(?<!\d)(\d{1,2})[. ]{1,2}(xi{0,2}|ix|vi{0,3}|iv|i{1,3}|v|x)[. ]{1,2}(\d{4})(?!\d)"
)
_ORDINAL: Final = r"(?:st|nd|rd|th|er|eme|º|ª|o|a|\.)?"
_FULL_YEAR: Final = 100
_LAST_MONTH: Final = 12
_NEAR_YEARS: Final = 5
YEARS: Final = range(1990, 2100)
"""The years in which anything can have happened."""

COUNTED_FROM: Final = date(1899, 12, 30)
"""The day from which spreadsheets count days, unless a workbook says otherwise."""


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as it is written: its `words`, the `days` that may be meant, and the `rest` of the text.

    The days are the likeliest first: with the day before the month, then with the month before the day.
    There are none where the calendar has no such day. Where only a month or a year is named, it is a
    `PartialDate`; there is none if that may be a day as well, as “Nov-24” may.
    """

    words: str
    days: tuple[date, ...]
    kind: Kind
    rest: str = ""


@lru_cache(maxsize=1_000)
def read_day(text: str, near: date | None = None, counted_from: date = COUNTED_FROM) -> WrittenDay | None:
    """The first day that a text names, or None. `near` is the last day that can be meant without a year."""
    if len(text) > 400:  # noqa: PLR2004 - no day is that long
        return None
    plain = write_plainly(text)
    if not plain or len(plain) > 200:  # noqa: PLR2004 - as above
        return None
    return next(_readings(plain, near, counted_from), None)


def _readings(plain: str, near: date | None, counted_from: date) -> Iterator[WrittenDay]:
    yield from _in_digits(plain, counted_from)
    if any(letter.isalpha() for letter in plain):
        yield from _in_words(plain, near)
        if near is not None and (days := tuple(relative_days(plain, near))):
            yield WrittenDay(plain, days, "relative")
    if near is not None and (match := _NO_YEAR.match(plain)):
        pairs = ((int(match[2]), int(match[1])), (int(match[1]), int(match[2])))
        yield WrittenDay(plain, _last_days(pairs, near), "no-year")
    if match := _MONTH_ALONE.match(plain):
        year, month = (match[1], match[2]) if match[1] else (match[4], match[3])
        if int(year) in YEARS and 1 <= int(month) <= _LAST_MONTH:
            yield WrittenDay(plain, (PartialDate(int(year), int(month)),), "month")
    if (match := _YEAR_ALONE.match(plain)) and int(match[1]) in YEARS:
        yield WrittenDay(plain, (PartialDate(int(match[1])),), "month")


def _in_digits(plain: str, counted_from: date) -> Iterator[WrittenDay]:
    if not any(digit in plain for digit in "0123456789"):
        return
    for pattern in (_ISO, _COMPACT):
        if match := pattern.search(plain):
            yield _found(plain, match, _days([tuple(map(int, match.groups()))]), "whole")
    if match := _SPACED_ISO.match(plain):
        yield _found(plain, match, _days([tuple(map(int, match.groups()))]), "whole")
    if match := _NUMBERS.search(plain):
        # Whoever writes days with full stops writes the day first.
        days = _either_order(match)[: 1 if "." in match[0] else None]
        yield _found(plain, match, days, "numbers")
    if match := _ROMAN_DAY.search(plain):
        yield _found(plain, match, _days([(int(match[3]), _ROMAN[match[2]], int(match[1]))]), "whole")
    if match := _EIGHT_DIGITS.match(plain):
        yield _found(plain, match, _either_order(match), "numbers")
    if match := _SECONDS.match(plain):
        yield _found(plain, match, (datetime.fromtimestamp(int(match[1]), UTC).date(),), "seconds")
    if match := _COUNT.match(plain):
        day = counted_from + timedelta(days=int(match[1]))
        yield _found(plain, match, (day,) if day.year in YEARS else (), "count")


def _found(plain: str, match: re.Match[str], days: tuple[date, ...], kind: Kind) -> WrittenDay:
    rest = f"{plain[: match.start()]} {plain[match.end() :]}".strip()
    return WrittenDay(match[0], days, kind, rest)


def _either_order(match: re.Match[str]) -> tuple[date, ...]:
    first, second, year = int(match[1]), int(match[2]), _year(match[3])
    return _days([(year, second, first), (year, first, second)])


def _year(digits: str) -> int:
    year = int(digits)
    return year + 2000 if year < _FULL_YEAR else year


def _days(candidates: list[tuple[int, ...]]) -> tuple[date, ...]:
    """Those of them that the calendar has, in our time, each once."""
    days: dict[date, None] = {}
    for candidate in candidates:
        with suppress(ValueError):
            days[date(*candidate)] = None
    return tuple(day for day in days if day.year in YEARS)


def _last_days(pairs: tuple[tuple[int, int], ...], near: date) -> tuple[date, ...]:
    """The last such days (month, day) up to `near`."""
    days: dict[date, None] = {}
    for month, day in pairs:
        for year in range(near.year, near.year - 5, -1):
            with suppress(ValueError):
                if (day_before := date(year, month, day)) <= near:
                    days[day_before] = None
                    break
    return tuple(days)


@cache
def _word_patterns() -> tuple[re.Pattern[str], ...]:
    """Ranges and days whose month is a word: range, day first, month first, year first, month alone."""
    month = f"(?P<month>{'|'.join(sorted(month_numbers(), key=len, reverse=True))})(?![a-z])"
    year = r"(?P<year>\d{4}|'?\d{2})(?![\d:])"
    gap = r"[\s.,/'-]{0,4}(?:(?:of|de|del|d'|do)\s)?"
    # A day of the week stands before, a colon after what is an hour.
    day = rf"(?<![\d:])(?P<day>\d{{1,2}}){_ORDINAL}"
    until = r"(?:\s?[-–&/+]\s?|\s(?:to|and|or|till?|until|bis|und|oder|a|au|et|ou|e|i|do|lub)\s)"
    return (
        re.compile(rf"{day}{until}\d{{1,2}}{_ORDINAL}{gap}{month}(?:\.?{gap}{year})?"),
        re.compile(rf"{day}{gap}{month}(?:\.?{gap}{year})?"),
        re.compile(
            rf"(?<!\d)(?P<year>\d{{4}})[\s./-]{{1,3}}{month}\.?[\s./-]{{1,3}}(?P<day>\d{{1,2}})(?!\d)"
        ),
        re.compile(
            rf"(?<![a-z]){month}[\s.-]{{1,3}}(?:the )?(?P<day>\d{{1,2}}){_ORDINAL}(?![\d:])"
            rf"(?:[\s,.-]{{1,3}}{year})?"
        ),
        re.compile(rf"(?<![a-z]){month}\.?{gap}(?P<year>\d{{4}}|'\d{{2}})(?!\d)(?P<day>)"),
    )


def _in_words(plain: str, near: date | None) -> Iterator[WrittenDay]:
    for at, pattern in enumerate(_word_patterns()):
        match = pattern.search(plain)
        if match is None:
            continue
        month = month_numbers()[match["month"]]
        if not match["day"]:
            year = _year(match["year"].strip("'"))
            yield _found(plain, match, (PartialDate(year, month),) if year in YEARS else (), "month")
        elif match["year"]:
            days = _days([(_year(match["year"].strip("'")), month, int(match["day"]))])
            yield _found(plain, match, days, "range" if at == 0 else "whole")
        elif _may_be_a_year(plain, match, near):
            yield _found(plain, match, (), "month")
        elif near is not None:
            yield _found(plain, match, _last_days(((month, int(match["day"])),), near), "no-year")


def _may_be_a_year(plain: str, match: re.Match[str], near: date | None) -> bool:
    """Whether the number after a month may be a year as well: “Nov-24” in a spreadsheet is November 2024."""
    number = match["day"]
    if match[0] != plain or not plain.endswith(number) or len(number) != len("24"):
        return False
    return near is None or abs(near.year - _year(number)) <= _NEAR_YEARS


_WORDS_BESIDE: Final = re.compile(
    r"\b(?:on|the|at|about|around|le|la|am|den|der|dia|em|no|na|dnia|w|we|r|roku|year|o|um|uhr|h|utc|gmt|z|am|pm|[ap]\.?m\.?"
    r"|a|as|czwartku?|t?\d{1,2}[:h]\d{2}(?:[:.]\d{2,})*z?)\b|[,.()+日]"
)


def is_only_a_day(written: WrittenDay) -> bool:
    """Whether the text that names the day says nothing else, but for a weekday or an hour."""
    rest = _WORDS_BESIDE.sub(" ", written.rest).split()
    return all(word.strip("-") in weekday_numbers() or not word.strip("-") for word in rest)


def find_days(typed: str, today: date) -> tuple[date, ...]:
    """The days up to today that may be meant by what somebody typed, the likeliest first.

    There are none if it is no day. Without a year it is the last such day. Numbers are read with the day
    first, and then with the month first.
    """
    written = read_day(typed, today)
    if written is None or written.kind in {"count", "seconds", "month"} or not is_only_a_day(written):
        return ()
    return tuple(day for day in written.days if day <= today)


def describe_day(day: date) -> str:
    """A day in words: “Friday 8 November 2024”."""
    return f"{day:%A} {day.day} {day:%B %Y}"
