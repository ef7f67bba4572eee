"""Characters: which are refused, which scripts and emoji need, and which names mix scripts."""

# ruff: noqa: E501, RUF001 - tables of odd texts read best with one line a group, in their own letters

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loops import at_least_one
from wall_of_fame.text.characters import describe_character, find_refused, mixes_scripts

SOUND = (
    "Ada L.", "Renée", "Łukasz Żółw", "Zoë", "O’Brien", "Jürgen", "João", "Þórr", "İpek", "Đặng Thị", "Ἀθηνᾶ", "Юлия", "ქეთი",
    "תודה", "شكرا", "می‌خواهم", "क्‍ष", "শ্রী", "ശ്രീ", "ක්‍ෂ", "தமிழ்", "ไทย", "한국어", "日本語", "葛\U000e0100城",
    "👍", "👍🏽", "👩‍🚒", "👩🏽‍🚒", "👨‍👩‍👧‍👦", "❤️", "❤️‍🔥", "🏳️‍🌈", "🇯🇪", "1️⃣", "☎️", "©️", "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "“quoted” – and … so’n", "a\u00a0b", "a\u202fb", "½ °C ×", "line\nline\ttab",
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


@pytest.mark.parametrize(
    "name", ["Ada", "Юлия", "日本 ひらがな カタカナ", "한국 漢字", "Renée", "Ada 2", "º ª"]
)
def test_one_script(name: str) -> None:
    """A name in one script, or in scripts that are written together, is not flagged."""
    assert not mixes_scripts(name)


@pytest.mark.parametrize("name", ["Аda", "Adа", "Ada Юлия", "ΑBC", "раypal", "ａda Юл", "Adа L."])
def test_mixed_scripts(name: str) -> None:
    """A name that mixes scripts as a forged name would is flagged."""
    assert mixes_scripts(name)
