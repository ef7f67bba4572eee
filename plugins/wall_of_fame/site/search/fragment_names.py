"""The names of entries in the index: the same from build to build, whatever else is on the wall.

Pagefind names the file of an entry by a digest of its bytes, and the list of all names, which a browser
needs before all else, is then more than twice as large. A name is the entry's day and two digits made of its
address: it packs well, and to sort by date costs nothing. All digits are those of base 36.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Final

from wall_of_fame.site.search.entry import SearchEntry

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"

# The digits of a day, counted from the first one of the year 1: enough until the year 4599.
_OF_DAY: Final = 4

# Two entries of a day that share the first digits of their addresses have more of them.
_OF_ADDRESS: Final = (2, 6, 12)


def fragment_names(entries: Sequence[SearchEntry]) -> tuple[str, ...]:
    """The name of each entry, such as `ftj64k`; an entry keeps it until its day or address changes."""
    candidates = [tuple(_names(entry)) for entry in entries]
    counts: Mapping[str, int] = Counter(name for names in candidates for name in names)
    return tuple(next((name for name in names if counts[name] == 1), names[-1]) for names in candidates)


def chance_of(name: str) -> float:
    """A number from 0 to 1 that is as good as thrown: it depends on the address of an entry alone."""
    return int(name[_OF_DAY : _OF_DAY + _OF_ADDRESS[0]], len(_DIGITS)) / len(_DIGITS) ** _OF_ADDRESS[0]


def _names(entry: SearchEntry) -> list[str]:
    digest = int.from_bytes(blake2b(entry.url.encode(), digest_size=8).digest(), "big")
    day, address = _in_digits(entry.on.toordinal(), _OF_DAY), _in_digits(digest, _OF_ADDRESS[-1])
    return [day + address[:count] for count in _OF_ADDRESS]


def _in_digits(number: int, count: int) -> str:
    """The last digits of a number, so many of them."""
    digits = ""
    for _ in range(count):
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits
