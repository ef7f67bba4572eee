"""Answers of oEmbed: named by their pages, whole, and such that WordPress keeps them."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from lxml import html

from tests.loops import at_least_one
from tests.walls.output import Html, Output

KEPT = {
    "a": {"href"},
    "blockquote": set(),
    "iframe": {"src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"},
}
"""The elements and attributes that WordPress leaves of a stranger's answer (`wp_filter_oembed_result`)."""

DISCOVERY = "//head/link[@type='application/json+oembed']/@href"


@pytest.fixture(params=["sample", "elsewhere", "below", "hostile"])
def site(request: pytest.FixtureRequest) -> Output:
    """Each of the built sites in turn."""
    output = request.getfixturevalue(request.param)
    assert isinstance(output, Output)
    return output


def answers(site: Output) -> list[tuple[Html, dict[str, Any]]]:
    """Each page that names an answer, with it."""
    return [
        (page, json.loads(site.files[page.one(DISCOVERY).removeprefix(site.home)]))
        for page in site.pages
        if page.find(DISCOVERY)
    ]


def test_every_answer_is_complete(site: Output) -> None:
    """It has the fields of the standard, and its frame shows an embedded page of this wall."""
    for page, answer in at_least_one(answers(site)):
        assert (answer["version"], answer["type"]) == ("1.0", "rich")
        assert answer["provider_url"] == site.home
        assert answer["width"] > 0
        assert answer["title"] == page.one("//meta[@property='og:title']/@content")
        frame = html.fragment_fromstring(answer["html"], create_parent=True).find("iframe")
        assert frame is not None
        assert site.html[str(frame.get("src")).removeprefix(site.home) + "index.html"].is_embedded
        assert int(str(frame.get("height"))) == answer["height"]
        thumbnail = answer["thumbnail_url"].removeprefix(site.home)
        assert thumbnail in site.files
        assert (answer["thumbnail_width"], answer["thumbnail_height"]) == (1200, 630)


def test_wordpress_would_keep_all_of_it(site: Output) -> None:
    """A quotation, then a frame, and in both nothing that its filter takes away."""
    for page, answer in at_least_one(answers(site)):
        assert re.fullmatch(
            r"<blockquote>.*?</blockquote><iframe [^<>]*></iframe>", answer["html"], re.DOTALL
        )
        for element in html.fragment_fromstring(answer["html"], create_parent="div").iterdescendants():
            assert set(map(str, element.attrib)) <= KEPT[str(element.tag)], page
        [link] = html.fragment_fromstring(answer["html"], create_parent="div").xpath("//a/@href")
        assert link == f"{site.home}{page.url}"


def test_each_recognition_person_and_business_has_an_answer(sample: Output) -> None:
    """But those who asked to stay out of search engines, and businesses with no story."""
    named = {page.url for page, _ in answers(sample)}
    assert {url.split("/")[0] for url in named} == {"recognition", "people", "businesses"}
    for page in sample.pages:
        if re.fullmatch(r"(recognition|people)/[^/]+/", page.url):
            assert (page.url in named) is not page.is_hidden, page
    files = {path for path in sample.files if path.endswith("oembed.json")}
    former = {path for path in files if sample.page(path.removesuffix("oembed.json")).is_redirect}
    assert {path.removesuffix("oembed.json") for path in files - former} == named


def test_who_asked_to_stay_out_is_in_no_answer(elsewhere: Output) -> None:
    """Neither in their own nor in another's, nor in any embedded page or its data."""
    files = [path for path in elsewhere.files if path.endswith("oembed.json") or "/embed/" in path]
    for path in at_least_one(files):
        assert b"Zebedee" not in elsewhere.files[path], path
        assert b"quiet" not in elsewhere.files[path], path
