"""Pages for a screen in a shop or at a ceremony: a slide for each recognition, the newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page
from wall_of_fame.site.page_sizes import SLIDES_OF_A_BUSINESS, SLIDES_OF_A_CAMPAIGN, SLIDES_OF_THE_WALL
from wall_of_fame.site.pages.context import PageContext
from wall_of_fame.wall import Recognition


@dataclass(frozen=True, slots=True)
class Slide:
    """A recognition on a screen; `prize` is the category of the award that it won, on the award's screen."""

    recognition: Recognition
    prize: str = ""


def pages(context: PageContext) -> Iterator[Page]:
    """The screens of the wall and of each business, campaign and award; none without a recognition."""
    wall = context.wall
    yield from _page(context, urls.HOME, "", _newest(wall.recognitions, SLIDES_OF_THE_WALL))
    for business in wall.businesses:
        slides = _newest(wall.by_business[business.id], SLIDES_OF_A_BUSINESS)
        yield from _page(context, business.url, business.name, slides)
    for campaign in wall.campaigns:
        slides = _newest(wall.by_campaign[campaign.id], SLIDES_OF_A_CAMPAIGN)
        yield from _page(context, campaign.url, campaign.name, slides)
    for award in wall.awards:
        slides = tuple(Slide(winner.recognition, winner.category) for winner in award.winners)
        yield from _page(context, award.url, award.name, slides)


def _newest(recognitions: Sequence[Recognition], most: int) -> tuple[Slide, ...]:
    return tuple(map(Slide, recognitions[:most]))


def _page(context: PageContext, page_url: str, name: str, slides: tuple[Slide, ...]) -> Iterator[Page]:
    """The screen that belongs to the page at `page_url`. All its links work without a host."""
    if slides:
        url = urls.display_page(page_url)
        values = {
            "name": name,
            "slides": slides,
            "up": urls.path_to_root(url),
            "back": urls.file_of(page_url),
        }
        yield Page(url, "display.html", values, partial(_head, context, url, name), noindex=True)


def _head(context: PageContext, url: str, name: str) -> Head:
    _ = context.language
    title = _("Slideshow: %(name)s") % {"name": name or _("Newest stories")}
    return context.head(title, url, noindex=True)
