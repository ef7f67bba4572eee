"""Types of fields: days, months, numbers and yes-or-no. Each reads the text that an editor typed."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, WithJsonSchema

from wall_of_fame.records.proposals import date_hint, flag_hint, number_hint, time_hint
from wall_of_fame.records.texts import refuse, require_text
from wall_of_fame.text.days.partial_date import PartialDate

_DATE: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_YEARS: Final = range(1900, 2200)
_MONTHS: Final = range(1, 13)
_TIME: Final = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_MONTH: Final = re.compile(r"([0-9]{4})-([0-9]{2})")
_PARTIAL_DATE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?")


def parse_date(value: Any) -> date:
    """The day that a text like 2024-11-08 means; refuses any other text."""
    text = value.isoformat() if isinstance(value, date) else require_text(value)
    match = _DATE.fullmatch(text)
    if not match:
        refuse("date", f"“{text}” is not a date.", date_hint(text))
    if int(match[1]) not in _YEARS:
        refuse("date", f"{match[1]} is not a year of our time.", "Write year, month and day: 2024-11-08.")
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        refuse("date", f"There is no such day as {text}.", "Look it up in the calendar.")


DATE_SCHEMA: Final = {
    "type": "string",
    "format": "date",
    "pattern": r"^(?:19|2[01])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",
    "patternErrorMessage": "Write year, month and day: 2024-11-08.",
}
"""A date in JSON Schema."""

Date = Annotated[date, BeforeValidator(parse_date), WithJsonSchema(DATE_SCHEMA)]
"""A day, written 2024-11-08."""


def _parse_time(value: Any) -> time:
    if isinstance(value, time):
        return value
    text = require_text(value)
    match = _TIME.fullmatch(text)
    if not match:
        refuse("time", f"“{text}” is not a time of day.", time_hint(text))
    return time(int(match[1]), int(match[2]))


Time = Annotated[
    time,
    BeforeValidator(_parse_time),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$",
            "patternErrorMessage": "Write hours and minutes of the 24-hour clock: 18:30.",
        }
    ),
]
"""A time of day, written 18:30."""


def parse_partial_date(value: Any) -> date:
    """A day, or the month or year that a text like 2024-11 or 2024 means."""
    if isinstance(value, date):
        return value
    text = require_text(value)
    match = _PARTIAL_DATE.fullmatch(text)
    if not match or int(match[1]) not in _YEARS or (match[2] and int(match[2]) not in _MONTHS):
        return parse_date(text)
    return PartialDate(int(match[1]), int(match[2]) if match[2] else None)


DateOrPart = Annotated[
    date,
    BeforeValidator(parse_partial_date),
    WithJsonSchema(
        {
            "anyOf": [
                DATE_SCHEMA,
                {
                    "type": "string",
                    "pattern": r"^(?:19|2[01])[0-9]{2}(?:-(?:0[1-9]|1[0-2]))?$",
                    "patternErrorMessage": "Write a day (2024-11-08), a month (2024-11) or a year (2024).",
                },
                {"type": "integer", "minimum": _YEARS.start, "maximum": _YEARS.stop - 1},
            ]
        }
    ),
]
"""A day, or a month (2024-11) or a year (2024) of which no day is known."""


def _parse_month(value: Any) -> tuple[int, int]:
    if isinstance(value, tuple):
        return int(value[0]), int(value[1])
    text = require_text(value)
    match = _MONTH.fullmatch(text)
    if not match or not (int(match[2]) in _MONTHS and int(match[1]) > 0):
        refuse("month", f"“{text}” is not a month.", "Write year and month: 2024-10.")
    return int(match[1]), int(match[2])


Month = Annotated[
    tuple[int, int],
    BeforeValidator(_parse_month),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])$",
            "patternErrorMessage": "Write year and month: 2024-10.",
        }
    ),
]
"""A month as (year, month), written 2024-10."""


def _parse_count(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = require_text(value)
    if not re.fullmatch(r"[0-9]{1,7}", text) or int(text) == 0:
        refuse("number", f"“{text}” is not a whole number from 1 to 9,999,999.", number_hint(text))
    return int(text)


Count = Annotated[
    int,
    BeforeValidator(_parse_count),
    WithJsonSchema(
        {
            "type": ["integer", "string"],
            "minimum": 1,
            "maximum": 9_999_999,
            "pattern": "^(?=.*[1-9])[0-9]{1,7}$",
            "patternErrorMessage": "Write digits only: 27.",
        }
    ),
]
"""A whole number from 1."""


def _parse_flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = require_text(value)
    if text.lower() not in {"true", "false"}:
        refuse("flag", f"“{text}” is neither true nor false.", flag_hint(text))
    return text.lower() == "true"


Flag = Annotated[
    bool,
    BeforeValidator(_parse_flag),
    WithJsonSchema(
        {
            "type": ["boolean", "string"],
            "pattern": "^(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$",
            "patternErrorMessage": "Write true or false.",
        }
    ),
]
"""true or false."""


def _parse_share(value: Any) -> float:
    if isinstance(value, float | int) and not isinstance(value, bool):
        return float(value)
    text = require_text(value)
    if not re.fullmatch(r"(?:0|1)?(?:\.[0-9]{1,6})?", text) or text == "" or float(text) > 1:
        refuse(
            "focus",
            f"“{text}” is not a number from 0 to 1.",
            "0 is the left or top edge, 1 the right or bottom.",
        )
    return float(text)


SHARE_SCHEMA: Final = {
    "type": ["number", "string"],
    "minimum": 0,
    "maximum": 1,
    "pattern": r"^(?=.)(?:0?(?:\.[0-9]{1,6})?|1(?:\.0{1,6})?)$",
    "patternErrorMessage": "Write a number from 0 to 1.",
}
"""A number from 0 to 1 in JSON Schema."""

Share = Annotated[float, BeforeValidator(_parse_share), WithJsonSchema(SHARE_SCHEMA)]
"""A number from 0 to 1."""
