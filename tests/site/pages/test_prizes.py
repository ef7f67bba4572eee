"""What somebody has won stands on the recognition, and with the business and the person."""

from __future__ import annotations

from tests.walls.output import Output

AWARD = "/awards/sample-smile-awards-2024/"
STORY = "recognition/sample-four-days-up-the-poles/"


def test_a_prize_is_told_wherever_it_belongs(sample: Output) -> None:
    """The category with a link to the ceremony on each page; the words of the story on the award's."""
    story = sample.page(STORY)
    [prize] = story.find(f"//div[@class='facts']//p[a[@href='{AWARD}']]")
    assert prize.text_content() == "Winner of “The last line mended”, SMILE Awards 2024 (sample)"
    person = story.find("//div[@class='facts']//a[starts-with(@href, '/people/')]/@href")[0]
    for url in (person, "/businesses/sample-skein-broadband/"):
        prizes = sample.page(url.strip("/") + "/").one("//section[@aria-labelledby='awards']")
        assert "The last line mended" in prizes.text_content()
        assert prizes.xpath(f".//a[@href='{AWARD}']")
    award = sample.page(AWARD.strip("/") + "/")
    [card] = award.find(f"//li[contains(@class, 'card')][.//a[@href='/{STORY}']]")
    assert card.xpath(".//q")
    assert len(award.find("//section[@aria-labelledby='finalists']//li")) == 2
    assert award.find(f"//a[@href='{AWARD}ceremony/']")
