"""A recognition's page, printed, is a certificate on one page of A4, whatever its story.

People print it where a wall makes no certificates as PDF.
"""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.printing import PICTURES, printed
from tests.browser.test_axe import violations
from tests.browser.waiting import wait_until
from tests.loops import at_least_one
from tests.walls.output import Output
from tests.walls.projects import HOST, MakeProject, Project, elsewhere_project
from tools import packages
from tools.serving import served

A4 = (595, 842)
SENTENCE = "She waited with my mother until the lights came on again, and walked her home through the rain. "
STORIES = {
    "shortest": "Ω",
    "short": SENTENCE,
    "middling": SENTENCE * 8,
    "longest": (SENTENCE * 50)[:3990] + " the end",
    "paragraphs": "\n\n".join([(SENTENCE * 3)[:270]] * 14) + "\n\nthe end",
    "capitals": ("WONDERFUL MAMMOTH " * 250)[:3990] + " the end",
    "one long word": "W" * 4000,
    "half a line and a half": " ".join(["m" * 45] * 86),
    "Chinese": ("我要感谢她一直陪着我们直到灯光再次亮起。" * 300)[:3999] + "终",
    "Japanese": ("ありがとうございました、本当に助かりました。" * 300)[:4000],
    "Arabic": ("شكرا جزيلا لها على كل ما فعلته من أجلنا " * 300)[:4000].strip(),
    "Hindi": ("उन्होंने मेरी माँ के साथ इंतज़ार किया। " * 300)[:4000].strip(),
    "Thai": ("ขอบคุณมากที่ช่วยเหลือเราในวันที่ฝนตก" * 300)[:4000],
    "Tamil": "ஔ" * 2000,
    "emoji": "🎉💐" * 1500,
    "widest sign": "﷽" * 1000,
    "500 paragraphs": "\n\n".join(["thanks"] * 499 + ["last"]),
    "1,330 letters": "\n\n".join(["W"] * 1330),
    "list": "\n".join(f"- thing {number}" for number in range(290)),
    "numbered list": "\n\n".join(f"{number}. ab" for number in range(1, 440)),
    "quotations": "\n\n".join("> " * (1 + number % 5) + f"said {number}" for number in range(250)),
    "line breaks": "  \n".join(["ab"] * 290),
    "strong": f"**{(SENTENCE * 50)[:3900].strip()}**",
}
EVERYBODY = [
    f"{name} {letter}." for letter in "ABCDE" for name in ("Maria-Anastasia Wollstonecraft", "Zoë", "M" * 60)
]
FITS = """() => {
  const box = document.querySelector(".certificate");
  const frame = box.getBoundingClientRect();
  const parts = [...box.querySelectorAll("*")].filter((one) => one.getClientRects().length);
  return parts.filter((one) => {
    const place = one.getBoundingClientRect();
    return place.top < frame.top || place.bottom > frame.bottom || place.left < frame.left
      || place.right > frame.right;
  }).map((one) => one.outerHTML.slice(0, 60)).slice(0, 5);
}"""
OVERLAPS = """() => {
  const parts = [...document.querySelectorAll(".certificate > *")].filter((one) => one.offsetHeight);
  const words = parts[1].lastElementChild.getBoundingClientRect();
  return words.bottom > parts[2].getBoundingClientRect().top + 1
    || parts[1].firstElementChild.getBoundingClientRect().top < parts[0].getBoundingClientRect().bottom - 1;
}"""


def write(project: Project, name: str, story: str, *, who: str = "mirela-k", more: str = "") -> None:
    """Add a nomination."""
    fields = (
        f"nominee: {who}\nbusiness: ferry-office\ndate: 2025-03-02\napproved: {{by: desk, on: 2025-03-05}}"
    )
    standards = "" if "standards:" in more else "standards: [care]\n"
    project.write(f"nominations/2025/{name}.md", f"---\n{fields}\n{standards}{more}---\n{story}\n")


def slug(name: str) -> str:
    """The id of one of the stories above."""
    return "story-" + "".join(letter if letter.isalnum() else "-" for letter in name.lower().replace(",", ""))


@pytest.fixture(scope="module")
def odd(make_project: MakeProject) -> Output:
    """The other organisation's wall with the stories above, a crowd, and one who has everything."""
    project = make_project()
    for name, story in STORIES.items():
        write(project, slug(name), story)
    for number, name in enumerate(EVERYBODY):
        consent = "consent: {name: 2025-01-01, story: 2025-01-01}\nover_18: true"
        project.write(f"people/guest-{number}.md", f"---\nname: {name}\n{consent}\n---\n")
    everyone = ", ".join(f"guest-{number}" for number in range(len(EVERYBODY)))
    write(project, "crowd", STORIES["Chinese"][::-1], who=f"[{everyone}]")
    rich = "nominator: A grateful passenger\npin: {edition: Lantern pin, number: 11}\n"
    write(project, "rich", SENTENCE.upper(), more=f"standards: [patience, care, candour]\n{rich}")
    return project.build(settings={"WALL_CERTIFICATES": False})


@pytest.fixture(scope="module")
def at(odd: Output) -> Iterator[str]:
    """Where that wall is served."""
    with served(odd.folder) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a desk, in the dark."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="dark")
    yield context.new_page()
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("name", [*map(slug, STORIES), "crowd", "rich"])
def test_one_page_holds_it_all(page: Page, at: str, odd: Output, name: str) -> None:
    """One page of A4 with every word of the story, its end included; no part lies on another or beyond."""
    page.goto(f"{at}/recognition/{name}/")
    paper = printed(page)
    page.emulate_media(media="print")
    assert paper.sizes == (A4,)
    assert page.evaluate(FITS) == []
    assert not page.evaluate(OVERLAPS)
    last = (
        odd.page(f"recognition/{name}/").one("//div[contains(@class, 'story ')]").text_content().split()[-1]
    )
    if last.isascii():  # how letters of other scripts are read back depends on the machine's fonts
        assert last[-60:] in paper.text


@pytest.mark.browser
def test_a_certificate_says_everything(page: Page, at: str) -> None:
    """What it is, names, business, day, standards, pin, nominator, who signs, and the address in words."""
    page.goto(f"{at}/recognition/rich/")
    text = printed(page).text
    for words in (
        "Friends of Brightwater", "Certificate of recognition",
        "Mirela K.", "Ferry Office & Sons", "2 March 2025",
        "Patience", "Care", "Candour",
        "A grateful passenger", "Lantern pin", "Pin number 11", f"{HOST}/recognition/rich/",
        "Signed for Friends of Brightwater",
    ):  # fmt: skip
        assert "".join(words.split()) in text, words
    assert "toldby" not in text


@pytest.mark.browser
def test_everybody_is_named(page: Page, at: str) -> None:
    """A certificate for many has every name."""
    page.goto(f"{at}/recognition/crowd/")
    page.emulate_media(media="print")
    shown = page.locator(".certificate__names").inner_text()
    assert all(name in shown for name in at_least_one(EVERYBODY))


@pytest.mark.browser
@pytest.mark.parametrize("name", ["rich", "crowd"])
def test_the_code_leads_back(page: Page, at: str, name: str) -> None:
    """A camera reads the page's canonical address from the printed code."""
    page.goto(f"{at}/recognition/{name}/")
    page.emulate_media(media="print")
    page.evaluate(PICTURES)
    shot = io.BytesIO(page.locator(".certificate").screenshot())
    (code,) = zxingcpp.read_barcodes(Image.open(shot).convert("L"))
    assert code.text == f"{HOST}/recognition/{name}/"


def test_every_recognition_has_its_code(odd: Output) -> None:
    """An SVG beside each page, black on white, with the quiet zone of four modules."""
    pages = [one for one in odd.pages if one.path.startswith("recognition/")]
    assert len(pages) > len(STORIES)
    for one in pages:
        svg = odd.text(f"{one.url}qr.svg")
        assert 'fill="#fff"' in svg
        assert 'stroke="#000"' in svg
        assert 'd="M4 4.5h7' in svg


def test_a_wall_without_keepsakes_has_no_code(tmp_path: Path) -> None:
    """WALL_KEEPSAKES = False: no code is made or named; the address stands there still.

    Cards for the counter have one nevertheless: they are nothing without it.
    """
    site = elsewhere_project(tmp_path / "project").build(settings={"WALL_KEEPSAKES": False})
    assert not [path for path in site.files if path.endswith("qr.svg") and "/card/" not in path]
    page = site.page("recognition/the-last-ferry/")
    assert not page.find("//img[contains(@src, 'qr.svg')]")
    assert page.one("//*[@class='certificate__address']").text_content() == f"{HOST}/{page.url}"


@pytest.mark.browser
def test_on_a_screen_there_is_no_certificate(page: Page, at: str) -> None:
    """What is only for paper is neither seen nor read aloud."""
    page.goto(f"{at}/recognition/rich/")
    for part in (".certificate__header", ".certificate__footer", ".print-help"):
        assert not page.locator(part).is_visible()
    assert "With thanks to" not in page.locator("main").aria_snapshot()


@pytest.mark.browser
def test_a_link_prints(page: Page, at: str) -> None:
    """The link prints at once, and its layout is in the address by then."""
    page.add_init_script("window.print = () => { window.printed = location.hash; };")
    page.goto(f"{at}/recognition/rich/")
    page.get_by_role("link", name="Print the certificate").click()
    wait_until(page, "window.printed === '#certificate'")


@pytest.mark.browser
def test_the_link_prints_what_the_page_prints(page: Page, at: str) -> None:
    """With the layout in the address the same certificate comes out of the printer."""
    page.add_init_script("window.print = () => { window.printed = true; };")
    page.goto(f"{at}/recognition/rich/")
    before = printed(page)
    page.get_by_role("link", name="Print the certificate").click()
    wait_until(page, "window.printed")
    assert "Withthanksto" in before.text
    assert printed(page) == before


@pytest.mark.browser
def test_without_a_script_a_sentence_says_how(browser: Browser, at: str) -> None:
    """The link leads to a sentence that is not there before, and axe has nothing to say of it."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{at}/recognition/rich/")
    page.get_by_role("link", name="Print the certificate").click()
    assert "Ctrl and P" in page.locator("#certificate").inner_text()
    assert page.locator("#certificate").is_visible()
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("forced", ["none", "active"])
def test_the_sentence_is_accessible(context: BrowserContext, at: str, forced: str) -> None:
    """With the sentence shown, axe finds nothing, in forced colours neither."""
    context.add_init_script(path=packages.find("axe-core/axe.min.js"))
    page = context.new_page()
    page.emulate_media(forced_colors="active" if forced == "active" else "none", reduced_motion="reduce")
    page.goto(f"{at}/recognition/rich/#certificate")
    assert page.locator("#certificate").is_visible()
    found = [one for one in violations(page) if forced == "none" or not one.startswith("color-contrast")]
    assert not found, "\n".join(found)
