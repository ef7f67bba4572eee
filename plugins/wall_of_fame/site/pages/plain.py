"""Plain pages and news: Pelican writes them; here their heads and their list are made."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from wall_of_fame import urls
from wall_of_fame.content import Content
from wall_of_fame.site import Head, Page, Section, structured_data
from wall_of_fame.site.page_sizes import NEWS_A_PAGE
from wall_of_fame.site.pages import PageContext

HOME_PAGE: Final = "home"
"""The plain page whose title and text are at the top of the front page; it has no page of its own."""


def pages(context: PageContext, content: Content) -> Iterator[Page]:
    """The pages that Pelican writes, without a template of ours, for the sitemap."""
    for record_id in content.pages:
        if record_id != HOME_PAGE:
            yield Page(
                urls.page_of("page", record_id), "", {}, partial(page_head, context, content, record_id)
            )
    if content.articles:
        newest = max(entry.record.date for entry in content.articles.values())
        for number in range(1, _count_news_pages(content) + 1):
            head = partial(_news_head, context, number)
            yield Page(urls.list_page(urls.NEWS, number), "", {}, head, changed=newest)
    for record_id, entry in content.articles.items():
        head = partial(article_head, context, content, record_id)
        yield Page(urls.page_of("article", record_id), "", {}, head, changed=entry.record.date)


def sections(content: Content) -> tuple[Section, ...]:
    """Links to the plain pages in their order; pages without an order come last, by title."""
    entries = sorted(
        (entry for entry in content.pages.values() if entry.id != HOME_PAGE),
        key=lambda entry: (entry.record.order or 10_000_000, entry.record.title),
    )
    return tuple(Section(entry.record.title, urls.page_of("page", entry.id)) for entry in entries)


def page_head(context: PageContext, content: Content, record_id: str) -> Head:
    """The head of a plain page."""
    record, url = content.pages[record_id].record, urls.page_of("page", record_id)
    json_ld = structured_data.web_page(context.site, record.title, url)
    return context.head(
        record.title, url, description=record.summary, json_ld=json_ld, lang=record.lang or ""
    )


def article_head(context: PageContext, content: Content, record_id: str) -> Head:
    """The head of a piece of news."""
    _ = context.language
    record, url = content.articles[record_id].record, urls.page_of("article", record_id)
    return context.head(
        record.title,
        url,
        description=record.summary,
        above=(Section(_("News"), urls.NEWS),),
        json_ld=structured_data.news_article(context.site, record.title, url, record.date.isoformat()),
        og_type="article",
        lang=record.lang or "",
    )


def news_heads(context: PageContext, content: Content) -> tuple[Head, ...]:
    """The heads of the pages of the list of news."""
    return tuple(_news_head(context, number) for number in range(1, _count_news_pages(content) + 1))


def _count_news_pages(content: Content) -> int:
    """How many pages the list of news has."""
    return -(-len(content.articles) // NEWS_A_PAGE)


def _news_head(context: PageContext, number: int) -> Head:
    _ = context.language
    url = urls.list_page(urls.NEWS, number)
    title = _("News")
    if number > 1:
        title += " · " + _("Page %(number)s") % {"number": number}
    json_ld = structured_data.collection_page(context.site, title, url)
    return context.head(title, url, description=_("The latest news."), json_ld=json_ld)
