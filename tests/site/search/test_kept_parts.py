"""What the entries have become is kept: only what is new is indexed, and what is gone leaves no trace."""

from __future__ import annotations

import random
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests.loops import at_least_one
from tests.site.search.index import unpack
from tests.site.search.small_wall import (
    COUNT,
    LANGUAGES,
    begins_a_part,
    entry_number,
    in_order,
    made_of,
    small_wall,
)
from wall_of_fame.site.search import indexed_entry, parts
from wall_of_fame.site.search.entry import SearchEntry
from wall_of_fame.site.search.index_files import divide_entries
from wall_of_fame.site.search.pagefind import run_pagefind

pytestmark = pytest.mark.slow  # Pagefind makes the index, a program


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of all entries that Pagefind is given from now on."""
    urls: list[str] = []

    def noted(requests: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        urls.extend(request["url"] for request in requests if request["type"] == "AddRecord")
        return run_pagefind(requests)

    monkeypatch.setattr(indexed_entry, "run_pagefind", noted)
    return urls


def test_only_what_is_new_is_indexed(tmp_path: Path, asked: list[str]) -> None:
    """After an edit Pagefind is given that one entry; after none, and after a withdrawal, it is not run."""
    first = made_of(small_wall(), tmp_path)
    assert len(asked) > COUNT
    asked.clear()
    assert made_of(small_wall(), tmp_path) == first
    assert made_of(small_wall()[:20] + small_wall()[21:], tmp_path) != first
    assert asked == []
    edited = replace(small_wall()[40], text="Another text altogether.", lang="")
    made_of([edited if entry is small_wall()[40] else entry for entry in small_wall()], tmp_path)
    assert set(asked) == {edited.request["url"], small_wall()[20].request["url"]}


def test_a_spoilt_part_alone_is_indexed_again(tmp_path: Path, asked: list[str]) -> None:
    """Cut off, changed, or under the name of another: of that part all is made anew, of others nothing."""
    whole = made_of(small_wall(), tmp_path)
    asked.clear()
    whole_parts = divide_entries(small_wall(), "en", LANGUAGES)[0].parts
    part, other = whole_parts[1:3]
    words, entries = (tmp_path / name for name in part.kept_names)
    (_, others_entries) = other.kept_names
    for spoil in (_cut_off, _change_a_byte, lambda file: shutil.copyfile(tmp_path / others_entries, file)):
        spoil(words)
        assert made_of(small_wall(), tmp_path) == whole
        assert asked == []  # what the entries have become is kept apart
        spoil(entries)
        assert made_of(small_wall(), tmp_path) == whole
        assert sorted(asked) == sorted(f"/{entry.url}" for _, entry in part.entries)
        asked.clear()


def test_what_is_kept_may_move(tmp_path: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere it is used by whoever has the owner's key; what somebody else has sealed is not."""
    monkeypatch.setenv("WALL_CACHE_KEY", "owner")
    whole = made_of(small_wall(), tmp_path / "here")
    count = len(asked)
    asked.clear()
    shutil.copytree(tmp_path / "here", tmp_path / "there", copy_function=shutil.copyfile)
    assert made_of(small_wall(), tmp_path / "there") == whole
    assert asked == []
    monkeypatch.setenv("WALL_CACHE_KEY", "contributor")
    evil = [replace(entry, text="EVIL") for entry in small_wall()]
    kept = dict(
        zip(_all_kept(evil, tmp_path / "evil"), _all_kept(small_wall(), tmp_path / "fair"), strict=True)
    )
    for theirs, ours in at_least_one(kept.items()):
        shutil.copyfile(tmp_path / "evil" / theirs, tmp_path / "there" / ours)
    asked.clear()
    monkeypatch.setenv("WALL_CACHE_KEY", "owner")
    assert made_of(small_wall(), tmp_path / "there") == whole
    assert len(asked) == count


def _all_kept(entries: Sequence[SearchEntry], folder: Path) -> list[str]:
    """The names of what is kept of all entries, in the order of the entries."""
    made_of(entries, folder)
    languages = divide_entries(entries, "en", LANGUAGES)
    names = [name for language in languages for part in language.parts for name in part.kept_names]
    return [*names, *sorted({path.name for path in folder.iterdir()}.difference(names))]


def _cut_off(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-9])


def _change_a_byte(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


@pytest.mark.parametrize("seed", range(3))
def test_what_is_kept_makes_no_difference(tmp_path: Path, seed: int) -> None:
    """Whatever is added, edited and taken away, and whatever kept file is lost or spoilt."""
    chance = random.Random(seed)  # noqa: S311 - the same edits each time are wanted
    entries = list(small_wall())
    for turn in range(4):
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(len(entries))
            edit = chance.choice(("add", "edit", "remove"))
            if edit == "add":
                entries.append(entry_number(5000 + chance.randrange(1000)))
            elif edit == "edit":
                entries[place] = replace(entries[place], text=f"Edited in turn {turn}.")
            else:
                del entries[place]
        entries = list(in_order([*{entry.url: entry for entry in entries}.values()]))
        after = made_of(entries, tmp_path)
        assert after == made_of(entries)
        for path in chance.sample(sorted(tmp_path.iterdir()), 2):
            path.unlink() if chance.random() < 0.5 else path.write_bytes(
                path.read_bytes()[:-9] + b"ruinously"
            )


def test_nothing_is_kept_of_a_story_that_came_and_went(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though the build that had it was stopped in the middle, and the next one finds all as it was before."""
    whole = made_of(small_wall(), tmp_path)
    secret = replace(small_wall()[30], text="umbrellaphone", title="Wilma Xanthe")

    def stopped(_: object) -> NoReturn:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(parts, "_put_together", stopped)
        with pytest.raises(KeyboardInterrupt):
            made_of([secret if entry is small_wall()[30] else entry for entry in small_wall()], tmp_path)
    assert b"umbrellaphon" in b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert made_of(small_wall(), tmp_path) == whole
    assert b"umbrellaphon" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


def test_nothing_of_a_withdrawn_story_is_kept(tmp_path: Path) -> None:
    """No kept file has a word of it, whichever part it was in and however the part began."""
    secret = replace(small_wall()[30], text="umbrellaphone", title="Wilma Xanthe")
    beginning = next(entry for entry in small_wall() if begins_a_part(entry))
    hidden = replace(beginning, text="umbrellaphone", title="Wilma Xanthe")
    made_of(
        [{small_wall()[30]: secret, beginning: hidden}.get(entry, entry) for entry in small_wall()], tmp_path
    )
    before = b"".join(path.read_bytes() for path in at_least_one(list(tmp_path.iterdir())))
    assert b"umbrellaphon" in before
    left = [entry for entry in small_wall() if entry not in (small_wall()[30], beginning)]
    made = made_of(left, tmp_path)
    after = b"".join(path.read_bytes() for path in at_least_one(list(tmp_path.iterdir())))
    for trace in (b"umbrellaphon", b"xanth", secret.url.encode(), beginning.url.encode()):
        assert trace not in after.lower()
        assert trace not in b"".join(unpack(path, data) for path, data in made.items()).lower()
