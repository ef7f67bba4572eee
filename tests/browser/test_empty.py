"""A wall on which nobody is yet: every page is kind, whole, and leads on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_axe import violations
from tests.browser.test_layout import too_wide
from tests.walls.projects import MakeProject
from tools import packages
from tools.serving import served

SHOP = """---
name: Lone Shop
place: {place}
sector: Retail
---
"""
CAMPAIGN = """---
name: Thanks to come
start: 2026-12-01
end: 2026-12-10
---
"""
WAITING = ["", "people/", "businesses/lone-shop/", "standards/care/", "campaigns/thanks-to-come/"]
"""The pages on which somebody will be."""


@pytest.fixture(scope="module")
def address(make_project: MakeProject) -> Iterator[str]:
    """Where a wall is served that has standards, places, one business and one campaign to come."""
    project = make_project()
    for kind in ("nominations", "people", "awards", "campaigns", "businesses", "photos", "news"):
        shutil.rmtree(project.content / kind)
    project.write("businesses/lone-shop.md", SHOP.format(place=_a_place(project.content)))
    project.write("campaigns/thanks-to-come.md", CAMPAIGN)
    project.build()
    with served(project.output) as at:
        yield at


def _a_place(content: Path) -> str:
    text = (content / "places.yaml").read_text(encoding="utf-8")
    return text.split("id: ", 1)[1].split(",", 1)[0].split("\n", 1)[0].strip()


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page with axe in it wherever it goes."""
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(path=packages.find("axe-core/axe.min.js"))
    yield context.new_page()
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("url", WAITING)
@pytest.mark.parametrize("width", [320, 1280])
def test_a_frame_waits(page: Page, address: str, url: str, width: int) -> None:
    """There is one whole frame with words and a way on beside or below it, and axe finds no fault."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}/{url}")
    frame, words = page.locator(".empty-state__frame:visible"), page.locator(".empty-state p:visible").first
    assert frame.count() == 1
    assert frame.evaluate("(one) => one.getClientRects().length") == 1
    assert words.inner_text()
    if url != "campaigns/thanks-to-come/":  # it does not ask for nominations before it opens
        assert page.locator(".empty-state a.button:visible").get_attribute("href") == "/nominate/"
    assert not too_wide(page)
    assert not violations(page)


@pytest.mark.browser
def test_a_directory_of_one_keeps_its_name_below_its_head(page: Page, address: str) -> None:
    """A single business stands below its sector, not in a column of its own."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}/businesses/")
    head, row = page.locator(".name-group h3").bounding_box(), page.locator(".name-list__row").bounding_box()
    assert head
    assert row
    assert row["x"] == pytest.approx(head["x"], abs=1)
    assert row["y"] > head["y"]


@pytest.mark.browser
def test_nothing_hangs_over_the_first_head(page: Page, address: str) -> None:
    """The pins of the front page end above the words below them."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}/")
    bottoms = [name.bounding_box() for name in page.locator(".hero .pins__name").all()]
    head = page.locator("#newest").bounding_box()
    assert head
    assert all(box and box["y"] + box["height"] + 32 < head["y"] for box in bottoms)
