"""The order of dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content, Entry
from wall_of_fame.records import FieldProblem

_Dated = tuple[tuple[str | int, ...], date | None]


def check_not_in_the_future(content: Content) -> Iterator[RuleFinding]:
    """What has happened has happened by the build's today."""
    for entry, dates in _past(content):
        for location, day in dates:
            if day is not None and day > content.today:
                message = f"{day} is in the future: the build counts {content.today} as today."
                yield entry, FieldProblem(location, "date-future", message, "Correct the date.")


def check_order(content: Content) -> Iterator[RuleFinding]:
    """A nomination's days come one after the other: the day, the approval, telling and pin after it."""
    for nomination in content.nominations.values():
        record = nomination.record
        if record.approved.on < record.date:
            message = f"It was approved on {record.approved.on}, before the day itself, {record.date}."
            yield (
                nomination,
                FieldProblem(("approved", "on"), "date-order", message, "Correct one of the two dates."),
            )
        presented = record.pin.presented if record.pin else None
        if presented is not None and presented < record.date:
            message = f"The pin was presented on {presented}, before the day itself, {record.date}."
            yield (
                nomination,
                FieldProblem(("pin", "presented"), "date-order", message, "Correct one of the two dates."),
            )
        if record.told_on is not None and record.told_on < record.date:
            message = f"They were told on {record.told_on}, before the day itself, {record.date}."
            yield (
                nomination,
                FieldProblem(("told_on",), "date-order", message, "Correct one of the two dates."),
            )


def check_year_folder(content: Content) -> Iterator[RuleFinding]:
    """A nomination lies in the folder of its year."""
    for nomination in content.nominations.values():
        folder = nomination.path.split("/")[1]
        year = f"{nomination.record.date.year:04}"
        if folder != year:
            message = f"The date is in {year}, but the file lies in {folder}/."
            hint = f"Move the file to nominations/{year}/, or correct the date."
            yield nomination, FieldProblem(("date",), "year-folder", message, hint, is_warning=True)


def _past(content: Content) -> Iterator[tuple[Entry[Any], tuple[_Dated, ...]]]:
    today = content.today
    for nomination in content.nominations.values():
        n = nomination.record
        if n.date <= today and n.approved.on <= today and n.pin is None and n.told_on is None:
            continue
        presented = n.pin.presented if n.pin else None
        told: _Dated = (("told_on",), n.told_on)
        yield (
            nomination,
            (
                (("date",), n.date),
                (("approved", "on"), n.approved.on),
                (("pin", "presented"), presented),
                told,
            ),
        )
    for person in content.people.values():
        given = person.record.consent
        yield person, tuple((("consent", name), getattr(given, name)) for name in type(given).model_fields)
    for article in content.articles.values():
        yield article, ((("date",), article.record.date),)
