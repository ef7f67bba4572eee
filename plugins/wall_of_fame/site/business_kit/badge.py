"""What a badge shows and where: a smile, how many people were recognised at a business, and the wall's name.

All lengths are pixels of a screen with two pixels to the point; a badge is shown at half of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from wall_of_fame.site import Site
from wall_of_fame.site.language import Language, number
from wall_of_fame.site.share_pictures import fonts
from wall_of_fame.site.share_pictures.text_layout import Block, Style, block_of, place_lines
from wall_of_fame.site.share_pictures.text_layout import Box as TextBox

DRAWING_VERSION: Final = b"1"
"""To be changed with every change of how badges are drawn, so that they are made anew."""

SCALE: Final = 2
"""How many pixels of a drawing are a point of a page."""

SIZES: Final = ("small", "medium", "large")
SCHEMES: Final = ("light", "dark")

# No line is set smaller than this: what is too long then ends in an ellipsis.
_SMALLEST: Final = 20

# How wide a letter is thought to be that none of the typefaces has, in ems.
_UNKNOWN_WIDTH: Final = 0.62


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text: its typefaces, its size and baseline."""

    typefaces: tuple[str, ...]
    size: int
    baseline: int


@dataclass(frozen=True, slots=True)
class _Shape:
    """A size of badges: the diameter of the pin, the gap around it, the most that a line may take."""

    height: int
    corner: int
    pin: int
    widest: int
    gap: int
    lines: tuple[_Line, ...]
    lines_without_count: tuple[_Line, ...]


_SHAPES: Final[Mapping[str, _Shape]] = {
    "small": _Shape(56, 28, 44, 400, 14, (_Line(fonts.DISPLAY, 30, 39),), (_Line(fonts.DISPLAY, 30, 39),)),
    "medium": _Shape(
        128, 30, 92, 430, 24,
        (_Line(fonts.DISPLAY, 42, 60), _Line(fonts.TEXT, 29, 98)),
        (_Line(fonts.DISPLAY, 42, 60), _Line(fonts.TEXT, 29, 98)),
    ),
    "large": _Shape(
        232, 44, 168, 430, 36,
        (_Line(fonts.DISPLAY, 96, 104), _Line(fonts.DISPLAY, 42, 152), _Line(fonts.TEXT, 30, 196)),
        (_Line(fonts.DISPLAY, 52, 112), _Line(fonts.TEXT, 30, 158)),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class BadgeWords:
    """The words of a badge: the count and what is counted, both together, and the wall's name.

    Without a recognition `count` and `counted` are empty, and `together` invites to nominate somebody.
    """

    count: str
    counted: str
    together: str
    site: str
    lang: str
    is_right_to_left: bool

    @property
    def alt(self) -> str:
        """The words as a text alternative."""
        return f"{self.together} · {self.site}"


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text in its place; `block` has it as it can be drawn, without lines if it cannot."""

    words: str
    block: Block
    size: int
    left: float
    baseline: int
    width: float
    is_strong: bool


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge ready to be drawn; `pin_left` is where its pin begins."""

    alt: str
    width: int
    height: int
    corner: int
    pin: int
    pin_left: float
    texts: tuple[Text, ...]


def badge_words(site: Site, language: Language, count: int) -> BadgeWords:
    """The words of the badge of a business with so many recognitions."""
    _, ngettext = language, language.translations.ngettext
    figures = number(count, language.locale)
    return BadgeWords(
        count=figures if count else "",
        counted=ngettext("recognition", "recognitions", count) if count else "",
        together=ngettext("%(num)s recognition", "%(num)s recognitions", count) % {"num": figures}
        if count
        else _("Nominate someone here"),
        site=site.name,
        lang=site.lang,
        is_right_to_left=site.direction == "rtl",
    )


@lru_cache(maxsize=1_000)
def lay_out(words: BadgeWords, size: str) -> Badge:
    """Put the words of a badge into their places."""
    shape = _SHAPES[size]
    pin_gap = (shape.height - shape.pin) // 2
    start = pin_gap + shape.pin + shape.gap
    texts = tuple(_texts(words, shape))
    width = round(start + max(text.width for text in texts) + shape.gap + pin_gap / 2)
    width += width % SCALE
    return Badge(
        alt=words.alt,
        width=width,
        height=shape.height,
        corner=shape.corner,
        pin=shape.pin,
        pin_left=width - pin_gap - shape.pin if words.is_right_to_left else pin_gap,
        texts=tuple(
            Text(
                words=text.words,
                block=text.block,
                size=text.size,
                left=width - start - text.width if words.is_right_to_left else start,
                baseline=text.baseline,
                width=text.width,
                is_strong=text.is_strong,
            )
            for text in texts
        ),
    )


def _texts(words: BadgeWords, shape: _Shape) -> Iterator[Text]:
    """The lines of a badge from above, not yet in their place from side to side."""
    lines = shape.lines if words.count else shape.lines_without_count
    every_text = (words.count, words.counted, words.site) if len(lines) > 2 else (words.together, words.site)  # noqa: PLR2004 - count, what is counted, name
    for line, text in zip(lines, every_text, strict=False):
        block = _fit(text, line, shape.widest, words.lang)
        size = block.fitted.size if block.fitted.lines else line.size
        width = max((placed.width for placed in place_lines(block, TextBox(0, 0, 0, 0))), default=0.0)
        width = width or min(shape.widest, len(text) * line.size * _UNKNOWN_WIDTH)
        is_strong = line.typefaces == fonts.DISPLAY
        yield Text(text, block, size, 0, line.baseline, width, is_strong)


def _fit(text: str, line: _Line, widest: int, lang: str) -> Block:
    sizes = tuple(range(line.size, min(line.size, _SMALLEST) - 1, -2))
    return block_of(text, Style(line.typefaces, sizes, 1, line.size * 2, 1), widest, line.size * 2, lang)
