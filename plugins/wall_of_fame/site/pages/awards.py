"""Award ceremonies: all of them, and a page for each with its winners."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.site import structured_data as structured
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
    title = context.language("Awards")
    return context.head(
        title,
        urls.AWARDS,
        description=context.language("The award ceremonies and their winners."),
        thing=structured.collection(context.site, title, urls.AWARDS),
    )


def _head(context: PageContext, award: Award) -> Head:
    return context.head(
        award.name,
        award.url,
        description=award.html.striptags() or award.name,
        above=(Section(context.language("Awards"), urls.AWARDS),),
        thing=structured.award(context.site, award),
    )
