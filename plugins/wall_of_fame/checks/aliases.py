"""Rules about former ids and addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wall_of_fame import urls
from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content, Entry
from wall_of_fame.records import FieldProblem


def check_aliases(content: Content) -> Iterator[RuleFinding]:
    """A former id or address is not the address of a page or of another alias."""
    owners = _page_addresses(content)
    for kind, entries in _entries_with_aliases(content):
        for entry in entries.values():
            for position, alias in enumerate(entry.record.aliases):
                address = urls.former_address(kind, alias)
                other = owners.setdefault(address, entry.path)
                is_own = address == urls.page_of(kind, entry.id)
                is_reserved = urls.is_reserved(address)
                if other != entry.path or is_own or is_reserved:
                    owner = "this very record" if is_own else "the wall itself" if is_reserved else other
                    message = f"The address /{address} belongs to {owner}."
                    yield (
                        entry,
                        FieldProblem(
                            ("aliases", position), "alias", message, "Delete the alias.", words=alias
                        ),
                    )


def _entries_with_aliases(content: Content) -> Iterator[tuple[str, Mapping[str, Entry[Any]]]]:
    yield "business", content.businesses
    yield "person", content.people
    yield "nomination", content.nominations


def _page_addresses(content: Content) -> dict[str, str]:
    """The address of every page with its owner, for messages; pages of unreadable records included."""
    owners = {
        urls.page_of(kind, record_id): "another record"
        for kind, ids in content.ids.items()
        for record_id in ids
    }
    owners |= {f"{name}/": "the wall itself" for name in urls.RESERVED}
    owners |= {urls.HOME: "the wall itself", "404.html": "the wall itself", "index.html": "the wall itself"}
    for kind, entries in content.of_kind.items():
        owners |= {urls.page_of(kind, entry.id): entry.path for entry in entries.values()}
    owners |= {urls.page_of("place", place): "places.yaml" for place in content.place_ids}
    return owners
