"""Digital pins: what they are, how to get one, and how somebody else looks whether one is real."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, structured_data
from wall_of_fame.site.pages.context import PageContext


def pages(context: PageContext) -> Iterator[Page]:
    """The page, on a wall with somebody who signs digital pins."""
    issuer = context.wall.pin_issuer
    if issuer is not None:
        editions = tuple(campaign for campaign in context.wall.campaigns if campaign.pin_edition)
        values = {"issuer": issuer, "editions": editions}
        yield Page(urls.DIGITAL_PINS, "digital_pins.html", values, partial(_head, context))


def _head(context: PageContext) -> Head:
    _ = context.language
    title = _("Digital pins")
    return context.head(
        title,
        urls.DIGITAL_PINS,
        description=_("A signed picture of a pin to keep, which anybody can check."),
        json_ld=structured_data.collection_page(context.site, title, urls.DIGITAL_PINS),
    )
