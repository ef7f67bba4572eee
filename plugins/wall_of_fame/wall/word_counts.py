"""How many stories use each word, month by month, kept from build to build.

One more story in a year of thousands is then the work of one month.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import cast

from wall_of_fame.system.cache import Cache
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.text.vocabulary import Counts, count_words
from wall_of_fame.wall import Recognition
from wall_of_fame.wall.digests import mark_of


class WordCounts:
    """The counts of the months that have been asked for."""

    def __init__(self, kept: Cache) -> None:
        self._kept = kept

    def of(self, recognitions: Iterable[Recognition], lang: str) -> Iterator[Counts]:
        """The words of these stories, in one or more counts; `lang` is that of stories that name none."""
        for month, shown in groupby(recognitions, key=_month):
            yield self._of_month(month, tuple(shown), lang)

    def forget_others(self, recognitions: Iterable[Recognition]) -> None:
        """Forget the months that have no recognition any more."""
        self._kept.forget_others(set(map(_month, recognitions)))

    def _of_month(self, month: str, recognitions: tuple[Recognition, ...], lang: str) -> Counts:
        made_of = fingerprint(lang, *map(mark_of, recognitions))
        before = self._kept.get(month)
        if before and before[0] == made_of:
            return cast(Counts, before[1])
        counts = count_words((shown.text, shown.lang or lang) for shown in recognitions)
        self._kept.put(month, (made_of, counts))
        return counts


def _month(shown: Recognition) -> str:
    return f"{shown.date.year}-{shown.date.month:02}"
