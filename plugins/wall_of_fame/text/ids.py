"""Names → ids. An id is the name of a record's file, and a part of its URL."""

from __future__ import annotations

import re
from collections.abc import Container

from unidecode import unidecode

from wall_of_fame.limits import ID_CHARACTERS


def propose_id(name: str, taken: Container[str], addition: str = "", fallback: str = "record") -> str:
    """An id that is not `taken`, for a record of this name.

    If the name alone is taken, `addition` (such as a business's name) is put behind it, then a number.
    `fallback` is used instead of a name that gives no Latin letters or digits.
    """
    plain = as_id(name) or fallback
    for candidate in filter(None, (plain, as_id(f"{plain} {addition}") if addition else "")):
        if candidate not in taken:
            return candidate
    number = 2
    while (candidate := f"{plain[: ID_CHARACTERS - 5].rstrip('-')}-{number}") in taken:
        number += 1
    return candidate


def as_id(name: str) -> str:
    """A name in lower-case ASCII letters, digits and single hyphens; "" if it has no letter or digit."""
    return re.sub(r"[^a-z0-9]+", "-", unidecode(name).lower())[:ID_CHARACTERS].strip("-")
