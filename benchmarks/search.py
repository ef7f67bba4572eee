"""Measure the search of a large wall, on a throttled phone too: `python -m benchmarks.search`."""

from __future__ import annotations

import argparse
import gzip
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks import machine
from benchmarks.builder import PROJECT
from benchmarks.memory import Gauge
from benchmarks.stories import Stories, Story
from benchmarks.tables import table
from benchmarks.wall import wall
from tests.tools import browser as chromium

_RESULTS: Final = Path(__file__).with_name("SEARCH.md")
_NAMES: Final = Path(__file__).with_name("names.txt").read_text(encoding="utf-8").splitlines()
_TRADES: Final = ("Bakery", "Books", "Cycles", "Florist", "Garage", "Hotel", "Kitchen", "Pharmacy", "Taxis")
_QUERIES: Final = {
    "a first name": "Margaret",
    "a whole name": "Zoe Watson",
    "part of a name": "Matth",
    "less of it": "Mar",
    "a letter wrong": "Magaret",
    "a business": "Messervy Pharmacy",
    "a word of the stories": "umbrella",
    "more of them": "she carried the umbrella",
}
_BYTES_A_SECOND: Final = 1.6e6 / 8
_THERE_AND_BACK: Final = 0.15
"""Slow 4G as Lighthouse has it: this many seconds for each request, and one line for all of them."""

_PROCESSOR: Final = 4
"""By how much a phone is slower."""

_PIECE: Final = 4_096

_ZIPPED: Final = {".html", ".css", ".js", ".json", ".svg"}
"""What a static host packs on the way."""

_FOUND: Final = """
  window.found = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector("#results .find")) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now()));
    }).observe(document, { childList: true, subtree: true });
  });
"""
"""When the first result is there, in ms from the visit's beginning: the page's own clock is exact."""

_TYPED: Final = """async (query) => {
  const found = window.found;
  const began = performance.now();
  q.value = query;
  q.dispatchEvent(new Event("input", { bubbles: true }));
  return (await found) - began;
}"""


class Told(Stories):
    """The same nominations told in the words of the sample stories, each as often as it is used there.

    The other benches' stories have 77 words, so that every word would stand in almost every story.
    """

    def __iter__(self) -> Iterator[Story]:
        chance = random.Random(2)  # noqa: S311 - the same words each time are wanted, not secrets
        words = _words()
        for story in super().__iter__():
            told = chance.choices(words, k=chance.randint(80, 150))
            evidence = " ".join(told[10 : 10 + chance.randint(4, 8)])
            standards = {name: evidence if shown else "" for name, shown in story.standards.items()}
            yield replace(story, text=f"{' '.join(told)}.", standards=standards)


def _words() -> list[str]:
    """Every word of the sample stories, as often as it stands there."""
    stories = sorted((PROJECT / "content/nominations").rglob("*.md"))
    texts = (path.read_text(encoding="utf-8").partition("\n---\n")[2] for path in stories)
    return [word.lower() for text in texts for word in re.findall(r"[^\W\d_]{1,30}", text)]


@dataclass(frozen=True, slots=True)
class Made:
    """Building the index: seconds and MB more than the same build without a search, and what came of it."""

    seconds: float
    memory: float
    records: int
    files: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Seen:
    """One cold search: what it is, kB of it, seconds from the last key and from the visit's beginning."""

    query: str
    kilobytes: float
    typed: float
    arrived: float


class Line:
    """A slow line, shared by everything that goes over it at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._free = 0.0

    def wait_for(self, size: int) -> None:
        """Wait until so many bytes have come through."""
        with self._lock:
            self._free = max(self._free, time.monotonic()) + size / _BYTES_A_SECOND
            until = self._free
        time.sleep(max(0.0, until - time.monotonic()))


class Handler(SimpleHTTPRequestHandler):
    """A static host at the other end of a slow line: it packs what hosts pack, and files may be kept.

    The line is slow here rather than in the browser, whose own throttling leaves out what a worker fetches.
    """

    protocol_version = "HTTP/1.1"
    line = Line()

    def do_GET(self) -> None:
        """Answer with a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        time.sleep(_THERE_AND_BACK)
        data = path.read_bytes()
        self.send_response(200)
        if path.suffix in _ZIPPED:
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Cache-Control", "public, max-age=600")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        for start in range(0, len(data), _PIECE):
            piece = data[start : start + _PIECE]
            self.line.wait_for(len(piece))
            self.wfile.write(piece)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Keep quiet."""


def main() -> int:
    """Build, measure and write the results."""
    chosen = _arguments()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        site = Path(folder)
        wall().lay_out(site, Told(chosen.count))
        _give_names(site)
        made = _made(site)
        with _served(site / "output") as at, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(chromium.find()), args=chromium.flags())
            seen = [_searched(browser, at, name, query, chosen.runs) for name, query in _QUERIES.items()]
            browser.close()
    text = _report(chosen.count, made, seen)
    _RESULTS.write_text(text, encoding="utf-8")
    print(text)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="how many nominations")
    parser.add_argument("--runs", type=int, default=3, help="how often each search is measured")
    parser.add_argument("--folder", help="where the wall is built, such as /dev/shm")
    return parser.parse_args()


def _give_names(site: Path) -> None:
    """People and businesses are called as in life: a name is shared by some and not by all."""
    chance = random.Random(1)  # noqa: S311 - the same names each time are wanted, not secrets
    firsts, families = ([name.replace("_", " ") for name in line.split()] for line in _NAMES)
    for path in sorted((site / "content/people").iterdir()):
        _rename(path, f"{chance.choice(firsts)} {chance.choice(families)}")
    for path in sorted((site / "content/businesses").iterdir()):
        _rename(path, f"{chance.choice(families)} {chance.choice(_TRADES)}")


def _rename(path: Path, name: str) -> None:
    path.write_text(re.sub("name: .*", f"name: {name}", path.read_text(), count=1), encoding="utf-8")


def _made(site: Path) -> Made:
    without = _build(site, "WALL_SEARCH=false")
    within = _build(site, "WALL_SEARCH=true")
    files = [path for path in (site / "output/search").rglob("*") if path.is_file()]
    return Made(
        seconds=within[0] - without[0],
        memory=within[1],
        records=sum(path.parent.name == "fragment" for path in files),
        files=len(files),
        bytes=sum(path.stat().st_size for path in files),
    )


def _build(site: Path, *settings: str) -> tuple[float, float]:
    """Seconds and MB of a build from nothing."""
    builder = wall()
    builder.clear(site)
    command = [*builder.command[: builder.command.index("-e")], "-e", "WALL_KEEPSAKES=false", *settings]
    began = time.perf_counter()
    program = subprocess.Popen(
        command, cwd=site, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": ""}
    )
    with Gauge(program.pid) as gauge:
        if program.wait():
            raise SystemExit("The build failed.")
    return time.perf_counter() - began, gauge.peak


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def _searched(browser: Browser, at: str, name: str, query: str, runs: int) -> Seen:
    """The medians of some cold searches: each by a visitor who has never been here."""
    typed = [_typed(browser, at, query) for _ in range(runs)]
    arrived = [_arrived(browser, at, query) for _ in range(runs)]
    middle = runs // 2
    return Seen(
        f"{name}: “{query}”",
        sorted(size for _, size in typed)[middle] / 1000,
        sorted(seconds for seconds, _ in typed)[middle],
        sorted(arrived)[middle],
    )


@contextmanager
def _phone(browser: Browser) -> Iterator[tuple[Page, dict[str, float]]]:
    """A page on a slow phone, and the bytes that came to it of each address."""
    context = browser.new_context(viewport={"width": 360, "height": 780})
    got: dict[str, float] = {}
    context.on("requestfinished", lambda request: _note(got, request))
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": _PROCESSOR})
    yield page, got
    context.close()


def _note(got: dict[str, float], request: Any) -> None:
    """The first answer of an address counts; later ones come from the browser's own store."""
    response = request.response()
    length = response.header_value("content-length") if response else None
    got.setdefault(request.url, float(length or 0))


def _typed(browser: Browser, at: str, query: str) -> tuple[float, float]:
    """Seconds from the last key on a loaded page to the first results; bytes of the search in all."""
    with _phone(browser) as (page, got):
        page.add_init_script(_FOUND)
        page.goto(f"{at}/search/", wait_until="networkidle")
        seconds = page.evaluate(_TYPED, query) / 1000
        size = sum(bytes_ for url, bytes_ in got.items() if _is_of_search(url))
        return seconds, size


def _is_of_search(url: str) -> bool:
    """Whether a file is fetched for the search alone, the page itself aside."""
    return bool(re.search(r"/search/.+|/js/(search|similar-names)\.js", url)) and "/search/?" not in url


def _arrived(browser: Browser, at: str, query: str) -> float:
    """Seconds from the first byte asked for to the first results, for one who comes with the words."""
    with _phone(browser) as (page, _):
        page.add_init_script(_FOUND)
        page.goto(f"{at}/search/?q={quote(query)}", wait_until="commit")
        return float(page.evaluate("window.found")) / 1000


def _report(count: int, made: Made, seen: list[Seen]) -> str:
    rows = [[one.query, f"{one.kilobytes:.0f}", f"{one.typed:.2f}", f"{one.arrived:.2f}"] for one in seen]
    return f"""# The search of {count:,} nominations

{datetime.now(UTC).date()}, Python {sys.version.split()[0]}, {machine.describe()}.
Written by `python -m benchmarks.search`.

The index has {made.records:,} entries in {made.files:,} files of {made.bytes / 1e6:.1f} MB in all.
It takes {made.seconds:.1f} s more than the same build without a search, which uses {made.memory:.0f} MB
at most. Only a change of what can be found makes it again.

Each search is that of a visitor who has never been here, on a phone: Slow 4G (1.6 Mbit/s, 150 ms there
and back, by the server) and a processor {_PROCESSOR} times as slow (by Chromium, which slows the page, not
the worker that searches).

kB are those of all that the search needs, as a static host sends it: its scripts, Pagefind, the
index; the page itself has its own limit. “Typed” is from the last key on a loaded page to the first
results, by the page's own clock; “arrived” from an address with the words, such as the field in every
page's head leads to, with the page itself.

{table(["search", "kB", "typed s", "arrived s"], rows)}
"""


if __name__ == "__main__":
    sys.exit(main())
