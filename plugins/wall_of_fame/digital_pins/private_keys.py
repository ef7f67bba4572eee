"""Private keys in contributed text, found by what they are: whoever has one can sign in the wall's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# RFC 7468 and what programs write beside it: “BEGIN RSA PRIVATE KEY”, “BEGIN OPENSSH PRIVATE KEY” …
_PEM: Final = re.compile(r"-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----")

# The private members of a JSON Web Key (RFC 7518, sections 6.2.2 and 6.3.2), as JSON and YAML write them.
_JWK: Final = re.compile(r"(?<![\w$-])[\"']?(?:d|dp|dq|qi)[\"']?[ \t]*:[ \t]*[\"']?[A-Za-z0-9_-]{32,}")

RULE: Final = "private-key"
"""The rule that such a key breaks."""

MESSAGE: Final = "Here stands a private key: whoever has it can sign in this wall’s name."
HINT: Final = (
    "Delete it here and from the history, take its public key out of digital-pin-issuer.yaml, and make "
    "another: wall pin key"
)


def has_private_key(data: bytes) -> bool:
    """Whether there is a private key among bytes that may be those of a picture or a video."""
    if b"PRIVATE KEY" not in data and b'"kty"' not in data:
        return False
    return any(find_private_keys(data.decode("latin-1")))


def find_private_keys(text: str) -> Iterator[int]:
    """The indexes at which private keys begin."""
    if "PRIVATE KEY" in text:
        yield from (match.start() for match in _PEM.finditer(text))
    if "kty" in text:
        yield from (match.start() for match in _JWK.finditer(text))
