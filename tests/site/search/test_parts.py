"""The index that is put together of parts is the one that Pagefind makes of everything at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import cbor2
import pytest

from tests.loops import at_least_one
from tests.site.search.index import meta, unpack
from tests.site.search.small_wall import (
    LANGUAGES,
    begins_a_part,
    entry_number,
    made_of,
    small_wall,
)
from wall_of_fame.site.search import indexed_entry
from wall_of_fame.site.search.entry import DETAILS, META
from wall_of_fame.site.search.fragment_names import fragment_names
from wall_of_fame.site.search.index_files import divide_entries
from wall_of_fame.site.search.indexed_entry import FORM

pytestmark = pytest.mark.slow  # Pagefind makes the index, a program


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
    made = {path: unpack(path, data) for path, data in made_of(small_wall()).items()}
    entries = [entry for entry in small_wall() if not folder or entry.lang == lang]
    files = indexed_entry._files_of([entry.request for entry in entries], lang)
    (whole,) = (cbor2.loads(unpack(path, data)) for path, data in files.items() if path.endswith(".pf_meta"))
    ours = meta(made, folder)
    names = [
        name
        for name, entry in zip(fragment_names(small_wall()), small_wall(), strict=True)
        if entry in entries
    ]
    assert len(ours[1]) == len(whole[1]) <= len(entries)
    assert [name for name, _ in ours[1]] == [name for name in names if name in {name for name, _ in ours[1]}]
    assert [unpack(".pf_fragment", files[f"fragment/{page}.pf_fragment"]) for page, _ in whole[1]] == [
        made[f"{folder}fragment/{name}.pf_fragment"] for name, _ in ours[1]
    ]
    assert _choices(made, folder) == _choices({path: unpack(path, data) for path, data in files.items()}, "")
    raw = made_of(small_wall())
    words = _words(raw, folder, ours[5])
    assert words == _words(files, "", whole[5])
    assert any(FORM in word for word in words)
    _assert_words_are_found(made, folder, [word for word in words if FORM not in word])


def _choices(files: Mapping[str, bytes], folder: str) -> dict[str, dict[str, list[int]]]:
    """The numbers of the entries that each choice of each filter leaves, but for what results show."""
    filters = [cbor2.loads(data) for path, data in files.items() if path.startswith(f"{folder}filter/")]
    choices = {name: dict(of_filter) for name, of_filter in filters}
    return {name: of_filter for name, of_filter in choices.items() if name != DETAILS}


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
    entries = [entry for entry in small_wall() if entry.text == "…"]
    for entry in at_least_one(entries):
        assert indexed_entry.index_entries([entry], "en")[0].places == {}
    others = indexed_entry.index_entries([*entries, entry_number(1)], "en")
    assert [bool(indexed.places) for indexed in others] == [False] * len(entries) + [True]


def test_every_weight_has_its_number() -> None:
    """The weights of all entries are listed, in the order of their letters."""
    assert list(META) == sorted(META)
    used = {name for entry in small_wall() for name in entry.request["meta"]}
    assert used <= set(META)


def test_entries_are_in_parts() -> None:
    """An entry says by itself whether it begins a part; all parts together are all entries in their order."""
    (whole, _) = divide_entries(small_wall(), "en", LANGUAGES)
    assert len(whole.parts) > 3
    assert [entry for part in whole.parts for _, entry in part.entries] == list(small_wall())
    assert len({part.name for part in whole.parts}) == len(whole.parts)
    without_one = [
        entry for entry in small_wall() if begins_a_part(entry) or entry is not whole.parts[1].entries[1][1]
    ]
    digests = {part.digest for part in whole.parts}
    (fewer, _) = divide_entries(without_one, "en", LANGUAGES)
    assert sum(part.digest not in digests for part in fewer.parts) == 1
