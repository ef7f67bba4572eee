"""The wall on this machine: built, served, built again as files change; the browser is told of each build."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedIOBase
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from wall_of_fame.pelican_plugin import rebuild
from wall_of_fame.pelican_plugin.failure_page import POLICY, failure_page

_CHANGES: Final = "/-/changes"
"""Where theme/static/js/reload.js listens for the news of a new build."""

_PAGES: Final = frozenset({"", ".html"})
"""How the paths of pages end."""

_KEEP_ALIVE: Final = 15.0
_LOOK_AGAIN: Final = 0.2


class News:
    """Lets many waiting browsers know that a build has ended, and why there is no new site if it failed."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._builds = 0
        self._failure = ""
        self._has_site = False

    def announce(self, failure: str) -> None:
        """Note that a build has ended, and why it failed; "" if there is a new site."""
        with self._changed:
            self._builds += 1
            self._failure = failure
            self._has_site = self._has_site or not failure
            self._changed.notify_all()

    def wait(self, seen: int, seconds: float = _KEEP_ALIVE) -> int:
        """How many builds there were: at once if more than `seen`, else after a while at the latest."""
        with self._changed:
            self._changed.wait_for(lambda: self._builds > seen, seconds)
            return self._builds

    def wait_for_first(self, builder: threading.Thread) -> bool:
        """Wait until the first build has ended, well or not; false if the builder died of it."""
        while not self.wait(0, _LOOK_AGAIN):
            if not builder.is_alive():
                return False
        return True

    @property
    def first_failure(self) -> str:
        """Why no build has succeeded yet, or "": an older site in the folder would tell of nothing."""
        with self._changed:
            return "" if self._has_site else self._failure

    @property
    def last(self) -> tuple[int, str]:
        """How many builds there were, and why the last of them failed, or ""."""
        with self._changed:
            return self._builds, self._failure


class Handler(SimpleHTTPRequestHandler):
    """Serves the output as a static host would: nothing cached, 404.html for what is not there."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".atom": "application/atom+xml",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
        ".ics": "text/calendar",
    }

    def __init__(self, *arguments: object, news: News, directory: str) -> None:
        self.news = news
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]  # handed on as given

    def do_GET(self) -> None:
        """Serve a file, the stream of news, or what is wrong as long as there is no site of this server's."""
        if self.path == _CHANGES:
            self._stream()
        elif self.news.first_failure and PurePosixPath(urlsplit(self.path).path).suffix in _PAGES:
            self._send_page(HTTPStatus.SERVICE_UNAVAILABLE, failure_page(self.news.first_failure), POLICY)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        """Let browsers ask again each time."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def list_directory(self, path: str | os.PathLike[str]) -> None:
        """No list of files is a page of the wall."""
        self.send_error(HTTPStatus.NOT_FOUND, os.fspath(path))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show the wall's own page for what is not there; without any site, why there is none."""
        lost = Path(self.directory) / "404.html"
        _, failure = self.news.last
        if code != HTTPStatus.NOT_FOUND or not (lost.is_file() or failure):
            super().send_error(code, message, explain)
        elif lost.is_file():
            self._send_page(code, lost.read_bytes())
        else:
            self._send_page(HTTPStatus.SERVICE_UNAVAILABLE, failure_page(failure), POLICY)

    def log_message(self, *arguments: object) -> None:
        """Say nothing of each request."""

    def _send_page(self, code: int, body: bytes, policy: str = "") -> None:
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        if policy:
            self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _stream(self) -> None:
        """Server-sent events: one for each build that ends, a comment now and then to notice who left.

        Whoever begins to listen learns at once of a failure that stands.
        """
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen, failure = self.news.last
        try:
            if failure:
                _tell(self.wfile, failure)
            while True:
                before, seen = seen, self.news.wait(seen)
                if seen > before:
                    seen, failure = self.news.last
                    _tell(self.wfile, failure)
                else:
                    self.wfile.write(b": waiting\n\n")
        except OSError:
            return


def _tell(file: BufferedIOBase, failure: str) -> None:
    """Write the event that says how the last build ended."""
    event = f"event: failed\ndata: {json.dumps(failure)}\n\n" if failure else "data: built\n\n"
    file.write(event.encode())


class Builder:
    """The process that builds; a new one takes its place when the program itself has changed."""

    def __init__(self, output: str, news: News) -> None:
        self._output = output
        self._news = news

    def run(self) -> None:
        """Start it, and announce its builds, again and again."""
        while self._run_once() == rebuild.NEW_CODE:
            continue

    def _run_once(self) -> int:
        command = [sys.executable, "-m", rebuild.__name__, self._output]
        with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="ascii") as process:
            assert process.stdout  # noqa: S101 - it is a pipe
            for line in process.stdout:
                self._news.announce(json.loads(line))
        return process.returncode


class LiveServer:
    """The server and the builder, each in a thread of its own."""

    def __init__(self, bind: str, port: int, output: str) -> None:
        self._bind = bind
        self._port = port
        self._output = output
        self._news = News()
        self._builder = threading.Thread(target=Builder(output, self._news).run, daemon=True)

    def start(self) -> None:
        """Begin to serve and to build.

        Raises:
            OSError: the port cannot be used.
        """
        handler = partial(Handler, news=self._news, directory=self._output)
        server = ThreadingHTTPServer((self._bind, self._port), handler)
        server.daemon_threads = True
        self._port = server.server_port  # a free one, if any would do
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self._builder.start()

    @property
    def address(self) -> str:
        """Where the wall is to be seen."""
        return f"http://{self._bind}:{self._port}/"

    def wait_for_first_build(self) -> bool:
        """Wait until the first build has ended, well or not; false if the builder died of it."""
        return self._news.wait_for_first(self._builder)

    @property
    def has_failed(self) -> bool:
        """Whether the last build has failed."""
        return bool(self._news.last[1])

    def wait(self) -> None:
        """Wait until the builder ends."""
        self._builder.join()
