"""The icon, the manifest and the search that a browser asks for; what pages say of them and of themselves."""

import io
import json
import re
from urllib.parse import urlsplit

import pytest
from lxml import etree
from PIL import Image

from tests.loops import at_least_one
from tests.walls.output import Element, Html, Output
from tests.walls.projects import Project
from wall_of_fame.urls import is_reserved

OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
TOKENS = re.compile(r"--sky: (#\w+);")


@pytest.fixture(params=["sample", "elsewhere", "below"])
def site(request: pytest.FixtureRequest) -> Output:
    """Each of the built sites in turn."""
    output = request.getfixturevalue(request.param)
    assert isinstance(output, Output)
    return output


def linked(page: Html, rel: str) -> list[str]:
    """The addresses that links of a kind in a page's head lead to."""
    return [str(href) for href in page.find(f"//head/link[@rel='{rel}']/@href")]


FROM_A_STICK = ("display/", "ceremony/")
"""The ends of addresses of pages that work without a host, and so name no more than they need."""


def path_in(site: Output, address: str) -> str:
    """The file that an address of the site means."""
    root = urlsplit(site.home).path
    path = urlsplit(address).path
    assert path.startswith(root)
    return path.removeprefix(root)


def test_the_icon_is_one_for_every_browser(site: Output) -> None:
    """An ICO with the sizes of tabs stands at its usual address; pages name it, and the one in SVG."""
    with Image.open(io.BytesIO(site.files["favicon.ico"])) as image:
        assert image.format == "ICO"
        assert image.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    for page in at_least_one(page for page in site.pages if not page.url.endswith(FROM_A_STICK)):
        icons = [path_in(site, href) for href in linked(page, "icon")]
        assert icons[0] == "favicon.ico", page
        assert icons[1].endswith("icon.svg"), page


def test_the_wall_can_be_put_on_a_phone(site: Output) -> None:
    """The manifest is linked on every page; what it names is there, in the theme's colours."""
    manifest = json.loads(site.files["manifest.webmanifest"])
    assert [manifest["name"]] == site.page("").meta("og:site_name")
    assert len(manifest["short_name"]) <= 16
    assert {path_in(site, manifest[part]) for part in ("start_url", "scope")} == {""}
    assert [path_in(site, icon["src"]) in site.files for icon in manifest["icons"]] == [True, True]
    assert manifest["theme_color"] in site.page("").meta("theme-color")
    for page in at_least_one(page for page in site.pages if not page.url.endswith(FROM_A_STICK)):
        assert [path_in(site, href) for href in linked(page, "manifest")] == ["manifest.webmanifest"], page
        colours = [str(media) for media in page.find("//meta[@name='theme-color']/@media")]
        assert colours == ["(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"], page


def test_the_search_can_be_added_to_a_browser(sample: Output) -> None:
    """The description is linked, and its address leads to the search page with the words."""
    root = etree.fromstring(sample.files["opensearch.xml"])
    texts = {str(element.tag).removeprefix(OPENSEARCH): element.text for element in root}
    assert set(texts) == {"ShortName", "LongName", "Description", "InputEncoding", "Image", "Url"}
    assert len(str(texts["ShortName"])) <= 16
    (template,) = root.xpath("*[local-name()='Url']/@template")
    assert template == f"{sample.home}search/?q={{searchTerms}}"
    assert sample.page("search/").find("//form[@id='search']//input[@name='q']")
    links = sample.page("").find("//head/link[@rel='search']")
    assert [link.get("type") for link in links] == ["application/opensearchdescription+xml"]
    assert path_in(sample, links[0].get("href")) == "opensearch.xml"


def test_without_a_search_none_is_promised(project: Project) -> None:
    """Neither the description nor a link to it is there."""
    site = project.build(settings={"WALL_SEARCH": False})
    assert "opensearch.xml" not in site.files
    assert not [page for page in site.pages if linked(page, "search")]


def test_the_colours_are_those_of_the_theme(project: Project) -> None:
    """Whoever changes the tokens changes the colour of a browser's bar, in both schemes."""
    tokens = project.folder / "theme/static/css/tokens.css"
    day, night = TOKENS.findall(tokens.read_text())
    tokens.write_text(
        tokens.read_text()
        .replace(f"--sky: {day};", "--sky: #123456;")
        .replace(f"--sky: {night};", "--sky: #654321;")
    )
    assert project.build().page("").meta("theme-color") == ["#123456", "#654321"]


def test_no_page_may_take_their_addresses() -> None:
    """They are the wall's own."""
    for name in ("favicon.ico", "manifest.webmanifest", "opensearch.xml"):
        assert is_reserved(name), name


def classes(page: Html, name: str) -> list[Element]:
    """The elements with a class."""
    return page.find(f"//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]")


def value(page: Html, name: str) -> str:
    """What a microformats parser reads of the only element with a class."""
    (element,) = classes(page, name)
    return str(element.get("value") or " ".join(element.text_content().split()))


def test_a_recognition_is_an_entry(site: Output) -> None:
    """An h-entry with its names, its story, its address, the day of its approval, and who says so."""
    pages = [page for page in site.pages if page.url.startswith("recognition/")]
    for page in at_least_one(pages):
        (entry,) = classes(page, "h-entry")
        for name in ("p-name", "e-content", "u-url", "dt-published", "p-author"):
            (element,) = classes(page, name)
            assert entry in element.iterancestors(), (page, name)
        assert value(page, "u-url") == page.one("//head/link[@rel='canonical']/@href")
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", value(page, "dt-published"))
        assert value(page, "p-name") == " ".join(page.one("//h1").text_content().split())
        assert value(page, "p-author")


@pytest.mark.parametrize(
    ("folder", "names"), [("people", {"p-job-title"}), ("businesses", {"p-org", "p-locality"})]
)
def test_people_and_businesses_are_cards(site: Output, folder: str, names: set[str]) -> None:
    """An h-card with the name and the address, and what is known beside."""
    pages = [page for page in site.pages if re.fullmatch(rf"{folder}/(?!page/)[\w-]+/", page.url)]
    assert all(any(classes(page, name) for page in pages) for name in names)
    for page in at_least_one(pages):
        (card,) = classes(page, "h-card")
        for name in ("p-name", "u-url", *names):
            elements = classes(page, name)
            assert len(elements) == 1 or (name == "p-job-title" and not elements), (page, name)
            assert all(card in element.iterancestors() for element in elements), (page, name)
        assert value(page, "u-url") == page.one("//head/link[@rel='canonical']/@href")
        assert value(page, "p-name") == " ".join(page.one("//h1").text_content().split())
