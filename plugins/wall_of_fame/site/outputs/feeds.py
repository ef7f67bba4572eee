"""Atom (RFC 4287) and JSON Feed 1.1 for the wall, each business, each standard and each campaign.

A feed announces what came to the wall last, whenever it happened: its order and its dates are those of the
approvals.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache, lru_cache, partial
from json.encoder import encode_basestring as quoted
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr
from zoneinfo import ZoneInfo

from feedgenerator import Atom1Feed

from wall_of_fame import urls
from wall_of_fame.site import Build, OutputFile, Site
from wall_of_fame.site.lasting_ids import first_urls, lasting_id
from wall_of_fame.site.page_sizes import FEED_ENTRIES
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.text.direction import direction_of
from wall_of_fame.wall import Business, Campaign, Recognition, Standard

_LONG_AGO: Final = date(1970, 1, 1)
_NOT_RENAMED: Final[Mapping[str, str]] = {}

# Days that no recognition has: a pattern is made with them, and then they are replaced.
_PUBLISHED: Final = datetime(2, 2, 2, tzinfo=UTC)
_UPDATED: Final = datetime(3, 3, 3, tzinfo=UTC)
_QUOTED_NAME: Final = re.compile(r'"(%\((?!published|updated)\w+\)s)"')


@dataclass(frozen=True, slots=True)
class FeedOf:
    """What a feed is about: its title, the page whose news it tells, and where that page was first."""

    title: str
    url: str
    first_url: str


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A recognition as every feed writes it: its entry in Atom and its item in JSON Feed."""

    updated: date
    atom: str
    json: str


def files(build: Build) -> Iterator[OutputFile]:
    """Every feed."""
    wall, site = build.wall, build.site
    titles = {urls.HOME: site.name}
    of_others: Iterable[Business | Standard | Campaign] = (*wall.businesses, *wall.standards, *wall.campaigns)
    titles |= {thing.url: f"{thing.name} · {site.name}" for thing in of_others}
    latest = _latest_approvals(wall.recognitions)
    first = first_urls(wall)
    # A recognition stands in several feeds, and is written once for all of them.
    item_of = cache(partial(feed_item, site, first_urls=first))
    for url in titles:
        feed, recognitions = FeedOf(titles[url], url, first.get(url, url)), tuple(latest.get(url, ()))
        renamed = [first.get(recognition.url) for recognition in recognitions] if first else []
        inputs = fingerprint(
            site.name, site.url, site.lang, site.direction, site.wall_id, site.time_zone, feed, renamed,
            recognitions,
        )  # fmt: skip
        for name, write in (("feed.atom", atom_feed), ("feed.json", json_feed)):
            make = partial(_feed_bytes, partial(write, site, feed), item_of, recognitions)
            yield OutputFile(url + name, fingerprint(name, inputs), make)


def _latest_approvals(recognitions: Iterable[Recognition]) -> Mapping[str, Sequence[Recognition]]:
    """What each feed holds, by the URL of its page: what was approved last comes first.

    Of one day the order is that of the wall. Who asked to stay out of search engines is in no feed.
    """
    latest: dict[str, list[Recognition]] = defaultdict(list)
    for recognition in sorted(recognitions, key=lambda recognition: recognition.approved_on, reverse=True):
        if not recognition.noindex:
            standards = (evidence.standard.url for evidence in recognition.evidence)
            campaign = (recognition.campaign.url,) if recognition.campaign else ()
            business = (recognition.business.url,) if recognition.business else ()
            for url in (urls.HOME, *business, *standards, *campaign):
                feed = latest[url]
                if len(feed) < FEED_ENTRIES:
                    feed.append(recognition)
    return latest


def _feed_bytes(
    write: Callable[[Iterable[FeedItem]], str],
    item_of: Callable[[Recognition], FeedItem],
    recognitions: Iterable[Recognition],
) -> bytes:
    return write(map(item_of, recognitions)).encode()


class _Feed(Atom1Feed):  # type: ignore[misc]  # feedgenerator has no types
    """An Atom feed of `FeedItem`s, whose date is that of its newest item, never that of the build."""

    time_zone = "UTC"

    def latest_post_date(self) -> datetime:
        newest = max((item.updated for item in self.items), default=_LONG_AGO)
        return datetime.combine(newest, time(), ZoneInfo(self.time_zone))

    def write_items(self, handler: Any) -> None:
        handler.ignorableWhitespace("".join(item.atom for item in self.items))


def atom_feed(site: Site, about: FeedOf, items: Iterable[FeedItem]) -> str:
    """The Atom feed of a page."""
    feed = _Feed(
        title=about.title,
        link=site.absolute(about.url),
        description=None,
        language=site.lang,
        author_name=site.name,
        feed_url=site.absolute(f"{about.url}feed.atom"),
        feed_guid=lasting_id(site.wall_id, about.first_url),
    )
    feed.time_zone = site.time_zone
    feed.items.extend(items)
    return str(feed.writeString("utf-8"))


def json_feed(site: Site, about: FeedOf, items: Iterable[FeedItem]) -> str:
    """The JSON Feed of a page."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": about.title,
        "home_page_url": site.absolute(about.url),
        "feed_url": site.absolute(f"{about.url}feed.json"),
        "language": site.lang,
        "items": [],
    }
    start = json.dumps(feed, ensure_ascii=False, indent=1).removesuffix("]\n}")
    texts = ",\n  ".join(item.json for item in items)
    return f"{start}\n  {texts}\n ]\n}}\n" if texts else f"{start}]\n}}\n"


def feed_item(site: Site, recognition: Recognition, first_urls: Mapping[str, str] = _NOT_RENAMED) -> FeedItem:
    """A recognition, written for all feeds. No record has control characters, which XML cannot hold.

    `first_urls` has the URL at which a page was first, by that of today, if it was at another.
    """
    address, title = site.absolute(recognition.url), _title(recognition)
    content, nominator = _content(site, recognition), recognition.nominator
    tags = [evidence.standard.name for evidence in recognition.evidence]
    entry_id = lasting_id(site.wall_id, first_urls.get(recognition.url, recognition.url))
    approved = _midnight(recognition.approved_on, site.time_zone)
    dates = {"published": approved, "updated": approved}
    atom_values = dates | {
        "title": escape(title),
        "link": quoteattr(address),
        "id": entry_id,
        "content": escape(content),
        "author": escape(nominator),
    }
    json_values = dates | {
        "id": quoted(entry_id),
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
        "id": "%(id)s",
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
    """The story as HTML, in an element with its language and direction if they are others than the site's."""
    html = str(recognition.html) or f"<p>{recognition.html.escape(_title(recognition))}</p>"
    lang = "" if recognition.lang in ("", site.lang) else f' lang="{recognition.lang}"'
    direction = direction_of(recognition.text)
    # Readers of feeds show all entries in their own direction, mostly from left to right.
    attributes = lang + (f' dir="{direction}"' if "rtl" in (direction, site.direction) else "")
    return f"<div{attributes}>{html}</div>" if attributes else html


def _title(recognition: Recognition) -> str:
    return " · ".join(filter(None, (", ".join(recognition.names), recognition.business_name)))


_attribute = lru_cache(maxsize=100)(quoteattr)


@lru_cache(maxsize=10_000)
def _midnight(day: date, time_zone: str) -> str:
    """When a day begins for the wall: a reader in its time zone is told that very day."""
    return datetime.combine(day, time(), ZoneInfo(time_zone)).isoformat()
