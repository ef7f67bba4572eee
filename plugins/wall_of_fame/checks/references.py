"""References from record to record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Broken, Content, Entry
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records import KINDS, FieldProblem
from wall_of_fame.records.texts import is_id

_HOMES: Final = {kind.name: f"{kind.folder}/" for kind in KINDS} | {"place": "places.yaml"}
_LOOKED_UP: Final = 10
"""For how many wrong ids of one record the nearest known one is looked up, which takes its time."""

_Location = tuple[str | int, ...]
_Reference = tuple[Entry[Any] | Broken, _Location, str, str | None]
"""The record that refers, the field, the kind that is referred to, the id."""


def check_references(content: Content) -> Iterator[RuleFinding]:
    """Every id that a record names is the id of a record."""
    known = {str(kind): ids for kind, ids in content.ids.items()}
    if content.places is not None:
        known["place"] = content.place_ids
    elif not content.ids["places"]:
        known["place"] = frozenset()
    told: Counter[str] = Counter()
    for entry, location, kind, named in _references(content):
        if named is not None and kind in known and named not in known[kind]:
            message = f"There is no {kind} “{named}”."
            of_key = location[0] == "standards"
            told[entry.path] += 1
            near = did_you_mean(named, known[kind]) if told[entry.path] <= _LOOKED_UP else ""
            hint = near or f"Add it to {_HOMES[kind]}."
            yield entry, FieldProblem(location, "reference", message, hint, of_key, named)


def _references(content: Content) -> Iterator[_Reference]:
    yield from _typed(content.broken)
    for entry in content.nominations.values():
        record = entry.record
        for position, nominee in enumerate(record.nominee):
            yield entry, ("nominee", position), "person", nominee
        for standard in record.standards:
            yield entry, ("standards", standard), "standard", standard
        yield entry, ("business",), "business", record.business
        yield entry, ("campaign",), "campaign", record.campaign
    for person in content.people.values():
        yield person, ("business",), "business", person.record.business
    for business in content.businesses.values():
        yield business, ("place",), "place", business.record.place
    for award in content.awards.values():
        yield award, ("campaign",), "campaign", award.record.campaign
        yield award, ("place",), "place", _place(award.record.place)
        for position, winner in enumerate(award.record.winners):
            yield award, ("winners", position, "nomination"), "nomination", winner.nomination
            yield award, ("winners", position, "business"), "business", winner.business
    for campaign in content.campaigns.values():
        if campaign.record.ceremony:
            yield campaign, ("ceremony", "place"), "place", _place(campaign.record.ceremony.place)


def _typed(broken: Iterable[Broken]) -> Iterator[_Reference]:
    """The references in records that have something else wrong with them."""
    for record in broken:
        if record.kind == "nomination":
            named = enumerate(record.nominee)
            yield from ((record, ("nominee", at), "person", one) for at, one in named if is_id(one))
            shown = filter(is_id, record.standards)
            yield from ((record, ("standards", one), "standard", one) for one in shown)
        for kind, field, referred in _SIMPLE:
            if kind == record.kind and is_id(record.text(field)):
                yield record, (field,), referred, record.text(field)


_SIMPLE: Final = (
    ("nomination", "business", "business"),
    ("nomination", "campaign", "campaign"),
    ("person", "business", "business"),
    ("business", "place", "place"),
    ("award", "campaign", "campaign"),
)
"""A kind of record, its field that holds one id, the kind of record that the id is of."""


def _place(venue: str | None) -> str | None:
    """A venue that looks like an id must be the id of a place; other words name the venue freely."""
    return venue if venue and is_id(venue) else None
