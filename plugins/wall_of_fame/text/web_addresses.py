"""Web addresses as programs need them (ASCII alone), and as people read them."""

from __future__ import annotations

import re
import unicodedata
from typing import Final
from urllib.parse import quote, unquote, urlsplit, urlunsplit

_DOTS: Final = re.compile("[\u3002\uff0e\uff61]")
"""Signs that part the labels of a host name as a full stop does (UTS 46)."""

_PREFIX: Final = "xn--"
_LABEL_CHARACTERS: Final = 63

_ESCAPED_LETTERS: Final = re.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+")
"""Letters beyond ASCII, in per cent."""

# All that may stand in an address as it is, and the sign of what is escaped already.
_KEPT: Final = "%!$&'()*+,;=:@/?-._~[]|"


def ascii_address(address: str) -> str:
    """An address whose host name and path may hold letters of any script, in ASCII alone.

    Host names are written as IDNA has it (`müller.example` is `xn--mller-kva.example`), all else in per cent.

    Raises:
        ValueError: it is no address.
    """
    if address.isascii():
        return address
    parts = urlsplit(address)
    user, at, host = parts.netloc.rpartition("@")
    name, colon, port = host.partition(":")
    return urlunsplit(
        (
            parts.scheme,
            f"{quote(user, safe=_KEPT)}{at}{ascii_host(name)}{colon}{port}",
            quote(parts.path, safe=_KEPT),
            quote(parts.query, safe=_KEPT),
            quote(parts.fragment, safe=_KEPT),
        )
    )


def ascii_host(host: str) -> str:
    """A host name in ASCII.

    Raises:
        ValueError: a part of it is empty or too long.
    """
    if host.isascii():
        return host
    plain = _DOTS.sub(".", unicodedata.normalize("NFKC", host.lower()))
    return ".".join(map(_ascii_label, plain.split(".")))


def link_address(address: str) -> str:
    """An address for a link: in ASCII if it can be written so, else as it is."""
    try:
        return ascii_address(address)
    except ValueError:
        return address


def readable_address(address: str) -> str:
    """An absolute address with the letters that its host name and its path stand for, as people write it."""
    scheme, mark, rest = address.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{mark}{readable_host(host)}{slash}{_ESCAPED_LETTERS.sub(_letters, path)}"


def readable_host(host: str) -> str:
    """A host name with the letters that it stands for."""
    return ".".join(map(_readable_label, host.split("."))) if _PREFIX in host else host


def _letters(escaped: re.Match[str]) -> str:
    letters = unquote(escaped[0], errors="replace")
    return letters if letters.isprintable() and "\ufffd" not in letters else escaped[0]


def _ascii_label(label: str) -> str:
    written = label if label.isascii() else _PREFIX + label.encode("punycode").decode()
    if not 0 < len(written) <= _LABEL_CHARACTERS:
        raise ValueError(f"“{label[:_LABEL_CHARACTERS]}” cannot be a part of a host name")
    return written


def _readable_label(label: str) -> str:
    """A label with its letters, if it stands for any and is written as it should be."""
    if not label.startswith(_PREFIX):
        return label
    try:
        letters = label.removeprefix(_PREFIX).encode().decode("punycode")
        return letters if _ascii_label(letters) == label and letters.isprintable() else label
    except ValueError:
        return label
