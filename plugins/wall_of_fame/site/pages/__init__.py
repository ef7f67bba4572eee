"""Which page exists, from which template, with what. One module a kind of page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from wall_of_fame.site import Page
from wall_of_fame.site.pages import (
    awards,
    businesses,
    campaigns,
    display,
    home,
    people,
    places,
    recent,
    recognition,
    search,
    standards,
    surprise,
    years,
)
from wall_of_fame.site.pages import not_found as lost
from wall_of_fame.site.pages.context import Intro, PageContext
from wall_of_fame.site.pages.home import open_campaigns

PAGE_MAKERS: Final[tuple[Callable[[PageContext], Iterator[Page]], ...]] = (
    home.pages,
    recognition.pages,
    people.pages,
    businesses.pages,
    standards.pages,
    places.pages,
    campaigns.pages,
    awards.pages,
    years.pages,
    display.pages,
    recent.pages,
    surprise.pages,
    search.pages,
    lost.pages,
)


def all_pages(context: PageContext) -> Iterator[Page]:
    """Every page of the wall but Pelican's own."""
    for kind in PAGE_MAKERS:
        yield from kind(context)


__all__ = ["PAGE_MAKERS", "Intro", "PageContext", "all_pages", "open_campaigns"]
