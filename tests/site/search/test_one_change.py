"""A change of one entry makes few files of the index anew; all others keep their paths and their bytes."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import cbor2
import pytest

from tests.loops import at_least_one
from tests.site.search.index import files_made_of, unpack
from wall_of_fame.site.search.entry import SearchEntry
from wall_of_fame.site.search.fragment_names import fragment_names
from wall_of_fame.site.search.index_files import divide_entries

pytestmark = pytest.mark.slow  # Pagefind makes the index, a program

COUNT = 300
SYLLABLES = ("ba", "co", "di", "fe", "gu", "la", "mo", "nu", "pe", "ri", "so", "tu")


def entry(number: int) -> SearchEntry:
    """A story in the words of a small language, most of them rare."""
    chance = random.Random(number)  # noqa: S311 - the same words each time are wanted, not secrets
    words = ("".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(80))
    return SearchEntry(
        url=f"recognition/story-{number}/",
        title=f"{chance.choice(SYLLABLES)}{chance.choice(SYLLABLES)} {chance.choice(SYLLABLES)}".title(),
        text=" ".join(words),
        on=date(2024, 1, 1) + timedelta(days=number // 3),
        meta={"where": "Bakery"},
        filters={"kind": ("person",), "year": (str(2024 + number // 365),)},
        details={"letters": "X"},
        is_named=True,
        is_story=True,
    )


@cache
def stories() -> tuple[SearchEntry, ...]:
    """Stories of a hundred days, the oldest first."""
    return tuple(entry(number) for number in range(COUNT))


def files_of(entries: Sequence[SearchEntry], version: str) -> dict[str, bytes]:
    """The files of the index of these entries, in the order in which the site has them."""
    in_order = sorted(entries, key=lambda entry: (entry.on, entry.url))
    return files_made_of(divide_entries(in_order, "en", ()), version)


@cache
def files_before() -> dict[str, bytes]:
    """The files of the index before anything is changed."""
    return files_of(stories(), "before")


def written(after: dict[str, bytes], folder: str) -> set[str]:
    """The files of a folder that are new, or have other bytes than before."""
    before = files_before()
    return {path for path in after if path.startswith(folder) and before.get(path) != after[path]}


def words_in(files: dict[str, bytes], path: str) -> set[str]:
    """The words of a part of the index."""
    return {word[0] for word in cbor2.loads(unpack(path, files[path]))[0]}


def test_an_edit_writes_the_entry_and_the_parts_with_its_words() -> None:
    """One word is another: one fragment is written, where it was, and of the index a few parts."""
    story = stories()[COUNT // 2]
    edited = replace(story, text=f"umbrellaphone {story.text.partition(' ')[2]}")
    after = files_of([edited if other is story else other for other in stories()], "after")
    assert written(after, "fragment/") == {f"fragment/{fragment_names([story])[0]}.pf_fragment"}
    assert {path for path in after if path.startswith("fragment/")} == {
        path for path in files_before() if path.startswith("fragment/")
    }
    parts = written(after, "index/")
    assert any("umbrellaphon" in words_in(after, path) for path in at_least_one(parts))
    assert len(parts) <= 6 < sum(path.startswith("index/") for path in after) / 2
    assert written(after, "filter/") == set()
    assert len(written(after, "")) <= len(parts) + 3


def test_a_new_story_writes_no_other_fragment() -> None:
    """Be it newer than all others or older than most, all entries but it keep their files."""
    for on in (date(2026, 1, 1), date(2024, 1, 20)):
        new = replace(entry(COUNT), on=on)
        after = files_of([*stories(), new], "after")
        assert written(after, "fragment/") == {f"fragment/{fragment_names([new])[0]}.pf_fragment"}
        assert not {path for path in files_before() if path.startswith("fragment/")} - after.keys()


def test_a_withdrawn_story_writes_no_fragment() -> None:
    """Its file is gone, and no other one is written."""
    gone = stories()[7]
    after = files_of([story for story in stories() if story is not gone], "after")
    assert written(after, "fragment/") == set()
    assert {path for path in files_before() if path.startswith("fragment/")} - after.keys() == {
        f"fragment/{fragment_names([gone])[0]}.pf_fragment"
    }


def test_names_of_entries_never_collide() -> None:
    """However many stories are told on a day, each has a name of its own, and others keep theirs."""
    crowd = [replace(entry(number), on=date(2024, 5, 1)) for number in range(400)]
    names = fragment_names(crowd)
    assert len(set(names)) == len(crowd)
    assert {name[:4] for name in names} == {fragment_names(crowd[:1])[0][:4]}
    without_the_last = fragment_names(crowd[:-1])
    changed = [name for name, before in zip(names[:-1], without_the_last, strict=True) if name != before]
    assert len(changed) <= 1


def test_names_sort_by_day() -> None:
    """As letters sort; names of all days are as long, so that a browser compares them as they are."""
    days = [date.min, *(date(year, month, 1) for year in (1899, 1999, 2024, 4598) for month in (1, 2, 12))]
    names = fragment_names([replace(entry(7), on=day) for day in days])
    assert list(names) == sorted(names)
    assert {len(name) for name in names} == {6}


def test_the_same_entries_make_the_same_bytes() -> None:
    """Made anew, every file is the same."""
    assert files_of(stories(), "before") == files_before()
