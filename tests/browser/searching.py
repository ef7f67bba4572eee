"""The page that searches, as a visitor uses it."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page

DONE = "#results[aria-busy=false]"


@dataclass(frozen=True)
class Visitor:
    """Somebody at the search of the site at `address`."""

    page: Page
    address: str

    def open(self, wish: Mapping[str, str] | None = None) -> None:
        """Go to the search, with words and choices in the address."""
        self.page.goto(f"{self.address}/search/{f'?{urlencode(wish)}' if wish else ''}")
        self.wait()

    def wait(self) -> None:
        """Until everything that was asked for is there."""
        self.page.locator(DONE).wait_for(state="attached")

    def type(self, words: str) -> None:
        """Write into the field, letter by letter."""
        self.page.locator("#q").press_sequentially(words)
        self.wait()

    @property
    def said(self) -> str:
        """What is announced."""
        return self.page.locator("#result-count").inner_text()

    @property
    def results(self) -> Locator:
        """The results."""
        return self.page.locator(".result")

    @property
    def first(self) -> str:
        """The address of the first result, within the site."""
        found = self.results.first.locator("a").get_attribute("href")
        return found or ""
