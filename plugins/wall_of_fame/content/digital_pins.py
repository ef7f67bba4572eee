"""Digital pins as content: which place each has in the status list, and which were taken back."""

from __future__ import annotations

from wall_of_fame.content.model import Content
from wall_of_fame.digital_pins import StatusList, TokenError, as_credential, as_status_list, read_token
from wall_of_fame.records import DigitalPin, DigitalPinIssuer


def place_of(pin: DigitalPin) -> int | None:
    """The place in the status list that a signed file claims; None if it cannot be read."""
    try:
        return as_credential(read_token(pin.credential)).place
    except TokenError:
        return None


def signed_list(issuer: DigitalPinIssuer) -> StatusList | None:
    """The status list that an issuer has signed; None if there is none that can be read."""
    try:
        return as_status_list(read_token(issuer.status_list)) if issuer.status_list else None
    except TokenError:
        return None


def taken_back(content: Content) -> frozenset[int]:
    """The places of the digital pins that were issued and are there no longer, or were ever taken back."""
    issuer = content.digital_pin_issuer
    if issuer is None:
        return frozenset()
    there = {place_of(pin.record) for pin in content.digital_pins.values()}
    return frozenset({*issuer.record.issued} - there) | revoked_by(issuer.record)


def is_list_complete(content: Content) -> bool:
    """Whether the signed list has every digital pin that was taken back."""
    issuer = content.digital_pin_issuer
    return (
        issuer is not None
        and issuer.record.status_list is not None
        and taken_back(content) <= revoked_by(issuer.record)
    )


def revoked_by(issuer: DigitalPinIssuer) -> frozenset[int]:
    """The places that an issuer's signed list has."""
    status_list = signed_list(issuer)
    return status_list.revoked if status_list else frozenset()
