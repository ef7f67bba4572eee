"""What pages say of themselves to browsers, search engines and link previews."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

import pytest
from rdflib import SDO

from tests.loops import at_least_one
from tests.walls.output import Html, Output

SCHEMA_TERMS = set(SDO.__annotations__)
TYPES = {
    "WebSite", "WebPage", "CollectionPage", "NewsArticle", "ProfilePage", "Article", "BreadcrumbList",
    "ListItem", "LocalBusiness", "PostalAddress", "Organization", "Person", "Place", "Event", "DefinedTerm",
    "DefinedTermSet",
}  # fmt: skip
EXPECTED = {
    "": "WebSite",
    "people/": "CollectionPage",
    "people/sample-maria-d/": "ProfilePage",
    "businesses/sample-harbour-lantern-hotel/": "CollectionPage",
    "standards/listening/": "CollectionPage",
    "places/st-helier/": "CollectionPage",
    "campaigns/give-service-a-smile-2024/": "Event",
    "awards/sample-smile-awards-2024/": "Event",
    "recognition/sample-short-legs/": "Article",
    "about/": "WebPage",
    "news/": "CollectionPage",
    "news/sample-how-a-story-is-read/": "NewsArticle",
}
SITES = ["sample", "elsewhere", "below"]


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Output:
    """Each of the built sites in turn."""
    output = request.getfixturevalue(request.param)
    assert isinstance(output, Output)
    return output


def test_each_page_is_its_own_canonical_address(site: Output) -> None:
    """The canonical link of a page is its own absolute address; no page claims another's."""
    for page in at_least_one(site.pages):
        assert page.one("//head/link[@rel='canonical']/@href") == f"{site.home}{page.url}"


def test_titles_tell_pages_apart(site: Output) -> None:
    """Every page has a title with the site's name, and no two pages share one."""
    titles = {page.path: " ".join(page.one("//head/title").text_content().split()) for page in site.pages}
    name = titles["index.html"]
    assert all(title.endswith(name) for title in titles.values())
    shared = {title for title, count in Counter(titles.values()).items() if count > 1}
    assert not {path: title for path, title in titles.items() if title in shared}


def test_each_page_has_one_heading_of_the_first_level(site: Output) -> None:
    """There is one h1, with words in it, and no level is left out on the way down."""
    for page in at_least_one(site.pages):
        levels = [int(heading.tag[1]) for heading in page.find("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert levels.count(1) == 1, page
        assert page.one("//h1").text_content().strip(), page
        assert levels[0] == 1, page
        assert all(after - before <= 1 for before, after in pairwise(levels)), page


def test_previews_agree_with_the_page(site: Output) -> None:
    """Open Graph names the page, its address, its kind and its picture, as an absolute address."""
    for page in at_least_one(site.pages):
        (title,), (url,), (kind,) = page.meta("og:title"), page.meta("og:url"), page.meta("og:type")
        assert title
        assert page.one("//head/title").text_content().startswith(title), page
        assert url == page.one("//head/link[@rel='canonical']/@href"), page
        assert kind in {"website", "article", "profile"}, page
        for image in page.meta("og:image"):
            assert urlsplit(image).scheme in {"http", "https"}, page
            target = site.resolve(page.url, image)
            assert target, page
            assert target[0] in site.files, page


def test_descriptions_are_one_short_line(site: Output) -> None:
    """A description is given on the pages that people look for, and search engines can show all of it."""
    for page in site.pages:
        for words in page.meta("description"):
            assert 1 <= len(words) <= 156, page
            assert page.meta("og:description") == [words], page
    assert site.page("").meta("description")


def test_structured_data_is_spelt_as_schema_org_spells_it(site: Output) -> None:
    """Every type and property of the JSON-LD is a term of schema.org; a type is a class, a property none."""
    things = [(page, thing) for page in site.html.values() for thing in page.json_ld]
    for page, thing in at_least_one(things):
        assert thing["@context"] == "https://schema.org", page
        for name, value in _pairs(thing):
            if name == "@type":
                assert value in TYPES, (page, value)
                assert value in SCHEMA_TERMS, (page, value)
                assert value[0].isupper(), (page, value)
            elif not name.startswith("@"):
                assert name in SCHEMA_TERMS, (page, name)
                assert name[0].islower(), (page, name)


def test_structured_data_names_absolute_addresses_that_exist(site: Output) -> None:
    """Every address of this site in the JSON-LD is absolute and leads to a page or picture."""
    pairs = [(page, *pair) for page in site.html.values() for thing in page.json_ld for pair in _pairs(thing)]
    addresses = [pair for pair in pairs if pair[1] in {"url", "item", "image"} and isinstance(pair[2], str)]
    for page, name, value in at_least_one(addresses):
        assert value.startswith(("http://", "https://")), (page, name, value)
        target = site.resolve(page.url, value)
        assert target, (page, name, value)
        assert target[0] in site.files, (page, name, value)


def test_each_kind_of_page_says_what_it_is(sample: Output) -> None:
    """Each page kind has its kind of thing, and below the front page the way to it."""
    for url, kind in EXPECTED.items():
        kinds = [thing["@type"] for thing in sample.page(url).json_ld]
        assert kinds[0] == kind, url
        assert ("BreadcrumbList" in kinds) is bool(url), url


def test_breadcrumbs_count_from_one_and_end_here(site: Output) -> None:
    """The positions are 1, 2, 3 …; the first is the front page, the last this page."""
    things = [(page, thing) for page in site.pages for thing in page.json_ld]
    lists = [(page, thing) for page, thing in things if thing["@type"] == "BreadcrumbList"]
    for page, crumbs in at_least_one(lists):
        items = crumbs["itemListElement"]
        assert [item["position"] for item in items] == list(range(1, len(items) + 1)), page
        assert items[0]["item"] == site.home, page
        assert items[-1]["item"] == f"{site.home}{page.url}", page


def test_feeds_are_announced_where_they_are(site: Output) -> None:
    """The wall, each business and each standard announce their own two feeds, other pages none of theirs."""
    for page in at_least_one(site.pages):
        feeds = "//head/link[@rel='alternate'][not(contains(@type, 'oembed'))]/@href"
        announced = {str(href) for href in page.find(feeds)}
        folder = _list_of(page)
        has_feeds = f"{folder}feed.atom" in site.files
        expected = {f"{site.root}{folder}feed.{kind}" for kind in ("atom", "json")} if has_feeds else set()
        assert announced == expected, page


def test_the_language_of_a_page_is_said(elsewhere: Output) -> None:
    """The root element carries the site's language, or the page's own."""
    for page in at_least_one(elsewhere.html.values()):
        expected = "pt" if page.path == "obrigado/index.html" else "en"
        assert page.root.get("lang") == expected, page


def test_the_terms_are_those_of_the_namespace() -> None:
    """The list that spelling is checked against is schema.org's, and knows wrong ones from right ones."""
    assert {"Person", "jobTitle", "itemListElement"} <= SCHEMA_TERMS
    assert not {"Persons", "jobtitle"} & SCHEMA_TERMS


def _list_of(page: Html) -> str:
    """The address of the list that a page belongs to: page 2 announces the feeds of page 1."""
    return page.url.partition("page/")[0]


def _pairs(thing: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(thing, dict):
        for name, value in thing.items():
            yield name, value
            yield from _pairs(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from _pairs(value)


def test_each_page_that_may_be_found_has_a_description(sample: Output) -> None:
    """On the wall of the samples, whose plain pages have theirs."""
    found = [page for page in sample.pages if not page.is_hidden and not page.is_redirect]
    assert not [page.url for page in at_least_one(found) if not page.meta("description")]
