"""The README's pictures, of the wall in output/: ``make html && .venv/bin/python -m tools.screenshots``."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Final, NamedTuple

from PIL import Image
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tools import browser as chromium
from tools.programs import ROOT
from tools.serving import served

FOLDER: Final = ROOT / "docs" / "screenshots"


class Screenshot(NamedTuple):
    """A picture: the name of its file, the page that it shows, and the size of the window."""

    name: str
    page: str
    width: int
    height: int


SCREENSHOTS: Final = (
    Screenshot("wall.png", "", 1280, 800),
    Screenshot("recognition.png", "recognition/sample-four-days-up-the-poles/", 1280, 800),
)
"""Every picture that README.md shows."""

# A page of few colours and smooth portraits looks the same in so many.
_COLOURS: Final = 256


def take(browser: Browser, address: str, screenshot: Screenshot) -> bytes:
    """The picture as a PNG of few bytes."""
    context = browser.new_context(
        viewport=ViewportSize(width=screenshot.width, height=screenshot.height), reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{address}/{screenshot.page}", wait_until="networkidle")
    image = Image.open(io.BytesIO(page.screenshot()))
    context.close()
    packed = io.BytesIO()
    image.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE).save(packed, "PNG", optimize=True)
    return packed.getvalue()


def main(folder: Path = FOLDER) -> int:
    """Take every picture of the site in output/ and return the exit code."""
    site = ROOT / "output"
    if not (site / "index.html").is_file():
        print("There is no site in output/. Type first: make html", file=sys.stderr)
        return 1
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chromium.find()), args=chromium.flags())
        for screenshot in SCREENSHOTS:
            (folder / screenshot.name).write_bytes(take(browser, address, screenshot))
            print(folder / screenshot.name)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
