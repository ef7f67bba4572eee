"""What to read after a recognition: the next ones for the same person, business and standard.

Each choice depends on the nearest neighbours in time alone, those before it first. So a new recognition
at the head of the wall changes no page but its own, unless somebody has hardly any others yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from wall_of_fame.wall import Business, Person, Recognition, Standard, Wall

_MOST: Final = 3
"""How many are offered on one page."""

_KINDS: Final = ("person", "business", "standard")

_ENOUGH: Final = 2 * _MOST - 1
"""So many neighbours are enough to choose from, even if others have taken some of them."""

Thing = Person | Business | Standard

Kin = tuple[str, Thing, tuple[Recognition, ...]]
"""Recognitions that share a thing with another: the kind of the thing, the thing, the recognitions."""


@dataclass(frozen=True, slots=True)
class _Line:
    """The recognitions of a thing that may be offered, newest first, and how many are newer than each."""

    offered: Sequence[Recognition]
    newer: Mapping[Recognition, int]

    def near(self, shown: Recognition) -> Sequence[Recognition]:
        """The others: back in time from `shown`, then forward from it; only as many as are enough."""
        at = self.newer[shown]
        older = at + (not shown.noindex)
        found = self.offered[older : older + _ENOUGH]
        return found if len(found) == _ENOUGH else [*found, *self.offered[max(0, at - _ENOUGH) : at][::-1]]


def related(wall: Wall) -> Iterator[tuple[Recognition, tuple[Kin, ...]]]:
    """Each recognition with up to three others, in groups by what they share with it.

    One for the person, one at the business, one with the leading standard, and then round again until
    there are three. None is offered that asked to stay out of search engines.
    """
    kinds = (
        (wall.people, wall.by_person),
        (wall.businesses, wall.by_business),
        (wall.standards, wall.by_standard),
    )
    lines: dict[Thing, _Line] = {
        thing: _line(by_id[thing.id])
        for things, by_id in kinds
        for thing in things
        if len(by_id[thing.id]) > 1
    }
    for shown in wall.recognitions:
        yield shown, tuple(_kin(shown, lines))


def _line(recognitions: Iterable[Recognition]) -> _Line:
    offered: list[Recognition] = []
    newer: dict[Recognition, int] = {}
    for shown in recognitions:
        newer[shown] = len(offered)
        if not shown.noindex:
            offered.append(shown)
    return _Line(offered, newer)


def _kin(shown: Recognition, lines: Mapping[Thing, _Line]) -> Iterator[Kin]:
    person = next((one for one in shown.people if one in lines), shown.people[0])
    shared: tuple[Thing, ...] = (person, shown.business, shown.evidence[0].standard)
    near = [lines[thing].near(shown) if thing in lines else () for thing in shared]
    nearest = {others[0] for others in near if others}
    # Nobody takes another's, as is nearly always so: each gives its nearest.
    chosen = [others[:1] for others in near] if len(nearest) == _MOST else _in_turn(shown, near)
    for kind, thing, own in zip(_KINDS, shared, chosen, strict=True):
        if own:
            yield kind, thing, tuple(own)


def _in_turn(shown: Recognition, near: Sequence[Sequence[Recognition]]) -> Sequence[Sequence[Recognition]]:
    """Who is chosen of each line: the lines give one after the other, and none whom another gave."""
    chosen: tuple[list[Recognition], ...] = ([], [], [])
    taken = {shown}
    for _ in range(_MOST):
        for others, own in zip(near, chosen, strict=True):
            for one in others:
                if one not in taken:
                    if len(taken) <= _MOST:
                        taken.add(one)
                        own.append(one)
                    break
        if len(taken) > _MOST:
            break
    return chosen
