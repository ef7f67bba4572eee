"""The signed list that says which digital pins were taken back: Bitstring Status List 1.0 of the W3C.

Source: https://www.w3.org/TR/vc-bitstring-status-list/ ; each place has a bit, a byte's highest first.
"""

from __future__ import annotations

import zlib
from base64 import b64decode
from binascii import Error as Base64Error
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Final, Literal

from pydantic import Field

from wall_of_fame.digital_pins.shapes import (
    Address,
    Did,
    RevocationPurpose,
    Shape,
    StartOfDay,
    day_of,
    seconds_of,
    shaped,
)
from wall_of_fame.digital_pins.token import Token, TokenError
from wall_of_fame.limits import RECORD_BYTES

PLACES: Final = 131_072
"""How many places there are: the least that the standard allows, so that nobody is seen among few."""

_GZIP: Final = 31


class _List(Shape):
    id: Address
    type: Literal["BitstringStatusList"]
    purpose: Annotated[RevocationPurpose, Field(alias="statusPurpose")]
    encoded: Annotated[str, Field(alias="encodedList", pattern=r"^u[A-Za-z0-9_-]+$", max_length=RECORD_BYTES)]


class _Payload(Shape):
    context: Annotated[tuple[Literal["https://www.w3.org/ns/credentials/v2"]], Field(alias="@context")]
    id: Address
    type: tuple[Literal["VerifiableCredential"], Literal["BitstringStatusListCredential"]]
    issuer: Did
    valid_from: Annotated[StartOfDay, Field(alias="validFrom")]
    valid_until: Annotated[StartOfDay | None, Field(alias="validUntil")] = None
    subject: Annotated[_List, Field(alias="credentialSubject")]
    iss: Did
    jti: str
    nbf: int
    exp: int | None = None


@dataclass(frozen=True, slots=True)
class StatusList:
    """What the list says: its address, its issuer, the day of its signature, the places taken back.

    `last_day` is the last on which verifiers believe it; None if it names none.
    """

    address: str
    issuer: str
    signed_on: date
    revoked: frozenset[int]
    last_day: date | None = None


def as_status_list(token: Token) -> StatusList:
    """What a token says, if it is a status list.

    Raises:
        TokenError: it is something else, or contradicts itself.
    """
    payload = shaped(_Payload, token.payload, "a status list")
    agree = (
        payload.iss == payload.issuer,
        payload.jti == payload.id,
        payload.nbf == seconds_of(payload.valid_from),
        payload.subject.id == f"{payload.id}#list",
        payload.exp == (seconds_of(payload.valid_until) if payload.valid_until else None),
    )
    if not all(agree):
        raise TokenError("This status list contradicts itself.", "Sign it again: wall pin sign-list")
    bits = _bits(payload.subject.encoded)
    revoked = frozenset(
        8 * at + bit for at, byte in enumerate(bits) if byte for bit in range(8) if byte & (0x80 >> bit)
    )
    end = day_of(payload.valid_until) - timedelta(days=1) if payload.valid_until else None
    return StatusList(payload.id, payload.issuer, day_of(payload.valid_from), revoked, end)


def _bits(encoded: str) -> bytes:
    """The bits of a list; never more are unpacked than there can be."""
    try:
        packed = b64decode(f"{encoded[1:]}{'=' * (-len(encoded[1:]) % 4)}", b"-_", validate=True)
        bits = zlib.decompressobj(_GZIP).decompress(packed, PLACES // 8 + 1)
    except (Base64Error, ValueError, zlib.error):
        bits = b""
    if len(bits) != PLACES // 8:
        message = f"The list of this status list cannot be unpacked to its {PLACES:,} places."
        raise TokenError(message, "Sign it again: wall pin sign-list")
    return bits
