"""Text that is ready to be drawn: fitted into a box, each line with its position."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from wall_of_fame.site.share_pictures import fonts
from wall_of_fame.site.share_pictures.fit_text import FittedText, TextArea, fit_text

# The size at which letters are measured, in pixels.
_MEASURED_AT: Final = 100

# How much of the width lines may take: letters are a little wider in some sizes than in others.
_USABLE_WIDTH: Final = 0.985

# The width of a space between words, in ems.
_SPACE: Final = 0.25

_PARTS: Final = re.compile(r" +|[^ ]+")

# What a line takes above and below its baseline, even if its letters are lower, in ems.
_LEAST_ASCENT: Final = 0.7
_LEAST_DESCENT: Final = 0.06

# The least gap between the ink of two lines, in ems.
_LINE_GAP: Final = 0.05

# How many typefaces in a size are kept open.
_OPEN_FONTS: Final = 96

# How many fitted texts are remembered: one name is on the pictures of all recognitions of somebody.
_REMEMBERED_BLOCKS: Final = 1_000

# How many words are remembered with their sizes, and with their pictures.
_REMEMBERED_SIZES: Final = 50_000
_REMEMBERED_WORDS: Final = 5_000


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: its typefaces, its sizes in pixels (largest first), and its limits.

    `height` is the most that all its lines may take, in pixels; `leading` the distance of lines, in ems.
    """

    typefaces: tuple[str, ...]
    sizes: tuple[int, ...]
    most_lines: int
    height: float
    leading: float


@dataclass(frozen=True, slots=True)
class Block:
    """A text that is fitted: `leading`, and the `ascent` and `descent` of its ink, are pixels."""

    text: str
    typefaces: tuple[str, ...]
    fitted: FittedText
    leading: float
    ascent: float
    descent: float
    lang: str

    @property
    def height(self) -> float:
        """From the top of the first line's ink to the end of the last one's."""
        below_first = max(0, len(self.fitted.lines) - 1) * self.leading
        return below_first + self.ascent + self.descent if self.fitted.lines else 0.0


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of text with the point where it begins on its baseline, in pixels."""

    text: str
    block: Block
    left: float
    baseline: float
    width: float

    @property
    def box(self) -> Box:
        """The box within which its ink lies."""
        block = self.block
        return Box(self.left, self.baseline - block.ascent, self.width, block.ascent + block.descent)


@lru_cache(maxsize=_REMEMBERED_BLOCKS)
def block_of(text: str, style: Style, width: float, height: float, lang: str) -> Block:
    """Fit a text into a width and a height in pixels, in the largest size; without what cannot be drawn."""
    text = fonts.drawable_text(text, style.typefaces)
    ascent, descent = _ink_extent(text, style.typefaces, lang)
    leading = max(style.leading, ascent + descent + _LINE_GAP)
    area = TextArea(width * _USABLE_WIDTH, height, style.most_lines, leading, ascent + descent)
    fitted = FittedText(style.sizes[-1], ())
    if text:
        fitted = fit_text(text, lambda part: _width(part, style.typefaces, lang), area, style.sizes)
    size = fitted.size
    return Block(text, style.typefaces, fitted, leading * size, ascent * size, descent * size, lang)


def place_lines(block: Block, box: Box, *, centred: bool = False) -> tuple[PlacedLine, ...]:
    """The lines of a block, from the top of a box on; right-to-left lines end at the same point."""
    size = block.fitted.size
    widths = [_width(line, block.typefaces, block.lang) * size for line in block.fitted.lines]
    widest = max(widths, default=0.0)
    is_right_to_left = fonts.is_right_to_left(block.text[:1])
    lines = []
    for number, (line, width) in enumerate(zip(block.fitted.lines, widths, strict=True)):
        indent = (box.width - width) / 2 if centred else widest - width if is_right_to_left else 0
        baseline = box.top + block.ascent + number * block.leading
        lines.append(PlacedLine(line, block, box.left + indent, baseline, width))
    return tuple(lines)


def _width(text: str, typefaces: tuple[str, ...], lang: str) -> float:
    """The width of a text on one line, in ems."""
    final_space = _SPACE if text[-1:] == " " and text.strip() else 0
    return _line_width(text.strip(), typefaces, _MEASURED_AT, lang) / _MEASURED_AT + final_space


def _line_width(text: str, typefaces: tuple[str, ...], size: int, lang: str) -> float:
    """The width of a line in pixels, with the ink that reaches beyond the advance of its letters."""
    words = [_word_size(word, size) for word in _words(text, typefaces, lang)]
    return words[0].before + sum(word.advance for word in words) + words[-1].after if words else 0.0


@dataclass(frozen=True, slots=True)
class _Word:
    """What is drawn in one go: a word or a space, its typeface, and the language whose shapes it has."""

    text: str
    typeface: str
    language: str | None


@dataclass(frozen=True, slots=True)
class _WordSize:
    """How far a word moves the pen, and how far its ink reaches before and beyond that, in pixels."""

    advance: float
    before: float
    after: float


def _words(text: str, typefaces: tuple[str, ...], lang: str) -> Iterator[_Word]:
    """The words of a line with the spaces between them, so that each can be remembered.

    A line that is written from right to left stays whole, since there the order of words is turned around.
    """
    stays_whole = fonts.is_right_to_left(text)
    for run in fonts.split_runs(text, typefaces):
        language = _shaping_language(run.text, lang)
        for part in (run.text,) if stays_whole else _PARTS.findall(run.text):
            yield _Word(part, run.typeface, language)


@lru_cache(maxsize=_REMEMBERED_SIZES)
def _word_size(word: _Word, size: int) -> _WordSize:
    word_font = font(word.typeface, size)
    advance = word_font.getlength(word.text, language=word.language)
    if word.text.isspace():
        return _WordSize(advance, 0.0, 0.0)
    left, _, right, _ = word_font.getbbox(word.text, anchor="ls", language=word.language)
    return _WordSize(advance, max(0.0, -left), max(0.0, right - advance))


def _ink_extent(text: str, typefaces: tuple[str, ...], lang: str) -> tuple[float, float]:
    """How far a text reaches above and below its baseline, in ems: at least as far as an “H”."""
    above, below = _LEAST_ASCENT, _LEAST_DESCENT
    for run in fonts.split_runs(text, typefaces):
        _, top, _, bottom = font(run.typeface, _MEASURED_AT).getbbox(
            run.text, anchor="ls", language=_shaping_language(run.text, lang)
        )
        above, below = max(above, (1 - top) / _MEASURED_AT), max(below, (bottom + 1) / _MEASURED_AT)
    return above, below


def draw_line(image: Image.Image, line: PlacedLine, colour: str) -> None:
    """Draw a line at its position."""
    block, size = line.block, line.block.fitted.size
    words = [*_words(line.text, block.typefaces, block.lang)]
    left = line.left + (_word_size(words[0], size).before if words else 0.0)
    for word in words:
        if not word.text.isspace():
            picture, (x, y) = _word_picture(word, size)
            # An area of the colour, laid on through the mask, takes half as long as to fill the mask with it.
            ink = Image.new("RGB", picture.size, colour)
            image.paste(ink, (round(left) + x, round(line.baseline) + y), picture)
        left += _word_size(word, size).advance


@lru_cache(maxsize=_REMEMBERED_WORDS)
def _word_picture(word: _Word, size: int) -> tuple[Image.Image, tuple[int, int]]:
    """A word as a mask, and where its upper left corner is from the point where it begins."""
    word_font = font(word.typeface, size)
    box = word_font.getbbox(word.text, anchor="ls", language=word.language)
    left, top, right, bottom = map(round, box)
    picture = Image.new("L", (max(1, right - left), max(1, bottom - top)))
    pen = ImageDraw.Draw(picture)
    pen.text((-left, -top), word.text, fill=255, font=word_font, anchor="ls", language=word.language)
    return picture, (left, top)


@lru_cache(maxsize=_OPEN_FONTS)
def font(typeface: str, size: int) -> ImageFont.FreeTypeFont:
    """A typeface in a size in pixels."""
    return ImageFont.truetype(fonts.typeface_path(typeface), size, layout_engine=ImageFont.Layout.RAQM)


def _shaping_language(text: str, lang: str) -> str | None:
    """The language whose shapes of letters are drawn: Han letters differ between Chinese and Japanese."""
    if text.isascii():
        return None
    if any("\u3040" <= letter <= "\u30ff" for letter in text) or lang.startswith("ja"):
        return "ja"
    return "zh-Hans" if any("\u2e80" <= letter <= "\u9fff" for letter in text) else lang or None
