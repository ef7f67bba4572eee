"""Issuing a digital pin that somebody has asked for, and taking one back. Both change content alone."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from wall_of_fame.content import Content, Entry
from wall_of_fame.content.digital_pins import is_list_complete
from wall_of_fame.content.frontmatter import write
from wall_of_fame.digital_pins import PinPlaces
from wall_of_fame.digital_pins.credential import HASH_PATTERN, SALT_PATTERN
from wall_of_fame.digital_pins.status_list import PLACES
from wall_of_fame.editing.pins.give import PinError, edition_of_campaign, entry_of
from wall_of_fame.editing.pins.issuer import changed_issuer, sign, signed_list, signer
from wall_of_fame.editing.pins.signing_key import MISSING, SigningKey
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records import DigitalPinIssuer, Nomination
from wall_of_fame.records.kinds import DIGITAL_PIN

_PIN_COMMENT: Final = """\
# yaml-language-server: $schema=../../docs/schema/digital-pin.json
# A digital pin that somebody has asked for. If they want it no longer: wall pin revoke
"""


@dataclass(frozen=True, slots=True)
class PinRequest:
    """What somebody has asked for: the recognition, whose pin it is, and the salted hash they supplied."""

    nomination: str
    identity: str
    salt: str
    asked: date
    nominee: str = ""
    guardian: date | None = None
    edition: str = ""


def issue(
    root: Path, content: Content, request: PinRequest, key: SigningKey, today: date
) -> dict[str, bytes]:
    """The record of a new digital pin, and the issuer's file with its place.

    Raises:
        PinError: it cannot be issued; the message says why and what to do.
    """
    issuer, public = signer(content, key, today)
    entry = entry_of(content, request.nomination)
    nominee = _nominee(content, entry, request)
    campaign, edition = _edition(content, entry, request.edition)
    _check_identity(request.identity, request.salt)
    for option, day in (("--asked", request.asked), ("--guardian", request.guardian)):
        if day is not None and day > today:
            raise PinError(f"{option} {day} is in the future: today is {today}.")
    place = _free_place(issuer)
    payload = _payload(issuer, (campaign, edition), request, place, today)
    credential = sign(issuer, public, key, payload)
    values = {
        "nomination": entry.id,
        "nominee": nominee,
        "asked": request.asked,
        **({"guardian": request.guardian} if request.guardian else {}),
        "credential": credential,
    }
    path = f"{DIGITAL_PIN.folder}/{payload['jti'].removeprefix('urn:uuid:')}.yaml"
    fields: dict[str, Any] = {"issued": _as_text({*issuer.issued, place})}
    if not is_list_complete(content):
        fields["status_list"] = signed_list(content, issuer, public, key, today)
    return {path: (_PIN_COMMENT + write(values, "yaml")).encode(), **changed_issuer(root, fields)}


def revoke(content: Content, name: str, nominee: str = "") -> dict[str, None]:
    """The record of a digital pin, to be deleted: the pin of an id, or that of a nomination.

    Raises:
        PinError: there is none, or several.
    """
    pins = content.digital_pins
    pins_of_name = [
        pin
        for pin in pins.values()
        if name in (pin.id, pin.record.nomination) and nominee in ("", pin.record.nominee)
    ]
    if len(pins_of_name) == 1:
        return {pins_of_name[0].path: None}
    if pins_of_name:
        choices = ", ".join(sorted(pin.record.nominee for pin in pins_of_name))
        raise PinError(f"Several people have a digital pin of “{name}”. Say whose: --nominee, of {choices}")
    names = {*pins, *(pin.record.nomination for pin in pins.values())}
    raise PinError(f"There is no digital pin “{name}”. {did_you_mean(name, names)}".strip())


def _nominee(content: Content, entry: Entry[Nomination], request: PinRequest) -> str:
    """Whose the pin is."""
    nominees = entry.record.nominee
    nominee = request.nominee or (nominees[0] if len(nominees) == 1 else "")
    if nominee not in nominees:
        what = f"“{nominee}” is no nominee of" if nominee else "There are several nominees in"
        raise PinError(f"{what} content/{entry.path}. Say whose it is: --nominee, of {', '.join(nominees)}")
    for pin in content.digital_pins.values():
        if (pin.record.nomination, pin.record.nominee) == (entry.id, nominee):
            raise PinError(
                f"“{nominee}” has a digital pin of {entry.id} already: content/{pin.path}. "
                f"To issue another, take that one back first: wall pin revoke {pin.id}"
            )
    person = content.people[nominee].record
    if person.kind == "person" and not person.over_18 and request.guardian is None:
        raise PinError(
            f"content/{content.people[nominee].path} does not say that they are over 18. Ask a guardian, "
            "then give the day: --guardian DAY"
        )
    return nominee


def _edition(content: Content, entry: Entry[Nomination], named: str) -> tuple[str, str]:
    """The campaign whose edition it is, and the edition's name."""
    of_record = entry.record.pin.edition if entry.record.pin else ""
    if of_record and named and named != of_record:
        raise PinError(
            f"content/{entry.path} has a pin of “{of_record}”, not of “{named}”. Leave --edition out."
        )
    edition = of_record or named or edition_of_campaign(content, entry)
    editions = {
        campaign.record.pin_edition.name: campaign.id
        for campaign in content.campaigns.values()
        if campaign.record.pin_edition
    }
    if edition not in editions:
        hint = did_you_mean(edition, editions) or "Give the campaign a pin_edition of that name."
        raise PinError(f"No campaign has a pin edition “{edition}”. {hint}")
    return editions[edition], edition


def _check_identity(identity: str, salt: str) -> None:
    if not re.fullmatch(HASH_PATTERN[1:-1], identity):
        raise PinError(
            "--identity is the salted hash that the person has sent, never an address: “sha256$” and 64 "
            "characters from 0 to 9 and a to f, in single quotes. docs/digital-pins.md says how they make it."
        )
    if not re.fullmatch(SALT_PATTERN[1:-1], salt):
        raise PinError(
            "--salt is what the person has sent beside the hash: 8 to 64 letters (a to z), digits, “-”, “_”."
        )


def _free_place(issuer: DigitalPinIssuer) -> int:
    """A place that no digital pin has ever had, drawn by lot so that it tells no order."""
    taken = {*issuer.issued}
    while (place := secrets.randbelow(PLACES)) in taken:
        pass
    return place


def _payload(
    issuer: DigitalPinIssuer, edition: tuple[str, str], request: PinRequest, place: int, today: date
) -> dict[str, Any]:
    """What is signed: the hash, the edition, the place in the list, the day; no name, address or story."""
    try:
        from openbadgeslib import ob3  # noqa: PLC0415 - only whoever signs has it
    except ImportError:
        raise PinError(MISSING) from None
    places, (campaign, name) = PinPlaces(issuer.url), edition
    credential = ob3.OpenBadgeCredential(
        issuer=ob3.Issuer(id=places.issuer, name=issuer.name, url=issuer.url),
        recipient_id=None,
        identifiers=[ob3.IdentityObject(request.identity, "emailAddress", hashed=True, salt=request.salt)],
        achievement=ob3.Achievement(
            id=places.edition(campaign),
            name=name,
            description=issuer.description,
            criteria_narrative=issuer.criteria,
            image_url=places.edition_picture(campaign),
        ),
        issuance_date=datetime(today.year, today.month, today.day, tzinfo=UTC),
        credential_status=[ob3.status_entry(places.status_list, "revocation", place)],
    )
    return credential.to_jwt_payload()


def _as_text(places: Iterable[int]) -> str:
    """Places as the issuer's file has them: sorted, so that they tell no order."""
    return ", ".join(map(str, sorted(places)))
