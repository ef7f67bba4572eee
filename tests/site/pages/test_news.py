"""News, which Pelican lists, ten on a page."""

import pytest

from tests.walls.output import Output
from tests.walls.projects import MakeProject


@pytest.fixture(scope="module")
def many(make_project: MakeProject) -> Output:
    """The other organisation's wall with 24 pieces of news besides its first."""
    project = make_project()
    for number in range(1, 25):
        head = f"title: Piece {number}\ndate: 2025-02-{number:02}"
        project.write(f"news/piece-{number}.md", f"---\n{head}\n---\nWords {number}.\n")
    return project.build()


def listed(site: Output, url: str) -> list[str]:
    """The pieces that a page of the list shows."""
    return [str(href).split("/")[-2] for href in site.page(url).find("//main//h2/a/@href")]


def test_the_newest_come_first_ten_on_a_page(many: Output) -> None:
    """All pieces are listed once, over three pages."""
    pages = [listed(many, url) for url in ("news/", "news/page/2/", "news/page/3/")]
    assert [len(page) for page in pages] == [10, 10, 5]
    expected = [f"piece-{number}" for number in range(24, 0, -1)] + ["doors-open"]
    assert [piece for page in pages for piece in page] == expected


def test_the_pages_lead_to_one_another(many: Output) -> None:
    """Newer and older lead to the neighbours."""
    assert many.page("news/page/2/").one("//a[@rel='prev']/@href") == "/news/"
    assert many.page("news/page/2/").one("//a[@rel='next']/@href") == "/news/page/3/"
    assert not many.page("news/").find("//a[@rel='prev']")
    assert not many.page("news/page/3/").find("//a[@rel='next']")


def test_no_page_of_the_list_claims_the_address_of_another(many: Output) -> None:
    """Each page of the list is its own canonical address, with a title of its own."""
    urls = ["news/", "news/page/2/", "news/page/3/"]
    for url in urls:
        assert many.page(url).one("//head/link[@rel='canonical']/@href") == f"{many.home}{url}"
    assert len({many.page(url).one("//head/title").text_content() for url in urls}) == len(urls)


def test_the_sitemap_lists_every_page_of_the_list(many: Output) -> None:
    """Later pages are listed as they are for every other list."""
    assert f"<loc>{many.home}news/page/2/</loc>" in many.text("sitemap.xml")


def test_a_piece_says_its_day(many: Output) -> None:
    """The day is written out, and for machines."""
    time = many.page("news/piece-3/").one("//main//time")
    assert time.text_content() == "3 February 2025"
    assert time.get("datetime") == "2025-02-03"
