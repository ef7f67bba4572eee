"""Everything can be reached and read with a keyboard, and without JavaScript (promise 15)."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.templates import PAGES, addresses
from tests.walls.output import Output
from wall_of_fame.site.page_sizes import CARDS_A_PAGE

WHERE = """() => {
  const one = document.activeElement;
  const around = one.closest("li") ?? one;
  const rings = [getComputedStyle(one), getComputedStyle(one, "::after"), getComputedStyle(around)];
  const box = one.getBoundingClientRect();
  return {
    tag: one.tagName, html: one.outerHTML.slice(0, 90),
    ring: rings.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
    onScreen: box.width > 0 && box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth,
  };
}"""
SHOWN = ["home", "recognition", "people", "places", "campaign, open", "nominate"]
STOPS = 14


@pytest.fixture(params=[320, 1280])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on a phone and on a desk."""
    context = browser.new_context(viewport={"width": request.param, "height": 800}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def stop(page: Page) -> dict[str, Any]:
    """Press Tab, and tell where that leads."""
    page.keyboard.press("Tab")
    found = page.evaluate(WHERE)
    assert isinstance(found, dict)
    return found


@pytest.mark.browser
def test_the_first_stop_skips_to_the_main_part(page: Page, address: str) -> None:
    """The first Tab shows the skip link; Enter leads past the menu, the next stop lies in the main part."""
    page.goto(f"{address}/people/")
    first = stop(page)
    assert "#main" in first["html"]
    assert first["onScreen"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    stop(page)
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.browser
@pytest.mark.parametrize("name", SHOWN)
def test_every_stop_can_be_seen(page: Page, address: str, name: str) -> None:
    """Wherever Tab leads, there is a ring around the place, and the place is on the screen."""
    page.goto(f"{address}/{PAGES[name]}")
    stops = [stop(page) for _ in range(STOPS)]
    assert len({one["html"] for one in stops}) > STOPS // 2
    assert not [one for one in stops if one["tag"] != "BODY" and not (one["ring"] and one["onScreen"])]


@pytest.mark.browser
def test_the_menu_unfolds_by_keyboard(browser: Browser, address: str) -> None:
    """On a phone Enter opens the menu, and its links are the next stops."""
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/")
    summary = page.locator("header summary")
    summary.focus()
    page.keyboard.press("Enter")
    link = page.locator("header nav a").first
    assert link.is_visible()
    stop(page)
    assert page.evaluate("document.activeElement.getAttribute('href')") == link.get_attribute("href")
    context.close()


COVERED = """() => [...document.querySelectorAll("ul.cards > li")].map((card) => {
  card.scrollIntoView({ block: "center", behavior: "instant" });
  const box = card.getBoundingClientRect();
  return document.elementFromPoint(box.left + 12, box.top + 12) === card.querySelector("a");
})"""


@pytest.mark.browser
def test_a_card_is_one_stop(browser: Browser, address: str) -> None:
    """A card has one heading and one link, which covers the whole card for the pointer."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{address}/")
    cards = page.locator("ul.cards > li")
    assert cards.count() == CARDS_A_PAGE
    for number in range(CARDS_A_PAGE):
        assert cards.nth(number).locator("a").count() == 1
        assert cards.nth(number).locator("h2, h3, h4").count() == 1
    covered = page.evaluate(COVERED)
    assert covered == [True] * CARDS_A_PAGE
    target = cards.nth(3).locator("a").get_attribute("href") or ""
    cards.nth(3).click(position={"x": 12, "y": 12})
    page.wait_for_url(f"**{target}")
    context.close()


TEXT = """() => {
  const chosen = "[data-start], [data-before], [data-after], [data-choices], .pin-code, service-wall, button";
  for (const one of document.querySelectorAll(chosen)) one.hidden = true;
  return document.querySelector("main").innerText.replace(/\\s+/g, " ");
}"""


@pytest.mark.browser
def test_pages_read_the_same_without_javascript(browser: Browser, site: Output, address: str) -> None:
    """Without JavaScript every template shows the very text that it shows with it, and its pictures.

    Slides are shown one at a time by a script only, and only a script searches: test_display.py and
    test_search_page.py look at both.
    """
    texts = []
    for enabled in (True, False):
        context = browser.new_context(java_script_enabled=enabled, reduced_motion="reduce")
        page = context.new_page()
        shown = {}
        for url in (url for url in addresses(site) if not url.endswith(("display/", "ceremony/", "search/"))):
            page.goto(f"{address}/{url}")
            shown[url] = page.evaluate(TEXT)
        texts.append(shown)
        context.close()
    assert all(texts[0].values())
    assert texts[0] == texts[1]
