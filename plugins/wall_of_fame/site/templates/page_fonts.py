"""Which files of the theme's typefaces a page needs at once: those are fetched beside its style."""

from __future__ import annotations

import re
from typing import Final

FAMILIES: Final = ("bricolage-grotesque", "atkinson-hyperlegible-next")
"""The theme's typefaces, as their files are named: of headings and of texts."""

RANGES: Final = {
    "latin": "U+20-FF, U+131, U+152-153, U+2013-203A, U+20AC, U+2212",
    "latin-ext": "U+100-130, U+132-151, U+154-17F, U+218-21B, U+1E80-1EF3",
}
"""The code points in each file of a typeface, as a stylesheet writes them."""

_FURTHER_LETTERS: Final = re.compile("[\u0100-\u0130\u0132-\u0151\u0154-\u017f\u0218-\u021b\u1e80-\u1ef3]")

_LANGUAGES: Final = frozenset(
    ("az", "bs", "cs", "cy", "eo", "et", "hr", "hu", "lt", "lv", "mi", "mt", "pl", "ro", "sk", "sl", "tr")
)
"""The languages whose every page has letters of the second file."""


def font_files(lang: str, text: str) -> tuple[str, ...]:
    """The files, site-relative to the theme's, for a page in a language whose first words are `text`.

    Letters that only stand further down a page are fetched when the browser meets them.
    """
    further = lang.partition("-")[0] in _LANGUAGES or (
        not text.isascii() and _FURTHER_LETTERS.search(text) is not None
    )
    letters = tuple(RANGES) if further else tuple(RANGES)[:1]
    return tuple(f"fonts/{family}-{part}.woff2" for part in letters for family in FAMILIES)
