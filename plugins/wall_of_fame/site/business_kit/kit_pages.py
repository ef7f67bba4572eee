"""All pages of the kit: those for frames, the page to share of each business, and its poster."""

from __future__ import annotations

from collections.abc import Iterator

from wall_of_fame.site import Page
from wall_of_fame.site.business_kit import embeds, poster_page, share_page
from wall_of_fame.site.pages import PageContext


def pages(context: PageContext) -> Iterator[Page]:
    """Every page of the kit; a page to share names the files of the poster."""
    posters = tuple(poster_page.pages(context))
    papers = {page.values["business"].url: page.values["papers"] for page in posters}
    yield from embeds.pages(context)
    yield from share_page.pages(context, papers)
    yield from posters
