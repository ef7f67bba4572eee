"""`make nightly`: links that lead nowhere, and consents that are to be looked at again."""

import threading
from collections.abc import Iterator
from functools import partial
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.walls.clone import Clone
from wall_of_fame.cli import main
from wall_of_fame.reports.link_check import LinkCheckOptions, check_link, check_links, is_public


class Host(BaseHTTPRequestHandler):
    """A host on this machine: the first part of an address names its answer."""

    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        """Answer as asked for."""
        asked = self.path.strip("/").split("/")[0]
        self.server.asked.append((self.command, self.path))  # type: ignore[attr-defined]
        if asked == "only-get":
            asked = "200" if self.command == "GET" else "405"
        self.send_response(int(asked) if asked.isdecimal() else 302)
        if not asked.isdecimal():
            self.send_header("Location", {"moved": "/200", "round": "/round"}.get(asked, "http://x.example/"))
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


@pytest.fixture
def web() -> Iterator[Web]:
    """The host, serving."""
    with Web() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def to(port: int, _host: str, _port: int, timeout: float) -> HTTPConnection:
    """A connection to the host on this machine, whoever is asked for."""
    return HTTPConnection("127.0.0.1", port, timeout=timeout)


@pytest.fixture
def options(web: Web) -> LinkCheckOptions:
    """LinkCheckOptions by which every address leads to the host on this machine, without pauses."""
    return LinkCheckOptions(pause=0, may_ask=lambda _host, _port: True, connect=partial(to, web.server_port))


@pytest.mark.parametrize(
    ("path", "verdict", "words"),
    [
        ("200", "works", ""),
        ("only-get", "works", ""),
        ("moved", "works", ""),
        ("404", "gone", "the page is gone (404)"),
        ("410", "gone", "the page is gone (410)"),
        ("403", "unclear", "it does not talk to programs (403)"),
        ("429", "unclear", "it does not talk to programs (429)"),
        ("503", "failing", "it answers with an error (503)"),
        ("round", "failing", "it sends visitors round and round"),
        ("elsewhere", "failing", "it leads to an address that is not https"),
        ("200/été?a=b c", "works", ""),
    ],
)
def test_an_answer_is_understood(path: str, verdict: str, words: str, options: LinkCheckOptions) -> None:
    """What a host answers is a verdict; one that mistrusts programs is not called gone."""
    answer = check_link(f"https://x.example/{path}", options)
    assert (answer.state, answer.words) == (verdict, words)


def test_one_question_is_enough(web: Web, options: LinkCheckOptions) -> None:
    """A host that answers well is asked by HEAD alone, once an address, whatever stands after the “#”."""
    asked = [f"https://{host}.example/200/{number}#top" for host in "abc" for number in range(3)]
    assert list(check_links(asked, options)) == asked
    assert sorted(web.asked) == sorted(("HEAD", f"/200/{number}") for _ in "abc" for number in range(3))


def test_nobody_there() -> None:
    """A host that refuses the connection, and a name that nobody knows, end in words."""
    closed = LinkCheckOptions(may_ask=lambda _host, _port: True, connect=partial(to, 1))
    assert check_link("https://x.example/", closed).words == "no connection (ConnectionRefusedError)"
    assert check_link("https://nobody.invalid/", LinkCheckOptions()).state in {"gone", "failing"}


@pytest.mark.parametrize("host", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "192.168.1.1"])
def test_private_networks_are_not_asked(host: str, web: Web) -> None:
    """An address within a private network, or this machine, is never knocked at."""
    assert not is_public(host, 443)
    shown = f"[{host}]" if ":" in host else host
    answer = check_link(f"https://{shown}/200", LinkCheckOptions(connect=partial(to, web.server_port)))
    assert answer.words == "it leads into a private network"
    assert web.asked == []


def test_the_report(
    project: Clone,
    options: LinkCheckOptions,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Links that lead nowhere and consents that are due are told by file, address and day, and by no name."""
    project.write(
        "content/businesses/zoo.md",
        "---\nname: Zoo\nplace: mill\nsector: Animals\nwebsite: https://zoo.example/404\n---\n",
    )
    project.write(
        "content/businesses/inn.md",
        "---\nname: Inn\nplace: mill\nsector: Beds\nwebsite: https://inn.example/403\n---\n",
    )
    project.replace("content/people/ada-l.md", "over_18: true\n", "over_18: true\nreview_by: 2025-05-31\n")
    project.replace(
        "content/people/bruno-m.md", "over_18: false\n", "over_18: false\nreview_by: 2025-07-01\n"
    )
    monkeypatch.setattr("wall_of_fame.cli.nightly.LinkCheckOptions", lambda: options)
    assert main(["nightly"]) == 0
    printed = capsys.readouterr()
    assert (
        "| <code>https&#58;//zoo.example/404</code> | the page is gone &#40;404&#41; "
        "| <code>businesses/zoo.md</code> |\n"
    ) in printed.out
    assert "inn.example" not in printed.out
    assert "| <code>people/ada-l.md</code> | 2025-05-31 (passed) |\n" in printed.out
    assert "| <code>people/bruno-m.md</code> | 2025-07-01 |\n" in printed.out
    assert "Ada" not in printed.out
    assert printed.err == "4 addresses visited on 2025-06-01.\n"


def test_nothing_to_do(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """A report about nothing is empty, so that the issue is closed."""
    assert (project.folder / "content").is_dir()
    assert main(["nightly", "--no-links"]) == 0
    assert capsys.readouterr().out == ""


def test_a_consent_that_is_far_off(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """A day that is more than 30 days away is not told."""
    project.replace("content/people/ada-l.md", "over_18: true\n", "over_18: true\nreview_by: 2025-07-02\n")
    assert main(["nightly", "--no-links"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["nightly", "--no-links", "--days", "31"]) == 0
    assert "ada-l" in capsys.readouterr().out
