"""How much space a text takes at most, in any script and any of the fonts that a printer may have.

Widths are in em and never too small, so that what fits by this estimate fits on paper.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import accumulate
from typing import Final

_USUAL_WIDTH: Final = 0.6
"""A small Latin letter or a digit, in our fonts and in those that stand in for them."""

_SPACE: Final = 0.29

_OTHER_WIDTHS: Final = (
    (re.compile("[ \nijl.,;:'!|’]"), _SPACE),
    (re.compile('[frtI()"-]'), 0.37),
    (re.compile("[acekosvxyz]"), 0.556),
    (re.compile("[A-HJ-LN-VX-Zw+=<>#$&]"), 0.75),
    (
        re.compile(
            "[MWm@%—…\u2030\u0152\u00c6\u0153\u00e6\u01c4-\u01c6"
            "\u0416\u0428\u0429\u042e\u042b\u0436\u0448\u0449\u044e\u044b\u046c]"
        ),
        1.02,
    ),
    (
        re.compile("[\u00a1-\u052f\u0591-\u06ff\u1e00-\u1eff\u1f00-\u1fff]"),
        0.8,
    ),  # Latin with accents, Greek, Cyrillic, Hebrew, Arabic
    (re.compile("[\u0900-\u0aff\u0e00-\u0eff]"), 0.9),  # Indic scripts of the north, Thai, Lao
    (re.compile("[\u0b00-\u0d7f]"), 2.0),  # Indic scripts of the south
    (
        re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60]"),
        1.03,
    ),  # Chinese, Japanese, Korean
    (
        re.compile(
            "[\u0700-\u08ff\u0d80-\u0dff\u0f00-\u10ff\u1200-\u1dff\ua500-\uabff"
            "\u2190-\u2e39\U00010000-\U00011fff\U0001f000-\U0010ffff]"
        ),
        1.45,
    ),  # other scripts, signs, emoji
    (re.compile("[\u2e3a\u2e3b\U00012000-\U00016fff]"), 4.5),  # the longest dashes, cuneiform
    (re.compile("[\ufdf0-\ufdfc\ufdfd]"), 12.0),  # Arabic phrases in one sign
)
"""What is narrower or wider than that, and how wide one is."""

_OTHER_WIDTHS_OF_ASCII: Final = 5
"""So many of them are of any concern to a text in ASCII."""

_BREAK: Final = re.compile(r"</?(?:p|li|ul|ol|blockquote|br)\b[^>]*>")
_RICH: Final = re.compile("<(?:br|strong|li|blockquote)")
"""What takes more room than words in one paragraph."""

_TAG: Final = re.compile(r"<[^<>]*>")
_EAST_ASIAN: Final = 1.5
"""Em that a line loses where a sign may not begin or end it (JIS X 4051, GB/T 15834)."""

_LEAST_MEASURE: Final = 1.5
"""No line is taken for shorter than this, in em."""

_SEPARATOR: Final = 1.1
"""The sign between two paragraphs in one run."""

_REMEMBERED: Final = 50_000
"""How many words' widths are worked out once: stories share most of theirs."""


def width(text: str) -> float:
    """The width of a text on one line, in em."""
    other_widths = _OTHER_WIDTHS[:_OTHER_WIDTHS_OF_ASCII] if text.isascii() else _OTHER_WIDTHS
    return _USUAL_WIDTH * len(text) + sum(
        (each - _USUAL_WIDTH) * len(pattern.findall(text)) for pattern, each in other_widths
    )


def count_lines(text: str, measure: float) -> int:
    """On how many lines of `measure` em a text stands at most, broken between words if it can be."""
    return _count_lines(_ends(text), _usable_width(text, measure))


def count_lines_of_all(texts: Iterable[str], measure: float) -> int:
    """On how many lines these texts stand, each begun on a line of its own."""
    return sum(count_lines(text, measure) for text in texts if text)


def _usable_width(text: str, measure: float) -> float:
    """What words may take of a line."""
    return max(_LEAST_MEASURE, measure if text.isascii() else measure - _EAST_ASIAN)


def _count_lines(ends: Sequence[float], measure: float) -> int:
    """The lines taken by words that end, with the space after each, so far from the first one's beginning.

    A word longer than a line goes on in the next.
    """
    count, begin = 1, 0.0
    full = measure + _SPACE
    word = bisect_right(ends, full)
    while word < len(ends):
        start = ends[word - 1] if word else 0.0
        more = math.ceil((ends[word] - _SPACE - start) / measure) - 1
        count += more + (start > begin)
        begin = start + more * measure
        word = bisect_right(ends, begin + full, word + 1)
    return count


def _ends(text: str) -> tuple[float, ...]:
    return tuple(accumulate(map(_with_space, text.split())))


@lru_cache(maxsize=_REMEMBERED)
def _with_space(word: str) -> float:
    return width(word) + _SPACE


@dataclass(frozen=True, slots=True)
class StoryText:
    """A text, `is_plain` if it has neither lists nor the like.

    `paragraphs` has for each of its words how far from the paragraph's beginning the space after it ends,
    in em.
    """

    text: str
    paragraphs: tuple[tuple[float, ...], ...]
    is_plain: bool

    @classmethod
    def of(cls, html: str) -> StoryText:
        """The paragraphs of a story's safe HTML."""
        is_plain = html.count("<p>") == 1 and not _RICH.search(html)
        paragraphs = (unescape(_TAG.sub("", html)),) if is_plain else tuple(_paragraphs(html))
        return cls("".join(paragraphs), tuple(filter(None, map(_ends, paragraphs))), is_plain)

    @property
    def length(self) -> float:
        """The length of the whole text on one line, in em."""
        return sum(paragraph[-1] for paragraph in self.paragraphs) or _SPACE

    def height(self, measure: float, leading: float, gap: float) -> float:
        """The height in em: `leading` for a line, `gap` between paragraphs."""
        measure = _usable_width(self.text, measure)
        lines = sum(_count_lines(paragraph, measure) for paragraph in self.paragraphs)
        return lines * leading + (len(self.paragraphs) - 1) * gap

    def in_one_run(self) -> StoryText:
        """The same as one paragraph, with a sign and some space where one ended."""
        ends: list[float] = []
        for paragraph in self.paragraphs:
            begin = ends[-1] if ends else 0.0
            ends += [begin + end for end in paragraph]
            ends.append(begin + paragraph[-1] + _SEPARATOR + _SPACE)
        return StoryText(self.text, (tuple(ends),), self.is_plain)


def _paragraphs(html: str) -> Iterator[str]:
    """The text between breaks; in a list, with room for the sign of an entry."""
    sign = "00000 " if "<ol" in html else "0 " if "<li" in html else ""
    for piece in _BREAK.split(html):
        text = unescape(_TAG.sub("", piece))
        if text.strip():
            yield f"{sign}{text}"
