"""Waiting in a page does not depend on the page's policy."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.waiting import wait_until

LATE = "setTimeout(() => { document.body.dataset.late = 'yes'; }, 200)"


@pytest.mark.browser
def test_a_page_with_a_strict_policy_may_keep_a_test_waiting(context: BrowserContext, address: str) -> None:
    """What becomes true late is seen, on a page whose policy forbids to make code of text."""
    page = context.new_page()
    page.goto(f"{address}/")
    page.evaluate(LATE)
    wait_until(page, "document.body.dataset.late === 'yes'")
    assert page.evaluate("document.body.dataset.late") == "yes"


def test_no_test_waits_under_the_pages_policy() -> None:
    """Playwright's own waiting for a function fails on a slow machine, where it really has to wait."""
    tests = sorted(Path(__file__).parents[1].rglob("*.py"))
    assert len(tests) > 100
    others = [path for path in tests if path.name not in {"test_waiting.py", "waiting.py"}]
    assert not [path.name for path in others if ".wait_for_function(" in path.read_text(encoding="utf-8")]
