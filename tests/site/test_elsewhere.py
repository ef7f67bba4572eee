"""Another organisation's wall says nothing of ours, and may stand below a path."""

import io
import json
import re

import pypdf
import pytest

from tests.loops import at_least_one
from tests.walls import built
from tests.walls.output import Output
from tests.walls.projects import Project

OURS = re.compile(rb"(?i)smile|jersey|jcx|parish|\bst helier\b")
PACKED = re.compile(rb"\bstream\r?\n.*?endstream", re.DOTALL)
"""What is packed in a PDF, whose bytes spell short words by chance."""


def said_in(path: str, data: bytes) -> bytes:
    """The path and the bytes of a file; of a PDF the words that stand on its pages instead of packed ones."""
    if path.endswith(".pdf"):
        words = "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
        data = PACKED.sub(b"", data) + words.encode()
    return path.encode() + b"\n" + data


@pytest.mark.parametrize("name", ["elsewhere", "below", "hostile"])
def test_nothing_of_ours_is_left(name: str, request: pytest.FixtureRequest) -> None:
    """Neither the standards' acronym nor the island's name stands in any file or path of the output."""
    site = request.getfixturevalue(name)
    traces = {
        f"{path}: {match[0].decode()}"
        for path, data in site.files.items()
        if not path.startswith("pictures/") and not path.endswith(".woff2")
        for match in OURS.finditer(said_in(path, data))
    }
    assert traces == set()


def test_its_own_names_are_everywhere(elsewhere: Output) -> None:
    """The site's name is on each page; its word for places names the section."""
    for page in elsewhere.pages:
        assert "Brightwater Thanks" in page.one("//head/title").text_content(), page
    assert elsewhere.page("places/").one("//h1").text_content().strip() == "Quarters"
    assert json.loads(elsewhere.text("feed.json"))["title"] == "Brightwater Thanks"
    assert "NAME:Brightwater Thanks" in elsewhere.text("calendar.ics")


def test_its_standards_are_those_of_its_content(elsewhere: Output) -> None:
    """Three standards in their order, each with its colour and an ink that can be read on it."""
    names = [a.text_content().strip() for a in elsewhere.page("standards/").find("//main//h2//a")]
    assert names == ["Care", "Patience", "Candour"]
    (sheet,) = [path for path in elsewhere.files if path.endswith("css/standards.css")]
    rules = re.findall(r"\.standard--([a-z-]+)\s*\{([^}]*)\}", elsewhere.text(sheet))
    assert [name for name, _ in rules] == ["care", "patience", "candour"]
    assert all(re.search(r"--on-standard:\s*#(fff|000)", rule) for _, rule in rules)


def test_below_a_path_every_address_carries_it(below: Output) -> None:
    """In pages, feeds, indexes and data for machines, every address begins with the path of the site."""
    links = [(page, *link) for page in below.html.values() for link in page.links()]
    for page, element, address in at_least_one(link for link in links if link[2].startswith("/")):
        assert address.startswith("/wall/"), (page, element.tag, address)
    kinds = (".html", ".atom", ".json", ".xml", ".ics", "robots.txt")
    for path in at_least_one(path for path in below.files if path.endswith(kinds)):
        text = below.files[path].decode().replace("\r\n ", "")
        if path.endswith("/share/index.html"):
            text = text.replace("than https://x.example.", "").replace("-src https://x.example", "")
        for match in re.finditer(r"https://x\.example([^\s\"'<>)\\]*)", text):
            assert re.match(r"/wall/", match[1]), (path, match[0])


def test_below_a_path_the_site_is_the_same(below: Output, elsewhere: Output) -> None:
    """But for the addresses, nothing differs from the site at the top of its host."""
    assert {path for path in below.files if not path.startswith("theme/")} == {
        path for path in elsewhere.files if not path.startswith("theme/")
    }
    for path, page in below.html.items():
        text = page.text.replace(below.home, elsewhere.home)
        if path.endswith("/share/index.html"):  # a page's policy names hosts alone
            text = text.replace("https://x.example", "https://thanks.example.org")
        assert text == elsewhere.html[path].text, path


def test_links_of_plain_pages_carry_the_path(below: Output) -> None:
    """A link within the site in a page's Markdown carries the path too."""
    assert below.page("about/").find("//div[contains(@class, 'prose')]//a[@href='/wall/nominate/']")


def test_a_final_slash_of_siteurl_makes_no_difference(project: Project, below: Output) -> None:
    """People write SITEURL with a slash at the end."""
    site = project.build(settings={"SITEURL": f"{built.BELOW}/"})
    assert dict(site.files) == dict(below.files)


def test_the_smallest_wall_stands(project: Project) -> None:
    """One standard, one place, nobody on it yet: pages, feeds and indexes are there all the same."""
    for folder in ("people", "businesses", "nominations", "campaigns", "awards", "news", "pages", "photos"):
        for path in sorted((project.content / folder).rglob("*"), reverse=True):
            if path.is_file():
                path.unlink()
    for name in ("patience.md", "candour.yaml"):
        (project.content / "standards" / name).unlink()
    site = project.build()
    assert {"index.html", "people/index.html", "feed.atom", "sitemap.xml"} <= set(site.files)
    assert "campaigns/index.html" not in site.files
    assert "news/index.html" not in site.files
    dead = [
        (page.path, address)
        for page in site.html.values()
        for _, address in page.links()
        if (found := site.resolve(page.url, address)) and found[0] not in site.files
    ]
    assert not dead
    assert json.loads(site.text("feed.json"))["items"] == []


def test_a_wall_in_another_language_speaks_it_where_it_can(project: Project) -> None:
    """With DEFAULT_LANG the root element, the feeds and the dates speak that language."""
    site = project.build(settings={"DEFAULT_LANG": "pt"})
    assert site.page("").root.get("lang") == "pt"
    assert json.loads(site.text("feed.json"))["language"] == "pt"
    assert "4 de março de 2025" in site.page("recognition/the-last-ferry/").text
    story = site.page("recognition/both-at-once/").one("//div[contains(@class, 'e-content')]")
    assert story.get("lang") is None
