"""Places: the map of tiles, and a page for each place."""

from __future__ import annotations

from collections.abc import Iterator

from wall_of_fame import structured, urls
from wall_of_fame.pages.businesses import counted
from wall_of_fame.pages.heads import Desk, Pager, newest, paged
from wall_of_fame.site import Page, Section
from wall_of_fame.wall import Place, Recognition


def pages(desk: Desk) -> Iterator[Page]:
    """The map and every place's page; none if the wall has no places."""
    places = desk.wall.places
    if not places.all:
        return
    head = desk.head(
        places.plural,
        urls.PLACES,
        description=" · ".join(place.name for place in places.all),
        thing=structured.collection(desk.site, places.plural, urls.PLACES),
    )
    context = {
        "tiles": tuple((place, len(desk.wall.by_place[place.id])) for place in places.all),
        "columns": max(place.column for place in places.all),
        "rows": max(place.row for place in places.all),
    }
    yield Page(urls.PLACES, "places.html", head, context)
    for place in places.all:
        yield from _place(desk, place)


def _place(desk: Desk, place: Place) -> Iterator[Page]:
    recognitions = desk.wall.by_place[place.id]
    businesses = counted(desk, (one for one in desk.wall.businesses if one.place == place))

    def page(url: str, pager: Pager | None, part: tuple[Recognition, ...]) -> Page:
        head = desk.head(
            desk.titled(place.name, pager),
            url,
            description=desk._("People recognised for their service in %(place)s.") % {"place": place.name},
            above=(Section(desk.wall.places.plural, urls.PLACES),),
            thing=structured.collection(desk.site, place.name, url, {"@type": "Place", "name": place.name}),
        )
        context = {
            "place": place,
            "businesses": businesses,
            "recognitions": part,
            "pager": pager,
            "count": len(recognitions),
        }
        return Page(url, "place.html", head, context, newest(part))

    return paged(recognitions, place.url, page)
