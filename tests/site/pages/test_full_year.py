"""A year in which there is more of everything than a page has room for."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from tests.site.pages import large
from tests.site.pages.reading import NAMES, drawn_counts, section, table, text
from tests.walls import made
from tests.walls.output import Html
from wall_of_fame.site.page_sizes import LINES_A_PAGE, NAMES_OF_A_YEAR, NEWCOMERS_OF_A_YEAR
from wall_of_fame.site.pages import years
from wall_of_fame.site.templates.environment import environment, equip
from wall_of_fame.site.theme.theme_files import STYLE, gather
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.wall import Wall

LIGHT = 14 * 1024
"""The compressed bytes of HTML and CSS that arrive in one round trip."""

SHEETS = {STYLE, "css/pages/year.css"}


@pytest.fixture(scope="module")
def full() -> Mapping[str, Html]:
    """The pages of the fullest year."""
    context = made.page_context(large.wall())
    return made.rendered(context, years.pages(context))


def test_a_full_year_is_there_in_one_round_trip(full: Mapping[str, Html]) -> None:
    """HTML and CSS of each of its pages are at most 14 KB when compressed."""
    language = made.page_context(made.wall()).language
    assets = gather(made.THEME, equip(environment(made.THEME), language), [made.STANDARD], live_reload=False)
    style = sum(len(gzip.compress(file.data, 9)) for file in assets.contents if file.path in SHEETS)
    weights = {url: style + len(gzip.compress(page.source.encode(), 9)) for url, page in full.items()}
    assert not {url: weight for url, weight in weights.items() if weight > LIGHT}


def test_a_full_year_names_everyone_once_on_page_after_page(full: Mapping[str, Html]) -> None:
    """The review has as many as there is room for, and each page leads to the next."""
    pages = [page for url, page in full.items() if url.startswith("years/2012/")]
    names = [[str(link.text_content()) for link in page.find(NAMES)] for page in pages]
    assert [len(part) for part in names] == [NAMES_OF_A_YEAR, LINES_A_PAGE, LINES_A_PAGE, 732 - 540]
    everyone = [name for part in names for name in part]
    assert everyone == sorted(everyone, key=str.casefold)
    assert len(set(everyone)) == len({recognition.people[0] for recognition in large.wall().recognitions})
    for number, page in enumerate(pages, 1):
        assert page.one("//nav[@aria-label='Pages']//a[@aria-current]").text_content() == str(number)
    assert not pages[1].find("//figure | //table | //svg[@class='week-chart']")


def test_a_full_year_adds_up(full: Mapping[str, Html]) -> None:
    """Also where a chart has no room for all, and where there are 54 weeks."""
    page = full["years/2012/"]
    for name in ("weeks", "sectors", "places"):
        rows = table(section(page, name))
        assert sum(rows.values()) == 732
        assert drawn_counts(section(page, name)) == [
            count for label, count in rows.items() if "others" not in label
        ]
    assert len(drawn_counts(section(page, "weeks"))) == 54
    new = [text(element) for element in section(page, "new").xpath(".//li")]
    assert len(new) == NEWCOMERS_OF_A_YEAR + 1
    assert new[-1] == f"and {119 - NEWCOMERS_OF_A_YEAR} more"


def test_the_year_of_the_builds_today_is_not_over() -> None:
    """Its page says so; that of another year does not."""
    context = made.page_context(large.wall())
    for today, expected in ((date(2012, 11, 1), True), (date(2013, 1, 1), False)):
        pages = made.rendered(context, years.pages(replace(context, today=today)))
        assert ("The year is not over" in text(pages["years/2012/"].one("//main"))) == expected


def test_one_more_story_changes_the_pages_of_its_own_year_only() -> None:
    """The page of a year is made of that year alone; even the names below it only of their own."""
    before = large.wall()
    person = before.people[0]
    story = large.recognised(5000, person, before.businesses[0], date(2012, 12, 31))
    assert story.business
    after = replace(
        before,
        recognitions=(story, *before.recognitions),
        by_business={
            **before.by_business,
            story.business.id: (story, *before.by_business[story.business.id]),
        },
    )
    assert _changed(before, after) == {"years/", "years/2012/"}


def _changed(before: Wall, after: Wall) -> set[str]:
    old, new = (
        {page.url: fingerprint(page.template, page.values) for page in years.pages(made.page_context(wall))}
        for wall in (before, after)
    )
    return {url for url in old | new if old.get(url) != new.get(url)}
