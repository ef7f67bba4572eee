"""The index is put together of kept parts, and is the one that Pagefind makes of everything at once."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import count, islice
from pathlib import Path
from typing import Any

import cbor2
import pytest

from tests.loops import at_least_one
from tests.site.search.index import files_made_of, meta, unpack
from wall_of_fame.site.search import indexed_entry
from wall_of_fame.site.search.entry import META, SearchEntry
from wall_of_fame.site.search.fragment_names import fragment_names
from wall_of_fame.site.search.index_files import divide_entries
from wall_of_fame.site.search.indexed_entry import FORM
from wall_of_fame.site.search.pagefind import run_pagefind

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


def _entry(number: int) -> SearchEntry:
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


def _begins_a_part(entry: SearchEntry) -> bool:
    (name,) = fragment_names([entry])
    return int(name[8:11]) < 2


@cache
def _entries() -> tuple[SearchEntry, ...]:
    """Entries in all kinds of words, of which three begin a part."""
    beginnings = islice((number for number in count(1000) if _begins_a_part(_entry(number))), 3)
    return _in_order([_entry(number) for number in (*range(COUNT), *beginnings)])


def _in_order(entries: Sequence[SearchEntry]) -> tuple[SearchEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.on, entry.url)))


def _made(entries: Sequence[SearchEntry], kept: Path | None = None) -> dict[str, bytes]:
    return files_made_of(divide_entries(entries, "en", LANGUAGES), "version", kept)


def _words(files: Mapping[str, bytes], folder: str, weights: Sequence[str]) -> dict[str, Any]:
    """The places of each word and each form of it, with the names of weights."""
    words: dict[str, Any] = {}
    for path, data in files.items():
        if path.startswith(f"{folder}index/"):
            for word, pages, forms in cbor2.loads(unpack(path, data))[0]:
                assert word not in words
                words[word] = _places(pages, weights)
                words |= {f"{word}{FORM}{form}": _places(pages, weights) for form, pages in forms}
    return {word: places for word, places in words.items() if places}


def _places(pages: Sequence[Any], weights: Sequence[str]) -> list[Any]:
    number, places = 0, []
    for step, in_text, *beside in pages:
        number += step
        ordinary = in_text[1:] if in_text[:1] == [-25] else in_text
        of_weights = [weights[-1 - at] if at < 0 else at for at in (beside[0] if beside else ())]
        places.append((number, ordinary, of_weights))
    return places


@pytest.mark.parametrize(("lang", "folder"), [("en", ""), ("fr", "fr/")])
def test_the_parts_together_are_what_pagefind_makes_of_everything(lang: str, folder: str) -> None:
    """The same words in the same places, the same order, lengths and choices, by the same weights."""
    made = {path: unpack(path, data) for path, data in _made(_entries()).items()}
    entries = [entry for entry in _entries() if not folder or entry.lang == lang]
    files = indexed_entry._files_of([entry.request for entry in entries], lang)
    (whole,) = (cbor2.loads(unpack(path, data)) for path, data in files.items() if path.endswith(".pf_meta"))
    ours = meta(made, folder)
    names = [
        name for name, entry in zip(fragment_names(_entries()), _entries(), strict=True) if entry in entries
    ]
    assert len(ours[1]) == len(whole[1]) <= len(entries)
    assert [name for name, _ in ours[1]] == [name for name in names if name in {name for name, _ in ours[1]}]
    assert [unpack(".pf_fragment", files[f"fragment/{page}.pf_fragment"]) for page, _ in whole[1]] == [
        made[f"{folder}fragment/{name}.pf_fragment"] for name, _ in ours[1]
    ]
    raw = _made(_entries())
    words = _words(raw, folder, ours[5])
    assert words == _words(files, "", whole[5])
    assert any(FORM in word for word in words)
    _assert_words_are_found(made, folder, [word for word in words if FORM not in word])


def _assert_words_are_found(made: Mapping[str, bytes], folder: str, words: Sequence[str]) -> None:
    """The one list whose span has a word has that word."""
    lists = meta(made, folder)[2]
    assert [span for span in lists if span[0] > span[1]] == []
    for word in at_least_one(words):
        (name,) = [name for start, end, name in lists if start <= word <= end] or [
            name for start, end, name in lists if start[: len(word)] <= word and word[: len(end)] <= end
        ]
        here = cbor2.loads(made[f"{folder}index/{name}.pf_index"])[0]
        assert word in {entry[0] for entry in here}


def test_an_entry_without_a_word_is_in_no_index() -> None:
    """Alone or among others."""
    entries = [entry for entry in _entries() if entry.text == "…"]
    for entry in at_least_one(entries):
        assert indexed_entry.index_entries([entry], "en")[0].places == {}
    others = indexed_entry.index_entries([*entries, _entry(1)], "en")
    assert [bool(indexed.places) for indexed in others] == [False] * len(entries) + [True]


def test_every_weight_has_its_number() -> None:
    """The weights of all entries are listed, in the order of their letters."""
    assert list(META) == sorted(META)
    used = {name for entry in _entries() for name in entry.request["meta"]}
    assert used <= set(META)


def test_entries_are_in_parts() -> None:
    """An entry says by itself whether it begins a part; all parts together are all entries in their order."""
    (whole, _) = divide_entries(_entries(), "en", LANGUAGES)
    assert len(whole.parts) > 3
    assert [entry for part in whole.parts for _, entry in part.entries] == list(_entries())
    assert len({part.name for part in whole.parts}) == len(whole.parts)
    without_one = [
        entry for entry in _entries() if _begins_a_part(entry) or entry is not whole.parts[1].entries[1][1]
    ]
    digests = {part.digest for part in whole.parts}
    (fewer, _) = divide_entries(without_one, "en", LANGUAGES)
    assert sum(part.digest not in digests for part in fewer.parts) == 1


def test_only_what_is_new_is_indexed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an edit Pagefind is given that one entry; after none, and after a withdrawal, it is not run."""
    asked: list[str] = []

    def noted(requests: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        asked.extend(request["url"] for request in requests if request["type"] == "AddRecord")
        return run_pagefind(requests)

    monkeypatch.setattr(indexed_entry, "run_pagefind", noted)
    first = _made(_entries(), tmp_path)
    assert len(asked) > COUNT
    asked.clear()
    assert _made(_entries(), tmp_path) == first
    assert _made(_entries()[:20] + _entries()[21:], tmp_path) != first
    assert asked == []
    edited = replace(_entries()[40], text="Another text altogether.", lang="")
    _made([edited if entry is _entries()[40] else entry for entry in _entries()], tmp_path)
    assert set(asked) == {edited.request["url"], _entries()[20].request["url"]}


@pytest.mark.parametrize("seed", range(3))
def test_what_is_kept_makes_no_difference(tmp_path: Path, seed: int) -> None:
    """Whatever is added, edited and taken away, and whatever kept file is lost or spoilt."""
    chance = random.Random(seed)  # noqa: S311 - the same edits each time are wanted
    entries = list(_entries())
    for turn in range(4):
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(len(entries))
            edit = chance.choice(("add", "edit", "remove"))
            if edit == "add":
                entries.append(_entry(5000 + chance.randrange(1000)))
            elif edit == "edit":
                entries[place] = replace(entries[place], text=f"Edited in turn {turn}.")
            else:
                del entries[place]
        entries = list(_in_order([*{entry.url: entry for entry in entries}.values()]))
        after = _made(entries, tmp_path)
        assert after == _made(entries)
        for path in chance.sample(sorted(tmp_path.iterdir()), 2):
            path.unlink() if chance.random() < 0.5 else path.write_bytes(
                path.read_bytes()[:-9] + b"ruinously"
            )


def test_nothing_of_a_withdrawn_story_is_kept(tmp_path: Path) -> None:
    """No kept file has a word of it, whichever part it was in and however the part began."""
    secret = replace(_entries()[30], text="umbrellaphone", title="Wilma Xanthe")
    beginning = next(entry for entry in _entries() if _begins_a_part(entry))
    hidden = replace(beginning, text="umbrellaphone", title="Wilma Xanthe")
    _made([{_entries()[30]: secret, beginning: hidden}.get(entry, entry) for entry in _entries()], tmp_path)
    before = b"".join(path.read_bytes() for path in at_least_one(list(tmp_path.iterdir())))
    assert b"umbrellaphon" in before
    left = [entry for entry in _entries() if entry not in (_entries()[30], beginning)]
    made = _made(left, tmp_path)
    after = b"".join(path.read_bytes() for path in at_least_one(list(tmp_path.iterdir())))
    for trace in (b"umbrellaphon", b"xanth", secret.url.encode(), beginning.url.encode()):
        assert trace not in after.lower()
        assert trace not in b"".join(unpack(path, data) for path, data in made.items()).lower()
