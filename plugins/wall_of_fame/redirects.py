"""Pages at former addresses that lead to where things are now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from wall_of_fame.site import Head, Page, Site
from wall_of_fame.wall import Wall


def pages(wall: Wall, site: Site, existing: Iterable[Page]) -> Iterator[Page]:
    """A redirect for every page of a record, the later pages of its list included."""
    former: dict[str, list[str]] = defaultdict(list)
    for old, url in wall.aliases.items():
        former[url].append(old)
    for page in existing:
        owner = "/".join(page.url.split("/")[:2]) + "/"
        for old in former.get(owner, ()):
            rest = page.url.removeprefix(owner)
            if not rest or old.endswith("/"):
                yield _redirect(site, old + rest, page)


def _redirect(site: Site, url: str, to: Page) -> Page:
    head = Head(title=to.head.title, description="", url=url, canonical=to.head.canonical, noindex=True)
    context = {"target": to.head.canonical, "target_path": site.link(to.url), "title": to.head.title}
    return Page(url, "redirect.html", head, context)
