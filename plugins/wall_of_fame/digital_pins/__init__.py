"""Digital pins: signed credentials after Open Badges 3.0. This reads and judges them; nothing here signs."""

from __future__ import annotations

from wall_of_fame.digital_pins.credential import Credential, as_credential
from wall_of_fame.digital_pins.places import PinPlaces
from wall_of_fame.digital_pins.signature import PublicKey
from wall_of_fame.digital_pins.status_list import StatusList, as_status_list
from wall_of_fame.digital_pins.token import Token, TokenError, read_token

__all__ = [
    "Credential",
    "PinPlaces",
    "PublicKey",
    "StatusList",
    "Token",
    "TokenError",
    "as_credential",
    "as_status_list",
    "read_token",
]
