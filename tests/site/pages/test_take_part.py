"""How a business takes part: the editor's page, the kit of the campaign to come, stories for a first day."""

from __future__ import annotations

from tests.loops import at_least_one
from tests.walls.output import Output

CAMPAIGN = "campaigns/sample-small-kindnesses-2026/"


def test_the_page_leads_on(sample: Output) -> None:
    """The words of the editor, and below them the kit and the stories."""
    page = sample.page("take-part/")
    assert "What it costs" in page.text
    assert page.find("//main//a[@href='/take-part/kit/']")
    assert page.find("//main//a[@href='/take-part/first-day/']")


def test_the_kit_is_that_of_the_campaign(sample: Output) -> None:
    """Three texts with its days and its address, to be copied."""
    page = sample.page("take-part/kit/")
    texts = {code.get("id"): code.text_content() for code in page.find("//pre/code")}
    assert list(texts) == ["mail-text", "intranet-text", "post-text"]
    for text in at_least_one(texts.values()):
        assert "Small Kindnesses 2026" in text
        assert "13 December 2026" in text
        assert "https://example.org/sample/small-kindnesses-2026" in text
    assert page.find(f"//a[@href='/{CAMPAIGN}']")


def test_there_is_a_story_for_each_standard(sample: Output) -> None:
    """Five stories, none twice, each of a standard that it shows."""
    sections = sample.page("take-part/first-day/").find("//main/section")
    stories = [section.xpath("p/a[starts-with(@href, '/recognition/')]/@href")[0] for section in sections]
    assert len(set(stories)) == len(stories) == 5
    for section, story in zip(sections, stories, strict=True):
        standard = section.xpath("h2//a/@href")[0]
        assert sample.page(story.strip("/") + "/").find(f"//section[@class='legend']//a[@href='{standard}']")


def test_what_changed_is_gathered(sample: Output) -> None:
    """On the recognition, and with a link to it on the pages of its campaign and its year."""
    story = "/recognition/sample-the-room-she-would-not-sell-us/"
    words = "The booking page now says which rooms look onto the delivery yard"
    assert words in sample.page(story.strip("/") + "/").one("//section[@class='reply']").text_content()
    for url in ("campaigns/national-customer-service-week-2024/", "years/2024/"):
        section = sample.page(url).one("//section[@aria-labelledby='changes']")
        assert words in section.text_content()
        assert section.xpath(f".//a[@href='{story}']")
