"""The code for a digital pin is made in the visitor's own browser: nothing is sent."""

from __future__ import annotations

import hashlib
import re

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.walls.signed import EMAIL
from wall_of_fame.digital_pins.credential import HASH_PATTERN, SALT_PATTERN


@pytest.mark.browser
def test_the_code_is_the_salted_hash(context: BrowserContext, address: str) -> None:
    """It is what `wall pin issue` takes, new each time, and made without a request."""
    page = context.new_page()
    page.goto(f"{address}/digital-pins/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    codes = set()
    for typed in (EMAIL, f" {EMAIL.upper()} "):
        page.get_by_label("Your email address stays in your browser").fill(typed)
        page.get_by_role("button", name="Make the code").click()
        shown = page.locator(".pin-code code")
        expect(shown).to_have_text(re.compile(r"sha256\$[0-9a-f]{64}\s[0-9a-f]{24}"))
        code, salt = str(shown.text_content()).split("\n")
        assert re.fullmatch(HASH_PATTERN, code)
        assert re.fullmatch(SALT_PATTERN, salt)
        assert code == f"sha256${hashlib.sha256(f'{EMAIL}{salt}'.encode()).hexdigest()}"
        codes.add(code)
        expect(page.get_by_role("status")).to_have_text("Send us both lines:")
    assert len(codes) == 2
    assert asked == []


@pytest.mark.browser
def test_without_a_script_there_is_no_form(browser: Browser, address: str) -> None:
    """Nobody types an address into what does nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/digital-pins/")
    expect(page.locator(".pin-code")).to_be_hidden()
    expect(page.get_by_role("heading", name="How to get one")).to_be_visible()
    context.close()
