"""On a television of 2021 the slides look as they do elsewhere, but for what nobody misses."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.older_browser import as_read, pretend_to_be_old

SIZES = [(1920, 1080), (1280, 720)]

BOXES = """() => Object.fromEntries(
  [".slide__name", ".slide__where", ".slide__words", ".portrait", ".portrait > *", ".slide__standards li",
   ".slide__standards li:last-child", ".slide__standards .pin", ".slide__date"].map((part) => {
    const element = document.querySelector(`.slide--current ${part}`);
    if (!element) return [part, null];
    const { x, y, width, height } = element.getBoundingClientRect();
    return [part, [x, y, width, height, parseFloat(getComputedStyle(element).fontSize)].map(Math.round)];
  }))"""
"""Where the parts of a slide are, how large, and in letters of which size."""

LETTERS = "() => document.querySelector('.slide--current .monogram:only-child') !== null"


def test_it_reads_as_such_a_browser_does() -> None:
    """Layers, new selectors and values are passed over; what stands in for them is read."""
    assert as_read("@layer a,b;@layer a{.x{top:0}}.y{top:0}") == ".y{top:0}"
    assert as_read(".x:is(a,b){top:0}.y{inset:0;top:1px}") == ".y{top:1px}"
    assert as_read("@supports not (a:b){.x{top:0}}@supports (a:b){.x{top:1px}}") == ".x{top:0}"
    assert as_read("@media (width<9px){.x{top:0}}@media (min-width:9px){.x{font:1cqi var(--f)}}") == (
        "@media (min-width:9px){.x{font:unset}}"
    )


def _slides(browser: Browser, address: str, size: tuple[int, int], *, old: bool) -> list[dict[str, Any]]:
    """Where the parts of each slide are, in a browser of today or an old one."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    page = context.new_page()
    if old:
        pretend_to_be_old(page)
    page.goto(f"{address}/display/")
    assert page.evaluate("document.fonts.ready.then(() => true)")
    slides = []
    for _ in range(page.locator(".slide").count()):
        is_monogram = page.evaluate(LETTERS)
        slides.append(page.evaluate(BOXES) | {"monogram": is_monogram})
        page.keyboard.press("ArrowRight")
    context.close()
    return slides


@pytest.mark.browser
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_each_part_is_where_it_is_elsewhere(browser: Browser, address: str, size: tuple[int, int]) -> None:
    """Names, words, portraits and standards have the same place and size to a few pixels."""
    today, old = (_slides(browser, address, size, old=is_old) for is_old in (False, True))
    assert len(today) == len(old) > 10
    for slide, slide_there in zip(today, old, strict=True):
        for part in (part for part in slide if part.startswith(".") and slide[part]):
            # A line may break elsewhere (text-wrap), so that what stands below it moves.
            numbers = (0, 2, 4) if part in (".portrait", ".slide__name") else (0, 4)
            most = 0.12 * slide[part][4] if "> *" in part else 3
            for number in numbers:
                assert abs(slide[part][number] - slide_there[part][number]) <= most, (
                    part,
                    slide,
                    slide_there,
                )


def _colours(page: Page) -> list[tuple[int, ...]]:
    """The colours of the screen, the most frequent first."""
    picture = Image.open(BytesIO(page.screenshot())).convert("RGB").resize((96, 54), Image.Resampling.NEAREST)
    found = picture.getcolors(96 * 54) or []
    return [colour for _, colour in sorted(found, reverse=True) if isinstance(colour, tuple)]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_name_is_seen_and_the_screen_is_not_white(browser: Browser, address: str, scheme: Any) -> None:
    """The name stands in large letters on the colour of its standard; slides turn; nothing is left over."""
    context = browser.new_context(viewport={"width": 1920, "height": 1080}, color_scheme=scheme)
    page = context.new_page()
    pretend_to_be_old(page)
    page.goto(f"{address}/display/")
    assert min(_colours(page)[0]) < 200
    name = page.locator(".slide--current .slide__name")
    assert name.is_visible()
    assert name.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)") > 80
    colours = "(one) => { const style = getComputedStyle(one); return [style.color, style.backgroundColor]; }"
    ink, paper = page.locator(".slide--current").evaluate(colours)
    assert paper not in (ink, "rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    before = name.inner_text()
    page.keyboard.press("ArrowRight")
    assert page.locator(".slide--current .slide__name").inner_text() != before
    assert page.locator(".slideshow-footer").evaluate("(one) => getComputedStyle(one).position") == "fixed"
    context.close()


@pytest.mark.browser
def test_where_layers_are_unknown_every_other_page_can_be_read(browser: Browser, address: str) -> None:
    """Without its style, a page is still words, pictures and links in their order."""
    context = browser.new_context()
    page = context.new_page()
    pretend_to_be_old(page)
    page.goto(f"{address}/")
    assert page.locator("h1").is_visible()
    assert page.locator("main a[href*='/recognition/']").first.is_visible()
    context.close()
