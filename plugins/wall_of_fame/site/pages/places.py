"""Places: the map of tiles, and a page for each place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from math import sqrt
from typing import Final

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.site import structured_data as structured
from wall_of_fame.site.pages import filters
from wall_of_fame.site.pages.businesses import Businesses, by_place
from wall_of_fame.site.pages.context import Desk, newest, standards_of
from wall_of_fame.site.pages.lists import Pager, paged
from wall_of_fame.text.names import sort_key
from wall_of_fame.wall import Place

_DEPTHS: Final = 4


@dataclass(frozen=True, slots=True)
class Tile:
    """A place on the map: how many recognitions and businesses it has, how deep its colour is, 0 to 4."""

    place: Place
    count: int
    businesses: int
    depth: int


def pages(desk: Desk) -> Iterator[Page]:
    """The map and every place's page; none if the wall has no places."""
    places = desk.wall.places.all
    if not places:
        return
    businesses = by_place(desk)
    tiles = _tiles(desk, businesses)
    context = {
        "tiles": tiles,
        "listed": tuple(sorted(tiles, key=lambda tile: (sort_key(tile.place.name), tile.place.id))),
        "columns": max(place.column for place in places),
        "rows": max(place.row for place in places),
    }
    yield Page(urls.PLACES, "places.html", context, partial(_map_head, desk, tiles))
    for place in places:
        yield from _place(desk, place, businesses[place])


def _tiles(desk: Desk, businesses: Mapping[Place, Businesses]) -> tuple[Tile, ...]:
    counts = {place: len(desk.wall.by_place[place.id]) for place in desk.wall.places.all}
    most = max(counts.values())
    return tuple(
        Tile(place, count, len(businesses[place]), depth(count, most)) for place, count in counts.items()
    )


def depth(count: int, most: int) -> int:
    """How deep the colour of a tile is: 0 for none, else 1 to 4, by how it compares with the `most`.

    One place with far more than all others leaves the others apart: the steps go by the square root.
    """
    return max(1, round(_DEPTHS * sqrt(count / most))) if count else 0


def _map_head(desk: Desk, tiles: Iterable[Tile]) -> Head:
    title = desk.site.places.plural
    return desk.head(
        title,
        urls.PLACES,
        description=" · ".join(tile.place.name for tile in tiles),
        thing=structured.collection(desk.site, title, urls.PLACES),
    )


def _place(desk: Desk, place: Place, businesses: Businesses) -> Iterator[Page]:
    recognitions = desk.wall.by_place[place.id]
    narrower = filters.by_standard(standards_of(recognitions), len(recognitions))
    for part in paged(recognitions, place.url, businesses):
        context = {
            "place": place,
            "businesses": part.names,
            "more": part.more,
            "recognitions": part.recognitions,
            "pager": part.pager,
            "count": len(recognitions) if part.url == place.url else 0,
            "is_empty": not recognitions,
            "filters": narrower if part.url == place.url else (),
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
