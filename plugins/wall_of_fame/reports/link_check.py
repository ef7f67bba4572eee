"""Whether the wall's links still work: asks each address on the web, without being a burden to its host.

Each host is asked one question at a time, with a pause between two; only the answer's first line and its
`Location` are read. An address that leads into a private network is not asked.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final, Literal, NamedTuple
from urllib.parse import quote, urljoin, urlsplit

LinkState = Literal["works", "gone", "unclear", "failing"]
"""It works; it is gone; the host does not talk to programs (which says nothing); something else is wrong."""

_GONE_STATUSES: Final = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})

# How hosts answer programs that they do not trust, or answer a HEAD; 999 is a large network's own.
_UNCLEAR_STATUSES: Final = frozenset({401, 402, 403, 405, 406, 429, 451, 501, 999})

_REDIRECT_STATUSES: Final = frozenset({301, 302, 303, 307, 308})
_USER_AGENT: Final = "wall-of-fame link check (looks once a night, reads nothing)"
_HOSTS_AT_A_TIME: Final = 8

# What may be in an address as it is; letters beyond ASCII may not.
_RESERVED: Final = "!#$%&'()*+,/:;=?@[]~"


class NotAskedError(Exception):
    """An address that is not asked, with the reason for people."""


def is_public(host: str, port: int) -> bool:
    """Whether a host name leads to public addresses only.

    Raises:
        OSError: nobody knows the name.
    """
    addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return all(ipaddress.ip_address(info[4][0]).is_global for info in addresses)


@dataclass(frozen=True, slots=True)
class LinkCheckOptions:
    """How to ask: `timeout` and `pause` (between two questions to a host) are seconds.

    `redirects` is how many are followed; `may_ask` says whether a host name and port may be asked at all;
    `connect` makes the connection.
    """

    timeout: float = 15.0
    pause: float = 1.0
    redirects: int = 5
    may_ask: Callable[[str, int], bool] = is_public
    connect: Callable[..., http.client.HTTPConnection] = http.client.HTTPSConnection


@dataclass(frozen=True, slots=True)
class LinkResult:
    """The state of a link; `words` say for people what is wrong with it."""

    state: LinkState
    words: str

    @property
    def is_dead(self) -> bool:
        """Whether an editor should look at the link."""
        return self.state in {"gone", "failing"}


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
    results = {}
    for number, address in enumerate(addresses):
        time.sleep(options.pause if number else 0)
        results[address] = check_link(address, options)
    return results


def check_link(address: str, options: LinkCheckOptions) -> LinkResult:
    """Check one address."""
    try:
        return _follow(address, options)
    except socket.gaierror:
        return LinkResult("gone", "nobody knows this host")
    except (NotAskedError, OSError, http.client.HTTPException, ValueError) as error:
        return LinkResult("failing", _describe(error))


def _describe(error: Exception) -> str:
    if isinstance(error, NotAskedError):
        return str(error)
    if isinstance(error, TimeoutError):
        return "no answer in time"
    is_untrusted = isinstance(error, ssl.SSLError)
    return "its certificate is not trusted" if is_untrusted else f"no connection ({type(error).__name__})"


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
    if status >= HTTPStatus.BAD_REQUEST:
        return LinkResult("failing", f"it answers with an error ({status})")
    return LinkResult("works", "")


def _ask(address: str, options: LinkCheckOptions) -> _Response:
    """The answer to HEAD, or to GET if a host refuses HEAD."""
    response = _send("HEAD", address, options)
    return _send("GET", address, options) if response.status >= HTTPStatus.BAD_REQUEST else response


def _send(method: str, address: str, options: LinkCheckOptions) -> _Response:
    parts = urlsplit(address)
    host, port = parts.hostname or "", parts.port or 443
    if parts.scheme != "https":
        raise NotAskedError("it leads to an address that is not https")
    if not options.may_ask(host, port):
        raise NotAskedError("it leads into a private network")
    connection = options.connect(host, port, timeout=options.timeout)
    try:
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {"User-Agent": _USER_AGENT, "Accept": "*/*"}
        connection.request(method, quote(target, safe=_RESERVED), headers=headers)
        response = connection.getresponse()
        return _Response(response.status, response.getheader("Location", ""))
    finally:
        connection.close()
