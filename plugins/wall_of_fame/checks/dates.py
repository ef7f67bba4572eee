"""Rules about the order of dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content, Entry
from wall_of_fame.records import FieldProblem

# The location of a date in its record, and the date.
_DateField = tuple[tuple[str | int, ...], date | None]


def check_not_in_the_future(content: Content) -> Iterator[RuleFinding]:
    """No date of something that has happened is after the build's today."""
    for entry, dates in _past_dates(content):
        for location, day in dates:
            if day is not None and day > content.today:
                message = f"{day} is in the future: the build counts {content.today} as today."
                yield entry, FieldProblem(location, "date-future", message, "Correct the date.")


def check_order(content: Content) -> Iterator[RuleFinding]:
    """A nomination's approval, review and pin, and the day on which they learned of it, are not before it."""
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
        if record.thanked_on is not None and record.thanked_on < record.date:
            message = f"They were thanked on {record.thanked_on}, before the day itself, {record.date}."
            yield (
                nomination,
                FieldProblem(("thanked_on",), "date-order", message, "Correct one of the two dates."),
            )
        if record.reviewed is not None and record.reviewed.on < record.date:
            message = f"It was reviewed on {record.reviewed.on}, before the day itself, {record.date}."
            hint = "Correct one of the two dates."
            yield nomination, FieldProblem(("reviewed", "on"), "date-order", message, hint)


def check_year_folder(content: Content) -> Iterator[RuleFinding]:
    """A nomination is in the folder of its year (a warning)."""
    for nomination in content.nominations.values():
        folder = nomination.path.split("/")[1]
        year = f"{nomination.record.date.year:04}"
        if folder != year:
            message = f"The date is in {year}, but the file lies in {folder}/."
            hint = f"Move the file to nominations/{year}/, or correct the date."
            yield nomination, FieldProblem(("date",), "year-folder", message, hint, is_warning=True)


def _past_dates(content: Content) -> Iterator[tuple[Entry[Any], tuple[_DateField, ...]]]:
    """The records with dates of what has happened, and these dates; most sound nominations are left out."""
    today = content.today
    for nomination in content.nominations.values():
        record = nomination.record
        # Nearly all nominations are like this; to yield nothing for them saves time.
        are_past = record.date <= today and record.approved.on <= today
        others = (record.pin, record.told_on, record.thanked_on, record.reviewed)
        if are_past and others == (None, None, None, None):
            continue
        yield (
            nomination,
            (
                (("date",), record.date),
                (("approved", "on"), record.approved.on),
                (("pin", "presented"), record.pin.presented if record.pin else None),
                (("told_on",), record.told_on),
                (("thanked_on",), record.thanked_on),
                (("reviewed", "on"), record.reviewed.on if record.reviewed else None),
            ),
        )
    for person in content.people.values():
        consent = person.record.consent
        yield (
            person,
            tuple((("consent", name), getattr(consent, name)) for name in type(consent).model_fields),
        )
    for pin in content.digital_pins.values():
        yield pin, ((("asked",), pin.record.asked), (("guardian",), pin.record.guardian))
    for business in content.businesses.values():
        if business.record.closed:
            yield business, ((("closed",), business.record.closed),)
    for article in content.articles.values():
        yield article, ((("date",), article.record.date),)
