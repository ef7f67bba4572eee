"""The charts of a year can be read: on the smallest screen, in every light, on paper, without a script."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_axe import violations
from tools import packages

YEAR = "years/2024/"
SMALLEST_LETTERS = 13
"""The height of the smallest letters of a chart, in CSS pixels."""

MONTHS = """() => [...document.querySelectorAll(".week-chart text:not(.week-chart__most)")]
  .filter((one) => getComputedStyle(one).display !== "none")
  .map((one) => [one.getBoundingClientRect(), parseFloat(getComputedStyle(one).fontSize)])
  .map(([box, size]) => [box.left, box.right, size])"""
"""Where each month that is shown begins and ends, and how high its letters are."""

UNSEEN = """() => {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.color = "CanvasText";
  const ink = getComputedStyle(probe).color;
  probe.remove();
  const shapes = [...document.querySelectorAll("main svg :is(rect, text)")]
    .map((one) => [one, getComputedStyle(one).fill]);
  const lines = [...document.querySelectorAll("main svg path")]
    .map((one) => [one, getComputedStyle(one).stroke]);
  return [shapes.length, lines.length,
    [...shapes, ...lines].filter(([, colour]) => colour !== ink).map(([one]) => one.outerHTML.slice(0, 80))];
}"""
"""How many pieces the charts have, and which of them are not drawn in the system's colour for text."""

HEARD = """() => [...document.querySelectorAll("main section svg")]
  .filter((one) => !one.closest("[aria-hidden=true]")).length"""
"""How many drawings a screen reader tells of: their numbers stand in the tables."""

TOO_SMALL = """() => [...document.querySelectorAll("main svg rect")]
  .map((one) => one.getBoundingClientRect())
  .filter((box) => box.width < 2 || box.height < 2).length"""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A year, where no script runs but axe."""
    context = browser.new_context(viewport={"width": 320, "height": 900}, reduced_motion="reduce")
    context.add_init_script(path=packages.find("axe-core/axe.min.js"))
    opened = context.new_page()
    opened.goto(f"{address}/{YEAR}")
    yield opened
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 768, 1440])
def test_months_stand_apart_within_the_screen(page: Page, width: int) -> None:
    """However narrow the chart is, its words keep their size and do not run into each other."""
    page.set_viewport_size({"width": width, "height": 900})
    months = page.evaluate(MONTHS)
    assert len(months) == (4 if width < 768 else 12)
    edges = [edge for left, right, _ in months for edge in (left, right)]
    assert edges == sorted(edges)
    assert edges[0] >= 0
    assert edges[-1] <= width
    assert all(size >= SMALLEST_LETTERS for _, _, size in months)


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1440])
def test_every_bar_can_be_seen(page: Page, width: int) -> None:
    """The smallest is at least two pixels wide and high."""
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate(TOO_SMALL) == 0


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_charts_are_drawn_in_forced_colours(page: Page, scheme: Literal["light", "dark"]) -> None:
    """Bars, lines and words take the system's colour for text, so that none lies in the dark."""
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    shapes, lines, unseen = page.evaluate(UNSEEN)
    page.emulate_media(forced_colors="none", color_scheme="light")
    assert shapes > 50
    assert lines > 20
    assert not unseen


@pytest.mark.browser
def test_the_numbers_open_without_a_script(browser: Browser, address: str) -> None:
    """Each drawing is silent and has its table; those that are folded away open from the keyboard."""
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(f"{address}/{YEAR}")
    assert opened.locator("main section svg").count() > 50
    assert opened.evaluate(HEARD) == 0
    assert opened.locator("main table").count() == 5
    for folded in opened.locator("main details").all():
        assert not folded.locator("table").is_visible()
        folded.locator("summary").focus()
        opened.keyboard.press("Enter")
        folded.locator("table").wait_for(state="visible")
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_numbers_are_accessible(page: Page, scheme: Literal["light", "dark"]) -> None:
    """Axe has nothing to say when everything is unfolded."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 900})
    page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    assert not violations(page)


@pytest.mark.browser
def test_a_year_can_be_printed(page: Page) -> None:
    """On paper its bars are there, and nothing is wider than the sheet."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 718, "height": 1000})  # A4 without its margins
    small = page.evaluate(TOO_SMALL)
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.emulate_media(media="screen")
    assert small == 0
    assert wide <= 718
