"""The outlines of letters for SVG, so that a badge looks the same wherever it is shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from wall_of_fame.site.share_pictures import fonts
from wall_of_fame.site.share_pictures.text_layout import font

if TYPE_CHECKING:
    from wall_of_fame.site.business_kit.letter_pen import LetterPart

# Letters from here on may change their shape with their neighbours, but for those of the ranges below.
_FIRST_JOINED: Final = 0x0590
_NEVER_JOINED: Final = ((0x1E00, 0x2BFF), (0x2E80, 0xD7A3), (0xF900, 0xFAFF), (0xFF00, 0xFFEF))
"""Latin with accents, punctuation and signs; letters of East Asia."""

_MEASURED_AT: Final = 200

# How many parts of a point the ends of a line are rounded to.
_STEPS: Final = 10


@lru_cache(maxsize=2_000)
def outline(text: str, typefaces: tuple[str, ...], size: int) -> str:
    """The path of a line of text that begins at 0, 0 on its baseline.

    It is empty where letters have to be joined, marked or turned around, which takes more than outlines.
    """
    if not all(map(_stands_alone, text)):
        return ""
    return "".join(
        f"M{_figure(across + part.left)} {_figure(part.top)}{part.way}"
        for typeface, letter, across in _places(text, typefaces, size)
        for part in _letter(typeface, letter, size)
    )


def _places(text: str, typefaces: tuple[str, ...], size: int) -> Iterator[tuple[str, str, float]]:
    """Each letter with its typeface and where it begins."""
    left = 0.0
    for run in fonts.split_runs(text, typefaces):
        measured = font(run.typeface, _MEASURED_AT)
        for position, letter in enumerate(run.text):
            # Measured with all that stands before it: some letters come closer to each other than others.
            before = measured.getlength(run.text[: position + 1]) - measured.getlength(letter)
            yield run.typeface, letter, left + before * size / _MEASURED_AT
        left += measured.getlength(run.text) * size / _MEASURED_AT


def _stands_alone(letter: str) -> bool:
    """Whether a letter has the same shape beside any other."""
    code = ord(letter)
    is_plain = code < _FIRST_JOINED or any(first <= code <= last for first, last in _NEVER_JOINED)
    return is_plain and not unicodedata.combining(letter) and letter not in "\u200c\u200d"


@lru_cache(maxsize=5_000)
def _letter(typeface: str, letter: str, size: int) -> tuple[LetterPart, ...]:
    """The lines of a letter that begins at 0, 0 on its baseline."""
    from wall_of_fame.site.business_kit.letter_pen import letter_parts  # noqa: PLC0415 - it takes its time

    return letter_parts(fonts.typeface_path(typeface), letter, size, _STEPS)


def _figure(value: float) -> str:
    return f"{round(value * _STEPS) / _STEPS:g}"
