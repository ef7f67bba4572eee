"""Pages for frames of other websites: the newest recognitions of a business, in three fixed heights."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from wall_of_fame import urls
from wall_of_fame.site import Head, Page
from wall_of_fame.site.pages import PageContext
from wall_of_fame.wall import Business, Recognition


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout of an embedded page: how many recognitions it has, and the height of its frame in pixels."""

    name: str
    recognitions: int
    height: int


LAYOUTS: Final = (Layout("compact", 1, 180), Layout("row", 3, 420), Layout("grid", 6, 760))
"""Every height is enough for each width from 240 pixels on."""


def pages(context: PageContext) -> Iterator[Page]:
    """The embedded pages of businesses and recognitions.

    Who asked to stay out of search engines is in none of them.
    """
    yield from _of_businesses(context)
    # The pages of recognitions are for answers of oEmbed alone.
    for recognition in context.wall.recognitions if context.site.keepsakes else ():
        if not recognition.noindex:
            values = {
                "business": recognition.business,
                "recognitions": (recognition,),
                "count": 0,
                "layout": LAYOUTS[0].name,
            }
            url, head = urls.embed_page(recognition.url), partial(_head_of_recognition, context, recognition)
            yield Page(url, "embed.html", values, head, noindex=True)


def _of_businesses(context: PageContext) -> Iterator[Page]:
    for business in context.wall.businesses:
        everything = context.wall.by_business[business.id]
        listed = tuple(recognition for recognition in everything if not recognition.noindex)
        head = partial(_head, context, business)
        for layout in LAYOUTS:
            values = {
                "business": business,
                "recognitions": listed[: layout.recognitions],
                "count": len(everything),
                "layout": layout.name,
            }
            yield Page(urls.embed_page(business.url, layout.name), "embed.html", values, head, noindex=True)


def _head_of_recognition(context: PageContext, recognition: Recognition) -> Head:
    return _plain_head(context, context.names_at_business(recognition), recognition.url)


def _head(context: PageContext, business: Business) -> Head:
    _ = context.language
    title = _("Recognised at %(business)s") % {"business": business.name}
    return _plain_head(context, title, business.url)


def _plain_head(context: PageContext, title: str, url: str) -> Head:
    """A head whose canonical address is that of the page that is shown within the frame."""
    return replace(context.head(title, url, noindex=True), edit="")
