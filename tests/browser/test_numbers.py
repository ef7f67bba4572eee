"""Numbers stay in one line, however large a wall grows."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.test_layout import too_wide

PAGES = [
    "", "years/", "years/2024/", "places/", "people/", "businesses/", "standards/", "standards/listening/",
    "campaigns/", "campaigns/give-service-a-smile-2024/", "awards/",
    "businesses/sample-harbour-lantern-hotel/",
]  # fmt: skip

ENLARGE = """number => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const isDate = node => node.parentElement.closest("time, h1, h3, a, q, .card, .pager, .next-link, script");
  let count = 0;
  for (const node of nodes) {
    if (isDate(node) || !/\\d/.test(node.data)) continue;
    node.data = node.data.replace(/\\d[\\d,]*/, number);
    const large = node.parentElement.closest(".counts b, .map__tile b, .place-list__count");
    large?.classList.add(number.length > 6 ? "huge-number" : "long-number");
    count += 1;
  }
  for (const details of document.querySelectorAll("main details")) details.open = true;
  return count;
}"""
"""Puts a number in the place of each number of the page, but not of dates."""

BROKEN = """number => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const start = walker.currentNode.data.indexOf(number);
    if (start < 0 || !walker.currentNode.parentElement.checkVisibility()) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, start);
    range.setEnd(walker.currentNode, start + number.length);
    const tops = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
    const box = range.getBoundingClientRect();
    const parent = walker.currentNode.parentElement;
    const isBroken = tops.size > 1 || box.right > innerWidth || box.left < 0;
    if (isBroken) found.push(`${tops.size} lines to ${box.right}: ${parent.outerHTML.slice(0, 80)}`);
  }
  return found;
}"""
"""The numbers that stand in more than one line, or beyond the screen."""


@pytest.mark.browser
@pytest.mark.parametrize("number", ["1,234", "1,234,567", "1\u202f234\u202f567"])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_number_is_never_broken(context: BrowserContext, address: str, width: int, number: str) -> None:
    """In tables, in charts and in lines, on a phone as on a desk; and nothing is too wide for the screen."""
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    found = {}
    for url in PAGES:
        page.goto(f"{address}/{url}")
        assert page.evaluate(ENLARGE, number), url
        if broken := (page.evaluate(BROKEN, number) or too_wide(page)):
            found[url] = broken
    assert not found
