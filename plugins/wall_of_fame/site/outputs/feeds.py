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

# Days that no recognition has: a pattern is made with them, and then they are replaced.
_PUBLISHED: Final = datetime(2, 2, 2, tzinfo=UTC)
_UPDATED: Final = datetime(3, 3, 3, tzinfo=UTC)
_QUOTED_NAME: Final = re.compile(r'"(%\((?!published|updated)\w+\)s)"')


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A recognition as every feed writes it: its entry in Atom and its item in JSON Feed."""

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
    # A recognition stands in several feeds, and is written once for all of them.
    item_of = cache(partial(feed_item, site))
    for folder, url in [*((url, url) for url in lists), *former]:
        title, recognitions = lists[url]
        listed = (recognition for recognition in recognitions if not recognition.noindex)
        newest = tuple(islice(listed, FEED_ENTRIES))
        inputs = fingerprint(site.name, site.url, site.lang, title, url, newest)
        for name, write in (("feed.atom", atom_feed), ("feed.json", json_feed)):
            make = partial(_feed_bytes, partial(write, site, title, url), item_of, newest)
            yield OutputFile(folder + name, fingerprint(name, inputs), make)


def _feed_bytes(
    write: Callable[[Iterable[FeedItem]], str],
    item_of: Callable[[Recognition], FeedItem],
    recognitions: Iterable[Recognition],
) -> bytes:
    return write(map(item_of, recognitions)).encode()


class _Feed(Atom1Feed):  # type: ignore[misc]  # feedgenerator has no types
    """An Atom feed of `FeedItem`s, whose date is that of its newest item, never that of the build."""

    def latest_post_date(self) -> datetime:
        newest = max((item.updated for item in self.items), default=_LONG_AGO)
        return datetime(newest.year, newest.month, newest.day, tzinfo=UTC)

    def write_items(self, handler: Any) -> None:
        handler.ignorableWhitespace("".join(item.atom for item in self.items))


def atom_feed(site: Site, title: str, url: str, items: Iterable[FeedItem]) -> str:
    """The Atom feed of the page at `url`."""
    feed = _Feed(
        title=title,
        link=site.absolute(url),
        description=None,
        language=site.lang,
        author_name=site.name,
        feed_url=site.absolute(f"{url}feed.atom"),
    )
    feed.items.extend(items)
    return str(feed.writeString("utf-8"))


def json_feed(site: Site, title: str, url: str, items: Iterable[FeedItem]) -> str:
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
    texts = ",\n  ".join(item.json for item in items)
    return f"{start}\n  {texts}\n ]\n}}\n" if texts else f"{start}]\n}}\n"


def feed_item(site: Site, recognition: Recognition) -> FeedItem:
    """A recognition, written for all feeds. No record has control characters, which XML cannot hold."""
    address, title = site.absolute(recognition.url), _title(recognition)
    content, nominator = _content(site, recognition), recognition.nominator
    tags = [evidence.standard.name for evidence in recognition.evidence]
    dates = {"published": _midnight(recognition.date), "updated": _midnight(recognition.approved_on)}
    atom_values = dates | {
        "title": escape(title),
        "link": quoteattr(f"{_uri(site.url)}/{recognition.url}"),
        "id": escape(address),
        "content": escape(content),
        "author": escape(nominator),
    }
    json_values = dates | {
        "title": quoted(title),
        "link": quoted(address),
        "content": quoted(content),
        "author": quoted(nominator),
        "lang": quoted(recognition.lang or site.lang),
    }
    for number, tag in enumerate(tags):
        atom_values[f"tag{number}"] = _attribute(tag)
        json_values[f"tag{number}"] = quoted(tag)
    return FeedItem(
        updated=recognition.approved_on,
        atom=_atom_pattern(bool(nominator), len(tags)) % atom_values,
        json=_json_pattern(bool(nominator), len(tags)) % json_values,
    )


@lru_cache(maxsize=100)
def _atom_pattern(has_author: bool, tags: int) -> str:  # noqa: FBT001 - the shape of an entry
    """An entry as feedgenerator writes it, with `%(name)s` in the place of each value.

    The values of attributes bring their own quotes.
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
    """An item as a JSON Feed has it, with `%(name)s` in the place of each value and its quotes."""
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


def _content(site: Site, recognition: Recognition) -> str:
    """The story as HTML, in an element with its language if that is another than the site's."""
    html = str(recognition.html) or f"<p>{recognition.html.escape(_title(recognition))}</p>"
    return html if recognition.lang in ("", site.lang) else f'<div lang="{recognition.lang}">{html}</div>'


def _title(recognition: Recognition) -> str:
    return f"{', '.join(recognition.names)} · {recognition.business.name}"


_uri = lru_cache(maxsize=100)(iri_to_uri)
_attribute = lru_cache(maxsize=100)(quoteattr)


@lru_cache(maxsize=10_000)
def _midnight(day: date) -> str:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).isoformat()
