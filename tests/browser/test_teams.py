"""A team that stands side by side is whole wherever its photo stands for it: nobody at an edge is cut off."""

from __future__ import annotations

from collections import Counter

import pytest
from playwright.sync_api import Browser

from tests.browser.templates import PAGES
from tests.loops import at_least_one
from tests.walls.output import Output

TEAMS = ("The Breakfast Team", "The Late Shift Drivers", "The Storm Crew", "The Thursday Table")
KINDS = (
    "home",
    "home, page 2",
    "person, team",
    "business",
    "standard",
    "place",
    "campaign",
    "award",
    "colleagues",
    "display",
    "display, award",
)
EMBEDDED = "recognition/sample-eggs-for-the-four-oclock-choir/embed/"
WIDER = (0.99, 1.15)
"""How much wider, for its height, a frame is than its picture: only its arc covers a little."""

LOADED = """() => Promise.all([...document.images].map((image) => {
  image.loading = "eager";
  return image.decode().catch(() => 0);
}))"""

PICTURES = """(words) => [...document.images]
  .filter((image) => words.includes(image.alt) && !image.closest(".portrait--2, .portrait--3, .portrait--4"))
  .filter((image) => image.checkVisibility())
  .map((image) => {
    const box = image.getBoundingClientRect();
    const [shown, whole] = [box.width / box.height, image.naturalWidth / image.naturalHeight];
    return [image.alt, whole, shown / whole];
  })"""
"""The pictures with one of these texts: how wide each is to its height, and its frame compared with that."""


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
def test_nobody_of_a_team_is_cut_off(browser: Browser, site: Output, address: str, width: int) -> None:
    """Cards, first faces, screens and frames show the photo as wide as the team's own page does."""
    words = [
        image.get("alt")
        for page in site.html.values()
        if page.url.startswith("people/") and page.find("//h1") and page.one("//h1").text_content() in TEAMS
        for image in page.find("//div[contains(@class, 'portrait--wide')]//img")
    ]
    assert len(words) == len(TEAMS)
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    seen: Counter[str] = Counter()
    for url in at_least_one((*(PAGES[kind] for kind in KINDS), EMBEDDED)):
        page.goto(f"{address}/{url}", wait_until="networkidle")
        page.evaluate(LOADED)
        for alt, ratio, wider in page.evaluate(PICTURES, words):
            seen[url] += 1
            assert ratio == pytest.approx(1.5, abs=0.01), (url, alt)
            assert WIDER[0] < wider < WIDER[1], (url, alt)
    context.close()
    assert len(seen) > 5, seen


@pytest.mark.browser
def test_several_stand_beside_their_names_on_a_phone(browser: Browser, address: str) -> None:
    """Not above them in a column of their own; and half a frame cuts little of an upright photo."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{address}/recognition/sample-juno-off-duty/")
    frame, name = (page.locator(part).first.bounding_box() for part in (".hero .portrait--2", ".hero h1"))
    page.close()
    assert frame is not None
    assert name is not None
    assert frame["x"] + frame["width"] <= name["x"]
    assert frame["y"] < name["y"] + name["height"]
    assert frame["width"] / 2 >= 0.45 * frame["height"]
