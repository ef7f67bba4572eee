"""What editors may want to look after: who is not recognised yet, what is due, what is missing.

It says whom to ask and whom to think of. It ranks nobody: everything is in the order of the alphabet,
and no number stands beside anyone's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from wall_of_fame.content import Content, Entry
from wall_of_fame.records import Campaign, Nomination
from wall_of_fame.reports.coverage import groups_without, named_alone
from wall_of_fame.reports.line import Line
from wall_of_fame.reports.pins import pins_by_edition
from wall_of_fame.reports.told import unanswered, unthanked, untold, waiting_pins
from wall_of_fame.text.names import sort_key


@dataclass(frozen=True, slots=True)
class Section:
    """Things of one kind, or of several, each kind together; `if_empty` is what is said if there are none."""

    key: str
    heading: str
    if_empty: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class WaitingDraft:
    """A draft in the inbox: its file's name, whom it is about, the day since which it waits."""

    file: str
    about: str
    since: date


def to_do(
    content: Content,
    campaign: Entry[Campaign] | None,
    today: date,
    within: int,
    drafts: Iterable[WaitingDraft],
) -> tuple[Section, ...]:
    """All sections. `campaign` is the one to look at; `within` is a number of days from today."""
    return (
        _section(
            "never", "Not recognised yet", "Everybody and everything has been recognised.",
            _not_recognised(content),
        ),
        *([_not_in_campaign(content, campaign)] if campaign else []),
        _section(
            "consents", f"Consents to ask for again within {within} days", "No consent is due.",
            _consents(content, today + timedelta(days=within), today),
        ),
        _section("pins", "Pins", "There are no pins.", _pins(content)),
        _section(
            "photos-to-add", "Photos missing, though there is consent to one", "None is missing.",
            _without_photo(content, with_consent=True),
        ),
        _section(
            "no-photo", "People without a photo", "Everybody has one.",
            _without_photo(content, with_consent=False),
        ),
        _section(
            "named-alone", "Named in stories, and never nominated", "Nobody is.", _named_alone(content)
        ),
        _section("untold", "People not told yet", "Everybody has been told.", untold(content)),
        _section("unanswered", "Told, and no answer yet", "Everybody has answered.", unanswered(content)),
        _section("waiting-pins", "Pins to be handed over", "None is waiting.", waiting_pins(content)),
        _section(
            "unthanked", "Nominators not thanked yet", "Everybody has been thanked.", unthanked(content)
        ),
        _section("drafts", "Drafts in the inbox", "The inbox is empty.", _drafts(drafts, today)),
    )  # fmt: skip


def campaign_of(content: Content, today: date) -> Entry[Campaign] | None:
    """The campaign that runs today, or else the last one that has begun."""
    begun = [campaign for campaign in content.campaigns.values() if campaign.record.dates[0] <= today]

    def rank(campaign: Entry[Campaign]) -> tuple[bool, date, str]:
        start, end = campaign.record.dates
        return end >= today, start, campaign.id

    return max(begun, key=rank, default=None)


def _section(key: str, heading: str, if_empty: str, lines: Iterable[Line]) -> Section:
    """A section whose kinds are in the order in which they come, and each in the order of the alphabet."""
    unordered = tuple(lines)
    kinds = [line.kind for line in unordered]
    ordered = sorted(
        unordered, key=lambda line: (kinds.index(line.kind), sort_key(line.name), line.id, line.note)
    )
    return Section(key, heading, if_empty, tuple(ordered))


def _not_in_campaign(content: Content, campaign: Entry[Campaign]) -> Section:
    return _section(
        "not-in-campaign", f"Not in “{campaign.record.name}” yet",
        "Everybody and everything has been recognised in it.", _not_recognised(content, campaign.id),
    )  # fmt: skip


def _not_recognised(content: Content, campaign: str | None = None) -> Iterator[Line]:
    """Businesses, departments, role groups, places, standards without any recognition (in a campaign)."""
    nominations = [
        nomination.record
        for nomination in content.nominations.values()
        if campaign is None or nomination.record.campaign == campaign
    ]
    yield from _businesses(content, nominations)
    yield from _departments(content, nominations)
    for group in groups_without(content, nominations):
        yield Line(group, group, kind="Role groups")
    yield from _places(content, nominations)
    standards = {standard for nomination in nominations for standard in nomination.standards}
    for standard in content.standards.values():
        if standard.id not in standards:
            yield Line(standard.id, standard.record.name, kind="Standards")


def _businesses(content: Content, nominations: Sequence[Nomination]) -> Iterator[Line]:
    recognised = {nomination.business for nomination in nominations}
    for business in content.businesses.values():
        if business.id not in recognised:
            yield Line(business.id, business.record.name, kind="Businesses")


def _departments(content: Content, nominations: Sequence[Nomination]) -> Iterator[Line]:
    """Departments of the businesses that have a recognition: of the others it goes without saying."""
    businesses = {nomination.business for nomination in nominations}
    recognised = {(nomination.business, nomination.department) for nomination in nominations}
    for business in content.businesses.values():
        for department in business.record.departments:
            if business.id in businesses and (business.id, department) not in recognised:
                yield Line(business.id, f"{business.record.name}: {department}", kind="Departments")


def _places(content: Content, nominations: Sequence[Nomination]) -> Iterator[Line]:
    businesses = {nomination.business for nomination in nominations}
    recognised = {
        business.record.place for business in content.businesses.values() if business.id in businesses
    }
    if content.places:
        for place in content.places.record.places:
            if place.id not in recognised:
                yield Line(place.id, place.name, kind=content.places.record.plural)


def _consents(content: Content, until: date, today: date) -> Iterator[Line]:
    for person in content.people.values():
        due = person.record.review_by
        if due is not None and due <= until:
            yield Line(person.id, person.record.name, f"{'was due' if due < today else 'due'} on {due}")


def _pins(content: Content) -> Iterator[Line]:
    """The pins of each edition: which are promised, which are handed over, how many are left."""
    for name, words in pins_by_edition(content):
        yield Line(name, name, words)


def _without_photo(content: Content, *, with_consent: bool) -> Iterator[Line]:
    for person in content.people.values():
        record = person.record
        if record.photo is None and (record.consent.photo is not None) == with_consent:
            yield Line(person.id, record.name, "consent to the photo is there" if with_consent else "")


def _named_alone(content: Content) -> Iterator[Line]:
    for name, ids in named_alone(content).items():
        yield Line(name, name, ", ".join(sorted(ids)))


def _drafts(drafts: Iterable[WaitingDraft], today: date) -> Iterator[Line]:
    for draft in drafts:
        days = max(0, (today - draft.since).days)
        note = "since today" if days == 0 else f"for {days:,} {'day' if days == 1 else 'days'}"
        yield Line(draft.file, draft.about or draft.file, note)
