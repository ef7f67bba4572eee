"""The rule about references from record to record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

from wall_of_fame.checks.awards import chosen
from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Broken, Content, Entry
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records import KINDS, FieldProblem
from wall_of_fame.records.texts import is_id

_FOLDER_OF_KIND: Final = {kind.name: f"{kind.folder}/" for kind in KINDS} | {"place": "places.yaml"}

# What a wall may have none of, by the kind of what is referred to.
_KINDS_ABSENT: Final = {"business": "businesses", "place": "places"}

# For how many wrong ids of a record the nearest id is searched, which is slow.
_MOST_SEARCHED: Final = 10

# The record with the reference, the location of the field, the kind of record that it refers to, the id.
_Reference = tuple[Entry[Any] | Broken, tuple[str | int, ...], str, str | None]


def check_references(content: Content) -> Iterator[RuleFinding]:
    """Every id that a record names is the id of a record."""
    ids_of = {str(kind): ids for kind, ids in content.ids.items()}
    if content.places is not None:
        ids_of["place"] = content.place_ids
    elif not content.ids["places"]:
        ids_of["place"] = frozenset()
    counts: Counter[str] = Counter()
    for entry, location, kind, id_ in _references(content):
        if _KINDS_ABSENT.get(kind) in content.without:
            continue  # to be taken out, as another rule says
        if id_ is not None and kind in ids_of and id_ not in ids_of[kind]:
            message = f"There is no {kind} “{id_}”."
            of_key = location[0] == "standards"
            counts[entry.path] += 1
            nearest = did_you_mean(id_, ids_of[kind]) if counts[entry.path] <= _MOST_SEARCHED else ""
            hint = nearest or f"Add it to {_FOLDER_OF_KIND[kind]}."
            yield entry, FieldProblem(location, "reference", message, hint, of_key, id_)


def _references(content: Content) -> Iterator[_Reference]:
    yield from _references_of_broken(content.broken)
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
        yield business, ("merged_into",), "business", business.record.merged_into
    for award in content.awards.values():
        yield award, ("campaign",), "campaign", award.record.campaign
        yield award, ("place",), "place", _place_id(content, award.record.place)
        for location, choice in chosen(award.record):
            yield award, (*location, "nomination"), "nomination", choice.nomination
            yield award, (*location, "business"), "business", choice.business
    for campaign in content.campaigns.values():
        if campaign.record.ceremony:
            yield campaign, ("ceremony", "place"), "place", _place_id(content, campaign.record.ceremony.place)


def _references_of_broken(broken: Iterable[Broken]) -> Iterator[_Reference]:
    """The references of records with a wrong field; what is no id is left out, as its own problem."""
    for record in broken:
        if record.kind == "nomination":
            for position, nominee in enumerate(record.nominee):
                if is_id(nominee):
                    yield record, ("nominee", position), "person", nominee
            for standard in filter(is_id, record.standards):
                yield record, ("standards", standard), "standard", standard
        for kind, field, kind_referred_to in _ID_FIELDS:
            if kind == record.kind and is_id(record.text(field)):
                yield record, (field,), kind_referred_to, record.text(field)


# A kind of record, its field with one id, the kind of record that the field refers to.
_ID_FIELDS: Final = (
    ("nomination", "business", "business"),
    ("nomination", "campaign", "campaign"),
    ("person", "business", "business"),
    ("business", "place", "place"),
    ("business", "merged_into", "business"),
    ("award", "campaign", "campaign"),
)


def _place_id(content: Content, venue: str | None) -> str | None:
    """The id of a place, if a venue looks like an id; other words name it freely, as all do without any."""
    return venue if venue and is_id(venue) and "places" not in content.without else None
