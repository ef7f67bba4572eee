"""Finding contact details in a text: the quick look whether there is a sign of any, and all kinds together.

What is found is given as it stands in the text; it is sought in the text as its reader reads it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from string import digits
from typing import Final

from wall_of_fame.limits import STORY_CHARACTERS
from wall_of_fame.text.contacts.addresses import find_homes, find_postcodes, may_have_home, may_have_postcode
from wall_of_fame.text.contacts.as_read import as_read, origins
from wall_of_fame.text.contacts.emails import find_emails, may_have_email
from wall_of_fame.text.contacts.phone_numbers import find_bank_numbers, find_phones


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact detail: the index of its first character in the text, its kind with an article, its words."""

    start: int
    kind: str
    words: str


def contact_details(text: str) -> Iterator[Contact]:
    """Every contact detail in a text. No two of them overlap.

    The last short texts are remembered: what is imported, typed or judged is looked at more than once.
    """
    return iter(_remembered(text)) if len(text) <= STORY_CHARACTERS else _contact_details(text)


@lru_cache(maxsize=64)
def _remembered(text: str) -> tuple[Contact, ...]:
    return tuple(_contact_details(text))


def _contact_details(text: str) -> Iterator[Contact]:
    plain = as_read(text)
    signs = find_signs(plain)
    if not any(signs.values()):
        return
    spans: list[tuple[int, int]] = []
    indexes: list[int] = []
    for kind, sign, find in KINDS:
        for start, end in find(plain) if signs[sign] else ():
            if any(start < other_end and other_start < end for other_start, other_end in spans):
                continue
            spans.append((start, end))
            indexes = indexes or origins(text)
            words = text[indexes[start] : indexes[end]]
            yield Contact(indexes[start], kind, words.rstrip("*`~\\ \n"))


def find_signs(text: str) -> dict[str, bool]:
    """For each kind of contact detail, whether a plain text has a sign without which it has none.

    The patterns are slow, and nearly every text has none of the signs. Dates are masked first, since
    every record has some.
    """
    without_dates = _DAY.sub("\x00", text[: _end_of_digits(text)])
    folded = text.casefold()
    return {
        "email": may_have_email(text, folded),
        "number": bool(_NUMBER_SIGN.search(without_dates)) or any(sign in folded for sign in _LINK_SIGNS),
        "postcode": may_have_postcode(without_dates),
        "home": may_have_home(without_dates, folded),
    }


def _end_of_digits(text: str) -> int:
    """The index behind the last digit of a plain text, and behind a few letters that may follow it."""
    return max(map(text.rfind, digits)) + _AFTER_DIGIT


_AFTER_DIGIT: Final = 24
_DAY: Final = re.compile(r"\d{4}(?<![\d.]\d{4})-\d{2}-\d{2}(?![.\d])")
_GAP: Final = r"[\s.\-/()_|>]{0,14}"
_NUMBER_SIGN: Final = re.compile(
    rf"\d(?:(?<=[\s.:,;=+(]\d)|(?<=^\d)|(?={_GAP}\d(?:{_GAP}\d){{7}}))(?:{_GAP}\d){{4}}"
)
_LINK_SIGNS: Final = (".me/", "tel:", "sms:", "phone=")

# The kind of contact detail, the sign that a text must have (see `find_signs`), the function that finds it.
KINDS: Final[tuple[tuple[str, str, Callable[[str], Iterator[tuple[int, int]]]], ...]] = (
    ("an email address", "email", find_emails),
    ("a bank account or card number", "number", find_bank_numbers),
    ("a phone number", "number", find_phones),
    ("a postcode", "postcode", find_postcodes),
    ("a home address", "home", find_homes),
)
