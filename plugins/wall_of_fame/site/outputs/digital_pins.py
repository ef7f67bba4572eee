"""digital-pins/: the signed files as they are, and what verifiers ask for. Nothing here needs a key."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from wall_of_fame import urls
from wall_of_fame.digital_pins import PinPlaces
from wall_of_fame.site import Build, OutputFile
from wall_of_fame.wall import Campaign, PinIssuer


def files(build: Build) -> Iterator[OutputFile]:
    """The issuer with its public keys, the editions, the status list if it is complete, the digital pins."""
    issuer = build.wall.pin_issuer
    if issuer is None:
        return
    yield _json_file(urls.PIN_ISSUER_KEYS, _did_document(issuer))
    yield _json_file(urls.PIN_ISSUER, issuer_profile(issuer))
    if issuer.status_list:
        yield OutputFile.ready(urls.PIN_STATUS_LIST, issuer.status_list.encode())
    for campaign in build.wall.campaigns:
        if campaign.pin_edition:
            yield _json_file(urls.edition_of_digital_pins(campaign.id), _achievement(issuer, campaign))
    for recognition in build.wall.recognitions:
        yield from (OutputFile.ready(pin.file, pin.signed.encode()) for pin in recognition.digital_pins)


def issuer_profile(issuer: PinIssuer) -> Mapping[str, Any]:
    """Who issues digital pins: a Profile of Open Badges 3.0."""
    return {"id": issuer.id, "type": ["Profile"], "name": issuer.name, "url": issuer.url}


def _achievement(issuer: PinIssuer, campaign: Campaign) -> Mapping[str, Any]:
    """What the digital pins of an edition are given for: an Achievement of Open Badges 3.0."""
    places = PinPlaces(issuer.url)
    return {
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "id": places.edition(campaign.id),
        "type": ["Achievement"],
        "name": campaign.pin_edition.name if campaign.pin_edition else "",
        "description": issuer.description,
        "criteria": {"narrative": issuer.criteria},
        "image": {"id": places.edition_picture(campaign.id), "type": "Image"},
        "creator": issuer_profile(issuer),
    }


def _did_document(issuer: PinIssuer) -> Mapping[str, Any]:
    """The public keys, as whoever resolves a did:web expects them.

    Source: https://www.w3.org/TR/did-1.0/ ; the newest key comes first.
    """
    methods = [
        {"id": key, "type": "JsonWebKey2020", "controller": issuer.id, "publicKeyJwk": dict(jwk)}
        for key, jwk in issuer.keys.items()
    ]
    return {
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/suites/jws-2020/v1"],
        "id": issuer.id,
        "verificationMethod": methods,
        "assertionMethod": [method["id"] for method in methods],
    }


def _json_file(path: str, values: Mapping[str, Any]) -> OutputFile:
    return OutputFile.ready(path, (json.dumps(values, ensure_ascii=False, indent=2) + "\n").encode())
