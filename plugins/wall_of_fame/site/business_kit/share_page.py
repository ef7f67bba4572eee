"""The page that explains what a business may use of the wall, with codes to copy and how they look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final
from urllib.parse import urlsplit

from wall_of_fame import urls
from wall_of_fame.site import SHARE_CSP, Head, Page, Section
from wall_of_fame.site.business_kit import element
from wall_of_fame.site.business_kit.badge import SCHEMES, SIZES
from wall_of_fame.site.business_kit.embeds import LAYOUTS
from wall_of_fame.site.business_kit.website_builders import steps
from wall_of_fame.site.pages import PageContext
from wall_of_fame.wall import Business

_OF_SCRIPT: Final = ("script-src", "connect-src", "img-src")

Papers = tuple[tuple[str, str], ...]
"""The name of each size of paper, and the path of the poster for it."""


def pages(context: PageContext, papers_of: Mapping[str, Papers]) -> Iterator[Page]:
    """A page for each business. Once it has three, nothing on it changes with a recognition.

    `papers_of` has the files of the poster of each business by its URL.
    """
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(context.site.url))
    endings = ("svg", "png") if context.site.keepsakes else ("svg",)
    badges = tuple(
        urls.badge("", size, scheme, ending) for ending in endings for size in SIZES for scheme in SCHEMES
    )
    shared = {
        "csp": SHARE_CSP,
        "origin": origin,
        "layouts": LAYOUTS,
        "badges": badges,
        "places": steps(context.language),
        "policies": _policies(context, origin),
    }
    for business in context.wall.businesses:
        head = partial(_head, context, business)
        listed = sum(1 for story in context.wall.by_business[business.id] if not story.noindex)
        # The element takes room for three before it knows how many there are.
        count = min(max(listed, 1), element.USUAL)
        values = {
            **shared,
            "business": business,
            "count": count if count < element.USUAL else 0,
            "papers": papers_of[business.url],
        }
        yield Page(urls.share_page(business.url), "share.html", values, head, noindex=True)


def _policies(context: PageContext, origin: str) -> tuple[tuple[str, str], ...]:
    """What each thing needs of a strict Content-Security-Policy, and what all of them need together."""
    _ = context.language
    return (
        (_("Badge"), _policy("img-src", origin)),
        (_("Frame"), _policy("frame-src", origin)),
        (_("Script"), _policy(*_OF_SCRIPT, origin)),
        (_("All of it"), _policy("frame-src", *_OF_SCRIPT, origin)),
    )


def _policy(*names_and_origin: str) -> str:
    """Directives that each let in the same origin; no directive stands in a policy twice."""
    *names, origin = names_and_origin
    return "; ".join(f"{name} {origin}" for name in names)


def _head(context: PageContext, business: Business) -> Head:
    _ = context.language
    title = _("Show your people: %(business)s") % {"business": business.name}
    above = (Section(_("Businesses"), urls.BUSINESSES), Section(business.name, business.url))
    return context.head(
        title, urls.share_page(business.url), above=above, noindex=True, name=_("Show your people")
    )
