"""The front page: the wall, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page
from wall_of_fame.site import structured_data as structured
from wall_of_fame.site.edit_links import nomination
from wall_of_fame.site.pages import filters
from wall_of_fame.site.pages.context import Intro, PageContext, newest
from wall_of_fame.site.pages.lists import Pager, paged
from wall_of_fame.wall import Campaign, Wall


@dataclass(frozen=True, slots=True)
class Counts:
    """The size of the wall."""

    recognitions: int
    people: int
    businesses: int
    places: int
    years: tuple[int, ...]
    """The years of the recognitions, the newest first."""


def open_campaigns(context: PageContext) -> tuple[Campaign, ...]:
    """The campaigns that have not ended by the build's today, the next to begin first."""
    return tuple(
        sorted(
            (one for one in context.wall.campaigns if one.end >= context.today),
            key=lambda one: (one.start, one.id),
        )
    )


def pages(context: PageContext) -> Iterator[Page]:
    """The wall, 24 recognitions a page; only the first page counts everything, and knows the day."""
    campaigns = open_campaigns(context)
    first = {
        "counts": _counts(context.wall),
        "today": context.today,
        "filters": filters.of_wall(context.wall),
    }
    for part in paged(context.wall.recognitions, urls.HOME):
        values = {
            "intro": context.intro,
            "open_campaigns": campaigns,
            "cards": part.recognitions,
            "pager": part.pager,
            **(first if part.url == urls.HOME else {}),
        }
        head = partial(_head, context, context.intro, part.url, part.pager)
        yield Page(part.url, "home.html", values, head, changed=newest(part.recognitions))


def _counts(wall: Wall) -> Counts:
    businesses = [business for business in wall.businesses if wall.by_business[business.id]]
    return Counts(
        recognitions=len(wall.recognitions),
        people=sum(bool(wall.by_person[person.id]) for person in wall.people),
        businesses=len(businesses),
        places=len({business.place.id for business in businesses}),
        years=tuple(sorted({shown.date.year for shown in wall.recognitions}, reverse=True)),
    )


def _head(context: PageContext, intro: Intro | None, url: str, pager: Pager | None) -> Head:
    title = context.titled("", pager)
    is_first = url == urls.HOME
    return context.head(
        title,
        url,
        description=intro.summary if intro else "",
        thing=structured.website(context.site)
        if is_first
        else structured.collection(context.site, title, url),
        feeds=context.feeds(context.site.name, urls.HOME),
        add=_add(context) if is_first else "",
    )


def _add(context: PageContext) -> str:
    """Where somebody is added to the wall; nothing if the wall names no repository."""
    if context.sources.repository is None:
        return ""
    return context.sources.new(
        context.today.year, nomination(context.wall.standards, context.today, context.language)
    )
