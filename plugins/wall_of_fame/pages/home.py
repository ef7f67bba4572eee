"""The front page: the wall, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wall_of_fame import structured, urls
from wall_of_fame.pages.heads import Desk, Pager, newest, paged
from wall_of_fame.site import Page
from wall_of_fame.wall import Campaign, Recognition


@dataclass(frozen=True, slots=True)
class Counts:
    """The size of the wall."""

    recognitions: int
    people: int
    businesses: int
    places: int


def open_campaigns(desk: Desk) -> tuple[Campaign, ...]:
    """The campaigns that have not ended by the build's today, the next to begin first."""
    return tuple(
        sorted(
            (one for one in desk.wall.campaigns if one.end >= desk.today), key=lambda one: (one.start, one.id)
        )
    )


def pages(desk: Desk) -> Iterator[Page]:
    """The wall, 24 recognitions a page."""
    wall = desk.wall
    businesses = [business for business in wall.businesses if wall.by_business[business.id]]
    counts = Counts(
        recognitions=len(wall.recognitions),
        people=sum(bool(wall.by_person[person.id]) for person in wall.people),
        businesses=len(businesses),
        places=len({business.place.id for business in businesses}),
    )

    def page(url: str, pager: Pager | None, cards: tuple[Recognition, ...]) -> Page:
        title = desk.titled("", pager)
        head = desk.head(
            title,
            url,
            description=desk.intro.summary if desk.intro else "",
            thing=structured.website(desk.site)
            if url == urls.HOME
            else structured.collection(desk.site, title, url),
            feeds=desk.feeds(desk.site.name, urls.HOME),
        )
        context = {
            "intro": desk.intro,
            "cards": cards,
            "pager": pager,
            "counts": counts,
            "open_campaigns": open_campaigns(desk),
            "today": desk.today,
        }
        return Page(url, "home.html", head, context, newest(cards))

    return paged(wall.recognitions, urls.HOME, page)
