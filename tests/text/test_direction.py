"""The direction of a text is that of most of its letters."""

import pytest

from wall_of_fame.text.direction import direction_of


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("", "ltr"),
        ("They waited.", "ltr"),
        ("Ünïcödé — “so”", "ltr"),
        ("12345 !?", "ltr"),
        ("שלום", "rtl"),
        ("مرحبا", "rtl"),
        ("ދިވެހި", "rtl"),
        ("𞤀𞤣𞤤𞤢𞤥", "rtl"),
        ("IKEA أعادوا لي هاتفي مع ابتسامة", "rtl"),
        ("They said “שלום” to everybody in the shop", "ltr"),
        ("<strong class='a long name'>שלום</strong>", "rtl"),
        ("你好", "ltr"),
    ],
)
def test_most_letters_decide(text: str, direction: str) -> None:
    """Neither the first letter nor figures and punctuation decide."""
    assert direction_of(text) == direction
