"""The pages for a screen: slides that go on by themselves, stop when asked, and run for days."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route

from tests.browser.test_privacy import LISTEN
from tests.browser.waiting import wait_until
from tests.walls import built
from tests.walls.output import Output
from tests.walls.projects import MakeProject
from tools.serving import served

AT_LEAST = 12_000
"""Milliseconds that a slide stays."""

HOUR = 3_600_000
NAME = "Anastasia-Wilhelmina of the Long Road from the Upper Mill to the Lower Bridge Jr."[:80]
BUSINESS = "The Society for Mending, Borrowing and Returning Almost Everything That You Love"
WORDS = " ".join(f"then waited for number {number} with us" for number in range(1, 10))
SIZES = [(1280, 720), (1920, 1080), (360, 640)]

HIDDEN_BY_FOOT = """() => {
  const slide = document.querySelector(".slide--current");
  const foot = document.querySelector(".slideshow-footer").getBoundingClientRect().bottom
    - parseFloat(getComputedStyle(slide).borderBottomWidth);
  const parts = [...slide.querySelectorAll("h2, p, blockquote, .portrait, .slide__standards li")];
  return parts.filter((one) => {
    const box = one.getBoundingClientRect();
    return box.bottom > foot + 1 || box.top < 0 || box.right > innerWidth || box.left < 0
      || one.scrollHeight > one.clientHeight + 12 && one.tagName === "H2";
  }).map((one) => one.outerHTML.slice(0, 80)).concat(
    slide.scrollHeight > slide.clientHeight ? ["the slide scrolls"] : [],
    document.documentElement.scrollWidth > innerWidth ? ["the page is too wide"] : []);
}"""
"""What of the slide cannot be seen at once."""

SEEN = """() => [...document.querySelectorAll(".slide")]
  .map((slide, at) => slide.checkVisibility() && !slide.inert ? at : -1).filter((at) => at >= 0)"""
"""The positions of the slides that a visitor meets."""

PENDING = """() => {
  window.pending = new Set();
  const [set, clear] = [window.setTimeout, window.clearTimeout];
  window.setTimeout = (act, wait) => {
    const id = set(() => { window.pending.delete(id); act(); }, wait);
    window.pending.add(id);
    return id;
  };
  window.clearTimeout = (id) => { window.pending.delete(id); clear(id); };
}"""
"""Keeps count of timers that are set and have not rung."""


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """The other organisation's wall: three recognitions, short and long."""
    return built.elsewhere(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def at(small: Output) -> Iterator[str]:
    """Where that wall is served."""
    with served(small.folder) as address:
        yield address


def stand_still(page: Page) -> None:
    """Let time go on only when a test says so."""
    page.clock.install(time=0)
    page.clock.pause_at(10)


@pytest.fixture
def screen(context: BrowserContext, at: str) -> Page:
    """A visitor of the wall's slides whose clock is ours."""
    page = context.new_page()
    stand_still(page)
    page.goto(f"{at}/display/")
    return page


def seen(page: Page) -> int:
    """The position of the slide on the screen; there must be one."""
    found = page.evaluate(SEEN)
    assert len(found) == 1
    return int(found[0])


def is_paused(page: Page) -> bool:
    """Whether it says so, to the eye and to the ear."""
    status = page.get_by_role("status")
    said = status.inner_text() == "Paused"
    assert status.is_visible() or not said
    return said


@pytest.mark.browser
def test_slides_go_on_by_themselves(screen: Page) -> None:
    """One slide at a time, the newest first, twelve seconds each; after the last comes the first."""
    assert screen.locator("ol.slides > li").count() == 3
    order = [seen(screen)]
    for _ in range(3):
        screen.clock.run_for(AT_LEAST - 200)
        assert seen(screen) == order[-1]
        screen.clock.run_for(200)
        order.append(seen(screen))
    assert order == [0, 1, 2, 0]
    assert screen.locator(".slide").first.locator("time").get_attribute("datetime") == "2026-02-03"


@pytest.mark.browser
@pytest.mark.parametrize(
    "ask",
    [
        lambda page: page.keyboard.press("Space"),
        lambda page: page.keyboard.press("Enter"),
        lambda page: page.keyboard.press("x"),
        lambda page: page.mouse.click(300, 200),
        lambda page: page.get_by_role("button", name=re.compile("Pause|Play")).click(),
    ],
    ids=["space", "enter", "letter", "click", "button"],
)
def test_a_key_or_a_click_pauses_and_the_same_goes_on(screen: Page, ask: Callable[[Page], None]) -> None:
    """While it is paused it says so and nothing moves, however long; the same goes on."""
    assert not is_paused(screen)
    ask(screen)
    assert is_paused(screen)
    screen.clock.run_for(HOUR)
    assert seen(screen) == 0
    ask(screen)
    assert not is_paused(screen)
    screen.clock.run_for(AT_LEAST + 100)
    assert seen(screen) == 1


@pytest.mark.browser
def test_a_touch_pauses_and_a_swipe_turns(browser: Browser, at: str) -> None:
    """A finger that taps stops the slides, one that wipes leads to the neighbour."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True)
    page = context.new_page()
    page.goto(f"{at}/display/")
    page.touchscreen.tap(180, 200)
    assert is_paused(page)
    finger = context.new_cdp_session(page)
    for xs, expected in (((300, 200, 100), 1), ((100, 200, 300), 0)):
        finger.send("Input.dispatchTouchEvent", _touch("touchStart", xs[0]))
        for x in xs[1:]:
            finger.send("Input.dispatchTouchEvent", _touch("touchMove", x))
        finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        assert seen(page) == expected
    assert is_paused(page)
    context.close()


def _touch(kind: str, x: int) -> dict[str, Any]:
    return {"type": kind, "touchPoints": [{"x": x, "y": 200}]}


@pytest.mark.browser
def test_keys_lead_to_the_neighbours(screen: Page) -> None:
    """Arrows and the page keys turn, Home and End lead to the ends; whoever turns sees the slide in full."""
    for key, expected in [
        ("ArrowRight", 1), ("PageDown", 2), ("ArrowRight", 0), ("ArrowLeft", 2), ("PageUp", 1), ("Home", 0),
        ("End", 2),
    ]:  # fmt: skip
        screen.clock.run_for(AT_LEAST - 500)
        screen.keyboard.press(key)
        assert seen(screen) == expected, key
    assert not is_paused(screen)
    screen.get_by_role("button", name="Previous").click()
    assert seen(screen) == 1
    screen.get_by_role("button", name="Next").click()
    assert seen(screen) == 2


@pytest.mark.browser
def test_keys_with_a_modifier_are_the_browsers(screen: Page) -> None:
    """Ctrl and a letter is nobody's pause, and neither is Tab."""
    for key in ("Control+c", "Alt+x", "Shift", "Tab"):
        screen.keyboard.press(key)
    assert not is_paused(screen)


@pytest.mark.browser
def test_f_fills_the_screen_and_escape_leaves(context: BrowserContext, at: str) -> None:
    """The key and the button do the same, and the button says how it is."""
    page = context.new_page()
    page.goto(f"{at}/display/")
    button = page.get_by_role("button", name="Full screen")
    full = "document.fullscreenElement !== null"
    page.keyboard.press("f")
    wait_until(page, full)
    wait_until(page, "document.querySelector('.controls__full-screen').ariaPressed === 'true'")
    page.keyboard.press("Escape")
    wait_until(page, f"!({full})")
    button.click()
    wait_until(page, full)
    button.click()
    wait_until(page, f"!({full})")
    assert not is_paused(page)


@pytest.mark.browser
def test_controls_come_with_the_pointer_and_go(screen: Page) -> None:
    """They and the pointer are hidden when nobody moves; a movement or the focus brings them."""
    opacity = "getComputedStyle(document.querySelector('.controls')).opacity"
    cursor = "getComputedStyle(document.querySelector('.slide')).cursor"
    screen.emulate_media(reduced_motion="reduce")
    screen.clock.run_for(4_000)
    assert screen.evaluate(f"[{opacity}, {cursor}]") == ["0", "none"]
    screen.mouse.move(100, 100)
    assert screen.evaluate(f"[{opacity}, {cursor}]") == ["1", "auto"]
    screen.clock.run_for(4_000)
    assert screen.evaluate(opacity) == "0"
    screen.keyboard.press("Tab")
    screen.clock.run_for(4_000)
    assert screen.evaluate(opacity) == "1"


@pytest.mark.browser
def test_calm_readers_are_asked_first(browser: Browser, at: str) -> None:
    """Who asks for less motion sees no slide turn or fade until they choose Play."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    stand_still(page)
    page.goto(f"{at}/display/")
    assert is_paused(page)
    page.clock.run_for(HOUR)
    assert seen(page) == 0
    page.get_by_role("button", name="Play").click()
    page.clock.run_for(AT_LEAST + 100)
    assert seen(page) == 1
    assert page.locator(".slide:visible").count() == 1
    assert page.evaluate("document.getAnimations().length") == 0
    context.close()


@pytest.mark.browser
def test_nothing_happens_while_nobody_can_see_it(screen: Page) -> None:
    """A hidden page sets no timer and turns no slide; when it is shown again, it goes on."""
    screen.evaluate(PENDING)
    for hidden in (True, False):
        screen.evaluate(
            "(hidden) => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });"
            " document.dispatchEvent(new Event('visibilitychange')); }",
            hidden,
        )
        screen.clock.run_for(AT_LEAST + 100)
        assert seen(screen) == (0 if hidden else 1)
        assert screen.evaluate("window.pending.size") == (0 if hidden else 1)


@pytest.mark.browser
def test_a_hundred_rounds_leave_nothing_behind(screen: Page) -> None:
    """No element is added, one timer is set at a time, and only what is on the screen is drawn."""
    screen.clock.run_for(3 * AT_LEAST)
    before = screen.evaluate("document.querySelectorAll('*').length")
    screen.evaluate(PENDING)
    turns = screen.evaluate(
        "window.turns = 0; new MutationObserver(() => { window.turns += 1; })"
        ".observe(document.querySelector('.controls__count'), { childList: true })"
    )
    screen.clock.run_for(300 * AT_LEAST)
    turns = screen.evaluate("window.turns")
    assert turns > 280
    assert screen.evaluate("document.querySelectorAll('*').length") == before
    assert screen.evaluate("window.pending.size") <= 2
    assert screen.locator(".slide:visible").count() <= 2


@pytest.mark.browser
@pytest.mark.parametrize("answer", ["same", "newer", "gone", "foreign", "unreachable"])
def test_it_asks_for_a_newer_page_once_an_hour(screen: Page, at: str, answer: str) -> None:
    """At a round's end after an hour: a newer page is shown, any other answer changes nothing."""
    asked: list[Request] = []
    loads: list[str] = []
    screen.on("framenavigated", lambda frame: loads.append(frame.url))

    def reply(route: Route) -> None:
        asked.append(route.request)
        if answer == "unreachable":
            route.abort()
        elif answer == "gone":
            route.fulfill(status=500, body="<ol class='slides'><li class='slide'>")
        elif answer == "foreign":
            route.fulfill(content_type="text/html", body="<h1>Welcome to our hotel</h1>")
        else:
            real = route.fetch()
            body = real.text().replace("Mirela", "Mirella") if answer == "newer" else real.text()
            route.fulfill(response=real, body=body)

    screen.route(f"{at}/display/", reply)
    screen.clock.run_for(HOUR - 4 * AT_LEAST)
    assert asked == []
    with screen.expect_event("requestfinished" if answer != "unreachable" else "requestfailed"):
        screen.clock.run_for(8 * AT_LEAST)
    if answer == "newer":
        screen.get_by_text("Mirella").first.wait_for(state="attached")
        assert len(asked) == 2
        assert len(loads) == 1
    else:
        screen.clock.run_for(2 * AT_LEAST)
        assert len(asked) == 1
        assert loads == []


@pytest.mark.browser
def test_without_javascript_all_slides_stand_on_one_page(browser: Browser, at: str) -> None:
    """Each fills the screen and is reached by scrolling; the way back is there, no dead button is."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 720})
    page = context.new_page()
    page.goto(f"{at}/display/")
    tops = [box["y"] for slide in page.locator(".slide").all() if (box := slide.bounding_box())]
    assert tops == [0, 720, 1440]
    page.locator(".slide").last.scroll_into_view_if_needed()
    assert page.get_by_role("button").count() == 0
    page.get_by_role("link", name="Close the slideshow").click()
    assert page.url == f"{at}/index.html"
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("url", ["display/", "businesses/sample-harbour-lantern-hotel/display/"])
def test_it_works_from_a_stick(context: BrowserContext, site: Output, tmp_path: Path, url: str) -> None:
    """Copied anywhere and opened as a file: styles, fonts, pictures and script are there, no complaint."""
    folder = tmp_path / "USB stick"
    shutil.copytree(site.folder, folder)
    context.add_init_script(LISTEN)
    page = context.new_page()
    complaints: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    page.on("request", lambda request: asked.append(request.url))
    stand_still(page)
    page.goto((folder / url / "index.html").as_uri())
    assert seen(page) == 0
    page.clock.run_for(AT_LEAST + 5_000)
    assert seen(page) == 1
    wait_until(page, "[...document.images].some(image => image.naturalWidth > 0)")
    for _ in range(page.locator(".slide").count()):
        page.keyboard.press("ArrowRight")
        wait_until(
            page,
            "[...document.querySelectorAll('.slide--current img')].every(image => image.naturalWidth > 0)",
        )
    assert page.evaluate("getComputedStyle(document.querySelector('.slideshow-footer')).position") == "fixed"
    loaded = (
        "document.fonts.ready.then(() => [...document.fonts].filter(one => one.status === 'loaded').length)"
    )
    assert page.evaluate(loaded) >= 2
    assert not page.get_by_role("link").all()
    page.clock.run_for(2 * HOUR)
    assert page.evaluate("window.violations") == []
    assert complaints == []
    assert all(url.startswith(folder.as_uri()) for url in asked)


@pytest.fixture(scope="module")
def longest(make_project: MakeProject) -> Iterator[str]:
    """Where a wall is served on which a name, a business, a category and the words are as long as can be."""
    project = make_project()
    project.replace("people/mirela-k.md", "name: Mirela K.", f"name: {NAME}")
    project.replace("businesses/ferry-office.md", "name: Ferry Office", f"name: {BUSINESS} #")
    for order, letter in enumerate("XY", 8):
        text = (project.content / "standards/care.md").read_text()
        text = text.replace("letter: C", f"letter: {letter}").replace(
            "name: Care", f"name: Attentive {letter}"
        )
        project.write(f"standards/attentive-{letter.lower()}.md", text.replace("order: 1", f"order: {order}"))
    standards = "".join(f"  {one}:\n" for one in ("care", "candour", "attentive-x", "attentive-y"))
    for number, nominees in enumerate(["mirela-k", "[mirela-k, front-desk, quiet-one]"]):
        project.write(
            f"nominations/2026/long-{number}.md",
            f"---\nnominee: {nominees}\nbusiness: ferry-office\nstandards:\n  patience: {WORDS}\n{standards}"
            f"date: 2026-03-0{number + 1}\napproved: {{by: board, on: 2026-03-04}}\n---\nThey {WORDS}.\n",
        )
    project.replace("awards/lamps-2025.md", "the-last-ferry", "long-0")
    project.replace("awards/lamps-2025.md", "Brightest lamp", f'"{BUSINESS}"')
    with served(project.build().folder) as address:
        yield address


@pytest.mark.browser
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_longest_texts_fit(browser: Browser, longest: str, size: tuple[int, int]) -> None:
    """Names of 80 letters with long words and five standards stand on the screen whole."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce", color_scheme="dark"
    )
    page = context.new_page()
    found = {}
    for url in ("display/", "awards/lamps-2025/display/"):
        page.goto(f"{longest}/{url}")
        assert page.evaluate("document.fonts.ready.then(() => true)")
        for number in range(page.locator(".slide").count()):
            if hidden := page.evaluate(HIDDEN_BY_FOOT):
                found[url, number] = hidden
            page.keyboard.press("ArrowRight")
    assert not found
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_sample_fits(browser: Browser, address: str, size: tuple[int, int]) -> None:
    """No slide of the sample wall scrolls or is cut off."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}/display/")
    assert page.evaluate("document.fonts.ready.then(() => true)")
    found = {}
    for number in range(page.locator(".slide").count()):
        if hidden := page.evaluate(HIDDEN_BY_FOOT):
            found[number] = hidden
        page.keyboard.press("ArrowRight")
    assert not found
    context.close()


@pytest.mark.browser
def test_zoomed_in_everything_can_be_reached(browser: Browser, longest: str) -> None:
    """At 400 % a slide is higher than the screen, and scrolls to its last line."""
    context = browser.new_context(viewport={"width": 320, "height": 180}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{longest}/display/")
    date = page.locator(".slide--current .slide__date")
    date.scroll_into_view_if_needed()
    bottom = "(one) => one.getBoundingClientRect().bottom"
    assert (
        date.evaluate(bottom)
        <= page.locator(".slideshow-footer").evaluate("(one) => one.getBoundingClientRect().top") + 1
    )
    context.close()
