"""Award ceremonies: all of them, and a page for each with its winners."""

from __future__ import annotations

from collections.abc import Iterator

from wall_of_fame import structured, urls
from wall_of_fame.pages.heads import Desk
from wall_of_fame.site import Page, Section


def pages(desk: Desk) -> Iterator[Page]:
    """The list and every ceremony's page; none if there was no ceremony."""
    if not desk.wall.awards:
        return
    title = desk._("Awards")
    head = desk.head(
        title,
        urls.AWARDS,
        description=desk._("The award ceremonies and their winners."),
        thing=structured.collection(desk.site, title, urls.AWARDS),
    )
    yield Page(urls.AWARDS, "awards.html", head, {"awards": desk.wall.awards})
    for award in desk.wall.awards:
        head = desk.head(
            award.name,
            award.url,
            description=award.html.striptags() or award.name,
            above=(Section(title, urls.AWARDS),),
            thing=structured.award(desk.site, award),
        )
        yield Page(award.url, "award.html", head, {"award": award}, award.date)
