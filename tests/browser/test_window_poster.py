"""The poster of a business as a page to print: on paper it stands alone, with names or without."""

from __future__ import annotations

import io

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import BrowserContext

from tests.browser.printing import printed
from tests.loops import at_least_one

BUSINESS = "businesses/sample-harbour-lantern-hotel/"
A4 = (595, 842)


@pytest.mark.browser
def test_the_poster_is_printed_alone(context: BrowserContext, address: str) -> None:
    """On one page of A4, with what the page says of it left out; names go with a box unticked."""
    page = context.new_page()
    page.goto(f"{address}/{BUSINESS}poster/")
    thanks = "".join(page.locator(".poster__thanks").inner_text().split())
    paper = printed(page)
    assert paper.sizes == (A4,)
    for words in at_least_one(("Harbour Lantern Hotel", "Recognised for great service", "Listening")):
        assert "".join(words.split()) in paper.text
    assert thanks in paper.text
    for left_out in at_least_one(("(PDF)", "Or print this page", "Main menu", "All pages")):
        assert "".join(left_out.split()) not in paper.text
    with Image.open(io.BytesIO(page.locator(".poster").screenshot())) as image:
        (code,) = zxingcpp.read_barcodes(image.convert("L"))
    assert code.text.endswith(f"/{BUSINESS}")
    page.get_by_role("checkbox").uncheck()
    assert not page.locator(".poster__thanks").is_visible()
    assert thanks not in printed(page).text
