"""Pages at former addresses that lead to the addresses of today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from wall_of_fame.site import Head, Page, Site
from wall_of_fame.wall import Wall


def redirect_pages(wall: Wall, site: Site, pages: Iterable[Page]) -> Iterator[Page]:
    """A redirect to each page of a record that has a former address, also to later pages of its list."""
    former: dict[str, list[str]] = defaultdict(list)
    for alias, url in wall.former_addresses.items():
        former[url].append(alias)
    for page in pages if former else ():
        record_url = "/".join(page.url.split("/")[:2]) + "/"
        rest = page.url.removeprefix(record_url)
        for alias in former.get(record_url, ()):
            # A former address that is a file, such as /old.html, has no later pages.
            if not rest or alias.endswith("/"):
                # In a frame nobody should be sent elsewhere first.
                is_framed = rest.startswith("embed/")
                yield replace(page, url=alias + rest) if is_framed else _redirect(site, alias + rest, page)


def _redirect(site: Site, url: str, target: Page) -> Page:
    """A page that leads to another; its values are those of the other, since its title follows from them."""
    values = {**target.values, "target": site.absolute(target.url), "target_path": site.link(target.url)}
    return Page(url, "redirect.html", values, partial(_head, url, target), noindex=True)


def _head(url: str, target: Page) -> Head:
    head = target.head
    return Head(title=head.title, description="", url=url, canonical=head.canonical, noindex=True)
