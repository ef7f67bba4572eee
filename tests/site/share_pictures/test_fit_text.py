"""Text of any length and script is fitted: sized, broken between letters, shortened, never too wide."""

import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from uniseg.graphemecluster import grapheme_clusters
from uniseg.linebreak import line_break_units

from wall_of_fame.site.share_pictures.fit_text import ELLIPSIS, TextArea, clusters, fit_text, pieces

SIZES = (100, 80, 60, 40, 20)
AREA = TextArea(width=600, height=250, most_lines=4)
WORDS = ["Zoë", "a", "B.", "well-known", "Ánh", "“so", "end.”",
         "王小明", "ありがとう。", "감사합니다", "สมชาย", "स्ते", "שלום", "محمد",
         "👩‍👩‍👧", "é", "e\u0301", "x" * 90, "字" * 60, "–", "2024", "I"]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=200)


def measure(text: str) -> float:
    """A width that is simple to reckon with: half an em a letter, an em if it is a wide one."""
    return sum(1.0 if unicodedata.east_asian_width(letter) == "W" else 0.5 for letter in text)


def without_spaces(text: str) -> str:
    """A text without any white space."""
    return "".join(text.split())


@pytest.mark.slow
@given(TEXTS)
@example("Wolfeschlegelsteinhausenbergerdorff Maximiliana")
@settings(max_examples=300)
def test_lines_stay_in_their_room(text: str) -> None:
    """No line is wider than the room, and there are no more lines than it is high."""
    fitted = fit_text(text, measure, AREA, SIZES)
    assert fitted.size in SIZES
    assert len(fitted.lines) <= AREA.lines_at(fitted.size)
    assert all(measure(line) * fitted.size <= AREA.width + 1e-6 for line in fitted.lines)


@pytest.mark.slow
@given(TEXTS)
@settings(max_examples=300)
def test_lines_say_what_the_text_says(text: str) -> None:
    """The lines hold all of the text in its order, or its beginning and an ellipsis."""
    text_of_lines = without_spaces("".join(fit_text(text, measure, AREA, SIZES).lines))
    whole = without_spaces(text)
    if text_of_lines != whole:
        assert text_of_lines.endswith(ELLIPSIS)
        assert whole.startswith(text_of_lines.removesuffix(ELLIPSIS))
        assert text_of_lines != ELLIPSIS


@pytest.mark.slow
@given(TEXTS)
@settings(max_examples=300)
def test_no_line_ends_within_a_letter(text: str) -> None:
    """A line ends where a letter, as people see it, ends."""
    whole = without_spaces(text)
    ends, at = {0}, 0
    for cluster in grapheme_clusters(" ".join(text.split())):
        at += len(without_spaces(cluster))
        ends.add(at)
    place = 0
    lines = fit_text(text, measure, AREA, SIZES).lines
    assert lines or not whole
    for line in lines:
        place += len(without_spaces(line.removesuffix(ELLIPSIS)))
        assert place in ends, (whole[:place], whole[place:])


@given(st.text(alphabet=st.characters(max_codepoint=0x24F) | st.sampled_from(" -–—“”…"), max_size=60))
@settings(max_examples=300)
def test_the_quick_way_breaks_lines_where_unicode_does(text: str) -> None:
    """Latin text is broken only where Unicode's rules allow it, and nothing of it is lost."""
    text = " ".join(text.split())
    parts = pieces(text)
    assert "".join(parts) == text
    assert tuple(clusters(text)) == tuple(grapheme_clusters(text))
    if re.fullmatch(r"[A-Za-z .,-]*", text):
        allowed = _ends(line_break_units(text))
        assert _ends(parts) <= allowed


def test_words_stay_whole_as_long_as_any_size_allows() -> None:
    """A long word takes a smaller size; only one that no size can hold is broken, and no other with it."""
    assert fit_text("Maximiliana", measure, AREA, SIZES).lines == ("Maximiliana",)
    assert fit_text("M" * 30, measure, AREA, SIZES).lines == ("M" * 30,)
    broken = fit_text("M" * 70 + " Anna Constantinopolitan", measure, AREA, SIZES)
    assert len(broken.lines) > 1
    assert any("Constantinopolitan" in line for line in broken.lines)


def test_lines_are_even() -> None:
    """Two lines are about as long as each other, not one full and one with what was left."""
    assert fit_text(
        "one two three four five six seven eight", measure, TextArea(600, 250, 2), (40,)
    ).lines == (
        "one two three four",
        "five six seven eight",
    )


def test_what_is_too_long_ends_at_a_word() -> None:
    """With an ellipsis, and no comma before it."""
    lines = fit_text("kind, " * 200, measure, TextArea(600, 60, 2), SIZES).lines
    assert re.fullmatch(r"(kind, )*kind…", " ".join(lines))


def test_an_initial_stays_with_its_name() -> None:
    """“Agnieszka B.” is not broken before the B."""
    assert pieces("Agnieszka B. and Zoë C") == ("Agnieszka B. ", "and ", "Zoë C")


def test_no_room_no_lines() -> None:
    """Where there is no room for one line, and where there is no text, there is none."""
    assert fit_text("Anna", measure, TextArea(600, 10, 2), SIZES).lines == ()
    assert fit_text("", measure, AREA, SIZES).lines == ()


def _ends(parts: object) -> set[int]:
    ends, at = set(), 0
    for part in parts:  # type: ignore[attr-defined]  # of any iterable of texts
        at += len(part)
        ends.add(at)
    return ends
