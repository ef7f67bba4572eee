"""The page that searches: from the keyboard, without a script, by a shared address, in every state."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.searching import Visitor
from tests.browser.strict import StrictHandler, headers_of
from tests.browser.test_axe import violations
from tests.browser.test_privacy import Witness
from tests.loops import at_least_one
from tests.walls.hostility import ATTACK
from tests.walls.output import Output
from tests.walls.projects import MakeProject, Project
from tools import packages
from tools.serving import Handler, served

STATES = {
    "empty": {},
    "results": {"q": "Maria"},
    "taken for another": {"q": "Filomenna"},
    "keep_years down": {"q": "Maria", "standard": "Listening"},
    "nothing found": {"q": "xqzzkv"},
}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
LONG = "Llanfair" * 10


@pytest.fixture
def visitor(context: BrowserContext, site: Output, address: str) -> Visitor:
    """Somebody at the search of the sample site."""
    del site
    return Visitor(context.new_page(), address)


@pytest.mark.browser
def test_a_field_on_every_page_leads_to_the_search(visitor: Visitor) -> None:
    """It is a plain form; what was typed there is searched for."""
    visitor.page.goto(f"{visitor.address}/about/")
    visitor.page.get_by_role("search").get_by_role("searchbox").fill("Filomena")
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_url("**/search/?q=Filomena")
    visitor.wait()
    assert visitor.first == "/people/sample-filomena-g/"


def test_every_page_has_the_field(site: Output) -> None:
    """But those for a screen, the page that searches, and former addresses."""
    for page in at_least_one(site.pages):
        fields = page.find("//header//form[@role='search' and not(@method) and input[@name='q']]")
        without = page.url.endswith(("display/", "ceremony/")) or page.url == "search/" or page.is_redirect
        assert len(fields) == (0 if without else 1), page


@pytest.mark.browser
def test_without_a_script_it_leads_to_everyone(browser: Browser, site: Output, address: str) -> None:
    """The page says why it does not search, and names the ways that need no script."""
    del site
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/search/?q=Maria")
    expect(page.locator("noscript p")).to_be_visible()
    for url in ("/people/", "/businesses/", "/standards/", "/places/", "/campaigns/"):
        expect(page.locator(f"main a[href='{url}']")).to_be_visible()
    context.close()


@pytest.mark.browser
def test_results_come_as_one_types(visitor: Visitor) -> None:
    """They are announced, and the address can be shared."""
    visitor.open()
    assert visitor.page.locator("#results").is_hidden()
    visitor.type("Filomena")
    assert visitor.said.endswith((" result", " results"))
    assert visitor.page.locator("[role=status]").count() == 1
    assert visitor.page.url == f"{visitor.address}/search/?q=Filomena"
    assert visitor.page.locator("#other-ways").is_hidden()


@pytest.mark.browser
def test_the_keyboard_is_enough(visitor: Visitor) -> None:
    """Down and up go through the results, Enter opens one, Escape begins anew."""
    visitor.open()
    keyboard = visitor.page.keyboard
    expect(visitor.page.locator("#q")).to_be_focused()
    keyboard.type("Maria")
    visitor.wait()
    keyboard.press("ArrowDown")
    expect(visitor.results.nth(0).locator("a")).to_be_focused()
    keyboard.press("ArrowDown")
    expect(visitor.results.nth(1).locator("a")).to_be_focused()
    keyboard.press("ArrowUp")
    keyboard.press("ArrowUp")
    expect(visitor.page.locator("#q")).to_be_focused()
    keyboard.press("ArrowDown")
    keyboard.press("Escape")
    expect(visitor.page.locator("#q")).to_be_focused()
    expect(visitor.page.locator("#q")).to_have_value("")
    expect(visitor.page.locator("#other-ways")).to_be_visible()
    assert visitor.page.url == f"{visitor.address}/search/"
    keyboard.type("Maria D.")
    visitor.wait()
    keyboard.press("ArrowDown")
    keyboard.press("Enter")
    visitor.page.wait_for_url("**/people/sample-maria-d/")


@pytest.mark.browser
def test_more_results_come_in_steps(visitor: Visitor) -> None:
    """A button brings ten more, and the focus goes to the first of them."""
    visitor.open({"standard": "Listening"})
    assert visitor.results.count() == 10
    visitor.page.get_by_role("button", name="Show more").click()
    expect(visitor.results).to_have_count(20)
    expect(visitor.results.nth(10).locator("a")).to_be_focused()


@pytest.mark.browser
def test_choices_have_counts_that_hold(visitor: Visitor) -> None:
    """Each choice says how many results it leaves, none is empty, and the address remembers it."""
    visitor.open({"q": "Maria"})
    visitor.page.locator("#search-filters summary").click()
    choice = visitor.page.locator("#by-standard")
    expect(choice.locator("option")).not_to_have_count(1)
    labels = choice.locator("option").all_inner_texts()[1:]
    for label in labels:
        name, _, count = label.rpartition(" ")
        assert int(count.strip("()")) > 0
        choice.select_option(name)
        visitor.wait()
        number = int(count.strip("()"))
        assert visitor.said == f"{number} result{'s' if number > 1 else ''}"
    assert "standard=" in visitor.page.url
    visitor.page.get_by_role("button", name="Clear filters").click()
    visitor.wait()
    assert "standard" not in visitor.page.url


@pytest.mark.browser
def test_a_shared_address_searches_at_once(visitor: Visitor) -> None:
    """Words, choices and order are those of the address."""
    visitor.open({"q": "Maria", "standard": "Listening", "sort": "date"})
    expect(visitor.page.locator("#q")).to_have_value("Maria")
    expect(visitor.page.locator("#by-standard")).to_have_value("Listening")
    expect(visitor.page.locator("#sort")).to_have_value("date")
    facts = [
        text for text in visitor.page.locator(".result__facts").all_inner_texts() if "recognition" not in text
    ]
    assert [text[-4:] for text in facts] == sorted((text[-4:] for text in facts), reverse=True)


@pytest.mark.browser
@pytest.mark.parametrize("state", STATES)
def test_no_violation_in_any_state(browser: Browser, site: Output, address: str, state: str) -> None:
    """At 320 and 1280 pixels, in light and dark, axe has nothing to say, nothing is too wide."""
    del site
    context = browser.new_context()
    context.add_init_script(path=packages.find("axe-core/axe.min.js"))
    visitor = Visitor(context.new_page(), address)
    found = []
    for width in (320, 1280):
        visitor.page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            visitor.page.emulate_media(color_scheme=scheme)
            visitor.open(STATES[state])
            found += [f"{width} {scheme} {one}" for one in violations(visitor.page)]
            assert visitor.page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
    assert found == []


@pytest.mark.browser
def test_it_searches_under_the_headers_of_the_host(browser: Browser, site: Output) -> None:
    """With every header of `_headers` in force, results come, and nothing is blocked or complained of."""
    with served(site.folder, StrictHandler) as at:
        context = browser.new_context()
        witness = Witness(context)
        response = witness.page.goto(f"{at}/search/?q=escreverei")
        assert response is not None
        assert "'wasm-unsafe-eval'" in (response.header_value("content-security-policy") or "")
        visitor = Visitor(witness.page, at)
        visitor.wait()
        assert visitor.results.count() == 1
        assert witness.page.evaluate("window.violations") == []
        assert witness.complaints == []
        assert [url for url in witness.requests if not url.startswith(f"{at}/")] == []
        context.close()


def test_the_headers_are_read_as_hosts_read_them(site: Output) -> None:
    """Elsewhere than below /search/ nothing may be compiled."""
    text = site.files["_headers"].decode()
    for path in ("/", "/about/", "/theme/x/js/search.js"):
        assert "wasm-unsafe-eval" not in headers_of(path, text)["Content-Security-Policy"]
    assert "wasm-unsafe-eval" in headers_of("/search/x/finder.js", text)["Content-Security-Policy"]


@pytest.mark.browser
def test_attacks_in_every_text_are_shown_as_they_were_typed(
    context: BrowserContext, hostile_address: str
) -> None:
    """Markup in names, stories and choices is text, and runs nothing."""
    witness = Witness(context)
    visitor = Visitor(witness.page, hostile_address)
    visitor.open({"q": "script"})
    visitor.open({"year": "2025"})
    assert visitor.results.count() > 0
    visitor.page.locator("#search-filters").evaluate("(one) => { one.open = true; }")
    assert ATTACK[:12] in visitor.page.locator("#result-list").inner_text()
    assert visitor.page.locator("#result-list :is(script, iframe, svg, [onerror], img[src='x'])").count() == 0
    assert witness.complaints == []


@pytest.fixture(scope="module")
def odd_address(make_project: MakeProject) -> Iterator[str]:
    """A wall with people whose names are hard to show or to find, served strictly."""
    project = make_project()
    _person(
        project,
        "lukasz",
        "Łukasz Zieliński",
        "He found my <img src=x onerror=alert(1)> \"ring\" & 'keys' <mark>x</mark>.",
    )
    _person(project, "oystein", "Øystein B.", "He waited.")
    _person(project, "zoe", "Zoë", "She came back.")
    _person(project, "long", LONG, f"Thank you, {LONG}!")
    with served(Path(project.build().folder), StrictHandler) as at:
        yield at


def _person(project: Project, name: str, shown: str, story: str) -> None:
    consent = "consent: {name: 2025-01-02, story: 2025-01-02}\nover_18: true"
    project.write(f"people/odd-{name}.md", f"---\nname: {shown}\n{consent}\n---\n")
    project.write(
        f"nominations/2025/odd-{name}-story.md",
        f"---\nnominee: odd-{name}\nbusiness: ferry-office\nstandards: [care]\ndate: 2025-01-02\n"
        f"approved: {{by: us, on: 2025-01-03}}\n---\n{story}\n",
    )


@pytest.mark.browser
@pytest.mark.parametrize(
    ("words", "name"),
    [
        *(("Lukasz", "lukasz"), ("łukasz", "lukasz"), ("Zielinski", "lukasz"), ("Lukaz", "lukasz")),
        *(("oystein", "oystein"), ("zoe", "zoe"), ("zeo", "zoe"), (LONG[:40], "long")),
    ],
)
def test_odd_names_are_found(context: BrowserContext, odd_address: str, words: str, name: str) -> None:
    """Letters that cannot be taken apart, short names with a letter wrong, names longer than any."""
    visitor = Visitor(context.new_page(), odd_address)
    visitor.open({"q": words})
    assert visitor.first == f"/recognition/odd-{name}-story/"


@pytest.mark.browser
def test_odd_texts_are_shown_as_typed(context: BrowserContext, odd_address: str) -> None:
    """Quotes, brackets and marks in a story are text; what was found is marked; nothing is too wide."""
    witness = Witness(context)
    visitor = Visitor(witness.page, odd_address)
    visitor.page.set_viewport_size({"width": 320, "height": 700})
    visitor.open({"q": "keys"})
    words = visitor.results.first.locator(".result__excerpt")
    assert "<img src=x onerror=alert(1)> \"ring\" & 'keys' <mark>x</mark>." in words.inner_text().translate(
        STRAIGHT
    )
    assert "keys" in words.locator("mark").first.inner_text()
    assert words.locator("img").count() == 0
    visitor.open({"q": LONG})
    assert visitor.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert witness.complaints == []


@pytest.mark.browser
def test_it_works_below_a_path(context: BrowserContext, address_below: str) -> None:
    """On a site below a path, everything of the search and every result is found."""
    witness = Witness(context)
    visitor = Visitor(witness.page, address_below)
    visitor.open({"q": "Mirela"})
    assert visitor.first.startswith("/wall/people/mirela-k/")
    assert witness.complaints == []


def test_the_lost_find_the_field(site: Output) -> None:
    """A page that is not there has the field, too."""
    assert site.page("404.html").find("//form[@role='search']")


SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shifts.push(one.value); })
  .observe({ type: "layout-shift", buffered: true });
"""


class LateHandler(Handler):
    """A host that takes its time for the files of the index."""

    def do_GET(self) -> None:  # noqa: N802 - the name is the library's
        """Answer, but not at once."""
        if ".pf_index" in self.path:
            time.sleep(0.3)
        super().do_GET()


@pytest.mark.browser
@pytest.mark.parametrize("query", ["q=Maria", "q=xqzzkv", "q=Maria&standard=Listening"])
@pytest.mark.parametrize("size", [(360, 740), (1280, 2000)], ids=str)
def test_nothing_jumps_for_whoever_comes_with_a_question(
    browser: Browser, site: Output, query: str, size: tuple[int, int]
) -> None:
    """However late the answer is: the files of the index take their time here."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]})
    context.add_init_script(SHIFTS)
    page = context.new_page()
    with served(site.folder, LateHandler) as address:
        page.goto(f"{address}/search/?{query}", wait_until="networkidle")
        expect(page.locator("#result-count")).to_have_text(re.compile("result"), timeout=20_000)
        page.wait_for_timeout(300)
        shifts = page.evaluate("window.shifts")
        context.close()
    assert sum(shifts) < 0.005, shifts
