"""The page of what a business may use: its codes work as they stand there, its choices change them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.host_pages import Visit, host_page, visiting, write
from tests.browser.waiting import wait_until
from tests.loops import at_least_one
from tests.walls.output import Output
from tools.serving import served

BUSINESS = "sample-harbour-lantern-hotel"
SHARE = f"businesses/{BUSINESS}/share/"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
HOME = "http://localhost:8000"
"""Where the sample site says that it is."""


@pytest.fixture
def page(browser: Browser, wall: str) -> Iterator[Page]:
    """The page, and a clipboard that it may write to."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    opened.goto(f"{wall}/{SHARE}", wait_until="networkidle")
    yield opened
    context.close()


THINGS = ("badge", "frame", "element")
"""What the page offers to paste, in the order of its policies."""


def codes(site: Output) -> dict[str, str]:
    """Every code of the page as it is written, without a script."""
    found = site.page(SHARE).find("//code[@id]")
    return {code.get("id"): code.text_content() for code in found}


def policies(site: Output) -> list[str]:
    """The directives that the page names for each thing: badge, frame, script; and for all of them."""
    return [str(code.text_content()) for code in site.page(SHARE).find("//code[@data-policy]")]


@pytest.mark.browser
def test_every_code_can_be_copied(page: Page, site: Output) -> None:
    """A button puts the very code into the clipboard, and says that it has."""
    for id_, code in at_least_one(codes(site).items()):
        button = page.locator(f"[data-copy={id_}]")
        button.click()
        wait_until(
            page,
            f"(b => b.textContent === b.dataset.done)(document.querySelector('[data-copy=\"{id_}\"]'))",
        )
        assert page.evaluate("navigator.clipboard.readText()") == code


@pytest.mark.browser
def test_choices_change_code_and_preview(page: Page, wall: str) -> None:
    """Size and colours are in both, and every address that they make is there."""
    for thing, part in (("badge", "img"), ("frame", "iframe")):
        sizes = page.locator(f"[name={thing}-size]")
        schemes = page.locator(f"[name={thing}-scheme]")
        for size in at_least_one(range(sizes.count())):
            for scheme in at_least_one(range(schemes.count())):
                sizes.nth(size).check()
                schemes.nth(scheme).check()
                shown = page.locator(f"#{thing}-preview {part}")
                address = (shown.get_attribute("src") or "").removeprefix("/")
                code = page.locator(f"#{thing}-code").text_content() or ""
                assert f'src="{HOME}/{address}"' in code
                assert f'height="{shown.get_attribute("height")}"' in code
                assert page.request.get(f"{wall}/{address.partition('#')[0]}").ok


@pytest.mark.browser
@pytest.mark.parametrize("width", [240, 600, 1200])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_codes_work_under_the_policies_that_the_page_names(
    browser: Browser,
    site: Output,
    wall: str,
    tmp_path: Path,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    """Pasted as they are into a page that allows nothing else, two of each; and nothing else is asked for."""
    found = {id_: code.replace(HOME, wall) for id_, code in codes(site).items()}
    things = zip(THINGS, policies(site)[:-1], strict=True)
    (tmp_path / "host").mkdir()
    with served(tmp_path / "host") as at:
        for thing, policy in at_least_one(things):
            body = found[f"{thing}-code"] * 2
            write(tmp_path / "host", host_page(body, [policy.replace(HOME, wall)]))
            with visiting(browser, width + 16, scheme) as visit:
                visit.go(at)
                assert visit.complaints == [], thing
                assert [url for url in visit.requests if not url.startswith((wall, at, "data:"))] == []
                assert visit.moved == 0, thing
                assert visit.page.evaluate("document.documentElement.scrollWidth") <= width + 16, thing
                assert visit.axe() == [], thing
                assert _shows(visit, thing) == 2


@pytest.mark.browser
def test_one_policy_is_enough_for_all_of_it(
    browser: Browser, site: Output, wall: str, tmp_path: Path
) -> None:
    """Everything on one page, under the last policy; it names no directive twice."""
    found = {id_: code.replace(HOME, wall) for id_, code in codes(site).items()}
    whole = policies(site)[-1]
    directives = [directive.split()[0] for directive in whole.split("; ")]
    single = {directive for policy in policies(site)[:-1] for directive in policy.split("; ")}
    assert len(directives) == len({*directives})
    assert {*whole.split("; ")} == single
    (tmp_path / "host").mkdir()
    with served(tmp_path / "host") as at:
        body = "".join(found[f"{thing}-code"] for thing in THINGS)
        write(tmp_path / "host", host_page(body, [whole.replace(HOME, wall)]))
        with visiting(browser, 616, "light") as visit:
            visit.go(at)
            assert visit.complaints == []
            assert visit.moved == 0
            assert visit.axe() == []
            # A badge is a picture; those within frames and the element are no pictures of the page's own.
            assert [_shows(visit, thing) for thing in THINGS] == [1, 1, 1]


@pytest.mark.browser
@pytest.mark.parametrize("fault", ["connectionrefused", "internetdisconnected"])
def test_without_the_wall_the_codes_harm_nothing(
    browser: Browser, site: Output, wall: str, tmp_path: Path, fault: str
) -> None:
    """While the wall is down or the visitor is offline: the words are there, and all keeps its place."""
    found = {id_: code.replace(HOME, wall) for id_, code in codes(site).items()}
    (tmp_path / "host").mkdir()
    with served(tmp_path / "host") as at:
        for thing, policy in at_least_one(zip(THINGS, policies(site)[:-1], strict=True)):
            write(tmp_path / "host", host_page(found[f"{thing}-code"] * 2, [policy.replace(HOME, wall)]))
            for scheme in SCHEMES:
                with visiting(browser, 256, scheme) as visit:
                    visit.page.route(f"{wall}/**", lambda route: route.abort(fault))
                    visit.go(at)
                    # The browser itself says that it had no answer; nothing else does.
                    assert [text for text in visit.complaints if "Failed to load resource" not in text] == []
                    assert visit.moved == 0, thing
                    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 256, thing
                    assert _words(visit, thing) == ["Recognised at Harbour Lantern Hotel"] * 2, thing


def _words(visit: Visit, thing: str) -> list[str]:
    """What stands for each of a thing where the wall does not answer."""
    if thing == "badge":
        texts = visit.page.evaluate("[...document.images].map((image) => image.alt)")
        return [text.partition(" · ")[0] for text in texts]
    if thing == "frame":
        return [str(frame.get_attribute("title")) for frame in visit.page.locator("iframe").all()]
    return visit.page.locator("service-wall").all_inner_texts()


def _shows(visit: Visit, thing: str) -> int:
    """How many of a thing are there and drawn."""
    if thing == "badge":
        drawn = "[...document.images].filter((image) => image.naturalWidth > 40).length"
        return int(visit.page.evaluate(drawn))
    if thing == "frame":
        return sum(frame.locator(".embed__name").count() == 3 for frame in visit.page.frames[1:])
    return sum(visit.page.locator("service-wall").nth(at).locator(".name").count() == 3 for at in (0, 1))


@pytest.mark.browser
def test_without_a_script_the_page_has_all_codes(browser: Browser, site: Output, wall: str) -> None:
    """No button is there that does nothing, and every code can be read."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{wall}/{SHARE}")
    assert page.locator("main button:visible, main input:visible").count() == 0
    for id_, code in at_least_one(codes(site).items()):
        assert page.locator(f"#{id_}").text_content() == code
    context.close()
