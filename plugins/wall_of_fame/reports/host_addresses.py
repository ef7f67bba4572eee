"""The addresses of a host on the web: looked up once, and connected to by number, so that both are the same.

Whoever is asked for a name twice may give two answers. So the numbers that were judged are those that are
connected to, and the name is only told to the host itself, which shows a certificate for it.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Sequence
from typing import Final

_TRANSLATED: Final = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 addresses whose last four bytes are an IPv4 address: https://www.rfc-editor.org/rfc/rfc6052."""

_NOT_OF_HOSTS: Final = tuple(
    map(ipaddress.ip_network, ("192.88.99.0/24", "2001::/32", "2002::/16", "3fff::/20", "fec0::/10"))
)
"""Tunnels, examples and sites' own numbers, which Python (or an older one) counts as global."""

_UNKNOWN_NAME: Final = frozenset({socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)})
"""What a lookup says of a name that there is not; all else is a failure of the lookup, and may pass."""


def look_up(host: str, port: int) -> Sequence[str]:
    """All addresses of a host, as numbers, the preferred ones first.

    Raises:
        OSError: there is none, or nobody could be asked.
    """
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in answers))


def is_unknown_name(error: BaseException | None) -> bool:
    """Whether a lookup has failed because there is no such name, rather than because nobody could say."""
    return isinstance(error, socket.gaierror) and error.errno in _UNKNOWN_NAME


def is_public(address: str) -> bool:
    """Whether a number is that of a host on the public internet, also where it wraps another number."""
    number = ipaddress.ip_address(address)
    if isinstance(number, ipaddress.IPv6Address):
        if number.ipv4_mapped:
            number = number.ipv4_mapped
        elif number in _TRANSLATED:
            number = ipaddress.IPv4Address(number.packed[-4:])
    is_special = (
        number.is_multicast or number.is_reserved or any(number in special for special in _NOT_OF_HOSTS)
    )
    return number.is_global and not is_special


class PinnedConnection(http.client.HTTPSConnection):
    """A connection to a host by its name, at the given number: the name is not looked up again."""

    def __init__(self, host: str, port: int, address: str, timeout: float) -> None:
        self._address = address
        self._tls = ssl.create_default_context()
        super().__init__(host, port, timeout=timeout, context=self._tls)

    def connect(self) -> None:
        """Connect to the number, and have the host show that it is the one of the name."""
        plain = socket.create_connection((self._address, self.port), self.timeout)
        try:
            self.sock = self._tls.wrap_socket(plain, server_hostname=self.host)
        except BaseException:
            plain.close()
            raise
