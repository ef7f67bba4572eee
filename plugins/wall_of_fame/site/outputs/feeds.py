"""Atom (RFC 4287) and JSON Feed 1.1 for the wall, each business and each standard."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, lru_cache, partial
from itertools import islice
from json.encoder import encode_basestring as quoted
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from feedgenerator import Atom1Feed
from feedgenerator.django.utils.encoding import iri_to_uri

from wall_of_fame import urls
from wall_of_fame.site import Build, OutputFile, Site
from wall_of_fame.site.page_sizes import FEED_ENTRIES
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.wall import Recognition

_LONG_AGO: Final = date(1970, 1, 1)
_PUBLISHED: Final = datetime(2, 2, 2, tzinfo=UTC)
_UPDATED: Final = datetime(3, 3, 3, tzinfo=UTC)
_QUOTED_NAME: Final = re.compile(r'"(%\((?!published|updated)\w+\)s)"')


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A recognition as it is written in every feed that it stands in."""

    updated: date
    atom: str
    json: str


def files(build: Build) -> Iterator[OutputFile]:
    """Every feed, also at the former addresses of a business: readers of feeds cannot be redirected."""
    wall, site = build.wall, build.site
    lists: dict[str, tuple[str, Iterable[Recognition]]] = {urls.HOME: (site.name, wall.recognitions)}
    for business in wall.businesses:
        lists[business.url] = (f"{business.name} · {site.name}", wall.by_business[business.id])
    for standard in wall.standards:
        lists[standard.url] = (f"{standard.name} · {site.name}", wall.by_standard[standard.id])
    former = [(old, url) for old, url in wall.aliases.items() if url in lists and old.endswith("/")]
    written = cache(partial(entry, site))
    for folder, url in [*((url, url) for url in lists), *former]:
        title, recognitions = lists[url]
        shown = tuple(islice((one for one in recognitions if not one.noindex), FEED_ENTRIES))
        made_of = fingerprint(site.name, site.url, site.lang, title, url, shown)
        for name, write in (("feed.atom", atom), ("feed.json", json_feed)):
            make = partial(_encoded, partial(write, site, title, url), written, shown)
            yield OutputFile(folder + name, fingerprint(name, made_of), make)


def _encoded(
    write: Callable[[Iterable[FeedItem]], str],
    written: Callable[[Recognition], FeedItem],
    shown: Iterable[Recognition],
) -> bytes:
    return write(map(written, shown)).encode()


class _Feed(Atom1Feed):  # type: ignore[misc]  # feedgenerator has no types
    """Atom whose date is that of its newest entry, never that of the build; its items are entries."""

    def latest_post_date(self) -> datetime:
        newest = max((entry.updated for entry in self.items), default=_LONG_AGO)
        return datetime(newest.year, newest.month, newest.day, tzinfo=UTC)

    def write_items(self, handler: Any) -> None:
        handler.ignorableWhitespace("".join(entry.atom for entry in self.items))


def atom(site: Site, title: str, url: str, entries: Iterable[FeedItem]) -> str:
    """The Atom feed of the page at `url`."""
    feed = _Feed(
        title=title,
        link=site.absolute(url),
        description=None,
        language=site.lang,
        author_name=site.name,
        feed_url=site.absolute(f"{url}feed.atom"),
    )
    feed.items.extend(entries)
    return str(feed.writeString("utf-8"))


def json_feed(site: Site, title: str, url: str, entries: Iterable[FeedItem]) -> str:
    """The JSON Feed of the page at `url`."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": site.absolute(url),
        "feed_url": site.absolute(f"{url}feed.json"),
        "language": site.lang,
        "items": [],
    }
    start = json.dumps(feed, ensure_ascii=False, indent=1).removesuffix("]\n}")
    items = ",\n  ".join(entry.json for entry in entries)
    return f"{start}\n  {items}\n ]\n}}\n" if items else f"{start}]\n}}\n"


def entry(site: Site, shown: Recognition) -> FeedItem:
    """A recognition, written once for all feeds. No record has control characters, which XML cannot hold."""
    address, title, content = site.absolute(shown.url), _title(shown), _content(site, shown)
    tags = [item.standard.name for item in shown.evidence]
    dates = {"published": _midnight(shown.date), "updated": _midnight(shown.approved_on)}
    atom = dates | {
        "title": escape(title),
        "link": quoteattr(f"{_uri(site.url)}/{shown.url}"),
        "id": escape(address),
        "content": escape(content),
        "author": escape(shown.nominator),
    }
    item = dates | {
        "title": quoted(title),
        "link": quoted(address),
        "content": quoted(content),
        "author": quoted(shown.nominator),
        "lang": quoted(shown.lang or site.lang),
    }
    for number, tag in enumerate(tags):
        atom[f"tag{number}"] = _attribute(tag)
        item[f"tag{number}"] = quoted(tag)
    shape = bool(shown.nominator), len(tags)
    return FeedItem(shown.approved_on, _atom_pattern(*shape) % atom, _json_pattern(*shape) % item)


@lru_cache(maxsize=100)
def _atom_pattern(has_author: bool, tags: int) -> str:  # noqa: FBT001 - the shape of an entry
    """An entry as feedgenerator writes it, with `%(name)s` in the place of each value.

    Attributes bring their own quotes.
    """
    feed = Atom1Feed("", "", None)
    feed.add_item(
        title="%(title)s",
        link="%(link)s",
        description=None,
        content="%(content)s",
        author_name="%(author)s" if has_author else None,
        pubdate=_PUBLISHED,
        updateddate=_UPDATED,
        unique_id="%(id)s",
        categories=[f"%(tag{number})s" for number in range(tags)],
    )
    text = str(feed.writeString("utf-8"))
    pattern = text[text.index("<entry>") : text.index("</feed>")]
    for name, day in (("published", _PUBLISHED), ("updated", _UPDATED)):
        pattern = pattern.replace(day.isoformat(), f"%({name})s")
    return _QUOTED_NAME.sub(r"\1", pattern)


@lru_cache(maxsize=100)
def _json_pattern(has_author: bool, tags: int) -> str:  # noqa: FBT001 - the shape of an item
    """An item as it stands in a JSON Feed, with `%(name)s` in the place of each value with its quotes."""
    item: dict[str, Any] = {
        "id": "%(link)s",
        "url": "%(link)s",
        "title": "%(title)s",
        "content_html": "%(content)s",
        "date_published": "%(published)s",
        "date_modified": "%(updated)s",
        "tags": [f"%(tag{number})s" for number in range(tags)],
        "language": "%(lang)s",
    }
    if has_author:
        item["authors"] = [{"name": "%(author)s"}]
    return _QUOTED_NAME.sub(r"\1", json.dumps(item, indent=1).replace("\n", "\n  "))


def _content(site: Site, shown: Recognition) -> str:
    """The story, saying its language where it is another than the site's."""
    html = str(shown.html) or f"<p>{shown.html.escape(_title(shown))}</p>"
    return html if shown.lang in ("", site.lang) else f'<div lang="{shown.lang}">{html}</div>'


def _title(shown: Recognition) -> str:
    return f"{', '.join(shown.names)} · {shown.business.name}"


_uri = lru_cache(maxsize=100)(iri_to_uri)
_attribute = lru_cache(maxsize=100)(quoteattr)


@lru_cache(maxsize=10_000)
def _midnight(day: date) -> str:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).isoformat()
