"""What a visitor sees before scrolling: faces, praise, what this is, and the way to nominate."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.templates import addresses
from tests.loops import at_least_one
from tests.walls.output import Output

SCREENS = [(360, 640), (1280, 720)]
RECOGNITIONS = {
    "photo": "sample-wait-for-the-answer",
    "no photo": "sample-she-stayed-on-the-line",
    "note": "sample-the-ring-in-the-sink",
    "video": "sample-a-rabbit-in-two-halves",
    "team": "sample-eggs-for-the-four-oclock-choir",
    "long name": "sample-thirty-one-on-the-ballroom-floor",
}
CLEAR = 7.0
"""The contrast of WCAG 2.2, level AAA."""
FAR = 0.4
"""How far the colour of a button is from that around it, of 1.7 at most; it has a dark edge, too."""
COLOURS = """() => {
  const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 })
    .getContext("2d", { willReadFrequently: true });
  const light = (colour) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = [...pen.getImageData(0, 0, 1, 1).data].map((value) => value / 255);
    const linear = (value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    return { alpha, rgb: [red, green, blue],
      light: 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) };
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = light(getComputedStyle(at).backgroundColor);
      if (colour.alpha === 1) return colour;
    }
    return light("white");
  };
  const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const hasText = (element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const letters = [...document.querySelectorAll(".header *, .hero *, .pin, .monogram, .tile *")]
    .filter((element) => hasText(element) && element.checkVisibility())
    .filter((element) => !element.closest(".visually-hidden"))
    .map((element) => [element.textContent.trim().slice(0, 40),
      contrast(light(getComputedStyle(element).color).light, ground(element).light)]);
  const button = document.querySelector(".header .button");
  const [own, around] = [ground(button), ground(button.parentElement)];
  return { letters, button: Math.hypot(...own.rgb.map((value, at) => value - around.rgb[at])) };
}"""


@pytest.fixture(params=["light", "dark", "forced colours", "no JavaScript"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page as different visitors have it."""
    context = browser.new_context(
        color_scheme="dark" if request.param == "dark" else "light",
        forced_colors="active" if request.param == "forced colours" else "none",
        java_script_enabled=request.param != "no JavaScript",
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


@pytest.fixture(params=SCREENS, ids=str)
def screen(page: Page, request: pytest.FixtureRequest) -> tuple[int, int]:
    """The width and the height of the screen, which the page has."""
    width, height = request.param
    page.set_viewport_size({"width": width, "height": height})
    return width, height


def is_on(part: Locator, screen: tuple[int, int]) -> bool:
    """Whether all of a part of a page lies on the screen."""
    box = part.bounding_box()
    if not box or not box["width"] or not box["height"]:
        return False
    return box["y"] >= 0 and box["y"] + box["height"] <= screen[1] and box["x"] + box["width"] <= screen[0]


@pytest.mark.browser
def test_the_front_page_begins_with_people(page: Page, address: str, screen: tuple[int, int]) -> None:
    """Faces, a sentence of what this is and where, a quotation and the way to nominate need no scrolling."""
    page.goto(f"{address}/")
    faces = page.locator(".hero img")
    assert sum(is_on(faces.nth(number), screen) for number in range(faces.count())) >= 5
    sentence = page.locator(".hero__lead")
    assert sentence.inner_text() == "People in Jersey, thanked for great service."
    words = page.locator(".hero blockquote q")
    assert len(words.inner_text()) > 20
    for part in (sentence, words, page.locator(".hero a.button"), page.locator(".hero figcaption a")):
        assert is_on(part, screen), part


@pytest.mark.browser
def test_the_notice_is_slim_and_counts_come_last(page: Page, address: str, screen: tuple[int, int]) -> None:
    """That everybody is made up is one or two short lines; how many there are is said below the wall."""
    page.goto(f"{address}/")
    notice = page.locator(".notice").bounding_box()
    assert notice
    assert notice["height"] <= 40
    cards, counts = page.locator("ul.cards").bounding_box(), page.locator(".counts").bounding_box()
    assert cards
    assert counts
    assert cards["y"] + cards["height"] < counts["y"]
    assert screen[1] < counts["y"]


@pytest.mark.browser
@pytest.mark.parametrize("kind", RECOGNITIONS)
def test_a_recognition_begins_with_the_praise(
    page: Page, address: str, screen: tuple[int, int], kind: str
) -> None:
    """The name, the portrait or the words on paper, the words that show a standard, and their pins."""
    page.goto(f"{address}/recognition/{RECOGNITIONS[kind]}/")
    picture = page.locator(".hero__paper" if kind == "no photo" else ".hero .portrait")
    for part in (
        page.locator("h1"),
        picture,
        page.locator(".hero :is(q, .card__text)"),
        page.locator(".hero__pins"),
    ):
        assert is_on(part, screen), (kind, part)
    assert page.locator(".hero__pins .pin").count() == page.locator(".hero__pins li").count() > 0
    assert page.locator(".hero--people > .mark").count() == 0


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["note", "video"])
def test_the_note_and_the_video_follow_the_story(
    page: Page, address: str, screen: tuple[int, int], kind: str
) -> None:
    """They stand between the story and everything else, and the video's poster is not the portrait again."""
    page.goto(f"{address}/recognition/{RECOGNITIONS[kind]}/")
    story = page.locator(".story").bounding_box()
    extra = page.locator(".story-extras").bounding_box()
    related = page.locator(".related").bounding_box()
    assert story
    assert extra
    assert related
    assert story["y"] + story["height"] <= extra["y"] < related["y"]
    if screen[0] < 768:
        legend = page.locator(".legend").bounding_box()
        assert legend
        assert extra["y"] < legend["y"]
    if kind == "video":
        poster = page.locator(".video").get_attribute("poster") or "/icon.svg"
        assert poster.endswith("/icon.svg")
    assert page.locator(".video__poster img").count() == 0


HEADER_BOXES = """() => {
  const parts = document.querySelectorAll(".header :is(.wordmark, summary, nav, .search-field, .button)")
  return [document.querySelector(".header"), ...parts].map((part) => part.getBoundingClientRect().toJSON())
}"""
"""The box of the header, and those of its parts."""


@pytest.mark.browser
def test_the_header_is_one_line(browser: Browser, site: Output, address: str) -> None:
    """At most 64 pixels on a phone; from 768 pixels on its parts stand beside each other on every page."""
    context = browser.new_context()
    page = context.new_page()
    for url in at_least_one(one for one in addresses(site) if not one.endswith(("display/", "ceremony/"))):
        page.goto(f"{address}/{url}")
        for width in (360, 768, 1024, 1280, 1600):
            page.set_viewport_size({"width": width, "height": 800})
            header, *parts = page.evaluate(HEADER_BOXES)
            assert header["height"] <= (64 if width == 360 else 84), (url, width)
            shown = [box for box in parts if box["height"]]
            assert len(shown) >= 3, (url, width)
            assert max(box["y"] for box in shown) < min(box["bottom"] for box in shown), (url, width)
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_on_colour_are_clear_and_the_button_is_seen(
    browser: Browser, site: Output, address: str, scheme: Literal["light", "dark"]
) -> None:
    """Text of header and hero, on pins and monograms has a contrast of 7 on every page; Nominate is seen."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    pale: dict[tuple[str, str], float] = {}
    standards = [f"standards/{path.split('/')[1]}/" for path in site.html if path.startswith("standards/")]
    for url in at_least_one({*addresses(site), *standards[:20]}):
        page.goto(f"{address}/{url}")
        if not page.locator(".header .button").count():
            continue
        colours = page.evaluate(COLOURS)
        assert colours["letters"], url
        pale |= {(url, words): ratio for words, ratio in colours["letters"] if ratio < CLEAR - 0.05}
        if colours["button"] < FAR:
            pale[url, "button"] = colours["button"]
    context.close()
    assert not pale


@pytest.mark.browser
def test_only_cards_with_a_photo_are_wide(page: Page, address: str, screen: tuple[int, int]) -> None:
    """A card over two columns shows a face."""
    page.goto(f"{address}/")
    wide = page.locator("ul.cards > .card--wide")
    assert wide.count() > 0
    assert page.locator("ul.cards > .card--wide img").count() >= wide.count()
    assert page.locator("ul.cards > .card--paper img").count() == 0
    assert is_on(page.locator(".header"), screen)
