"""Newest additions: what came to the wall last, by the day of its approval."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from heapq import nlargest
from itertools import groupby

from wall_of_fame import urls
from wall_of_fame.site import Head, Page
from wall_of_fame.site.page_sizes import CARDS_A_PAGE
from wall_of_fame.site.pages.context import PageContext, newest_approval
from wall_of_fame.wall import Recognition, Wall

Months = tuple[tuple[date, tuple[Recognition, ...]], ...]
"""The first day of each month, with the recognitions that were approved in it."""


def pages(context: PageContext) -> Iterator[Page]:
    """One page, for people who visit the wall again."""
    months = recent_months(context.wall)
    changed = newest_approval(recognition for _, recognitions in months for recognition in recognitions)
    yield Page(urls.RECENT, "recent.html", {"months": months}, partial(_head, context), changed=changed)


def recent_months(wall: Wall) -> Months:
    """The recognitions that were approved last, the latest first, by the month of their approval.

    A story of long ago that was added today comes first. Recognitions that stay out of search engines are
    left out.
    """
    listed = (recognition for recognition in wall.recognitions if not recognition.noindex)
    latest = nlargest(CARDS_A_PAGE, listed, key=lambda recognition: recognition.approved_on)
    by_month = groupby(latest, key=lambda recognition: recognition.approved_on.replace(day=1))
    return tuple((month, tuple(recognitions)) for month, recognitions in by_month)


def _head(context: PageContext) -> Head:
    _ = context.language
    return context.list_head(_("Newest additions"), urls.RECENT, _("The newest additions to the wall."))
