"""People, businesses, places and standards, and their pictures."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Photo:
    """A contributed picture: all that a page needs to know of it without opening it again.

    `path` is that of the original within content/, `original_digest` the SHA-256 of its bytes (hex).
    `width` and `height` are pixels once upright, `focus` is the point that a crop must keep (x, y, each
    0 to 1). `tone` is its average colour: red, green and blue in one digit each, 0 to 2.
    """

    path: str
    original_digest: str
    width: int
    height: int
    alt: str
    focus: tuple[float, float] = (0.5, 0.5)
    tone: str = ""

    @property
    def is_wide(self) -> bool:
        """Whether it is wider than high: an upright crop of one of a team would cut some of them off."""
        return self.width > self.height


@dataclass(frozen=True, slots=True, eq=False)
class Standard:
    """A standard of service that people are recognised for."""

    id: str
    url: str
    letter: str
    name: str
    order: int
    colour: str
    tagline: str
    html: Markup
    digest: bytes = b""
    """The digest of all that this is made of."""


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A place with its tile (1-based column and row) on the map of places."""

    id: str
    url: str
    name: str
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Places:
    """The wall's word for a place, and all places in the order of their file."""

    singular: str
    plural: str
    all: tuple[Place, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Business:
    """A business, with what is known of it today."""

    id: str
    url: str
    name: str
    place: Place | None
    sector: str
    website: str
    logo: Photo | None
    departments: tuple[str, ...]
    joined: dt.date | None
    html: Markup
    closed: dt.date | None = None
    """The day on which it closed for good, if it has."""
    digest: bytes = b""
    """The digest of all that this is made of."""

    @property
    def description(self) -> str:
        """What it does, and where: the place, if the wall has places."""
        return ", ".join(filter(None, (self.sector, self.place_name)))

    @property
    def name_with_place(self) -> str:
        """Its name, and its place if the wall has places."""
        return ", ".join(filter(None, (self.name, self.place_name)))

    @property
    def place_name(self) -> str:
        """The name of its place; empty if the wall has no places."""
        return self.place.name if self.place else ""


@dataclass(frozen=True, slots=True, eq=False)
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
    sort_as: str = ""
    """The name by which they are sorted, if that is another."""
    also_known_as: tuple[str, ...] = ()
    """Other names by which the search finds them."""
    links: tuple[str, ...] = ()
    """Their own pages elsewhere."""
    group: str = ""
    """The group that the role belongs to."""
    pronounced: str = ""
    """How the name is said."""
    digest: bytes = b""
    """The digest of all that this is made of."""

    @property
    def is_wide_group(self) -> bool:
        """Whether the photo shows a team side by side."""
        return self.is_team and self.photo is not None and self.photo.is_wide
