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
from wall_of_fame.site.pages.context import PageContext, newest
from wall_of_fame.site.pages.lists import Pager, paged
from wall_of_fame.wall import Recognition, Standard

_QUOTES: Final = 12


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a story that show a standard."""

    words: str
    recognition: Recognition


def pages(context: PageContext) -> Iterator[Page]:
    """The overview and every standard's page."""
    counted = tuple(
        (standard, len(context.wall.by_standard[standard.id])) for standard in context.wall.standards
    )
    head = partial(_list_head, context, context.wall.standards)
    yield Page(urls.STANDARDS, "standards.html", {"standards": counted}, head)
    for standard in context.wall.standards:
        yield from _standard(context, standard)


def quotes(recognitions: Iterable[Recognition], standard: Standard) -> Iterator[Quote]:
    """The words that show a standard, newest first."""
    for shown in recognitions:
        yield from (
            Quote(item.words, shown) for item in shown.evidence if item.standard is standard and item.words
        )


def _list_head(context: PageContext, standards: Iterable[Standard]) -> Head:
    title = context.language("Standards")
    return context.head(
        title,
        urls.STANDARDS,
        description=" · ".join(standard.name for standard in standards),
        thing=structured.collection(context.site, title, urls.STANDARDS),
    )


def _standard(context: PageContext, standard: Standard) -> Iterator[Page]:
    recognitions = context.wall.by_standard[standard.id]
    for part in paged(recognitions, standard.url):
        is_first = part.url == standard.url
        values = {
            "standard": standard,
            "quotes": tuple(islice(quotes(recognitions, standard), _QUOTES)) if is_first else (),
            "recognitions": part.recognitions,
            "pager": part.pager,
            "count": len(recognitions) if is_first else 0,
            "filters": filters.of_standard(context.wall, recognitions) if is_first else (),
        }
        head = partial(_head, context, standard, part.url, part.pager)
        yield Page(part.url, "standard.html", values, head, changed=newest(part.recognitions))


def _head(context: PageContext, standard: Standard, url: str, pager: Pager | None) -> Head:
    about = structured.standard(context.site, standard)
    return context.head(
        context.titled(standard.name, pager),
        url,
        description=standard.tagline or standard.name,
        above=(Section(context.language("Standards"), urls.STANDARDS),),
        thing=structured.collection(context.site, standard.name, url, about),
        feeds=context.feeds(standard.name, standard.url),
    )
