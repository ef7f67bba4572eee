"""Atom (RFC 4287) and JSON Feed 1.1 for the wall, each business and each standard."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Any, Final

from feedgenerator import Atom1Feed

from wall_of_fame import urls
from wall_of_fame.limits import FEED_ENTRIES
from wall_of_fame.site import Build, File, Site
from wall_of_fame.wall import Recognition

_LONG_AGO: Final = date(1970, 1, 1)


def files(build: Build) -> Iterator[File]:
    """Every feed, also at the former addresses of a business: readers of feeds cannot be redirected."""
    wall, site = build.wall, build.site
    lists: dict[str, tuple[str, Iterable[Recognition]]] = {urls.HOME: (site.name, wall.recognitions)}
    for business in wall.businesses:
        lists[business.url] = (f"{business.name} · {site.name}", wall.by_business[business.id])
    for standard in wall.standards:
        lists[standard.url] = (f"{standard.name} · {site.name}", wall.by_standard[standard.id])
    former = [(old, url) for old, url in wall.aliases.items() if url in lists and old.endswith("/")]
    for folder, url in [*((url, url) for url in lists), *former]:
        title, recognitions = lists[url]
        entries = [shown for shown in recognitions if not shown.noindex][:FEED_ENTRIES]
        yield File(f"{folder}feed.atom", atom(site, title, url, entries).encode())
        yield File(f"{folder}feed.json", json_feed(site, title, url, entries).encode())


class _Feed(Atom1Feed):  # type: ignore[misc]  # feedgenerator has no types
    """Atom whose date is that of its newest entry, never that of the build."""

    def latest_post_date(self) -> datetime:
        dates = [item["updateddate"] for item in self.items]
        return max(dates, default=_at_midnight(_LONG_AGO))


def atom(site: Site, title: str, url: str, entries: Iterable[Recognition]) -> str:
    """The Atom feed of the page at `url`."""
    feed = _Feed(
        title=title,
        link=site.absolute(url),
        description=None,
        language=site.lang,
        author_name=site.name,
        feed_url=site.absolute(f"{url}feed.atom"),
    )
    for shown in entries:
        address = site.absolute(shown.url)
        feed.add_item(
            title=_title(shown),
            link=address,
            description=None,
            content=_content(site, shown),
            author_name=shown.nominator or None,
            pubdate=_at_midnight(shown.date),
            updateddate=_at_midnight(shown.approved_on),
            unique_id=address,
            categories=[item.standard.name for item in shown.evidence],
        )
    return str(feed.writeString("utf-8"))


def json_feed(site: Site, title: str, url: str, entries: Iterable[Recognition]) -> str:
    """The JSON Feed of the page at `url`."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": site.absolute(url),
        "feed_url": site.absolute(f"{url}feed.json"),
        "language": site.lang,
        "items": [_item(site, shown) for shown in entries],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _item(site: Site, shown: Recognition) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": site.absolute(shown.url),
        "url": site.absolute(shown.url),
        "title": _title(shown),
        "content_html": _content(site, shown),
        "date_published": _at_midnight(shown.date).isoformat(),
        "date_modified": _at_midnight(shown.approved_on).isoformat(),
        "tags": [item.standard.name for item in shown.evidence],
        "language": shown.lang or site.lang,
    }
    return item | ({"authors": [{"name": shown.nominator}]} if shown.nominator else {})


def _title(shown: Recognition) -> str:
    return f"{', '.join(shown.names)} · {shown.business.name}"


def _content(site: Site, shown: Recognition) -> str:
    """The story, saying its language where it is another than the site's."""
    html = str(shown.html) or f"<p>{_title_html(shown)}</p>"
    return html if shown.lang in ("", site.lang) else f'<div lang="{shown.lang}">{html}</div>'


def _title_html(shown: Recognition) -> str:
    return str(shown.html.escape(_title(shown)))


def _at_midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
