"""Places: the map of tiles, and a page for each place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from math import sqrt
from typing import Final

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section, structured_data
from wall_of_fame.site.pages import filters
from wall_of_fame.site.pages.businesses import CountedBusinesses, by_place
from wall_of_fame.site.pages.context import PageContext, count_standards, newest_approval
from wall_of_fame.site.pages.lists import Pager, list_pages
from wall_of_fame.site.share_pictures import list_pictures
from wall_of_fame.site.share_pictures.share_picture import SharePicture
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


def _tiles(context: PageContext, businesses: Mapping[Place, CountedBusinesses]) -> tuple[Tile, ...]:
    counts = {place: len(context.wall.by_place[place.id]) for place in context.wall.places.all}
    most = max(counts.values())
    return tuple(
        Tile(place, count, len(businesses[place]), depth(count, most)) for place, count in counts.items()
    )


def depth(count: int, most: int) -> int:
    """How deep the colour of a tile is: 0 for no recognitions, else 1 to 4, in proportion to the `most`.

    The steps go by the square root, so that a place with far more than all others does not make all
    others alike.
    """
    return max(1, round(_DEPTHS * sqrt(count / most))) if count else 0


def _map_head(context: PageContext, tiles: Iterable[Tile]) -> Head:
    description = " · ".join(tile.place.name for tile in tiles)
    return context.list_head(context.site.places.plural, urls.PLACES, description)


def _place(context: PageContext, place: Place, businesses: CountedBusinesses) -> Iterator[Page]:
    recognitions = context.wall.by_place[place.id]
    standards = count_standards(recognitions)
    choices = filters.of_list(standards, len(recognitions))
    share = list_pictures.of_list(
        context.site, place.name, "", recognitions, (standard for standard, _ in standards)
    )
    for page in list_pages(recognitions, place.url, businesses):
        is_first = page.url == place.url
        own = share if is_first else None
        values = {
            "place": place,
            "businesses": page.names,
            "more": page.more,
            "recognitions": page.recognitions,
            "pager": page.pager,
            "count": len(recognitions) if is_first else 0,
            "is_empty": not recognitions,
            "filters": choices if is_first else (),
            "share": own,
        }
        head = partial(_head, context, place, own, page.url, page.pager)
        changed = newest_approval(page.recognitions)
        yield Page(page.url, "place.html", values, head, changed=changed, share_picture=own)


def _head(
    context: PageContext, place: Place, share: SharePicture | None, url: str, pager: Pager | None
) -> Head:
    _ = context.language
    about = {"@type": "Place", "name": place.name}
    return context.head(
        context.page_title(place.name, pager),
        url,
        description=_("People recognised for their service in %(place)s.") % {"place": place.name},
        above=(Section(context.site.places.plural, urls.PLACES),),
        json_ld=structured_data.collection_page(context.site, place.name, url, about),
        share=share,
    )
