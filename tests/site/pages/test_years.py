"""The pages of the years: what a chart draws is what its table says and what the records hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.site.pages.reading import NAMES, drawn, section, table, text
from tests.walls import built, made
from tests.walls.output import Element, Output
from tools.programs import ROOT
from wall_of_fame.site.pages import years

Record = dict[str, Any]
SAMPLE_YEARS = (2024, 2025)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """The sample content, built."""
    return built.sample(tmp_path_factory.getbasetemp())


def records(kind: str) -> dict[str, Record]:
    """The front matter of every record of a kind, read without our own code."""
    found = {}
    for path in (ROOT / "content" / kind).rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        found[path.stem] = yaml.safe_load(text.split("\n---", 1)[0] if path.suffix == ".md" else text)
    return found


def nominations(year: int) -> list[Record]:
    """The nominations of a year."""
    return [record for record in records("nominations").values() if record["date"].year == year]


def nominees(record: Record) -> list[str]:
    """The ids of those whom a nomination names."""
    named = record["nominee"]
    return named if isinstance(named, list) else [named]


def monday(day: date) -> date:
    """The first day of a week, as far as it lies in its year."""
    return max(day - timedelta(days=day.weekday()), date(day.year, 1, 1))


def named(day: date) -> str:
    """A day as the page writes it."""
    return f"{day.day} {day:%B}"


def lengths(part: Element, side: str) -> list[float]:
    """How long the bars of a chart are, in parts of a hundred."""
    return [float(str(one).removesuffix("%")) for one in part.xpath(f".//*[@data-count]/@{side}")]


def in_proportion(sizes: Iterable[float], counts: Iterable[int]) -> bool:
    """Whether bars are as long as their numbers say, to a tenth of a hundredth of the chart."""
    sizes, counts = list(sizes), list(counts)
    return all(
        abs(size - max(sizes) * one / max(counts)) < 0.2 for size, one in zip(sizes, counts, strict=True)
    )


@pytest.mark.parametrize("year", SAMPLE_YEARS)
def test_weeks_are_those_of_the_records(sample: Output, year: int) -> None:
    """Bars, table and records agree, week by week, and the longest bar bears its number."""
    part = section(sample.page(f"years/{year}/"), "weeks")
    expected = Counter(monday(record["date"]) for record in nominations(year))
    assert table(part) == {named(day): expected[day] for day in sorted(expected)}
    assert drawn(part) == [expected[day] for day in sorted(expected)]
    assert in_proportion(lengths(part, "height"), drawn(part))
    assert {text(one) for one in part.xpath(".//*[@class='weeks__most']")} == {str(max(drawn(part)))}


@pytest.mark.parametrize("year", SAMPLE_YEARS)
def test_standards_sectors_and_places_are_those_of_the_records(sample: Output, year: int) -> None:
    """Each chart's bars are as long as its table says, and its table says what the records hold."""
    page, stories = sample.page(f"years/{year}/"), nominations(year)
    shops, standards = records("businesses"), records("standards")
    places = yaml.safe_load((ROOT / "content/places.yaml").read_text(encoding="utf-8"))["places"]
    where = {place["id"]: place["name"] for place in places}
    counts = {
        "standards": Counter(standards[one]["name"] for record in stories for one in record["standards"]),
        "sectors": Counter(shops[record["business"]]["sector"] for record in stories),
        "places": Counter(where[shops[record["business"]]["place"]] for record in stories),
    }
    order = {
        "standards": [one["name"] for one in sorted(standards.values(), key=lambda one: one["order"])],
        "sectors": sorted(counts["sectors"]),
        "places": list(where.values()),
    }
    for name, expected in counts.items():
        part = section(page, name)
        said = {
            label.split(" ", 1)[1] if name == "standards" else label: count
            for label, count in table(part).items()
        }
        assert list(said.items()) == [(one, expected[one]) for one in order[name] if one in expected]
        assert drawn(part) == list(said.values())
        assert in_proportion(lengths(part, "width"), drawn(part))


@pytest.mark.parametrize("year", SAMPLE_YEARS)
def test_words_are_those_of_the_stories(sample: Output, year: int) -> None:
    """Curves and table agree; each word stands in as many stories as they say, and in nobody's name."""
    part = section(sample.page(f"years/{year}/"), "words")
    people, shops = records("people"), records("businesses")
    hidden = {key for key, person in people.items() if person.get("noindex")}
    stories = []
    names = ""
    for path in (ROOT / "content/nominations").rglob("*.*"):
        record = records_of(path)
        if record["date"].year == year:
            names += " ".join(people[one]["name"] for one in nominees(record)) + " "
            names += shops[record["business"]]["name"] + " "
            if hidden.isdisjoint(nominees(record)):
                stories.append(_plain(path))
    said = table(part)
    assert drawn(part) == list(said.values())
    assert list(said) == sorted(said)
    assert len(said) > 10
    for word, count in said.items():
        assert sum(word in story.split() for story in stories) == count, word
        assert word not in _letters(names.lower()).split()


def records_of(path: Path) -> Record:
    """The front matter of one file."""
    return records(f"nominations/{path.parent.name}")[path.stem]


def _plain(path: Path) -> str:
    """The words of a story, apart from one another, as they are typed."""
    whole = path.read_text(encoding="utf-8")
    told = whole.split("\n---", 1)[1] if path.suffix == ".md" else yaml.safe_load(whole)["text"]
    return _letters(told)


def _letters(words: str) -> str:
    return "".join(one if one.isalpha() else " " for one in words)


@pytest.mark.parametrize("year", SAMPLE_YEARS)
def test_numbers_and_names_are_those_of_the_records(sample: Output, year: int) -> None:
    """Everyone recognised is named, from A to Z, but those who asked to stay out of search engines."""
    page, stories, people = sample.page(f"years/{year}/"), nominations(year), records("people")
    recognised = {one for record in stories for one in nominees(record)}
    listed = {one for one in recognised if not people[one].get("noindex")}
    numbers = [int(text(one)) for one in page.find("//ul[contains(@class, 'counts')]//b")]
    pins = sum("pin" in record for record in stories)
    languages = {record.get("lang", "en") for record in stories}
    businesses = {record["business"] for record in stories}
    assert numbers == [len(stories), len(recognised), len(businesses), pins, len(languages)]
    assert {str(one.get("href")) for one in page.find(NAMES)} == {f"/people/{one}/" for one in listed}
    more = [text(one) for one in section(page, "people").xpath("./p")]
    unlisted = len(recognised) - len(listed)
    assert more == ([f"{unlisted} more would rather not be listed here."] if unlisted else [])


def test_those_who_stay_out_of_search_engines_are_on_no_page_of_a_year(sample: Output) -> None:
    """The sample has some, and neither their names nor their addresses stand there."""
    hidden = {key: person["name"] for key, person in records("people").items() if person.get("noindex")}
    recognised = {one for record in records("nominations").values() for one in nominees(record)}
    assert recognised & set(hidden)
    pages = [page for path, page in sample.html.items() if path.startswith("years/")]
    assert len(pages) == 3
    for page in pages:
        for key, name in hidden.items():
            assert f"/{key}/" not in page.source
            assert name not in page.text


def test_newcomers_and_occasions(sample: Output) -> None:
    """The businesses that are new in 2025, and what took place in 2024, each with its number."""
    first: dict[str, int] = {}
    for record in records("nominations").values():
        first[record["business"]] = min(record["date"].year, first.get(record["business"], 9999))
    new = sample.page("years/2025/").find("//section[@aria-labelledby='new']//a/@href")
    assert sorted(new) == sorted(f"/businesses/{key}/" for key, year in first.items() if year == 2025)
    assert not sample.page("years/2024/").find("//section[@aria-labelledby='new']")
    told = Counter(record.get("campaign") for record in nominations(2024))
    occasions = section(sample.page("years/2024/"), "occasions")
    for tile in occasions.xpath(".//li[.//a[starts-with(@href, '/campaigns/')]]"):
        key = tile.xpath(".//a/@href")[0].split("/")[-2]
        assert text(tile.xpath(".//*[@class='tile__count']")[0]) == f"{told[key]} recognitions"
    assert len(occasions.xpath(".//li")) >= 2


def test_years_lead_to_each_other_and_the_wall_to_them(sample: Output) -> None:
    """The front page names them, the list counts them, each has its neighbours, all are in the sitemap."""
    front = [
        str(href) for href in sample.page("").find("//p[@class='onward']/a/@href") if "years" in str(href)
    ]
    assert front == ["/years/2025/", "/years/2024/"]
    listed = {text(one) for one in sample.page("years/").find("//li[contains(@class, 'tile')]")}
    assert listed == {f"{year} {len(nominations(year))} recognitions" for year in SAMPLE_YEARS}
    ways = {
        year: sample.page(f"years/{year}/").find("//nav[@aria-label='Years']/a/@href")
        for year in SAMPLE_YEARS
    }
    assert ways == {2024: ["/years/", "/years/2025/"], 2025: ["/years/2024/", "/years/"]}
    sitemap = sample.files["sitemap.xml"].decode()
    assert all(f"/years/{part}</loc>" in sitemap for part in ("", "2024/", "2025/"))


def test_a_wall_without_recognitions_has_no_years() -> None:
    """No page, and nothing on the front page that leads to one."""
    assert not list(years.pages(made.page_context(made.wall(places=[made.place(1)]))))
