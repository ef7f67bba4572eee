"""A day as somebody types it → the days that may be meant, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from wall_of_fame.editing.importing.dates import month_numbers
from wall_of_fame.text.names import without_accents

_WORDS: Final = {
    "today": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "just now": 0,
    "yesterday": 1, "last night": 1, "yesterday morning": 1, "yesterday afternoon": 1,
    "yesterday evening": 1, "the day before yesterday": 2, "day before yesterday": 2,
    "aujourd'hui": 0, "hier": 1, "hoje": 0, "ontem": 1, "dzisiaj": 0, "dzis": 0, "wczoraj": 1,
    "heute": 0, "gestern": 1, "hoy": 0, "ayer": 1, "oggi": 0, "azi": 0, "ieri": 1,
}  # fmt: skip
_BEFORE_A_DAY: Final = re.compile(r"(?:on|the|on the|le|am|dnia|dia|em)\s(?=[\da-z])")
_DAY_ALONE: Final = re.compile(r"(?:[a-z]{2,9},? )?(?:the )?(\d{1,2})(?:st|nd|rd|th)")
_WEEKS_BEFORE: Final = re.compile(r"([a-z]{3,9}) (?:last week|of last week|a week ago)")
_AGO: Final = re.compile(r"(\d{1,3}|a|one|two|three) (day|week)s? ago")
_NUMBERS: Final = {"a": 1, "one": 1, "two": 2, "three": 3}
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY: Final = re.compile(r"(?:(on|last|this) )?([a-z]{3,9})")
_SHORTEST_WEEKDAY: Final = 3

_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})|(\d{4})(\d{2})(\d{2})")
_IN_NUMBERS: Final = re.compile(r"(\d{1,2})\s?[-/. ]\s?(\d{1,2})(?:\s?[-/. ]\s?(\d{4}|\d{2}))?\.?")
_IN_WORDS: Final = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)?[ -]?(?:of |de )?)?(?P<month>[a-z]{3,12})\.?"
    r"(?(day)|(?:[ -](?P<after>\d{1,2})(?:st|nd|rd|th)?(?!\d))?)(?:,?[ -](?:de )?['’]?(?P<year>\d{4}|\d{2}))?"
)
_DAY_OF_THE_WEEK_BEFORE: Final = re.compile(
    rf"(?:{'|'.join(day[:3] for day in _WEEKDAYS)})[a-z]{{0,6}},? (?=\w)"
)
_FULL_YEAR: Final = 100


def find_days(typed: str, today: date) -> tuple[date, ...]:
    """The days up to today that may be meant by what somebody typed, the likeliest first.

    There are none if it is no day. Without a year it is the last such day. Numbers are read with the day
    first, and then with the month first.
    """
    words = " ".join(without_accents(typed).split()).strip(" .,")
    days = (day for day in _candidates(words, today) if day <= today)
    return tuple(dict.fromkeys(days))


def describe_day(day: date) -> str:
    """A day in words: “Friday 8 November 2024”."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def _candidates(words: str, today: date) -> Iterator[date]:
    if words in _WORDS:
        yield today - timedelta(days=_WORDS[words])
    elif match := _AGO.fullmatch(words):
        number = _NUMBERS.get(match[1]) or int(match[1])
        yield today - timedelta(days=number * (7 if match[2] == "week" else 1))
    elif match := _YEAR_FIRST.fullmatch(words):
        year, month, day = (int(part) for part in match.groups() if part)
        yield from _make(year, month, day, today)
    elif match := _DAY_ALONE.fullmatch(words):
        yield from _last_with_number(int(match[1]), today)
    elif match := _WEEKS_BEFORE.fullmatch(words):
        monday = today - timedelta(days=today.weekday() + 7)
        yield from (monday + timedelta(days=number) for number in _weekday_numbers(match[1]))
    else:
        yield from _weekdays(words, today)
        words = _BEFORE_A_DAY.sub("", words, count=1) if _BEFORE_A_DAY.match(words) else words
        yield from _written_out(_DAY_OF_THE_WEEK_BEFORE.sub("", words, count=1), today)


def _weekdays(words: str, today: date) -> Iterator[date]:
    """The last such weekday before today, and the one of the week before: “last Friday” may be either."""
    match = _WEEKDAY.fullmatch(words)
    if match is None:
        return
    for number in _weekday_numbers(match[2]):
        days_ago = (today.weekday() - number) % 7
        if days_ago == 0 and match[1] != "last":
            yield today
        yield today - timedelta(days=days_ago or 7)
        yield today - timedelta(days=(days_ago or 7) + 7)


def _weekday_numbers(words: str) -> list[int]:
    """The weekday that a word means, from 0 for Monday."""
    return [
        number
        for number, name in enumerate(_WEEKDAYS)
        if name.startswith(words) and len(words) >= _SHORTEST_WEEKDAY
    ]


def _last_with_number(number: int, today: date) -> Iterator[date]:
    """The last day of that number in its month: “the 8th”."""
    first = today.replace(day=1)
    for month in (first, (first - timedelta(days=1)).replace(day=1)):
        try:
            day = month.replace(day=number)
        except ValueError:
            continue
        if day <= today:
            yield day
            return


def _written_out(words: str, today: date) -> Iterator[date]:
    if match := _IN_NUMBERS.fullmatch(words):
        first, second, year = int(match[1]), int(match[2]), _year(match[3])
        yield from _make(year, second, first, today)
        yield from _make(year, first, second, today)
    elif match := _IN_WORDS.fullmatch(words):
        month, day = month_numbers().get(match["month"], 0), match["day"] or match["after"]
        if month and day:
            yield from _make(_year(match["year"]), month, int(day), today)


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    year = int(digits)
    return year + 2000 if year < _FULL_YEAR else year


def _make(year: int | None, month: int, day: int, today: date) -> Iterator[date]:
    """The day, if there is such a one; without a year the last that is not to come."""
    years = [year] if year is not None else [today.year, today.year - 1]
    for each in years:
        try:
            made = date(each, month, day)
        except ValueError:
            continue
        if year is not None or made <= today:
            yield made
            return
