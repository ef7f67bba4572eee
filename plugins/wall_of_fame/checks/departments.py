"""The rule about departments of businesses."""

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
