"""Award ceremonies: all of them, and a page for each with its winners."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.site import structured_data as structured
from wall_of_fame.site.pages.context import Desk
from wall_of_fame.wall import Award


def pages(desk: Desk) -> Iterator[Page]:
    """The list and every ceremony's page; none if there was no ceremony."""
    if not desk.wall.awards:
        return
    yield Page(urls.AWARDS, "awards.html", {"awards": desk.wall.awards}, partial(_list_head, desk))
    for award in desk.wall.awards:
        head = partial(_head, desk, award)
        yield Page(award.url, "award.html", {"award": award}, head, changed=award.date)


def _list_head(desk: Desk) -> Head:
    title = desk._("Awards")
    return desk.head(
        title,
        urls.AWARDS,
        description=desk._("The award ceremonies and their winners."),
        thing=structured.collection(desk.site, title, urls.AWARDS),
    )


def _head(desk: Desk, award: Award) -> Head:
    return desk.head(
        award.name,
        award.url,
        description=award.html.striptags() or award.name,
        above=(Section(desk._("Awards"), urls.AWARDS),),
        thing=structured.award(desk.site, award),
    )
