"""Digital pins: the signed files that people keep, and who has signed them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wall_of_fame import urls
from wall_of_fame.content import Content
from wall_of_fame.content.digital_pins import is_list_complete
from wall_of_fame.digital_pins import PinPlaces, PublicKey, TokenError, as_credential, read_token
from wall_of_fame.digital_pins.signature import number_of_text


@dataclass(frozen=True, slots=True)
class DigitalPin:
    """A digital pin: whose it is, the signed file, and the addresses of that and of the picture to keep.

    `holder` is a name; `campaign` is the id of the campaign whose edition it is of.
    """

    id: str
    holder: str
    edition: str
    campaign: str
    issued: dt.date
    signed: str
    file: str
    picture: str


@dataclass(frozen=True, slots=True)
class PinIssuer:
    """Who signs digital pins, with what verifiers ask for.

    `id` is a did:web and `url` the address of the wall, as they are signed. `keys` are the public keys as
    JSON Web Keys, by their ids. `status_list` is the signed list of what was taken back: empty while it is
    not complete, so that no digital pin that was taken back can be confirmed meanwhile.
    """

    id: str
    name: str
    url: str
    description: str
    criteria: str
    keys: Mapping[str, Mapping[str, str]]
    status_list: str


def pin_issuer(content: Content) -> PinIssuer | None:
    """Who signs digital pins, if anybody does."""
    if content.digital_pin_issuer is None:
        return None
    record = content.digital_pin_issuer.record
    places = PinPlaces(record.url)
    keys = {places.key(key.id): PublicKey(number_of_text(key.modulus)).as_jwk for key in record.keys}
    is_complete = is_list_complete(content)
    return PinIssuer(
        places.issuer,
        record.name,
        record.url,
        record.description,
        record.criteria,
        keys,
        (record.status_list or "") if is_complete else "",
    )


def digital_pins(content: Content) -> Mapping[str, tuple[DigitalPin, ...]]:
    """The digital pins of each nomination, by its id."""
    by_nomination: dict[str, list[DigitalPin]] = defaultdict(list)
    for nomination, pin in _digital_pins(content):
        by_nomination[nomination].append(pin)
    return {nomination: tuple(pins) for nomination, pins in by_nomination.items()}


def _digital_pins(content: Content) -> Iterator[tuple[str, DigitalPin]]:
    issuer = content.digital_pin_issuer
    if issuer is None:
        return
    places = PinPlaces(issuer.record.url)
    for entry in content.digital_pins.values():
        if entry.record.nominee not in content.people:  # of another year than this site shows
            continue
        try:
            credential = as_credential(read_token(entry.record.credential))
        except TokenError:  # the checks have told of it
            continue
        yield (
            entry.record.nomination,
            DigitalPin(
                id=entry.id,
                holder=content.people[entry.record.nominee].record.name,
                edition=credential.name,
                campaign=places.campaign_of(credential.edition),
                issued=credential.issued,
                signed=entry.record.credential,
                file=urls.digital_pin(entry.id, "jwt"),
                picture=urls.digital_pin(entry.id, "png"),
            ),
        )
