"""The letters that pictures are drawn with: which typeface has which, and how text is split between them.

The typefaces lie beside this file; `README.md` there says where they come from. What none of them
has is never drawn as an empty box: signs are left out, and of a text with letters that are missing
nothing is drawn at all.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Final

from wall_of_fame.site.share_pictures.fit_text import clusters

FILES: Final = {
    "bricolage-grotesque-800.ttf": "10f221db69cdee17916696a05dad9df1d5e4651e62c8e087b7403e210bb86e59",
    "atkinson-hyperlegible-next-600.ttf": "f8c12a48e1c0f0df9fafd51665f074c5e786a8032151c5c04a8c7a18f940387d",
    "noto-sans-700.ttf": "9b537f2a8c1f249966104ee9f819e35bfbd6767e57e22cd3419e06a24831061b",
    "noto-sans-cjk-700.otf": "96d3c44fa69f57c3aa72a014683f6711e447706ef479bb5187a081e8efa6e7e2",
}
"""The typefaces with the SHA-256 of their bytes: a new one is a new edition of the program."""

_OTHERS: Final = ("noto-sans-700.ttf", "noto-sans-cjk-700.otf")
DISPLAY: Final = ("bricolage-grotesque-800.ttf", *_OTHERS)
"""For names: the typefaces in the order in which they are asked for a letter."""

TEXT: Final = ("atkinson-hyperlegible-next-600.ttf", *_OTHERS)
"""The same for all other words."""

_IGNORED: Final = frozenset({0x200C, 0x200D, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)})
"""What has no shape of its own: joiners and variation selectors."""

_KEYCAP: Final = "\u20e3"
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})


@dataclass(frozen=True, slots=True)
class Run:
    """Text that one typeface has all letters of."""

    typeface: str
    text: str


def path(typeface: str) -> Path:
    """The file of a typeface."""
    return Path(__file__).with_name("font_files") / typeface


@cache
def letters(typeface: str) -> frozenset[int]:
    """The code points that a typeface has a shape for."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - it takes its time, and is seldom needed

    with TTFont(path(typeface), lazy=True) as font:
        return frozenset(font.getBestCmap())


def has(typeface: str, text: str) -> bool:
    """Whether a typeface has all letters of a text."""
    return _needed(text) <= letters(typeface)


def drawable(text: str, chain: Sequence[str]) -> str:
    """What can be drawn of a text: signs and emoji that no typeface has are left out.

    Nothing of it, if a letter or digit is missing, or if it is written from right to left and only
    several typefaces together have its letters.
    """
    text = unicodedata.normalize("NFC", text)
    if not any(has(typeface, text) for typeface in chain):
        kept = []
        for cluster in clusters(text):
            if any(has(typeface, cluster) for typeface in chain):
                kept.append(cluster)
            elif cluster[0].isalnum() and _KEYCAP not in cluster:
                return ""
        text = "".join(kept)
    text = " ".join(text.split())
    mixed = not any(has(typeface, text) for typeface in chain)
    return "" if mixed and is_right_to_left(text) else text


def runs(text: str, chain: Sequence[str]) -> tuple[Run, ...]:
    """A drawable text split between typefaces: one for all of it, if there is one."""
    for typeface in chain:
        if has(typeface, text):
            return (Run(typeface, text),)
    return tuple(
        Run(typeface, "".join(cluster for _, cluster in same))
        for typeface, same in groupby(_each(text, chain), key=lambda one: one[0])
    )


def is_right_to_left(text: str) -> bool:
    """Whether any of a text is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)


def _each(text: str, chain: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each letter with its typeface; a space stays with the word before it."""
    before = ""
    for cluster in clusters(text):
        stays = before and cluster.isspace()
        before = before if stays else next(typeface for typeface in chain if has(typeface, cluster))
        yield before, cluster


def _needed(text: str) -> frozenset[int]:
    return frozenset(map(ord, text)) - _IGNORED
