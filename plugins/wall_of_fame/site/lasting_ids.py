"""Ids for feeds and calendars, which stay when the site moves to another address or a record is renamed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from uuid import UUID, uuid5

from wall_of_fame.wall import Wall

_NAMESPACE: Final = UUID("6d7d4a53-6dd6-5f0e-9f4c-4a3e2a6b7c11")
"""The namespace of the ids of all walls (RFC 9562): any UUID of our own."""


def id_of_wall(wall_id: str) -> UUID:
    """The id of a whole wall; `wall_id` is the text that the wall keeps for ever."""
    return uuid5(_NAMESPACE, wall_id)


def lasting_id(wall_id: str, first_url: str) -> str:
    """The id of a page that was first at a site-relative URL, as a URN."""
    return f"urn:uuid:{uuid5(id_of_wall(wall_id), first_url)}"


def first_urls(wall: Wall) -> Mapping[str, str]:
    """For each page that had other ids before, the URL that its first id gave it, by its URL of today.

    A record's aliases are in the order in which it was renamed. An alias that is a path, such as /old/page/,
    is no former id.
    """
    first: dict[str, str] = {}
    for former, url in wall.aliases.items():
        folder, _, rest = url.partition("/")
        is_former_id = former.startswith(f"{folder}/") and former.count("/") == url.count("/") and bool(rest)
        if is_former_id and former.endswith("/"):
            first.setdefault(url, former)
    return first
