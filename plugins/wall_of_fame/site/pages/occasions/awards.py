"""Award ceremonies: the list of all, and a page for each with its winners."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section, structured_data
from wall_of_fame.site.pages.context import PageContext
from wall_of_fame.site.pages.lists import Pager, item_pages
from wall_of_fame.site.share_pictures import list_pictures
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.wall import Award


def pages(context: PageContext) -> Iterator[Page]:
    """The list and every ceremony's pages; none if there was no ceremony."""
    if not context.wall.awards:
        return
    for page in item_pages(context.wall.awards, urls.AWARDS):
        head = partial(_list_head, context, page.url, page.pager)
        yield Page(page.url, "awards.html", {"awards": page.items, "pager": page.pager}, head)
    for award in context.wall.awards:
        yield from _award(context, award)


def _award(context: PageContext, award: Award) -> Iterator[Page]:
    """The winners in the order of the record, however many they are."""
    line = " · ".join(filter(None, (context.day(award.date), award.place)))
    share = list_pictures.of_award(context.site, award, line)
    for page in item_pages(award.winners, award.url, newest_first=False):
        own = share if page.url == award.url else None
        values = {"award": award, "winners": page.items, "pager": page.pager, "share": own}
        head = partial(_head, context, award, own, page.url, page.pager)
        yield Page(page.url, "award.html", values, head, changed=award.date, share_picture=own)


def _list_head(context: PageContext, url: str, pager: Pager | None) -> Head:
    _ = context.language
    description = _("Award ceremonies and their winners.")
    return context.list_head(_("Awards"), urls.AWARDS, description, url, pager)


def _head(
    context: PageContext, award: Award, share: SharePicture | None, url: str, pager: Pager | None
) -> Head:
    _ = context.language
    return context.head(
        context.page_title(award.name, pager),
        url,
        description=award.html.striptags() or award.name,
        above=(Section(_("Awards"), urls.AWARDS),),
        json_ld=structured_data.award_event(context.site, award),
        share=share,
    )
