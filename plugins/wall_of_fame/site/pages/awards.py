"""Award ceremonies: the list of all, and a page for each with its winners."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section, structured_data
from wall_of_fame.site.pages.context import PageContext
from wall_of_fame.wall import Award


def pages(context: PageContext) -> Iterator[Page]:
    """The list and every ceremony's page; none if there was no ceremony."""
    if not context.wall.awards:
        return
    yield Page(urls.AWARDS, "awards.html", {"awards": context.wall.awards}, partial(_list_head, context))
    for award in context.wall.awards:
        head = partial(_head, context, award)
        yield Page(award.url, "award.html", {"award": award}, head, changed=award.date)


def _list_head(context: PageContext) -> Head:
    _ = context.language
    return context.list_head(_("Awards"), urls.AWARDS, _("The award ceremonies and their winners."))


def _head(context: PageContext, award: Award) -> Head:
    _ = context.language
    return context.head(
        award.name,
        award.url,
        description=award.html.striptags() or award.name,
        above=(Section(_("Awards"), urls.AWARDS),),
        json_ld=structured_data.award_event(context.site, award),
    )
