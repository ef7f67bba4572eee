"""Those who asked to stay out of search engines, and addresses that have moved."""

import json
import re

import pytest

from tests.loops import at_least_one
from tests.walls.output import Output

NAME = "Zebedee Q."
THEIRS = ["people/quiet-one/", "recognition/a-quiet-word/"]
FORMER = {
    "people/mirela/index.html": "people/mirela-k/",
    "staff/mirela.html": "people/mirela-k/",
    "businesses/boat-office/index.html": "businesses/ferry-office/",
    "boats/index.html": "businesses/ferry-office/",
    "businesses/boat-office/display/index.html": "businesses/ferry-office/display/",
    "boats/display/index.html": "businesses/ferry-office/display/",
    "businesses/boat-office/share/index.html": "businesses/ferry-office/share/",
    "boats/share/index.html": "businesses/ferry-office/share/",
    "businesses/boat-office/poster/index.html": "businesses/ferry-office/poster/",
    "boats/poster/index.html": "businesses/ferry-office/poster/",
    "nominate/boat-office/index.html": "nominate/ferry-office/",
    "nominate/boat-office/card/index.html": "nominate/ferry-office/card/",
    "recognition/last-ferry/index.html": "recognition/the-last-ferry/",
}


def test_they_are_readable(elsewhere: Output) -> None:
    """Their page and their story are there, and lists lead to them."""
    for url in THEIRS:
        assert NAME in elsewhere.page(url).text
    assert elsewhere.page("people/").find("//a[@href='/people/quiet-one/']")
    assert elsewhere.page("").find("//a[@href='/recognition/a-quiet-word/']")


def test_search_engines_are_asked_to_leave_them_out(elsewhere: Output) -> None:
    """Their pages carry the robots meta tag; nobody else's do (screens, codes to copy, cards aside)."""
    hidden = {page.url for page in elsewhere.pages if page.is_hidden}
    assert {
        url for url in hidden if not re.search(r"(?:display|ceremony|share|poster)/$|^nominate/.", url)
    } == {
        *THEIRS,
        "404.html",
        "surprise/",
    }


def test_no_link_to_what_they_keep_is_to_be_followed(elsewhere: Output) -> None:
    """Their certificate and pictures are linked for them alone; those of others are plain links."""
    for url in THEIRS:
        links = elsewhere.page(url).find("//*[@aria-labelledby='keep']//a[@download or @type]")
        assert [link.get("rel") for link in at_least_one(links)] == ["nofollow"] * len(links), url
    others = elsewhere.page("people/mirela-k/").find("//*[@aria-labelledby='keep']//a[@download or @type]")
    assert not [link for link in at_least_one(others) if link.get("rel")]


def test_they_are_in_no_sitemap_and_no_feed(elsewhere: Output) -> None:
    """No file for machines holds their name, their id or their story."""
    endings = (".atom", ".json", ".xml", ".ics", ".txt", "_headers")
    for path in at_least_one(path for path in elsewhere.files if path.endswith(endings)):
        for trace in (NAME, "quiet-one", "a-quiet-word", "A quiet word"):
            assert trace not in elsewhere.files[path].decode(), path


def test_they_are_in_no_structured_data(elsewhere: Output) -> None:
    """Neither their own pages nor anyone else's describe them to machines."""
    for page in at_least_one(elsewhere.html.values()):
        text = json.dumps(page.json_ld, ensure_ascii=False)
        assert NAME not in text, page
        assert "quiet" not in text, page


@pytest.mark.parametrize("path", FORMER)
def test_former_addresses_lead_to_the_new_ones(elsewhere: Output, path: str) -> None:
    """At a former address stands a page that leads on by itself and by a link, and asks not to be listed."""
    page = elsewhere.html[path]
    target = f"/{FORMER[path]}"
    assert page.one("//meta[@http-equiv='refresh']/@content") == f"0; url={target}"
    assert page.one("//link[@rel='canonical']/@href") == f"https://thanks.example.org{target}"
    assert page.one("//body//a/@href") == target
    assert page.is_hidden


def test_only_former_addresses_redirect(elsewhere: Output) -> None:
    """There is a redirect for each alias and no other."""
    assert {path for path, page in elsewhere.html.items() if page.is_redirect} == set(FORMER)


def test_former_addresses_of_long_lists_lead_on_page_by_page(sample: Output) -> None:
    """Where the list of a business with a former id has more pages, each of them redirects."""
    redirects = {path for path, page in sample.html.items() if page.is_redirect}
    assert redirects
    for path in redirects:
        target = re.sub(r"^0; url=/", "", sample.html[path].one("//meta[@http-equiv='refresh']/@content"))
        for other in sample.html:
            if re.fullmatch(rf"{re.escape(target)}page/\d+/index\.html", other):
                assert path.replace("index.html", other.removeprefix(target)) in redirects


def test_feeds_go_on_at_former_addresses(elsewhere: Output) -> None:
    """Feed readers follow no redirect of ours, so the feeds of a business stand at its old addresses too."""
    for folder in ("businesses/boat-office/", "boats/"):
        for name in ("feed.atom", "feed.json"):
            assert elsewhere.files[folder + name] == elsewhere.files[f"businesses/ferry-office/{name}"]


def test_old_addresses_are_in_no_sitemap(elsewhere: Output) -> None:
    """Search engines are told of the new addresses only."""
    listed = elsewhere.text("sitemap.xml")
    urls = [path.removesuffix("index.html") for path in FORMER]
    assert not [url for url in urls if f"<loc>https://thanks.example.org/{url}<" in listed]
