"""Contact details taken out of texts: what is imported may be published one day."""

from __future__ import annotations

import re
from typing import Final

from wall_of_fame.text.contacts import contact_details

_GAP: Final = "[…]"
_PASSES: Final = 5
"""What is left when a detail is taken out may look like another one."""


def without_contacts(text: str, gap: str = _GAP) -> tuple[str, tuple[str, ...]]:
    """The text with `gap` in the place of each contact detail, and what kinds those were.

    What still looks like a contact detail at the end is for the caller to refuse.
    """
    kinds: list[str] = []
    for _ in range(_PASSES):
        found = sorted(contact_details(text), key=lambda contact: contact.start)
        if not found:
            break
        kinds += [contact.kind for contact in found]
        for contact in reversed(found):
            start = text.find(contact.words, contact.start)
            text = text[:start] + gap + text[start + len(contact.words) :]
    return (_tidy(text, gap) if kinds else text), tuple(dict.fromkeys(kinds))


def is_contact(cell: str) -> bool:
    """Whether a cell holds a contact detail and hardly anything else."""
    left, kinds = without_contacts(cell, "")
    return bool(kinds) and len(left.strip(" ,;:-()+")) <= len(cell) // 3


def _tidy(text: str, gap: str) -> str:
    return text if gap else re.sub(r"[ (,;:–-]*(\n|$)", r"\1", re.sub(r" {2,}", " ", text)).strip()
