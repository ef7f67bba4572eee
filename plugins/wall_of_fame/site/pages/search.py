"""The page that searches, and without a script leads to everything."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import SEARCH_CSP, Head, Page
from wall_of_fame.site.pages.context import PageContext


def pages(context: PageContext) -> Iterator[Page]:
    """One page, if the site has a search. Without an index it says who makes it."""
    if not context.site.search:
        return
    index = context.index
    values = {
        "csp": SEARCH_CSP if context.site.csp else "",
        "folder": index.folder if index else "",
        "languages": index.languages if index else (),
        "lang": index.lang if index else "",
        "shelves": len(index.shelves) if index else 0,
        "usual": index.usual if index else (),
    }
    yield Page(urls.SEARCH, "search.html", values, partial(_head, context))


def _head(context: PageContext) -> Head:
    return context.head(context.language("Search"), urls.SEARCH)
