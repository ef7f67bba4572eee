"""What machines read first: the sitemap, robots.txt and _headers."""

import re
from pathlib import Path

import pytest
from lxml import etree

from tests.loops import at_least_one
from tests.walls.output import Output

XSD = Path(__file__).with_name("schemas") / "sitemap.xsd"
NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
FOREVER = "public, max-age=31536000, immutable"


@pytest.fixture(params=["sample", "elsewhere", "below"])
def site(request: pytest.FixtureRequest) -> Output:
    """Each of the built sites in turn."""
    output = request.getfixturevalue(request.param)
    assert isinstance(output, Output)
    return output


def listed(site: Output) -> list[str]:
    """The addresses of the sitemap."""
    document = etree.fromstring(site.files["sitemap.xml"])
    return [str(address) for address in document.xpath("//s:loc/text()", namespaces=NAMESPACE)]


def test_the_sitemap_keeps_to_the_protocol(site: Output) -> None:
    """It is valid by a schema of the protocol, which does refuse a relative address."""
    schema = etree.XMLSchema(etree.parse(XSD))
    document = etree.fromstring(site.files["sitemap.xml"])
    assert schema.validate(document), schema.error_log
    document[0][0].text = "/people/"
    assert not schema.validate(document)


def test_the_sitemap_lists_every_page_that_may_be_found(site: Output) -> None:
    """Exactly the pages that are no redirect and do not ask to be left out, by their canonical address."""
    may_be_found = {
        str(page.one("//head/link[@rel='canonical']/@href")) for page in site.pages if not page.is_hidden
    }
    assert set(listed(site)) == may_be_found


def test_dates_in_the_sitemap_come_from_the_content(elsewhere: Output) -> None:
    """A page changed when its newest recognition was approved, never when it was built."""
    document = etree.fromstring(elsewhere.files["sitemap.xml"])
    dates = {
        entry.findtext("s:loc", namespaces=NAMESPACE): entry.findtext("s:lastmod", namespaces=NAMESPACE)
        for entry in document
    }
    home = elsewhere.home
    assert dates[home] == "2026-02-03"
    assert dates[f"{home}recognition/the-last-ferry/"] == "2025-03-06"
    assert dates[f"{home}news/doors-open/"] == "2025-01-06"
    assert dates[f"{home}about/"] is None


def test_robots_may_read_all_and_find_the_sitemap(site: Output) -> None:
    """robots.txt forbids nothing and names the sitemap by its absolute address."""
    lines = site.text("robots.txt").split("\n")
    assert lines == ["User-agent: *", "Allow: /", "", f"Sitemap: {site.home}sitemap.xml", ""]


def headers(site: Output, path: str) -> dict[str, str]:
    """The headers that a static host gives a path: `*` is anything, `:id` a folder; later rules add."""
    values: dict[str, str] = {}
    applies = False
    for line in at_least_one(site.text("_headers").splitlines()):
        if line.startswith("/"):
            pattern = re.sub(r":[a-z]+", "[^/]+", re.escape(line).replace(r"\*", ".*"))
            applies = bool(re.fullmatch(pattern, f"/{path}"))
        elif line.strip() and applies:
            name, _, value = line.strip().partition(": ")
            if name.startswith("! "):
                values.pop(name[2:])
            else:
                values[name] = value
    return values


def test_headers_are_well_formed(site: Output) -> None:
    """_headers has paths at the margin, `Name: value` or `! Name` two blanks below them, and empty lines."""
    for line in at_least_one(site.text("_headers").splitlines()):
        assert re.fullmatch(r"(/\S*|  [A-Z][A-Za-z-]+: \S.*|  ! [A-Z][A-Za-z-]+)?", line), line


def test_every_page_is_sent_with_a_strict_policy(site: Output) -> None:
    """The policy of the header is that of the meta tag, and forbids frames besides."""
    for page in at_least_one(site.pages):
        values = headers(site, page.path)
        policy = page.one("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert values["Content-Security-Policy"].startswith(f"{policy}; frame-ancestors "), page
        assert values["X-Content-Type-Options"] == "nosniff", page
        assert ("unsafe" in policy) == (page.url == "search/"), page
        assert policy.startswith("default-src 'none'; "), page


def test_embedded_pages_alone_may_be_framed(site: Output) -> None:
    """Their policy is that of the meta tag, without a word of frames; every other file refuses them."""
    for path in at_least_one(site.files):
        values = headers(site, path)
        is_embedded = "/embed/" in path
        assert ("X-Frame-Options" not in values) is is_embedded, path
        assert ("frame-ancestors" not in values["Content-Security-Policy"]) is is_embedded, path
    for page in at_least_one(page for page in site.html.values() if page.is_embedded):
        policy = page.one("//meta[@http-equiv='Content-Security-Policy']/@content")
        if page.path.startswith("businesses/"):
            assert headers(site, page.path)["Content-Security-Policy"] == policy


def test_what_is_named_by_its_content_may_be_kept(site: Output) -> None:
    """Pictures and the theme's files, whose names change with their bytes, are kept; no page is."""
    for path in at_least_one(site.files):
        is_kept = bool(re.match(r"theme/|pictures/|videos/|search/\w{12}/", path))
        assert (headers(site, path).get("Cache-Control") == FOREVER) is is_kept, path


def test_feeds_are_sent_as_feeds(site: Output) -> None:
    """Every feed has its media type, and JSON feeds may be read from other sites."""
    for path in at_least_one(path for path in site.files if path.endswith("feed.atom")):
        assert headers(site, path)["Content-Type"] == "application/atom+xml; charset=utf-8", path
    for path in at_least_one(path for path in site.files if path.endswith("feed.json")):
        assert headers(site, path).get("Content-Type", "").startswith("application/feed+json"), path
        assert headers(site, path).get("Access-Control-Allow-Origin") == "*", path
