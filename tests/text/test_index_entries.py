"""An A to Z has as many entries as alphabets have letters, whatever the names are."""

import pytest

from wall_of_fame.text.index_entries import index_entry

ENTRIES = {
    "Ada": "A",
    "élodie": "E",
    "Øyvind": "O",
    "ß": "S",
    "Ælfric": "A",
    "3M": "0–9",
    "٣ إخوة": "0–9",
    "²": "0–9",
    "": "#",
    "…": "#",
    "“Quoted” Q.": "Q",
    "🙂": "#",
    "王小明": "漢字",
    "三木": "漢字",
    "𠮷野": "漢字",
    "さくら": "かな",
    "サクラ": "かな",
    "ｻｸﾗ": "かな",
    "ガス": "かな",
    "김민준": "한글",
    "ㄱ": "한글",
    "ኢትዮጵያ": "ፊደል",
    "ꆈꌠ": "ꆈꌠ",
    "ᐃᓄᒃ": "ᐊᐁᐃ",
    "Ξένια": "Ξ",
    "жук": "Ж",
    "მარიამ": "მ",
    "Արամ": "Ա",
    "שרה": "ש",
    "محمد": "م",
    "अनिल": "अ",
    "แก้ว": "แ",
}


@pytest.mark.parametrize(("name", "entry"), ENTRIES.items())
def test_a_name_has_its_entry(name: str, entry: str) -> None:
    """Letters stand for themselves, without accents; scripts of very many signs are one entry each."""
    assert index_entry(name) == entry


def test_scripts_of_very_many_signs_are_one_entry_each() -> None:
    """Every sign of Han, Kana and Hangul makes three entries; all others are letters of alphabets."""
    blocks = ((0x3041, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0x20000, 0x2A6DF))
    signs = [chr(code) for first, last in blocks for code in range(first, last + 1) if chr(code).isalpha()]
    assert len(signs) > 80_000
    assert {index_entry(sign) for sign in signs} == {"漢字", "かな", "한글"}
    letters = [chr(code) for code in range(0x110000) if chr(code).isalnum()]
    assert len({index_entry(letter) for letter in letters}) < len(letters) / 30
