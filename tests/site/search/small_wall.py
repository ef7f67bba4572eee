"""Entries in all kinds of words, and the index of them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from itertools import count, islice
from pathlib import Path

from tests.site.search.index import files_made_of
from wall_of_fame.site.search.entry import SearchEntry
from wall_of_fame.site.search.fragment_names import fragment_names
from wall_of_fame.site.search.index_files import divide_entries
from wall_of_fame.site.search.parts import begins_part

COUNT = 90
WORDS = (
    *("umbrella", "umbrellas", "café", "cafe", "Kaffee", "naïve", "l’escalier", "tea-cosy", "iPad", "écrit"),
    *(
        "☂️",
        "crème-brûlée",
        "CRÈME",
        "the",
        "running",
        "ran",
        "Straße",
        "x",
        "a_b",
        "don't",
        "O'Brien",
        "雨伞",
    ),
)
LANGUAGES = ("fr",)


def entry_number(number: int) -> SearchEntry:
    """An entry in all kinds of words; the same each time."""
    chance = random.Random(number)  # noqa: S311 - the same words each time are wanted, not secrets
    names = " ".join(chance.choices(WORDS, k=2))
    return SearchEntry(
        url=f"recognition/story-{number}/",
        title=names if number % 7 else "☂",
        text=" ".join(chance.choices(WORDS, k=chance.randint(1, 300))) if number % 11 else "…",
        on=date(2024, 1, 1) + timedelta(days=number % 40),
        meta={"where": chance.choice(WORDS), "role": "", "plain": ""} if number % 3 else {},
        filters={"kind": ("person",), "place": tuple(chance.sample(["St “A”", 'B "b" %', "C"], number % 3))},
        details={"letters": "X"},
        lang="fr" if number % 5 == 0 else "",
        is_named=True,
        is_story=number % 2 == 0,
        is_of_people=number % 3 == 0,
    )


def begins_a_part(entry: SearchEntry) -> bool:
    """Whether an entry begins a part, wherever it stands."""
    (name,) = fragment_names([entry])
    return begins_part(name)


@cache
def small_wall() -> tuple[SearchEntry, ...]:
    """Entries in all kinds of words, of which three begin a part."""
    beginnings = islice((number for number in count(1000) if begins_a_part(entry_number(number))), 3)
    return in_order([entry_number(number) for number in (*range(COUNT), *beginnings)])


def in_order(entries: Sequence[SearchEntry]) -> tuple[SearchEntry, ...]:
    """Entries in the order in which the site has them."""
    return tuple(sorted(entries, key=lambda entry: (entry.on, entry.url)))


def made_of(entries: Sequence[SearchEntry], kept: Path | None = None) -> dict[str, bytes]:
    """The files of the index of these entries, with what is kept in a folder, if any."""
    return files_made_of(divide_entries(entries, "en", LANGUAGES), "version", kept)
