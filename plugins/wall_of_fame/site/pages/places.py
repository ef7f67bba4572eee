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
from wall_of_fame.site.pages.context import PageContext, newest, standards_of
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


def pages(context: PageContext) -> Iterator[Page]:
    """The map and every place's page; none if the wall has no places."""
    places = context.wall.places.all
    if not places:
        return
    businesses = by_place(context)
    tiles = _tiles(context, businesses)
    values = {
        "tiles": tiles,
        "listed": tuple(sorted(tiles, key=lambda tile: (sort_key(tile.place.name), tile.place.id))),
        "columns": max(place.column for place in places),
        "rows": max(place.row for place in places),
    }
    yield Page(urls.PLACES, "places.html", values, partial(_map_head, context, tiles))
    for place in places:
        yield from _place(context, place, businesses[place])


def _tiles(context: PageContext, businesses: Mapping[Place, Businesses]) -> tuple[Tile, ...]:
    counts = {place: len(context.wall.by_place[place.id]) for place in context.wall.places.all}
    most = max(counts.values())
    return tuple(
        Tile(place, count, len(businesses[place]), depth(count, most)) for place, count in counts.items()
    )


def depth(count: int, most: int) -> int:
    """How deep the colour of a tile is: 0 for none, else 1 to 4, by how it compares with the `most`.

    One place with far more than all others leaves the others apart: the steps go by the square root.
    """
    return max(1, round(_DEPTHS * sqrt(count / most))) if count else 0


def _map_head(context: PageContext, tiles: Iterable[Tile]) -> Head:
    title = context.site.places.plural
    return context.head(
        title,
        urls.PLACES,
        description=" · ".join(tile.place.name for tile in tiles),
        thing=structured.collection(context.site, title, urls.PLACES),
    )


def _place(context: PageContext, place: Place, businesses: Businesses) -> Iterator[Page]:
    recognitions = context.wall.by_place[place.id]
    narrower = filters.by_standard(standards_of(recognitions), len(recognitions))
    for part in paged(recognitions, place.url, businesses):
        values = {
            "place": place,
            "businesses": part.names,
            "more": part.more,
            "recognitions": part.recognitions,
            "pager": part.pager,
            "count": len(recognitions) if part.url == place.url else 0,
            "is_empty": not recognitions,
            "filters": narrower if part.url == place.url else (),
        }
        head = partial(_head, context, place, part.url, part.pager)
        yield Page(part.url, "place.html", values, head, changed=newest(part.recognitions))


def _head(context: PageContext, place: Place, url: str, pager: Pager | None) -> Head:
    return context.head(
        context.titled(place.name, pager),
        url,
        description=context.language("People recognised for their service in %(place)s.")
        % {"place": place.name},
        above=(Section(context.site.places.plural, urls.PLACES),),
        thing=structured.collection(context.site, place.name, url, {"@type": "Place", "name": place.name}),
    )
