"""What a certificate can show: names exactly as typed; no empty box; nothing that is half a name."""

import pytest

from tests.site.share_pictures.test_fonts import NAMES
from wall_of_fame.site.certificates.letters import settable_text, with_breaks


@pytest.mark.parametrize("script", NAMES)
def test_names_of_many_scripts_are_set_as_typed(script: str) -> None:
    """Letter by letter."""
    assert settable_text(NAMES[script]) == NAMES[script]


def test_scripts_may_be_mixed() -> None:
    """Also those of two directions."""
    assert settable_text("谢谢 and תודה, Ngọc") == "谢谢 and תודה, Ngọc"


def test_signs_without_a_shape_are_left_out() -> None:
    """An emoji of any making, and the space that it leaves."""
    assert settable_text("best 🎉 day 👩‍👩‍👧🏽 1️⃣") == "best day"
    assert settable_text("🎉") == ""


def test_a_text_that_lacks_a_letter_is_not_set() -> None:
    """Half a name is no name."""
    assert settable_text("Jo 𓀀𓂀") is None


def test_only_very_long_words_can_be_broken() -> None:
    """Where letters end as people see them."""
    assert with_breaks("quite ordinary words") == "quite ordinary words"
    assert with_breaks("W" * 60).count("\u200b") == 2
    assert with_breaks("é" * 60).replace("\u200b", "") == "é" * 60
    assert "\u200b\u0301" not in with_breaks("e\u0301" * 60)
    assert with_breaks("ありがとうございました" * 9) == "ありがとうございました" * 9
