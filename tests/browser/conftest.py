"""A browser, and the built sites served on this machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser.strict import StrictHandler
from tests.walls import built
from tests.walls.output import Output
from tools import browser as chromium
from tools.serving import served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that keeps to itself."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=str(chromium.find()), args=chromium.flags(), timeout=60_000
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """The sample content, built."""
    return built.sample(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def address(site: Output) -> Iterator[str]:
    """Where the sample site is served."""
    with served(site.folder) as at:
        yield at


@pytest.fixture(scope="session")
def wall(site: Output) -> Iterator[str]:
    """Where the sample site is served by a host that sends what `_headers` asks for."""
    with served(site.folder, StrictHandler) as at:
        yield at


@pytest.fixture(scope="session")
def hostile_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site with an attack in every text is served."""
    with served(built.hostile(tmp_path_factory.getbasetemp()).folder) as at:
        yield at


@pytest.fixture(scope="session")
def address_below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served that stands below a path, with that path."""
    base = tmp_path_factory.getbasetemp()
    host = base / "host"
    host.mkdir()
    (host / "wall").symlink_to(built.below(base).folder)
    with served(Path(host)) as at:
        yield f"{at}/wall"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor who was never here before."""
    opened = browser.new_context()
    yield opened
    opened.close()
