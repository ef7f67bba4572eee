"""All records of a wall as they were read, before their references are resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from wall_of_fame.originals import Flaw, Original
from wall_of_fame.records import (
    Article,
    Award,
    Business,
    Campaign,
    KindName,
    Nomination,
    Page,
    Part,
    Person,
    Places,
    Standard,
)
from wall_of_fame.story import Story

RecordT_co = TypeVar("RecordT_co", bound=Part, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[RecordT_co]):
    """A record with its id and its file's path, relative to content/."""

    id: str
    path: str
    record: RecordT_co


@dataclass(frozen=True, slots=True)
class Content:
    """Every readable record by id; `known` has the ids of unreadable ones too.

    `stories` holds the story of each nomination, told once; `media` what each contributed picture
    and video is; `today` is the day that the build counts as today.
    """

    today: date
    standards: Mapping[str, Entry[Standard]]
    businesses: Mapping[str, Entry[Business]]
    people: Mapping[str, Entry[Person]]
    nominations: Mapping[str, Entry[Nomination]]
    campaigns: Mapping[str, Entry[Campaign]]
    awards: Mapping[str, Entry[Award]]
    places: Entry[Places] | None
    pages: Mapping[str, Entry[Page]]
    articles: Mapping[str, Entry[Article]]
    stories: Mapping[str, Story]
    media: Mapping[str, Original | Flaw]
    known: Mapping[KindName, frozenset[str]]

    @property
    def place_ids(self) -> frozenset[str]:
        """The ids of all places."""
        return frozenset(place.id for place in self.places.record.places) if self.places else frozenset()
