"""Frames and the element <service-wall> in pages of another origin with a strict policy."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.host_pages import host_page, visiting, write
from tests.browser.strict import StrictHandler
from tests.walls.output import Output
from tools.serving import served
from wall_of_fame.site.business_kit.embeds import LAYOUTS

BUSINESS = "sample-harbour-lantern-hotel"
WIDTHS = (240, 600, 1200)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FEW = "sample-wren-and-weld"
GOOD_SHIFT = 0.1
"""What https://web.dev/articles/cls calls good: the page may be painted before the script is there."""

FRAME = (
    '<iframe src="{wall}/businesses/{business}/embed/{end}" title="Recognised here" '
    'width="100%" height="{height}" frameborder="0"></iframe>'
)
ELEMENT = (
    '<service-wall business="{business}">'
    '<a href="{wall}/businesses/{business}/">Our people</a></service-wall>'
)
SCRIPT = """<script src="{wall}/service-wall.js" defer></script>"""

INSIDE = """() => {
  const root = document.documentElement;
  const out = [];
  for (const box of [root, document.body, document.querySelector(".embed")]) {
    if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) {
      const sizes = [box.scrollWidth, box.scrollHeight, box.clientWidth, box.clientHeight];
      out.push(`${box.tagName} scrolls: ${sizes}`);
    }
  }
  for (const card of document.querySelectorAll(".embed__card")) {
    const around = card.getBoundingClientRect();
    for (const part of card.querySelectorAll(".embed__name, .embed__words, .portrait")) {
      const box = part.getBoundingClientRect();
      const isWhole = box.top >= around.top - 1 && box.bottom <= around.bottom + 1 && box.height > 10;
      if (!isWhole) out.push(`${part.className}: ${box.top} ${box.bottom} in ${around.top} ${around.bottom}`);
    }
  }
  for (const link of document.links) if (link.target !== "_top") out.push(`${link.href} stays in the frame`);
  return out;
}"""
"""What is wrong with an embedded page: scrollbars, cut texts, links that stay in the frame."""

GROUND = """() => {
  const style = getComputedStyle(document.querySelector(".embed"));
  return [style.backgroundColor, style.colorScheme];
}"""


@pytest.fixture
def host(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """Another website: its folder and its address."""
    (tmp_path / "host").mkdir()
    with served(tmp_path / "host") as at:
        yield tmp_path / "host", at


def frames(wall: str, end: str = "") -> str:
    """All layouts of a business with many recognitions, and one of a business with few."""
    ends = {layout.name: "" if layout.name == "row" else f"{layout.name}/" for layout in LAYOUTS}
    return "".join(
        FRAME.format(wall=wall, business=business, end=ends[layout.name] + end, height=layout.height).replace(
            "Recognised", f"{layout.name} {business}: recognised"
        )
        for business in (BUSINESS, FEW)
        for layout in LAYOUTS
    )


@pytest.mark.browser
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_frames_are_whole_at_any_width(
    browser: Browser, wall: str, host: tuple[Path, str], width: int, scheme: Literal["light", "dark"]
) -> None:
    """No scrollbar, nothing cut, no shift, no complaint, no stranger; all links open in the whole window."""
    folder, at = host
    write(folder, host_page(frames(wall), [f"frame-src {wall}"]))
    with visiting(browser, width + 16, scheme) as visit:
        visit.go(at)
        embedded = [frame for frame in visit.page.frames if "/embed/" in frame.url]
        assert len(embedded) == 2 * len(LAYOUTS)
        for frame in embedded:
            assert frame.evaluate(INSIDE) == [], frame.url
        assert visit.complaints == []
        assert visit.shift == 0
        strangers = [url for url in visit.requests if not url.startswith((f"{wall}/", f"{at}/", "data:"))]
        assert strangers == []
        assert visit.axe() == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_frame_is_light_or_dark_as_told(
    browser: Browser, wall: str, host: tuple[Path, str], scheme: Literal["light", "dark"]
) -> None:
    """Or as the visitor's system is; what it was told does not move the page."""
    folder, at = host
    grounds: dict[str, Any] = {}
    for end in ("", "#light", "#dark"):
        body = "<p>" + "<br>" * 90 + "</p>" + FRAME.format(wall=wall, business=BUSINESS, end=end, height=420)
        write(folder, host_page(body, [f"frame-src {wall}"]))
        with visiting(browser, 600, scheme) as visit:
            visit.go(at)
            [frame] = [frame for frame in visit.page.frames if "/embed/" in frame.url]
            grounds[end] = frame.evaluate(GROUND)
            assert visit.page.evaluate("scrollY") == 0
            assert visit.axe() == []
    assert grounds["#light"][0] == "rgb(255, 248, 236)"
    assert grounds["#dark"] == ["rgb(6, 26, 45)", "dark"]
    assert grounds[""][0] == grounds[f"#{scheme}"][0]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_element_stands_in_a_strict_page(
    browser: Browser, wall: str, host: tuple[Path, str], width: int, scheme: Literal["light", "dark"]
) -> None:
    """Twice on one page, in the page's own letters, without a shift, a complaint or a stranger."""
    folder, at = host
    body = ELEMENT.format(wall=wall, business=BUSINESS) + ELEMENT.format(wall=wall, business=FEW)
    policy = [f"script-src {wall}", f"connect-src {wall}", f"img-src {wall}"]
    write(folder, host_page(body, policy, head=SCRIPT.format(wall=wall)))
    with visiting(browser, width + 16, scheme) as visit:
        visit.go(at)
        names = visit.page.locator("service-wall").first.locator("[role=listitem] .name")
        assert names.count() == 3
        assert visit.page.locator("service-wall").last.locator(".name").count() >= 1
        assert visit.page.get_by_text("Our people").first.is_visible()
        assert visit.complaints == []
        assert visit.moved == 0
        assert visit.shift < GOOD_SHIFT
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert visit.page.evaluate(wide) <= 0
        strangers = [url for url in visit.requests if not url.startswith((f"{wall}/", f"{at}/", "data:"))]
        assert strangers == []
        assert visit.axe() == []


@pytest.mark.browser
@pytest.mark.parametrize("fault", ["no wall", "no script", "no data", "odd data", "unknown business"])
def test_when_anything_fails_the_plain_link_stays(
    browser: Browser, wall: str, host: tuple[Path, str], fault: str
) -> None:
    """Whatever is missing: the visitor has a link, and the page keeps its shape."""
    folder, at = host
    business = "nobody" if fault == "unknown business" else BUSINESS
    body = ELEMENT.format(wall=wall, business=business) * 2 + FRAME.format(
        wall=wall, business=BUSINESS, end="", height=420
    )
    policy = [f"script-src {wall}", f"connect-src {wall}", f"img-src {wall}", f"frame-src {wall}"]
    write(folder, host_page(body, policy, head=SCRIPT.format(wall=wall)))
    stopped = {"no wall": "**", "no script": "**/service-wall.js", "no data": "**/newest.json"}
    with visiting(browser, 600) as visit:
        if fault in stopped:
            visit.page.route(f"{wall}/{stopped[fault]}", lambda route: route.abort("connectionrefused"))
        elif fault == "odd data":
            visit.page.route("**/newest.json", lambda route: route.fulfill(body="<!doctype html>"))
        visit.go(at)
        links = visit.page.get_by_text("Our people")
        assert [link.is_visible() for link in links.all()] == [True, True]
        assert visit.page.locator("service-wall .name").count() == 0
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= 600
        # The browser itself says that it had no answer; the element says nothing.
        assert [text for text in visit.complaints if "Failed to load resource" not in text] == []


@pytest.mark.browser
def test_only_embedded_pages_can_be_framed(browser: Browser, wall: str, host: tuple[Path, str]) -> None:
    """On a host that sends our headers; every other page refuses."""
    folder, at = host
    urls = ["", f"businesses/{BUSINESS}/", "people/", "api/", f"businesses/{BUSINESS}/display/"]
    body = "".join(f'<iframe src="{wall}/{url}" title="{url}"></iframe>' for url in urls)
    write(folder, host_page(body, [f"frame-src {wall}"]))
    with visiting(browser, 600) as visit:
        visit.go(at)
        refused = [text for text in visit.complaints if "frame" in text.lower()]
        assert len(refused) >= len(urls), refused


@pytest.mark.browser
def test_a_host_that_sends_no_headers_frames_as_well(
    browser: Browser, address: str, host: tuple[Path, str]
) -> None:
    """Such as GitHub's: nothing in the page itself forbids it."""
    folder, at = host
    write(folder, host_page(frames(address), [f"frame-src {address}"]))
    with visiting(browser, 600) as visit:
        visit.go(at)
        embedded = [frame for frame in visit.page.frames if "/embed/" in frame.url]
        assert len(embedded) == 2 * len(LAYOUTS)
        for frame in embedded:
            assert frame.locator("h1").count() == 1, frame.url
        assert visit.complaints == []


def test_the_element_is_small(sample: Output) -> None:
    """Its script takes at most 5 KB on the way."""
    assert len(gzip.compress(sample.files["service-wall.js"], 9)) <= 5 * 1024


@pytest.mark.browser
def test_the_element_leaves_an_old_browser_the_link(
    browser: Browser, site: Output, host: tuple[Path, str], tmp_path: Path
) -> None:
    """Where a browser knows no adopted stylesheet, and where the script was pasted into the page."""
    shutil.copytree(site.folder, tmp_path / "wall", copy_function=shutil.copyfile)
    folder, at = host
    with served(tmp_path / "wall", StrictHandler) as wall:
        body = ELEMENT.format(wall=wall, business=BUSINESS)
        write(folder, host_page(body, [f"script-src {wall}"], head=SCRIPT.format(wall=wall)))
        with visiting(browser, 600) as visit:
            visit.page.add_init_script("delete Document.prototype.adoptedStyleSheets")
            visit.go(at)
            assert visit.page.get_by_text("Our people").is_visible()
            assert visit.page.evaluate("document.querySelector('service-wall').shadowRoot") is None
            assert visit.complaints == []
