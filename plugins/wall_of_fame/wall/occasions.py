"""Records → campaigns and awards, each of its record and of what it refers to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from markupsafe import Markup

from wall_of_fame import records, urls, wall
from wall_of_fame.content import Entry
from wall_of_fame.records.award import Finalist, Winner
from wall_of_fame.records.nomination import Pin, Reply
from wall_of_fame.text.web_addresses import link_address
from wall_of_fame.wall.campaign import Founder, Preparation, phases_from, status_on
from wall_of_fame.wall.digests import digest_of_parts

MakeHtml = Callable[[str], Markup]
"""Makes safe HTML of a text in Markdown."""


class FindPhoto(Protocol):
    """Finds the picture at a path, if there is a sound one."""

    def __call__(self, path: str | None, alt: str) -> wall.Photo | None:
        """The picture, with the words for those who cannot see it."""


def make_campaign(
    entry: Entry[records.Campaign],
    *,
    venue: str,
    today: dt.date,
    used: Mapping[str, int],
    photo: FindPhoto,
    html: MakeHtml,
) -> wall.Campaign:
    """A campaign on the day `today`.

    `venue` is the name of its ceremony's, `used` has the number of pins of each edition that somebody has who
    has left the wall.
    """
    record = entry.record
    start, end = record.dates
    ceremony = record.ceremony
    days = ((record.date_of(day), day) for day in record.days)
    sponsors = tuple(
        wall.Sponsor(
            sponsor.name,
            link_address(sponsor.url or ""),
            photo(sponsor.logo, sponsor.name),
            html(sponsor.text),
        )
        for sponsor in record.sponsors
    )
    edition = _edition(entry, used, photo)
    status = status_on(today, start, end)
    phases = phases_from(today, start, end, ceremony.on if ceremony else None)
    preparations = (
        Preparation(start - dt.timedelta(days=item.days_before), item.title, html(item.text))
        for item in record.preparations
    )
    return wall.Campaign(
        id=entry.id,
        url=urls.page_of("campaign", entry.id),
        name=record.name,
        start=start,
        end=end,
        theme=record.theme or "",
        sponsors=sponsors,
        days=tuple(wall.CampaignDay(on, day.title, html(day.text)) for on, day in days if on is not None),
        pin_edition=edition,
        ceremony=wall.Ceremony(ceremony.on, venue, ceremony.time) if ceremony else None,
        nominate_url=link_address(record.nominate_url or ""),
        html=html(record.text),
        phases=phases,
        organisers=record.organisers,
        founder=Founder(record.founder.name, html(record.founder.text)) if record.founder else None,
        preparations=tuple(sorted(preparations, key=lambda item: item.by)),
        status=status,
        digest=digest_of_parts(entry, sponsors, venue, phases, edition),
    )


def _edition(
    entry: Entry[records.Campaign], used: Mapping[str, int], photo: FindPhoto
) -> wall.PinEdition | None:
    pins = entry.record.pin_edition
    if pins is None:
        return None
    picture = photo(pins.picture, pins.picture_alt or pins.name)
    return wall.PinEdition(pins.name, pins.count, picture, urls.pins_page(entry.id), used.get(pins.name, 0))


def make_pin(pin: Pin, register: str) -> wall.Pin:
    """The pin that came with a recognition; `register` is the address of its edition's register."""
    return wall.Pin(pin.edition, pin.number, pin.presented, pin.passed_on_by or "", register)


def make_reply(reply: Reply, html: MakeHtml) -> wall.Reply:
    """What somebody answered, and what the business does differently since."""
    return wall.Reply(reply.from_, html(reply.text), html(reply.changed))


def make_award(
    entry: Entry[records.Award],
    *,
    campaign: wall.Campaign | None,
    venue: str,
    recognitions: Mapping[str, wall.Recognition],
    businesses: Mapping[str, wall.Business],
    html: MakeHtml,
) -> wall.Award:
    """An award ceremony with its winners."""
    record = entry.record
    winners = tuple(_winner(winner, recognitions, businesses) for winner in record.winners)
    finalists = tuple(_winner(finalist, recognitions, businesses) for finalist in record.finalists)
    return wall.Award(
        id=entry.id,
        url=urls.page_of("award", entry.id),
        name=record.name,
        date=record.date,
        campaign=campaign,
        place=venue,
        winners=winners,
        finalists=finalists,
        html=html(record.text),
        time=record.time,
        digest=digest_of_parts(entry, campaign, venue, winners, finalists),
    )


def prizes_by_nomination(
    awards: Iterable[Entry[records.Award]],
) -> Mapping[str, tuple[wall.Prize, ...]]:
    """What each nomination has won, by its id; the newest award comes first."""
    prizes: dict[str, tuple[wall.Prize, ...]] = {}
    for entry in sorted(awards, key=lambda entry: (-entry.record.date.toordinal(), entry.id)):
        for winner in entry.record.winners:
            prize = wall.Prize(winner.category, entry.record.name, urls.page_of("award", entry.id))
            prizes[winner.nomination] = (*prizes.get(winner.nomination, ()), prize)
    return prizes


def _winner(
    choice: Winner | Finalist,
    recognitions: Mapping[str, wall.Recognition],
    businesses: Mapping[str, wall.Business],
) -> wall.Winner:
    recognition = recognitions[choice.nomination]
    business = businesses[choice.business] if choice.business else recognition.business
    department = choice.department or recognition.department
    note = choice.note if isinstance(choice, Winner) else ""
    return wall.Winner(choice.category, department, business, recognition, note)
