"""Pages fit the smallest screen, do not jump, keep still for those who ask for calm, and weigh little."""

import gzip
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.templates import HOSTILE_PAGES, addresses
from tests.loops import at_least_one
from tests.walls.output import Output

LIGHT = 14 * 1024
GOOD_SHIFT = 0.02
"""A fifth of what https://web.dev/articles/cls calls good: a font that comes late is not used."""
SHEETS = "//head/link[@rel='stylesheet'][not(@media='print')]/@href"
SCRIPTS = "//script[@src][not(@type='module')][not(@defer)]/@src"
FACES = re.compile(rb"@font-face\{[^}]*\}")
SHIFTS = """() => document.fonts.ready.then(() => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.shifts)));
}))"""
WATCH = """
window.shifts = 0;
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shifts += one.value; })
  .observe({ type: "layout-shift", buffered: true });
"""
WIDER = """() => [...document.querySelectorAll("body *")]
  .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .filter((one) => getComputedStyle(one).visibility !== "hidden" && one.getClientRects().length)
  .filter((one) => !one.closest(".skip-link")).slice(0, 3).map((one) => one.outerHTML.slice(0, 100))"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page on a phone."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


def too_wide(page: Page) -> list[str]:
    """What makes the page scroll sideways, if it does."""
    width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    if page.evaluate(width) <= 0:
        return []
    found = page.evaluate(WIDER)
    assert isinstance(found, list)
    return found or ["(the page itself)"]


@pytest.mark.browser
def test_nothing_scrolls_sideways_on_the_smallest_screen(page: Page, site: Output, address: str) -> None:
    """At 320 pixels, which is also 1280 at 400 %, and at 640, no template is wider than the screen."""
    found = {}
    for url in addresses(site):
        page.goto(f"{address}/{url}")
        for width in (320, 640):
            page.set_viewport_size({"width": width, "height": 640})
            if wide := too_wide(page):
                found[url, width] = wide
    assert not found


@pytest.mark.browser
def test_nothing_scrolls_sideways_for_the_strangest_texts(page: Page, hostile_address: str) -> None:
    """Long words without a place to break do not widen the page."""
    found = {}
    page.set_viewport_size({"width": 320, "height": 640})
    for url in HOSTILE_PAGES:
        page.goto(f"{hostile_address}/{url}")
        if wide := too_wide(page):
            found[url] = wide
    assert not found


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_jumps_while_a_page_loads(page: Page, site: Output, address: str, width: int) -> None:
    """The layout hardly shifts after the first paint: pictures have their room, fonts their measures.

    Screens are left out: there the script makes slides of a list, before anybody looks. A page has two
    tries: where a system lacks the fallback whose measures are ours, a typeface that arrives in its first
    tenth of a second may move a line.
    """
    page.set_viewport_size({"width": width, "height": 800})
    found = {}
    for url in (one for one in addresses(site) if not one.endswith(("display/", "ceremony/"))):
        shift = shift_of(page, f"{address}/{url}")
        if shift > GOOD_SHIFT:
            shift = shift_of(page, f"{address}/{url}")
        if shift > GOOD_SHIFT:
            found[url] = round(shift, 3)
    assert not found


def shift_of(page: Page, url: str) -> float:
    """How far the layout of a page shifts while it loads."""
    page.goto(url, wait_until="load")
    return float(page.evaluate(SHIFTS))


@pytest.mark.browser
def test_nothing_moves_for_those_who_asked_for_calm(page: Page, site: Output, address: str) -> None:
    """With reduced motion no animation runs and nothing glides."""
    for url in at_least_one(addresses(site)):
        page.goto(f"{address}/{url}")
        assert page.evaluate("document.getAnimations().length") == 0, url
        behaviour = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
        assert behaviour == "auto", url


def weight(site: Output, path: str) -> int:
    """The compressed bytes of a page and of the styles and scripts that a screen waits for."""
    page = site.html[path]
    waited_for = [*page.find(SHEETS), *page.find(SCRIPTS)]
    found = [site.resolve(page.url, str(address)) for address in waited_for]
    files = [path, *(file[0] for file in found if file)]
    return sum(len(gzip.compress(FACES.sub(b"", site.files[file]), 9)) for file in files)


def test_the_front_page_is_there_in_one_round_trip(site: Output) -> None:
    """HTML, CSS and the script that comes first are at most 14 KB when compressed."""
    assert weight(site, "index.html") <= LIGHT


def test_every_page_is_there_in_one_round_trip(site: Output) -> None:
    """So are those of every other page but the screens: those are opened once and stay."""
    heavy = {
        path: weight(site, path)
        for path in site.html
        if not path.endswith(("display/index.html", "ceremony/index.html"))
    }
    assert not {path: size for path, size in heavy.items() if size > LIGHT}


@pytest.mark.browser
@pytest.mark.parametrize(("density", "kilobytes"), [(1, 240), (2, 300), (3, 300)])
def test_the_front_page_weighs_little_before_it_is_scrolled(
    browser: Browser, site: Output, address: str, density: int, kilobytes: int
) -> None:
    """All that a phone asks for on its first visit, compressed as a host does it."""
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, device_scale_factor=density, is_mobile=True
    )
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/", wait_until="networkidle")
    context.close()
    paths = [url.removeprefix(f"{address}/") or "index.html" for url in asked]
    sizes = {path: len(gzip.compress(site.files[path], 9)) for path in at_least_one(paths)}
    assert sum(path.endswith(".webp") for path in sizes) >= 5
    assert sum(sizes.values()) <= kilobytes * 1024, sizes
