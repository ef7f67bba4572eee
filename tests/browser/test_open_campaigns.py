"""Which campaign is open depends on the visitor's day, not on the day of the build (promise 12)."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser

LINK = "https://example.org/sample/small-kindnesses-2026"
DAYS = [
    ("2026-11-01T23:30:00", "Europe/London", False),
    ("2026-11-02T00:30:00", "Europe/London", True),
    ("2026-12-13T23:30:00", "Europe/London", True),
    ("2026-12-14T00:30:00", "Europe/London", False),
    ("2026-11-02T00:30:00", "Pacific/Kiritimati", True),
    ("2026-12-13T23:30:00", "Pacific/Pago_Pago", True),
    ("2027-06-01T12:00:00", "Europe/London", False),
]
"""Moments by the visitor's own calendar and clock, where that is, and whether the campaign is open."""


@pytest.mark.browser
@pytest.mark.parametrize(("moment", "zone", "is_open"), DAYS)
@pytest.mark.parametrize("url", ["", "nominate/", "campaigns/sample-small-kindnesses-2026/"])
def test_the_invitation_follows_the_visitors_calendar(
    browser: Browser, address: str, url: str, moment: str, zone: str, is_open: bool
) -> None:
    """From the first to the last day, by the visitor's own calendar, the link to nominate is shown."""
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(zone)))
    page.goto(f"{address}/{url}")
    link = page.locator(f"main a[href='{LINK}']")
    assert link.count() == 1
    assert link.is_visible() is is_open
    context.close()


@pytest.mark.browser
def test_without_javascript_the_day_of_the_build_counts(browser: Browser, address: str) -> None:
    """A reader without JavaScript is shown the campaign with its dates, as on the day of the build."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/nominate/")
    assert page.locator(f"main a[href='{LINK}']").is_visible()
    assert page.get_by_text("13 December 2026").first.is_visible()
    context.close()
