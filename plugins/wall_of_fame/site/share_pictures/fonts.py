"""The typefaces of share pictures: which letters each has, and how a text is split between them.

The typefaces lie in `font_files`; `README.md` there says where they come from. What none of them has is
never drawn as an empty box: signs are left out, and a text with a letter that is missing is not drawn
at all.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Final

from wall_of_fame.site.share_pictures.fit_text import clusters
from wall_of_fame.text.characters import one_line

FILES: Final = {
    "bricolage-grotesque-800.ttf": "5d5f99f975cfb7cc2ac183e88e943f81c69187c676c5bc345d6f8fc08f53a15a",
    "atkinson-hyperlegible-next-600.ttf": "4217a167ff568a58375ccdcd73daeee0f50928b6e9881f28bccd9eb17adaa71c",
    "atkinson-hyperlegible-next-400.ttf": "421e98ff097a54fae6fdfd92a7a7d6e42328ee23647c2b76dddbbd92a58c691a",
    "noto-sans-700.ttf": "9b537f2a8c1f249966104ee9f819e35bfbd6767e57e22cd3419e06a24831061b",
    "noto-sans-cjk-700.otf": "96d3c44fa69f57c3aa72a014683f6711e447706ef479bb5187a081e8efa6e7e2",
}
"""The typefaces, each with the SHA-256 of its bytes: with other bytes, the program is another version."""

_OTHERS: Final = ("noto-sans-700.ttf", "noto-sans-cjk-700.otf")

DISPLAY: Final = ("bricolage-grotesque-800.ttf", *_OTHERS)
"""The typefaces of names, in the order in which they are tried for a letter."""

TEXT: Final = ("atkinson-hyperlegible-next-600.ttf", *_OTHERS)
"""The typefaces of all other words."""

REGULAR: Final = "atkinson-hyperlegible-next-400.ttf"
"""The same typeface as that of all other words, for longer texts on paper."""

# Characters without a shape of their own: joiners and variation selectors.
IGNORED: Final = frozenset({0x200C, 0x200D, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)})

_KEYCAP: Final = "\u20e3"
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})


# How many texts are remembered with their typefaces and their direction.
_REMEMBERED_TEXTS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Run:
    """A text, and the typeface that has all its letters."""

    typeface: str
    text: str


def typeface_path(typeface: str) -> Path:
    """The file of a typeface."""
    return Path(__file__).with_name("font_files") / typeface


@cache
def code_points_of(typeface: str) -> frozenset[int]:
    """The code points that a typeface has a shape for."""
    from uharfbuzz import Blob, Face  # noqa: PLC0415 - it takes its time, and is seldom needed

    return frozenset(Face(Blob.from_file_path(typeface_path(typeface))).unicodes)


def has_letters(typeface: str, text: str) -> bool:
    """Whether a typeface has all letters of a text."""
    return frozenset(map(ord, text)) - IGNORED <= code_points_of(typeface)


def drawable_text(text: str, typefaces: Sequence[str]) -> str:
    """What can be drawn of a text: signs and emoji that no typeface has are left out.

    It is empty if a letter or digit is missing, or if the text is written from right to left and only
    several typefaces together have its letters.
    """
    # Few typefaces have the narrow one.
    text = unicodedata.normalize("NFC", text).replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")
    if not any(has_letters(typeface, text) for typeface in typefaces):
        text = without_signs(text, lambda letter: any(has_letters(name, letter) for name in typefaces)) or ""
    text = one_line(text)
    is_mixed = not any(has_letters(typeface, text) for typeface in typefaces)
    return "" if is_mixed and is_right_to_left(text) else text


def without_signs(text: str, is_known: Callable[[str], bool]) -> str | None:
    """A text without the signs and emoji that are not known; None if a letter or digit is not."""
    kept = []
    for letter in clusters(text):
        if is_known(letter):
            kept.append(letter)
        elif letter[0].isalnum() and _KEYCAP not in letter:
            return None
    return "".join(kept)


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def split_runs(text: str, typefaces: tuple[str, ...]) -> tuple[Run, ...]:
    """Split a drawable text between typefaces; it is not split if one of them has all its letters."""
    for typeface in typefaces:
        if has_letters(typeface, text):
            return (Run(typeface, text),)
    letters = _letters_with_typefaces(text, typefaces)
    return tuple(
        Run(typeface, "".join(letter for _, letter in group))
        for typeface, group in groupby(letters, key=itemgetter(0))
    )


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def is_right_to_left(text: str) -> bool:
    """Whether any of a text is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)


def _letters_with_typefaces(text: str, typefaces: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each letter after its typeface; a space has the typeface of the word before it."""
    chosen = ""
    for letter in clusters(text):
        if not chosen or not letter.isspace():
            chosen = next(typeface for typeface in typefaces if has_letters(typeface, letter))
        yield chosen, letter
