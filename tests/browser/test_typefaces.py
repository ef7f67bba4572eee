"""A first visitor sees the brand's letters at once; what stands in for them is as wide."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from tests.browser.templates import PAGES
from tests.loops import at_least_one

ORDINARY = {"offline": False, "latency": 40, "downloadThroughput": 1.25e6, "uploadThroughput": 1.25e6}
"""An ordinary connection: 40 ms there and back, 10 Mbit/s."""

BRAND = DISPLAY, TEXT = "Bricolage Grotesque", "Atkinson Hyperlegible Next"
WATCH = """
window.shifts = 0;
new PerformanceObserver((list) => { for (const shift of list.getEntries()) window.shifts += shift.value; })
  .observe({ type: "layout-shift", buffered: true });
"""
SETTLED = """() => document.fonts.ready.then(() => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.shifts)));
}))"""
HEADERS = """() => ({
  header: document.querySelector(".header").offsetHeight,
  wordmark: document.querySelector(".wordmark").offsetHeight,
})"""
KINDS = (
    "home",
    "person",
    "business",
    "standard",
    "campaign",
    "recognition",
    "nominate",
    "plain page",
    "people",
)
ALONE = {
    "ceremony": (PAGES["award, ceremony"], "h1", "main p"),
    "display": (PAGES["display"], ".slide__name", ".slide__where"),
    "embedded": ("businesses/sample-harbour-lantern-hotel/embed/", ".embed__name", ".embed__words"),
}
"""Pages without header and footer: where they are, a heading and a text of theirs."""


def fonts_of(page: Page, selector: str) -> set[str]:
    """The families of the typefaces in which the browser drew what is within an element."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return {
        next((brand for brand in BRAND if font["familyName"].startswith(brand)), "another") for font in fonts
    }


@pytest.fixture(params=[360, 1280])
def width(request: pytest.FixtureRequest) -> int:
    """A phone and a computer."""
    return int(request.param)


@pytest.fixture
def visitor(browser: Browser, width: int) -> Iterator[BrowserContext]:
    """Somebody who was never here before."""
    opened = browser.new_context(viewport={"width": width, "height": 780}, reduced_motion="reduce")
    opened.add_init_script(WATCH)
    yield opened
    opened.close()


def first_visit(visitor: BrowserContext, url: str) -> Page:
    """A page that nobody has loaded before, over an ordinary connection."""
    page = visitor.new_page()
    session = visitor.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.send("Network.emulateNetworkConditions", ORDINARY)
    page.goto(url, wait_until="load")
    return page


@pytest.mark.browser
@pytest.mark.parametrize("kind", ALONE)
def test_pages_that_stand_alone_have_them_as_well(visitor: BrowserContext, address: str, kind: str) -> None:
    """The presenter's page, a screen and an embedded page, none of which anybody comes to from another."""
    path, heading, text = ALONE[kind]
    page = first_visit(visitor, f"{address}/{path}")
    page.evaluate(SETTLED)
    for selector, family in ((heading, DISPLAY), (text, TEXT)):
        first = f"{selector}:not(:has(*)), {selector} :not(:has(*))"
        assert fonts_of(page, first) == {family}, selector


@pytest.mark.browser
@pytest.mark.parametrize("kind", KINDS)
def test_the_first_visit_has_the_letters_of_the_brand(
    visitor: BrowserContext, address: str, kind: str
) -> None:
    """On an ordinary connection, with nothing kept, all is in our typefaces, and nothing moves."""
    page = first_visit(visitor, f"{address}/{PAGES[kind]}")
    shift = page.evaluate(SETTLED)
    assert fonts_of(page, "h1:not(:has(*)), h1 :not(:has(*))") == {DISPLAY}
    assert fonts_of(page, ".header .wordmark") == {DISPLAY}
    assert fonts_of(page, ".footer nav a") == {TEXT}
    assert round(shift, 3) == 0


@pytest.mark.browser
def test_without_them_the_header_is_as_high(visitor: BrowserContext, address: str) -> None:
    """The typefaces of this machine take the same room: no header has a line more."""
    page = visitor.new_page()
    with_fonts = {}
    for url in at_least_one(PAGES[kind] for kind in KINDS):
        page.goto(f"{address}/{url}")
        page.reload()
        page.evaluate(SETTLED)
        assert fonts_of(page, ".header .wordmark") == {DISPLAY}
        with_fonts[url] = page.evaluate(HEADERS)

    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/*.woff2", refuse)
    for url, heights in at_least_one(with_fonts.items()):
        page.goto(f"{address}/{url}")
        assert fonts_of(page, ".header .wordmark") == {"another"}
        assert page.evaluate(HEADERS) == heights, url
