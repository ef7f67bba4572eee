"""Records → the things of a wall: each is made of its record and of the things that it refers to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property, partial
from typing import Any, TypeVar

from markupsafe import Markup

from wall_of_fame import records, urls, wall
from wall_of_fame.content import Content, Entry
from wall_of_fame.text.markdown import STORY, Converter
from wall_of_fame.text.web_addresses import link_address
from wall_of_fame.wall.digests import digest_of_parts, digest_of_thing
from wall_of_fame.wall.digital_pins import digital_pins
from wall_of_fame.wall.media import photo_of, video_of
from wall_of_fame.wall.mergers import business_of_today
from wall_of_fame.wall.occasions import make_award, make_campaign, make_pin, make_reply, prizes_by_nomination
from wall_of_fame.wall.people import make_person
from wall_of_fame.wall.recognition import evidence_of

ThingT = TypeVar("ThingT", bound="wall.Thing")


class Resolver:
    """Makes every thing of a wall out of the content, kind by kind.

    Kinds refer to each other by their ids, so each mapping is filled when it is first needed. What is made
    of the same as in the wall `before` is the same object in both.
    """

    def __init__(self, content: Content, before: wall.Wall | None, lang: str) -> None:
        self._content, self._before, self._lang = content, before, lang
        self._converter = Converter(STORY)
        self._photo = partial(photo_of, content.media)

    @cached_property
    def places(self) -> dict[str, wall.Place]:
        """Every place, by its id, in the order of their file."""
        places = self._content.places.record.places if self._content.places else ()
        return {
            place.id: self._reuse(
                wall.Place(place.id, urls.page_of("place", place.id), place.name, place.column, place.row)
            )
            for place in places
        }

    @cached_property
    def standards(self) -> dict[str, wall.Standard]:
        """Every standard, by its id."""
        entries = self._content.standards.values()
        return {entry.id: self._reuse(self._standard(entry)) for entry in entries}

    @cached_property
    def own_businesses(self) -> dict[str, wall.Business]:
        """Every business that is part of no other, by its id."""
        own = (entry for entry in self._content.businesses.values() if not entry.record.merged_into)
        return {entry.id: self._reuse(self._business(entry)) for entry in own}

    @cached_property
    def businesses(self) -> dict[str, wall.Business]:
        """The business of today, by the id that any record may name it by."""
        own = self.own_businesses
        return {id_: own[business_of_today(self._content, id_)] for id_ in self._content.businesses}

    @cached_property
    def people(self) -> dict[str, wall.Person]:
        """Every person and team, by their id."""
        entries = self._content.people.values()
        return {entry.id: self._reuse(self._person(entry)) for entry in entries}

    @cached_property
    def campaigns(self) -> dict[str, wall.Campaign]:
        """Every campaign, by its id."""
        entries = self._content.campaigns.values()
        return {entry.id: self._reuse(self._campaign(entry)) for entry in entries}

    @cached_property
    def recognitions(self) -> dict[str, wall.Recognition]:
        """Every recognition, by its id."""
        return {entry.id: self._recognition(entry) for entry in self._content.nominations.values()}

    def awards(self) -> Iterator[wall.Award]:
        """Every award ceremony."""
        return (self._reuse(self._award(entry)) for entry in self._content.awards.values())

    @cached_property
    def _earlier(self) -> dict[tuple[type, str], wall.Thing]:
        """The things of the wall before, by their kind and id."""
        things = self._before.things() if self._before else ()
        return {(thing.__class__, thing.id): thing for thing in things}

    def _reuse(self, thing: ThingT) -> ThingT:
        """The same thing of the wall before, if it is made of the same; else this one."""
        earlier: Any = self._earlier.get((thing.__class__, thing.id))
        is_same = earlier is not None and digest_of_thing(earlier) == digest_of_thing(thing)
        return earlier if is_same else thing

    def _html(self, text: str) -> Markup:
        return self._converter.html(text) if text else Markup()

    def _standard(self, entry: Entry[records.Standard]) -> wall.Standard:
        record = entry.record
        return wall.Standard(
            id=entry.id,
            url=urls.page_of("standard", entry.id),
            letter=record.letter,
            name=record.name,
            order=record.order,
            colour=record.colour,
            tagline=record.tagline,
            html=self._html(record.text),
            digest=digest_of_parts(entry),
        )

    def _business(self, entry: Entry[records.Business]) -> wall.Business:
        record = entry.record
        place, logo = (
            self.places[record.place] if record.place else None,
            self._photo(record.logo, record.logo_alt),
        )
        return wall.Business(
            id=entry.id,
            url=urls.page_of("business", entry.id),
            name=record.name,
            place=place,
            sector=record.sector,
            website=link_address(record.website or ""),
            logo=logo,
            departments=record.departments,
            joined=record.joined,
            closed=record.closed,
            html=self._html(record.text),
            digest=digest_of_parts(entry, place, logo),
        )

    def _person(self, entry: Entry[records.Person]) -> wall.Person:
        record = entry.record
        business = self.businesses[record.business] if record.business else None
        photo = self._photo(record.photo, record.photo_alt, record.focus) if record.consent.photo else None
        return make_person(entry, business, photo, self._html(record.text), self._lang)

    def _campaign(self, entry: Entry[records.Campaign]) -> wall.Campaign:
        ceremony = entry.record.ceremony
        return make_campaign(
            entry,
            venue=self._venue(ceremony.place) if ceremony else "",
            today=self._content.today,
            used=self._used_pins,
            photo=self._photo,
            html=self._html,
        )

    @cached_property
    def _used_pins(self) -> Mapping[str, int]:
        """How many pins of each edition somebody has who has left the wall."""
        editions = self._content.used_pins.record.editions if self._content.used_pins else ()
        return Counter(numbers.edition for numbers in editions for _ in numbers.numbers)

    @cached_property
    def _registers(self) -> Mapping[str, str]:
        """The address of the register of each edition of pins, by its name."""
        campaigns = self.campaigns.values()
        return {
            campaign.pin_edition.name: campaign.pin_edition.url
            for campaign in campaigns
            if campaign.pin_edition
        }

    def _venue(self, place: str | None) -> str:
        """The name of a venue; `place` is the id of a place, or the name itself."""
        return self.places[place].name if place in self.places else place or ""

    def _recognition(self, entry: Entry[records.Nomination]) -> wall.Recognition:
        record = entry.record
        people = tuple([self.people[nominee] for nominee in record.nominee])
        story = self._content.stories[entry.id]
        business = self.businesses[record.business] if record.business else None
        campaign = self.campaigns[record.campaign] if record.campaign else None
        note, video = self._photo(record.note, record.note_alt), video_of(self._content.media, record)
        standards = [self.standards[standard] for standard in record.standards]
        register = self._registers.get(record.pin.edition, "") if record.pin else ""
        prizes, pins = self._prizes.get(entry.id, ()), self._digital_pins.get(entry.id, ())
        digest = digest_of_parts(
            entry, *people, business, campaign, *standards, note, video, register, prizes, *pins
        )
        # There are many recognitions, so those that have not changed are not even made again.
        earlier = self._earlier.get((wall.Recognition, entry.id))
        if isinstance(earlier, wall.Recognition) and earlier.digest == digest:
            return earlier
        return wall.Recognition(
            id=entry.id,
            url=urls.page_of("nomination", entry.id),
            people=people,
            business=business,
            title=record.title,
            department=record.department or "",
            evidence=evidence_of(standards, record.standards.values(), story.passages),
            date=record.date,
            approved_on=record.approved.on,
            internal=record.internal,
            campaign=campaign,
            nominator=record.nominator or "",
            source=record.source or "",
            lang=record.lang or "",
            html=story.html,
            text=story.text,
            excerpt=story.excerpt,
            note=note,
            video=video,
            pin=make_pin(record.pin, register) if record.pin else None,
            reply=make_reply(record.reply, self._html) if record.reply else None,
            late=record.late,
            noindex=any(person.noindex for person in people),
            prizes=prizes,
            served=record.served or "",
            by_leader=record.by_leader,
            digital_pins=pins,
            digest=digest,
        )

    @cached_property
    def _digital_pins(self) -> Mapping[str, tuple[wall.DigitalPin, ...]]:
        return digital_pins(self._content)

    @cached_property
    def _prizes(self) -> Mapping[str, tuple[wall.Prize, ...]]:
        return prizes_by_nomination(self._content.awards.values())

    def _award(self, entry: Entry[records.Award]) -> wall.Award:
        record = entry.record
        campaign = self.campaigns[record.campaign] if record.campaign else None
        return make_award(
            entry,
            campaign=campaign,
            venue=self._venue(record.place),
            recognitions=self.recognitions,
            businesses=self.businesses,
            html=self._html,
        )
