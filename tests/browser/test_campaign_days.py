"""Each sample campaign tells its right state on 40 days around it: built that day, or long before."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.loops import at_least_one
from tests.walls.output import Output
from tests.walls.projects import Project, sample_project
from tools.programs import ROOT
from tools.serving import served
from wall_of_fame.wall.campaign import phases_from, status_on


@dataclass(frozen=True)
class Dates:
    """The days of a campaign, as a reader takes them from its record."""

    start: date
    end: date
    ceremony: date | None = None
    programme: tuple[date, ...] = ()

    def phase(self, day: date) -> str:
        """Where the campaign is on a day, said without our own code."""
        if day < self.start:
            return "preparing"
        if day <= self.end:
            return "open"
        if self.ceremony is None:
            return "remembered"
        party = max(self.ceremony, self.end + timedelta(days=1))
        if day < party:
            return "counting"
        return "celebrated" if (day - party).days < 30 else "remembered"

    def status(self, day: date) -> str:
        """How the page says whether people may nominate on a day."""
        return "Opens on" if day < self.start else "Open until" if day <= self.end else "Closed on"

    def days(self) -> list[date]:
        """Forty days: both sides of each change, and others spread from 35 before to 50 after."""
        party = max(self.ceremony or self.end, self.end + timedelta(days=1))
        changes = (self.start, self.end + timedelta(days=1), party, party + timedelta(days=30))
        days = {change + timedelta(days=step) for change in changes for step in (-1, 0)} | {*self.programme}
        first, last = self.start - timedelta(days=35), party + timedelta(days=50)
        everyday = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        others = [day for day in everyday if day not in days]
        wanted = 40 - len(days)
        return sorted(days | {others[number * len(others) // wanted] for number in range(wanted)})


WEEK = tuple(date(2024, 10, day) for day in (7, 8, 9, 10, 11))
CAMPAIGNS = {
    "give-service-a-smile-2024": Dates(date(2024, 11, 4), date(2024, 12, 15)),
    "national-customer-service-week-2024": Dates(WEEK[0], WEEK[-1], WEEK[-1], WEEK),
    "sample-small-kindnesses-2025": Dates(
        date(2025, 11, 3),
        date(2025, 12, 14),
        date(2025, 12, 16),
        (date(2025, 11, 3), date(2025, 11, 26), date(2025, 12, 14)),
    ),
    "sample-small-kindnesses-2026": Dates(
        date(2026, 11, 2), date(2026, 12, 13), date(2026, 12, 18), (date(2026, 11, 29), date(2026, 12, 1))
    ),
}
BUILDS = (date(2024, 8, 20), date(2024, 10, 9), date(2025, 12, 15), date(2025, 12, 20), date(2026, 12, 13))
"""Days on which the wall is built: before everything, and within each part of a campaign's life."""
STATE = """() => [
  [...document.querySelectorAll(".campaign-phase > h2")].filter((h) => h.checkVisibility()).map((h) => h.id),
  [...document.querySelectorAll(".campaign-days__today")].filter((b) => b.checkVisibility())
    .map((b) => b.dataset.start),
  (document.querySelector(".hero").innerText.match(/\\b(Opens on|Open until|Closed on) \\d/) ?? [""])[1],
  [...document.querySelectorAll(".hero a.button")].some((a) => a.checkVisibility())]"""
"""The phases that are shown, the days marked as today's, how the status begins, and whether the page asks."""


def noon(day: date) -> datetime:
    """Noon of a day."""
    return datetime.combine(day, time(12), UTC)


@pytest.fixture(scope="module")
def walls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[date, str]]:
    """Where the sample campaigns, without their stories, are served as they were built on each day."""
    project = sample_project(tmp_path_factory.mktemp("days") / "project")
    kept = {"campaigns", "standards", "pages", "places.yaml", "photos"}
    for path in sorted(project.content.iterdir()):
        if path.name not in kept:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for photo in (project.content / "photos").glob("[!p]*"):  # all but the pin's
        shutil.rmtree(photo) if photo.is_dir() else photo.unlink()
    addresses = {}
    with ExitStack() as stack:
        for day in BUILDS:
            site = _build(project, day)
            copy = tmp_path_factory.mktemp("site") / "output"
            shutil.copytree(site.folder, copy)
            addresses[day] = stack.enter_context(served(Path(copy)))
        yield addresses


def _build(project: Project, day: date) -> Output:
    off = {"WALL_KEEPSAKES": False, "WALL_SEARCH": False}
    return project.build(settings=off, env={"SOURCE_DATE_EPOCH": str(int(noon(day).timestamp()))})


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A visitor's page."""
    context = browser.new_context(timezone_id="UTC")
    yield context.new_page()
    context.close()


def test_they_are_all_sample_campaigns() -> None:
    """A new one has to be added above, with its days."""
    assert {file.stem for file in (ROOT / "content/campaigns").iterdir()} == {*CAMPAIGNS}
    assert all(len(dates.days()) == 40 for dates in CAMPAIGNS.values())


@pytest.mark.parametrize("campaign", CAMPAIGNS)
def test_a_build_of_the_day_says_what_is_so(campaign: str) -> None:
    """What a fresh page shows first, on each of the 40 days."""
    dates = CAMPAIGNS[campaign]
    for day in at_least_one(dates.days()):
        first, *_ = phases_from(day, dates.start, dates.end, dates.ceremony)
        assert first.name == dates.phase(day), day
        is_upcoming, is_open = day < dates.start, dates.start <= day <= dates.end
        status = "upcoming" if is_upcoming else "open" if is_open else "closed"
        assert status_on(day, dates.start, dates.end) == status, day


@pytest.mark.browser
@pytest.mark.parametrize("campaign", CAMPAIGNS)
def test_a_page_of_any_age_says_what_is_so(walls: Mapping[date, str], page: Page, campaign: str) -> None:
    """Read on the day of its build and on each of the 40 days after it; without a script on that day too."""
    dates, seen = CAMPAIGNS[campaign], set()
    for built, address in walls.items():
        page.clock.set_fixed_time(noon(built))
        page.goto(f"{address}/campaigns/{campaign}/")
        for day in (built, *(day for day in dates.days() if day > built)):
            page.clock.set_fixed_time(noon(day))
            page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
            phases, today, status, asks = page.evaluate(STATE)
            assert phases == [f"phase-{dates.phase(day)}"], (built, day)
            assert today == [str(day)] * (day in dates.programme), (built, day)
            assert status == dates.status(day), (built, day)
            assert asks == (dates.start <= day <= dates.end), (built, day)
            seen.add(dates.phase(day))
    assert seen >= {"preparing", "open", "remembered"}


@pytest.mark.browser
def test_a_fresh_build_needs_no_script(walls: Mapping[date, str], browser: Browser) -> None:
    """On the day of the build the page says by itself what is so."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for built, address in at_least_one(walls.items()):
        for campaign, dates in CAMPAIGNS.items():
            page.goto(f"{address}/campaigns/{campaign}/")
            shown = page.locator(".campaign-phase > h2").locator("visible=true").all()
            assert [heading.get_attribute("id") for heading in shown] == [f"phase-{dates.phase(built)}"]
    context.close()
