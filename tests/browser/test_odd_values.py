"""Whatever a contributor types as a name works as a filter, in the search and in links."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from icalendar import Calendar
from playwright.sync_api import BrowserContext, expect

from tests.browser.searching import Visitor
from tests.loops import at_least_one
from tests.walls.output import Output
from tests.walls.projects import MakeProject
from tools.serving import served

VALUES = [
    'The "Corner" Café',
    "O'Brien's & O’Brien",
    r"Back\slash \" both \\",
    "<b>Bold</b> &amp; <i>",
    "Food, drink; more: all",
    "100 % #1? a=b&c=d+e",
    "A/B ../ //c",
    "{curly} [square] $dollar `tick` ${x} {{ y }} {% z %}",
    "*stars* !bang @at ~tilde ^hat |pipe",
    "null",
    "constructor",
    "__proto__",
    "any",
    "שלום “עולם”",
    "日本、語。",
    "- yes: 'no'",
]


@pytest.fixture(scope="module")
def site(make_project: MakeProject) -> Output:
    """A wall on which each of these is a sector, a business, a place, a campaign and a standard."""
    project = make_project()
    places = project.content / "places.yaml"
    lines = [places.read_text(encoding="utf-8").rstrip()]
    for number, value in enumerate(VALUES):
        name = json.dumps(value, ensure_ascii=False)
        lines.append(
            f"  - {{id: odd-{number}, name: {name}, column: {number % 8 + 1}, row: {number // 8 + 3}}}"
        )
        project.write(
            f"businesses/odd-{number}.yaml",
            f"name: {name}\nplace: odd-{number}\nsector: {name}\ndepartments: [{name}]\n",
        )
        project.write(f"standards/odd-{number}.yaml", STANDARD.format(name=name, order=number + 10))
        project.write(f"campaigns/odd-{number}.yaml", CAMPAIGN.format(name=name, number=number))
        for story in range(2):
            project.write(
                f"nominations/2026/odd-{number}-{story}.md",
                STORY.format(number=number, name=name, story=story),
            )
    places.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return project.build()


STANDARD = "letter: X\nname: {name}\norder: {order}\ncolour: '#1f6f8b'\ntagline: {name}\n"
CAMPAIGN = (
    "name: {name}\nstart: 2026-01-01\nend: 2026-01-31\ntheme: {name}\n"
    "pin_edition: {{name: {name}, count: 50}}\ndays: [{{day: 2026-01-02, title: {name}}}]\n"
    "ceremony: {{on: 2026-02-01, place: odd-{number}}}\n"
)
STORY = """---
nominee: mirela-k
business: odd-{number}
department: {name}
standards: [odd-{number}]
date: 2026-01-1{story}
approved: {{by: board, on: 2026-01-20}}
campaign: odd-{number}
pin: {{edition: {name}, number: {story}1}}
---
Story number {number} of {story}, with a cello.
"""


@pytest.fixture(scope="module")
def address(site: Output) -> Iterator[str]:
    """Where it is served."""
    with served(Path(site.folder)) as at:
        yield at


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["sector", "business", "place", "campaign", "standard"])
def test_the_search_takes_any_value_as_a_filter(context: BrowserContext, address: str, kind: str) -> None:
    """Chosen in the page, and from an address that was shared, it leaves what bears the value."""
    visitor = Visitor(context.new_page(), address)
    for number, value in enumerate(VALUES):
        visitor.open({"q": "cello", kind: value})
        links = [link.get_attribute("href") or "" for link in visitor.results.locator("a").all()]
        assert sorted(links) == [f"/recognition/odd-{number}-{story}/" for story in range(2)], value
        assert visitor.page.locator(f"#by-{kind}").input_value() == value
    visitor.open({"q": "cello"})
    for value in VALUES:
        visitor.page.evaluate("document.getElementById('search-filters').open = true")
        visitor.page.locator(f"#by-{kind}").select_option(value=value)
        visitor.wait()
        expect(visitor.results).to_have_count(2)
        assert parse_qs(urlsplit(visitor.page.url).query)[kind] == [value]


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["standard", "place", "campaign"])
def test_the_filters_of_the_wall_show_any_value(context: BrowserContext, address: str, kind: str) -> None:
    """Each choice narrows the list in place, is named as typed, and its address can be shared."""
    page = context.new_page()
    page.goto(f"{address}/")
    page.evaluate("for (const one of document.querySelectorAll('.filters details')) one.open = true")
    links = page.locator(f".filters [data-kind={kind}] a")
    hrefs = [href for link in links.all() if "odd-" in (href := link.get_attribute("href") or "")]
    for href in at_least_one(hrefs):
        number = int(href.strip("/").rpartition("-")[2])
        page.goto(f"{address}/?{kind}=odd-{number}")
        chosen = page.locator(".filters [aria-current]")
        expect(chosen).to_have_count(1)
        assert VALUES[number] in (chosen.text_content() or "")
        expect(page.locator(".filters [role=status]")).to_have_text("Showing all 2")
        cards = page.locator("section:has(.filters) .cards > li h3 a").all()
        assert sorted(card.get_attribute("href") or "" for card in cards) == [
            f"/recognition/odd-{number}-{story}/" for story in range(2)
        ]


def test_every_page_names_it_as_typed(site: Output) -> None:
    """Headings, titles and texts of links have the very characters."""
    for number, value in enumerate(VALUES):
        for folder in ("businesses", "places", "campaigns", "standards"):
            page = site.page(f"{folder}/odd-{number}/")
            assert page.one("//h1").text_content() == value
            assert value in page.one("//title").text_content()
        feed = json.loads(site.files[f"businesses/odd-{number}/feed.json"])
        assert feed["title"].startswith(value)
        assert [item["title"] for item in feed["items"]] == [f"Mirela K. · {value}"] * 2
        assert value in site.page(f"recognition/odd-{number}-0/").one("//main").text_content()
    names = {str(event["summary"]) for event in Calendar.from_ical(site.files["calendar.ics"]).walk("VEVENT")}
    assert {f"{value}: {value}" for value in VALUES} <= names
