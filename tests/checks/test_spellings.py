"""Two spellings of one thing: sought in time on a large wall, and silent where two people share a name."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.loops import at_least_one
from tests.patience import patience
from wall_of_fame.checks.spellings import check_spellings
from wall_of_fame.content import Content, Entry
from wall_of_fame.records import KINDS, Business, KindName, Person

CONSENT = {"name": "2024-01-01"}


def wall(people: list[dict[str, Any]], sectors: list[str] | None = None) -> Content:
    """The content of a wall with these people, and a business for each sector."""
    of_kind: dict[KindName, dict[str, Entry[Any]]] = {kind.name: {} for kind in KINDS}
    for number, fields in enumerate(people):
        record = Person.model_validate({"consent": CONSENT, "over_18": "true", **fields})
        of_kind["person"][f"p{number:05}"] = Entry(f"p{number:05}", f"people/p{number:05}.md", record)
    for number, sector in enumerate(sectors or []):
        business = Business.model_validate({"name": f"B{number}", "place": "mill", "sector": sector})
        of_kind["business"][f"b{number}"] = Entry(f"b{number}", f"businesses/b{number}.md", business)
    ids = {kind: frozenset(entries) for kind, entries in of_kind.items()}
    return Content(date(2025, 6, 1), of_kind, ids, {}, {})


def messages(content: Content) -> list[str]:
    """What the rule says, without its hints."""
    return [f"{entry.path}: {problem.message}" for entry, problem in check_spellings(content)]


def test_the_usual_spelling_counts() -> None:
    """The spelling of most records is the right one; each record with another one names a file with it."""
    assert messages(wall([], ["retail", "Retail", "Retail", "RETAIL", "Food"])) == [
        "businesses/b0.md: “retail” is spelt “Retail” in businesses/b1.md.",
        "businesses/b3.md: “RETAIL” is spelt “Retail” in businesses/b1.md.",
    ]


def test_people_who_share_a_name() -> None:
    """The very same name is that of two people, and so is one with an initial at two businesses."""
    same = [{"name": "Zoë L.", "business": business} for business in ("a", "a", "b")]
    other = [{"name": "Zoe L.", "business": "c"}, {"name": "Zoe L.", "kind": "team", "over_18": ""}]
    assert messages(wall([*same, *other])) == []
    assert messages(wall([*same, {"name": "Zoe L.", "business": "b"}])) == [
        "people/p00003.md: “Zoe L.” may be “Zoë L.” of people/p00002.md."
    ]
    assert messages(wall([*same, {"name": "Zoe L."}])) == [
        "people/p00003.md: “Zoe L.” may be “Zoë L.” of people/p00000.md."
    ]


@pytest.mark.slow
def test_a_large_wall() -> None:
    """Thirteen thousand people, most of nearly one name, are looked at in a second."""
    names = ("Zoë L.", "Zoe L.", "ZOE L.", "Zoë-L")
    content = wall([{"name": names[number % 4], "business": f"b{number}"} for number in range(13_000)])
    with patience(1):
        assert messages(content) == []
    one_business = wall([{"name": names[number % 4], "business": "b"} for number in range(13_000)])
    with patience(2):
        assert len(list(at_least_one(messages(one_business)))) > 12_000
