"""The ways in which anybody can nominate: what the setting WALL_NOMINATE and the organisation offer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from wall_of_fame.limits import LINE_CHARACTERS, LIST_ITEMS
from wall_of_fame.site.forges import FORGES, Repository
from wall_of_fame.site.organisation import Contact, Organisation, read_contact
from wall_of_fame.text.links import is_https
from wall_of_fame.text.web_addresses import link_address

BLANKS: Final = ("business", "business_id", "place", "department", "campaign")
"""What may stand in braces in the address of a form, to be filled in."""

_PARTS: Final = ("form", "issues", "email", "phone", "post")
_BLANK: Final = re.compile(r"\{([a-z_]{1,20})\}")
# So many slashes stand before the path of an address.
_SLASHES: Final = 3
_EXAMPLE: Final = (
    '{"form": "https://forms.example.org/thanks?where={business}", "email": "thanks@example.org", '
    '"phone": "+44 1534 123456", "post": "1 Quay Street, Harbour Town", "issues": True}'
)


@dataclass(frozen=True, slots=True)
class WaysIn:
    """The ways in which anybody can nominate, all year round.

    `form` is the address of a form, with blanks in braces (`BLANKS`). `issues_at` is the repository whose
    issue form may be used. `post` has the lines of a postal address. `others` are further contacts.
    """

    form: str = ""
    issues_at: Repository | None = None
    email: Contact | None = None
    phone: Contact | None = None
    post: tuple[str, ...] = ()
    others: tuple[Contact, ...] = ()
    organisation: str = ""


def read_ways_in(
    value: Any, organisation: Organisation | None = None, repository: Repository | None = None
) -> WaysIn:
    """The ways of a setting such as `{"form": "https://…", "email": "…"}`, or of None.

    What the setting says nothing of is taken from the contacts of the organisation.

    Raises:
        ValueError: the setting makes no sense; the error says why, as a sentence without its subject.
    """
    if value is None:
        value = {}
    if not isinstance(value, dict):
        raise ValueError(f"is “{value}”. Write some of {_EXAMPLE}, or None.")  # noqa: TRY004 - a wrong setting
    unknown = [f"“{name}”" for name in value if name not in _PARTS]
    if unknown:
        raise ValueError(f"has {', '.join(unknown)}. Write some of {_EXAMPLE}.")
    contacts = organisation.contacts if organisation else ()
    return WaysIn(
        form=_read_form(value.get("form") or ""),
        issues_at=_read_issues(value.get("issues", False), repository),
        email=_read_reached_by("mailto:", "email", value.get("email") or "", contacts),
        phone=_read_reached_by("tel:", "phone", value.get("phone") or "", contacts),
        post=_read_post(value.get("post") or ""),
        others=tuple(contact for contact in contacts if contact.address.startswith("https:")),
        organisation=organisation.name if organisation else "",
    )


def _read_form(address: Any) -> str:
    """The address of the form, its blanks in braces."""
    if not isinstance(address, str):
        raise ValueError(f"has a wrong form: “{address}” is no text. Write its https address.")  # noqa: TRY004 - as above
    if not address:
        return ""
    blanks = _BLANK.findall(address)
    wrong = [f"{{{blank}}}" for blank in blanks if blank not in BLANKS]
    if wrong:
        names = ", ".join(f"{{{name}}}" for name in BLANKS)
        raise ValueError(f"has a form with {', '.join(wrong)}. What can be filled in is {names}.")
    has_host = address.partition("{")[0].count("/") >= _SLASHES
    if not has_host or not is_https(_BLANK.sub("x", address)):
        raise ValueError(
            f"has a wrong form: “{address}”. Write an https address; braces come after the name of its host."
        )
    link = link_address(address)
    for blank in BLANKS:  # they stay as they are
        link = link.replace(f"%7B{blank}%7D", f"{{{blank}}}")
    return link


def _read_issues(value: Any, repository: Repository | None) -> Repository | None:
    if not isinstance(value, bool):
        raise ValueError(f"has “issues”: “{value}”. Write True or False.")  # noqa: TRY004 - as above
    if not value:
        return None
    if repository is None or not repository.issue_url("form", {}):
        hosts = ", ".join(host for host, forge in FORGES.items() if forge.form)
        raise ValueError(
            f"has “issues”, but WALL_REPOSITORY names no repository with issue forms ({hosts}). "
            "Name it there, or leave “issues” out."
        )
    return repository


def _read_reached_by(scheme: str, name: str, text: Any, contacts: tuple[Contact, ...]) -> Contact | None:
    """An email address or a phone number: the setting's own, or else the organisation's first."""
    if not text:
        return next((contact for contact in contacts if contact.address.startswith(scheme)), None)
    try:
        contact = read_contact(str(text))
    except ValueError as error:
        raise ValueError(f"has a wrong {name}: {error}.") from None
    if not contact.address.startswith(scheme):
        raise ValueError(f"has “{text}” as “{name}”, which is something else. Write it like {_EXAMPLE}.")
    return contact


def _read_post(value: Any) -> tuple[str, ...]:
    """The lines of a postal address, of a text with line breaks or commas, or of a list."""
    parts = re.split(r"[\n,]", value) if isinstance(value, str) else value
    if not isinstance(parts, list | tuple) or len(parts) > LIST_ITEMS:
        raise ValueError(f"has a wrong post: “{value}”. Write the address, with commas between its lines.")
    lines = tuple(line.strip() for line in map(str, parts) if line.strip())
    if not all(line.isprintable() and len(line) <= LINE_CHARACTERS for line in lines):
        raise ValueError(f"has a wrong post: “{value}”. Write the address, with commas between its lines.")
    return lines
