"""Content → wall: every reference is resolved, and everything is put in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from wall_of_fame import urls
from wall_of_fame.content import Content, Entry
from wall_of_fame.wall import Places, Recognition, Wall
from wall_of_fame.wall.digital_pins import pin_issuer
from wall_of_fame.wall.mergers import business_of_today
from wall_of_fame.wall.order import group_by_id, newest_first, sort_by_name
from wall_of_fame.wall.resolve import Resolver


def arrange(content: Content, before: Wall | None = None, lang: str = "en") -> Wall:
    """The wall that the content makes. Call it only when the checks found no error.

    `before` is the wall of the last build: what is made of the same is the same object in both. `lang` is the
    language of the wall: its articles do not count for the letters of a monogram.
    """
    resolved = Resolver(content, before, lang)
    newest = tuple(sorted(resolved.recognitions.values(), key=newest_first))
    names = content.places.record if content.places else None
    return Wall(
        standards=tuple(
            sorted(resolved.standards.values(), key=lambda standard: (standard.order, standard.id))
        ),
        places=Places(
            names.singular if names else "", names.plural if names else "", tuple(resolved.places.values())
        ),
        businesses=sort_by_name(resolved.own_businesses.values()),
        people=sort_by_name(resolved.people.values()),
        campaigns=tuple(
            sorted(
                resolved.campaigns.values(), key=lambda campaign: (-campaign.start.toordinal(), campaign.id)
            )
        ),
        awards=tuple(sorted(resolved.awards(), key=lambda award: (-award.date.toordinal(), award.id))),
        recognitions=newest,
        by_person=group_by_id(
            resolved.people, newest, lambda recognition: (person.id for person in recognition.people)
        ),
        by_business=group_by_id(
            resolved.own_businesses,
            newest,
            lambda recognition: (recognition.business.id,) if recognition.business else (),
        ),
        by_standard=group_by_id(
            resolved.standards,
            newest,
            lambda recognition: (evidence.standard.id for evidence in recognition.evidence),
        ),
        by_place=group_by_id(resolved.places, newest, _place_ids),
        by_campaign=group_by_id(
            resolved.campaigns,
            newest,
            lambda recognition: (recognition.campaign.id,) if recognition.campaign else (),
        ),
        aliases=dict(_aliases(content)),
        merged=dict(_merged(content)),
        pin_issuer=pin_issuer(content),
        without=tuple(sorted(content.without)),
    )


def _place_ids(recognition: Recognition) -> tuple[str, ...]:
    """The id of the place of a recognition, if there is one."""
    business = recognition.business
    return (business.place.id,) if business and business.place else ()


def _aliases(content: Content) -> Iterator[tuple[str, str]]:
    """Every former address with the address of today."""
    with_aliases: tuple[tuple[str, Iterable[Entry[Any]]], ...] = (
        ("person", content.people.values()),
        ("business", content.businesses.values()),
        ("nomination", content.nominations.values()),
    )
    for kind, entries in with_aliases:
        for entry in entries:
            if kind == "business" and entry.record.merged_into:
                continue
            for alias in entry.record.aliases:
                yield urls.former_address(kind, alias), urls.page_of(kind, entry.id)


def _merged(content: Content) -> Iterator[tuple[str, str]]:
    """Every address of a business that is part of another today, with that one's address."""
    for entry in content.businesses.values():
        if entry.record.merged_into:
            today = urls.page_of("business", business_of_today(content, entry.id))
            for former in (entry.id, *entry.record.aliases):
                yield urls.former_address("business", former), today
