"""The organisation that runs a wall, and how people reach it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from wall_of_fame.limits import LINE_CHARACTERS, NAME_CHARACTERS
from wall_of_fame.text.links import is_https
from wall_of_fame.text.web_addresses import ascii_host, link_address, readable_address

CONTACT_HINT: Final = (
    "Write an email address (hello@example.org), a web address (https://example.org/contact) "
    "or a phone number with its country code (+44 1534 123456)."
)

_EXAMPLE: Final = '{"name": "Our organisation", "contact": "hello@example.org"}'

_LOCAL_PART: Final = re.compile(r"(?!\.)[\w.!#$%&'*+/=?^`{|}~-]{1,64}(?<!\.)")
_LABEL: Final = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")
_PHONE: Final = re.compile(r"\+[1-9][\d ().-]*\d")
_PHONE_DIGITS: Final = range(7, 16)


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach somebody: the text that people read, and the address of the link."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who runs the wall; there may be no contact."""

    name: str
    contacts: tuple[Contact, ...] = ()


def read_organisation(value: Any) -> Organisation | None:
    """The organisation of a setting such as `{"name": "…", "contact": "hello@example.org"}`; None of None.

    The contact is a text, or a list of texts.

    Raises:
        ValueError: the setting makes no sense; the error says why, as a sentence without its subject.
    """
    if value is None:
        return None
    if not isinstance(value, dict) or not {"name"} <= value.keys() <= {"name", "contact"}:
        raise ValueError(f"is “{value}”. Write {_EXAMPLE}, or None.")
    name, contact = value["name"], value.get("contact") or ()
    contacts = (contact,) if isinstance(contact, str) else contact
    if not isinstance(contacts, list | tuple) or not all(isinstance(text, str) for text in (name, *contacts)):
        raise ValueError(f"is “{value}”, with something that is no text. Write {_EXAMPLE}.")
    try:
        name = read_name(name)
    except ValueError as error:
        raise ValueError(f"has a wrong name: {error}. Write {_EXAMPLE}.") from None
    try:
        return Organisation(name, tuple(map(read_contact, contacts)))
    except ValueError as error:
        raise ValueError(f"has a wrong contact: {error}. {CONTACT_HINT}") from None


def read_name(text: str) -> str:
    """The name of an organisation without spaces around it.

    Raises:
        ValueError: it is empty, too long, or has more than one line.
    """
    name = text.strip()
    if not name or len(name) > NAME_CHARACTERS or not name.isprintable():
        raise ValueError(f"“{text}” is not a name of one line and at most {NAME_CHARACTERS} characters")
    return name


def read_contact(text: str) -> Contact:
    """An email address, a web address or a phone number as a contact.

    Raises:
        ValueError: it is none of them.
    """
    contact = text.strip()
    if len(contact) <= LINE_CHARACTERS and contact.isprintable():
        if is_https(contact):
            return Contact(
                readable_address(contact).removeprefix("https://").rstrip("/"), link_address(contact)
            )
        if _is_email(contact):
            local, _, host = contact.rpartition("@")
            return Contact(contact, f"mailto:{quote(local)}@{ascii_host(host)}")
        digits = re.sub(r"\D", "", contact)
        if _PHONE.fullmatch(contact) and len(digits) in _PHONE_DIGITS:
            return Contact(contact, f"tel:+{digits}")
    raise ValueError(f"“{text}” is neither an email address nor a web address nor a phone number")


def _is_email(text: str) -> bool:
    local, _, host = text.partition("@")
    labels = host.split(".")
    if not _LOCAL_PART.fullmatch(local) or not all(map(_LABEL.fullmatch, labels)):
        return False
    try:
        ascii_host(host)
    except ValueError:
        return False
    return len(labels) > 1 and not labels[-1].isdigit()
