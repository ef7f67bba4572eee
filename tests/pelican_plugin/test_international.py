"""A wall at an address of other letters, in another time zone, in a language written from right to left."""

from __future__ import annotations

import json

import pytest
from icalendar import Calendar
from lxml import etree

from tests.loops import at_least_one
from tests.walls.output import Output
from tests.walls.projects import MakeProject, Project

PLAIN = "https://xn--mller-kva.example/w%C3%A4nde"
STORY = "recognition/the-last-ferry/"


@pytest.fixture(scope="module")
def site(make_project: MakeProject) -> Output:
    """The other organisation's wall at an address with letters beyond ASCII, in Hebrew."""
    project = make_project()
    project.replace(
        "businesses/corner-library.yaml", "sector:", "website: https://bücher.example/über\nsector:"
    )
    return project.build(
        settings={
            "SITEURL": "https://müller.example/wände/",
            "TIMEZONE": "Pacific/Auckland",
            "DEFAULT_LANG": "he",
        }
    )


def test_every_output_has_the_address_in_ascii(site: Output) -> None:
    """Sitemaps, feeds and calendars are for programs, which know no other letters in addresses."""
    for path in ("feed.atom", "feed.json", "sitemap.xml", "robots.txt", "calendar.ics", "_headers"):
        assert "müller" not in site.text(path), path
        assert path == "_headers" or PLAIN in site.text(path), path
    for page in at_least_one(site.pages):
        assert page.one("//link[@rel='canonical']/@href") == f"{PLAIN}/{page.url}"
        assert page.meta("og:url") == [f"{PLAIN}/{page.url}"]
        for script in page.find("//script[@type='application/ld+json']/text()"):
            assert "müller" not in script
            assert "bücher" not in script
    addresses = [
        *(str(element.text) for element in etree.fromstring(site.files["sitemap.xml"]).iter("{*}loc")),
        *(item["url"] for item in json.loads(site.files["feed.json"])["items"]),
        *(str(event["url"]) for event in Calendar.from_ical(site.files["calendar.ics"]).walk("VEVENT")),
    ]
    assert all(address.startswith(f"{PLAIN}/") and address.isascii() for address in at_least_one(addresses))


def test_links_within_the_site_lead_somewhere(site: Output) -> None:
    """Its path is escaped in links, as browsers do it."""
    hrefs = site.page("").find("//main//a/@href")
    assert any(href.startswith("/w%C3%A4nde/recognition/") for href in hrefs)
    assert not [href for href in hrefs if not href.isascii()]


def test_people_read_the_letters(site: Output) -> None:
    """A certificate on paper has the address as one types it; a business's website is a link that works."""
    address = site.page(STORY).one("//p[@class='certificate__address']").text_content()
    assert address == f"https://müller.example/wände/{STORY}"
    page = site.page("businesses/corner-library/")
    assert "https://xn--bcher-kva.example/%C3%BCber" in page.find("//main//a/@href")


def test_pages_have_the_direction_of_their_language(site: Output, elsewhere: Output) -> None:
    """Hebrew is written from right to left, the stories in English stay from left to right."""
    for page in at_least_one(site.pages):
        assert page.find("/html/@dir") == (["rtl"] if page.one("/html/@lang") == "he" else [])
    assert not [page for page in elsewhere.pages if page.find("/html/@dir")]
    story = site.page(STORY).one("//main//div[contains(@class, 'story ')]")
    assert story.get("dir") == "ltr"


def test_the_browser_knows_the_time_zone_of_the_wall(site: Output) -> None:
    """What is open is decided by the wall's calendar, whoever looks."""
    zones = site.page("").find("//*[@data-start]/@data-time-zone")
    assert set(zones) == {"Pacific/Auckland"}


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"TIMEZONE": "Europe/Jersy"}, "“Europe/Jersy”, which is no time zone. Write a name like “Europe/J"),
        ({"TIMEZONE": ""}, "TIMEZONE is “”"),
        ({"WALL_ID": " x"}, "WALL_ID"),
        ({"SITEURL": f"https://{'ü' * 70}.example"}, "SITEURL"),
    ],
)  # fmt: skip
def test_settings_that_make_no_sense_are_told(project: Project, settings: dict[str, str], words: str) -> None:
    """In words, and nothing is published."""
    done = project.run(settings=settings)
    assert done.code != 0
    assert words in done.words
    assert "Traceback" not in done.words
    assert not project.output.exists()
