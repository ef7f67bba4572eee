"""Words are counted month by month, and a month that has been counted is not counted again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.walls import made
from wall_of_fame.system.cache import Cache
from wall_of_fame.text.vocabulary import Counts, counted
from wall_of_fame.wall import Recognition, word_counts
from wall_of_fame.wall.word_counts import WordCounts

SHOP = made.business(1, made.place(1))


def story(number: int, month: int, text: str) -> Recognition:
    """A story of that month, whose text is its digest too."""
    recognition = made.recognition(number, made.person(number), SHOP)
    return replace(recognition, text=text, date=date(2026, month, 9), digest=text.encode())


def counts_of(counts: WordCounts, *stories: Recognition) -> list[Counts]:
    """The counts of these stories."""
    return list(counts.of(stories, "en"))


def test_only_the_month_that_changed_is_counted_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From one process to the next too; and the counts are those of the stories as they are now."""
    march, may, later = story(3, 3, "umbrella"), story(1, 5, "lantern"), story(2, 5, "kettle")
    counts_of(WordCounts(Cache(tmp_path)), may, march)
    read: list[str] = []

    def note(stories: list[tuple[str, str]]) -> Counts:
        stories = list(stories)
        read.extend(text for text, _ in stories)
        return counted(stories)

    monkeypatch.setattr(word_counts, "counted", note)
    counts = counts_of(WordCounts(Cache(tmp_path)), later, may, march)
    assert counts == [{"en": {"kettle": 1, "lantern": 1}}, {"en": {"umbrella": 1}}]
    assert read == ["kettle", "lantern"]
    assert counts_of(WordCounts(Cache(tmp_path)), replace(march, text="door", digest=b"door")) == [
        {"en": {"door": 1}}
    ]


def test_a_month_without_anybody_is_forgotten(tmp_path: Path) -> None:
    """Its words stay nowhere."""
    march, may = story(3, 3, "umbrella"), story(1, 5, "lantern")
    counts = WordCounts(Cache(tmp_path))
    counts_of(counts, may, march)
    assert any(b"umbrella" in file.read_bytes() for file in tmp_path.iterdir())
    counts.forget_others([may])
    assert [file.name for file in tmp_path.iterdir()] == ["2026-05"]
