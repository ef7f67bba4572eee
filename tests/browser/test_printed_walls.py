"""A list of recognitions, printed: cards for a wall of bricks, one a page or eight."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.printing import PICTURES, printed
from tests.walls.output import Output

GREEK = "\u0370"
"""The first letter beyond Latin."""
PAGES = {
    "home": "",
    "business": "businesses/sample-harbour-lantern-hotel/",
    "standard": "standards/listening/",
    "campaign": "campaigns/give-service-a-smile-2024/",
}
CUT = """() => [...document.querySelectorAll(".cards > .card")].filter((card) => {
  const box = card.getBoundingClientRect();
  // What words are left out is inside of them, with three dots.
  return [...card.querySelectorAll(":not(q *, .card__text *)")].some((part) => {
    const place = part.getBoundingClientRect();
    return place.width
      && (place.bottom > box.bottom + 1 || place.right > box.right + 1 || place.top < box.top - 1);
  });
}).map((card) => card.innerText)"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page as wide as paper."""
    context = browser.new_context(viewport={"width": 718, "height": 1000})
    yield context.new_page()
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize(("layout", "each"), [("one-a-page", 1), ("eight-a-page", 8)])
@pytest.mark.parametrize("name", PAGES)
def test_cards_come_as_many_a_page_as_asked(
    page: Page, site: Output, address: str, name: str, layout: str, each: int
) -> None:
    """Cards are printed one or eight a page; each lies whole on the page of its turn, and nothing else."""
    page.goto("about:blank")
    page.goto(f"{address}/{PAGES[name]}#{layout}")
    names = [
        str(one.text_content())
        for one in site.page(PAGES[name]).find("//ul[contains(@class, 'cards')]/li/h3 | //li/div/h3")
    ]
    paper = printed(page)
    assert len(paper.texts) == -(-len(names) // each)
    for number, shown in enumerate(names):
        first = shown.split(",")[0].split()[0]
        if max(first) < GREEK:  # Arabic is read back in the shapes of its letters
            assert first in "".join(paper.texts[number // each].split()), (shown, number)
    assert (
        "".join(site.page("").one("//footer//*[@class='footer__name']").text_content().split())
        not in paper.text
    )
    page.emulate_media(media="print")
    page.evaluate(PICTURES)
    assert page.evaluate(CUT) == []
    page.emulate_media(media="null")


@pytest.mark.browser
@pytest.mark.parametrize("name", PAGES)
def test_without_a_choice_a_list_is_printed(page: Page, address: str, name: str) -> None:
    """The heading and all cards on a few pages; no menu, no footer, no links for a screen."""
    page.goto("about:blank")
    page.goto(f"{address}/{PAGES[name]}")
    heading = page.locator("h1").inner_text()
    paper = printed(page)
    assert 1 < len(paper.texts) < 10
    assert "".join(heading.split()) in paper.text
    for words in ("Eight per page", "eightapage", "Nominate</a>", "Skip to main content"):
        assert "".join(words.split()) not in paper.text
    page.emulate_media(media="print")
    for part in ("header.header", "footer.footer", ".pager", ".print-links"):
        assert not page.locator(part).first.is_visible(), part
    page.emulate_media(media="null")


def test_every_wall_offers_it(site: Output) -> None:
    """The links are plain, each leads to a sentence on its page, and a wall without cards has none."""
    for name, url in PAGES.items():
        found = [str(href) for href in site.page(url).find("//div[@class='print-links']//a/@href")]
        assert found == ["#one-a-page", "#eight-a-page"], name
        assert {"one-a-page", "eight-a-page"} <= set(site.page(url).ids)
