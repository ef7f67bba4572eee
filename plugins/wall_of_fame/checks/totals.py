"""Rules about all records of a kind together."""

from __future__ import annotations

from collections.abc import Iterator

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content
from wall_of_fame.records import FieldProblem


def check_standards(content: Content) -> Iterator[RuleFinding]:
    """No two standards have the same name, or the same place in the order."""
    names: dict[str, str] = {}
    orders: dict[int, str] = {}
    for standard in content.standards.values():
        record = standard.record
        other = names.setdefault(record.name.casefold(), standard.path)
        if other != standard.path:
            message = f"“{record.name}” is the name of {other} too."
            yield standard, FieldProblem(("name",), "repeat", message, "Give each standard its own name.")
        other = orders.setdefault(record.order, standard.path)
        if other != standard.path:
            message = f"{other} has the order {record.order} too."
            yield standard, FieldProblem(("order",), "repeat", message, "Number the standards 1, 2, 3 …")


def check_place_list(content: Content) -> Iterator[RuleFinding]:
    """No two places have the same id, name or tile."""
    if content.places is None:
        return
    positions: dict[tuple[str, str], int] = {}
    for position, place in enumerate(content.places.record.places):
        if place.id == "page":
            message = "The id “page” is needed elsewhere."
            yield (
                content.places,
                FieldProblem(("places", position, "id"), "id", message, "Choose another id."),
            )
        values = (
            ("id", place.id),
            ("name", place.name),
            ("column", f"column {place.column}, row {place.row}"),
        )
        for field, value in values:
            if positions.setdefault((field, value.casefold()), position) != position:
                message = f"“{value}” is taken by another place."
                yield (
                    content.places,
                    FieldProblem(("places", position, field), "repeat", message, "Give it its own."),
                )


def check_unused(content: Content) -> Iterator[RuleFinding]:
    """A nomination names every person, and a nomination or a person every business (a warning)."""
    # As long as a record is unreadable, it may be the one that names them.
    if content.broken or not _are_all_readable(content):
        return
    nominations = [entry.record for entry in content.nominations.values()]
    people = {nominee for record in nominations for nominee in record.nominee}
    businesses = {record.business for record in nominations}
    businesses |= {entry.record.business for entry in content.people.values() if entry.record.business}
    # Without the record of a business that is part of another, its addresses would be dead.
    merged = {entry.id: entry.record.merged_into for entry in content.businesses.values()}
    businesses |= {id_ for pair in merged.items() if pair[1] for id_ in pair if id_}
    for person in content.people.values():
        if person.id not in people:
            message = "No nomination names this person."
            yield (
                person,
                FieldProblem(
                    (), "unused", message, "Add a nomination, or delete the record.", is_warning=True
                ),
            )
    for business in content.businesses.values():
        if business.id not in businesses:
            message = "No nomination and no person names this business."
            yield (
                business,
                FieldProblem(
                    (), "unused", message, "Add a nomination, or delete the record.", is_warning=True
                ),
            )


def _are_all_readable(content: Content) -> bool:
    """Whether all nominations and people could be read."""
    return all(len(content.ids[kind]) == len(content.of_kind[kind]) for kind in ("nomination", "person"))
