"""Names → ids: what a record's file is called, and so its place in URLs."""

from __future__ import annotations

import re
from collections.abc import Container

from unidecode import unidecode

from wall_of_fame.limits import ID_CHARACTERS


def propose(name: str, taken: Container[str], more: str = "", otherwise: str = "record") -> str:
    """An id for something of that name that is not taken yet.

    Where the name alone is taken, `more` (a business's name, say) is added, then a number.
    `otherwise` is used of a name that no Latin letters can be made of.
    """
    plain = as_id(name) or otherwise
    for wish in filter(None, (plain, as_id(f"{plain} {more}") if more else "")):
        if wish not in taken:
            return wish
    number = 2
    while (wish := f"{plain[: ID_CHARACTERS - 5].rstrip('-')}-{number}") in taken:
        number += 1
    return wish


def as_id(name: str) -> str:
    """A name in lower-case ASCII letters, digits and single hyphens; "" if nothing is left of it."""
    return re.sub(r"[^a-z0-9]+", "-", unidecode(name).lower())[:ID_CHARACTERS].strip("-")
