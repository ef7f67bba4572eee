"""“Yours to keep”: sharing, copying and saving by clicking, with and without what a browser may lack."""

import io
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.test_axe import violations
from tests.browser.waiting import wait_until
from tests.loops import at_least_one
from tests.walls import built
from tests.walls.output import Output
from tests.walls.projects import HOST
from tools import packages
from tools.serving import served

STORY = "recognition/the-last-ferry/"
PERSON = "people/mirela-k/"
PAGES = [STORY, PERSON]
WIDTHS = [360, 1280]
SHARES = """
Object.defineProperty(navigator, "canShare", { configurable: true, value: (data) => %s });
Object.defineProperty(navigator, "share", { configurable: true, value: async (data) => {
  window.shared = { url: data.url, title: data.title, files: await Promise.all((data.files ?? []).map(
    async (file) => [file.name, file.type, (await createImageBitmap(file)).width])) };
  %s
} });
"""
WITH_PICTURES = SHARES % ("true", "")
WITHOUT_PICTURES = SHARES % ("!data.files", "")
CLOSED = SHARES % ("!data.files", "throw new DOMException('closed', 'AbortError');")
REFUSED = SHARES % ("true", "throw new DOMException('too late', 'NotAllowedError');")
NO_SHARE = "delete Navigator.prototype.share;"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
REFUSED_CLIPBOARD = """Object.defineProperty(navigator, "clipboard", { value: {
  writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) } });"""
NO_COPYING = f"{REFUSED_CLIPBOARD} document.execCommand = () => false;"
SELECTED = "(one) => one.value.slice(one.selectionStart, one.selectionEnd)"
COPIED = f"(event) => {{ window.copied = ({SELECTED})(event.target); }}"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def wall(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """The other organisation's wall."""
    return built.elsewhere(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="module")
def at(wall: Output) -> Iterator[str]:
    """Where it is served."""
    with served(wall.folder) as address:
        yield f"{address}/"


@pytest.fixture(params=WIDTHS)
def visitor(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """Somebody with a phone, and somebody at a desk."""
    context = browser.new_context(viewport={"width": request.param, "height": 800}, reduced_motion="reduce")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


def opened(visitor: BrowserContext, address: str, *scripts: str) -> Page:
    """A page whose browser is as these scripts make it."""
    page = visitor.new_page()
    for script in scripts:
        page.add_init_script(script)
    page.goto(address)
    return page


@pytest.mark.parametrize("path", PAGES)
def test_the_link_is_copied(visitor: BrowserContext, at: str, path: str) -> None:
    """It is the page's own address, and a word says that it was copied."""
    page = opened(visitor, at + path)
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status")).to_have_text("Link copied")
    assert page.evaluate("navigator.clipboard.readText()") == f"{HOST}/{path}"


@pytest.mark.parametrize("script", [NO_CLIPBOARD, REFUSED_CLIPBOARD])
def test_the_link_is_copied_without_a_clipboard(visitor: BrowserContext, at: str, script: str) -> None:
    """As over plain HTTP, or inside another app: it is selected first; the button keeps the focus."""
    page = opened(visitor, at + STORY, script)
    page.evaluate(f"document.addEventListener('copy', {COPIED})")
    button = page.get_by_role("button", name="Copy link")
    button.click()
    expect(page.get_by_role("status")).to_have_text("Link copied")
    assert page.evaluate("window.copied") == f"{HOST}/{STORY}"
    expect(button).to_be_focused()


def test_where_nothing_can_be_copied_the_link_is_selected(visitor: BrowserContext, at: str) -> None:
    """The reader is told to copy it by hand."""
    page = opened(visitor, at + STORY, NO_COPYING)
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status")).to_have_text("The link is selected: copy it from here")
    field = page.get_by_label("Link to this page")
    expect(field).to_be_focused()
    assert field.evaluate(SELECTED) == f"{HOST}/{STORY}"


@pytest.mark.parametrize("path", PAGES)
def test_the_picture_itself_is_shared(visitor: BrowserContext, at: str, path: str) -> None:
    """Where the share sheet takes files: a JPEG with a name, beside the address."""
    page = opened(visitor, at + path, WITH_PICTURES)
    page.get_by_role("button", name="Share").click()
    wait_until(page, "window.shared")
    shared = page.evaluate("window.shared")
    assert shared["url"] == f"{HOST}/{path}"
    assert shared["files"] == [[f"{path.split('/')[1]}.jpg", "image/jpeg", 1200]]


def test_else_the_address_is_shared(visitor: BrowserContext, at: str) -> None:
    """With the page's title; also where the picture cannot be fetched."""
    page = opened(visitor, at + STORY, WITHOUT_PICTURES)
    page.get_by_role("button", name="Share").click()
    wait_until(page, "window.shared")
    assert page.evaluate("window.shared") == {"url": f"{HOST}/{STORY}", "title": page.title(), "files": []}
    other = opened(visitor, at + STORY, WITH_PICTURES)
    other.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('offline')); }")
    other.get_by_role("button", name="Share").click()
    wait_until(other, "window.shared")
    assert other.evaluate("window.shared.files") == []


def test_a_closed_share_sheet_is_an_answer(visitor: BrowserContext, at: str) -> None:
    """Nothing is said or copied then; where it does not open, the link is copied instead."""
    page = opened(visitor, at + STORY, CLOSED)
    page.get_by_role("button", name="Share").click()
    wait_until(page, "window.shared")
    page.wait_for_timeout(200)
    expect(page.get_by_role("status")).to_have_text("")
    refused = opened(visitor, at + STORY, REFUSED)
    refused.get_by_role("button", name="Share").click()
    expect(refused.get_by_role("status")).to_have_text("Link copied")


def test_without_a_share_sheet_there_is_no_such_button(visitor: BrowserContext, at: str) -> None:
    """Copying and saving stay."""
    page = opened(visitor, at + STORY, NO_SHARE)
    expect(page.get_by_role("button", name="Copy link")).to_be_visible()
    expect(page.get_by_role("button", name="Share")).to_be_hidden()


@pytest.mark.parametrize("path", PAGES)
def test_it_works_from_the_keyboard(visitor: BrowserContext, at: str, path: str) -> None:
    """Everything is reached by Tab, in the order in which it stands, and seen when it is."""
    page = opened(visitor, at + path, WITH_PICTURES)
    certificates = page.locator(".keep a[type='application/pdf']").all_text_contents()
    wanted = ["Share", *at_least_one(certificates), "Link to this page", "Copy link", "Wide"]
    page.locator(".keep__share").focus()
    for name in wanted:
        now = page.evaluate(
            "[document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent,"
            " document.activeElement.getBoundingClientRect().width]"
        )
        assert now[0].strip().startswith(name)
        assert now[1] > 40
        if name in {"Share", "Copy link"}:
            page.keyboard.press("Enter")
        page.keyboard.press("Tab")
    wait_until(page, "window.shared")
    expect(page.get_by_role("status")).to_have_text("Link copied")


@pytest.mark.parametrize("path", PAGES)
def test_without_a_script_nothing_is_dead(browser: Browser, at: str, path: str) -> None:
    """No button; the address stands there, and all else is links."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(at + path)
    assert page.locator(".keep button:visible").count() == 0
    expect(page.get_by_label("Link to this page")).to_have_value(f"{HOST}/{path}")
    assert page.locator(".keep__shapes a:visible").count() == len(("Wide", "Square", "Tall"))
    assert page.locator(".keep a[type='application/pdf']:visible").count() >= 1
    context.close()


def test_the_picture_is_saved_in_three_shapes(visitor: BrowserContext, at: str, tmp_path: Path) -> None:
    """Each as a JPEG of its size, under a name that says which."""
    page = opened(visitor, at + STORY)
    sizes = []
    for name in ("Wide", "Square", "Tall"):
        with page.expect_download() as download:
            page.get_by_role("link", name=name).click()
        download.value.save_as(tmp_path / name)
        with Image.open(tmp_path / name) as image:
            sizes.append(image.size)
            width, height = image.size
        assert download.value.suggested_filename == f"the-last-ferry-{width}x{height}.jpg"
    assert sizes == [(1200, 630), (1080, 1080), (1080, 1920)]


def test_the_certificate_is_a_plain_file(visitor: BrowserContext, at: str) -> None:
    """It opens where links open, without a script, as a PDF of one page."""
    page = opened(visitor, at + STORY)
    link = page.get_by_role("link", name="Certificate (PDF)")
    assert link.get_attribute("download") is None
    answer = page.request.get(f"{at}{(link.get_attribute('href') or '').lstrip('/')}")
    assert answer.headers["content-type"].startswith("application/pdf")
    assert len(pypdf.PdfReader(io.BytesIO(answer.body())).pages) == 1


@pytest.mark.parametrize("path", PAGES)
def test_it_stands_directly_below_the_story(visitor: BrowserContext, at: str, path: str) -> None:
    """The picture has its shape, nothing overflows, and every target is large enough."""
    page = opened(visitor, at + path, WITH_PICTURES)
    if path == STORY:
        assert page.locator(".story-frame__paper + .keep").count() == 1
    page.locator(".keep__picture").scroll_into_view_if_needed()
    box = page.locator(".keep__picture").bounding_box()
    assert box
    assert box["width"] / box["height"] == pytest.approx(1200 / 630, rel=0.02)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for target in at_least_one(page.locator(".keep :is(a, button, input):visible").all()):
        place = target.bounding_box()
        assert place
        assert place["height"] >= 40


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("looks", ["light", "dark", "forced"])
def test_it_is_accessible(browser: Browser, at: str, path: str, looks: str) -> None:
    """Axe finds nothing, at 320 pixels, in any colours."""
    context = browser.new_context(
        viewport={"width": 320, "height": 800},
        color_scheme="dark" if looks == "dark" else "light",
        forced_colors="active" if looks == "forced" else "none",
        reduced_motion="reduce",
    )
    context.add_init_script(path=packages.find("axe-core/axe.min.js"))
    page = opened(context, at + path, WITH_PICTURES)
    found = [one for one in violations(page) if looks != "forced" or not one.startswith("color-contrast")]
    assert not found, "\n".join(found)
    if looks == "forced":
        border = page.locator(".keep__copy").evaluate("one => getComputedStyle(one).borderTopWidth")
        assert border != "0px"
    context.close()
