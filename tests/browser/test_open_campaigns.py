"""Which campaign is open depends on the day of the wall when somebody looks, not on that of the build."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser

from tests.walls.output import Output

LINK = "https://example.org/sample/small-kindnesses-2026"
DAYS = [
    ("2026-11-01T23:30:00", "Europe/London", False),
    ("2026-11-02T00:30:00", "Europe/London", True),
    ("2026-12-13T23:30:00", "Europe/London", True),
    ("2026-12-14T00:30:00", "Europe/London", False),
    ("2026-11-02T00:30:00", "Pacific/Kiritimati", False),
    ("2026-11-02T14:30:00", "Pacific/Kiritimati", True),
    ("2026-12-13T23:30:00", "Pacific/Pago_Pago", False),
    ("2027-06-01T12:00:00", "Europe/London", False),
]
"""Moments by the visitor's own clock, where that is, and whether the campaign is open in London."""


@pytest.mark.browser
@pytest.mark.parametrize(("moment", "zone", "is_open"), DAYS)
@pytest.mark.parametrize("url", ["", "nominate/", "campaigns/sample-small-kindnesses-2026/"])
def test_the_invitation_follows_the_walls_calendar(
    browser: Browser, address: str, url: str, moment: str, zone: str, is_open: bool
) -> None:
    """From the first to the last day, wherever the visitor is, the link to nominate is shown."""
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(zone)))
    page.goto(f"{address}/{url}")
    link = page.locator(f"main a[href='{LINK}']")
    assert link.count() == 1
    assert link.is_visible() is is_open
    context.close()


ZONES = [
    ("Pacific/Auckland", "2026-11-20T23:30", "2026-11-21"),
    ("Europe/London", "2026-11-20T23:30", "2026-11-20"),
    ("Pacific/Honolulu", "2026-11-20T23:30", "2026-11-20"),
    ("Pacific/Honolulu", "2026-11-20T09:30", "2026-11-19"),
    ("Europe/London", "2026-10-24T23:30", "2026-10-25"),
    ("Europe/London", "2026-10-25T23:30", "2026-10-25"),
    ("America/St_Johns", "2026-03-08T03:29", "2026-03-07"),
    ("Asia/Kathmandu", "2026-11-20T18:15", "2026-11-21"),
    ("Nowhere/Land", "2026-11-20T18:15", "2026-11-20"),
]
"""A wall's time zone, a moment in UTC, and the day that it is there. The visitor is in London."""


@pytest.mark.browser
@pytest.mark.parametrize("case", ZONES)
@pytest.mark.parametrize("lang", ["en", "ar-EG", "th"])
def test_the_day_is_that_of_the_walls_time_zone(
    browser: Browser, address: str, site: Output, case: tuple[str, str, str], lang: str
) -> None:
    """In any season, in any language of the browser; a time zone that it does not know does no harm."""
    zone, moment, day = case
    (script,) = site.page("nominate/").find("//script[contains(@src, 'open-campaigns.js')]/@src")
    body = "".join(
        f'<p data-start="{start}" data-end="{end}" data-time-zone="{zone}">{end}</p>'
        for start, end in ((day, day), ("2026-01-01", before(day)), (after(day), "2027-12-31"))
    )
    context = browser.new_context(timezone_id="Europe/London", locale=lang)
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(f"{moment}+00:00"))
    page.route(
        "**/a-day/",
        lambda route: route.fulfill(
            content_type="text/html",
            body=f'<!doctype html>{body}<script type="module" src="{script}"></script>',
        ),
    )
    page.goto(f"{address}/a-day/")
    assert page.locator("p:visible").all_text_contents() == [day]
    context.close()


def before(day: str) -> str:
    """The day before a day."""
    return date_of(day, -1)


def after(day: str) -> str:
    """The day after a day."""
    return date_of(day, 1)


def date_of(day: str, days: int) -> str:
    """A day some days later."""
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


@pytest.mark.browser
def test_without_javascript_the_day_of_the_build_counts(browser: Browser, address: str) -> None:
    """A reader without JavaScript is shown the campaign with its dates, as on the day of the build."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/nominate/")
    assert page.locator(f"main a[href='{LINK}']").is_visible()
    assert page.get_by_text("13 December 2026").first.is_visible()
    context.close()
