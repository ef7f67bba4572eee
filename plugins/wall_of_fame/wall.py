"""The wall: who was recognised, where, when, for what, with every reference resolved.

Everything here is frozen and ready to be shown: a template that is handed one of these needs
nothing else. `arrange` in `wall_of_fame.arrange` makes a `Wall` out of checked records.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Photo:
    """A contributed picture: what the page needs to know of it without opening it again.

    `digest` is the SHA-256 of the original's bytes (hex), `width` and `height` are pixels once
    upright, `focus` is the point that a crop must keep (x, y, each 0 to 1).
    """

    path: str
    digest: str
    width: int
    height: int
    alt: str
    focus: tuple[float, float] = (0.5, 0.5)


@dataclass(frozen=True, slots=True)
class Standard:
    """One of the standards of service that people are recognised for."""

    id: str
    url: str
    letter: str
    name: str
    order: int
    colour: str
    tagline: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its tile (1-based column and row) on the map of places."""

    id: str
    url: str
    name: str
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Business:
    """A business, as it stands today."""

    id: str
    url: str
    name: str
    place: Place
    sector: str
    website: str
    logo: Photo | None
    departments: tuple[str, ...]
    joined: date | None
    html: Markup


@dataclass(frozen=True, slots=True)
class Person:
    """A recognised person or team. `business` is where they are now."""

    id: str
    url: str
    name: str
    initials: str
    is_team: bool
    role: str
    business: Business | None
    photo: Photo | None
    html: Markup
    noindex: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """A standard, and the words of the story that show it (may be empty)."""

    standard: Standard
    words: str


@dataclass(frozen=True, slots=True)
class Pin:
    """A pin of a limited edition, handed over on `presented` if that is known."""

    edition: str
    number: int | None
    presented: date | None


@dataclass(frozen=True, slots=True)
class Reply:
    """What the recognised person or the business answered."""

    author: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Video:
    """A video on another site (`is_file` false: a link out) or a file of ours with captions."""

    url: str
    is_file: bool
    captions: str


@dataclass(frozen=True, slots=True)
class PinEdition:
    """A numbered edition of pins; `count` is how many were made."""

    name: str
    count: int | None


@dataclass(frozen=True, slots=True)
class Sponsor:
    """Who pays for a campaign."""

    name: str
    url: str
    logo: Photo | None


@dataclass(frozen=True, slots=True)
class CampaignDay:
    """One day of a campaign's programme; `on` is its date."""

    on: date
    title: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Ceremony:
    """The closing ceremony of a campaign; `place` names the venue."""

    on: date
    place: str


@dataclass(frozen=True, slots=True)
class Campaign:
    """A stretch of days (first and last included) in which people are nominated."""

    id: str
    url: str
    name: str
    start: date
    end: date
    theme: str
    sponsors: tuple[Sponsor, ...]
    days: tuple[CampaignDay, ...]
    pin_edition: PinEdition | None
    ceremony: Ceremony | None
    nominate_url: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Recognition:
    """An approved nomination: these people were recognised for this story.

    `html` is the safe story with the evidence words marked, `text` the same without markup,
    `excerpt` its beginning for a card. `noindex` holds if anyone in it asked for it.
    """

    id: str
    url: str
    people: tuple[Person, ...]
    business: Business
    department: str
    evidence: tuple[Evidence, ...]
    date: date
    approved_on: date
    internal: bool
    campaign: Campaign | None
    nominator: str
    source: str
    lang: str
    html: Markup
    text: str
    excerpt: str
    note: Photo | None
    video: Video | None
    pin: Pin | None
    reply: Reply | None
    late: bool
    noindex: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The names of everyone recognised, in the order of the record."""
        return tuple(person.name for person in self.people)


@dataclass(frozen=True, slots=True)
class Winner:
    """One winner of an award: the category and the recognition that won it."""

    category: str
    department: str
    business: Business
    recognition: Recognition


@dataclass(frozen=True, slots=True)
class Award:
    """An award ceremony with its winners; `place` names the venue."""

    id: str
    url: str
    name: str
    date: date
    campaign: Campaign | None
    place: str
    winners: tuple[Winner, ...]
    html: Markup


@dataclass(frozen=True, slots=True)
class Places:
    """What a place is called on this wall, and all places in the order of their file."""

    singular: str
    plural: str
    all: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Wall:
    """Everything that may be shown, in the order in which it is shown.

    Recognitions are newest first everywhere. The mappings go from an id to the recognitions of
    that person, business, standard, place or campaign; an id without any has an empty tuple.
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
