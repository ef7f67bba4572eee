"""A page of WordPress into which an address of the wall was pasted shows the frame, and its links work.

WordPress keeps the frame of a website that it does not know out of sight, in a sandbox that may run scripts
and nothing else, until the page in it says its height. The script of the page here does what WordPress's own
does with such messages, written anew from its description; with WordPress' own the same was seen by hand.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response

from tests.browser.host_pages import Visit, visiting, write
from tests.browser.waiting import wait_until
from tests.site.business_kit.wordpress import SECRET, filtered
from tests.walls.output import Output
from tools.serving import served

HOME = "http://localhost:8000"
PAGES = {
    "recognition/sample-wait-for-the-answer/": (200, "recognition/sample-wait-for-the-answer/"),
    "businesses/sample-harbour-lantern-hotel/": (420, "recognition/"),
    "people/sample-maria-d/": (200, "recognition/"),
}
"""Addresses that were pasted: the height that the frame gets, and where its first link leads."""

SCRIPT = """
window.messages = [];
addEventListener("message", ({ data, source }) => {
  const [frame, quotation] = ["iframe", "blockquote"].map((tag) => document.querySelector(tag));
  messages.push(data);
  if (data.secret !== frame.dataset.secret || source !== frame.contentWindow) return;
  quotation.style.display = "none";
  frame.removeAttribute("style");
  if (data.message === "height") frame.height = Math.min(1000, Math.max(200, data.value));
  if (data.message === "link" && document.activeElement === frame) top.location.href = data.value;
});
const askAgain = () => {
  const frame = document.querySelector("iframe");
  frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
};
"""
HOST = """<!doctype html><html lang="en"><meta charset="utf-8"><title>A blog</title>
<link rel="icon" href="data:,"><script src="wordpress.js"></script><h1>A blog</h1>{answer}</html>
"""


@pytest.fixture
def host(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A blog: its folder and its address."""
    (tmp_path / "host").mkdir()
    write(tmp_path / "host", SCRIPT, "wordpress.js")
    with served(tmp_path / "host") as at:
        yield tmp_path / "host", at


def paste(folder: Path, site: Output, wall: str, url: str) -> None:
    """Put an address into the blog: what WordPress leaves of the answer for it stands there."""
    answer = filtered(json.loads(site.files[f"{url}oembed.json"])["html"])
    assert answer
    write(folder, HOST.format(answer=answer.replace(HOME, wall)))


def is_frame_shown(page: Page) -> bool:
    """Whether the frame is in sight, and the quotation that stood in its place is not."""
    return page.locator("iframe").get_attribute("style") is None and page.locator("blockquote").is_hidden()


def open_wall(visit: Visit, at: str) -> None:
    """Open the blog and wait until the frame has spoken."""
    visit.go(at)
    wait_until(visit.page, "window.messages.length")


@pytest.mark.browser
@pytest.mark.parametrize("url", PAGES)
def test_the_frame_is_shown_and_its_links_open(
    browser: Browser, site: Output, wall: str, host: tuple[Path, str], url: str
) -> None:
    """At its whole height, without a complaint, and a click leads the whole window to the wall."""
    folder, at = host
    height, leads_to = PAGES[url]
    paste(folder, site, wall, url)
    with visiting(browser, 640) as visit:
        open_wall(visit, at)
        assert is_frame_shown(visit.page)
        assert visit.page.locator("iframe").bounding_box()["height"] == height  # type: ignore[index]  # it is shown
        assert visit.complaints == []
        visit.page.evaluate("askAgain()")
        wait_until(visit.page, "window.messages.length === 2")
        messages = visit.page.evaluate("messages")
        assert {(message["message"], message["secret"]) for message in messages} == {("height", SECRET)}
        assert messages[1]["value"] == height
        [frame] = [frame for frame in visit.page.frames if "/embed/" in frame.url]
        with visit.page.expect_response(lambda response: _is_whole_page(response, wall)):
            frame.locator(".embed__name a").first.click()
        visit.page.wait_for_url(f"{wall}/{leads_to}**")


def _is_whole_page(response: Response, wall: str) -> bool:
    return response.url.startswith(wall) and response.request.is_navigation_request()


@pytest.mark.browser
def test_where_nobody_hands_on_a_secret_it_says_nothing(
    browser: Browser, wall: str, host: tuple[Path, str]
) -> None:
    """A frame in any other website, told its colours or not, sends no message."""
    folder, at = host
    for end in ("", "#dark", "#?secret=", "#?secret=<b>"):
        frame = f'<iframe src="{wall}/businesses/sample-harbour-lantern-hotel/embed/{end}"></iframe>'
        write(folder, HOST.format(answer=f"<blockquote></blockquote>{frame}"))
        with visiting(browser, 640) as visit:
            visit.go(at)
            visit.page.evaluate("new Promise((done) => setTimeout(done, 50))")
            assert visit.page.evaluate("messages") == [], end
