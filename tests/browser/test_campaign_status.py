"""Every page that names a campaign says whether it is upcoming, open or closed, whenever it is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.waiting import wait_until
from tests.loops import at_least_one
from tests.walls.projects import MakeProject
from tools.serving import served
from wall_of_fame.wall.campaign import phases_from

DAYS = {"upcoming": "2026-11-02", "open": "2026-11-20", "closed": "2026-12-21"}
"""A day of each status: the campaign runs from 9 November to 20 December."""
EDGES = {
    "2026-11-08": "upcoming",
    "2026-11-09": "open",
    "2026-12-20": "open",
    "2026-12-21": "closed",
    "2031-01-01": "closed",
}
READINGS = [
    (built, day, status)
    for built in DAYS
    for day, status in EDGES.items()
    if built != "closed" or status == "closed"
]
"""In which state of the campaign a page was built, when it is read, and what is so then."""
SENTENCES = {
    "upcoming": "Opens on 9 November 2026",
    "open": "Open until 20 December 2026",
    "closed": "Closed on 20 December 2026",
}
CAMPAIGN = "campaigns/winter-thanks-2026/"
FORM = "a[href='https://forms.example.org/winter']"
STORY = """---
nominee: mirela-k
business: corner-library
standards: [care]
date: 2026-11-12
campaign: winter-thanks-2026
approved: {by: board, on: 2026-11-13}
---
Mirela kept the lamp on until the last reader had gone home.
"""
CEREMONY = date(2026, 12, 24)
LIFE = """ceremony: {on: 2026-12-24, place: northgate}
preparations:
  - {days_before: 14, title: Trim the lamps, text: All of them.}
days:
  - {day: 2026-11-20, title: Lamps out, text: At dusk.}
  - {day: 2026-12-04, title: Lamps home, text: At dawn.}
"""
"""What the campaign's record has beside its days."""
PHASES = """[
  [...document.querySelectorAll(".campaign-phase > h2")].filter((h) => h.checkVisibility()).map((h) => h.id),
  [...document.querySelectorAll(".campaign-days__today")].filter((b) => b.checkVisibility())
    .map((b) => b.dataset.start),
  document.querySelector("main").innerText]"""
"""The headings of the phases that are shown, the days that are marked as today's, and all words."""
WITH_STORY = {
    "recognition/lamp/": "Winter Thanks 2026",
    "businesses/corner-library/": "Winter Thanks 2026",
    "people/mirela-k/": "Winter Thanks 2026",
    "years/2026/": "Winter Thanks 2026",
    "recent/": "Winter Thanks 2026",
    "standards/care/": "Winter Thanks 2026",
}
"""Pages that name the campaign because of a story in it."""


def seconds(day: str) -> str:
    """Noon of a day, in seconds since 1970."""
    return str(int(datetime.fromisoformat(f"{day}T12:00:00+00:00").timestamp()))


@pytest.fixture(scope="module")
def walls(make_project: MakeProject) -> Iterator[Mapping[str, str]]:
    """Where walls are served that were built before, while and after the campaign took nominations.

    “open, a story” and “closed, a story” have a story in the campaign.
    """
    off = {"WALL_KEEPSAKES": False, "WALL_SEARCH": False}
    addresses = {}
    with ExitStack() as stack:
        for name in (*DAYS, "open, a story", "closed, a story"):
            project = make_project()
            if "story" in name:
                project.write("nominations/2026/lamp.md", STORY)
            project.replace("campaigns/winter-thanks-2026.md", "nominate_url:", f"{LIFE}nominate_url:")
            day = DAYS[name.partition(",")[0]]
            project.build(settings=off, env={"SOURCE_DATE_EPOCH": seconds(day)})
            addresses[name] = stack.enter_context(served(project.output))
        yield addresses


@pytest.fixture(params=[360, 1280])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on a phone and on a desk."""
    context = browser.new_context(viewport={"width": request.param, "height": 800}, timezone_id="UTC")
    yield context.new_page()
    context.close()


def sentences_seen(page: Page) -> set[str]:
    """The status of the campaign as the page says it; “Closed” alone may stand on a card."""
    text = page.locator("main").inner_text()
    return {status for status, sentence in SENTENCES.items() if sentence in text}


def asks(page: Page) -> bool:
    """Whether the main part asks for nominations in the campaign."""
    return page.locator(f"main {FORM}").locator("visible=true").count() > 0


def read_on(page: Page, day: str) -> None:
    """Let it be noon of a day for the page, in London."""
    page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC))


@pytest.mark.browser
@pytest.mark.parametrize(("built", "day", "status"), READINGS)
def test_it_is_said_on_any_day(
    walls: Mapping[str, str], page: Page, built: str, day: str, status: str
) -> None:
    """A page of any age says what is so on the reader's day, and asks only while the campaign is open."""
    read_on(page, day)
    for url in (CAMPAIGN, "campaigns/"):
        page.goto(f"{walls[built]}/{url}")
        assert sentences_seen(page) == {status}, url
        assert asks(page) is (url == CAMPAIGN and status == "open"), url
        assert page.get_by_text("9 November 2026").first.is_visible()
    page.goto(f"{walls[built]}/nominate/")
    assert sentences_seen(page) == ({status} - {"closed"})
    assert asks(page) is (status == "open")
    assert page.locator("main a[href^='mailto:']").is_visible()
    page.goto(walls[built])
    assert sentences_seen(page) == ({status} & {"open"})
    assert asks(page) is (status == "open")


@pytest.mark.browser
@pytest.mark.parametrize(("built", "day", "status"), READINGS)
def test_a_campaign_without_stories_asks_only_while_it_is_open(
    walls: Mapping[str, str], page: Page, built: str, day: str, status: str
) -> None:
    """In the place of stories it says what is to come, asks, or says that there are none."""
    read_on(page, day)
    page.goto(f"{walls[built]}/{CAMPAIGN}")
    words = {
        "upcoming": "Stories will appear here after the campaign opens.",
        "open": "You could be the first to nominate someone.",
        "closed": "No stories from this campaign are on the wall.",
    }
    text = page.locator("main").inner_text()
    assert {name for name, sentence in words.items() if sentence in text} == {status}
    assert page.locator("main .empty-state a").locator("visible=true").count() == (status == "open")


@pytest.mark.browser
@pytest.mark.parametrize("url", WITH_STORY)
@pytest.mark.parametrize(
    ("built", "day", "status"),
    [
        ("open, a story", "2026-12-20", "open"),
        ("open, a story", "2026-12-21", "closed"),
        ("closed, a story", "2026-12-22", "closed"),
    ],
)
def test_pages_that_name_it_for_a_story_say_it_too(
    walls: Mapping[str, str], page: Page, url: str, built: str, day: str, status: str
) -> None:
    """The recognition, the cards of other pages and the review of the year; none of them asks."""
    read_on(page, day)
    page.goto(f"{walls[built]}/{url}")
    places = page.locator("main :is(p, li, dd)", has_text=WITH_STORY[url]).all()
    said = [place.inner_text() for place in places]
    closed = "Closed" if built.startswith("closed") else SENTENCES["closed"]
    wanted = closed if status == "closed" else SENTENCES[status]
    assert any(wanted in text for text in at_least_one(said)), said
    assert sentences_seen(page) <= {status}
    assert not asks(page)


@pytest.mark.browser
@pytest.mark.parametrize("built", DAYS)
def test_its_life_is_told_on_any_day(walls: Mapping[str, str], page: Page, built: str) -> None:
    """On each day until 80 after its first, from the page's own on, its phase and its plan are shown."""
    start, end, first = date(2026, 11, 9), date(2026, 12, 20), date.fromisoformat(DAYS[built])
    read_on(page, str(first))
    page.goto(f"{walls[built]}/{CAMPAIGN}")
    seen: list[str] = []
    for day in (start + timedelta(days=number) for number in range((first - start).days, 80)):
        read_on(page, str(day))
        page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
        shown, today, text = page.evaluate(PHASES)
        phase = phases_from(day, start, end, CEREMONY)[0].name
        assert shown == [f"phase-{phase}"], day
        assert today == ([str(day)] if f"day: {day}" in LIFE else []), day
        assert ("Trim the lamps" in text) == (phase == "preparing"), day
        seen += [phase] if phase not in seen else []
    names = ["preparing", "open", "counting", "celebrated", "remembered"]
    assert seen == names[names.index(seen[0]) :]


@pytest.mark.browser
def test_a_tab_that_stays_open_follows_the_days(walls: Mapping[str, str], page: Page) -> None:
    """Whoever comes back to it after the last day is not asked any more."""
    read_on(page, "2026-12-20")
    page.goto(f"{walls['open']}/{CAMPAIGN}")
    assert asks(page)
    read_on(page, "2026-12-21")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
    assert not asks(page)
    assert sentences_seen(page) == {"closed"}


@pytest.mark.browser
def test_what_comes_later_into_a_page_is_mended_too(walls: Mapping[str, str], page: Page) -> None:
    """Cards that a filter brings from another page say the same as those that were there."""
    read_on(page, "2026-12-21")
    page.goto(f"{walls['open, a story']}/")
    page.evaluate("fetch('recent/').then((answer) => answer.text()).then((text) => { window.came = text; })")
    wait_until(page, "window.came")
    page.evaluate(
        "document.querySelector('main').append(...new DOMParser().parseFromString(window.came, 'text/html')"
        ".querySelectorAll('main .cards'))"
    )
    said = page.locator("main .card .campaign-status > :not([hidden])").all_text_contents()
    assert len(said) > 1
    assert set(said) == {SENTENCES["closed"]}


@pytest.mark.browser
@pytest.mark.parametrize("built", list(DAYS))
def test_without_javascript_each_claim_has_its_day(
    walls: Mapping[str, str], browser: Browser, built: str
) -> None:
    """The build's word stands, with the day that makes it so and both days of the campaign beside it."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for url in (CAMPAIGN, "campaigns/"):
        page.goto(f"{walls[built]}/{url}")
        assert sentences_seen(page) == {built}
        assert "9 November 2026 to 20 December 2026" in page.locator("main").inner_text()
    context.close()
