"""A month or a year in which something happened, where nobody knows the day."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Any, Self


class PartialDate(date):
    """A month (2024-11) or a year (2024). It has no day: as a text, it has none either.

    It is sorted and compared by its first day; `last` is the last day that it may be.
    """

    __slots__ = ("known_month",)

    known_month: int | None
    """The month, or None if only the year is known."""

    def __new__(cls, year: int, month: int | None = None) -> Self:
        """A month of a year, or the year alone."""
        partial = super().__new__(cls, year, month or 1, 1)
        partial.known_month = month
        return partial

    @property
    def last(self) -> date:
        """Its last day."""
        month = self.known_month or 12
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    def isoformat(self) -> str:
        """The month or the year as ISO 8601 writes it: 2024-11, or 2024."""
        return f"{self.year:04}" + (f"-{self.known_month:02}" if self.known_month else "")

    def __str__(self) -> str:
        return self.isoformat()

    def __repr__(self) -> str:
        return f"PartialDate({self.isoformat()})"

    def __eq__(self, other: object) -> bool:
        """Whether it is the same month or year; no day is."""
        return isinstance(other, PartialDate) and self.isoformat() == other.isoformat()

    def __ne__(self, other: object) -> bool:
        """Whether it is another; `date` has its own answer to this as well."""
        return not self == other

    def __hash__(self) -> int:
        return hash(self.isoformat())

    def __reduce__(self) -> tuple[Any, ...]:
        return PartialDate, (self.year, self.known_month)


def last_day(on: date) -> date:
    """The last day that a date may be: itself, or the last of its month or year."""
    return on.last if isinstance(on, PartialDate) else on
