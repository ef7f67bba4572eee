"""Surprise me: a few recognitions to read; a script goes on to one by chance."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page
from wall_of_fame.site.outputs import surprise_lists as surprises
from wall_of_fame.site.pages.context import PageContext


def pages(context: PageContext) -> Iterator[Page]:
    """One page, the same for everybody without a script. Search engines need not list it."""
    values = {"picks": surprises.picks(context.wall), "lots": surprises.lots(context.wall)}
    yield Page(urls.SURPRISE, "surprise.html", values, partial(_head, context), noindex=True)


def _head(context: PageContext) -> Head:
    return context.head(context.language("A surprise"), urls.SURPRISE, noindex=True)
