"""`make serve`: build, serve on this machine, build again as files change, tell the browser to reload."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

from wall_of_fame.pelican_plugin import rebuild

_CHANGES: Final = "/-/changes"
"""Where theme/static/js/reload.js listens for the news of a new build."""

_KEEP_ALIVE: Final = 15.0
_LOOK_AGAIN: Final = 0.2


class News:
    """Lets many waiting browsers know that there is a new build."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._first = threading.Event()
        self._builds = 0

    def tell(self, *, is_new: bool) -> None:
        """A build has ended, and there is a new site or not."""
        self._first.set()
        if is_new:
            with self._changed:
                self._builds += 1
                self._changed.notify_all()

    def wait(self, seen: int) -> int:
        """How many builds there were: at once if more than `seen`, else after a while at the latest."""
        with self._changed:
            self._changed.wait_for(lambda: self._builds > seen, _KEEP_ALIVE)
            return self._builds

    def wait_for_first(self, builder: threading.Thread) -> bool:
        """Wait until the first build has ended, well or not; false if the builder died of it."""
        while not self._first.wait(_LOOK_AGAIN):
            if not builder.is_alive():
                return False
        return True

    @property
    def builds(self) -> int:
        """How many builds there were."""
        return self._builds


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
        """Serve a file, or the stream of news."""
        if self.path == _CHANGES:
            self._stream()
        else:
            super().do_GET()

    def end_headers(self) -> None:
        """Let browsers ask again each time."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show the wall's own page for what is not there."""
        lost = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not lost.is_file():
            super().send_error(code, message, explain)
            return
        body = lost.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        """Say nothing of each request."""

    def _stream(self) -> None:
        """Server-sent events: one for each new build, a comment now and then to notice who left."""
        seen = self.news.builds
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            while True:
                before, seen = seen, self.news.wait(seen)
                self.wfile.write(b"data: built\n\n" if seen > before else b": waiting\n\n")
                self.wfile.flush()
        except OSError:
            return


class Builder:
    """The process that builds; a new one takes its place when the program itself has changed."""

    def __init__(self, output: str, news: News) -> None:
        self._output = output
        self._news = news

    def run(self) -> None:
        """Start it, and pass on what it tells, again and again."""
        while self._run_one() == rebuild.NEW_CODE:
            continue

    def _run_one(self) -> int:
        heard, told = os.pipe()
        command = [sys.executable, "-m", rebuild.__name__, self._output, str(told)]
        with subprocess.Popen(command, pass_fds=[told]) as process:
            os.close(told)
            with open(heard, encoding="ascii") as lines:  # noqa: PTH123 - a pipe has no path
                for line in lines:
                    self._news.tell(is_new=line.strip() == rebuild.BUILT)
        return process.returncode


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(
        prog="make serve", description="Serve the wall, and build it as files change."
    )
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--bind", default="127.0.0.1")
    parser.add_argument("--output", default="output")
    arguments = parser.parse_args(argv)
    news = News()
    handler = partial(Handler, news=news, directory=arguments.output)
    try:
        server = ThreadingHTTPServer((arguments.bind, arguments.port), handler)
    except OSError as error:
        sys.stderr.write(
            f"Port {arguments.port} cannot be used ({error.strerror}). Try: make serve PORT=8001\n"
        )
        return 1
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    builder = threading.Thread(target=Builder(arguments.output, news).run, daemon=True)
    builder.start()
    try:
        if news.wait_for_first(builder):
            address = f"http://{arguments.bind}:{server.server_port}/"
            sys.stderr.write(f"The wall is at {address} (stop with Ctrl+C).\n")
        builder.join()
    except KeyboardInterrupt:
        return 0
    sys.stderr.write("The builder has ended; the lines above say why.\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
