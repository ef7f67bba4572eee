"""What real walls have: dates without a day, titles, other names, links, winners without words."""

from __future__ import annotations

import json
import pickle
from datetime import date

import pytest

from tests.walls import made
from tests.walls.output import Output
from tests.walls.projects import TODAY, MakeProject, Project
from wall_of_fame.cli.wall import main
from wall_of_fame.site.language import day, load_language
from wall_of_fame.text.days.partial_date import PartialDate, last_day

STORY = "nominations/2025/the-last-ferry.md"
MIRELA = "people/mirela-k.md"


def test_a_partial_date_has_no_day() -> None:
    """It is written, compared and kept as what it is, and sorted by its first day."""
    month, year = PartialDate(2024, 2), PartialDate(2024)
    assert [str(month), f"{year}", month.isoformat()] == ["2024-02", "2024", "2024-02"]
    assert (last_day(month), last_day(year), last_day(date(2024, 2, 3))) == (
        date(2024, 2, 29), date(2024, 12, 31), date(2024, 2, 3),
    )  # fmt: skip
    assert month != date(2024, 2, 1)
    assert date(2024, 2, 1) != month
    assert len({month, year, date(2024, 2, 1), PartialDate(2024, 2), PartialDate(2024, 1)}) == 4
    assert sorted([date(2024, 2, 2), month, year]) == [year, month, date(2024, 2, 2)]
    assert [pickle.loads(pickle.dumps(known)) for known in (month, year)] == [month, year]  # noqa: S301 - our own
    english = load_language(made.THEME, "en").locale
    assert [day(known, english) for known in (date(2024, 2, 1), month, year)] == [
        "1 February 2024", "February 2024", "2024",
    ]  # fmt: skip


@pytest.fixture(scope="module")
def project(make_project: MakeProject) -> Project:
    """The other organisation's wall with all of it."""
    made = make_project()
    text = (made.content / STORY).read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if line.startswith("date: "))
    made.replace(STORY, old, "date: 2025-03\ntitle: The last boat & the <key>")
    made.replace(
        MIRELA, "over_18: true",
        "over_18: true\nsort_as: Zzyzx, Mirela\nalso_known_as: [Quimby]\nlinks: [https://example.org/mirela]",
    )  # fmt: skip
    made.write(
        "nominations/2024/roll.md",
        "---\nnominee: front-desk\nbusiness: ferry-office\nstandards: [care]\ndate: 2024\n"
        "source: award\napproved: {by: desk, on: 2025-01-02}\n---\n",
    )
    made.write(
        "awards/old-lamps.yaml",
        "name: Old lamps\ndate: 2024-12-01\nwithout_words: true\n"
        "winners: [{category: Light, nomination: roll}]\n",
    )
    return made


@pytest.fixture(scope="module")
def site(project: Project) -> Output:
    """It, built."""
    return project.build(settings={"WALL_KEEPSAKES": False})


def test_no_day_is_invented(site: Output) -> None:
    """Neither on pages nor in data; the feed and the search engines know the day of the approval alone."""
    page = site.page("recognition/the-last-ferry/")
    times = page.find("//main//time")
    assert {(time.get("datetime"), time.text_content()) for time in times} >= {("2025-03", "March 2025")}
    assert "March 2025" in page.one("//title").text_content()
    files = [
        path for path in site.files if path.startswith("api/v1/recognitions/") and path.endswith(".json")
    ]
    entries = [entry for path in files for entry in json.loads(site.text(path))["recognitions"]]
    dates = {entry["id"]: entry["date"] for entry in entries}
    assert (dates["the-last-ferry"], dates["roll"]) == ("2025-03", "2024")
    for path, file in site.files.items():
        if path.endswith((".html", ".json", ".atom", ".ics", ".xml")):
            assert b"2025-03-01" not in file, path
            assert b"1 March 2025" not in file, path
            assert b"2024-01-01" not in file, path
    assert "2024 " in site.page("recognition/roll/").one("//title").text_content() + " "
    assert site.page("years/2024/").find("//h1")


def test_titles_names_and_links(site: Output) -> None:
    """The title stands above the story; other names are not shown; links lead to their own pages."""
    assert site.page("recognition/the-last-ferry/").one(
        "//h2[@class='story-frame__title']"
    ).text_content() == ("The last boat & the <key>")
    names = [line.text_content() for line in site.page("people/").find("//main//li//bdi")]
    assert names[-1] == "Mirela K."
    person = site.page("people/mirela-k/")
    assert (
        person.one("//main//a[@href='https://example.org/mirela']").get("rel") == "ugc nofollow noopener me"
    )
    assert "https://example.org/mirela" in json.dumps(person.json_ld)
    for page in site.pages:
        assert "Quimby" not in page.source, page
        assert "Zzyzx" not in page.source, page


def test_the_words_of_an_award_may_be_lost(
    site: Output, project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the award says so it is no error, and the page says so; else the check names the remedy."""
    for url in ("recognition/roll/", "businesses/ferry-office/"):
        assert "The words of this nomination were not kept." in site.page(url).text
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    monkeypatch.chdir(project.folder)
    project.replace("awards/old-lamps.yaml", "without_words: true\n", "")
    assert main(["check"]) == 1
    told = capsys.readouterr().out
    project.replace("awards/old-lamps.yaml", "winners", "without_words: true\nwinners")
    assert "nominations/2024/roll.md:1:1: error: The story is missing. [story-missing]" in told
    assert "without_words: true" in told


def test_a_month_may_lie_in_a_campaign(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A part of it in the campaign is enough; what lies before it is an error as ever."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    monkeypatch.chdir(project.folder)
    roll = "nominations/2024/roll.md"
    for when, code in (("2026-11", 0), ("2026", 0), ("2026-10", 1), ("2027", 1), ("2026-13", 1)):
        text = (project.content / roll).read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if not line.startswith(("date", "approved", "campaign"))]
        lines[1:1] = [f"date: {when}", "approved: {by: desk, on: 2026-11-19}", "campaign: winter-thanks-2026"]
        project.write(roll, "\n".join(lines) + "\n")
        assert main(["check"]) == code, (when, capsys.readouterr().out)
        project.write(roll, text)
    capsys.readouterr()
