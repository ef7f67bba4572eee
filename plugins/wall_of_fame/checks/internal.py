"""The rule about service to colleagues."""

from __future__ import annotations

from collections.abc import Iterator

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content
from wall_of_fame.records import FieldProblem


def check_internal(content: Content) -> Iterator[RuleFinding]:
    """Whom a service served, and a leader's thanks, are told of service to colleagues alone."""
    for nomination in content.nominations.values():
        record = nomination.record
        fields = [name for name in ("served", "by_leader") if getattr(record, name)]
        for field in fields if not record.internal else ():
            message = f"“{field}” is told of service to colleagues, which this is not."
            hint = "Add a line “internal: true”, or delete this one."
            yield nomination, FieldProblem((field,), "internal", message, hint, of_key=True)
        nominees = (content.people.get(nominee) for nominee in record.nominee)
        if record.by_leader and not any(person and person.record.kind == "team" for person in nominees):
            message = "A leader thanks a whole team, and no nominee is a team."
            hint = "Name the team as nominee, or delete this line."
            yield nomination, FieldProblem(("by_leader",), "internal", message, hint, of_key=True)
