"""How days are written in a file → 2024-11-08, and what is uncertain about it.

Whether the day or the month comes first is judged over the whole table, and against the day on which each row
was sent: nothing can have happened after that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Final

from wall_of_fame.editing.importing.tables.day_orders import DayColumn, DayOrder
from wall_of_fame.text.days.month_names import long_day, month_numbers, weekday_numbers
from wall_of_fame.text.days.written_days import COUNTED_FROM, WrittenDay, is_only_a_day, read_day

_HOUR: Final = re.compile(
    r"(?<!\d)(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?([ap]\.?m\.?)?\s?"
    r"(Z\b|(?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}\b|[CE]E?S?T\b|BST\b|[CMP][SD]T\b)?",
    re.IGNORECASE,
)
_ZONES: Final = {
    "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7,
    "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip
_NOON: Final = 12
_LONGEST: Final = 200
_NUMBERS: Final = frozenset({"numbers", "no-year"})


@dataclass(frozen=True, slots=True)
class Day:
    """A day (2024-11-08), or "" if none could be read, and what an editor should look at."""

    iso: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class DayFormat:
    """How days are written in a file: which number comes first, and where serial numbers begin.

    `is_certain` is true if the order is sure, and not only the usual order. An instant is a day in the wall's
    `zone`; `written_zone` is that of hours that name none.
    """

    order: DayOrder = "day-first"
    is_certain: bool = False
    serials_from: date = field(default=COUNTED_FROM)
    zone: tzinfo = UTC
    written_zone: tzinfo | None = None

    def read(self, cell: str, sent: date | None = None) -> Day:
        """The day in a cell; `sent` is the day on which the row was sent, after which nothing happened."""
        cell = " ".join(cell.split())
        if not cell:
            return Day()
        written = read_day(cell, sent, self.serials_from)
        if written is None or not written.days:
            return _unreadable_day(cell, written)
        if written.kind == "month":
            return _month(cell, written, sent)
        day, remark = self._choose(cell, written, sent)
        if written.kind == "seconds" or written.kind in {"whole", "numbers"}:
            day = self._day_of_instant(cell, written, day)
        if not remark and sent is not None and day > sent:
            remark = f"The date {_long(day)} is after the day on which it was sent, {_long(sent)}."
        return Day(day.isoformat(), remark)

    def read_sent(self, cell: str, today: date) -> Day:
        """The day on which a row was sent; one without a year is the last before today."""
        written = read_day(cell, today, self.serials_from) if len(cell) < _LONGEST else None
        if written is not None and written.kind in {"no-year", "relative"} and written.days:
            return Day(written.days[0].isoformat(), f"“{cell}” was read as {_long(written.days[0])}.")
        if written is not None and written.kind == "month":
            return Day("", f"“{cell[:60]}” names no day.")
        return self.read(cell)

    def _choose(self, cell: str, written: WrittenDay, sent: date | None) -> tuple[date, str]:
        """The day that is meant, and what is uncertain about it."""
        days = written.days
        if written.kind == "count":
            meaning = f"as a spreadsheet counts days, that is {_long(days[0])}"
            return days[0], f"The date was the number {cell}: {meaning}."
        weekday = _named_weekday(written)
        fitting = [day for day in days if day.weekday() == weekday]
        if written.kind in _NUMBERS and len(days) > 1 and len(fitting) != 1:
            day, remark = self._choose_order(written, sent)
            return day, _weekday_remark(cell, day, weekday) or remark
        if written.kind in {"whole", "numbers"} and weekday is not None:
            day = fitting[0] if fitting else days[0]
            return day, _weekday_remark(cell, day, weekday)
        days = (*fitting, *(day for day in days if day not in fitting))
        if written.kind in {"no-year", "relative"} and sent is not None:
            is_open = len(days) > 1 and (written.kind == "relative" or not fitting)
            others = f"; or was it {_long(days[1])}?" if is_open else "."
            read_as = f"“{cell[:60]}” was read as {_long(days[0])}: it was sent on {_long(sent)}{others}"
            return days[0], _weekday_remark(cell, days[0], weekday) or read_as
        rest = read_day(written.rest) if written.kind in {"whole", "numbers"} and written.rest else None
        has_another = rest is not None and rest.days and rest.kind in {"whole", "numbers"}
        if written.kind == "range" or has_another:
            return days[0], f"“{cell[:60]}” names several days; the first was taken, {_long(days[0])}."
        return days[0], ""

    def _choose_order(self, written: WrittenDay, sent: date | None) -> tuple[date, str]:
        day_first, month_first = written.days[:2]
        day, other = (day_first, month_first) if self.order == "day-first" else (month_first, day_first)
        if sent is not None and other <= sent < day - timedelta(days=1):
            why = f"since it was sent on {_long(sent)}"
            return other, f"“{written.words}” was read as {_long(other)}, {why}."
        is_settled = self.is_certain or (sent is not None and day <= sent < other - timedelta(days=1))
        if is_settled and written.kind == "numbers":
            return day, ""
        return day, f"“{written.words}” was read as {_long(day)}; or was it {_long(other)}?"

    def _day_of_instant(self, cell: str, written: WrittenDay, day: date) -> date:
        """The day in the wall's time zone, where the hour and its zone are written, too."""
        if written.kind == "seconds":
            return datetime.fromtimestamp(int(written.words[:10]), self.zone).date()
        match = _HOUR.search(cell)
        if match is None or not (match[5] or self.written_zone):
            return day
        hour, minute = int(match[1]), int(match[2])
        if match[4]:
            hour = hour % _NOON + (_NOON if match[4].lower().startswith("p") else 0)
        try:
            zone = _zone(match[5]) if match[5] else self.written_zone
            instant = datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)
            return instant.astimezone(self.zone).date()
        except (ValueError, OverflowError):
            return day


def _zone(words: str) -> tzinfo:
    name = words.upper().replace(" ", "")
    if name in _ZONES:
        return timezone(timedelta(hours=_ZONES[name]))
    match = re.search(r"([+-])(\d{1,2}):?(\d{2})?", name)
    if match is None:
        return UTC
    offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return timezone(offset if match[1] == "+" else -offset)


def find_day_format(
    cells: Iterable[str],
    serials_from: date,
    order: DayOrder | None = None,
    *,
    sent: Sequence[date | None] = (),
    today: date | None = None,
) -> DayFormat:
    """How days are written in these cells: in `order` if that is not None, else as the cells show."""
    if order is not None:
        return DayFormat(order, is_certain=True, serials_from=serials_from)
    day_order, is_certain = DayColumn(tuple(cells), sent, today).find_order()
    return DayFormat(day_order, is_certain, serials_from)


def _named_weekday(written: WrittenDay) -> int | None:
    """The number of the weekday that stands beside a day, if there is one and nothing else."""
    words = re.findall(r"[^\W\d]+(?:-feira)?", written.rest)
    numbers = {weekday_numbers()[word] for word in words if word in weekday_numbers()}
    return numbers.pop() if len(numbers) == 1 and is_only_a_day(written) else None


def _weekday_remark(cell: str, day: date, weekday: int | None) -> str:
    """What is to be said where a day is none of the weekday that stands beside it."""
    if weekday is None or day.weekday() == weekday:
        return ""
    return f"“{cell[:60]}” was read as {_long(day)}, which was a {day:%A}. Which day was it?"


def _month(cell: str, written: WrittenDay, sent: date | None) -> Day:
    """The month or the year in a cell, if it says nothing else; a day is never made of it."""
    month = written.days[0]
    named = set(re.findall(r"[^\W\d]+", written.rest)) & month_numbers().keys()
    if named or any(map(str.isdigit, written.rest)):
        return Day("", f"“{cell[:60]}” names more than one month. Which was it?")
    remark = "" if is_only_a_day(written) else f"“{cell[:60]}” was read as {month.isoformat()}."
    if not remark and sent is not None and month > sent:
        remark = f"“{cell[:60]}” is after the day on which it was sent, {_long(sent)}."
    return Day(month.isoformat(), remark)


def _unreadable_day(cell: str, written: WrittenDay | None) -> Day:
    if written is not None and written.kind == "month":
        return Day("", f"“{cell[:60]}” may be a day or a month. Which was it?")
    return Day("", f"“{cell[:60]}” is no date that could be read.")


def _long(day: date) -> str:
    return long_day(day.year, day.month, day.day)
