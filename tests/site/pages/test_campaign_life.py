"""What a campaign's page tells of its life: organisers, a founder's words, sponsors, pins left."""

from __future__ import annotations

from tests.walls.output import Output


def test_people_and_sponsors(sample: Output) -> None:
    """A sponsor is called one, with its own words; the founder is quoted, the organisers are named."""
    page = sample.page("campaigns/sample-small-kindnesses-2025/")
    [sponsor] = page.find("//dl/div[dt='Sponsor']")
    assert "We sell shelter." in sponsor.text_content()
    assert page.find("//figure//blockquote[contains(., 'never')]")
    assert "who founded it" in page.one("//figure/figcaption").text_content()
    assert "Sample Helper One, Sample Helper Two" in page.one("//dl/div[dt='Organised by']/dd").text_content()


def test_an_open_campaign_says_how_many_pins_are_left(sample: Output) -> None:
    """With the way to nominate."""
    section = sample.page("campaigns/sample-small-kindnesses-2026/").one("//section[h2[@id='phase-open']]")
    assert "120 pins of this edition are left." in section.text_content()
    assert section.xpath(".//a[@href='/nominate/']")
