"""The pages of the years: what a chart draws is what its table says and what the records hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.site.pages.reading import NAMES, drawn_counts, section, table, text
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
    by_id = {}
    for path in (ROOT / "content" / kind).rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        by_id[path.stem] = yaml.safe_load(text.split("\n---", 1)[0] if path.suffix == ".md" else text)
    return by_id


def nominations(year: int) -> list[Record]:
    """The nominations of a year."""
    return [record for record in records("nominations").values() if record["date"].year == year]


def nominees(record: Record) -> list[str]:
    """The ids of those whom a nomination names."""
    nominee = record["nominee"]
    return nominee if isinstance(nominee, list) else [nominee]


def monday(day: date) -> date:
    """The first day of a week, as far as it lies in its year."""
    return max(day - timedelta(days=day.weekday()), date(day.year, 1, 1))


def day_and_month(day: date) -> str:
    """A day as the page writes it."""
    return f"{day.day} {day:%B}"


def lengths(part: Element, side: str) -> list[float]:
    """How long the bars of a chart are, in parts of a hundred."""
    return [float(str(length).removesuffix("%")) for length in part.xpath(f".//*[@data-count]/@{side}")]


def in_proportion(sizes: Iterable[float], counts: Iterable[int]) -> bool:
    """Whether bars are as long as their numbers say, to a tenth of a hundredth of the chart."""
    sizes, counts = list(sizes), list(counts)
    return all(
        abs(size - max(sizes) * count / max(counts)) < 0.2 for size, count in zip(sizes, counts, strict=True)
    )


@pytest.mark.parametrize("year", SAMPLE_YEARS)
def test_weeks_are_those_of_the_records(sample: Output, year: int) -> None:
    """Bars, table and records agree, week by week, and the longest bar bears its number."""
    part = section(sample.page(f"years/{year}/"), "weeks")
    expected = Counter(monday(record["date"]) for record in nominations(year))
    assert table(part) == {day_and_month(day): expected[day] for day in sorted(expected)}
    assert drawn_counts(part) == [expected[day] for day in sorted(expected)]
    assert in_proportion(lengths(part, "height"), drawn_counts(part))
    assert {text(label) for label in part.xpath(".//*[@class='week-chart__most']")} == {
        str(max(drawn_counts(part)))
    }


@pytest.mark.parametrize("year", SAMPLE_YEARS)
def test_standards_sectors_and_places_are_those_of_the_records(sample: Output, year: int) -> None:
    """Each chart's bars are as long as its table says, and its table says what the records hold."""
    page, stories = sample.page(f"years/{year}/"), nominations(year)
    shops, standards = records("businesses"), records("standards")
    places = yaml.safe_load((ROOT / "content/places.yaml").read_text(encoding="utf-8"))["places"]
    where = {place["id"]: place["name"] for place in places}
    counts = {
        "standards": Counter(standards[key]["name"] for record in stories for key in record["standards"]),
        "sectors": Counter(shops[record["business"]]["sector"] for record in stories),
        "places": Counter(where[shops[record["business"]]["place"]] for record in stories),
    }
    order = {
        "standards": [
            record["name"] for record in sorted(standards.values(), key=lambda record: record["order"])
        ],
        "sectors": sorted(counts["sectors"]),
        "places": list(where.values()),
    }
    for name, expected in counts.items():
        part = section(page, name)
        counts_of_table = {
            label.split(" ", 1)[1] if name == "standards" else label: count
            for label, count in table(part).items()
        }
        assert list(counts_of_table.items()) == [
            (label, expected[label]) for label in order[name] if label in expected
        ]
        assert drawn_counts(part) == list(counts_of_table.values())
        assert in_proportion(lengths(part, "width"), drawn_counts(part))


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
            names += " ".join(people[key]["name"] for key in nominees(record)) + " "
            names += shops[record["business"]]["name"] + " "
            if hidden.isdisjoint(nominees(record)):
                stories.append(_plain(path))
    counts_of_table = table(part)
    assert drawn_counts(part) == list(counts_of_table.values())
    assert list(counts_of_table) == sorted(counts_of_table)
    assert len(counts_of_table) > 10
    for word, count in counts_of_table.items():
        assert sum(word in story.split() for story in stories) == count, word
        assert word not in _letters(names.lower()).split()


def records_of(path: Path) -> Record:
    """The front matter of one file."""
    return records(f"nominations/{path.parent.name}")[path.stem]


def _plain(path: Path) -> str:
    """The words of a story, apart from one another, as they are typed."""
    whole = path.read_text(encoding="utf-8")
    story = whole.split("\n---", 1)[1] if path.suffix == ".md" else yaml.safe_load(whole)["text"]
    return _letters(story)


def _letters(words: str) -> str:
    return "".join(letter if letter.isalpha() else " " for letter in words)


@pytest.mark.parametrize("year", SAMPLE_YEARS)
def test_numbers_and_names_are_those_of_the_records(sample: Output, year: int) -> None:
    """Everyone recognised is named, from A to Z, but those who asked to stay out of search engines."""
    page, stories, people = sample.page(f"years/{year}/"), nominations(year), records("people")
    recognised = {key for record in stories for key in nominees(record)}
    listed = {key for key in recognised if not people[key].get("noindex")}
    numbers = [int(text(element)) for element in page.find("//ul[contains(@class, 'counts')]//b")]
    pins = sum("pin" in record for record in stories)
    languages = {record.get("lang", "en") for record in stories}
    businesses = {record["business"] for record in stories}
    assert numbers == [len(stories), len(recognised), len(businesses), pins, len(languages)]
    assert {str(link.get("href")) for link in page.find(NAMES)} == {f"/people/{key}/" for key in listed}
    more = [text(element) for element in section(page, "people").xpath("./p")]
    unlisted = len(recognised) - len(listed)
    assert more == ([f"{unlisted} more asked not to be listed here."] if unlisted else [])


def test_those_who_stay_out_of_search_engines_are_on_no_page_of_a_year(sample: Output) -> None:
    """The sample has some, and neither their names nor their addresses stand there."""
    hidden = {key: person["name"] for key, person in records("people").items() if person.get("noindex")}
    recognised = {key for record in records("nominations").values() for key in nominees(record)}
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
    in_campaign = Counter(record.get("campaign") for record in nominations(2024))
    occasions = section(sample.page("years/2024/"), "occasions")
    for tile in occasions.xpath(".//li[.//a[starts-with(@href, '/campaigns/')]]"):
        key = tile.xpath(".//a/@href")[0].split("/")[-2]
        assert text(tile.xpath(".//*[@class='tile__count']")[0]) == f"{in_campaign[key]} recognitions"
    assert len(occasions.xpath(".//li")) >= 2


def test_years_lead_to_each_other_and_the_wall_to_them(sample: Output) -> None:
    """The front page names them, the list counts them, each has its neighbours, all are in the sitemap."""
    front = [
        str(href) for href in sample.page("").find("//p[@class='next-link']/a/@href") if "years" in str(href)
    ]
    assert front == ["/years/2025/", "/years/2024/"]
    listed = {text(tile) for tile in sample.page("years/").find("//li[contains(@class, 'tile')]")}
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
