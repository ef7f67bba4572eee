"""Every template is accessible by axe's rules, in every light (promise 15)."""

import json
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.templates import FACES, PAGES, addresses
from tests.walls.output import Output
from tools import packages

OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (320, 1280)
NOT_FORCED = """() => {
  const probe = document.body.appendChild(document.createElement("span"));
  const names = ["CanvasText", "LinkText", "ButtonText", "MarkText", "GrayText", "VisitedText"];
  const known = names.map((name) => { probe.style.color = name; return getComputedStyle(probe).color; });
  probe.remove();
  return [...document.querySelectorAll("body *")]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
    .filter((one) => !known.includes(getComputedStyle(one).color))
    .map((one) => one.outerHTML.slice(0, 100) + getComputedStyle(one).color);
}"""
"""Every element whose own text is in none of the colours of the system."""

SPOIL = """() => {
  document.querySelector("main").insertAdjacentHTML("beforeend",
    "<p id=x>pale</p><button></button><a href=#1 id=a>x</a><a href=#2 id=b>y</a>");
  document.getElementById("x").style.cssText = "color: #eee; background: #fff";
  const tiny = "display: inline-block; width: 9px; height: 9px; overflow: hidden";
  for (const id of ["a", "b"]) document.getElementById(id).style.cssText = tiny;
}"""
"""Makes a page worse: letters hard to see, a button without a name, targets too small."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page with axe in it wherever it goes."""
    context = browser.new_context()
    context.add_init_script(path=packages.find("axe-core/axe.min.js"))
    yield context.new_page()
    context.close()


def violations(page: Page) -> list[str]:
    """What axe finds, one line for each element."""
    found: Any = page.evaluate(f"axe.run(document, {json.dumps(OPTIONS)})")
    return [
        f"{rule['id']}: {node['html'][:120]} ({node['failureSummary'].splitlines()[-1].strip()[:160]})"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.browser
@pytest.mark.parametrize("number", range(len(PAGES) + len(FACES)), ids=[*PAGES, *FACES])
def test_no_violation(page: Page, site: Output, address: str, number: int) -> None:
    """At 320 and 1280 pixels, in light and dark, axe has nothing to say of any template."""
    page.goto(f"{address}/{list(addresses(site))[number]}")
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{scheme} {width}: {one}" for one in violations(page)]
    assert not found, "\n".join(found)


@pytest.mark.browser
@pytest.mark.parametrize("name", ["home", "recognition, note", "places", "businesses", "campaign"])
def test_no_violation_in_forced_colours(page: Page, address: str, name: str) -> None:
    """With the colours that the system forces, axe has nothing to say, and all text is in one of them."""
    page.emulate_media(forced_colors="active", color_scheme="dark", reduced_motion="reduce")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}/{PAGES[name]}")
    # axe reads shadows and fills that the system does not paint, so colours are looked at below.
    found = [one for one in violations(page) if not one.startswith("color-contrast")]
    odd = page.evaluate(NOT_FORCED)
    page.emulate_media(forced_colors="none")
    assert not found, "\n".join(found)
    assert not odd


@pytest.mark.browser
def test_the_open_menu_has_no_violation(page: Page, address: str) -> None:
    """On a phone the unfolded menu is as accessible as the rest."""
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(f"{address}/people/")
    page.locator("details.menu > summary").click()
    found = violations(page)
    assert not found, "\n".join(found)


@pytest.mark.browser
def test_axe_does_look(page: Page, address: str) -> None:
    """A small target, a missing name and faint letters are found, so the rules are on."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}/about/")
    page.evaluate(SPOIL)
    rules = {one.split(":")[0] for one in violations(page)}
    assert {"color-contrast", "button-name", "target-size"} <= rules
