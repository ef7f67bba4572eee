"""A visitor on a slow phone who searches a wall that a host serves over a slow line."""

from __future__ import annotations

import gzip
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from playwright.sync_api import Browser, Page

_BYTES_A_SECOND: Final = 1.6e6 / 8
_THERE_AND_BACK: Final = 0.15
"""Slow 4G as Lighthouse has it: this many seconds for each request, and one line for all of them."""

SLOWNESS: Final = 4
"""By how much a phone is slower."""

_PIECE: Final = 4_096

_ZIPPED: Final = {".html", ".css", ".js", ".json", ".svg"}
"""What a static host packs on the way."""

_FIRST_RESULT: Final = """
  window.found = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector("#results .result")) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now()));
    }).observe(document, { childList: true, subtree: true });
  });
"""
"""When the first result is there, in ms from the visit's beginning: the page's own clock is exact."""

_TYPE: Final = """async (query) => {
  const found = window.found;
  const began = performance.now();
  q.value = query;
  q.dispatchEvent(new Event("input", { bubbles: true }));
  return (await found) - began;
}"""


class SlowLine:
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


class SlowHost(SimpleHTTPRequestHandler):
    """A static host at the other end of a slow line: it packs what hosts pack, and files may be kept.

    The line is slow here rather than in the browser, whose own throttling leaves out what a worker fetches.
    """

    protocol_version = "HTTP/1.1"
    line = SlowLine()

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


@contextmanager
def serve_slowly(folder: Path) -> Iterator[str]:
    """Serve a folder over the slow line; the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SlowHost, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def _phone(browser: Browser) -> Iterator[tuple[Page, dict[str, float]]]:
    """A page on a slow phone, and the bytes that came to it of each address."""
    context = browser.new_context(viewport={"width": 360, "height": 780})
    got: dict[str, float] = {}
    context.on("requestfinished", lambda request: _note(got, request))
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWNESS})
    yield page, got
    context.close()


def _note(got: dict[str, float], request: Any) -> None:
    """The first answer of an address counts; later ones come from the browser's own store."""
    response = request.response()
    length = response.header_value("content-length") if response else None
    got.setdefault(request.url, float(length or 0))


def seconds_after_typing(browser: Browser, at: str, query: str) -> tuple[float, float]:
    """Seconds from the last key on a loaded page to the first results; bytes of the search in all."""
    with _phone(browser) as (page, got):
        page.add_init_script(_FIRST_RESULT)
        page.goto(f"{at}/search/", wait_until="networkidle")
        seconds = page.evaluate(_TYPE, query) / 1000
        size = sum(bytes_ for url, bytes_ in got.items() if _is_of_search(url))
        return seconds, size


def _is_of_search(url: str) -> bool:
    """Whether a file is fetched for the search alone, the page itself aside."""
    return bool(re.search(r"/search/.+|/js/(search[\w-]*|similar-names)\.js", url)) and "/search/?" not in url


def seconds_after_arriving(browser: Browser, at: str, query: str) -> float:
    """Seconds from the first byte asked for to the first results, for one who comes with the words."""
    with _phone(browser) as (page, _):
        page.add_init_script(_FIRST_RESULT)
        page.goto(f"{at}/search/?q={quote(query)}", wait_until="commit")
        return float(page.evaluate("window.found")) / 1000
