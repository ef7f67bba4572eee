"""Recognitions, and the awards that they win."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup

from wall_of_fame.text.web_addresses import readable_host
from wall_of_fame.wall.campaign import Campaign
from wall_of_fame.wall.parts import Business, Person, Photo, Standard


@dataclass(frozen=True, slots=True)
class Evidence:
    """A standard that a story shows, and the words of the story that show it (may be empty)."""

    standard: Standard
    words: str


@dataclass(frozen=True, slots=True)
class Pin:
    """A pin of a limited edition, handed over on `presented` if that is known."""

    edition: str
    number: int | None
    presented: dt.date | None


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer of the recognised person or of the business."""

    author: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Video:
    """A video on another site (`is_file` false: a link out) or a file of ours with captions."""

    url: str
    is_file: bool
    captions: str

    @property
    def host(self) -> str:
        """The name of the other site without “www.”; empty for a file of ours."""
        return readable_host(urlsplit(self.url).hostname or "").removeprefix("www.")


@dataclass(frozen=True, slots=True, eq=False)
class Recognition:
    """An approved nomination: these people were recognised for this story.

    `evidence` is in the order of the record: the standard named first leads. `html` is the safe story
    with the evidence words marked, `text` the same without markup, `excerpt` its beginning for a card.
    `noindex` is true if anyone in it asked to stay out of search engines.
    """

    id: str
    url: str
    people: tuple[Person, ...]
    business: Business
    department: str
    evidence: tuple[Evidence, ...]
    date: dt.date
    approved_on: dt.date
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
    digest: bytes = b""
    """The digest of all that this is made of."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of everyone recognised, in the order of the record."""
        return tuple(person.name for person in self.people)

    @property
    def lead_quote(self) -> str:
        """The first words of the story that show a standard; empty if none do."""
        return next((item.words for item in self.evidence if item.words), "")


@dataclass(frozen=True, slots=True, eq=False)
class Winner:
    """A winner of an award: the category, and the recognition that won it."""

    category: str
    department: str
    business: Business
    recognition: Recognition


@dataclass(frozen=True, slots=True, eq=False)
class Award:
    """An award ceremony with its winners; `place` names the venue."""

    id: str
    url: str
    name: str
    date: dt.date
    campaign: Campaign | None
    place: str
    winners: tuple[Winner, ...]
    html: Markup
    digest: bytes = b""
    """The digest of all that this is made of."""
