"""Who may win what: a shared prize is said with each winner; a department has one of each category."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from wall_of_fame.checks.awards import check_one_per, check_winners
from wall_of_fame.content import Content, Entry
from wall_of_fame.records import KINDS, Award, KindName, Nomination


def problems(winners: list[dict[str, Any]], one_per: str = "") -> list[str]:
    """What the rules say of an award with these winners; nomination a1 is of department a, and so on."""
    of_kind: dict[KindName, dict[str, Entry[Any]]] = {kind.name: {} for kind in KINDS}
    for id_ in {winner["nomination"] for winner in winners}:
        fields = {"nominee": "x", "business": "mill", "standards": ["care"], "date": "2024-01-01"}
        department = id_[0].strip("0")
        approved = {"by": "jcx", "on": "2024-01-02"}
        record = Nomination.model_validate({**fields, "approved": approved, "department": department})
        of_kind["nomination"][id_] = Entry(id_, f"nominations/2024/{id_}.md", record)
    award = {"name": "Night", "date": "2024-02-01", "winners": winners, "one_per": one_per}
    of_kind["award"]["night"] = Entry("night", "awards/night.md", Award.model_validate(award))
    ids = {kind: frozenset(entries) for kind, entries in of_kind.items()}
    content = Content(date(2025, 6, 1), of_kind, ids, {}, {})
    return [problem.message for rule in (check_winners, check_one_per) for _, problem in rule(content)]


def won(*nominations: str, category: str = "Care", shared: str = "") -> list[dict[str, Any]]:
    """Winners of one category."""
    return [{"category": category, "nomination": id_, "shared": shared} for id_ in nominations]


@pytest.mark.parametrize(
    ("winners", "one_per"),
    [
        (won("a1", "b1"), ""),
        (won("a1", "a2", shared="true"), "category"),
        (won("a1", "b1"), "department"),
        (won("a1") + won("a2", category="Craft"), ""),
        (won("a1") + won("b1", category="Craft"), "category"),
    ],
)
def test_fine(winners: list[dict[str, Any]], one_per: str) -> None:
    """Different departments, shared prizes and different categories do not collide."""
    assert problems(winners, one_per) == []


@pytest.mark.parametrize(
    ("winners", "one_per", "message"),
    [
        (won("a1", "a2"), "", "“Care” has a winner already: “a1”."),
        (won("a1") + won("a2", shared="true"), "", "“Care” has a winner already: “a1”."),
        (won("a1", "a1", shared="true"), "", "“a1” wins “Care” twice."),
        (
            won("a1") + won("a2", category="Craft"),
            "department",
            "There is one winner per department, and a of “mill” has one: “a1”.",
        ),
        (won("01"), "department", "This award is given once per department, and no department is named."),
        (won("a1", "b1"), "category", "There is one winner per category, and “Care” has one: “a1”."),
        (won("a1", "b1"), "business", "There is one winner per business, and “mill” has one: “a1”."),
    ],
)
def test_refused(winners: list[dict[str, Any]], one_per: str, message: str) -> None:
    """A second winner of one place is told, whichever place is meant."""
    assert problems(winners, one_per) == [message]
