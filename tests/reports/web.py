"""A host on this machine, for what asks the web."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from wall_of_fame.reports.link_check import LinkCheckOptions


class Host(BaseHTTPRequestHandler):
    """A host on this machine: the first part of an address names its answer."""

    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        """Answer as asked for."""
        asked = self.path.strip("/").split("/")[0]
        self.server.asked.append((self.command, self.path))  # type: ignore[attr-defined]
        if asked == "hangs-up" and self.command == "HEAD":
            self.close_connection = True
            return
        if asked in {"only-get", "hangs-up"}:
            asked = "200" if self.command == "GET" else "405"
        self.send_response(int(asked) if asked.isdecimal() else 302)
        if not asked.isdecimal():
            to = {"moved": "/200", "round": "/round", "inside": "https://inside.example/"}
            self.send_header("Location", to.get(asked, "http://x.example/"))
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD  # noqa: N815 - the name is the library's

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Keep quiet."""


class Web(ThreadingHTTPServer):
    """The host, and what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        super().__init__(("127.0.0.1", 0), Host)


def to(port: int, host: str, _port: int, address: str, timeout: float) -> HTTPConnection:
    """A connection to the number that was looked up, by a name that nobody could look up again."""
    assert host not in address
    return HTTPConnection(address, port, timeout=timeout)


def here(port: int) -> LinkCheckOptions:
    """LinkCheckOptions by which every address leads to a port of this machine, without pauses."""
    return LinkCheckOptions(
        pause=0,
        look_up=lambda _host, _port: ["127.0.0.1"],
        is_public=lambda _address: True,
        connect=partial(to, port),
    )


@contextmanager
def serving() -> Iterator[Web]:
    """The host, serving."""
    with Web() as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.01], daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
