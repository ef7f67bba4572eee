"""Former ids and addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wall_of_fame import urls
from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content, Entry
from wall_of_fame.records import FieldProblem


def check_aliases(content: Content) -> Iterator[RuleFinding]:
    """A former id or address collides with no page and no other alias."""
    taken = _pages(content)
    for kind, entries in _with_aliases(content):
        for entry in entries.values():
            for position, alias in enumerate(entry.record.aliases):
                address = urls.former(kind, alias)
                other = taken.setdefault(address, entry.path)
                own = address == urls.of(kind, entry.id)
                reserved = urls.is_reserved(address)
                if other != entry.path or own or reserved:
                    owner = "this very record" if own else "the wall itself" if reserved else other
                    message = f"The address /{address} belongs to {owner}."
                    yield (
                        entry,
                        FieldProblem(
                            ("aliases", position), "alias", message, "Delete the alias.", words=alias
                        ),
                    )


def _with_aliases(content: Content) -> Iterator[tuple[str, Mapping[str, Entry[Any]]]]:
    yield "business", content.businesses
    yield "person", content.people
    yield "nomination", content.nominations


def _pages(content: Content) -> dict[str, str]:
    """Every address that is taken: the records' own pages, unreadable records' too."""
    taken = {
        urls.of(kind, record_id): "another record" for kind, ids in content.ids.items() for record_id in ids
    }
    taken |= {f"{name}/": "the wall itself" for name in urls.RESERVED}
    taken |= {urls.HOME: "the wall itself", "404.html": "the wall itself", "index.html": "the wall itself"}
    for kind, entries in content.of_kind.items():
        taken |= {urls.of(kind, entry.id): entry.path for entry in entries.values()}
    taken |= {urls.of("place", place): "places.yaml" for place in content.place_ids}
    return taken
