"""By which parts a word is found that Pagefind does not take apart."""

from __future__ import annotations

import pytest

from wall_of_fame.site.search.entry import other_forms
from wall_of_fame.site.search.word_parts import APOSTROPHES, parts_of


@pytest.mark.parametrize("apostrophe", APOSTROPHES.replace("'", ""))
def test_whatever_is_typed_for_an_apostrophe_parts_a_word(apostrophe: str) -> None:
    """Pagefind knows the straight one; a word is found by what follows any other, and without it."""
    assert parts_of([f"O{apostrophe}Brien"]).split() == ["Brien", "OBrien"]


def test_what_a_contraction_ends_with_is_no_word() -> None:
    """Endings of one or two letters and everyday words are not looked for, in any language."""
    assert parts_of(["She didn’t, and it’s Maria’s"]) == ""
    assert parts_of(["l’escalier qu’avant"], {"avant"}).split() == ["escalier", "lescalier"]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("王小明", ["王", "小", "明", "王小", "小明"]),
        ("田中さくら", ["田", "さ", "田中", "中さ", "さく", "くら"]),
        ("ラーメン", ["ー", "ラー", "メン"]),
        ("김민수가", ["민", "민수", "수가"]),
        ("สมชาย ใจดี", ["ส", "สม", "ชา", "ดี", "จดี"]),
        ("ສົມ", ["ສົ", "ສົມ"]),
        ("အောင်ဆန်း", ["ဆ", "န်း"]),
        ("សុខា", ["សុ", "ខា", "សុខា"]),
        ("𠮷田", ["𠮷", "𠮷田"]),
        ("Ann 王芳", ["王", "芳", "王芳"]),
        ("スズキ", ["スズ", "ズキ"]),
    ],
)
def test_scripts_without_spaces_are_found_by_letters_and_pairs(name: str, parts: list[str]) -> None:
    """Each letter with its marks, and each two side by side; in a story nothing is joined across a space."""
    assert set(parts) <= set(parts_of([name]).split())
    assert set(parts) <= set(other_forms(name).split())
    assert "ยใ" not in parts_of([name])


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("歐陽 修", ["歐陽", "陽修"]),
        ("김 민지", ["김민", "민지"]),
        ("สมชาย ใจดี", ["ยใ"]),
        ("スズキ・ハナコ", ["スズ", "キハ", "すず", "ずき", "はな"]),
        ("さくら", ["さく", "サク", "クラ"]),
        ("佐藤\u3000あい", ["藤あ", "アイ"]),
    ],
)
def test_a_name_is_found_however_it_is_written(name: str, parts: list[str]) -> None:
    """Without the space within it, and in the other kana."""
    assert set(parts) <= set(other_forms(name).split())


def test_scripts_with_spaces_are_left_alone() -> None:
    """Pagefind finds these words by itself."""
    assert parts_of(["Zoë Łukasz Иван ليلى Νίκος אברהם हरि"]) == ""
