"""The standards of service: all of them, and a page for each with people and quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from wall_of_fame import structured, urls
from wall_of_fame.pages.heads import Desk, Pager, newest, paged
from wall_of_fame.site import Page, Section
from wall_of_fame.wall import Recognition, Standard

_QUOTES: Final = 12


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a story that show a standard."""

    words: str
    recognition: Recognition


def pages(desk: Desk) -> Iterator[Page]:
    """The overview and every standard's page."""
    title = desk._("Standards")
    counted = tuple((standard, len(desk.wall.by_standard[standard.id])) for standard in desk.wall.standards)
    head = desk.head(
        title,
        urls.STANDARDS,
        description=" · ".join(standard.name for standard in desk.wall.standards),
        thing=structured.collection(desk.site, title, urls.STANDARDS),
    )
    yield Page(urls.STANDARDS, "standards.html", head, {"standards": counted})
    for standard in desk.wall.standards:
        yield from _standard(desk, standard)


def quotes(recognitions: Iterable[Recognition], standard: Standard) -> Iterator[Quote]:
    """The words that show a standard, newest first."""
    for shown in recognitions:
        yield from (
            Quote(item.words, shown) for item in shown.evidence if item.standard == standard and item.words
        )


def _standard(desk: Desk, standard: Standard) -> Iterator[Page]:
    recognitions = desk.wall.by_standard[standard.id]
    shown_quotes = tuple(quotes(recognitions, standard))[:_QUOTES]

    def page(url: str, pager: Pager | None, part: tuple[Recognition, ...]) -> Page:
        head = desk.head(
            desk.titled(standard.name, pager),
            url,
            description=standard.tagline or standard.name,
            above=(Section(desk._("Standards"), urls.STANDARDS),),
            thing=structured.collection(
                desk.site, standard.name, url, structured.standard(desk.site, standard)
            ),
            feeds=desk.feeds(standard.name, standard.url),
        )
        context = {
            "standard": standard,
            "quotes": shown_quotes if url == standard.url else (),
            "recognitions": part,
            "pager": pager,
            "count": len(recognitions),
        }
        return Page(url, "standard.html", head, context, newest(part))

    return paged(recognitions, standard.url, page)
