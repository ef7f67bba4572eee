"""Random story: a page that is there without a script, and goes on by chance with one."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Route

from tests.walls.output import Output

STORY = re.compile(r"/recognition/[a-z0-9-]+/$")


@pytest.mark.browser
def test_it_leads_to_a_story_and_back_to_where_one_was(
    context: BrowserContext, site: Output, address: str
) -> None:
    """From the foot of any page to a recognition that exists, another one each time; Back skips the draw."""
    page = context.new_page()
    found = set()
    for _ in range(6):
        page.goto(f"{address}/people/")
        page.locator("footer").get_by_role("link", name="Random story").click()
        page.wait_for_url(STORY)
        found.add(page.url.removeprefix(f"{address}/"))
    assert len(found) > 1
    assert all(not site.page(url).is_hidden for url in found)
    page.go_back()
    page.wait_for_url(f"{address}/people/")


@pytest.mark.browser
def test_it_works_below_a_path(context: BrowserContext, address_below: str) -> None:
    """The lists and the stories are found wherever the site stands."""
    page = context.new_page()
    page.goto(f"{address_below}/surprise/")
    page.wait_for_url(STORY)
    assert page.url.startswith(f"{address_below}/recognition/")


@pytest.mark.browser
def test_without_javascript_there_are_some_to_read(browser: Browser, address: str) -> None:
    """The link leads to a page with three stories."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/404.html")
    page.get_by_role("main").get_by_role("link", name="Random story").click()
    page.wait_for_url(f"{address}/surprise/")
    assert page.locator("main li.card").count() == 3
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("status", [0, 404, 200])
def test_where_no_list_comes_the_page_stays(context: BrowserContext, address: str, status: int) -> None:
    """Without a network for the draw, or with an answer that is none, three stories are still there."""

    def answer(route: Route) -> None:
        if status:
            route.fulfill(status=status, body="<p>no list</p>")
        else:
            route.abort()

    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route("**/surprise/*.json", answer)
    with page.expect_request("**/surprise/*.json"):
        page.goto(f"{address}/surprise/")
    page.wait_for_load_state("networkidle")
    assert page.url == f"{address}/surprise/"
    assert page.locator("main li.card").count() == 3
    assert errors == []
