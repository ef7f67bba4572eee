"""The page that a business prints for its shop window, with its poster as files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.site.certificates import window_poster
from wall_of_fame.site.certificates.window_poster import PAPERS
from wall_of_fame.site.pages import PageContext
from wall_of_fame.site.pages.context import count_standards
from wall_of_fame.wall import Business


def pages(context: PageContext) -> Iterator[Page]:
    """A page for each business."""
    site, language = context.site, context.language
    for business in context.wall.businesses:
        recognitions = context.wall.by_business[business.id]
        standards = tuple(standard for standard, _ in count_standards(recognitions)) or site.standards
        words = window_poster.words_of(site, language, business, recognitions)
        poster = window_poster.of_business(site, language, business, words, standards)
        values = {
            "business": business,
            "words": words,
            "standards": standards,
            "papers": tuple((paper.upper(), business.url + name) for name, paper in PAPERS) if poster else (),
        }
        url, head = urls.poster_page(business.url), partial(_head, context, business)
        yield Page(url, "poster.html", values, head, noindex=True, print_file=poster)


def _head(context: PageContext, business: Business) -> Head:
    _ = context.language
    above = (
        Section(_("Businesses"), urls.BUSINESSES),
        Section(business.name, business.url),
        Section(_("Show your people"), urls.share_page(business.url)),
    )
    title = _("A poster for %(business)s") % {"business": business.name}
    url = urls.poster_page(business.url)
    return context.head(title, url, above=above, noindex=True, name=_("Poster"))
