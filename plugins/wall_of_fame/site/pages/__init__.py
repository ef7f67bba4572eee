"""Pages: which exist, from which template, with which values. Each kind of page is one module."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from wall_of_fame.site import Page
from wall_of_fame.site.pages import (
    api,
    businesses,
    colleagues,
    display,
    home,
    not_found,
    people,
    places,
    recent,
    recognition,
    search,
    standards,
    surprise,
    years,
)
from wall_of_fame.site.pages.context import Intro, PageContext
from wall_of_fame.site.pages.home import open_campaigns
from wall_of_fame.site.pages.occasions import awards, campaigns, ceremony, digital_pins, pins, take_part

PAGE_MAKERS: Final[tuple[Callable[[PageContext], Iterator[Page]], ...]] = (
    home.pages,
    recognition.pages,
    people.pages,
    businesses.pages,
    standards.pages,
    places.pages,
    campaigns.pages,
    pins.pages,
    digital_pins.pages,
    awards.pages,
    ceremony.pages,
    colleagues.pages,
    take_part.pages,
    years.pages,
    display.pages,
    recent.pages,
    surprise.pages,
    search.pages,
    api.pages,
    not_found.pages,
)
"""The kinds of pages: a new kind is one module and one entry here."""


def all_pages(context: PageContext) -> Iterator[Page]:
    """Every page of the wall but redirects and those that Pelican writes."""
    for pages in PAGE_MAKERS:
        yield from pages(context)


__all__ = ["PAGE_MAKERS", "Intro", "PageContext", "all_pages", "open_campaigns"]
