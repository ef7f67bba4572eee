"""All records of a wall as read from their files. References between them are still ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Generic, TypeVar

from wall_of_fame.content.media import Original, PictureProblem
from wall_of_fame.records import (
    Absent,
    Article,
    Award,
    Business,
    Campaign,
    DigitalPin,
    DigitalPinIssuer,
    KindName,
    Nomination,
    Page,
    Part,
    Person,
    Places,
    Standard,
    UsedPins,
    Without,
)
from wall_of_fame.text.care import Remark
from wall_of_fame.text.story import Story

Remarks = tuple[tuple[tuple[str | int, ...], Remark], ...]
"""What a reviewer should look at in a nomination, each with the location of its text."""

RecordT_co = TypeVar("RecordT_co", bound=Part, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[RecordT_co]):
    """A record with its id, its file's path relative to content/, and the digest of its file's bytes."""

    id: str
    path: str
    record: RecordT_co
    digest: bytes = b""

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by the fields alone, which is quick: there are tens of thousands in the cache."""
        return Entry, (self.id, self.path, self.record, self.digest)


@dataclass(frozen=True, slots=True)
class Broken:
    """A record with a wrong field. Its values, as typed, let the checks look at its other fields."""

    kind: KindName
    id: str
    path: str
    values: Mapping[str, Any]

    @property
    def nominee(self) -> list[str]:
        """The texts in the field “nominee”."""
        value = self.values.get("nominee")
        nominees = value if isinstance(value, list) else [value]
        return [nominee for nominee in nominees if isinstance(nominee, str)]

    @property
    def standards(self) -> dict[str, str]:
        """The texts in the field “standards”, each with the words that show it."""
        value = self.values.get("standards")
        if isinstance(value, list):
            return {standard: "" for standard in value if isinstance(standard, str)}
        evidence = value.items() if isinstance(value, dict) else ()
        return {standard: words for standard, words in evidence if isinstance(words, str)}

    def text(self, name: str) -> str:
        """The text of a field, or "" if it has no text."""
        value = self.values.get(name)
        return value.strip() if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class Content:
    """All records of a wall, and all contributed pictures and videos.

    `of_kind` has every readable record by its kind and id, `broken` the records with a wrong field, `ids`
    the ids of all record files by kind. `stories` has the story of each nomination by its id, `media` each
    original by its path as records have it (NFC). `remarks` has what a reviewer should look at, by the id of
    the nomination. `today` is the day that the build counts as today.
    """

    today: date
    of_kind: Mapping[KindName, Mapping[str, Entry[Any]]]
    ids: Mapping[KindName, frozenset[str]]
    stories: Mapping[str, Story]
    media: Mapping[str, Original | PictureProblem]
    broken: tuple[Broken, ...] = ()
    remarks: Mapping[str, Remarks] = field(default_factory=dict)

    @property
    def standards(self) -> Mapping[str, Entry[Standard]]:
        """The standards by id."""
        return self.of_kind["standard"]

    @property
    def businesses(self) -> Mapping[str, Entry[Business]]:
        """The businesses by id."""
        return self.of_kind["business"]

    @property
    def people(self) -> Mapping[str, Entry[Person]]:
        """The people and teams by id."""
        return self.of_kind["person"]

    @property
    def nominations(self) -> Mapping[str, Entry[Nomination]]:
        """The nominations by id."""
        return self.of_kind["nomination"]

    @property
    def campaigns(self) -> Mapping[str, Entry[Campaign]]:
        """The campaigns by id."""
        return self.of_kind["campaign"]

    @property
    def awards(self) -> Mapping[str, Entry[Award]]:
        """The award ceremonies by id."""
        return self.of_kind["award"]

    @property
    def places(self) -> Entry[Places] | None:
        """The list of places, if there is one."""
        return next(iter(self.of_kind["places"].values()), None)

    @property
    def used_pins(self) -> Entry[UsedPins] | None:
        """The numbers of pins that are never given again, if there are any."""
        return next(iter(self.of_kind["used-pins"].values()), None)

    @property
    def digital_pins(self) -> Mapping[str, Entry[DigitalPin]]:
        """The digital pins by id."""
        return self.of_kind["digital-pin"]

    @property
    def digital_pin_issuer(self) -> Entry[DigitalPinIssuer] | None:
        """Who signs digital pins, if anybody does."""
        return next(iter(self.of_kind["digital-pin-issuer"].values()), None)

    @property
    def said_without(self) -> Entry[Without] | None:
        """The record of what the wall has none of, if there is one."""
        return next(iter(self.of_kind["without"].values()), None)

    @property
    def without(self) -> frozenset[Absent]:
        """What the wall has none of: without businesses also no places, as each is where a business is."""
        named = frozenset(self.said_without.record.without if self.said_without else ())
        return named | {"places"} if "businesses" in named else named

    @property
    def pages(self) -> Mapping[str, Entry[Page]]:
        """The plain pages by id."""
        return self.of_kind["page"]

    @property
    def articles(self) -> Mapping[str, Entry[Article]]:
        """The pieces of news by id."""
        return self.of_kind["article"]

    @property
    def place_ids(self) -> frozenset[str]:
        """The ids of all places."""
        return frozenset(place.id for place in self.places.record.places) if self.places else frozenset()

    def stored_path(self, path: str) -> str:
        """The path of a picture or video on the disk, where its letters may be composed in another way."""
        return self.media[path].path if path in self.media else path

    def with_records(self, **of_kind: Mapping[str, Entry[Any]]) -> Content:
        """The same content with other records of some kinds."""
        return replace(self, of_kind={**self.of_kind, **of_kind})
