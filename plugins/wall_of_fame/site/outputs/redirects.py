"""Pages at former addresses that lead to where things are now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial

from wall_of_fame.site import Head, Page, Site
from wall_of_fame.wall import Wall


def pages(wall: Wall, site: Site, existing: Iterable[Page]) -> Iterator[Page]:
    """A redirect for every page of a record, the later pages of its list included."""
    former: dict[str, list[str]] = defaultdict(list)
    for old, url in wall.aliases.items():
        former[url].append(old)
    for page in existing if former else ():
        owner = "/".join(page.url.split("/")[:2]) + "/"
        for old in former.get(owner, ()):
            rest = page.url.removeprefix(owner)
            if not rest or old.endswith("/"):
                yield _redirect(site, old + rest, page)


def _redirect(site: Site, url: str, to: Page) -> Page:
    """A page that leads to another; whatever changes the other may change its title here."""
    context = {**to.values, "target": site.absolute(to.url), "target_path": site.link(to.url)}
    return Page(url, "redirect.html", context, partial(_head, url, to), noindex=True)


def _head(url: str, to: Page) -> Head:
    head = to.head
    return Head(title=head.title, description="", url=url, canonical=head.canonical, noindex=True)
