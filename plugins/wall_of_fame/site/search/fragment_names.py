"""The names of entries in the index: the same from build to build, whatever else is on the wall.

Pagefind names the file of an entry by a digest of its bytes, and the list of all names, which a browser
needs before all else, is then twice as large. A name is the entry's day and three digits made of its
address: it packs well, and to sort by date costs nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Final

from wall_of_fame.site.search.entry import SearchEntry

# Two entries of a day that share the first digits of their addresses have more of them.
_DIGITS: Final = (3, 9, 18)


def fragment_names(entries: Sequence[SearchEntry]) -> tuple[str, ...]:
    """The name of each entry, such as `20241108417`; an entry keeps it until its day or address changes."""
    candidates = [tuple(_names(entry)) for entry in entries]
    counts: Mapping[str, int] = Counter(name for names in candidates for name in names)
    return tuple(next((name for name in names if counts[name] == 1), names[-1]) for names in candidates)


def _names(entry: SearchEntry) -> list[str]:
    digest = int.from_bytes(blake2b(entry.url.encode(), digest_size=8).digest(), "big")
    digits = f"{digest % 10 ** _DIGITS[-1]:0{_DIGITS[-1]}d}"
    day = f"{entry.on.year:04d}{entry.on.month:02d}{entry.on.day:02d}"
    return [f"{day}{digits[:count]}" for count in _DIGITS]
