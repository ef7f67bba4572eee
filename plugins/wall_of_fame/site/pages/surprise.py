"""Surprise me: a few recognitions to read; a script goes on to one by chance."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page
from wall_of_fame.site.outputs import surprise_lists as surprises
from wall_of_fame.site.pages.context import Desk


def pages(desk: Desk) -> Iterator[Page]:
    """One page, the same for everybody without a script. Search engines need not list it."""
    context = {"picks": surprises.picks(desk.wall), "lots": surprises.lots(desk.wall)}
    yield Page(urls.SURPRISE, "surprise.html", context, partial(_head, desk), noindex=True)


def _head(desk: Desk) -> Head:
    return desk.head(desk._("A surprise"), urls.SURPRISE, noindex=True)
