"""An interface whose words are longer by two fifths still fits the smallest screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.templates import addresses
from tests.browser.test_layout import too_wide
from tests.loops import at_least_one
from tests.walls import built, longer_words
from tests.walls.output import Output
from tools.serving import served

TEXTS = """
  const isForEars = (element) => element && (getComputedStyle(element).clipPath !== "none" ||
    isForEars(element.parentElement));
  const isHidden = (element) => !element.checkVisibility({ visibilityProperty: true }) ||
    element.closest(".skip-link, [aria-hidden=true], [inert]") || isForEars(element);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node.data.trim() && !isHidden(node.parentElement)) texts.push(node);
  }
  const rectsOf = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  };
  const say = (node) => node.data.trim().slice(0, 40);
"""

CUT = f"""() => {{{TEXTS}
  const isClamped = (style) => style.webkitLineClamp !== "none";
  return texts.flatMap((node) => {{
    for (let at = node.parentElement; at && at !== document.body; at = at.parentElement) {{
      const style = getComputedStyle(at);
      if (style.position === "fixed" || isClamped(style)) return [];
      const hides = style.overflowX !== "visible" || style.overflowY !== "visible";
      const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
      if (!hides || scrolls) continue;
      const box = at.getBoundingClientRect();
      const isOut = rectsOf(node).some(({{ left, right, top, bottom }}) => left < box.left - 1 ||
        right > box.right + 1 || (top + bottom) / 2 > box.bottom || (top + bottom) / 2 < box.top);
      if (isOut) return [`${{say(node)}} in ${{at.className}}`];
    }}
    return [];
  }});
}}"""
"""Texts that something around them cuts off; where lines are counted, further ones are meant to go."""

LAID_OVER = f"""() => {{{TEXTS}
  // A line of text is drawn in the middle half of its box.
  const middle = (node, {{ left, right, top, bottom, height }}) => (
    {{ node, left: left + 1, right: right - 1, top: top + height / 4, bottom: bottom - height / 4 }}
  );
  const lines = texts.flatMap((node) => rectsOf(node).map((rect) => middle(node, rect)))
    .sort((one, other) => one.top - other.top);
  const found = [];
  lines.forEach((one, at) => {{
    for (const other of lines.slice(at + 1)) {{
      if (other.top >= one.bottom) break;
      const isBeside = other.left >= one.right || one.left >= other.right;
      if (!isBeside) found.push(`${{say(one.node)}} | ${{say(other.node)}}`);
    }}
  }});
  return found;
}}"""
"""Pairs of texts that lie on one another."""


@pytest.fixture(scope="module")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """The sample content with longer words around it."""
    return built.with_longer_words(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page on the smallest phone."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.browser
def test_longer_words_fit_the_smallest_screen(page: Page, longer: Output) -> None:
    """On each template nothing scrolls sideways, no text is cut off, and none lies on another."""
    found: dict[str, list[str]] = {}
    with served(longer.folder) as at:
        for url in at_least_one(addresses(longer)):
            page.goto(f"{at}/{url}", wait_until="load")
            for summary in (None, page.locator(".menu summary")):
                if summary and summary.count():
                    summary.click()
                wrong = [*too_wide(page), *page.evaluate(CUT), *page.evaluate(LAID_OVER)]
                if wrong:
                    found[url] = wrong[:5]
    assert not found


@pytest.mark.browser
def test_what_does_not_fit_is_seen(browser: Browser) -> None:
    """A text that its box cuts off, and one that lies on another; those that do neither are not named."""
    page = browser.new_page()
    page.set_content(
        """<p>Here is a text</p><p style="width: 3em; overflow: hidden; white-space: nowrap">Cut off here</p>
        <p>Below lies</p><p style="margin-top: -2em">what lies above</p><p>The last text</p>"""
    )
    assert page.evaluate(CUT) == ["Cut off here in "]
    assert page.evaluate(LAID_OVER) == ["Below lies | what lies above"]
    page.close()


def test_the_words_are_longer() -> None:
    """By two fifths or a little more, with accents; what is put into them and their markup stay."""
    words = longer_words.longer("Nominations at %(business)s <b>soon</b> 100%%")
    assert words == "Nômínátíônsnômín átá %(business)s <b>sôônsô</b> 100%%"
