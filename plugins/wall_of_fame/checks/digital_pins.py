"""Rules about digital pins: each is signed by a key of this wall, for a recognition that is on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content, Entry
from wall_of_fame.content.digital_pins import (
    is_list_complete,
    place_of,
    revoked_by,
    signed_list,
    taken_back,
)
from wall_of_fame.digital_pins import (
    Credential,
    PinPlaces,
    PublicKey,
    Token,
    TokenError,
    as_credential,
    as_status_list,
    read_token,
)
from wall_of_fame.digital_pins.signature import number_of_text
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records import DigitalPin, DigitalPinIssuer, FieldProblem, SigningKey
from wall_of_fame.records.kinds import DIGITAL_PIN
from wall_of_fame.text.contacts import contact_details

_SIGN_LIST: Final = "Sign it on the computer with the key: wall pin sign-list"
_NOTICE: Final = timedelta(days=60)
"""How long before its end somebody is told to sign the list anew."""

_MADE_ELSEWHERE: Final = "Do not publish it: somebody else has made it. Delete the record."


def check_digital_pins(content: Content) -> Iterator[RuleFinding]:
    """A digital pin is signed by a key of the wall that was valid then, and says what its record says."""
    issuer = content.digital_pin_issuer
    for pin in content.digital_pins.values():
        yield from ((pin, problem) for problem in _problems_of_record(content, pin))
        if issuer is None:
            message = "There is no issuer of digital pins."
            hint = "Make one: wall pin key. Or take content/digital-pin-issuer.yaml from an earlier commit."
            yield pin, FieldProblem(("credential",), "digital-pin", message, hint)
            continue
        try:
            token = read_token(pin.record.credential)
            credential = as_credential(token)
        except TokenError as error:
            yield pin, FieldProblem(("credential",), "digital-pin", error.message, error.hint)
            continue
        for message, hint in _problems_of_token(content, pin, issuer, token, credential):
            yield pin, FieldProblem(("credential",), "digital-pin", message, hint)


def check_digital_pin_places(content: Content) -> Iterator[RuleFinding]:
    """Each digital pin has a place of its own among those issued, and was not taken back."""
    issuer = content.digital_pin_issuer
    if issuer is None:
        return
    status_list, holders = signed_list(issuer.record), dict[int, str]()
    for pin in content.digital_pins.values():
        place = place_of(pin.record)
        if place is None:
            continue
        holder = holders.setdefault(place, pin.path)
        if holder != pin.path:
            message = f"Its place {place} in the status list is that of {holder}."
            hint = "Delete one of the two and issue it again: wall pin issue"
            yield pin, FieldProblem(("credential",), "digital-pin", message, hint)
        if place not in issuer.record.issued:
            message = f"Its place {place} is not among those issued in {issuer.path}."
            hint = f"Add it there if this wall has issued it: issued: … , {place}"
            yield pin, FieldProblem(("credential",), "digital-pin", message, hint)
        if status_list is not None and place in status_list.revoked:
            message = (
                f"This digital pin was taken back: the signed list of {issuer.path} has its place {place}."
            )
            hint = "That is for ever. Delete the record; if they want one again: wall pin issue"
            yield pin, FieldProblem(("credential",), "digital-pin", message, hint)


def check_digital_pin_issuer(content: Content) -> Iterator[RuleFinding]:
    """The issuer's keys have sound dates, and the status list is signed by one of them."""
    issuer = content.digital_pin_issuer
    if issuer is None:
        return
    record = issuer.record
    for at, key in enumerate(record.keys):
        if key.until < key.since:
            message = f"The key ends on {key.until}, before it begins on {key.since}."
            yield (
                issuer,
                FieldProblem(("keys", at, "until"), "date-order", message, "Correct one of the two dates."),
            )
        if key.id in {other.id for other in record.keys[:at]}:
            message = f"Another key is called “{key.id}” as well."
            yield issuer, FieldProblem(("keys", at, "id"), "digital-pin", message, "Give it another name.")
    if record.status_list is None:
        return
    try:
        token = read_token(record.status_list)
        status_list = as_status_list(token)
    except TokenError as error:
        yield issuer, FieldProblem(("status_list",), "status-list", error.message, error.hint)
        return
    places = PinPlaces(record.url)
    if (status_list.issuer, status_list.address) != (places.issuer, places.status_list):
        message = f"This list is that of {status_list.issuer}; this wall is {places.issuer}."
        yield issuer, FieldProblem(("status_list",), "status-list", message, _SIGN_LIST)
    elif message := _signature_problem(record, token, status_list.signed_on, content):
        yield issuer, FieldProblem(("status_list",), "status-list", message, _SIGN_LIST)
    yield from _end_of_list(issuer, status_list.last_day, content.today)
    for place in sorted(status_list.revoked - {*record.issued}):
        message = f"The signed list has place {place}, which is not among those issued."
        hint = f"A place is never taken out: add it again: issued: … , {place}"
        yield issuer, FieldProblem(("issued",), "digital-pin", message, hint)


def _end_of_list(
    issuer: Entry[DigitalPinIssuer], last_day: date | None, today: date
) -> Iterator[RuleFinding]:
    """A warning where verifiers believe the list no longer, or will not for much longer."""
    if last_day is None or last_day - today > _NOTICE:
        return
    words = (
        "believe the signed list until {}; after that"
        if last_day >= today
        else ("believed the signed list until {}; now")
    )
    message = f"Verifiers {words.format(last_day)} they confirm no digital pin."
    hint = _SIGN_LIST
    if not any(key.until > max(last_day, today) for key in issuer.record.keys):
        hint = "Make another key, then sign the list with it: wall pin key, wall pin sign-list"
    yield issuer, FieldProblem(("status_list",), "status-list-old", message, hint, is_warning=True)


def check_status_list_is_new(content: Content) -> Iterator[RuleFinding]:
    """Every digital pin that was taken back is in the signed list (a warning: until then none is shown)."""
    issuer = content.digital_pin_issuer
    if issuer is None or not issuer.record.issued or is_list_complete(content):
        return
    if any(broken.kind == DIGITAL_PIN.name for broken in content.broken):
        return
    missing = len(taken_back(content) - revoked_by(issuer.record))
    what = (
        f"{missing} digital pins that were taken back are"
        if missing > 1
        else "A digital pin that was taken back is"
    )
    message = (
        f"{what} not in the signed list yet."
        if missing
        else "There is no signed list of digital pins taken back."
    )
    field = "status_list" if issuer.record.status_list else "issued"
    hint = f"Until then the site has no list, so that no digital pin can be confirmed. {_SIGN_LIST}"
    yield issuer, FieldProblem((field,), "status-list-old", message, hint, is_warning=True)


def _problems_of_record(content: Content, pin: Entry[DigitalPin]) -> Iterator[FieldProblem]:
    """What a record names has to be on the wall: whoever has left it has no digital pin any more."""
    record = pin.record
    take_back = f"If they have left the wall, take it back: wall pin revoke {pin.id}"
    nomination, person = content.nominations.get(record.nomination), content.people.get(record.nominee)
    if record.nomination not in content.ids["nomination"]:
        message = f"There is no nomination “{record.nomination}” on the wall."
        hint = f"{did_you_mean(record.nomination, content.ids['nomination'])} {take_back}".strip()
        yield FieldProblem(("nomination",), "digital-pin", message, hint)
    if record.nominee not in content.ids["person"]:
        message = f"There is no person “{record.nominee}” on the wall."
        yield FieldProblem(("nominee",), "digital-pin", message, take_back)
    elif nomination and record.nominee not in nomination.record.nominee:
        message = f"“{record.nominee}” is not a nominee of {nomination.path}."
        yield FieldProblem(("nominee",), "digital-pin", message, f"Correct it. {take_back}")
    if person and person.record.kind == "person" and not person.record.over_18 and record.guardian is None:
        message = f"{person.path} does not say that they are over 18, and no guardian has agreed to this."
        hint = "Ask, then write the day: guardian: 2024-11-08. Else take it back: wall pin revoke"
        yield FieldProblem(("nominee",), "digital-pin", message, f"{hint} {pin.id}")


def _problems_of_token(
    content: Content,
    pin: Entry[DigitalPin],
    issuer: Entry[DigitalPinIssuer],
    token: Token,
    credential: Credential,
) -> Iterator[tuple[str, str]]:
    """What is wrong with what is signed, each with what to do about it."""
    places = PinPlaces(issuer.record.url)
    if (credential.issuer, credential.status_list) != (places.issuer, places.status_list):
        yield f"It was issued by {credential.issuer}; this wall is {places.issuer}.", _MADE_ELSEWHERE
    elif message := _signature_problem(issuer.record, token, credential.issued, content):
        yield message, _MADE_ELSEWHERE
    if credential.id != pin.id:
        message = f"The id that is signed is {credential.id}, but the file is called otherwise."
        yield message, f"Call it digital-pins/{credential.id}.yaml."
    if credential.issued < pin.record.asked:
        message = f"It was issued on {credential.issued}, before they asked for it on {pin.record.asked}."
        yield message, "Correct the day: asked: …"
    campaign = content.campaigns.get(places.campaign_of(credential.edition))
    if campaign is None or campaign.record.pin_edition is None:
        message = f"“{credential.name}” ({credential.edition}) is no edition of this wall."
        yield message, "Give its campaign the pin_edition again, or take it back: wall pin revoke " + pin.id
    else:
        edition, nomination = campaign.record.pin_edition.name, content.nominations.get(pin.record.nomination)
        of_record = nomination.record.pin.edition if nomination and nomination.record.pin else ""
        if of_record and of_record != edition:
            message = (
                f"It is of the edition “{edition}”; the pin of {pin.record.nomination} is of “{of_record}”."
            )
            yield message, f"Take it back and issue it again: wall pin revoke {pin.id}"
    for contact in (contact for text in credential.texts() for contact in contact_details(text)):
        yield f"It has {contact.kind}: “{contact.words}”.", f"Take it back: wall pin revoke {pin.id}"


def _signature_problem(issuer: DigitalPinIssuer, token: Token, day: date, content: Content) -> str:
    """Why a signature is not one of the wall's on its day; empty if it is."""
    key = key_of(issuer, token)
    if key is None:
        return f"It names the key “{token.key_id}”, which is none of this wall’s."
    if not token.is_signed_by(PublicKey(number_of_text(key.modulus))):
        return f"It is not signed by the key “{key.id}”, or was changed afterwards."
    if not key.since <= day <= key.until:
        return f"It was signed on {day}; the key “{key.id}” is valid from {key.since} to {key.until}."
    return f"It was signed on {day}, which is in the future." if day > content.today else ""


def key_of(issuer: DigitalPinIssuer, token: Token) -> SigningKey | None:
    """The key that a token names, if it is the issuer's."""
    places = PinPlaces(issuer.url)
    return next((key for key in issuer.keys if places.key(key.id) == token.key_id), None)
