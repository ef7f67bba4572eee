"""Knocking at addresses on the web, politely, to learn whether somebody is still there.

One host is asked one question at a time, with a pause between two; all that is read is the answer's
first line and its `Location`. An address that leads into a private network is not asked.
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
from typing import Final, Literal
from urllib.parse import quote, urljoin, urlsplit

Verdict = Literal["there", "gone", "shy", "unwell"]
"""There it is; it is gone; it does not talk to programs (which means nothing); something else is wrong."""

_GONE: Final = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_SHY: Final = frozenset({401, 402, 403, 405, 406, 429, 451, 501, 999})
"""How hosts answer programs that they do not trust, or answer a HEAD; 999 is a large network's own."""

_AWAY: Final = frozenset({301, 302, 303, 307, 308})
_NAME: Final = "wall-of-fame link check (looks once a night, reads nothing)"
_HANDS: Final = 8
_RESERVED: Final = "!#$%&'()*+,/:;=?@[]~"
"""What stands in an address as it is; letters beyond ASCII do not."""


class NotAskedError(Exception):
    """An address that is not asked, with the reason for people."""


def is_public(host: str, port: int) -> bool:
    """Whether a host name leads to public addresses only.

    Raises:
        OSError: nobody knows the name.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return all(ipaddress.ip_address(where[4][0]).is_global for where in found)


@dataclass(frozen=True, slots=True)
class Manners:
    """How to ask: seconds to wait for an answer, and between two questions to one host; moves to follow.

    `is_open` says whether a host name and port may be asked at all, `connect` makes the connection.
    """

    patience: float = 15.0
    pause: float = 1.0
    moves: int = 5
    is_open: Callable[[str, int], bool] = is_public
    connect: Callable[..., http.client.HTTPConnection] = http.client.HTTPSConnection


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one visit; `words` say it for people."""

    verdict: Verdict
    words: str


def visit_all(addresses: Iterable[str], manners: Manners) -> Mapping[str, Answer]:
    """Visit every address; hosts side by side, the addresses of one host one after the other."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[urlsplit(address).netloc].append(address)
    with ThreadPoolExecutor(_HANDS) as hands:
        parts = hands.map(lambda some: _one_host(some, manners), by_host.values())
        found = {address: answer for part in parts for address, answer in part.items()}
    return dict(sorted(found.items()))


def _one_host(addresses: Sequence[str], manners: Manners) -> dict[str, Answer]:
    answers = {}
    for number, address in enumerate(addresses):
        time.sleep(manners.pause if number else 0)
        answers[address] = visit(address, manners)
    return answers


def visit(address: str, manners: Manners) -> Answer:
    """Ask one address whether it is there."""
    try:
        return _follow(address, manners)
    except socket.gaierror:
        return Answer("gone", "nobody knows this host")
    except (NotAskedError, OSError, http.client.HTTPException, ValueError) as error:
        return Answer("unwell", _why(error))


def _why(error: Exception) -> str:
    if isinstance(error, NotAskedError):
        return str(error)
    if isinstance(error, TimeoutError):
        return "no answer in time"
    is_trust = isinstance(error, ssl.SSLError)
    return "its certificate is not trusted" if is_trust else f"no connection ({type(error).__name__})"


def _follow(address: str, manners: Manners) -> Answer:
    at = address
    for _ in range(manners.moves + 1):
        status, moved = _ask(at, manners)
        if status not in _AWAY or not moved:
            return _answer(status)
        at = urljoin(at, moved)
    return Answer("unwell", "it sends visitors round and round")


def _answer(status: int) -> Answer:
    if status in _GONE:
        return Answer("gone", f"the page is gone ({status})")
    if status in _SHY:
        return Answer("shy", f"it does not talk to programs ({status})")
    is_well = status < HTTPStatus.BAD_REQUEST
    return Answer("there", "") if is_well else Answer("unwell", f"it answers with an error ({status})")


def _ask(address: str, manners: Manners) -> tuple[int, str]:
    """The status of an address, by HEAD or else by GET, and where it says that it has moved."""
    status, moved = _knock("HEAD", address, manners)
    if status >= HTTPStatus.BAD_REQUEST:
        return _knock("GET", address, manners)
    return status, moved


def _knock(method: str, address: str, manners: Manners) -> tuple[int, str]:
    parts = urlsplit(address)
    host, port = parts.hostname or "", parts.port or 443
    if parts.scheme != "https":
        raise NotAskedError("it leads to an address that is not https")
    if not manners.is_open(host, port):
        raise NotAskedError("it leads into a private network")
    asked = manners.connect(host, port, timeout=manners.patience)
    try:
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        asked.request(method, quote(target, safe=_RESERVED), headers={"User-Agent": _NAME, "Accept": "*/*"})
        answer = asked.getresponse()
        return answer.status, answer.getheader("Location", "")
    finally:
        asked.close()
