"""Feeds announce what is new on the wall, whenever it happened, in the direction in which it is written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from lxml import etree
from markupsafe import Markup

from tests.walls import made
from wall_of_fame import wall as w
from wall_of_fame.site import Build
from wall_of_fame.site.outputs.feeds import files
from wall_of_fame.site.page_sizes import FEED_ENTRIES

SHOP = made.business(1, made.place(1))
WHO = made.person(1, where=SHOP)
FEEDS = ("", SHOP.url, made.STANDARD.url)
ARABIC = "IKEA أعادوا لي هاتفي مع ابتسامة"


def feeds(stories: list[w.Recognition], **site: Any) -> Mapping[str, bytes]:
    """The feeds of a wall with these recognitions."""
    wall = made.wall(people=[WHO], businesses=[SHOP], recognitions=stories, places=[SHOP.place])
    build = Build(wall, replace(made.page_context(wall).site, **site), (), made.TODAY)
    return {file.path: file.make() for file in files(build)}


def moments(feed: bytes, path: str) -> list[datetime]:
    """The moments that elements of an Atom feed tell."""
    ns = {"a": "http://www.w3.org/2005/Atom"}
    return [datetime.fromisoformat(str(text)) for text in etree.fromstring(feed).xpath(path, namespaces=ns)]


@pytest.mark.parametrize("folder", FEEDS)
def test_what_was_approved_last_comes_first(folder: str) -> None:
    """A story of years ago that came to the wall today is the news, even if there are many newer stories."""
    stories = [made.recognition(number, WHO, SHOP) for number in range(1, FEED_ENTRIES + 20)]
    before = feeds(stories)
    late = replace(made.recognition(4_000, WHO, SHOP), approved_on=made.TODAY)
    after = feeds([*stories, late])
    items = json.loads(after[f"{folder}feed.json"])["items"]
    assert items[0]["url"].endswith("/recognition/story-4000/")
    assert len(items) == FEED_ENTRIES
    assert items[0]["date_modified"].startswith(made.TODAY.isoformat())
    for feed in (before, after):
        data = feed[f"{folder}feed.atom"]
        updated = moments(data, "a:entry/a:updated/text()")
        assert updated == sorted(updated, reverse=True)
        assert moments(data, "a:updated/text()") == updated[:1]
    moved = [moments(feed[f"{folder}feed.atom"], "a:updated/text()") for feed in (before, after)]
    assert moved[0] < moved[1]


def test_the_order_of_the_wall_decides_on_one_day() -> None:
    """The feed is the same however often it is made, and who stays out of search engines is in none."""
    stories = [replace(made.recognition(number, WHO, SHOP), approved_on=made.TODAY) for number in range(9)]
    stories[3] = replace(stories[3], noindex=True)
    items = json.loads(feeds(stories)["feed.json"])["items"]
    numbers = [int(item["url"].split("-")[-1].strip("/")) for item in items]
    assert numbers == [0, 1, 2, 4, 5, 6, 7, 8]


@pytest.mark.parametrize(
    ("zone", "day", "moment"),
    [
        ("UTC", date(2026, 7, 1), "2026-07-01T00:00:00+00:00"),
        ("Europe/London", date(2026, 7, 1), "2026-07-01T00:00:00+01:00"),
        ("Pacific/Auckland", date(2026, 12, 1), "2026-12-01T00:00:00+13:00"),
        ("Pacific/Honolulu", date(2026, 12, 1), "2026-12-01T00:00:00-10:00"),
    ],
)
def test_a_day_of_the_wall_begins_in_its_time_zone(zone: str, day: date, moment: str) -> None:
    """So that a reader there is told that very day."""
    story = replace(made.recognition(1, WHO, SHOP), date=day - timedelta(1), approved_on=day)
    written = feeds([story], time_zone=zone)
    (item,) = json.loads(written["feed.json"])["items"]
    assert item["date_published"] == item["date_modified"] == moment
    assert written["feed.atom"].count(moment.encode()) == 3


@pytest.mark.parametrize(
    ("text", "lang", "site", "attributes"),
    [
        ("They waited.", "", "ltr", ""),
        ("Pedi um livro — é já.", "pt", "ltr", ' lang="pt"'),
        (ARABIC, "ar", "ltr", ' lang="ar" dir="rtl"'),
        (ARABIC, "", "ltr", ' dir="rtl"'),
        (ARABIC, "", "rtl", ' dir="rtl"'),
        ("They waited.", "en-GB", "rtl", ' lang="en-GB" dir="ltr"'),
        ("They said “שלום” to me.", "", "ltr", ""),
    ],
)
def test_a_story_keeps_its_direction(text: str, lang: str, site: str, attributes: str) -> None:
    """By its letters, whether its language is told or not."""
    html = Markup("<p>{}</p>").format(text)
    story = replace(made.recognition(1, WHO, SHOP), html=html, text=text, lang=lang)
    written = feeds([story], direction=site)
    (item,) = json.loads(written["feed.json"])["items"]
    wanted = f"<div{attributes}>{html}</div>" if attributes else str(html)
    assert item["content_html"] == wanted
    ns = {"a": "http://www.w3.org/2005/Atom"}
    assert etree.fromstring(written["feed.atom"]).xpath("string(//a:content)", namespaces=ns) == wanted
