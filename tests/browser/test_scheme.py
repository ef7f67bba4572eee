"""Light, dark or the system's colours: chosen at the foot of a page, kept without a cookie or a flash."""

from collections.abc import Iterator
from typing import Literal, TypeAlias

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.loops import at_least_one

Scheme: TypeAlias = Literal["light", "dark"]

PAGES = ("", "standards/listening/", "people/sample-maria-d/", "nominate/", "404.html")
GROUND = "getComputedStyle(document.body).backgroundColor"
FIRST_PAINT = """
window.grounds = [];
(function look() {
  if (document.body) window.grounds.push(getComputedStyle(document.body).backgroundColor);
  if (window.grounds.length < 8) requestAnimationFrame(look);
})();
"""
BARS = """[...document.querySelectorAll("meta[name=theme-color]")]
  .map((bar) => [bar.content, matchMedia(bar.media).matches])"""
LIGHT, DARK = "rgb(255, 248, 236)", "rgb(6, 26, 45)"


@pytest.fixture(params=["light", "dark"])
def system(request: pytest.FixtureRequest) -> Scheme:
    """What the visitor's system asks for."""
    scheme: Scheme = request.param
    return scheme


@pytest.fixture
def visitor(browser: Browser, system: Scheme) -> Iterator[BrowserContext]:
    """A visitor whose system has a scheme."""
    opened = browser.new_context(color_scheme=system, viewport={"width": 360, "height": 780})
    opened.add_init_script(FIRST_PAINT)
    yield opened
    opened.close()


def choose(page: Page, name: str) -> None:
    """Choose a scheme by its name."""
    page.get_by_role("radio", name=name, exact=True).check()


@pytest.mark.browser
def test_the_choice_holds_on_every_page_from_its_first_paint(
    visitor: BrowserContext, address: str, system: str
) -> None:
    """It holds though the system asks for the other, for the browser's bar too, until it is undone."""
    page = visitor.new_page()
    page.goto(address)
    ours, other = (LIGHT, DARK) if system == "light" else (DARK, LIGHT)
    assert page.evaluate(GROUND) == ours
    assert page.get_by_role("radio", name="System").is_checked()
    chosen = "Dark" if system == "light" else "Light"
    choose(page, chosen)
    assert page.evaluate(GROUND) == other
    for url in at_least_one(PAGES):
        page.goto(f"{address}/{url}")
        grounds = page.evaluate("new Promise(done => setTimeout(() => done(window.grounds), 300))")
        assert set(grounds) == {other}, url
        assert page.get_by_role("radio", name=chosen).is_checked()
        assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == chosen.lower()
        bars = page.evaluate(BARS)
        visible = [colour for colour, matches in bars if matches]
        assert visible == [bars[["Light", "Dark"].index(chosen)][0]]
    choose(page, "System")
    assert page.evaluate(GROUND) == ours
    page.goto(f"{address}/about/")
    assert page.evaluate(GROUND) == ours
    assert page.evaluate("localStorage.length") == 0
    assert visitor.cookies() == []


@pytest.mark.browser
def test_the_choice_is_that_of_the_system_itself(browser: Browser, address: str) -> None:
    """Dark by choice looks as dark by the system does, to the last colour of each kind of page."""
    colours = """[...document.querySelectorAll("body, body *")].map((element) => {
      const style = getComputedStyle(element);
      return [style.color, style.backgroundColor, style.borderBottomColor].join();
    })"""
    by_system = browser.new_context(color_scheme="dark", reduced_motion="reduce").new_page()
    by_choice = browser.new_context(color_scheme="light", reduced_motion="reduce").new_page()
    by_choice.goto(address)
    choose(by_choice, "Dark")
    by_system.goto(address)
    for url in at_least_one(PAGES):
        by_system.goto(f"{address}/{url}")
        by_choice.goto(f"{address}/{url}")
        assert by_choice.evaluate(colours) == by_system.evaluate(colours), url
    for page in (by_system, by_choice):
        page.context.close()


@pytest.mark.browser
def test_the_choice_works_from_the_keyboard(browser: Browser, address: str) -> None:
    """Tab leads to it, an arrow changes it, and what has the focus is seen."""
    page = browser.new_page(color_scheme="light")
    page.goto(f"{address}/about/")
    page.locator(".footer nav a").last.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "scheme"
    page.keyboard.press("ArrowUp")
    assert page.get_by_role("radio", name="Dark").is_checked()
    assert page.evaluate(GROUND) == DARK
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert page.get_by_role("group", name="Colours").is_visible()
    page.close()


@pytest.mark.browser
def test_paper_is_as_it_was(browser: Browser, address: str) -> None:
    """Whoever chose dark prints black on white, and no choice."""
    page = browser.new_page(color_scheme="light")
    page.goto(f"{address}/about/")
    page.emulate_media(media="print")
    before = page.evaluate(GROUND), page.evaluate("getComputedStyle(document.body).color")
    page.emulate_media(media="screen")
    choose(page, "Dark")
    page.emulate_media(media="print")
    assert (page.evaluate(GROUND), page.evaluate("getComputedStyle(document.body).color")) == before
    page.close()


@pytest.mark.browser
def test_without_a_script_nothing_is_offered(browser: Browser, address: str) -> None:
    """The page follows the system, and no button does nothing."""
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(address)
    assert not page.locator(".scheme").is_visible()
    context.close()
