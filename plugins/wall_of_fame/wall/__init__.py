"""The wall: who was recognised, where, when and for what, with every reference resolved.

All values here are frozen and complete: a template that is handed one of them needs nothing else.
`wall_of_fame.wall.arrange` makes a `Wall` out of checked records. A wall holds each person, business,
recognition … once, so each is equal to itself only and quick to use as a key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from wall_of_fame import urls
from wall_of_fame.records import Absent
from wall_of_fame.wall.award import Award, Winner
from wall_of_fame.wall.campaign import Campaign, CampaignDay, Ceremony, PinEdition, Sponsor
from wall_of_fame.wall.digital_pins import DigitalPin, PinIssuer
from wall_of_fame.wall.parts import Business, Person, Photo, Place, Places, Standard
from wall_of_fame.wall.recognition import Evidence, Pin, Prize, Recognition, Reply, Video

Thing = Standard | Place | Business | Person | Campaign | Award | Recognition
"""Whatever on the wall has an id."""


@dataclass(frozen=True, slots=True)
class Wall:
    """Everything that may be published, in the order in which the site lists it.

    Recognitions are newest first everywhere. The mappings go from an id to the recognitions of
    that person, business, standard, place or campaign; an id without any has an empty tuple. `aliases`
    go from a former address to the address of today.
    """

    standards: tuple[Standard, ...]
    places: Places
    businesses: tuple[Business, ...]
    people: tuple[Person, ...]
    campaigns: tuple[Campaign, ...]
    awards: tuple[Award, ...]
    recognitions: tuple[Recognition, ...]
    by_person: Mapping[str, tuple[Recognition, ...]]
    by_business: Mapping[str, tuple[Recognition, ...]]
    by_standard: Mapping[str, tuple[Recognition, ...]]
    by_place: Mapping[str, tuple[Recognition, ...]]
    by_campaign: Mapping[str, tuple[Recognition, ...]]
    aliases: Mapping[str, str]
    merged: Mapping[str, str] = field(default_factory=dict)
    """The addresses of businesses that are part of another today, with the address of that one."""
    pin_issuer: PinIssuer | None = None
    """Who signs digital pins, if anybody does."""
    without: tuple[Absent, ...] = ()
    """What the wall has none of."""

    @property
    def has_businesses(self) -> bool:
        """Whether it is a wall with businesses, also if there is none yet."""
        return "businesses" not in self.without

    @property
    def former_addresses(self) -> Mapping[str, str]:
        """Every address at which something was, with its address of today."""
        former = {**self.aliases, **self.merged}
        below = f"{urls.FOLDERS['business']}/"
        # Printed cards lead to the page beside a business's own, so that has as many addresses.
        return former | {
            urls.nominate_page(_id_of(alias)): urls.nominate_page(_id_of(url))
            for alias, url in former.items()
            if alias.startswith(below) and url.startswith(below)
        }

    def things(self) -> Iterator[Thing]:
        """Everything that has an id, kind by kind."""
        kinds: tuple[tuple[Thing, ...], ...] = (
            self.standards,
            self.places.all,
            self.businesses,
            self.people,
            self.campaigns,
            self.awards,
            self.recognitions,
        )
        yield from chain.from_iterable(kinds)


def _id_of(url: str) -> str:
    """The id of the record whose page is at a URL such as `businesses/<id>/`."""
    return url.split("/")[1]


__all__ = [
    "Award",
    "Business",
    "Campaign",
    "CampaignDay",
    "Ceremony",
    "DigitalPin",
    "Evidence",
    "Person",
    "Photo",
    "Pin",
    "PinEdition",
    "PinIssuer",
    "Place",
    "Places",
    "Prize",
    "Recognition",
    "Reply",
    "Sponsor",
    "Standard",
    "Thing",
    "Video",
    "Wall",
    "Winner",
]
