"""Surprise me: a recognition by chance, out of small lists of ids that a browser draws from.

Those who asked to stay out of search engines are in none of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
from heapq import nsmallest
from typing import Final
from zlib import crc32

from wall_of_fame import urls
from wall_of_fame.site import Build, OutputFile
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.wall import Recognition, Wall

_PICKS: Final = 3

_IDS_A_LOT: Final = 256
"""How many ids a list has on average, at most."""


def picks(wall: Wall) -> tuple[Recognition, ...]:
    """The few that are shown where nothing is drawn: by their ids, so that they seldom change."""
    return tuple(nsmallest(_PICKS, _open(wall), key=_chance))


def lots(wall: Wall) -> int:
    """How many lists there are: a power of two, so that hardly any id ever moves to another list."""
    ids = sum(1 for _ in _open(wall))
    return 1 << max(0, (ids - 1) // _IDS_A_LOT).bit_length()


def files(build: Build) -> Iterator[OutputFile]:
    """The lists, `surprise/0.json` and so on: JSON arrays of ids. Together they have each id once."""
    count = lots(build.wall)
    filled: list[list[str]] = [[] for _ in range(count)]
    for shown in _open(build.wall):
        filled[crc32(shown.id.encode()) % count].append(shown.id)
    for number, ids in enumerate(filled):
        yield OutputFile(urls.surprise_list(number), fingerprint(ids), partial(_array, ids))


def _open(wall: Wall) -> Iterable[Recognition]:
    return (shown for shown in wall.recognitions if not shown.noindex)


def _chance(shown: Recognition) -> tuple[int, str]:
    return crc32(shown.id.encode()), shown.id


def _array(ids: Iterable[str]) -> bytes:
    return json.dumps(list(ids), separators=(",", ":")).encode()
