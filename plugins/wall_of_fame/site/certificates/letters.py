"""Which texts a certificate can show, with the typefaces that it is set in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from wall_of_fame.site.share_pictures import fonts
from wall_of_fame.site.share_pictures.fit_text import clusters
from wall_of_fame.text.characters import one_line

# Names of businesses and standards, dates and labels come again and again.
_REMEMBERED: Final = 2_000

_BREAK: Final = "\u200b"

# So many letters without a place at which a line may end.
_LONG: Final = 24

# Scripts that do not divide words by spaces, and a long word of any other.
_UNDIVIDED: Final = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef"
)
_LONG_WORD: Final = re.compile(rf"[^\s{_UNDIVIDED}]{{{_LONG + 1},}}")


@lru_cache(maxsize=_REMEMBERED)
def settable_text(text: str) -> str | None:
    """What can be set of a text: signs and emoji that no typeface has are left out.

    None if a letter or digit is missing: then nothing of it should be shown.
    """
    if text.isascii():
        return one_line(text)
    text = one_line(unicodedata.normalize("NFC", text))
    if _is_known(text):
        return text
    settable = fonts.without_signs(text, _is_known)
    return None if settable is None else one_line(settable)


def is_surely_settable(text: str) -> bool:
    """Whether all of a text can be set, as most can; false does not say that it cannot be."""
    return text.isascii() or _is_known(text)


def _is_known(text: str) -> bool:
    """Whether the typefaces together have all letters of a text."""
    return _letters().issuperset(map(ord, text))


@cache
def _letters() -> frozenset[int]:
    """The code points that any of the typefaces has, and those without a shape."""
    return fonts.IGNORED.union(*map(fonts.code_points_of, {*fonts.DISPLAY, *fonts.TEXT}))


def with_breaks(text: str) -> str:
    """The text with places in its very long words at which a line may end."""
    return _LONG_WORD.sub(lambda word: _BREAK.join(_parts(word[0])), text)


def _parts(word: str) -> Iterator[str]:
    letters = [*clusters(word)]
    for at in range(0, len(letters), _LONG):
        yield "".join(letters[at : at + _LONG])
