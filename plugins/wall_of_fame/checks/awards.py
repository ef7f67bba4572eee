"""Rules about the winners and finalists of awards."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Final

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content
from wall_of_fame.records import Award, FieldProblem
from wall_of_fame.records.award import Finalist, Winner

_SHARED: Final = "If they share it, write “shared: true” with each of them; else take one of them out."
_ONE: Final = "Take one of them out, or delete the line “one_per”."


def check_winners(content: Content) -> Iterator[RuleFinding]:
    """A category of a department has one winner, unless each says that it is shared; nobody wins it twice."""
    for award in content.awards.values():
        firsts: dict[Hashable, Winner] = {}
        seen: set[Hashable] = set()
        for at, winner in enumerate(award.record.winners):
            place = (winner.category, *_where(content, winner))
            first = firsts.setdefault(place, winner)
            if (place, winner.nomination) in seen:
                message = f"“{winner.nomination}” wins “{winner.category}” twice."
                yield award, FieldProblem(("winners", at), "winner", message, "Keep one of them.")
            elif first is not winner and not (first.shared and winner.shared):
                message = f"“{winner.category}” has a winner already: “{first.nomination}”."
                yield award, FieldProblem(("winners", at), "winner", message, _SHARED)
            seen.add((place, winner.nomination))


def check_one_per(content: Content) -> Iterator[RuleFinding]:
    """An award that is given once per department, business or category has one winner in each."""
    for award in content.awards.values():
        per = award.record.one_per
        firsts: dict[Hashable, Winner] = {}
        for at, winner in enumerate(award.record.winners) if per else ():
            business, department = _where(content, winner)
            if per == "department" and not department:
                message = "This award is given once per department, and no department is named."
                hint = "Add a line “department: …”."
                yield award, FieldProblem(("winners", at), "winner", message, hint)
                continue
            key = {"department": (business, department), "business": business}.get(per or "", winner.category)
            first = firsts.setdefault(key, winner)
            if first is not winner and not (first.shared and winner.shared):
                of_department = f"{department} of “{business}”" if business else f"“{department}”"
                what = {"department": of_department, "business": f"“{business}”"}
                named = what.get(per or "", f"“{winner.category}”")
                message = f"There is one winner per {per}, and {named} has one: “{first.nomination}”."
                yield award, FieldProblem(("winners", at), "winner", message, _ONE)


def check_finalists(content: Content) -> Iterator[RuleFinding]:
    """Nobody is a finalist for one category twice, nor beside having won it."""
    for award in content.awards.values():
        seen = {_entry(content, winner) for winner in award.record.winners}
        for at, finalist in enumerate(award.record.finalists):
            if _entry(content, finalist) in seen:
                message = f"“{finalist.nomination}” stands among those of “{finalist.category}” already."
                yield award, FieldProblem(("finalists", at), "winner", message, "Delete this entry.")
            seen.add(_entry(content, finalist))


def chosen(award: Award) -> Iterator[tuple[tuple[str | int, ...], Winner | Finalist]]:
    """Every winner and finalist of an award, with their locations in its record."""
    for at, winner in enumerate(award.winners):
        yield ("winners", at), winner
    for at, finalist in enumerate(award.finalists):
        yield ("finalists", at), finalist


def _entry(content: Content, choice: Winner | Finalist) -> Hashable:
    return (choice.category, choice.nomination, *_where(content, choice))


def _where(content: Content, choice: Winner | Finalist) -> tuple[str, str]:
    """The business and the department of a winner or finalist: the nomination's, unless others are named."""
    nomination = content.nominations.get(choice.nomination)
    business = choice.business or (nomination.record.business if nomination else "") or ""
    return business, choice.department or (nomination.record.department if nomination else "") or ""
