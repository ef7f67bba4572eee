"""Contact details are taken out of texts: what is imported may be published one day."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from wall_of_fame.text.contacts import contact_details

_GAP: Final = "[…]"

# What is left when a contact detail is taken out may look like another one.
_PASSES: Final = 5


class Redacted(NamedTuple):
    """A text without contact details, and which kinds of them were taken out."""

    text: str
    kinds: tuple[str, ...]


def redact_contacts(text: str, gap: str = _GAP) -> Redacted:
    """Put `gap` in the place of each contact detail.

    What still looks like a contact detail at the end is for the caller to refuse.
    """
    kinds: list[str] = []
    for _ in range(_PASSES):
        contacts = sorted(contact_details(text), key=lambda contact: contact.start)
        if not contacts:
            break
        kinds += [contact.kind for contact in contacts]
        for contact in reversed(contacts):
            start = text.find(contact.words, contact.start)
            text = text[:start] + gap + text[start + len(contact.words) :]
    return Redacted(_tidy(text, gap) if kinds else text, tuple(dict.fromkeys(kinds)))


def is_contact(cell: str) -> bool:
    """Whether a cell holds a contact detail and hardly anything else."""
    rest, kinds = redact_contacts(cell, "")
    return bool(kinds) and len(rest.strip(" ,;:-()+")) <= len(cell) // 3


def _tidy(text: str, gap: str) -> str:
    """The text without double spaces and without signs at the ends of lines, where there is no gap to see."""
    return text if gap else re.sub(r"[ (,;:–-]*(\n|$)", r"\1", re.sub(r" {2,}", " ", text)).strip()
