"""Recently added: what came to the wall last, by the day of its approval."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from heapq import nlargest
from itertools import groupby

from wall_of_fame import urls
from wall_of_fame.site import Head, Page
from wall_of_fame.site import structured_data as structured
from wall_of_fame.site.page_sizes import CARDS_A_PAGE
from wall_of_fame.site.pages.context import PageContext, newest
from wall_of_fame.wall import Recognition, Wall

Months = tuple[tuple[date, tuple[Recognition, ...]], ...]


def pages(context: PageContext) -> Iterator[Page]:
    """One page: who visits the wall again sees at once what is new since then."""
    months = recent(context.wall)
    changed = newest([shown for _, group in months for shown in group])
    yield Page(urls.RECENT, "recent.html", {"months": months}, partial(_head, context), changed=changed)


def recent(wall: Wall) -> Months:
    """The last ones to be approved, the latest first, by the months of their approval (their first days).

    A story of long ago that was added today comes first. None is here that asked to stay out of search
    engines.
    """
    offered = (shown for shown in wall.recognitions if not shown.noindex)
    latest = nlargest(CARDS_A_PAGE, offered, key=lambda shown: shown.approved_on)
    by_month = groupby(latest, key=lambda shown: shown.approved_on.replace(day=1))
    return tuple((month, tuple(group)) for month, group in by_month)


def _head(context: PageContext) -> Head:
    title = context.language("Recently added")
    return context.head(
        title,
        urls.RECENT,
        description=context.language("What came to the wall last."),
        thing=structured.collection(context.site, title, urls.RECENT),
    )
