"""Businesses: the directory by sector and by place, and a page for each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.site import structured_data as structured
from wall_of_fame.site.page_sizes import LINES_A_PAGE
from wall_of_fame.site.pages import filters
from wall_of_fame.site.pages.context import PageContext, newest, standards_of
from wall_of_fame.site.pages.lists import Counted, Pager, group, lines, paged, pager, starts
from wall_of_fame.site.share_pictures import share_picture as cards
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.text.names import sort_key
from wall_of_fame.wall import Business, Person, Place, Recognition

_MOST_SECTORS: Final = 40
"""How many sectors lead to the pages on which they begin."""

Businesses = tuple[Counted[Business], ...]


def pages(context: PageContext) -> Iterator[Page]:
    """The directory and every business's page."""
    yield from _directory(context)
    order = {person: position for position, person in enumerate(context.wall.people)}
    for business in context.wall.businesses:
        yield from _business(context, business, order)


def by_place(context: PageContext) -> Mapping[Place, Businesses]:
    """The businesses of each place, from A to Z, with how many recognitions each has."""
    found: dict[Place, list[Counted[Business]]] = defaultdict(list)
    for business in context.wall.businesses:
        found[business.place].append((business, len(context.wall.by_business[business.id])))
    return {place: tuple(found[place]) for place in context.wall.places.all}


def _by_sector(context: PageContext) -> Iterator[tuple[str, Businesses]]:
    found: dict[str, list[Counted[Business]]] = defaultdict(list)
    for business in context.wall.businesses:
        found[business.sector].append((business, len(context.wall.by_business[business.id])))
    return ((sector, tuple(found[sector])) for sector in sorted(found, key=sort_key))


def _directory(context: PageContext) -> Iterator[Page]:
    """Every business by sector and by place; a large wall has it on several pages.

    Then the places only lead to their own pages, which name their businesses.
    """
    parts = group(
        _by_sector(context), LINES_A_PAGE, lambda one: lines(one) + 1
    )  # and one line below its place
    begin = starts(parts, urls.BUSINESSES)
    places = sorted(by_place(context).items(), key=lambda one: sort_key(one[0].name))
    filled = tuple((place, businesses) for place, businesses in places if businesses)
    for number, groups in enumerate(parts, 1):
        url, near = urls.list_page(urls.BUSINESSES, number), pager(urls.BUSINESSES, number, len(parts))
        values = {
            "groups": groups,
            "by_place": () if near else filled,
            "places": tuple((place, len(inner)) for place, inner in filled) if near and number == 1 else (),
            "sectors": begin if near and len(begin) <= _MOST_SECTORS else (),
            "pager": near,
        }
        yield Page(url, "businesses.html", values, partial(_list_head, context, url, near))


def _list_head(context: PageContext, url: str, near: Pager | None) -> Head:
    name = context.language("Businesses")
    title = context.titled(name, near)
    return context.head(
        title,
        url,
        description=context.language("Every business on the wall, by sector and by place."),
        above=(Section(name, urls.BUSINESSES),) if url != urls.BUSINESSES else (),
        thing=structured.collection(context.site, title, url),
    )


def _people(
    recognitions: Sequence[Recognition], order: Mapping[Person, int]
) -> tuple[tuple[Person, int], ...]:
    """Everyone recognised, from A to Z, with how often; `order` holds everyone's place in the A to Z."""
    counts = Counter(person for shown in recognitions for person in shown.people)
    return tuple((person, counts[person]) for person in sorted(counts, key=order.__getitem__))


def _business(context: PageContext, business: Business, order: Mapping[Person, int]) -> Iterator[Page]:
    recognitions = context.wall.by_business[business.id]
    standards = standards_of(recognitions)
    share = cards.of_business(context.site, business, recognitions, (standard for standard, _ in standards))
    shared = {"business": business, "count": len(recognitions), "standards": standards, "share": share}
    narrower = filters.by_standard(standards, len(recognitions))
    for part in paged(recognitions, business.url, _people(recognitions, order)):
        values = {
            **shared,
            "people": part.names,
            "more": part.more,
            "recognitions": part.recognitions,
            "pager": part.pager,
            "filters": narrower if part.url == business.url else (),
        }
        head = partial(_head, context, business, share, part.url, part.pager)
        changed = newest(part.recognitions)
        yield Page(part.url, "business.html", values, head, changed=changed, share_picture=share)


def _head(
    context: PageContext, business: Business, share: SharePicture | None, url: str, pager: Pager | None
) -> Head:
    about = structured.business(context.site, business)
    words = context.language("People recognised for their service at %(business)s.")
    return context.head(
        context.titled(business.name, pager),
        url,
        description=words % {"business": business.name},
        above=(Section(context.language("Businesses"), urls.BUSINESSES),),
        thing=structured.collection(context.site, business.name, url, about),
        feeds=context.feeds(business.name, business.url),
        share=share,
    )
