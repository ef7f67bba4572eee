"""What to read after a recognition: other recognitions of the same person, business and standard.

Each choice depends on the nearest neighbours in time alone, those before the recognition first. So a new
recognition at the head of the wall changes no page but its own, unless somebody has hardly any others yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from wall_of_fame.wall import Business, Person, Recognition, Standard, Wall

# How many recognitions a page offers.
_MOST: Final = 3

_KINDS: Final = ("person", "business", "standard")

# How many neighbours are enough to choose from, even if other groups have taken some of them.
_ENOUGH: Final = 2 * _MOST - 1

SharedThing = Person | Business | Standard
"""What two recognitions can have in common."""

RelatedGroup = tuple[str, SharedThing, tuple[Recognition, ...]]
"""Recognitions that share a thing with another: the kind of the thing, the thing, the recognitions."""


@dataclass(frozen=True, slots=True)
class _Timeline:
    """The recognitions of a thing that may be offered, newest first, and how many are newer than each."""

    offered: Sequence[Recognition]
    newer: Mapping[Recognition, int]

    def neighbours(self, recognition: Recognition) -> Sequence[Recognition]:
        """The nearest others: first back in time, then forward; only as many as are enough."""
        position = self.newer[recognition]
        first_older = position + (not recognition.noindex)
        older = self.offered[first_older : first_older + _ENOUGH]
        if len(older) == _ENOUGH:
            return older
        return [*older, *self.offered[max(0, position - _ENOUGH) : position][::-1]]


def find_related(wall: Wall) -> Iterator[tuple[Recognition, tuple[RelatedGroup, ...]]]:
    """Each recognition with up to three others, in groups by what they share with it.

    The first is for the person, the second from the business, the third for the leading standard, and so
    on in turn until there are three. Recognitions that stay out of search engines are not offered.
    """
    kinds = (
        (wall.people, wall.by_person),
        (wall.businesses, wall.by_business),
        (wall.standards, wall.by_standard),
    )
    timelines: dict[SharedThing, _Timeline] = {
        thing: _timeline(by_id[thing.id])
        for things, by_id in kinds
        for thing in things
        if len(by_id[thing.id]) > 1
    }
    for recognition in wall.recognitions:
        yield recognition, tuple(_groups(recognition, timelines))


def _timeline(recognitions: Iterable[Recognition]) -> _Timeline:
    offered: list[Recognition] = []
    newer: dict[Recognition, int] = {}
    for recognition in recognitions:
        newer[recognition] = len(offered)
        if not recognition.noindex:
            offered.append(recognition)
    return _Timeline(offered, newer)


def _groups(recognition: Recognition, timelines: Mapping[SharedThing, _Timeline]) -> Iterator[RelatedGroup]:
    # Of several people, the first who has another recognition.
    person = next((person for person in recognition.people if person in timelines), recognition.people[0])
    things: tuple[SharedThing | None, ...] = (person, recognition.business, recognition.evidence[0].standard)
    neighbours = [
        timelines[thing].neighbours(recognition) if thing and thing in timelines else () for thing in things
    ]
    nearest = {others[0] for others in neighbours if others}
    # Nearly always the nearest of each are three different recognitions, so nobody takes another's.
    if len(nearest) == _MOST:
        chosen: Sequence[Sequence[Recognition]] = [others[:1] for others in neighbours]
    else:
        chosen = _choose_in_turn(recognition, neighbours)
    for kind, thing, recognitions in zip(_KINDS, things, chosen, strict=True):
        if thing and recognitions:
            yield kind, thing, tuple(recognitions)


def _choose_in_turn(
    recognition: Recognition, neighbours: Sequence[Sequence[Recognition]]
) -> Sequence[Sequence[Recognition]]:
    """Choose from each list of neighbours in turn, no recognition twice, until there are enough."""
    chosen: tuple[list[Recognition], ...] = ([], [], [])
    taken = {recognition}
    for _ in range(_MOST):
        for others, group in zip(neighbours, chosen, strict=True):
            other = next((other for other in others if other not in taken), None)
            if other is not None and len(taken) <= _MOST:
                taken.add(other)
                group.append(other)
    return chosen
