"""A digital pin as it is signed: an Open Badges 3.0 credential for a salted hash, never for an address.

Source: https://www.imsglobal.org/spec/ob/v3p0/ ; what a member means stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field

from wall_of_fame.digital_pins.shapes import (
    Address,
    Did,
    LongText,
    Place,
    RevocationPurpose,
    Shape,
    ShortText,
    StartOfDay,
    day_of,
    seconds_of,
    shaped,
)
from wall_of_fame.digital_pins.token import Token, TokenError

HASH_PATTERN: Final = r"^sha256\$[0-9a-f]{64}$"
"""A salted hash as Open Badges write it."""

SALT_PATTERN: Final = r"^[A-Za-z0-9_-]{8,64}$"
"""A salt: letters and digits, so that nobody types an address there."""


class _Schema(Shape):
    id: Literal[
        "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"
    ]
    type: Literal["1EdTechJsonSchemaValidator2019"]


class _Profile(Shape):
    id: Did
    type: tuple[Literal["Profile"]]
    name: ShortText
    url: Address


class _Picture(Shape):
    id: Address
    type: Literal["Image"]


class _Criteria(Shape):
    narrative: LongText


class _Achievement(Shape):
    id: Address
    type: tuple[Literal["Achievement"]]
    name: ShortText
    description: LongText
    criteria: _Criteria
    image: _Picture


class _Identity(Shape):
    type: Literal["IdentityObject"]
    hashed: Literal[True]
    identity_hash: Annotated[str, Field(alias="identityHash", pattern=HASH_PATTERN)]
    identity_type: Annotated[Literal["emailAddress"], Field(alias="identityType")]
    salt: Annotated[str, Field(pattern=SALT_PATTERN)]


class _Subject(Shape):
    type: tuple[Literal["AchievementSubject"]]
    achievement: _Achievement
    identifier: tuple[_Identity]


class _Status(Shape):
    id: Address
    type: Literal["BitstringStatusListEntry"]
    purpose: Annotated[RevocationPurpose, Field(alias="statusPurpose")]
    place: Annotated[Place, Field(alias="statusListIndex")]
    status_list: Annotated[Address, Field(alias="statusListCredential")]


class _Payload(Shape):
    context: Annotated[
        tuple[
            Literal["https://www.w3.org/ns/credentials/v2"],
            Literal["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            Literal["https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"],
        ],
        Field(alias="@context"),
    ]
    id: Annotated[str, Field(pattern=r"^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
    type: tuple[Literal["VerifiableCredential"], Literal["OpenBadgeCredential"]]
    name: ShortText
    issuer: _Profile
    valid_from: Annotated[StartOfDay, Field(alias="validFrom")]
    subject: Annotated[_Subject, Field(alias="credentialSubject")]
    schema_: Annotated[tuple[_Schema], Field(alias="credentialSchema")]
    status: Annotated[_Status, Field(alias="credentialStatus")]
    iss: Did
    jti: str
    nbf: int


class Credential:
    """What a digital pin says."""

    def __init__(self, payload: _Payload) -> None:
        self._payload = payload

    @property
    def id(self) -> str:
        """Its id, which is the name of its record's file as well."""
        return self._payload.id.removeprefix("urn:uuid:")

    @property
    def issuer(self) -> str:
        """The id of its issuer."""
        return self._payload.issuer.id

    @property
    def edition(self) -> str:
        """The address of the edition that it is of."""
        return self._payload.subject.achievement.id

    @property
    def name(self) -> str:
        """The name of the edition on the day on which it was issued."""
        return self._payload.name

    @property
    def issued(self) -> date:
        """The day on which it was issued."""
        return day_of(self._payload.valid_from)

    @property
    def place(self) -> int:
        """Its place in the status list, from 0."""
        return int(self._payload.status.place)

    @property
    def status_list(self) -> str:
        """The address of the status list."""
        return self._payload.status.status_list

    def texts(self) -> Iterator[str]:
        """Every text in it that somebody has worded."""
        achievement = self._payload.subject.achievement
        yield from (self._payload.name, self._payload.issuer.name, achievement.name)
        yield from (achievement.description, achievement.criteria.narrative)


def as_credential(token: Token) -> Credential:
    """What a token says, if it is a digital pin.

    Raises:
        TokenError: it is something else, or contradicts itself.
    """
    payload = shaped(_Payload, token.payload, "a digital pin")
    status = payload.status
    agree = (
        payload.iss == payload.issuer.id,
        payload.jti == payload.id,
        payload.nbf == seconds_of(payload.valid_from),
        payload.name == payload.subject.achievement.name,
        status.id == f"{status.status_list}#{status.place}",
    )
    if not all(agree):
        raise TokenError(
            "This digital pin contradicts itself.",
            "Do not publish it. Delete the record and issue it again: wall pin issue",
        )
    return Credential(payload)
