"""Who signs digital pins: their file with its public keys, and the signed list of what was taken back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from wall_of_fame.content import Content
from wall_of_fame.content.digital_pins import taken_back
from wall_of_fame.content.frontmatter import encode_like, read, set_field, write
from wall_of_fame.digital_pins import PinPlaces, PublicKey
from wall_of_fame.digital_pins.signature import number_of_text
from wall_of_fame.editing.pins.give import PinError
from wall_of_fame.editing.pins.signing_key import MISSING, SigningKey
from wall_of_fame.records import DigitalPinIssuer
from wall_of_fame.records.digital_pin import SigningKey as PublicRecord
from wall_of_fame.records.kinds import DIGITAL_PIN_ISSUER

DESCRIPTION: Final = "A pin for somebody who made a customer’s or a colleague’s day."
CRITERIA: Final = "Somebody nominated them and told what they did; the wall’s editors approved it."

_FILE: Final = DIGITAL_PIN_ISSUER.file
_ISSUER_COMMENT: Final = """\
# yaml-language-server: $schema=../docs/schema/digital-pin-issuer.json
# Who signs digital pins. Only public keys stand here; “wall pin” changes this file.
"""


def with_key(root: Path, content: Content, key: PublicRecord, name: str, url: str) -> dict[str, bytes]:
    """The issuer's file with a new key; `name` and `url` are asked for the first one only.

    Raises:
        PinError: a key of that id is there already, or nothing says who issues, and where.
    """
    issuer = content.digital_pin_issuer
    values = {"id": key.id, "since": key.since, "until": key.until, "modulus": key.modulus}
    if issuer is None:
        if not name or not url:
            raise PinError("Say who issues digital pins, and where the wall is: --name NAME --url https://…/")
        fields = {
            "name": name,
            "url": url,
            "description": DESCRIPTION,
            "criteria": CRITERIA,
            "keys": [values],
        }
        return {_FILE: (_ISSUER_COMMENT + write(fields, "yaml")).encode()}
    if (name and name != issuer.record.name) or (url and url != issuer.record.url):
        raise PinError(
            f"content/{_FILE} says “{issuer.record.name}” and {issuer.record.url}. That is signed, and stays."
        )
    if key.id in {other.id for other in issuer.record.keys}:
        raise PinError(f"content/{_FILE} has a key “{key.id}” already. Call this one otherwise: --id ID")
    others = [dict(other) for other in issuer.record.keys]
    return changed_issuer(root, {"keys": [values, *others]})


def sign_list(root: Path, content: Content, key: SigningKey, today: date) -> dict[str, bytes]:
    """The issuer's file with a list, newly signed, of all digital pins that were taken back.

    Raises:
        PinError: the key is none of the wall's, or is not valid today.
    """
    issuer, public = signer(content, key, today)
    return changed_issuer(root, {"status_list": signed_list(content, issuer, public, key, today)})


def signer(content: Content, key: SigningKey, today: date) -> tuple[DigitalPinIssuer, PublicRecord]:
    """The issuer, and the public half of a key that may sign today.

    Raises:
        PinError: there is no issuer, or the key is none of theirs, or it is not valid today.
    """
    issuer = content.digital_pin_issuer
    if issuer is None:
        raise PinError(f"There is no content/{_FILE} yet. Make a key: wall pin key")
    public = next((other for other in issuer.record.keys if other.modulus == key.modulus), None)
    if public is None:
        names = ", ".join(other.id for other in issuer.record.keys)
        raise PinError(f"This key is none of content/{_FILE}. It has: {names}. Name its file: --key FILE")
    if not public.since <= today <= public.until:
        raise PinError(
            f"The key “{public.id}” may sign from {public.since} to {public.until}; today is {today}. "
            "Make another: wall pin key --until DAY"
        )
    return issuer.record, public


def signed_list(
    content: Content, issuer: DigitalPinIssuer, public: PublicRecord, key: SigningKey, today: date
) -> str:
    """The list of all that was taken back, signed today. It is believed as long as its key may sign.

    Raises:
        PinError: the library that signs is not installed.
    """
    try:
        from openbadgeslib import ob3  # noqa: PLC0415 - only whoever signs has it
    except ImportError:
        raise PinError(MISSING) from None
    places, day = PinPlaces(issuer.url), datetime(today.year, today.month, today.day, tzinfo=UTC)
    payload = ob3.build_status_list_credential(
        places.issuer, places.status_list, "revocation", sorted(taken_back(content)), issued=day
    )
    end = datetime(public.until.year, public.until.month, public.until.day, tzinfo=UTC) + timedelta(days=1)
    claims = {
        "validUntil": f"{end:%Y-%m-%dT%H:%M:%SZ}",
        "iss": places.issuer,
        "jti": places.status_list,
        "nbf": int(day.timestamp()),
        "exp": int(end.timestamp()),
    }
    return sign(issuer, public, key, {**payload, **claims})


def sign(issuer: DigitalPinIssuer, public: PublicRecord, key: SigningKey, payload: Mapping[str, Any]) -> str:
    """A token of the issuer with this payload."""
    jwk = PublicKey(number_of_text(public.modulus)).as_jwk
    return key.sign(payload, PinPlaces(issuer.url).key(public.id), jwk)


def changed_issuer(root: Path, fields: Mapping[str, Any]) -> dict[str, bytes]:
    """The issuer's file with new values of some fields, and nothing else changed."""
    data = (root / _FILE).read_bytes()
    text = read(data, "yaml").text
    for name, value in fields.items():
        text = set_field(text, "yaml", name, value, before=("status_list",) if name == "issued" else ())
    return {_FILE: encode_like(text, data)}
