"""The front page: the wall, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from heapq import nsmallest

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, structured_data
from wall_of_fame.site.edit_links import nomination_template
from wall_of_fame.site.first_sight import first_faces, wide_cards
from wall_of_fame.site.page_sizes import OPEN_CAMPAIGNS
from wall_of_fame.site.pages import filters
from wall_of_fame.site.pages.context import Intro, PageContext, newest_approval
from wall_of_fame.site.pages.lists import Pager, list_pages
from wall_of_fame.wall import Campaign, Wall


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is on the wall."""

    recognitions: int
    people: int
    businesses: int
    places: int
    years: tuple[int, ...]
    """The years of the recognitions, the newest first."""


def open_campaigns(context: PageContext) -> tuple[Campaign, ...]:
    """The campaigns that have not ended on the day of the build, the first to begin first; not too many."""
    campaigns = (campaign for campaign in context.wall.campaigns if campaign.end >= context.today)
    return tuple(nsmallest(OPEN_CAMPAIGNS, campaigns, key=lambda campaign: (campaign.start, campaign.id)))


def pages(context: PageContext) -> Iterator[Page]:
    """The wall in pages; only the first page has faces, counts, filters and the day."""
    campaigns = open_campaigns(context)
    first = {
        "counts": _counts(context.wall),
        "filters": filters.of_wall(context.wall),
        "faces": first_faces(context.wall.recognitions, context.site.lang),
    }
    for page in list_pages(context.wall.recognitions, urls.HOME):
        values = {
            "intro": context.intro,
            "open_campaigns": campaigns,
            "cards": page.recognitions,
            "wide": wide_cards(page.recognitions),
            "pager": page.pager,
            **(first if page.url == urls.HOME else {}),
        }
        head = partial(_head, context, context.intro, page.url, page.pager)
        changed = newest_approval(page.recognitions)
        yield Page(page.url, "home.html", values, head, changed=changed, share_picture=context.share)


def _counts(wall: Wall) -> Counts:
    businesses = [business for business in wall.businesses if wall.by_business[business.id]]
    return Counts(
        recognitions=len(wall.recognitions),
        people=sum(bool(wall.by_person[person.id]) for person in wall.people),
        businesses=len(businesses),
        places=len({business.place.id for business in businesses if business.place}),
        years=tuple(sorted({recognition.date.year for recognition in wall.recognitions}, reverse=True)),
    )


def _head(context: PageContext, intro: Intro | None, url: str, pager: Pager | None) -> Head:
    title = context.page_title("", pager)
    is_first = url == urls.HOME
    return context.head(
        title,
        url,
        description=intro.summary if intro else "",
        json_ld=structured_data.website(context.site)
        if is_first
        else structured_data.collection_page(context.site, title, url),
        feeds=context.feeds(context.site.name, urls.HOME),
        add=_new_nomination_url(context) if is_first else "",
    )


def _new_nomination_url(context: PageContext) -> str:
    """The address at which a nomination is begun; empty if the wall names no repository."""
    if context.sources.repository is None:
        return ""
    text = nomination_template(context.wall.standards, context.today, context.language)
    return context.sources.new_nomination_url(context.today.year, text)
