"""The look back: what a campaign and a year came to, as a picture in three shapes."""

from __future__ import annotations

import re

import pytest

from tests.walls.output import Html, Output
from tests.walls.projects import Project

SHAPES = ("1200x630", "1080x1080", "1080x1920")


def numbers(page: Html) -> list[str]:
    """What the picture of a page says, as its text alternative does."""
    alt = page.one("//section[@aria-labelledby='look-back']/img").get("alt")
    assert alt
    return list(alt.split(" · "))


@pytest.mark.parametrize("kind", ["campaigns/give-service-a-smile-2024/", "years/2025/"])
def test_it_is_offered_in_three_shapes(sample: Output, kind: str) -> None:
    """Beside its page, under names that say what is in them."""
    links = sample.page(kind).find("//section[@aria-labelledby='look-back']//a[@download]")
    about = kind.strip("/").split("/")[1]
    assert [link.get("download") for link in links] == [f"{about}-{shape}.jpg" for shape in SHAPES]
    for link, shape in zip(links, SHAPES, strict=True):
        assert re.fullmatch(rf"/{kind}share-{shape}-[0-9a-f]{{20}}\.jpg", link.get("href"))
        assert link.get("href").lstrip("/") in sample.files


def test_its_numbers_are_those_of_the_page(sample: Output) -> None:
    """They are counted, not compared: no business and nobody is named."""
    name, line, *counted = numbers(sample.page("campaigns/give-service-a-smile-2024/"))
    assert (name, line) == ("Give Service a Smile 2024", "4 November 2024 to 15 December 2024")
    assert counted[:4] == ["34 recognitions", "32 people and teams", "16 businesses", "29 pins"]
    assert counted[4:] == ["Service-oriented", "Mindfulness", "Integrity", "Listening", "Excellence"]
    year = sample.page("years/2025/")
    counts = [
        " ".join(item.text_content().split())
        for item in year.find("//ul[contains(@class, 'counts--year')]/li")
    ]
    shown = numbers(year)
    assert shown[0] == "2025 in review"
    assert [count for count in counts if "language" not in count] == shown[1 : len(counts)]


def test_what_changed_counts_too(sample: Output) -> None:
    """A business that says what it changed is part of what a campaign came to."""
    assert "1 thing changed" in numbers(sample.page("campaigns/national-customer-service-week-2024/"))


def test_a_campaign_that_is_not_over_has_none(sample: Output) -> None:
    """Before and while people nominate, its picture says what it is about."""
    page = sample.page("campaigns/sample-small-kindnesses-2026/")
    assert not page.find("//section[@aria-labelledby='look-back']")
    assert "Anything else?" in page.meta("og:image:alt")[0]


def test_the_year_that_runs_says_so(project: Project) -> None:
    """Its numbers will grow."""
    site = project.build()
    assert numbers(site.page("years/2026/"))[:2] == ["2026 in review", "The numbers so far"]
    assert "The numbers so far" not in numbers(site.page("years/2025/"))


def test_it_is_a_keepsake(project: Project) -> None:
    """A wall without keepsakes has none."""
    site = project.build(settings={"WALL_KEEPSAKES": False})
    assert not [page for page in site.pages if page.find("//section[@aria-labelledby='look-back']")]
