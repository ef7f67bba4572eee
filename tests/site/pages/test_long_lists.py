"""Lists of campaigns, awards, winners and occasions are cut into pages, however long they grow."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from tests.loops import at_least_one
from tests.site.pages.test_full_year import LIGHT
from tests.site.pages.test_names import anchors, follow
from tests.walls import made
from tests.walls.output import Html
from wall_of_fame import wall as w
from wall_of_fame.site import Page
from wall_of_fame.site.page_sizes import CARDS_A_PAGE, OCCASIONS_OF_A_YEAR, OPEN_CAMPAIGNS
from wall_of_fame.site.pages import all_pages, awards, businesses, campaigns, open_campaigns, people, years
from wall_of_fame.site.pages.lists import item_pages
from wall_of_fame.site.templates.environment import environment, equip
from wall_of_fame.site.theme.theme_files import STYLE, gather
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.text.index_entries import index_entry

MANY = 330
SHOP = made.business(1, made.place(1))
EVERYONE = [made.person(number, where=SHOP) for number in range(MANY)]
STORIES = [made.recognition(number, EVERYONE[number], SHOP) for number in range(MANY)]
TILES = "//li[contains(@class, 'tile')]//a/@href"


def campaign(number: int) -> w.Campaign:
    """A campaign of one week; the higher the number, the older."""
    start = date(2026, 12, 28) - timedelta(days=number)
    return w.Campaign(
        id=f"campaign-{number}",
        url=f"campaigns/campaign-{number}/",
        name=f"Campaign {made.name(number)}",
        start=start,
        end=start + timedelta(days=3),
        theme="Small kindnesses that nobody sees",
        sponsors=(),
        days=(),
        pin_edition=None,
        ceremony=None,
        nominate_url="https://example.org/nominate",
        html=Markup(),
    )


def award(number: int, winners: int) -> w.Award:
    """An award with many winners."""
    won = tuple(w.Winner(f"Prize {place}", "", SHOP, STORIES[place]) for place in range(winners))
    on = date(2026, 11, 19) - timedelta(days=number)
    return w.Award(
        f"award-{number}", f"awards/award-{number}/", f"Award {number}", on, None, "", won, Markup()
    )


def wall(number: int = MANY) -> w.Wall:
    """A wall with very many campaigns and awards, one of which has very many winners."""
    base = made.wall(people=EVERYONE, businesses=[SHOP], recognitions=STORIES, places=[SHOP.place])
    of = {f"campaign-{one}": () for one in range(-1, number)}
    given = tuple(award(one, MANY if one == 0 else 1) for one in range(number))
    return replace(base, campaigns=tuple(map(campaign, range(number))), awards=given, by_campaign=of)


@pytest.fixture(scope="module")
def site() -> Mapping[str, Html]:
    """All pages of the wall."""
    context = made.page_context(wall())
    return made.rendered(context, all_pages(context))


@given(st.integers(0, 1000), st.booleans())
def test_every_item_is_on_one_page(count: int, newest_first: bool) -> None:
    """In their order, with no page empty but the only one."""
    parts = item_pages(range(count), "list/", newest_first=newest_first)
    assert [item for part in parts for item in part.items] == list(range(count))
    assert all(part.items for part in parts) or len(parts) == 1
    assert [part.url for part in parts[:2]] == ["list/", "list/page/2/"][: len(parts)]
    assert all(len(part.items) <= CARDS_A_PAGE for part in parts)


@pytest.mark.slow
@pytest.mark.parametrize("first", ["campaigns/", "awards/"])
def test_the_list_of_all_has_pages(site: Mapping[str, Html], first: str) -> None:
    """Each campaign and award is on one of them, and titles tell the pages apart."""
    pages = follow(site, first)
    assert len(pages) == -(-MANY // CARDS_A_PAGE)
    hrefs = [str(href) for page in pages for href in page.find(TILES)]
    assert len(hrefs) == len(set(hrefs)) == MANY
    assert len({page.one("//title").text_content() for page in pages}) == len(pages)


def test_an_award_with_many_winners_has_pages(site: Mapping[str, Html]) -> None:
    """In the order of the record; the slideshow is offered once."""
    pages = follow(site, "awards/award-0/")
    names = [str(name.text_content()) for page in pages for name in page.find("//p[@class='card__prize']")]
    assert names == [f"Prize {number}" for number in range(MANY)]
    assert [bool(page.find("//a[contains(@href, 'display/')]")) for page in pages[:2]] == [True, False]


def test_a_years_occasions_have_pages(site: Mapping[str, Html]) -> None:
    """The review shows some, and leads to a list of all; each is there once."""
    review = site["years/2026/"]
    assert len(review.find(f"//section[@aria-labelledby='occasions']{TILES}")) == OCCASIONS_OF_A_YEAR
    (link,) = review.find("//section[@aria-labelledby='occasions']/p/a/@href")
    pages = follow(site, str(link)[1:])
    hrefs = [str(href) for page in pages for href in page.find(TILES)]
    expected = [thing.url for year in (2026,) for thing in wall().campaigns if thing.end.year >= year]
    assert hrefs[: len(expected)] == [f"/{url}" for url in expected]
    assert (
        len(hrefs) == len(set(hrefs)) == len(expected) + sum(one.date.year == 2026 for one in wall().awards)
    )
    assert "/years/2026/" in pages[1].find("//nav[@class='breadcrumbs']//a/@href")


def test_few_occasions_stay_on_the_review() -> None:
    """Then there is no other list."""
    context = made.page_context(wall(OCCASIONS_OF_A_YEAR // 2))
    assert not [page.url for page in years.pages(context) if "occasions" in page.url]


def test_the_front_page_invites_to_a_few() -> None:
    """However many campaigns are still to come, it has those that begin first."""
    context = replace(made.page_context(wall()), today=date(2020, 1, 1))
    invited = open_campaigns(context)
    assert len(invited) == OPEN_CAMPAIGNS
    first = sorted(context.wall.campaigns, key=lambda one: one.start)
    assert list(invited) == first[:OPEN_CAMPAIGNS]


def test_no_page_weighs_more_than_one_round_trip(site: Mapping[str, Html]) -> None:
    """HTML and CSS of each page are at most 14 KB when compressed."""
    language = made.page_context(made.wall()).language
    assets = gather(made.THEME, equip(environment(made.THEME), language), [made.STANDARD], live_reload=False)
    sheets = {STYLE, "css/pages/lists.css", "css/pages/year.css"}
    style = sum(len(gzip.compress(file.data, 9)) for file in assets.contents if file.path in sheets)
    assert style > LIGHT // 10
    lists = {url: page for url, page in site.items() if url.startswith(("campaigns/", "awards/", "years/"))}
    pages = [(url, page) for url, page in at_least_one(lists.items()) if not url.endswith("display/")]
    weights = {url: style + len(gzip.compress(page.source.encode(), 9)) for url, page in pages}
    assert not {url: weight for url, weight in weights.items() if weight > LIGHT}


@pytest.mark.slow
def test_one_more_campaign_changes_few_pages() -> None:
    """Old pages of a long list keep their address and stay as they are."""

    def digests(of: w.Wall) -> dict[str, bytes]:
        pages: list[Page] = [*campaigns.pages(made.page_context(of)), *awards.pages(made.page_context(of))]
        return {page.url: fingerprint(page.template, page.values) for page in pages}

    before = wall()
    after = replace(before, campaigns=(campaign(-1), *before.campaigns))
    old, new = digests(before), digests(after)
    changed = {url for url in new if old.get(url) != new[url]}
    assert changed == {"campaigns/", "campaigns/page/2/", "campaigns/campaign--1/"}


NAMES = [f"{chr(0x4E00 + number)}{chr(0x5000 + number)}" for number in range(400)]
NAMES += [f"{chr(0xAC00 + 7 * number)}민" for number in range(300)]
NAMES += [f"{chr(0x3042 + number % 80)}さ{number}" for number in range(100)]
NAMES += [f"{chr(0x20000 + number)} {number}" for number in range(100)]
NAMES += [f"{letter}o {number}" for number, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 2)]
NAMES += [f"{letter}ов" for letter in "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"] + ["7 Up", "!?"]


def named(names: list[str]) -> w.Wall:
    """A wall with people of these names."""
    return made.wall(people=[replace(made.person(number), name=name) for number, name in enumerate(names)])


def test_the_bar_is_there_whatever_the_names_are() -> None:
    """On every page; each entry leads to where its first name stands, and everybody stands once."""
    context = made.page_context(named(NAMES))
    rendered = made.rendered(
        context, [page for page in people.pages(context) if page.template == "people.html"]
    )
    pages = follow(rendered, "people/")
    everyone = [
        str(link.text_content()) for page in pages for link in page.find("//a[@class='name-list__name']")
    ]
    assert sorted(everyone) == sorted(NAMES)
    for page in at_least_one(pages):
        entries = [str(link.text_content()) for link in page.find("//nav[@class='alphabet']//a")]
        assert len(entries) == len(set(entries)) == 26 + 28 + 5
        assert {"漢字", "かな", "한글", "0–9", "#", "A", "Я"} <= set(entries)
        for entry, (target, anchor) in zip(
            entries, anchors(rendered, page, "//nav[@class='alphabet']//a/@href"), strict=True
        ):
            below = target.find(f"//section[@aria-labelledby='{anchor}']//a[@class='name-list__name']")
            assert index_entry(str(below[0].text_content())) == entry


@pytest.mark.parametrize(
    ("names", "entries"), [(["王一", "김이", "さん"], 3), (["王一"] * 300, 1), (["王一"], 0)]
)
def test_few_entries_are_a_bar_as_well(names: list[str], entries: int) -> None:
    """A list of one entry needs a bar only if it goes on."""
    context = made.page_context(named(names))
    rendered = made.rendered(
        context, [page for page in people.pages(context) if page.template == "people.html"]
    )
    assert len(rendered["people/"].find("//nav[@class='alphabet']//a")) == entries


def test_very_many_sectors_have_a_bar_of_letters() -> None:
    """Each letter leads to its first sector, and counts the businesses of all of them."""
    place = made.place(1)
    shops = [made.business(number, place, sector=f"{made.name(number)}") for number in range(200)]
    context = made.page_context(made.wall(businesses=shops, places=[place]))
    rendered = made.rendered(
        context, [page for page in businesses.pages(context) if page.template == "businesses.html"]
    )
    for page in at_least_one(follow(rendered, "businesses/")):
        links = page.find("//nav[@aria-label='Sectors']//li")
        assert [str(link.text_content())[0] for link in links] == [
            chr(ord("A") + number) for number in range(26)
        ]
        counts = [int(str(link.text_content()).split("(")[1].strip(")")) for link in links]
        assert sum(counts) == 200
        for target, anchor in anchors(rendered, page, "//nav[@aria-label='Sectors']//a/@href"):
            target.one(f"//h3[@id='{anchor}']")
