"""Entries of feeds and addresses of sitemaps are written quickly, and as the libraries write them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

import pytest
from feedgenerator import Atom1Feed
from lxml import etree
from markupsafe import Markup

from tests.walls import made
from wall_of_fame.limits import ID_CHARACTERS
from wall_of_fame.site import Build, Site
from wall_of_fame.site.lasting_ids import lasting_id
from wall_of_fame.site.outputs.feeds import FeedOf, feed_item, files, json_feed
from wall_of_fame.site.outputs.sitemap import sitemaps
from wall_of_fame.wall import Evidence, Recognition, Wall

ODD = """<"quoted"> & 'so' 100 % %(title)s {0} \\ \u2028 “é” \U0001f600"""
MIB = 1024 * 1024


def odd_recognition(tags: int, nominator: str) -> Recognition:
    """A recognition with what could break XML, JSON and patterns in every text."""
    shop = replace(made.business(1, made.place(1)), name=ODD)
    recognition = made.recognition(1, replace(made.person(1), name=ODD), shop)
    evidence = tuple(Evidence(replace(made.STANDARD, name=f"{number} {ODD}"), "") for number in range(tags))
    return replace(recognition, html=Markup(f"<p>{ODD}</p>\n"), evidence=evidence, nominator=nominator)  # noqa: S704 - odd on purpose


RECOGNITIONS = [odd_recognition(tags, nominator) for tags in (1, 5) for nominator in ("", ODD)]


@pytest.fixture
def site() -> Site:
    """A site below a path."""
    return replace(
        made.page_context(made.wall()).site, url="https://xn--bcher-kva.example/wall", root="/wall"
    )


@pytest.mark.parametrize("recognition", RECOGNITIONS)
def test_an_atom_entry_is_what_feedgenerator_writes(site: Site, recognition: Recognition) -> None:
    """Character by character, whatever the texts hold."""
    feed = Atom1Feed("", "", None)
    address = site.absolute(recognition.url)
    feed.add_item(
        title=f"{ODD} · {ODD}",
        link=address,
        description=None,
        content=str(recognition.html),
        author_name=recognition.nominator or None,
        pubdate=datetime.combine(recognition.date, time(), UTC),
        updateddate=datetime.combine(recognition.approved_on, time(), UTC),
        unique_id=lasting_id(site.wall_id, recognition.url),
        categories=[item.standard.name for item in recognition.evidence],
    )
    assert f"{feed_item(site, recognition).atom}</feed>" in str(feed.writeString("utf-8"))


@pytest.mark.parametrize("recognition", RECOGNITIONS)
def test_a_json_feed_is_what_json_writes(site: Site, recognition: Recognition) -> None:
    """Character by character, with the items where they belong."""
    for items in ([], [feed_item(site, recognition)], [feed_item(site, recognition)] * 2):
        text = json_feed(site, FeedOf(ODD, "standards/care/", "standards/care/"), items)
        feed: dict[str, Any] = json.loads(text)
        assert text == json.dumps(feed, ensure_ascii=False, indent=1) + "\n"
        assert feed["title"] == ODD
        for item in feed["items"]:
            assert item["content_html"] == recognition.html
            assert item["tags"] == [evidence.standard.name for evidence in recognition.evidence]
            assert item.get("authors", []) == ([{"name": ODD}] if recognition.nominator else [])


def test_an_entry_is_the_same_in_every_feed_that_it_stands_in() -> None:
    """Of the wall, of the business, of the standard."""
    shop, who = made.business(1, made.place(1)), made.person(1)
    stories = [made.recognition(number, who, shop) for number in range(3)]
    wall: Wall = made.wall(people=[who], businesses=[shop], recognitions=stories, places=[shop.place])
    site = made.page_context(wall).site
    feeds = {file.path: file.make().decode() for file in files(Build(wall, site, (), made.TODAY))}
    assert len(feeds) == 6
    for recognition in stories:
        item = feed_item(site, recognition)
        assert [path for path, text in feeds.items() if item.atom in text or item.json in text] == list(feeds)


def test_a_sitemap_holds_no_more_than_it_may(site: Site) -> None:
    """At most 50,000 addresses and 50 MiB, however long the addresses are; an index names the parts."""
    long = replace(site, url="https://" + "a.bc" * 60 + "/wall" * 20)
    address = long.absolute(f"recognition/{'x' * ID_CHARACTERS}/page/10000/")
    index, *parts = sitemaps(long, [(address, made.TODAY)] * 100_000)
    assert [file.path for file in parts] == [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    assert [element.text for element in etree.fromstring(index.make()).iter("{*}loc")] == [
        long.absolute(file.path) for file in parts
    ]
    numbers = [file.make().count(b"<loc>") for file in parts]
    assert sum(numbers) == 100_000
    assert max(numbers) <= 50_000
    assert max(len(file.make()) for file in parts) <= 50 * MIB
