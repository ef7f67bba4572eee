"""The digests of all that the things of a wall are made of, so that equal things are known at once."""

from __future__ import annotations

from typing import Any

from wall_of_fame.content import Entry
from wall_of_fame.system.digests import digest_of, fingerprint
from wall_of_fame.wall import Thing


def digest_of_thing(thing: Thing) -> bytes:
    """The digest that a thing carries, or else the fingerprint of its values."""
    return getattr(thing, "digest", b"") or fingerprint(thing)


def digest_of_parts(entry: Entry[Any], *parts: Any) -> bytes:
    """The digest of a thing that is made of a record and of these parts; a part may be None.

    A part that carries a digest is not taken to pieces again, since a wall has many of them.
    """
    digests = [b"" if part is None else getattr(part, "digest", b"") or fingerprint(part) for part in parts]
    return digest_of(entry.id.encode(), entry.digest, *digests)
