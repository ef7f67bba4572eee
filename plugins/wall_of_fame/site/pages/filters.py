"""Filters above a list of recognitions: what it can be narrowed to, with how many are left then.

Each choice is a link to the page of a standard, a place or a campaign; a script makes it a filter. It
draws what is chosen from the pages of these lists, so nothing else has to be built for it. No choice
leaves nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from wall_of_fame.site.pages.context import standards_of
from wall_of_fame.wall import Campaign, Place, Recognition, Standard, Wall

_MOST_PLACES: Final = 40
"""Of more places there is no filter: the map of places leads to them."""

_MOST_CAMPAIGNS: Final = 12
"""Only so many of the newest campaigns are offered, so that the page does not grow with the years."""

Choice = tuple[Standard | Place | Campaign, tuple[int, ...]]
"""What a list can be narrowed to, and how many recognitions it leaves: in all; for each standard offered."""

Filters = tuple[tuple[str, tuple[Choice, ...]], ...]
"""The choices, by their kind: `standard`, `place`, `campaign`."""


def of_wall(wall: Wall) -> Filters:
    """Standards, and places and campaigns with their counts for each of these standards as well."""
    offered = [(one, len(wall.by_standard[one.id])) for one in wall.standards if wall.by_standard[one.id]]
    places = [(one, _counts(wall.by_place[one.id], offered)) for one in wall.places.all]
    campaigns = [(one, _counts(wall.by_campaign[one.id], offered)) for one in wall.campaigns]
    standards = ((one, (count,)) for one, count in offered)
    return _worthwhile(len(wall.recognitions), standards, places, campaigns)


def of_standard(wall: Wall, recognitions: Sequence[Recognition]) -> Filters:
    """The places and the campaigns of the recognitions for one standard."""
    at = Counter(shown.business.place for shown in recognitions)
    during = Counter(shown.campaign for shown in recognitions if shown.campaign)
    places = ((place, (at[place],)) for place in wall.places.all)
    campaigns = ((campaign, (during[campaign],)) for campaign in wall.campaigns)
    return _worthwhile(len(recognitions), (), places, campaigns)


def by_standard(standards: Iterable[tuple[Standard, int]], count: int) -> Filters:
    """The standards of a list of `count` recognitions."""
    return _worthwhile(count, ((standard, (number,)) for standard, number in standards), (), ())


def _counts(recognitions: Sequence[Recognition], offered: Iterable[tuple[Standard, int]]) -> tuple[int, ...]:
    found = dict(standards_of(recognitions))
    return (len(recognitions), *(found.get(standard, 0) for standard, _ in offered))


def _worthwhile(
    count: int, standards: Iterable[Choice], places: Iterable[Choice], campaigns: Iterable[Choice]
) -> Filters:
    """The kinds that can narrow a list of `count`, without the choices that would leave nothing."""
    kinds = {
        "standard": _some(standards),
        "place": _some(places),
        "campaign": _some(campaigns)[:_MOST_CAMPAIGNS],
    }
    if len(kinds["place"]) > _MOST_PLACES:
        kinds["place"] = ()
    return tuple(
        (kind, choices) for kind, choices in kinds.items() if any(counts[0] < count for _, counts in choices)
    )


def _some(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple((thing, counts) for thing, counts in choices if counts[0])
