"""Whether the wall's links still work: asks each address on the web, without being a burden to its host.

Each host is asked one question at a time, with a pause between two; only the answer's first line and its
`Location` are read. An address that leads into a private network is not asked.
"""

from __future__ import annotations

import http.client
import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final, Literal, NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from wall_of_fame.reports.host_addresses import PinnedConnection, is_public, is_unknown_name, look_up

LinkState = Literal["works", "gone", "unclear", "away", "failing"]
"""It works; it is gone; the host does not talk to programs (which says nothing); nothing could be learned
today, because the host or the way to it is in trouble; something else is wrong."""

_GONE_STATUSES: Final = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})

# How hosts answer programs that they do not trust, or answer a HEAD; 999 is a large network's own.
_UNCLEAR_STATUSES: Final = frozenset({401, 402, 403, 405, 406, 429, 451, 501, 999})

# Whoever answers so would rather not be asked a second time.
_BUSY_STATUSES: Final = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})

_REDIRECT_STATUSES: Final = frozenset({301, 302, 303, 307, 308})
_USER_AGENT: Final = "wall-of-fame link check (looks once a night, reads nothing)"
_HOSTS_AT_A_TIME: Final = 8

# What may be in an address as it is; letters beyond ASCII may not.
_RESERVED: Final = "!#$%&'()*+,/:;=?@[]~"


class NotAskedError(Exception):
    """An address that is not asked, with the reason for people."""


class _UnreachableError(OSError):
    """A host to which there is no connection; its `__cause__` says why."""


class _NoAnswerError(Exception):
    """A question that has no answer; `result` is what that says of the link.

    `host` is the host if it answers no question at all, or "".
    """

    def __init__(self, result: LinkResult, host: str = "") -> None:
        super().__init__(result.words)
        self.result = result
        self.host = host


@dataclass(frozen=True, slots=True)
class LinkCheckOptions:
    """How to ask: `timeout`, `longest` (for one answer) and `pause` (between two questions) are seconds.

    `redirects` is how many are followed, `tries` how often somebody who gives no answer is asked. `look_up`
    finds the numbers of a host and port, `is_public` judges a number, `connect` makes the connection to it.
    """

    timeout: float = 15.0
    longest: float = 60.0
    pause: float = 1.0
    redirects: int = 5
    tries: int = 3
    look_up: Callable[[str, int], Sequence[str]] = look_up
    is_public: Callable[[str], bool] = is_public
    connect: Callable[[str, int, str, float], http.client.HTTPConnection] = PinnedConnection


@dataclass(frozen=True, slots=True)
class LinkResult:
    """The state of a link; `words` say for people what is wrong with it."""

    state: LinkState
    words: str


class _Response(NamedTuple):
    """A status, and where the page has moved, or ""."""

    status: int
    location: str


def check_links(addresses: Iterable[str], options: LinkCheckOptions) -> Mapping[str, LinkResult]:
    """Check every address; several hosts at a time, the addresses of each host one after the other."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[urlsplit(address).netloc].append(address)
    with ThreadPoolExecutor(_HOSTS_AT_A_TIME) as pool:
        parts = pool.map(lambda of_host: _check_host(of_host, options), by_host.values())
        results = {address: result for part in parts for address, result in part.items()}
    return dict(sorted(results.items()))


def _check_host(addresses: Sequence[str], options: LinkCheckOptions) -> dict[str, LinkResult]:
    """Check the addresses of one host; when it gives no answer, that is so for those that are left, too."""
    results: dict[str, LinkResult] = {}
    for number, address in enumerate(addresses):
        time.sleep(options.pause if number else 0)
        try:
            results[address] = _check(address, options)
        except _NoAnswerError as error:
            results[address] = error.result
            if error.host == urlsplit(address).hostname:  # and not another, to which it sends visitors
                return {**dict.fromkeys(addresses, error.result), **results}
    return results


def check_link(address: str, options: LinkCheckOptions) -> LinkResult:
    """Check one address."""
    try:
        return _check(address, options)
    except _NoAnswerError as error:
        return error.result


def _check(address: str, options: LinkCheckOptions) -> LinkResult:
    try:
        return _follow(address, options)
    except NotAskedError as error:
        return LinkResult("failing", str(error))
    except ValueError as error:  # no address that anybody could ask
        return LinkResult("failing", f"no connection ({type(error).__name__})")


def _follow(address: str, options: LinkCheckOptions) -> LinkResult:
    """Ask an address, and those to which it leads."""
    for _ in range(options.redirects + 1):
        response = _ask(address, options)
        if response.status not in _REDIRECT_STATUSES or not response.location:
            return _judge(response.status)
        address = urljoin(address, response.location)
    return LinkResult("failing", "it sends visitors round and round")


def _judge(status: int) -> LinkResult:
    if status in _GONE_STATUSES:
        return LinkResult("gone", f"the page is gone ({status})")
    if status in _UNCLEAR_STATUSES:
        return LinkResult("unclear", f"it does not talk to programs ({status})")
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return LinkResult("away", f"it is in trouble ({status})")
    if status >= HTTPStatus.BAD_REQUEST:
        return LinkResult("failing", f"it answers with an error ({status})")
    return LinkResult("works", "")


def _ask(address: str, options: LinkCheckOptions) -> _Response:
    """The answer to HEAD, or to GET if a host refuses HEAD.

    Raises:
        _NoAnswerError: there is none, however often one asks.
    """
    left = options.tries
    while True:
        left -= 1
        try:
            return _ask_once(address, options)
        except (OSError, http.client.HTTPException) as error:
            is_unreachable = isinstance(error, _UnreachableError)
            cause = error.__cause__ if is_unreachable else error
            if left <= 0 or isinstance(cause, ssl.SSLCertVerificationError):
                host = urlsplit(address).hostname or "" if is_unreachable else ""
                raise _NoAnswerError(_describe(cause), host) from error
        time.sleep(options.pause)


def _describe(error: BaseException | None) -> LinkResult:
    """What no answer means for a link."""
    if is_unknown_name(error):
        return LinkResult("gone", "nobody knows this host")
    if isinstance(error, ssl.SSLCertVerificationError):
        return LinkResult("failing", "its certificate is not trusted")
    if isinstance(error, TimeoutError):
        return LinkResult("away", "no answer in time")
    return LinkResult("away", f"no connection ({type(error).__name__})")


def _ask_once(address: str, options: LinkCheckOptions) -> _Response:
    try:
        response = _send("HEAD", address, options)
    except http.client.RemoteDisconnected:  # some hosts hang up on a HEAD
        return _send("GET", address, options)
    if response.status < HTTPStatus.BAD_REQUEST or response.status in _BUSY_STATUSES:
        return response
    return _send("GET", address, options)


def _send(method: str, address: str, options: LinkCheckOptions) -> _Response:
    parts = urlsplit(address)
    if parts.scheme != "https":
        raise NotAskedError("it leads to an address that is not https")
    connection = _connect(parts.hostname or "", parts.port or 443, options)
    hang_up = threading.Timer(options.longest, _close, [connection])
    hang_up.start()
    try:
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {"User-Agent": _USER_AGENT, "Accept": "*/*"}
        connection.request(method, quote(target, safe=_RESERVED), headers=headers)
        response = connection.getresponse()
        return _Response(response.status, response.getheader("Location", ""))
    finally:
        hang_up.cancel()
        connection.close()


def _connect(host: str, port: int, options: LinkCheckOptions) -> http.client.HTTPConnection:
    """A connection to the first of a host's numbers that takes one; all of them must be public."""
    try:
        addresses = options.look_up(host, port)
    except OSError as error:
        raise _UnreachableError(host) from error
    if not all(map(options.is_public, addresses)):
        raise NotAskedError("it leads into a private network")
    failure: OSError | None = None
    for address in addresses:
        connection = options.connect(host, port, address, options.timeout)
        try:
            connection.connect()
        except OSError as error:
            connection.close()
            failure = error
        else:
            return connection
    raise _UnreachableError(host) from failure


def _close(connection: http.client.HTTPConnection) -> None:
    """End a connection on which too much time has gone; whoever reads from it gets no more."""
    with suppress(OSError, AttributeError):
        connection.sock.shutdown(2)
