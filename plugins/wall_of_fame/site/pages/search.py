"""The page that searches, and without a script leads to everything."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import SEARCH_CSP, Head, Page
from wall_of_fame.site.pages.context import Desk


def pages(desk: Desk) -> Iterator[Page]:
    """One page, if the site has a search. Without an index it says who makes it."""
    if not desk.site.search:
        return
    index = desk.index
    context = {
        "csp": SEARCH_CSP if desk.site.csp else "",
        "folder": index.folder if index else "",
        "languages": index.languages if index else (),
        "lang": index.lang if index else "",
        "shelves": len(index.shelves) if index else 0,
        "usual": index.usual if index else (),
    }
    yield Page(urls.SEARCH, "search.html", context, partial(_head, desk))


def _head(desk: Desk) -> Head:
    return desk.head(desk._("Search"), urls.SEARCH)
