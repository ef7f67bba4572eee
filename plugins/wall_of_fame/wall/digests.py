"""Marks: the digests of all that the things of a wall are made of."""

from __future__ import annotations

from typing import Any

from wall_of_fame.content import Entry
from wall_of_fame.system.digests import digest_of, fingerprint
from wall_of_fame.wall import Thing


def mark_of(thing: Thing) -> bytes:
    """A thing's mark; of one that carries none, its fingerprint."""
    return getattr(thing, "mark", b"") or fingerprint(thing)


def mark(entry: Entry[Any], *others: Any) -> bytes:
    """The digest of a thing that is made of a record and of others."""
    return fingerprint(entry.id, entry.digest, others)


def quick_mark(entry: Entry[Any], *others: Any) -> bytes:
    """The same, quickly, since there are many: of things that carry a mark, and of a few that do not."""
    marks = [b"" if other is None else getattr(other, "mark", b"") or fingerprint(other) for other in others]
    return digest_of(entry.id.encode(), entry.digest, *marks)
