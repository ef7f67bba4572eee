"""What editors may want to look after: who is not recognised yet, what is due, what is missing.

It tells whom to ask and whom to think of. It ranks nobody: everything stands in the order of the
alphabet, and no number stands beside anyone's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from wall_of_fame.content import Content, Entry
from wall_of_fame.records import Campaign, Nomination
from wall_of_fame.text.names import sort_key


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to look after: its id (or file), its name, what there is to say of it, and what it is."""

    id: str
    name: str
    note: str = ""
    kind: str = ""
    """The heading that it stands under, such as “Businesses”; none in a section of things of one kind."""


@dataclass(frozen=True, slots=True)
class Section:
    """Things of one kind, or of several, each kind together; `kindly` is what is said when there are none."""

    key: str
    heading: str
    kindly: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A draft in the inbox: its file's name, whom it is about, since when it waits."""

    file: str
    about: str
    since: date


def overview(
    content: Content, campaign: Entry[Campaign] | None, today: date, within: int, waiting: Iterable[Waiting]
) -> tuple[Section, ...]:
    """All sections. `campaign` is the one that is asked for; `within` is a number of days from today."""
    during = campaign.record.name if campaign else ""
    sections = [
        _section(
            "never",
            "Not recognised yet",
            "Everybody and everything has been recognised.",
            _never(content, None),
        )
    ]
    if campaign:
        kindly = "Everybody and everything has been recognised in it."
        lines = _never(content, campaign.id)
        sections.append(_section("not-in-campaign", f"Not in “{during}” yet", kindly, lines))
    return (
        *sections,
        _section(
            "consents", f"Consents to ask for again within {within} days", "No consent is due.",
            _consents(content, today + timedelta(days=within), today),
        ),
        _section("pins", "Pins", "There are no pins.", _pins(content)),
        _section(
            "photos-to-add", "Photos missing, though there is consent to one", "None is missing.",
            _photos(content, consented=True),
        ),
        _section(
            "no-photo", "People without a photo", "Everybody has one.", _photos(content, consented=False)
        ),
        _section("untold", "People not told yet", "Everybody has been told.", _untold(content)),
        _section("drafts", "Drafts in the inbox", "The inbox is empty.", _drafts(waiting, today)),
    )  # fmt: skip


def campaign_of(content: Content, today: date) -> Entry[Campaign] | None:
    """The campaign that runs today, or else the last one that has begun."""
    begun = [one for one in content.campaigns.values() if one.record.dates[0] <= today]
    return max(
        begun, key=lambda one: (one.record.dates[1] >= today, one.record.dates[0], one.id), default=None
    )


def _section(key: str, heading: str, kindly: str, lines: Iterable[Line]) -> Section:
    found = tuple(lines)
    kinds = [line.kind for line in found]
    ordered = sorted(
        found, key=lambda line: (kinds.index(line.kind), sort_key(line.name), line.id, line.note)
    )
    return Section(key, heading, kindly, tuple(ordered))


def _never(content: Content, campaign: str | None) -> Iterator[Line]:
    """Businesses, departments, places and standards without any recognition (in a campaign)."""
    counted = [
        one.record
        for one in content.nominations.values()
        if campaign is None or one.record.campaign == campaign
    ]
    yield from _businesses(content, counted)
    if content.places:
        kind = content.places.record.plural
        businesses = {record.business for record in counted} & content.businesses.keys()
        places = {content.businesses[one].record.place for one in businesses}
        for place in content.places.record.places:
            if place.id not in places:
                yield Line(place.id, place.name, kind=kind)
    standards = {standard for record in counted for standard in record.standards}
    for standard in content.standards.values():
        if standard.id not in standards:
            yield Line(standard.id, standard.record.name, kind="Standards")


def _businesses(content: Content, counted: Sequence[Nomination]) -> Iterator[Line]:
    """Businesses without any, then departments without any of businesses that have one."""
    businesses = {record.business for record in counted}
    departments = {(record.business, record.department) for record in counted}
    for business in content.businesses.values():
        if business.id not in businesses:
            yield Line(business.id, business.record.name, kind="Businesses")
    for business in content.businesses.values():
        for department in business.record.departments:
            if business.id in businesses and (business.id, department) not in departments:
                yield Line(business.id, f"{business.record.name}: {department}", kind="Departments")


def _consents(content: Content, until: date, today: date) -> Iterator[Line]:
    for person in content.people.values():
        due = person.record.review_by
        if due is not None and due <= until:
            yield Line(person.id, person.record.name, f"{'was due' if due < today else 'due'} on {due}")


def _pins(content: Content) -> Iterator[Line]:
    given: dict[str, int] = {}
    for nomination in content.nominations.values():
        pin = nomination.record.pin
        if pin is not None:
            given[pin.edition] = given.get(pin.edition, 0) + 1
    editions = {
        one.record.pin_edition.name: one.record.pin_edition.count
        for one in content.campaigns.values()
        if one.record.pin_edition
    }
    for name in {*given, *editions}:
        made = editions.get(name)
        left = "" if made is None else f", {made - given.get(name, 0):,} left of {made:,}"
        yield Line(name, name, f"{given.get(name, 0):,} given{left}")


def _photos(content: Content, *, consented: bool) -> Iterator[Line]:
    for person in content.people.values():
        record = person.record
        if record.photo is None and (record.consent.photo is not None) == consented:
            yield Line(person.id, record.name, "consent to the photo is there" if consented else "")


def _untold(content: Content) -> Iterator[Line]:
    """Each person once, with the recognitions that they do not know of."""
    waiting: dict[str, list[str]] = {}
    for nomination in content.nominations.values():
        if nomination.record.told_on is None:
            for nominee in nomination.record.nominee:
                waiting.setdefault(nominee, []).append(nomination.id)
    for nominee, recognitions in waiting.items():
        person = content.people.get(nominee)
        yield Line(nominee, person.record.name if person else nominee, ", ".join(sorted(recognitions)))


def _drafts(waiting: Iterable[Waiting], today: date) -> Iterator[Line]:
    for draft in waiting:
        days = max(0, (today - draft.since).days)
        note = "since today" if days == 0 else f"for {days:,} {'day' if days == 1 else 'days'}"
        yield Line(draft.file, draft.about or draft.file, note)
