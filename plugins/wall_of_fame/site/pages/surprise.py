"""Random story: a few recognitions to read; a script goes on to another by chance."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page
from wall_of_fame.site.outputs import surprise_lists
from wall_of_fame.site.pages.context import PageContext


def pages(context: PageContext) -> Iterator[Page]:
    """One page, without a script the same for everybody. Search engines need not list it."""
    wall = context.wall
    values = {"suggestions": surprise_lists.suggestions(wall), "list_count": surprise_lists.count_lists(wall)}
    yield Page(urls.SURPRISE, "surprise.html", values, partial(_head, context), noindex=True)


def _head(context: PageContext) -> Head:
    _ = context.language
    return context.head(_("Random story"), urls.SURPRISE, noindex=True)
