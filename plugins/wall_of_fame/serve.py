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

from watchfiles import watch

_CHANGES: Final = "/-/changes"
"""Where theme/static/js/reload.js listens for the news of a new build."""

_WATCHED: Final = ("content", "theme", "plugins", "pelicanconf.py")
_KEEP_ALIVE: Final = 15.0


class News:
    """Lets many waiting browsers know that there is a new build."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._builds = 0

    def tell(self) -> None:
        """There is a new build."""
        with self._changed:
            self._builds += 1
            self._changed.notify_all()

    def wait(self, seen: int) -> int:
        """How many builds there were: at once if more than `seen`, else after a while at the latest."""
        with self._changed:
            self._changed.wait_for(lambda: self._builds > seen, _KEEP_ALIVE)
            return self._builds

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


def build(output: str) -> bool:
    """Build with pelicanconf.py; whether it succeeded. What went wrong has been printed."""
    command = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", output]
    return subprocess.run(command, env=os.environ | {"WALL_LIVE_RELOAD": "1"}, check=False).returncode == 0


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
    build(arguments.output)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    told = False
    watched = watch(
        *filter(os.path.exists, _WATCHED), raise_interrupt=False, yield_on_timeout=True, rust_timeout=500
    )
    for changes in watched:
        if not told:
            told = True
            sys.stderr.write(
                f"The wall is at http://{arguments.bind}:{server.server_port}/ (stop with Ctrl+C).\n"
            )
        if changes and build(arguments.output):
            news.tell()
    return 0


if __name__ == "__main__":
    sys.exit(main())
