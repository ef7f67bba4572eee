"""Whether the day or the month comes first in a column: judged over all its cells and the days of sending."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, Literal

from wall_of_fame.text.days.written_days import read_day

DayOrder = Literal["day-first", "month-first"]
"""Which comes first when a day is written in numbers."""

_LAST_MONTH: Final = 12
_FEW: Final = 3

# So many days after it happened most people have told it.
_SHORTLY_BEFORE: Final = range(-1, 43)


@dataclass(frozen=True, slots=True)
class DayColumn:
    """All cells of a column of days, with the day on which each row was sent, where that is known."""

    cells: Sequence[str]
    sent: Sequence[date | None] = ()
    today: date | None = None

    def find_order(self) -> tuple[DayOrder, bool]:
        """Which comes first, the day or the month, and whether that is sure."""
        both = [_both_days(cell) for cell in self.cells]
        sent = self.sent or [self.today] * len(both)
        votes = {"day-first": 0, "month-first": 0}
        pairs: list[tuple[date, date]] = []
        for days, limit in zip(both, sent, strict=False):
            if days is None:
                continue
            day_first, month_first = days
            if day_first is None or month_first is None:
                votes["month-first" if day_first is None else "day-first"] += 1
            else:
                pairs.append((day_first, month_first))
                latest = limit + timedelta(days=1) if limit else None
                if latest and (day_first > latest) != (month_first > latest):
                    votes["month-first" if day_first > latest else "day-first"] += 1
        if bool(votes["day-first"]) != bool(votes["month-first"]):
            return ("day-first" if votes["day-first"] else "month-first"), True
        if not votes["day-first"] and (order := _order_of_rows(pairs)):
            return order, True
        if not votes["day-first"] and self._is_nearer_with_month_first():
            return "month-first", False
        return "day-first", False

    def _is_nearer_with_month_first(self) -> bool:
        """Whether days are shortly before their sending if the month comes first, and only then."""
        gaps = [
            ((limit - days[0]).days, (limit - days[1]).days)
            for days, limit in zip(map(_both_days, self.cells), self.sent, strict=False)
            if days and limit and days[0] and days[1]
        ]
        return bool(gaps) and all(
            month_first in _SHORTLY_BEFORE and day_first not in _SHORTLY_BEFORE
            for day_first, month_first in gaps
        )


def _both_days(cell: str) -> tuple[date | None, date | None] | None:
    """The day with the day first, and with the month first; None if the cell is not in numbers."""
    written = read_day(cell)
    if written is None or written.kind != "numbers" or not written.days:
        return None
    numbers = re.findall(r"\d+", written.words)
    if len(numbers) == 1:
        numbers = [numbers[0][:2], numbers[0][2:4]]
    first, second = int(numbers[0]), int(numbers[1])
    if len(written.days) > 1:
        return written.days[0], written.days[1]
    if first == second:
        return None
    return (written.days[0], None) if second <= _LAST_MONTH else (None, written.days[0])


def _order_of_rows(pairs: Sequence[tuple[date, date]]) -> DayOrder | None:
    """The order with which the days of a table that is sorted by them never go back (or never forth)."""
    if len(pairs) < _FEW or len({pair[0] for pair in pairs}) < _FEW:
        return None
    is_sorted = [
        all(a[at] <= b[at] for a, b in pairwise(pairs)) or all(a[at] >= b[at] for a, b in pairwise(pairs))
        for at in (0, 1)
    ]
    if is_sorted[0] == is_sorted[1]:
        return None
    return "day-first" if is_sorted[0] else "month-first"
