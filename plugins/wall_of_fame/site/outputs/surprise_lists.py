"""surprise/0.json and so on: small lists of ids, from which a browser draws a recognition by chance.

Recognitions of people who asked to stay out of search engines are in none of them.
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

# How many ids a list has on average, at most.
_IDS_A_LIST: Final = 256


def suggestions(wall: Wall) -> tuple[Recognition, ...]:
    """The recognitions for a browser without scripts: chosen by their ids, so that they seldom change."""
    return tuple(nsmallest(_PICKS, _listed(wall), key=_random_key))


def count_lists(wall: Wall) -> int:
    """How many lists there are: a power of two, so that hardly any id ever moves to another list."""
    ids = sum(1 for _ in _listed(wall))
    return 1 << max(0, (ids - 1) // _IDS_A_LIST).bit_length()


def files(build: Build) -> Iterator[OutputFile]:
    """The lists as JSON arrays of ids. Together they have each id once."""
    count = count_lists(build.wall)
    lists: list[list[str]] = [[] for _ in range(count)]
    for recognition in _listed(build.wall):
        lists[crc32(recognition.id.encode()) % count].append(recognition.id)
    for number, ids in enumerate(lists):
        yield OutputFile(urls.surprise_list(number), fingerprint(ids), partial(_json_array, ids))


def _listed(wall: Wall) -> Iterable[Recognition]:
    return (recognition for recognition in wall.recognitions if not recognition.noindex)


def _random_key(recognition: Recognition) -> tuple[int, str]:
    return crc32(recognition.id.encode()), recognition.id


def _json_array(ids: Iterable[str]) -> bytes:
    return json.dumps(list(ids), separators=(",", ":")).encode()
