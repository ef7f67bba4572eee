"""Answers of oEmbed: named by their pages, whole, and such that WordPress keeps them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from tests.loops import at_least_one
from tests.site.business_kit.wordpress import filtered
from tests.walls import made
from tests.walls.output import Html, Output
from wall_of_fame.site.business_kit import oembed
from wall_of_fame.wall.recognition import Passage

QUOTATION_MARKS = re.compile(r"^[“„«‘]\s?|\s?[”“»’]$")
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


def test_wordpress_keeps_all_of_it(site: Output) -> None:
    """Its filter gives back the same quotation, link and frame, with what it adds to every answer alone."""
    for page, answer in at_least_one(answers(site)):
        kept = filtered(answer["html"])
        assert kept, page
        before = html.fragment_fromstring(answer["html"], create_parent="div")
        after = html.fragment_fromstring(kept, create_parent="div")
        assert [element.tag for element in after.iter()] == [element.tag for element in before.iter()]
        assert after.text_content() == before.text_content()
        for element, other in zip(before.iterdescendants(), after.iterdescendants(), strict=True):
            added = {"class", "style", "sandbox", "security", "data-secret", "src"}
            assert {*map(str, other.attrib)} - {*map(str, element.attrib)} <= added
            for name, value in element.attrib.items():
                assert str(other.get(name)).partition("#?secret=")[0] == value, (page, name)
        [link] = after.xpath("//a/@href")
        assert link == f"{site.home}{page.url}"


def test_the_filter_takes_away_what_it_does_not_know() -> None:
    """So that the test above could fail."""
    assert filtered("<p>No frame</p>") is None
    kept = filtered(
        '<blockquote class="x" cite="y">A <b>b</b><script>c</script></blockquote>'
        '<iframe src="z" allow="q"></iframe>'
    )
    assert kept is not None
    for gone in ("cite", "<b>", "script>c", "allow=", 'class="x"'):
        assert gone not in kept
    assert "javascript" not in str(filtered('<iframe src="javascript:alert(1)"></iframe>'))


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


def test_an_answer_quotes_whole_sentences(site: Output) -> None:
    """Those of the story, word for word; a sentence that is too long gives the words that count."""
    for page, answer in at_least_one(answers(site)):
        quote = html.fragment_fromstring(answer["html"], create_parent="div").find("blockquote")
        assert quote is not None
        words = " ".join(str(quote.text).split())
        if page.url.startswith("recognition/"):
            story = " ".join(page.one("//*[contains(@class, 'e-content')]").text_content().split())
            bare = words if words in story else QUOTATION_MARKS.sub("", words)
            assert bare.removesuffix("…").strip() in story, page
            assert not bare.endswith("…") or bare in story, page


def test_a_quotation_is_whole() -> None:
    """The sentence around the words, in quotes unless it is speech; without words the first sentences."""
    story = made.recognition(1, made.person(1), made.business(1, made.place(1)))
    text = "We came late. She kept the soup warm for us, and smiled. Then we went home."
    evidence = story.evidence[0]

    def of(*passage: str) -> str:
        marked = replace(evidence, words=passage[1], passage=Passage(*passage))
        return oembed.quotation(replace(story, text=text, evidence=(marked,)), "en")

    assert (
        of("She ", "kept the soup warm", " for us, and smiled.")
        == "“She kept the soup warm for us, and smiled.”"
    )
    assert of("", "kept the soup warm", " for us, and…") == "“kept the soup warm”"
    silent = replace(
        story, text=f"{text} {'And so on and on. ' * 20}", evidence=(replace(evidence, words=""),)
    )
    assert oembed.quotation(silent, "en").startswith("We came late.")
    assert oembed.quotation(silent, "en").endswith(".")


def test_who_is_hidden_has_no_answer(elsewhere: Output) -> None:
    """Neither a person, nor a recognition of theirs; the page names none."""
    for url in ("people/quiet-one/", "recognition/a-quiet-word/"):
        assert url + "oembed.json" not in elsewhere.files
        assert not elsewhere.page(url).find(DISCOVERY)


def test_who_asked_to_stay_out_is_in_no_answer(elsewhere: Output) -> None:
    """Neither in their own nor in another's, nor in any embedded page or its data."""
    files = [path for path in elsewhere.files if path.endswith("oembed.json") or "/embed/" in path]
    for path in at_least_one(files):
        assert b"Zebedee" not in elsewhere.files[path], path
        assert b"quiet" not in elsewhere.files[path], path
