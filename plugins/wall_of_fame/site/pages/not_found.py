"""The page for addresses that do not exist."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from wall_of_fame.site import Head, Page
from wall_of_fame.site.pages.context import PageContext

_URL: Final = "404.html"


def pages(context: PageContext) -> Iterator[Page]:
    """404.html, which static hosts answer with when they cannot find an address."""
    yield Page(_URL, "404.html", {}, partial(_head, context), noindex=True)


def _head(context: PageContext) -> Head:
    _ = context.language
    return context.head(_("Page not found"), _URL, noindex=True)
