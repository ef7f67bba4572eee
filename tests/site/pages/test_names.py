"""Lists of names are cut into pages, so that no page grows with the wall."""

from __future__ import annotations

import gzip
from collections.abc import Mapping

import pytest

from tests.loops import at_least_one
from tests.walls import made
from tests.walls.output import Html
from wall_of_fame.site.page_sizes import LINES_A_PAGE, LINES_BESIDE_CARDS, LINES_OF_A_PICTURE
from wall_of_fame.site.pages import all_pages, people, places
from wall_of_fame.site.pages.lists import split_by_size
from wall_of_fame.site.templates.environment import environment, equip
from wall_of_fame.site.theme.theme_files import STYLE, gather
from wall_of_fame.wall import Wall

LIGHT = 14 * 1024
"""The compressed bytes of HTML and CSS that arrive in one round trip."""

SHEETS = {STYLE}
"""The stylesheets that a page on a screen waits for."""

MANY = 1_000
NAME_LINKS = "//a[@class='name-list__name']/@href"
PLACES = tuple(map(made.place, range(1, 4)))


def large(*, pictures: bool) -> Wall:
    """A wall with a thousand people, three hundred businesses and as many stories at one of them."""
    shops = [
        made.business(number, PLACES[0 if number else 1], sector=f"Sector {number % 9}", picture=pictures)
        for number in range(300)
    ]
    everyone = [made.person(number, where=shops[0], picture=pictures) for number in range(MANY)]
    stories = [made.recognition(number, everyone[number], shops[0]) for number in range(300)]
    return made.wall(people=everyone, businesses=shops, recognitions=stories, places=PLACES)


@pytest.fixture(scope="module", params=[False, True], ids=["plain", "pictures"])
def site(request: pytest.FixtureRequest) -> Mapping[str, Html]:
    """Every page of a large wall, without pictures and with one for everybody."""
    context = made.page_context(large(pictures=request.param))
    return made.rendered(context, all_pages(context))


def follow(site: Mapping[str, Html], first: str) -> list[Html]:
    """The pages of a list in the order in which the link to the next one leads."""
    pages = [site[first]]
    while following := pages[-1].find("//nav[@class='pager']/a[@rel='next']/@href"):
        pages.append(site[following[0].removeprefix("/")])
    return pages


def heading(page: Html) -> str:
    """The page's heading of the first level."""
    return " ".join(page.one("//h1").text_content().split())


def anchors(site: Mapping[str, Html], page: Html, links: str) -> list[tuple[Html, str]]:
    """Page and id that links lead to."""
    split = [str(href).partition("#") for href in page.find(links)]
    return [(site[url.removeprefix("/")] if url else page, anchor) for url, _, anchor in split]


def test_parts_hold_everything_in_order_and_no_more_than_they_have_room_for() -> None:
    """Nothing is lost; a thing that needs more than all the room stands alone; nothing is one empty part."""
    assert split_by_size([3, 3, 3, 9, 1, 1], 6, lambda thing: thing) == ((3, 3), (3,), (9,), (1, 1))
    assert split_by_size([], 6, lambda thing: thing) == ((),)


def test_a_small_wall_has_its_names_on_one_page() -> None:
    """Up to the limit there is one page, without a pager, whose letters lead to its own headings."""
    context = made.page_context(made.wall(people=map(made.person, range(LINES_A_PAGE))))
    page = made.rendered(context, people.pages(context))["people/"]
    assert len(page.find(NAME_LINKS)) == LINES_A_PAGE
    assert not page.find("//nav[@class='pager']")
    assert all(str(href).startswith("#letter-") for href in page.find("//nav[@class='alphabet']//a/@href"))


def test_one_name_more_begins_a_second_page() -> None:
    """The limit is what limits.py says, and a picture takes the room of several names."""
    for picture in (False, True):
        most = LINES_A_PAGE // LINES_OF_A_PICTURE if picture else LINES_A_PAGE
        for number, expected in ((most, 1), (most + 1, 2)):
            everyone = [made.person(position, picture=picture) for position in range(number)]
            context = made.page_context(made.wall(people=everyone))
            lists = [page for page in people.pages(context) if page.template == "people.html"]
            assert [page.url for page in lists] == ["people/", "people/page/2/"][:expected]


@pytest.mark.slow
def test_everybody_stands_once_in_the_a_to_z(site: Mapping[str, Html]) -> None:
    """The pages, one after the other, name everybody, from A to Z."""
    lists = follow(site, "people/")
    assert len(lists) > 1
    names = [
        str(link.text_content()) for page in lists for link in page.find("//a[@class='name-list__name']")
    ]
    assert len(names) == len(set(names)) == MANY
    assert names == sorted(names, key=str.casefold)


def test_letters_lead_to_where_they_begin(site: Mapping[str, Html]) -> None:
    """On every page each letter leads to the page and the heading below which its first name stands."""
    lists = follow(site, "people/")
    names = [heading(site[str(href)[1:]]) for page in lists for href in page.find(NAME_LINKS)]
    for page in at_least_one(lists):
        letters = [str(link.text_content()) for link in page.find("//nav[@class='alphabet']//a")]
        assert letters == sorted({name[0] for name in names})
        targets = anchors(site, page, "//nav[@class='alphabet']//a/@href")
        for letter, (target, anchor) in zip(letters, targets, strict=True):
            assert target.one(f"//h2[@id='{anchor}']").text_content() == letter
            below = target.find(f"//section[@aria-labelledby='{anchor}']//a[@class='name-list__name']")
            assert below[0].text_content() == next(name for name in names if name[0] == letter)


def test_a_list_of_names_goes_on_rather_than_getting_older(site: Mapping[str, Html]) -> None:
    """The pager of names says “Previous” and “Next”; that of recognitions “Newer” and “Older”."""
    words = {"people/page/2/": ["Previous", "Next"], "standards/care/page/2/": ["Newer", "Older"]}
    for url, expected in words.items():
        assert [str(link.text_content()) for link in site[url].find("//nav[@class='pager']/a")] == expected
        assert site[url].one("//nav[@class='pager']//a[@aria-current='page']").text_content() == "2"


def test_every_business_stands_once_in_the_directory(site: Mapping[str, Html]) -> None:
    """The pages name every business under its sector; each sector's link leads to where it begins."""
    lists = follow(site, "businesses/")
    assert len(lists) > 1
    hrefs = [str(href) for page in lists for href in page.find(NAME_LINKS)]
    assert len(hrefs) == len(set(hrefs)) == 300
    for page in lists:
        headings = [
            target.one(f"//h3[@id='{anchor}']").text_content()
            for target, anchor in anchors(site, page, "//nav[@aria-label='Sectors']//a/@href")
        ]
        assert headings == [f"Sector {number}" for number in range(9)]


def test_a_large_directory_leads_to_the_places_from_its_first_page(site: Mapping[str, Html]) -> None:
    """Each place with a business is named with their number; later pages lead back to that list."""
    first, second, *_ = follow(site, "businesses/")
    listed = first.find("//section[@aria-labelledby='places']//li")
    assert [" ".join(item.text_content().split()) for item in listed] == ["Place 1 (299)", "Place 2 (1)"]
    assert not second.find("//section[@aria-labelledby='places']")
    assert [str(href) for href in second.find("//p[@class='hero__lead']/a/@href")] == [
        "#sectors",
        "/businesses/#places",
    ]


@pytest.mark.parametrize(
    ("url", "anchor", "number"),
    [("places/place-1/", "businesses", 299), ("businesses/business-0/", "people", 300)],
)
def test_names_above_recognitions_go_on_from_page_to_page(
    site: Mapping[str, Html], url: str, anchor: str, number: int
) -> None:
    """A page names as many as there is room for, and leads to those that follow."""
    names: list[str] = []
    page = site[url]
    while True:
        names += map(str, page.find(NAME_LINKS))
        links = f"//section[@aria-labelledby='{anchor}']/p/a/@href"
        following = anchors(site, page, links)
        if not following:
            break
        ((page, there),) = following
        assert there == anchor
        page.one(f"//h2[@id='{anchor}']")
    assert len(names) == len(set(names)) == number
    assert names == sorted(names, key=lambda href: heading(site[href[1:]]).casefold())


def test_a_place_without_recognitions_still_names_its_businesses() -> None:
    """There is a page for all of them, and each says that nobody is on the wall yet."""
    shops = [made.business(number, PLACES[0]) for number in range(2 * LINES_BESIDE_CARDS)]
    context = made.page_context(made.wall(businesses=shops, places=PLACES))
    pages = made.rendered(context, places.pages(context))
    lists = follow(pages, "places/place-1/")
    assert [len(page.find(NAME_LINKS)) for page in lists] == [LINES_BESIDE_CARDS, LINES_BESIDE_CARDS]
    assert all(page.find("//div[@class='empty-state']") for page in lists)


def test_no_page_of_a_large_wall_weighs_more_than_one_round_trip(site: Mapping[str, Html]) -> None:
    """HTML and CSS of every page are at most 14 KB when compressed, with or without pictures."""
    language = made.page_context(made.wall()).language
    assets = gather(made.THEME, equip(environment(made.THEME), language), [made.STANDARD], live_reload=False)
    style = sum(len(gzip.compress(file.data, 9)) for file in assets.contents if file.path in SHEETS)
    heavy = {url: style + len(gzip.compress(page.source.encode(), 9)) for url, page in site.items()}
    assert not {url: size for url, size in heavy.items() if size > LIGHT}


def test_titles_of_later_pages_tell_them_apart(site: Mapping[str, Html]) -> None:
    """Later pages bear their number, and lead back to the first."""
    for first in ("people/", "businesses/"):
        lists = follow(site, first)
        titles = [heading(page) for page in lists]
        assert titles[1:] == [f"{titles[0]} · Page {number}" for number in range(2, len(lists) + 1)]
        for page in lists[1:]:
            assert f"/{first}" in page.find("//nav[@class='breadcrumbs']//a/@href")
