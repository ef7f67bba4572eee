"""Links of the wall: what an answer means, whom nobody asks, and that a passing trouble is no death."""

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from http.client import HTTPConnection

import pytest

from tests.reports.web import Web, here, serving, to
from wall_of_fame.reports.host_addresses import PinnedConnection, is_public
from wall_of_fame.reports.link_check import LinkCheckOptions, check_link, check_links


@pytest.fixture
def web() -> Iterator[Web]:
    """The host, serving."""
    with serving() as server:
        yield server


@pytest.fixture
def options(web: Web) -> LinkCheckOptions:
    """LinkCheckOptions by which every address leads to the host on this machine, without pauses."""
    return here(web.server_port)


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
        ("400", "failing", "it answers with an error (400)"),
        ("500", "away", "it is in trouble (500)"),
        ("503", "away", "it is in trouble (503)"),
        ("hangs-up", "works", ""),
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


def test_a_busy_host_is_not_asked_again(web: Web, options: LinkCheckOptions) -> None:
    """Whoever says that it has too much to do gets no second question."""
    for status in ("429", "503"):
        check_link(f"https://x.example/{status}", options)
    assert [how for how, _ in web.asked] == ["HEAD", "HEAD"]


def test_nobody_there() -> None:
    """A host that refuses the connection may be there tomorrow."""
    answer = check_link("https://x.example/", here(1))
    assert (answer.state, answer.words) == ("away", "no connection (ConnectionRefusedError)")


class Lookup:
    """A lookup that fails a few times, each time with an error, and then gives a number."""

    def __init__(self, *errors: int, number: str = "127.0.0.1") -> None:
        self.errors = [*errors]
        self.number = number
        self.asked: list[str] = []

    def __call__(self, host: str, _port: int) -> list[str]:
        """The number, or an error."""
        self.asked.append(host)
        if self.errors:
            raise socket.gaierror(self.errors.pop(0), "no")
        return [self.number]


PASSING = (socket.EAI_AGAIN, socket.EAI_FAIL, socket.EAI_SYSTEM)


@pytest.mark.parametrize("error", PASSING)
def test_a_passing_failure_of_the_lookup(error: int, options: LinkCheckOptions) -> None:
    """It is tried again; a link is never called gone for it, and the host is not asked on."""
    again = replace(options, look_up=Lookup(error, error))
    assert check_link("https://x.example/200", again).state == "works"
    lookup = Lookup(*[error] * 9)
    addresses = [f"https://x.example/200/{number}" for number in range(3)]
    results = check_links(addresses, replace(options, look_up=lookup))
    assert {result.state for result in results.values()} == {"away"}
    assert list(results) == addresses
    assert lookup.asked == ["x.example"] * options.tries


def test_a_name_that_is_unknown(options: LinkCheckOptions) -> None:
    """A name that there is not, each time, is gone; once only, it is not."""
    unknown = [socket.EAI_NONAME] * options.tries
    answer = check_link("https://x.example/200", replace(options, look_up=Lookup(*unknown)))
    assert (answer.state, answer.words) == ("gone", "nobody knows this host")
    assert (
        check_link("https://x.example/200", replace(options, look_up=Lookup(*unknown[1:]))).state == "works"
    )
    mixed = replace(options, look_up=Lookup(socket.EAI_NONAME, *PASSING))
    assert check_link("https://x.example/200", mixed).state == "away"


def test_one_page_without_an_answer(options: LinkCheckOptions) -> None:
    """It says nothing of the host's other pages."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        slow = replace(here(silent.getsockname()[1]), timeout=0.05, tries=1)
        assert check_link("https://x.example/", slow).words == "no answer in time"
        results = check_links(["https://x.example/1", "https://x.example/2"], slow)
    assert [result.words for result in results.values()] == ["no answer in time"] * 2
    assert options.longest < 120


def test_an_answer_without_an_end() -> None:
    """A host that says a letter now and then is left after a while."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        stop = threading.Event()

        def drip() -> None:
            client, _ = server.accept()
            with client, suppress(OSError):
                client.sendall(b"HTTP/1.1 200 OK\r\nX: ")
                while not stop.wait(0.02):
                    client.sendall(b"x")

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        answer = check_link(
            "https://x.example/", replace(here(server.getsockname()[1]), longest=0.2, tries=1)
        )
        stop.set()
        thread.join()
    assert answer.state in {"away", "works"}


PRIVATE = (
    "127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1", "172.16.0.1", "100.64.0.1", "0.0.0.0",  # noqa: S104 - a number to refuse
    "224.0.1.1", "255.255.255.255", "240.0.0.1", "198.18.0.1", "192.0.2.1", "192.88.99.1", "::1", "::",
    "fe80::1", "fc00::1", "fec0::1", "ff0e::1", "::ffff:10.0.0.1", "::7f00:1", "2002:7f00:1::1",
    "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2001:0:1::1", "2001:db8::1", "fe80::1%lo",
)  # fmt: skip


@pytest.mark.parametrize("number", PRIVATE)
def test_private_networks_are_not_asked(number: str, web: Web, options: LinkCheckOptions) -> None:
    """A number within a private network, or of this machine, is never knocked at, however it is wrapped."""
    assert not is_public(number)
    private = replace(options, look_up=Lookup(number=number), is_public=is_public)
    assert check_link("https://x.example/200", private).words == "it leads into a private network"
    assert web.asked == []


def test_public_networks_are_asked() -> None:
    """Also behind a network that translates numbers."""
    public = ("93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808")
    assert [number for number in public if not is_public(number)] == []


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "2130706433", "0x7f.1", "localhost"])
def test_numbers_in_an_address(host: str, web: Web) -> None:
    """A number in an address is looked at as well, in each of its spellings."""
    looked = LinkCheckOptions(pause=0, tries=1, connect=partial(to, web.server_port))
    assert check_link(f"https://{host}/200", looked).words in {
        "it leads into a private network",
        "nobody knows this host",
    }
    assert web.asked == []


def test_one_private_number_is_enough(web: Web, options: LinkCheckOptions) -> None:
    """A host with a public and a private number is not asked at either."""
    both = replace(options, look_up=lambda _host, _port: ["93.184.216.34", "127.0.0.1"], is_public=is_public)
    assert check_link("https://x.example/200", both).words == "it leads into a private network"
    assert web.asked == []


def test_a_redirect_into_a_private_network(web: Web, options: LinkCheckOptions) -> None:
    """Where an address leads to is judged as the address itself is."""
    numbers = {"x.example": "93.184.216.34", "inside.example": "10.0.0.1"}
    options = replace(
        options,
        look_up=lambda host, _port: [numbers[host]],
        is_public=is_public,
        connect=lambda _host, port, _address, timeout: to(web.server_port, "x", port, "127.0.0.1", timeout),
    )
    assert check_link("https://x.example/inside", options).words == "it leads into a private network"
    assert len(web.asked) == 1


def test_what_was_judged_is_connected_to() -> None:
    """A name that leads elsewhere when it is asked for again leads nobody there: it is looked up once."""
    answers = iter([["93.184.216.34"], ["127.0.0.1"]])
    connected = []

    def connect(host: str, _port: int, address: str, _timeout: float) -> HTTPConnection:
        connected.append((host, address))
        raise ConnectionRefusedError

    options = LinkCheckOptions(tries=1, look_up=lambda _host, _port: next(answers), connect=connect)
    check_link("https://x.example/", options)
    assert connected == [("x.example", "93.184.216.34")]


def test_the_second_number_is_tried(web: Web, options: LinkCheckOptions) -> None:
    """A machine without IPv6 still reaches a host that has it."""
    two = replace(options, look_up=lambda _host, _port: ["::ffff:0.0.0.1", "127.0.0.1"])
    assert check_link("https://x.example/200", two).state == "works"
    assert len(web.asked) == 1


def test_the_host_must_show_the_name() -> None:
    """The connection goes to the number, and asks there for the name: its certificate must be for it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        said: list[bytes] = []

        def listen() -> None:
            client, _ = server.accept()
            with client:
                said.append(client.recv(4096))

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        connection = PinnedConnection("name.invalid", server.getsockname()[1], "127.0.0.1", 5)
        with pytest.raises(OSError, match=r"."):
            connection.connect()
        thread.join()
    assert b"name.invalid" in said[0]
