"""How many stories use each word, month by month, cached from build to build.

When one more story comes to a year of thousands, only its month is counted again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import cast

from wall_of_fame.system.cache import Cache
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.text.vocabulary import Counts, counted
from wall_of_fame.wall import Recognition
from wall_of_fame.wall.digests import digest_of_thing


class WordCounts:
    """The word counts of months. Those that the cache does not hold are counted when they are asked for."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def of(self, recognitions: Iterable[Recognition], lang: str) -> Iterator[Counts]:
        """The words of these stories, in one or more counts; `lang` is that of stories that name none."""
        for month, stories in groupby(recognitions, key=_month):
            yield self._of_month(month, tuple(stories), lang)

    def forget_others(self, recognitions: Iterable[Recognition]) -> None:
        """Forget the months in which none of these recognitions lies."""
        self._cache.forget_others(set(map(_month, recognitions)))

    def _of_month(self, month: str, recognitions: tuple[Recognition, ...], lang: str) -> Counts:
        digest = fingerprint(lang, *map(digest_of_thing, recognitions))
        cached = self._cache.get(month)
        if cached and cached[0] == digest:
            return cast(Counts, cached[1])
        counts = counted((recognition.text, recognition.lang or lang) for recognition in recognitions)
        self._cache.put(month, (digest, counts))
        return counts


def _month(recognition: Recognition) -> str:
    return f"{recognition.date.year}-{recognition.date.month:02}"
