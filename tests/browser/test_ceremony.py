"""The presenter's page of an award drives the screen, from a stick too, and reads without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.waiting import wait_until
from tests.walls.output import Output

AWARD = "awards/sample-smile-awards-2024/"


def shown(screen: Page) -> int:
    """Which slide the screen shows, from 0."""
    number = screen.evaluate(
        "[...document.querySelector('.slides').children].findIndex(slide => !slide.inert)"
    )
    assert isinstance(number, int)
    return number


@pytest.mark.browser
@pytest.mark.parametrize("is_stick", [True, False])
def test_it_drives_the_screen(context: BrowserContext, site: Output, address: str, is_stick: bool) -> None:
    """The next winner is marked here and shown there, also after the screen was loaded anew."""
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    folder = (site.folder / AWARD).as_uri() if is_stick else f"{address}/{AWARD}"
    page.goto(f"{folder.rstrip('/')}/ceremony/{'index.html' if is_stick else ''}")
    names = page.locator(".running-order h2").all_text_contents()
    with context.expect_page() as opened:
        page.get_by_role("link", name="Open the screen").click()
    screen = opened.value
    wait_until(screen, "document.body.classList.contains('slideshow--paused')")
    page.get_by_role("button", name="Next").click()
    page.keyboard.press("PageDown")
    wait_until(screen, "document.querySelector('.slides').children[2].inert === false")
    assert page.locator("[aria-current=step] h2").text_content() == names[2]
    assert screen.locator(".slide--current h2").text_content() == names[2]
    screen.reload()
    wait_until(screen, "document.querySelector('.slides').children[2].inert === false")
    page.get_by_role("button", name="Previous").click()
    wait_until(screen, "document.querySelector('.slides').children[1].inert === false")
    assert page.get_by_role("timer").text_content() in {"0:00", "0:01", "0:02"}
    screen.evaluate("postMessage(5)")
    screen.evaluate("0")
    assert shown(screen) == 1, "only whoever opened the screen drives it"
    assert complaints == []


@pytest.mark.browser
def test_without_a_script_it_is_the_roll(browser: Browser, address: str) -> None:
    """Every winner with finalists, how the name is said and the note; then everyone of the campaign."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{AWARD}ceremony/")
    assert page.locator(".presenter").is_hidden()
    words = page.locator("main").inner_text()
    assert page.locator(".running-order > li").count() == 8
    for part in ("Wait for the drink to be carried in.", "ag-NYESH-ka", "Everyone who was recognised"):
        assert part in words
    [quiet] = [
        step for step in page.locator(".running-order > li").all_inner_texts() if "The quiet word" in step
    ]
    assert "Finalists:" in quiet
    context.close()
