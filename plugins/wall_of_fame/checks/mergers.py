"""Rules about businesses that have closed, or are part of another today."""

from __future__ import annotations

from collections.abc import Iterator

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content
from wall_of_fame.records import FieldProblem


def check_mergers(content: Content) -> Iterator[RuleFinding]:
    """A business is not merged into itself, nor in a circle through others."""
    for business in content.businesses.values():
        into, passed = business.record.merged_into, {business.id}
        while into and into in content.businesses and into not in passed:
            passed.add(into)
            into = content.businesses[into].record.merged_into
        if into == business.id:
            own = business.record.merged_into == business.id
            way = "itself" if own else f"“{business.record.merged_into}”, and that leads back here"
            message = f"{business.record.name} is merged into {way}."
            hint = "Name the business that goes on, and take “merged_into” out of its record."
            yield business, FieldProblem(("merged_into",), "merged", message, hint)


def check_closing(content: Content) -> Iterator[RuleFinding]:
    """A business closes after it has joined, and nobody is recognised there later (a warning)."""
    for business in content.businesses.values():
        joined, closed = business.record.joined, business.record.closed
        if joined and closed and closed < joined:
            message = f"It closed on {closed}, before it joined on {joined}."
            yield business, FieldProblem(("closed",), "date-order", message, "Correct one of the two dates.")
    closings = {id_: entry.record.closed for id_, entry in content.businesses.items() if entry.record.closed}
    for nomination in content.nominations.values() if closings else ():
        business_id = nomination.record.business or ""
        closed = closings.get(business_id)
        if closed and nomination.record.date > closed:
            name = content.businesses[business_id].record.name
            message = f"{name} closed on {closed}, before that day."
            hint = "Correct the date, or “closed” in the record of the business."
            yield nomination, FieldProblem(("date",), "closed", message, hint, is_warning=True)
