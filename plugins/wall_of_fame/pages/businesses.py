"""Businesses: the directory by sector and by place, and a page for each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from wall_of_fame import structured, urls
from wall_of_fame.alphabet import sort_key
from wall_of_fame.pages.heads import Desk, Pager, newest, paged, standards_of
from wall_of_fame.site import Page, Section
from wall_of_fame.wall import Business, Person, Recognition

Counted = tuple[tuple[Business, int], ...]


def pages(desk: Desk) -> Iterator[Page]:
    """The directory and every business's page."""
    yield _directory(desk)
    for business in desk.wall.businesses:
        yield from _business(desk, business)


def counted(desk: Desk, businesses: Iterable[Business]) -> Counted:
    """Businesses with how many recognitions each has."""
    return tuple((business, len(desk.wall.by_business[business.id])) for business in businesses)


def _directory(desk: Desk) -> Page:
    title = desk._("Businesses")
    sectors: dict[str, list[Business]] = defaultdict(list)
    for business in desk.wall.businesses:
        sectors[business.sector].append(business)
    by_sector = tuple((sector, counted(desk, sectors[sector])) for sector in sorted(sectors, key=sort_key))
    by_place = tuple(
        (place, counted(desk, [one for one in desk.wall.businesses if one.place == place]))
        for place in sorted(desk.wall.places.all, key=lambda place: sort_key(place.name))
        if any(one.place == place for one in desk.wall.businesses)
    )
    head = desk.head(
        title,
        urls.BUSINESSES,
        description=desk._("Every business on the wall, by sector and by place."),
        thing=structured.collection(desk.site, title, urls.BUSINESSES),
    )
    return Page(urls.BUSINESSES, "businesses.html", head, {"by_sector": by_sector, "by_place": by_place})


def _people(desk: Desk, recognitions: Iterable[Recognition]) -> tuple[tuple[Person, int], ...]:
    counts = Counter(person.id for shown in recognitions for person in shown.people)
    return tuple((person, counts[person.id]) for person in desk.wall.people if person.id in counts)


def _business(desk: Desk, business: Business) -> Iterator[Page]:
    recognitions = desk.wall.by_business[business.id]
    shared: dict[str, Any] = {
        "business": business,
        "count": len(recognitions),
        "people": _people(desk, recognitions),
        "standards": standards_of(recognitions),
    }

    def page(url: str, pager: Pager | None, part: tuple[Recognition, ...]) -> Page:
        head = desk.head(
            desk.titled(business.name, pager),
            url,
            description=desk._("People recognised for their service at %(business)s.")
            % {"business": business.name},
            above=(Section(desk._("Businesses"), urls.BUSINESSES),),
            thing=structured.collection(
                desk.site, business.name, url, structured.business(desk.site, business)
            ),
            feeds=desk.feeds(business.name, business.url),
        )
        return Page(
            url, "business.html", head, {**shared, "recognitions": part, "pager": pager}, newest(part)
        )

    return paged(recognitions, business.url, page)
