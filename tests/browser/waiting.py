"""Waiting for something to become true in a page."""

import time

from playwright.sync_api import Page

PATIENCE_SECONDS = 30.0
"""As long as Playwright itself waits."""

BETWEEN_LOOKS_MILLISECONDS = 20


def wait_until(page: Page, expression: str) -> None:
    """Wait until an expression is true in the page.

    Playwright's own `wait_for_function` runs the expression under the page's policy as soon as it has to
    wait, and our policy allows no such thing; `evaluate` is the browser's own and asks no policy.

    Raises:
        AssertionError: it has not become true in time.
    """
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not page.evaluate(f"Boolean({expression})"):
        assert time.monotonic() < deadline, f"never true: {expression}"
        page.wait_for_timeout(BETWEEN_LOOKS_MILLISECONDS)
