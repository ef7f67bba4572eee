"""Plain pages and news: Pelican writes them, the wall gives them their heads and lists them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from wall_of_fame import urls
from wall_of_fame.content import Content
from wall_of_fame.limits import NEWS_A_PAGE
from wall_of_fame.site import Head, Page, Section
from wall_of_fame.site import structured_data as structured
from wall_of_fame.site.pages import Desk

HOME_PAGE: Final = "home"
"""The plain page whose title and text open the front page; it has no page of its own."""


def pages(desk: Desk, content: Content) -> Iterator[Page]:
    """The pages that Pelican writes (so without a template), for the sitemap."""
    for record_id in content.pages:
        if record_id != HOME_PAGE:
            yield Page(urls.of("page", record_id), "", {}, partial(page_head, desk, content, record_id))
    if content.articles:
        newest = max(entry.record.date for entry in content.articles.values())
        for number in range(1, _lists(content) + 1):
            head = partial(_news_head, desk, number)
            yield Page(urls.numbered(urls.NEWS, number), "", {}, head, changed=newest)
    for record_id, entry in content.articles.items():
        head = partial(article_head, desk, content, record_id)
        yield Page(urls.of("article", record_id), "", {}, head, changed=entry.record.date)


def sections(content: Content) -> tuple[Section, ...]:
    """The plain pages in their order, those without one last and by title."""
    entries = sorted(
        (entry for entry in content.pages.values() if entry.id != HOME_PAGE),
        key=lambda entry: (entry.record.order or 10_000_000, entry.record.title),
    )
    return tuple(Section(entry.record.title, urls.of("page", entry.id)) for entry in entries)


def page_head(desk: Desk, content: Content, record_id: str) -> Head:
    """The head of a plain page."""
    record, url = content.pages[record_id].record, urls.of("page", record_id)
    thing = structured.web_page(desk.site, record.title, url)
    return desk.head(record.title, url, description=record.summary, thing=thing, lang=record.lang or "")


def article_head(desk: Desk, content: Content, record_id: str) -> Head:
    """The head of a piece of news."""
    record, url = content.articles[record_id].record, urls.of("article", record_id)
    return desk.head(
        record.title,
        url,
        description=record.summary,
        above=(Section(desk._("News"), urls.NEWS),),
        thing=structured.news_article(desk.site, record.title, url, record.date.isoformat()),
        og_type="article",
        lang=record.lang or "",
    )


def news_heads(desk: Desk, content: Content) -> tuple[Head, ...]:
    """The heads of the pages of the list of news."""
    return tuple(_news_head(desk, number) for number in range(1, _lists(content) + 1))


def _lists(content: Content) -> int:
    """How many pages the list of news has."""
    return -(-len(content.articles) // NEWS_A_PAGE)


def _news_head(desk: Desk, number: int) -> Head:
    url = urls.numbered(urls.NEWS, number)
    title = desk._("News")
    if number > 1:
        title += " · " + desk._("Page %(number)s") % {"number": number}
    thing = structured.collection(desk.site, title, url)
    return desk.head(title, url, description=desk._("What is new."), thing=thing)
