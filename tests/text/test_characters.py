"""Characters: which are refused, and which scripts and emoji need."""

# ruff: noqa: E501, RUF001 - tables of odd texts read best with one line a group, in their own letters

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loops import at_least_one
from wall_of_fame.text.characters import (
    IGNORABLE,
    describe_character,
    find_excess_marks,
    find_refused,
    one_line,
)

SOUND = (
    "Ada L.", "Renée", "Łukasz Żółw", "Zoë", "O’Brien", "Jürgen", "João", "Þórr", "İpek", "Đặng Thị", "Ἀθηνᾶ", "Юлия", "ქეთი",
    "תודה", "شكرا", "می‌خواهم", "क्‍ष", "শ্রী", "ശ്രീ", "ක්‍ෂ", "தமிழ்", "ไทย", "한국어", "日本語", "葛\U000e0100城",
    "👍", "👍🏽", "👩‍🚒", "👩🏽‍🚒", "👨‍👩‍👧‍👦", "❤️", "❤️‍🔥", "🏳️‍🌈", "🇯🇪", "1️⃣", "☎️", "©️", "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "র‍্যাচেল", "ರ‍್ಯ", "ന്‍", "र्‍य", "خانه‌ام", "ᠮᠣᠩᠭᠣᠯ", "ᠠᠷᠭ᠋ᠠ", "ᠴᠠᠭᠠᠨ᠎ᠠ", "សុខ\u200bសប្បាយ", "ភាសា\u200bខ្មែរ",
    "葛\ufe00", "ဢ\ufe00", "བསྒྲུབས", "בְּרֵאשִׁ֖ית", "Nguyễn Thị Ngọc Hạnh", "กี่ ปั้น", "ᾧ", "قُلْ هُوَ ٱللَّهُ", "🧑🏿‍🤝‍🧑🏻", "🏴‍☠️", "♥︎", "❣️❤️", "#️⃣ *️⃣",
    "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", "\u0601١٢", "“quoted” – and … so’n", "a\u00a0b", "a\u202fb", "½ °C ×", "line\nline\ttab",
)  # fmt: skip
HIDDEN = (
    "\x00", "\x07", "\x1b", "\x7f", "\x80", "\x85", "\x9f", "\x0b", "\x0c", "\r", "\u00ad", "\u034f", "\u061c", "\u115f",
    "\u180e", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202b", "\u202c", "\u202d",
    "\u202e", "\u2060", "\u2061", "\u2064", "\u2066", "\u2067", "\u2068", "\u2069", "\u206a", "\u3164", "\ue000", "\ufdd0",
    "\ufe0f", "\ufeff", "\uffa0", "\ufff9", "\ufffc", "\ufffd", "\ufffe", "\uffff", "\U000e0001", "\U000e0041",
    "\U000f0000", "\U0010ffff", "\U0001d173", "\U0001fffe", "\ud800",
)  # fmt: skip


@pytest.mark.parametrize("text", SOUND)
def test_sound(text: str) -> None:
    """What scripts, names and emoji need is let through, composed or not."""
    for form in (text, unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)):
        assert list(find_refused(f"She said {form} to me")) == []


@pytest.mark.parametrize("character", HIDDEN, ids=[f"U+{ord(character):04X}" for character in HIDDEN])
def test_hidden(character: str) -> None:
    """Control, invisible, bidirectional characters and what is not text are refused where they stand."""
    for text in (f"a{character}b", f"{character}ab", f"ab{character}", f"é{character}b"):
        assert [(index, f"U+{ord(character):04X}" in name) for index, name in find_refused(text)] == [
            (text.index(character), True)
        ]


@pytest.mark.parametrize(
    "text", ["1\u200d2", "1\u200d👍", "👍\u200d1", "1\ufe0f", "#\u200d", "\u200d👍", "👍\u200d"]
)
def test_joiners_that_join_nothing(text: str) -> None:
    """A joiner or selector beside a digit, or with nothing to join, hides something."""
    assert list(find_refused(text))


@given(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")))
def test_every_visible_character(character: str) -> None:
    """A character of any other kind is refused only if it shows nothing."""
    blank = set("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0\ufffc\ufffd")
    variation = "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
    assert bool(list(find_refused(f"a{character}b"))) == (character in blank or variation)


@given(st.characters(categories=("Cc", "Cf", "Co", "Cs", "Zl", "Zp")))
def test_every_hidden_character(character: str) -> None:
    """No format, control, private or surrogate character stands between two letters."""
    if character not in "\n\t" and "ARABIC" not in unicodedata.name(character, "").split()[:1]:
        visible = {"\u0600", "\u06dd", "\u070f", "\u08e2", "\U000110bd", "\U000110cd"}
        is_visible = character in visible or "\U00013430" <= character <= "\U0001343f"
        assert is_visible or list(find_refused(f"a{character}b")), describe_character(character)


@given(st.text())
def test_any_text(text: str) -> None:
    """Every refused character has an index in the text and a description."""
    with_refused = f"{text}\x00"
    for index, name in at_least_one(find_refused(with_refused)):
        assert 0 <= index < len(with_refused)
        assert name


@pytest.mark.parametrize("marks", [1, 6, 7, 8, 100])
def test_piles_of_marks(marks: int) -> None:
    """More than six marks on one letter are refused, once a letter."""
    text = "a" + "\u0301" * marks + "b" + "\u0301" * marks
    assert len(list(find_refused(text))) == (0 if marks <= 6 else 2)


RUNS = {
    "selectors behind a heart": "❤" + "\ufe0f" * 1000,
    "one selector too many": "❤\ufe0f\ufe0f",
    "both selectors": "❤\ufe0e\ufe0f",
    "selector behind a letter": "a\ufe0f",
    "selectors behind a Han character": "葛" + "\U000e0100" * 3,
    "selectors behind a Mongolian letter": "ᠭ" + "\u180b" * 2,
    "Mongolian selector behind Latin": "a\u180b",
    "Mongolian separator at the end": "ᠨ\u180e",
    "joiners between emoji": "👩" + "\u200d" * 4 + "🚒",
    "joiner at the end of an emoji": "👩\u200d.",
    "joiners behind a virama": "क्" + "\u200d" * 3 + "ष",
    "viramas and joiners": "क" + "्\u200d" * 40,
    "non-joiners in Persian": "می" + "\u200c" * 3 + "خواهم",
    "joiner between signs of mathematics": "∀\u200d∀",
    "tag letters without a flag": "a\U000e0061\U000e0062\U000e007f",
    "a long message in a flag": "\U0001f3f4" + "\U000e0061" * 40 + "\U000e007f",
    "a flag never ended": "\U0001f3f4\U000e0067\U000e0062\U000e0065.",
    "spaces of no width in Khmer": "សុខ" + "\u200b" * 2 + "សប្បាយ",
    "space of no width between Latin and Khmer": "a\u200bស",
    "Hangul fillers": "가\u3164나",
    "choseong filler": "\u115f\u1161",
    "grapheme joiners": "a\u034f\u034f",
    "shorthand controls": "a\U0001bca0b",
    "annotation": "\ufff9a\ufffab\ufffb",
    "music controls": "a\U0001d173b",
    "ignorable and unassigned": "a\ufff0b",
    "unassigned": "a\u0378b",
    "unassigned in a high plane": "a\U000dffffb",
    "noncharacter": "a\U0003fffeb",
    "private use": "a\ue123b",
    "Khmer vowel that shows nothing": "ក\u17b4",
}


@pytest.mark.parametrize("name", RUNS)
def test_needless_invisible_characters(name: str) -> None:
    """An invisible character is accepted where a script or an emoji needs it, once; any more are refused."""
    assert list(find_refused(f"She said {RUNS[name]} to me"))


def test_ignorable_is_what_unicode_ignores() -> None:
    """The list of ignorable characters holds every format character of Unicode but for the visible ones."""
    pattern = re.compile(f"[{IGNORABLE}]")
    visible = re.compile(
        "[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f]"
    )
    formats = [
        character
        for character in map(chr, range(sys.maxunicode + 1))
        if unicodedata.category(character) == "Cf"
    ]
    assert len(formats) > 150
    assert {character for character in formats if not pattern.match(character)} == set(
        filter(visible.match, formats)
    )
    selectors = [
        chr(code)
        for code in range(sys.maxunicode + 1)
        if "VARIATION SELECTOR" in unicodedata.name(chr(code), "")
    ]
    assert len(selectors) >= 259
    assert all(map(pattern.match, selectors))
    assert sum(bool(pattern.match(chr(code))) for code in range(sys.maxunicode + 1)) == 4174


MARKS: dict[str, str] = {
    "Latin": "a\u0301", "Thai": "ก\u0e49", "Lao": "ກ\u0ec8", "Arabic": "ب\u064e", "Hebrew": "ב\u05b8", "Devanagari": "क\u0951",
    "Bengali": "ক\u09c1", "Tamil": "க\u0bcd", "Tibetan": "ཀ\u0f72", "Myanmar": "က\u102d", "Khmer": "ក\u17b7", "Syriac": "ܐ\u0730",
    "Cyrillic": "а\u0483", "enclosing": "a\u20dd", "N'Ko": "ߊ\u07eb", "Musical": "a\U0001d167", "Javanese": "ꦏ\ua9b6", "half": "a\ufe20",
}  # fmt: skip


@pytest.mark.parametrize("script", MARKS)
def test_piles_in_any_script(script: str) -> None:
    """Sixty marks on one letter are refused in any script, also with joiners or spacing vowels among them; six are not."""
    letter, mark = MARKS[script][0], MARKS[script][1]
    assert not list(find_excess_marks(letter + mark * 6))
    assert list(find_excess_marks(letter + mark * 60)) == [7]
    assert list(find_excess_marks(letter + f"{mark}\u0903" * 60))
    assert list(find_excess_marks(letter + f"{mark}\u200d" * 60))
    assert list(find_refused(f"x {letter}{mark * 60} y"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  so \n kind\t", "so kind"),
        ("Merci\u00a0!", "Merci\u00a0!"),
        ("«\u202fMerci\u202f»", "«\u202fMerci\u202f»"),
        ("Pourquoi\u00a0?\nParce que.", "Pourquoi\u00a0? Parce que."),
        ("a \u00a0 b\u00a0\u00a0c", "a b\u00a0c"),
        ("\u00a0a\u00a0", "a"),
    ],
)
def test_a_line_keeps_the_spaces_at_which_none_may_end(text: str, line: str) -> None:
    """All other white space becomes single spaces; there is none at the ends."""
    assert one_line(text) == line
