"""Filters in a browser: lists are keep_years in place, or else the links lead to their pages."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.test_axe import NOT_FORCED, violations
from tests.browser.test_layout import too_wide
from tests.browser.test_privacy import Witness
from tests.browser.waiting import wait_until
from tests.loops import at_least_one
from tests.site.pages.test_filters import choices, stories
from tests.walls.output import Output
from tools import packages
from wall_of_fame.site.page_sizes import CARDS_A_PAGE

HOTEL = "businesses/sample-harbour-lantern-hotel/"
CAMPAIGN = "campaigns/give-service-a-smile-2024/"
PLACE = "places/st-helier/"
LISTENING = "standards/listening/"
STANDARDS = ["service", "mindfulness", "integrity", "listening", "excellence"]
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page with axe at hand; whatever the policy blocks or a script complains of is a failure."""
    context.add_init_script(path=packages.find("axe-core/axe.min.js"))
    return context.new_page()


def shown(page: Page) -> set[str]:
    """The addresses of the cards that the keep_years list shows."""
    links = page.locator("section:has(.filters) .cards > li h3 a").all()
    return {link.get_attribute("href") or "" for link in links}


def pick(page: Page, to: str) -> None:
    """Choose by the pointer what leads to a list, and wait until it is shown."""
    link = page.locator(f".filters a[href$='/{to}']")
    if not link.is_visible():
        page.locator("details", has=page.locator(f"a[href$='/{to}']")).locator("summary").click()
    link.click()
    settled(page)


def settled(page: Page) -> None:
    """Wait until the list has answered."""
    expect(page.locator("section:has(.filters) .cards[aria-busy]")).to_have_count(0)


def status(page: Page) -> str:
    """What is announced."""
    return page.locator(".filters [role=status]").inner_text()


def everything(page: Page) -> None:
    """Press “Show more” as long as it is there."""
    more = page.get_by_role("button", name="Show more")
    while more.is_visible():
        more.click()
        settled(page)


@pytest.mark.browser
@pytest.mark.parametrize("url", ["", HOTEL, PLACE, CAMPAIGN, LISTENING])
def test_every_choice_shows_what_its_list_and_this_one_share(
    page: Page, site: Output, address: str, url: str
) -> None:
    """All cards are there, and no other; the count is announced; the address says what was chosen."""
    here = stories(site, url)
    for kind, to, counts, _ in at_least_one(choices(site.page(url))):
        page.goto(f"{address}/{url}")
        pick(page, to)
        assert page.url == f"{address}/{url}?{kind}={to.split('/')[1]}"
        assert page.locator(".filters [aria-current]").get_attribute("href") == f"/{to}"
        whole = here & stories(site, to)
        assert len(whole) == counts[0]
        if url or kind != "standard":
            everything(page) if page.locator("main .pager").count() == 0 else None
        if page.locator("main .pager").count():  # the list of another page, which goes on there
            assert shown(page) <= whole
            assert status(page) == f"Showing {CARDS_A_PAGE} of {len(whole)}"
        else:
            assert shown(page) == whole
            assert status(page) == f"Showing all {len(whole)}"


@pytest.mark.browser
@pytest.mark.parametrize("place", ["st-helier", "st-martin"])
@pytest.mark.parametrize("standard", ["listening", "integrity"])
def test_two_choices_at_once(page: Page, site: Output, address: str, standard: str, place: str) -> None:
    """On the wall a standard and a place together show what both lists have; counts follow."""
    both = stories(site, f"standards/{standard}/") & stories(site, f"places/{place}/")
    page.goto(f"{address}/")
    pick(page, f"standards/{standard}/")
    link = page.locator(f".filters a[href='/places/{place}/'] b")
    if not both:
        expect(page.locator(".filters a[aria-disabled]", has_text="St Martin")).to_have_count(1)
        return
    assert link.text_content() == str(len(both))
    pick(page, f"places/{place}/")
    everything(page)
    assert shown(page) == both
    assert page.url == f"{address}/?standard={standard}&place={place}"
    assert page.locator(".filters [aria-current]").count() == 2


@pytest.mark.browser
def test_what_would_leave_nothing_cannot_be_chosen(page: Page, site: Output, address: str) -> None:
    """A choice without a recognition is no link any more, and is said to be disabled."""
    page.goto(f"{address}/?standard=listening")
    settled(page)
    here = stories(site, LISTENING)
    places = [choice for choice in choices(site.page("")) if choice[0] == "place"]
    for _, to, counts, words in at_least_one(places):
        name = words.rsplit(maxsplit=1)[0]
        link = page.locator(".filters [data-kind=place] a").filter(has_text=name)
        empty = not here & stories(site, to)
        assert (link.get_attribute("aria-disabled") == "true") is empty, to
        assert (link.get_attribute("href") is None) is empty
        assert counts[0]


@pytest.mark.browser
def test_back_and_forward_go_through_the_choices(page: Page, site: Output, address: str) -> None:
    """Each choice is a step of the history; the first is the list as it was built."""
    page.goto(f"{address}/{HOTEL}")
    first = shown(page)
    pick(page, "standards/integrity/")
    few = shown(page)
    pick(page, LISTENING)
    assert few != shown(page)
    page.go_back()
    settled(page)
    expect(page.locator(".filters [aria-current]")).to_have_attribute("href", "/standards/integrity/")
    assert shown(page) == few
    page.go_back()
    settled(page)
    expect(page.locator(".filters [aria-current]")).to_have_count(0)
    assert shown(page) == first
    assert status(page) == ""
    assert page.locator("main .pager").count() == 1
    page.go_forward()
    settled(page)
    assert shown(page) == few == stories(site, HOTEL) & stories(site, "standards/integrity/")


@pytest.mark.browser
def test_an_address_can_be_shared(page: Page, site: Output, address: str) -> None:
    """Opened anew, it shows the same; one that makes no sense shows the whole list."""
    page.goto(f"{address}/{PLACE}?standard=integrity")
    expect(page.locator(".filters [role=status]")).not_to_be_empty()
    assert shown(page) == stories(site, PLACE) & stories(site, "standards/integrity/")
    page.goto(f"{address}/{PLACE}?standard=%22%3E%3Cimg&place=nowhere")
    assert len(shown(page)) == CARDS_A_PAGE
    assert status(page) == ""


@pytest.mark.browser
def test_a_choice_is_taken_back(page: Page, address: str) -> None:
    """Chosen once more, or by “Clear filter”, the list is whole again, and the focus is not lost."""
    page.goto(f"{address}/{CAMPAIGN}")
    whole = shown(page)
    pick(page, "standards/integrity/")
    pick(page, "standards/integrity/")
    assert shown(page) == whole
    assert page.url == f"{address}/{CAMPAIGN}"
    pick(page, "standards/integrity/")
    page.get_by_role("button", name="Clear filter").click()
    settled(page)
    assert shown(page) == whole
    assert page.evaluate("document.activeElement.closest('.filters') !== null")


@pytest.mark.browser
def test_by_the_keyboard(page: Page, site: Output, address: str) -> None:
    """Enter chooses and the focus stays; “Show more” leads to the first of the new cards."""
    page.goto(f"{address}/{HOTEL}")
    link = page.locator(".filters a[href='/standards/service/']")
    link.focus()
    page.keyboard.press("Enter")
    settled(page)
    assert page.evaluate("document.activeElement.getAttribute('href')") == "/standards/service/"
    before = shown(page)
    more = page.get_by_role("button", name="Show more")
    assert len(before) == CARDS_A_PAGE
    more.focus()
    page.keyboard.press("Enter")
    settled(page)
    focused = page.evaluate("document.activeElement.getAttribute('href')")
    assert focused in shown(page) - before
    assert shown(page) == stories(site, HOTEL) & stories(site, "standards/service/")


@pytest.mark.browser
@pytest.mark.parametrize("failure", ["no network", "not found", "something else"])
def test_what_fails_leads_to_the_page_itself(page: Page, address: str, failure: str) -> None:
    """Without an answer to the script, the browser goes where the link leads."""

    def answer(route: Route) -> None:
        if route.request.resource_type != "fetch":
            route.continue_()
        elif failure == "no network":
            route.abort()
        else:
            route.fulfill(
                status=404 if failure == "not found" else 200, body="<p>Sign in to this network</p>"
            )

    page.goto(f"{address}/")
    page.route("**/*", answer)
    page.locator(".filters a[href='/standards/listening/']").click()
    page.wait_for_url(f"{address}/{LISTENING}")
    page.goto(f"{address}/?standard=listening")
    page.wait_for_url(f"{address}/")
    assert len(shown(page)) == CARDS_A_PAGE


@pytest.mark.browser
def test_the_last_choice_counts(page: Page, site: Output, address: str) -> None:
    """An answer that comes late does not take the place of what was chosen after it."""
    held: list[Route] = []
    page.goto(f"{address}/")
    page.route("**/standards/listening/", lambda route: held.append(route))  # noqa: PLW0108 - playwright marks what it is given
    page.locator(".filters a[href='/standards/listening/']").click()
    page.locator(".filters a[href='/standards/integrity/']").click()
    wait_until(page, "document.querySelector('.filters [role=status]').textContent !== ''")
    with page.expect_response("**/standards/listening/"):
        held[0].continue_()
    settled(page)
    assert shown(page) <= stories(site, "standards/integrity/")
    assert page.url == f"{address}/?standard=integrity"


@pytest.mark.browser
def test_a_link_opens_in_a_tab_of_its_own(page: Page, address: str) -> None:
    """With Ctrl the link is a link."""
    page.goto(f"{address}/")
    with page.context.expect_page() as opened:
        page.locator(".filters a[href='/standards/listening/']").click(modifiers=["ControlOrMeta"])
    opened.value.wait_for_url(f"{address}/{LISTENING}")
    assert page.url == f"{address}/"


@pytest.mark.browser
@pytest.mark.parametrize("url", ["", HOTEL, PLACE, CAMPAIGN, LISTENING])
def test_without_javascript_each_choice_is_a_page(
    browser: Browser, site: Output, address: str, url: str
) -> None:
    """Links lead to the page of the standard, the place or the campaign."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{url}")
    _, to, _, _ = next(choices(site.page(url)))
    link = page.locator(f".filters a[href='/{to}']")
    if not link.is_visible():
        page.locator(".filters summary").first.click()
    link.click()
    page.wait_for_url(f"{address}/{to}")
    assert page.locator("main .cards > li").count() > 0
    context.close()


@pytest.mark.browser
def test_it_works_below_a_path(page: Page, address_below: str) -> None:
    """Lists are found wherever the site stands."""
    page.goto(f"{address_below}/")
    before = shown(page)
    pick(page, "standards/care/")
    assert status(page).startswith("Showing all")
    assert shown(page) < before


STATES = ["?standard=listening", "?standard=listening&place=st-helier", "?campaign=give-service-a-smile-2024"]


@pytest.fixture(params=[320, 1280])
def sized(page: Page, request: pytest.FixtureRequest) -> Page:
    """On a phone and on a desk."""
    page.set_viewport_size({"width": request.param, "height": 900})
    return page


@pytest.mark.browser
@pytest.mark.parametrize("state", [*STATES, f"{HOTEL}?standard=service", f"{LISTENING}?place=st-helier"])
def test_every_state_is_accessible(sized: Page, address: str, state: str) -> None:
    """In light and dark axe has nothing to say; all text is in a forced colour; nothing is too wide."""
    sized.goto(f"{address}/{state}")
    expect(sized.locator(".filters [role=status]")).not_to_be_empty()
    sized.evaluate("for (const one of document.querySelectorAll('.filters details')) one.open = true")
    found = []
    for scheme in SCHEMES:
        sized.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += [f"{scheme}: {one}" for one in violations(sized)]
    assert not found, "\n".join(found)
    assert too_wide(sized) == []
    sized.emulate_media(forced_colors="active", color_scheme="dark", reduced_motion="reduce")
    odd = [one for one in sized.evaluate(NOT_FORCED) if "filters" not in one and "<b>" not in one]
    assert not odd


@pytest.mark.browser
def test_nothing_is_blocked_or_stored(context: BrowserContext, address: str) -> None:
    """The policy of the page lets all of it through, and nobody is complained of."""
    witness = Witness(context)
    for state in STATES:
        witness.visit(f"{address}/{state}")
        expect(witness.page.locator(".filters [role=status]")).not_to_be_empty()
    assert witness.complaints == []
    assert [url for url in witness.requests if not url.startswith(f"{address}/")] == []
