"""The page that searches, and without a script has links to everything."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.site import SEARCH_CSP, Head, Page
from wall_of_fame.site.language import plural_examples
from wall_of_fame.site.pages.context import PageContext


def pages(context: PageContext) -> Iterator[Page]:
    """One page, if the site has a search. Without an index it says which command makes one."""
    if not context.site.search:
        return
    index = context.index
    values = {
        "csp": SEARCH_CSP if context.site.csp else "",
        "folder": index.folder if index else "",
        "index_folder": index.index_folder if index else "",
        "version": index.version if index else "",
        "languages": index.languages if index else (),
        "lang": index.lang if index else "",
        "plural_examples": plural_examples(context.language.locale),
        "name_list_count": len(index.name_lists) if index else 0,
        "common_words": index.common_words if index else (),
    }
    yield Page(urls.SEARCH, "search.html", values, partial(_head, context))


def _head(context: PageContext) -> Head:
    _ = context.language
    description = _("Find people, businesses and stories of great service.")
    return context.head(_("Search"), urls.SEARCH, description=description)
