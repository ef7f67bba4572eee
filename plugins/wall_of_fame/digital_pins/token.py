"""A signed file as its three parts: JSON Web Signature in compact form (RFC 7515, section 7.1)."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from wall_of_fame.digital_pins.signature import PublicKey
from wall_of_fame.limits import RECORD_BYTES

ALGORITHM: Final = "RS256"
"""The one algorithm: every verifier of Open Badges 3.0 has to know it (its section 8.2.2)."""

PARTS: Final = 3
"""A token has a header, a payload and a signature."""

_PART: Final = re.compile(r"[A-Za-z0-9_-]+")


class TokenError(Exception):
    """A token is not what it should be: what is wrong, and what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Token:
    """A token in its parts. What it says is to be believed only once `is_signed_by` holds."""

    header: Mapping[str, Any]
    payload: Mapping[str, Any]
    signed: bytes
    signature: bytes

    @property
    def key_id(self) -> str:
        """The address of the key that it claims to be signed with; empty if it names none."""
        key_id = self.header.get("kid")
        return key_id if isinstance(key_id, str) else ""

    def is_signed_by(self, key: PublicKey) -> bool:
        """Whether the signature is that of a key, by the one algorithm that we know."""
        return self.header.get("alg") == ALGORITHM and key.has_signed(self.signed, self.signature)


def read_token(text: str) -> Token:
    """The parts of a token.

    Raises:
        TokenError: it is no token, or its header names no signature that we know.
    """
    parts = text.split(".", PARTS)
    if len(text) > RECORD_BYTES or len(parts) != PARTS or not all(map(_PART.fullmatch, parts)):
        raise TokenError(
            "This is not a signed file: three parts of letters and digits with full stops between them.",
            "Delete the record and issue it again: wall pin issue",
        )
    header, payload, signature = (_bytes_of(part) for part in parts)
    token = Token(_object_of(header), _object_of(payload), f"{parts[0]}.{parts[1]}".encode(), signature)
    algorithm = token.header.get("alg")
    if algorithm != ALGORITHM or "crit" in token.header:
        raise TokenError(
            f"Its header names the algorithm “{algorithm}”; only {ALGORITHM} is accepted.",
            "Do not publish it: somebody else has made it. Issue it again: wall pin issue",
        )
    return token


def _bytes_of(part: str) -> bytes:
    """The bytes that a part stands for: base64 for addresses, without its padding (RFC 7515, section 2)."""
    try:
        data = base64.urlsafe_b64decode(f"{part}{'=' * (-len(part) % 4)}")
    except binascii.Error:
        _refuse()
    # The last letter has bits that mean nothing: there is one spelling only, so that nobody makes another.
    if base64.urlsafe_b64encode(data).rstrip(b"=").decode() != part:
        _refuse()
    return data


def _object_of(data: bytes) -> Mapping[str, Any]:
    try:
        value = json.loads(data.decode(), object_pairs_hook=_unique, parse_constant=_refuse)
    except (ValueError, RecursionError):
        _refuse()
    if not isinstance(value, dict):
        _refuse()
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose names are all different: of two, one reader would take the first, another the last."""
    values = dict(pairs)
    if len(values) != len(pairs):
        _refuse()
    return values


def _refuse(*_: object) -> NoReturn:
    raise TokenError(
        "This signed file cannot be read: a part of it is not as it was made.",
        "Take it back from an earlier commit, or issue it again: wall pin issue",
    )
