"""Places: the map of tiles, and a page for each place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from wall_of_fame import structured, urls
from wall_of_fame.pages.businesses import Businesses, by_place
from wall_of_fame.pages.heads import Desk, newest
from wall_of_fame.pages.lists import Pager, paged
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.wall import Place


def pages(desk: Desk) -> Iterator[Page]:
    """The map and every place's page; none if the wall has no places."""
    places = desk.wall.places.all
    if not places:
        return
    context = {
        "tiles": tuple((place, len(desk.wall.by_place[place.id])) for place in places),
        "columns": max(place.column for place in places),
        "rows": max(place.row for place in places),
    }
    yield Page(urls.PLACES, "places.html", context, partial(_map_head, desk, places))
    businesses = by_place(desk)
    for place in places:
        yield from _place(desk, place, businesses[place])


def _map_head(desk: Desk, places: Iterable[Place]) -> Head:
    title = desk.site.places.plural
    return desk.head(
        title,
        urls.PLACES,
        description=" · ".join(place.name for place in places),
        thing=structured.collection(desk.site, title, urls.PLACES),
    )


def _place(desk: Desk, place: Place, businesses: Businesses) -> Iterator[Page]:
    recognitions = desk.wall.by_place[place.id]
    for part in paged(recognitions, place.url, businesses):
        context = {
            "place": place,
            "businesses": part.names,
            "more": part.more,
            "recognitions": part.recognitions,
            "pager": part.pager,
            "count": len(recognitions),
        }
        head = partial(_head, desk, place, part.url, part.pager)
        yield Page(part.url, "place.html", context, head, changed=newest(part.recognitions))


def _head(desk: Desk, place: Place, url: str, pager: Pager | None) -> Head:
    return desk.head(
        desk.titled(place.name, pager),
        url,
        description=desk._("People recognised for their service in %(place)s.") % {"place": place.name},
        above=(Section(desk.site.places.plural, urls.PLACES),),
        thing=structured.collection(desk.site, place.name, url, {"@type": "Place", "name": place.name}),
    )
