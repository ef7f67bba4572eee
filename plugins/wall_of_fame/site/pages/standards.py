"""The standards of service: all of them, and a page for each with people and quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Final

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.site import structured_data as structured
from wall_of_fame.site.pages import filters
from wall_of_fame.site.pages.context import Desk, newest
from wall_of_fame.site.pages.lists import Pager, paged
from wall_of_fame.wall import Recognition, Standard

_QUOTES: Final = 12


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a story that show a standard."""

    words: str
    recognition: Recognition


def pages(desk: Desk) -> Iterator[Page]:
    """The overview and every standard's page."""
    counted = tuple((standard, len(desk.wall.by_standard[standard.id])) for standard in desk.wall.standards)
    head = partial(_list_head, desk, desk.wall.standards)
    yield Page(urls.STANDARDS, "standards.html", {"standards": counted}, head)
    for standard in desk.wall.standards:
        yield from _standard(desk, standard)


def quotes(recognitions: Iterable[Recognition], standard: Standard) -> Iterator[Quote]:
    """The words that show a standard, newest first."""
    for shown in recognitions:
        yield from (
            Quote(item.words, shown) for item in shown.evidence if item.standard is standard and item.words
        )


def _list_head(desk: Desk, standards: Iterable[Standard]) -> Head:
    title = desk._("Standards")
    return desk.head(
        title,
        urls.STANDARDS,
        description=" · ".join(standard.name for standard in standards),
        thing=structured.collection(desk.site, title, urls.STANDARDS),
    )


def _standard(desk: Desk, standard: Standard) -> Iterator[Page]:
    recognitions = desk.wall.by_standard[standard.id]
    for part in paged(recognitions, standard.url):
        is_first = part.url == standard.url
        context = {
            "standard": standard,
            "quotes": tuple(islice(quotes(recognitions, standard), _QUOTES)) if is_first else (),
            "recognitions": part.recognitions,
            "pager": part.pager,
            "count": len(recognitions) if is_first else 0,
            "filters": filters.of_standard(desk.wall, recognitions) if is_first else (),
        }
        head = partial(_head, desk, standard, part.url, part.pager)
        yield Page(part.url, "standard.html", context, head, changed=newest(part.recognitions))


def _head(desk: Desk, standard: Standard, url: str, pager: Pager | None) -> Head:
    about = structured.standard(desk.site, standard)
    return desk.head(
        desk.titled(standard.name, pager),
        url,
        description=standard.tagline or standard.name,
        above=(Section(desk._("Standards"), urls.STANDARDS),),
        thing=structured.collection(desk.site, standard.name, url, about),
        feeds=desk.feeds(standard.name, standard.url),
    )
