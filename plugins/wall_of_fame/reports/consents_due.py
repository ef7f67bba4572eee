"""Consents that are to be looked at again, because the day for it has come or is near."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from wall_of_fame.content import Content


@dataclass(frozen=True, slots=True)
class DueConsent:
    """A person's record, by its id and path below content/, and the day by which to ask them again."""

    id: str
    path: str
    review_by: date


def due_consents(content: Content, today: date, days: int) -> tuple[DueConsent, ...]:
    """Everyone whose `review_by` has passed or comes within some days, the earliest first."""
    until = today + timedelta(days=days)
    consents = (
        DueConsent(person.id, person.path, person.record.review_by)
        for person in content.people.values()
        if person.record.review_by is not None and person.record.review_by <= until
    )
    return tuple(sorted(consents, key=lambda consent: (consent.review_by, consent.id)))
