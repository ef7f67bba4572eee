"""The page for addresses that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from wall_of_fame.pages.heads import Desk
from wall_of_fame.site import Page


def pages(desk: Desk) -> Iterator[Page]:
    """404.html, which static hosts show for whatever they cannot find."""
    head = desk.head(desk._("This page is not here"), "404.html", noindex=True)
    yield Page("404.html", "404.html", head)
