"""The page that explains the wall's data to those who write programs or websites."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain, islice

from wall_of_fame import urls
from wall_of_fame.site import Head, Page
from wall_of_fame.site.pages.context import PageContext


def pages(context: PageContext) -> Iterator[Page]:
    """One page, with a business, a standard and a place of the wall as examples."""
    wall = context.wall
    kinds = (wall.businesses, wall.standards, wall.places.all)
    examples = tuple(chain.from_iterable(islice(things, 1) for things in kinds))
    yield Page(urls.API, "api.html", {"examples": examples}, partial(_head, context))


def _head(context: PageContext) -> Head:
    _ = context.language
    description = _("The recognitions of this wall as JSON and CSV, for websites and programs.")
    return context.head(_("Data"), urls.API, description=description)
