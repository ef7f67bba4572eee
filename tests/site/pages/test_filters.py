"""Filters: links to real pages, with the counts of the wall, and never to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.loops import at_least_one
from tests.walls import made
from tests.walls.output import Html, Output
from wall_of_fame.site.pages import filters

LISTS = re.compile(r"(standards|places|campaigns|businesses)/[a-z0-9-]+/$|$")


def stories(site: Output, url: str) -> set[str]:
    """The addresses of all recognitions in the list that begins at a URL."""
    recognitions: set[str] = set()
    urls = [url]
    for list_url in urls:
        page = site.page(list_url)
        recognitions |= set(page.find("//main//ul[contains(@class, 'cards')]/li//h3/a/@href"))
        urls += [str(href).lstrip("/") for href in page.find("//nav[@class='pager']/a[@rel='next']/@href")]
    return recognitions


def choices(page: Html) -> Iterator[tuple[str, str, list[int], str]]:
    """Each choice of a page's filters: its kind, its address, its counts, its words."""
    for link in page.find("//nav[@class='filters']//a"):
        counts = [int(count) for count in link.get("data-counts").split()]
        (kind,) = link.xpath("ancestor::ul/@data-kind")
        yield kind, link.get("href").lstrip("/"), counts, link.text_content()


def urls_with_filters(site: Output) -> list[str]:
    """The pages that have filters."""
    return [page.url for page in site.pages if page.find("//nav[@class='filters']")]


@pytest.fixture(scope="module")
def lists(sample: Output) -> dict[str, set[str]]:
    """The recognitions of each list of the sample site, by its URL."""
    return {
        page.url: stories(sample, page.url)
        for page in sample.pages
        if LISTS.match(page.url) and not page.is_redirect and not page.url.endswith("display/")
    }


def test_the_kinds_of_pages_have_filters(sample: Output) -> None:
    """The wall, each standard, and businesses, places and campaigns where there is something to choose."""
    urls = urls_with_filters(sample)
    kinds = {url.split("/")[0] for url in urls}
    assert kinds == {"", "standards", "businesses", "places", "campaigns"}
    assert sum(url.startswith("standards/") for url in urls) == 5
    assert not [url for url in urls if "/page/" in url or "display" in url]


def test_counts_are_those_of_the_lists(sample: Output, lists: dict[str, set[str]]) -> None:
    """Each choice says how many recognitions its own page and this list share; none shares nothing."""
    for url in at_least_one(urls_with_filters(sample)):
        page, here = sample.page(url), lists[url]
        for _, to, counts, words in at_least_one(choices(page)):
            assert counts[0] == len(here & lists[to]) > 0, (url, to)
            assert words.split()[-1] == str(counts[0])


def test_the_wall_counts_two_choices_at_once(sample: Output, lists: dict[str, set[str]]) -> None:
    """Beside a place and a campaign stands how many recognitions each standard has there."""
    offered = list(choices(sample.page("")))
    standards = [to for kind, to, _, _ in offered if kind == "standard"]
    assert len(standards) == 5
    for kind, to, counts, _ in offered:
        if kind != "standard":
            assert counts[1:] == [len(lists[to] & lists[standard]) for standard in standards]
    assert {kind for kind, *_ in offered} == {"standard", "place", "campaign"}


def test_no_filter_that_narrows_nothing(sample: Output, lists: dict[str, set[str]]) -> None:
    """A kind is offered only where one of its choices is less than the whole list."""
    for url in at_least_one(urls_with_filters(sample)):
        kinds: dict[str, list[int]] = {}
        for kind, _, counts, _ in choices(sample.page(url)):
            kinds.setdefault(kind, []).append(counts[0])
        assert all(min(counts) < len(lists[url]) for counts in at_least_one(kinds.values()))
    for url, here in lists.items():
        if url.startswith("businesses/") and url not in urls_with_filters(sample):
            assert all(
                here <= lists[to] or not here & lists[to] for to in lists if to.startswith("standards/")
            )


def test_the_filters_do_not_grow_with_the_wall() -> None:
    """Of very many places there is no filter; of campaigns the newest are offered."""
    places = [made.place(number) for number in range(60)]
    shops = [made.business(number, place) for number, place in enumerate(places)]
    people = [made.person(1)]
    recognitions = [made.recognition(number, people[0], shop) for number, shop in enumerate(shops)]
    wall = made.wall(people=people, businesses=shops, recognitions=recognitions, places=places)
    assert filters.of_wall(wall) == ()
    few = made.wall(people=people, businesses=shops[:9], recognitions=recognitions[:9], places=places[:9])
    ((kind, offered),) = filters.of_wall(few)
    assert kind == "place"
    assert [(thing.id, counts) for thing, counts in offered] == [(place.id, (1, 1)) for place in places[:9]]
    assert filters.of_list([(made.STANDARD, 3)], 3) == ()
