"""Every component in all its states: accessible, within the page, and to be seen (promise 15)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_axe import NOT_FORCED, SCHEMES, violations
from tests.browser.test_keyboard import WHERE
from tests.browser.test_layout import too_wide
from tests.theme.components.page import build
from tools import packages
from tools.serving import served

WIDTHS = (320, 1280)
CONTRAST = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
      .map((one) => one / 255).map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const pieces = ".pin, .monogram, .tile, .card--words.card--short, .colours--standard > .hero";
  return [...document.querySelectorAll(pieces)]
    .map((one) => [one, getComputedStyle(one)])
    .map(([one, style]) => [one, light(style.backgroundColor), light(style.color)])
    .map(([one, ...lights]) => [one, (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05)])
    .filter(([, contrast]) => contrast < 4.5)
    .map(([one, contrast]) => `${one.outerHTML.slice(0, 90)} ${contrast.toFixed(2)}`);
}"""
"""Every piece in a standard's colour whose letters stand out by less than 4.5 to 1."""

UNDRAWN = """() => [...document.querySelectorAll(".mark")]
  .filter((one) => getComputedStyle(one).maskImage === "none" || !one.closest("[aria-hidden=true]"))
  .map((one) => one.className)"""

INKS = """() => [...document.querySelectorAll(".mark")]
  .map((one) => getComputedStyle(one).backgroundColor)"""

FIRST = "[data-component] :is(a, button), .open-campaign a, .news a, .prose a"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the component page is served."""
    folder = tmp_path_factory.mktemp("components")
    build(folder)
    with served(folder) as at:
        yield at


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The component page, with axe in it."""
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(path=packages.find("axe-core/axe.min.js"))
    opened = context.new_page()
    opened.goto(address)
    yield opened
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_component_is_accessible(page: Page, width: int, scheme: str) -> None:
    """Axe has nothing to say of any of them, on a phone and on a desk, by day and by night."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", forced_colors="none")
    found = violations(page)
    assert not found, "\n".join(found)


@pytest.mark.browser
@pytest.mark.parametrize("scheme", SCHEMES)
def test_letters_stand_out_on_every_standard(page: Page, scheme: str) -> None:
    """Pins, monograms, tiles, posters and heroes keep 4.5 to 1, whatever colour a standard has."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", forced_colors="none")
    assert page.locator(".pin").count() > 100
    assert not page.evaluate(CONTRAST)


@pytest.mark.browser
@pytest.mark.parametrize("width", WIDTHS)
def test_every_component_works_in_forced_colours(page: Page, width: int) -> None:
    """With the system's colours axe has nothing to say, all text takes them, and marks stay drawn."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(forced_colors="active", color_scheme="dark")
    found = [one for one in violations(page) if not one.startswith("color-contrast")]
    odd = page.evaluate(NOT_FORCED)
    inks = page.evaluate(INKS)
    page.emulate_media(forced_colors="none")
    assert not found, "\n".join(found)
    assert not odd
    assert set(inks) == {"rgb(255, 255, 255)"}


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 360, 640, 768, 1000, 1440])
def test_no_component_scrolls_sideways(page: Page, width: int) -> None:
    """At 320 pixels, which is also 1280 at 400 %, and above, nothing is wider than the screen."""
    page.set_viewport_size({"width": width, "height": 900})
    assert not too_wide(page)


@pytest.mark.browser
@pytest.mark.parametrize("width", WIDTHS)
def test_whatever_has_the_focus_shows_it(page: Page, width: int) -> None:
    """A ring is around each link and button, wherever it stands."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="light", forced_colors="none")
    page.keyboard.press("Tab")  # so that the browser knows that a keyboard is used
    stops = page.locator(FIRST).filter(visible=True)
    assert stops.count() > 60
    for stop in stops.all():
        stop.focus()
        assert page.evaluate(WHERE)["ring"], stop.evaluate("(one) => one.outerHTML")


@pytest.mark.browser
@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_is_pointed_at_can_still_be_read(page: Page, scheme: str) -> None:
    """Axe finds no faint letter in a component while the pointer is over its first link."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", forced_colors="none")
    found = []
    for part in page.locator("[data-component]").filter(has=page.locator("a, button")).all():
        link = part.locator("a, button").first
        link.scroll_into_view_if_needed()
        link.hover(force=True)
        result = part.evaluate("(one) => axe.run(one, { runOnly: ['color-contrast'] })")
        found += [node["html"][:120] for rule in result["violations"] for node in rule["nodes"]]
    assert not found


@pytest.mark.browser
def test_marks_are_drawn_and_silent(page: Page) -> None:
    """Each mark has its drawing and is hidden from the ear; a standard without one keeps its letter."""
    assert page.locator(".mark").count() >= 5
    assert not page.evaluate(UNDRAWN)
    assert page.locator("#marks + * .pin:not(.pin--with-mark)").all_inner_texts() == ["W", "G", "B", "L"]


@pytest.mark.browser
def test_nothing_moves_for_those_who_asked_for_calm(browser: Browser, address: str) -> None:
    """A card's picture and a pin glide under the pointer only if reduced motion was not asked for."""
    seconds = {}
    for asked in ("reduce", "no-preference"):
        context = browser.new_context(reduced_motion="reduce" if asked == "reduce" else "no-preference")
        opened = context.new_page()
        opened.goto(address)
        seconds[asked] = opened.locator(".card img").first.evaluate(
            "(one) => getComputedStyle(one).transitionDuration"
        )
        context.close()
    assert seconds == {"reduce": "0s", "no-preference": "0.5s"}
