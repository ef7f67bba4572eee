"""Filters above a list of recognitions: the choices, and how many recognitions each would leave.

Each choice is a link to the page of a standard, a place or a campaign; a script makes it a filter. The
script takes the recognitions from the pages of these lists, so nothing else has to be built for it. No
choice leaves nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from wall_of_fame.site.pages.context import count_standards
from wall_of_fame.wall import Campaign, Place, Recognition, Standard, Wall

# With more places there is no filter for them: the map of places leads to them.
_MOST_PLACES: Final = 40

# Only so many of the newest campaigns are offered, so that the page does not grow with the years.
_MOST_CAMPAIGNS: Final = 12

Choice = tuple[Standard | Place | Campaign, tuple[int, ...]]
"""A choice, and how many recognitions it leaves: first in all, then for each of the standards on offer."""

Filters = tuple[tuple[str, tuple[Choice, ...]], ...]
"""The choices by their kind: `standard`, `place`, `campaign`."""


def of_wall(wall: Wall) -> Filters:
    """The filters of the whole wall: standards, and places and campaigns counted by standard too."""
    standards = [
        (standard, len(wall.by_standard[standard.id]))
        for standard in wall.standards
        if wall.by_standard[standard.id]
    ]
    places = [(place, _counts(wall.by_place[place.id], standards)) for place in wall.places.all]
    campaigns = [(campaign, _counts(wall.by_campaign[campaign.id], standards)) for campaign in wall.campaigns]
    by_standard = ((standard, (count,)) for standard, count in standards)
    return _useful_filters(len(wall.recognitions), by_standard, places, campaigns)


def of_standard(wall: Wall, recognitions: Sequence[Recognition]) -> Filters:
    """The filters of the recognitions for one standard: their places and campaigns."""
    by_place = Counter(recognition.business.place for recognition in recognitions if recognition.business)
    by_campaign = Counter(recognition.campaign for recognition in recognitions if recognition.campaign)
    places = ((place, (by_place[place],)) for place in wall.places.all)
    campaigns = ((campaign, (by_campaign[campaign],)) for campaign in wall.campaigns)
    return _useful_filters(len(recognitions), (), places, campaigns)


def of_list(standards: Iterable[tuple[Standard, int]], count: int) -> Filters:
    """The filters of a list of `count` recognitions: its standards, each with its number of recognitions."""
    return _useful_filters(count, ((standard, (number,)) for standard, number in standards), (), ())


def _counts(
    recognitions: Sequence[Recognition], standards: Iterable[tuple[Standard, int]]
) -> tuple[int, ...]:
    """How many recognitions there are: first in all, then for each of the standards."""
    counts = dict(count_standards(recognitions))
    return (len(recognitions), *(counts.get(standard, 0) for standard, _ in standards))


def _useful_filters(
    count: int, standards: Iterable[Choice], places: Iterable[Choice], campaigns: Iterable[Choice]
) -> Filters:
    """The kinds that can narrow a list of `count`, without the choices that would leave nothing."""
    kinds = {
        "standard": _not_empty(standards),
        "place": _not_empty(places),
        "campaign": _not_empty(campaigns)[:_MOST_CAMPAIGNS],
    }
    if len(kinds["place"]) > _MOST_PLACES:
        kinds["place"] = ()
    return tuple(
        (kind, choices) for kind, choices in kinds.items() if any(counts[0] < count for _, counts in choices)
    )


def _not_empty(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple((thing, counts) for thing, counts in choices if counts[0])
