"""Digital pins: signed files that people keep, and who signs them. Commands write these records."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from wall_of_fame.digital_pins.signature import LEAST_BITS, MOST_BITS, number_of_text
from wall_of_fame.digital_pins.status_list import PLACES
from wall_of_fame.limits import DIGITAL_PINS_ISSUED, RECORD_BYTES
from wall_of_fame.records.addresses import Url
from wall_of_fame.records.base import Part
from wall_of_fame.records.quantities import Date
from wall_of_fame.records.texts import AsList, Id, Line, Name, NominationId, PersonId, refuse, require_text

_SIGNED: Final = r"^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$"
_MODULUS: Final = r"^[A-Za-z0-9_-]{342,683}$"
_AGAIN: Final = "Take the line from an earlier commit; nobody types it."


def _check_signed(value: str) -> str:
    if not re.fullmatch(_SIGNED[1:-1], value):
        refuse("signed-file", "This is no signed file.", _AGAIN)
    return value


Signed = Annotated[
    str,
    BeforeValidator(require_text),
    AfterValidator(_check_signed),
    WithJsonSchema({"type": "string", "pattern": _SIGNED, "maxLength": RECORD_BYTES}),
]
"""A signed file: a JSON Web Signature in compact form."""


def _check_modulus(value: str) -> str:
    bits = number_of_text(value).bit_length() if re.fullmatch(_MODULUS[1:-1], value) else 0
    if not LEAST_BITS <= bits <= MOST_BITS:
        message = f"This is no public key for RSA of {LEAST_BITS:,} to {MOST_BITS:,} bits."
        refuse("public-key", message, _AGAIN)
    return value


Modulus = Annotated[
    str,
    BeforeValidator(require_text),
    AfterValidator(_check_modulus),
    WithJsonSchema({"type": "string", "pattern": _MODULUS}),
]
"""The public half of a key for RSA, as the `n` of a JSON Web Key."""


def _check_wall_address(value: str) -> str:
    if not value.endswith("/") or {"?", "#", "@"} & {*value}:
        address = f"{re.split('[?#]', value)[0].rstrip('/')}/"
        refuse("url", f"“{value}” is not the address of a wall’s front page.", f"Write “{address}”.")
    return value


def _places(value: Any) -> Any:
    """The places as numbers; they are written with commas between them."""
    if isinstance(value, tuple):
        return value
    text = require_text(value)
    numbers = [number.strip() for number in text.split(",")]
    if len(numbers) > DIGITAL_PINS_ISSUED:
        message = f"These are {len(numbers):,} places; {DIGITAL_PINS_ISSUED:,} are allowed."
        refuse("list", message, "Begin with another issuer address: docs/digital-pins.md says how.")
    for number in numbers:
        if not re.fullmatch("0|[1-9][0-9]{0,5}", number) or int(number) >= PLACES:
            refuse("number", f"“{number}” is not a place from 0 to {PLACES - 1:,}.", _AGAIN)
    places = tuple(map(int, numbers))
    if len({*places}) < len(places):
        repeated = next(place for place in places if places.count(place) > 1)
        refuse("repeat", f"{repeated} stands here twice: two digital pins cannot have one place.", _AGAIN)
    return places


Places = Annotated[
    tuple[int, ...],
    BeforeValidator(_places),
    WithJsonSchema({"type": ["string", "integer"], "pattern": "^[0-9]+(?:, *[0-9]+)*$"}),
]
"""Places in the status list, with commas between them."""


class SigningKey(Part):
    """The public half of a key; the private half never comes into the repository."""

    id: Id
    """What the key is called: a year, or a year and a number."""

    since: Date
    """The first day on which it may sign."""

    until: Date
    """The last day on which it may sign; what it has signed stays valid."""

    modulus: Modulus
    """The public key: the n of a JSON Web Key for RSA."""


class DigitalPinIssuer(Part):
    """Who signs digital pins. “wall pin key” begins it, and “wall pin issue” adds to it."""

    name: Name
    """Who issues the digital pins."""

    url: Annotated[Url, AfterValidator(_check_wall_address)]
    """The address of the wall’s front page, which is signed: it can never change."""

    description: Line
    """What a digital pin is, in a sentence that is signed."""

    criteria: Line
    """What somebody does to get one, in a sentence that is signed."""

    keys: Annotated[tuple[SigningKey, ...], AsList, Field(min_length=1)]
    """The public keys, the newest first."""

    issued: Places = ()
    """The places of all digital pins that were ever issued; one whose file is gone is taken back."""

    status_list: Signed | None = None
    """The signed list of those that were taken back. “wall pin sign-list” makes it."""


class DigitalPin(Part):
    """A digital pin that somebody has asked for. “wall pin issue” makes it."""

    nomination: NominationId
    """The id of the nomination that it is for."""

    nominee: PersonId
    """The id of the person whose it is."""

    asked: Date
    """The day on which they asked for it, or a guardian for them."""

    guardian: Date | None = None
    """The day on which a guardian agreed, for somebody who is not over 18."""

    credential: Signed
    """The signed file."""
