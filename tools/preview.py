"""Pictures of what a change does to the wall: ``python -m tests.tools.changed [--base REV] [--to FOLDER]``.

It looks at ``output/``, so build that first. Of each new or changed recognition it takes the card, on a phone
and in the dark too, and the page; of every other record that has a page, the page.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize, sync_playwright

from tools import browser as chromium
from tools.programs import ROOT
from tools.serving import served
from wall_of_fame.reports.differences import Change
from wall_of_fame.reports.review import review
from wall_of_fame.system.git import GitError
from wall_of_fame.urls import file_of

MOST = 30
"""So many records are shown: more would be looked at by nobody."""

WIDE = ViewportSize(width=1280, height=900)
NARROW = ViewportSize(width=360, height=780)
LOOKS = (("wide", WIDE, "light"), ("narrow", NARROW, "light"), ("dark", WIDE, "dark"))


@dataclass(frozen=True)
class Studio:
    """Where pictures are taken: a browser, the address at which the site is served, where pictures go."""

    browser: Browser
    address: str
    output: Path
    to: Path

    def take(self, change: Change) -> Iterator[Path]:
        """Every picture of one record."""
        for look, size, scheme in LOOKS:
            context = self.browser.new_context(
                viewport=size,
                color_scheme="dark" if scheme == "dark" else "light",
                reduced_motion="reduce",
            )
            try:
                yield from self._of(change, look, context)
            finally:
                context.close()

    def _of(self, change: Change, look: str, context: BrowserContext) -> Iterator[Path]:
        page = context.new_page()
        card = self._list_with(change) if change.kind == "nomination" else ""
        if card:
            self._open(page, card)
            link = page.locator(f".card h3 a[href$='/{change.url}']").first
            yield self._shot(page, change, f"card-{look}", link.locator("xpath=ancestor::li[1]"))
        if look != "dark":
            self._open(page, change.url)
            yield self._shot(page, change, f"page-{look}")

    def _list_with(self, change: Change) -> str:
        """The page of the wall that has the card, found as a visitor would: from the first page on."""
        number = 1
        while (file := self.output / (f"page/{number}/index.html" if number > 1 else "index.html")).is_file():
            if f'/{change.url}"' in file.read_text(encoding="utf-8"):
                return f"page/{number}/" if number > 1 else "/"
            number += 1
        return ""

    def _open(self, page: Page, url: str) -> None:
        page.goto(f"{self.address}/{url.removeprefix('/')}")
        page.evaluate("document.fonts.ready")

    def _shot(self, page: Page, change: Change, name: str, part: Locator | None = None) -> Path:
        path = self.to / f"{change.kind}-{change.id}-{name}.png"
        if part is None:
            page.screenshot(path=path, full_page=True)
        else:
            part.screenshot(path=path)
        return path


def main(arguments: Sequence[str]) -> int:
    """Take the pictures and print their names; 0, or 2 if used wrongly."""
    parser = argparse.ArgumentParser(prog="python -m tests.tools.changed")
    parser.add_argument("--base", default="origin/main")
    parser.add_argument("--to", type=Path, default=ROOT / "preview")
    given = parser.parse_args(arguments)
    try:
        changes = review(Path.cwd(), given.base).changes
    except GitError as error:
        print(error, file=sys.stderr)
        return 2
    for path in take(changes, Path.cwd() / "output", given.to):
        print(path)
    return 0


def take(changes: Sequence[Change], output: Path, to: Path) -> Iterator[Path]:
    """The pictures of all changes that a built site shows."""
    shown = [
        change
        for change in changes
        if change.what in {"new", "changed"} and (output / file_of(change.url)).is_file()
    ]
    to.mkdir(parents=True, exist_ok=True)
    if not shown:
        return
    with sync_playwright() as playwright, served(output) as address:
        browser = playwright.chromium.launch(
            executable_path=str(chromium.find()), args=chromium.flags(), timeout=60_000
        )
        studio = Studio(browser, address, output, to)
        for change in shown[:MOST]:
            yield from studio.take(change)
        browser.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
