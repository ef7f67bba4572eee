"""Content → wall: every reference resolved, everything in the order in which it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, TypeVar

from markupsafe import Markup

from wall_of_fame import records as r
from wall_of_fame import urls
from wall_of_fame import wall as w
from wall_of_fame.content import Content, Entry
from wall_of_fame.records.texts import is_id
from wall_of_fame.text.markdown import STORY, Converter
from wall_of_fame.text.names import initials
from wall_of_fame.wall.digests import mark, mark_of, quick_mark
from wall_of_fame.wall.media import photo_of, video_of
from wall_of_fame.wall.order import by_name, group, newest_first

ThingT = TypeVar("ThingT", bound="w.Thing")


def arrange(content: Content, before: w.Wall | None = None) -> w.Wall:
    """The wall that the content makes. Ask for it only when the checks found no error.

    What is made of the same as in the wall `before` is the very same thing in both.
    """
    return _Arrangement(content, before).wall()


class _Arrangement:
    """One pass over the content; each method makes one kind of thing out of its record."""

    def __init__(self, content: Content, before: w.Wall | None) -> None:
        self.content = content
        self.before = {(thing.__class__, thing.id): thing for thing in (before.things() if before else ())}
        self.converter = Converter(STORY)
        self._photo = partial(photo_of, content.media)
        self.places = {place.id: self._same(place) for place in self._places()}
        self.standards = {entry.id: self._same(self._standard(entry)) for entry in content.standards.values()}
        self.businesses = {
            entry.id: self._same(self._business(entry)) for entry in content.businesses.values()
        }
        self.people = {entry.id: self._same(self._person(entry)) for entry in content.people.values()}
        self.campaigns = {entry.id: self._same(self._campaign(entry)) for entry in content.campaigns.values()}
        self.recognitions = {entry.id: self._recognition(entry) for entry in content.nominations.values()}

    def wall(self) -> w.Wall:
        """Everything, in order."""
        newest = tuple(sorted(self.recognitions.values(), key=newest_first))
        names = self.content.places.record if self.content.places else None
        return w.Wall(
            standards=tuple(
                sorted(self.standards.values(), key=lambda standard: (standard.order, standard.id))
            ),
            places=w.Places(
                names.singular if names else "", names.plural if names else "", tuple(self.places.values())
            ),
            businesses=by_name(self.businesses.values()),
            people=by_name(self.people.values()),
            campaigns=tuple(
                sorted(self.campaigns.values(), key=lambda one: (-one.start.toordinal(), one.id))
            ),
            awards=tuple(
                sorted(
                    (self._same(self._award(entry)) for entry in self.content.awards.values()),
                    key=lambda one: (-one.date.toordinal(), one.id),
                )
            ),
            recognitions=newest,
            by_person=group(self.people, newest, lambda shown: (person.id for person in shown.people)),
            by_business=group(self.businesses, newest, lambda shown: (shown.business.id,)),
            by_standard=group(
                self.standards, newest, lambda shown: (item.standard.id for item in shown.evidence)
            ),
            by_place=group(self.places, newest, lambda shown: (shown.business.place.id,)),
            by_campaign=group(
                self.campaigns, newest, lambda shown: (shown.campaign.id,) if shown.campaign else ()
            ),
            aliases=dict(self._aliases()),
        )

    def _same(self, thing: ThingT) -> ThingT:
        """The same thing of the wall before, if it is made of the same."""
        old: Any = self.before.get((thing.__class__, thing.id))
        return old if old is not None and mark_of(old) == mark_of(thing) else thing

    def _html(self, text: str) -> Markup:
        return self.converter.html(text) if text else Markup()

    def _places(self) -> Iterator[w.Place]:
        for place in self.content.places.record.places if self.content.places else ():
            yield w.Place(place.id, urls.page_of("place", place.id), place.name, place.column, place.row)

    def _standard(self, entry: Entry[r.Standard]) -> w.Standard:
        record = entry.record
        url = urls.page_of("standard", entry.id)
        html = self._html(record.text)
        return w.Standard(
            entry.id,
            url,
            record.letter,
            record.name,
            record.order,
            record.colour,
            record.tagline,
            html,
            mark(entry),
        )

    def _business(self, entry: Entry[r.Business]) -> w.Business:
        record = entry.record
        place, logo = self.places[record.place], self._photo(record.logo, record.logo_alt)
        return w.Business(
            id=entry.id,
            url=urls.page_of("business", entry.id),
            name=record.name,
            place=place,
            sector=record.sector,
            website=record.website or "",
            logo=logo,
            departments=record.departments,
            joined=record.joined,
            html=self._html(record.text),
            mark=mark(entry, place, logo),
        )

    def _person(self, entry: Entry[r.Person]) -> w.Person:
        record = entry.record
        business = self.businesses[record.business] if record.business else None
        photo = self._photo(record.photo, record.photo_alt, record.focus) if record.consent.photo else None
        return w.Person(
            id=entry.id,
            url=urls.page_of("person", entry.id),
            name=record.name,
            initials=initials(record.name),
            is_team=record.kind == "team",
            role=record.role or "",
            business=business,
            photo=photo,
            html=self._html(record.text),
            noindex=record.noindex,
            mark=quick_mark(entry, business, photo),
        )

    def _campaign(self, entry: Entry[r.Campaign]) -> w.Campaign:
        record = entry.record
        start, end = record.dates
        edition, ceremony = record.pin_edition, record.ceremony
        days = ((record.date_of(day), day) for day in record.days)
        sponsors = tuple(
            w.Sponsor(one.name, one.url or "", self._photo(one.logo, one.name)) for one in record.sponsors
        )
        venue = self._venue(ceremony.place) if ceremony else ""
        return w.Campaign(
            id=entry.id,
            url=urls.page_of("campaign", entry.id),
            name=record.name,
            start=start,
            end=end,
            theme=record.theme or "",
            sponsors=sponsors,
            days=tuple(
                w.CampaignDay(on, day.title, self._html(day.text)) for on, day in days if on is not None
            ),
            pin_edition=w.PinEdition(edition.name, edition.count) if edition else None,
            ceremony=w.Ceremony(ceremony.on, venue) if ceremony else None,
            nominate_url=record.nominate_url or "",
            html=self._html(record.text),
            mark=mark(entry, sponsors, venue),
        )

    def _venue(self, place: str | None) -> str:
        """A venue in words: the name of the place if its id is given."""
        return self.places[place].name if place and is_id(place) else place or ""

    def _recognition(self, entry: Entry[r.Nomination]) -> w.Recognition:
        record = entry.record
        people = tuple([self.people[nominee] for nominee in record.nominee])
        story = self.content.stories[entry.id]
        business = self.businesses[record.business]
        campaign = self.campaigns[record.campaign] if record.campaign else None
        note, video = self._photo(record.note, record.note_alt), video_of(self.content.media, record)
        standards = [self.standards[standard] for standard in record.standards]
        made_of = quick_mark(entry, *people, business, campaign, *standards, note, video)
        old = self.before.get((w.Recognition, entry.id))
        if isinstance(old, w.Recognition) and old.mark == made_of:
            return old
        evidence = tuple(map(w.Evidence, standards, record.standards.values()))
        return w.Recognition(
            id=entry.id,
            url=urls.page_of("nomination", entry.id),
            people=people,
            business=business,
            department=record.department or "",
            evidence=evidence,
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
            pin=w.Pin(record.pin.edition, record.pin.number, record.pin.presented) if record.pin else None,
            reply=w.Reply(record.reply.from_, self._html(record.reply.text)) if record.reply else None,
            late=record.late,
            noindex=any(person.noindex for person in people),
            mark=made_of,
        )

    def _award(self, entry: Entry[r.Award]) -> w.Award:
        record = entry.record
        campaign = self.campaigns[record.campaign] if record.campaign else None
        place, winners = self._venue(record.place), tuple(map(self._winner, record.winners))
        return w.Award(
            id=entry.id,
            url=urls.page_of("award", entry.id),
            name=record.name,
            date=record.date,
            campaign=campaign,
            place=place,
            winners=winners,
            html=self._html(record.text),
            mark=mark(entry, campaign, place, winners),
        )

    def _winner(self, winner: Any) -> w.Winner:
        won = self.recognitions[winner.nomination]
        business = self.businesses[winner.business] if winner.business else won.business
        return w.Winner(winner.category, winner.department or won.department, business, won)

    def _aliases(self) -> Iterator[tuple[str, str]]:
        """Former address → address, for every alias."""
        aliased: tuple[tuple[str, Iterable[Entry[Any]]], ...] = (
            ("person", self.content.people.values()),
            ("business", self.content.businesses.values()),
            ("nomination", self.content.nominations.values()),
        )
        for kind, entries in aliased:
            for entry in entries:
                yield from (
                    (urls.former_address(kind, alias), urls.page_of(kind, entry.id))
                    for alias in entry.record.aliases
                )
