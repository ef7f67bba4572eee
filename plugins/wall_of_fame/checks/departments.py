"""The rules about departments of businesses, and about service to colleagues."""

from __future__ import annotations

from collections.abc import Iterator

from wall_of_fame.checks.awards import chosen
from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records import FieldProblem


def check_departments(content: Content) -> Iterator[RuleFinding]:
    """The department of a nomination or an award is one that its business lists."""
    for nomination in content.nominations.values():
        record = nomination.record
        for problem in _check_department(content, record.business, record.department, ("department",)):
            yield nomination, problem
    for award in content.awards.values():
        for location, choice in chosen(award.record):
            chosen_one = content.nominations.get(choice.nomination)
            business = choice.business or (chosen_one.record.business if chosen_one else "")
            for problem in _check_department(content, business, choice.department, (*location, "department")):
                yield award, problem


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


def _check_department(
    content: Content, business_id: str | None, department: str | None, location: tuple[str | int, ...]
) -> Iterator[FieldProblem]:
    business = content.businesses.get(business_id or "")
    if business and department and department not in business.record.departments:
        message = f"{business.record.name} lists no department “{department}”."
        hint = did_you_mean(department, business.record.departments)
        yield FieldProblem(
            location, "department", message, hint or f"Add it to “departments” in {business.path}."
        )
