"""The feeds: Atom (RFC 4287) and JSON Feed 1.1, valid and telling the same."""

import json
from collections import Counter
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from tests.loops import at_least_one
from tests.walls.output import Output

SCHEMAS = Path(__file__).with_name("schemas")
ATOM = {"a": "http://www.w3.org/2005/Atom"}
MOST = 50
SITES = ["sample", "elsewhere", "below", "hostile"]


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Output:
    """Each of the built sites in turn."""
    output = request.getfixturevalue(request.param)
    assert isinstance(output, Output)
    return output


def atoms(site: Output) -> dict[str, Any]:
    """Every Atom feed, parsed."""
    return {
        path: etree.fromstring(data)  # our own output
        for path, data in site.files.items()
        if path.endswith(".atom")
    }


def jsons(site: Output) -> dict[str, dict[str, Any]]:
    """Every JSON feed, parsed."""
    return {path: json.loads(data) for path, data in site.files.items() if path.endswith("feed.json")}


def texts(element: Any, path: str) -> list[str]:
    """What an XPath in Atom's namespace finds, as text."""
    return [str(text) for text in element.xpath(path, namespaces=ATOM)]


def test_atom_keeps_to_the_grammar(site: Output) -> None:
    """Every Atom feed is valid by RFC 4287's RELAX NG."""
    grammar = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
    feeds = atoms(site)
    assert feeds
    for path, feed in feeds.items():
        assert grammar.validate(feed), f"{path}: {grammar.error_log}"


def test_the_grammar_refuses_what_is_wrong(site: Output) -> None:
    """The transcribed grammar does refuse: without an id, with two titles, with an odd date."""
    grammar = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
    source = site.files["feed.atom"]
    for old, new in (
        (b"</id>", b"</id><id>x</id>"),
        (b"</title>", b"</title><title>x</title>"),
        (b"T00:00:00", b"T0"),
        (b"updated>", b"changed>"),
    ):
        broken = source.replace(old, new)
        assert broken != source
        assert not grammar.validate(etree.fromstring(broken)), old


def test_atom_says_what_the_grammar_cannot_ask(site: Output) -> None:
    """Ids are unique addresses; there is an author; one self link names the feed, one alternate its page."""
    for path, feed in at_least_one(atoms(site).items()):
        ids = texts(feed, "//a:id/text()")
        assert all(address.startswith(("http://", "https://", "tag:", "urn:")) for address in ids), path
        assert not [address for address, count in Counter(ids).items() if count > 1], path
        assert feed.xpath("boolean(a:author or not(a:entry[not(a:author)]))", namespaces=ATOM), path
        (itself,) = texts(feed, "a:link[@rel='self']/@href")
        target = site.resolve("", itself)
        assert target, path
        assert site.files[target[0]] == site.files[path], path
        (page,) = texts(feed, "a:link[@rel='alternate']/@href")
        assert itself == f"{page}feed.atom", path
        for entry in feed.xpath("a:entry", namespaces=ATOM):
            (story,) = texts(entry, "a:link[@rel='alternate']/@href")
            target = site.resolve("", story)
            assert target, path
            assert target[0] in site.html, path
            assert texts(entry, "a:content/@type") == ["html"], path
            assert "".join(texts(entry, "a:content/text()")).strip(), path


def test_dates_are_those_of_the_entries(site: Output) -> None:
    """A feed was updated when its newest entry was; nothing is newer than the build; newest comes first."""
    for path, feed in at_least_one(atoms(site).items()):
        updated = texts(feed, "a:entry/a:updated/text()")
        (of_feed,) = texts(feed, "a:updated/text()")
        if updated:
            assert of_feed == max(updated), path
        published = [datetime.fromisoformat(text) for text in texts(feed, "a:entry/a:published/text()")]
        assert len(published) == len(updated), path
        assert all(earlier >= later for earlier, later in pairwise(published)), path


def test_json_feeds_keep_to_the_specification(site: Output) -> None:
    """Every JSON feed is valid by a schema of JSON Feed 1.1."""
    schema = json.loads((SCHEMAS / "jsonfeed.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for path, feed in at_least_one(jsons(site).items()):
        assert [error.message for error in validator.iter_errors(feed)] == [], path
        ids = [item["id"] for item in feed["items"]]
        assert len(set(ids)) == len(ids), path
        target = site.resolve("", feed["feed_url"])
        assert target, path
        assert site.files[target[0]] == site.files[path], path


def test_both_kinds_tell_the_same(site: Output) -> None:
    """Beside each Atom feed stands a JSON feed whose entries have the same titles, words, dates and tags."""
    both = jsons(site)
    for path, feed in at_least_one(atoms(site).items()):
        other = both[path.replace(".atom", ".json")]
        assert texts(feed, "a:title/text()") == [other["title"]]
        entries = feed.xpath("a:entry", namespaces=ATOM)
        assert len(entries) == len(other["items"]) <= MOST
        for entry, item in zip(entries, other["items"], strict=True):
            assert texts(entry, "a:title/text()") == [item["title"]]
            assert texts(entry, "a:link/@href") == [item["url"]]
            assert texts(entry, "a:content/text()") == [item["content_html"]]
            assert texts(entry, "a:published/text()") == [item["date_published"]]
            assert texts(entry, "a:updated/text()") == [item["date_modified"]]
            assert texts(entry, "a:category/@term") == item["tags"]
            names = [author["name"] for author in item.get("authors", [])]
            assert texts(entry, "a:author/a:name/text()") == names


def test_feeds_hold_what_their_page_shows(elsewhere: Output) -> None:
    """A page's feed holds the public recognitions of the page, and the page links it."""
    expected = {
        "": ["both-at-once", "the-last-ferry"],
        "businesses/ferry-office/": ["the-last-ferry"],
        "businesses/corner-library/": ["both-at-once"],
        "standards/care/": ["both-at-once", "the-last-ferry"],
        "standards/patience/": ["the-last-ferry"],
        "standards/candour/": ["both-at-once"],
        "campaigns/thanks-week-2025/": ["the-last-ferry"],
    }
    for folder, ids in expected.items():
        feed = json.loads(elsewhere.text(f"{folder}feed.json"))
        assert [item["url"].split("/")[-2] for item in feed["items"]] == ids, folder
        links = elsewhere.page(folder).find(
            "//head/link[@rel='alternate'][not(contains(@type, 'oembed'))]/@href"
        )
        assert links == [f"/{folder}feed.atom", f"/{folder}feed.json"], folder


def test_stories_in_feeds_say_their_language(elsewhere: Output) -> None:
    """A story in another language is wrapped in its language, in both kinds of feed."""
    (item,) = json.loads(elsewhere.text("standards/candour/feed.json"))["items"]
    assert item["language"] == "pt"
    assert item["content_html"].startswith('<div lang="pt">')
