"""How to nominate somebody at a business: a page, and the cards on its counter that lead there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Build, Head, OutputFile, Page, Section
from wall_of_fame.site.form.ways_in import WaysIn
from wall_of_fame.site.outputs.qr_codes import qr_code
from wall_of_fame.site.pages import PageContext, open_campaigns
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.wall import Business


def pages(context: PageContext, ways: WaysIn) -> Iterator[Page]:
    """Two pages for each business, if the wall has a page on nominating; no recognition changes them."""
    if context.site.nominate is None:
        return
    campaigns = open_campaigns(context)
    for business in context.wall.businesses:
        values = {"business": business, "ways": ways, "open_campaigns": campaigns}
        head = partial(_head, context, business)
        yield Page(urls.nominate_page(business.id), "nominate_business.html", values, head, noindex=True)
        head = partial(_cards_head, context, business)
        url = urls.counter_cards(business.id)
        yield Page(url, "counter_cards.html", {"business": business}, head, noindex=True)


def files(build: Build) -> Iterator[OutputFile]:
    """The QR code on the cards of each business."""
    if build.site.nominate is None:
        return
    for business in build.wall.businesses:
        address = build.site.absolute(urls.nominate_page(business.id))
        path = urls.qr_code_of_cards(business.id)
        yield OutputFile(path, fingerprint("qr", address), partial(qr_code, address), is_kept=True)


def _head(context: PageContext, business: Business) -> Head:
    _ = context.language
    title = _("Nominate someone at %(business)s") % {"business": business.name}
    above = (Section(_("Businesses"), urls.BUSINESSES), Section(business.name, business.url))
    url = urls.nominate_page(business.id)
    return context.head(title, url, above=above, noindex=True, name=_("Nominate someone"))


def _cards_head(context: PageContext, business: Business) -> Head:
    _ = context.language
    title = _("Cards for the counter: %(business)s") % {"business": business.name}
    above = (
        Section(_("Businesses"), urls.BUSINESSES),
        Section(business.name, business.url),
        Section(_("Nominate someone"), urls.nominate_page(business.id)),
    )
    url = urls.counter_cards(business.id)
    return context.head(title, url, above=above, noindex=True, name=_("Cards for the counter"))
