"""The standards of service: the list of all, and a page for each with people and quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Final

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section, structured_data
from wall_of_fame.site.pages import filters
from wall_of_fame.site.pages.context import PageContext, newest_approval
from wall_of_fame.site.pages.lists import Pager, list_pages
from wall_of_fame.site.share_pictures import list_pictures
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.wall import Evidence, Recognition, Standard

_MOST_QUOTES: Final = 6


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of a story that show a standard, and their sentence."""

    evidence: Evidence
    recognition: Recognition


def pages(context: PageContext) -> Iterator[Page]:
    """The list and every standard's page."""
    wall = context.wall
    standards = tuple((standard, len(wall.by_standard[standard.id])) for standard in wall.standards)
    head = partial(_list_head, context, wall.standards)
    yield Page(urls.STANDARDS, "standards.html", {"standards": standards}, head)
    for standard in wall.standards:
        yield from _standard(context, standard)


def quotes(recognitions: Iterable[Recognition], standard: Standard) -> Iterator[Quote]:
    """The words that show a standard, in the order of the recognitions."""
    for recognition in recognitions:
        for evidence in recognition.evidence:
            if evidence.standard is standard and evidence.words:
                yield Quote(evidence, recognition)


def _list_head(context: PageContext, standards: Iterable[Standard]) -> Head:
    _ = context.language
    description = " · ".join(standard.name for standard in standards)
    return context.list_head(_("Standards"), urls.STANDARDS, description)


def _standard(context: PageContext, standard: Standard) -> Iterator[Page]:
    recognitions = context.wall.by_standard[standard.id]
    share = list_pictures.of_standard(context.site, standard, recognitions)
    for page in list_pages(recognitions, standard.url):
        is_first = page.url == standard.url
        own = share if is_first else None
        values = {
            "standard": standard,
            "quotes": tuple(islice(quotes(recognitions[len(page.recognitions) :], standard), _MOST_QUOTES))
            if is_first
            else (),
            "recognitions": page.recognitions,
            "pager": page.pager,
            "count": len(recognitions) if is_first else 0,
            "filters": filters.of_standard(context.wall, recognitions) if is_first else (),
            "share": own,
        }
        head = partial(_head, context, standard, own, page.url, page.pager)
        changed = newest_approval(page.recognitions)
        yield Page(page.url, "standard.html", values, head, changed=changed, share_picture=own)


def _head(
    context: PageContext, standard: Standard, share: SharePicture | None, url: str, pager: Pager | None
) -> Head:
    _ = context.language
    about = structured_data.defined_term(context.site, standard)
    return context.head(
        context.page_title(standard.name, pager),
        url,
        description=standard.tagline or standard.name,
        above=(Section(_("Standards"), urls.STANDARDS),),
        json_ld=structured_data.collection_page(context.site, standard.name, url, about),
        feeds=context.feeds(standard.name, standard.url),
        share=share,
    )
