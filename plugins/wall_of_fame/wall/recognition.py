"""Recognitions, with what they show and what came with them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from markupsafe import Markup

from wall_of_fame.text.sentences import is_speech
from wall_of_fame.text.web_addresses import readable_host
from wall_of_fame.wall.campaign import Campaign
from wall_of_fame.wall.digital_pins import DigitalPin
from wall_of_fame.wall.parts import Business, Person, Photo, Standard

_POSTER: Final = 56
_LINES: Final = 110


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentence of a story around the words that show a standard: what is before, they, what is after.

    Of a sentence that is too long it is the beginning; if the words are not in it, all of it is `before`.
    """

    before: str
    words: str
    after: str

    @property
    def text(self) -> str:
        """The sentence as it stands in the story."""
        return self.before + self.words + self.after

    @property
    def size(self) -> str:
        """How long it is: `short` as on a poster, `medium`, or `long` as in a letter."""
        length = len(self.before) + len(self.words) + len(self.after)
        return "short" if length < _POSTER else "medium" if length <= _LINES else "long"

    @property
    def is_speech(self) -> bool:
        """Whether it begins or ends with a quotation mark of its own, so that it needs no other."""
        return is_speech(self.text)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A standard that a story shows, the words that show it, and their sentence (both may be empty)."""

    standard: Standard
    words: str
    passage: Passage | None = None


def evidence_of(
    standards: Iterable[Standard], words: Iterable[str], passages: Iterable[tuple[str, str, str, str]]
) -> tuple[Evidence, ...]:
    """The standards that a story shows, each with its words; `passages` are those of a `text.story.Story`."""
    by_standard = {standard: Passage(*parts) for standard, *parts in passages}
    return tuple(
        Evidence(standard, said, by_standard.get(standard.id))
        for standard, said in zip(standards, words, strict=True)
    )


@dataclass(frozen=True, slots=True)
class Pin:
    """A pin of a limited edition, handed over on `presented` if that is known.

    `url` is that of the edition's register; `passed_on_by` is the name of the colleague whose pin it was.
    """

    edition: str
    number: int | None
    presented: dt.date | None
    passed_on_by: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Prize:
    """An award that a recognition has won: its category, and the ceremony with its address."""

    category: str
    award: str
    url: str


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer of the recognised person or of the business; `changed` is what is done otherwise since."""

    author: str
    html: Markup
    changed: Markup = field(default_factory=Markup)


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
    business: Business | None
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
    title: str = ""
    """What the story is called, if it has a name of its own."""
    prizes: tuple[Prize, ...] = ()
    """What it has won, the newest award first."""
    served: str = ""
    """Whom a service to colleagues served."""
    by_leader: bool = False
    """Whether whoever leads a team thanks all of it."""
    digital_pins: tuple[DigitalPin, ...] = ()
    """The digital pins that its people have asked for."""
    digest: bytes = b""
    """The digest of all that this is made of."""

    @property
    def business_name(self) -> str:
        """The name of the business; empty if the wall has none."""
        return self.business.name if self.business else ""

    @property
    def where(self) -> str:
        """The names of the business and the department, as far as they are known."""
        return ", ".join(filter(None, (self.business_name, self.department)))

    @property
    def has_words(self) -> bool:
        """Whether there is a story, a note or a video: of an old award the names alone may be known."""
        return bool(self.text or self.note or self.video)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of everyone recognised, in the order of the record."""
        return tuple(person.name for person in self.people)

    @property
    def has_photo(self) -> bool:
        """Whether there is a photo of anyone recognised."""
        return any(person.photo is not None for person in self.people)

    def leading_evidence(self) -> Evidence:
        """The evidence that a card quotes: the first that has words, else the first of all."""
        for item in self.evidence:
            if item.passage:
                return item
        return self.evidence[0]

    @property
    def leading_standard(self) -> Standard:
        """The standard of what a card quotes: its colour is that of the card."""
        return self.leading_evidence().standard

    def other_evidence(self, standard: Standard) -> Evidence | None:
        """The evidence of a standard; None if that is the leading one."""
        if self.leading_evidence().standard is standard:
            return None
        return next((item for item in self.evidence if item.standard is standard), None)

    @property
    def lead_quote(self) -> str:
        """The first words of the story that show a standard; empty if none do."""
        return next((item.words for item in self.evidence if item.words), "")
