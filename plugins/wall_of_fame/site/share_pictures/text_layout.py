"""Text as it is drawn: set in typefaces, fitted into a box, each line with the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PIL import ImageDraw, ImageFont

from wall_of_fame.site.share_pictures import fonts as typefaces
from wall_of_fame.site.share_pictures.fit_text import Room, Setting, fitted

_MEASURED_AT: Final = 100
"""The size at which letters are measured, in pixels."""

_SLACK: Final = 0.985
"""How much of the width lines may take: letters are a little wider in some sizes than in others."""

_SPACE: Final = 0.25
"""How wide a space between words is, in ems."""

_HIGH: Final = 0.7
_DEEP: Final = 0.06
"""What a line takes above and below its baseline, even if its letters are lower, in ems."""

_AIR: Final = 0.05
"""The least air between the ink of two lines, in ems."""

_FONTS: Final = 96
"""How many typefaces in a size are kept open."""


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
    """How a text is set: its typefaces, its sizes (largest first), its lines at most, its room."""

    chain: tuple[str, ...]
    sizes: tuple[int, ...]
    most_lines: int
    height: float
    leading: float


@dataclass(frozen=True, slots=True)
class Block:
    """A text that is set, ready to be drawn: `ascent` and `descent` are its ink's, in pixels."""

    text: str
    chain: tuple[str, ...]
    setting: Setting
    leading: float
    ascent: float
    descent: float
    lang: str

    @property
    def height(self) -> float:
        """From the top of the first line's ink to the end of the last one's."""
        below = max(0, len(self.setting.lines) - 1) * self.leading
        return below + self.ascent + self.descent if self.setting.lines else 0.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of text with the place where it begins (on its baseline)."""

    line: str
    block: Block
    left: float
    baseline: float
    width: float

    @property
    def box(self) -> Box:
        """Where its ink may be."""
        block = self.block
        return Box(self.left, self.baseline - block.ascent, self.width, block.ascent + block.descent)


def block_of(text: str, style: Style, width: float, height: float, lang: str) -> Block:
    """A text set in the largest size in which it fits, as far as it can be drawn at all."""
    text = typefaces.drawable(text, style.chain)
    ascent, descent = _ink(text, style.chain, lang)
    leading = max(style.leading, ascent + descent + _AIR)
    room = Room(width * _SLACK, height, style.most_lines, leading, ascent + descent)
    setting = Setting(style.sizes[-1], ())
    if text:
        setting = fitted(text, lambda part: _advance(part, style.chain, lang), room, style.sizes)
    size = setting.size
    return Block(text, style.chain, setting, leading * size, ascent * size, descent * size, lang)


def place(block: Block, box: Box, *, centred: bool = False) -> tuple[Placed, ...]:
    """The lines of a block, from the top of a box on; right-to-left text is flush at its other side."""
    size = block.setting.size
    widths = [_advance(line, block.chain, block.lang) * size for line in block.setting.lines]
    flush = max(widths, default=0.0) if typefaces.is_right_to_left(block.text[:1]) else None
    placed = []
    for at, (line, width) in enumerate(zip(block.setting.lines, widths, strict=True)):
        left = box.left + ((box.width - width) / 2 if centred else flush - width if flush else 0)
        placed.append(Placed(line, block, left, box.top + block.ascent + at * block.leading, width))
    return tuple(placed)


def _advance(text: str, chain: tuple[str, ...], lang: str) -> float:
    """How wide a line is, in ems."""
    return sum(
        _extent(run, _MEASURED_AT, lang) for run in typefaces.runs(text.strip(), chain)
    ) / _MEASURED_AT + (_SPACE if text[-1:] == " " and text.strip() else 0)


def _extent(run: typefaces.Run, size: int, lang: str) -> float:
    """How many pixels wide a run is, what reaches beyond its letters' own room included."""
    shapes = font(run.typeface, size)
    left, _, right, _ = shapes.getbbox(run.text, anchor="ls", language=_tongue(run.text, lang))
    return max(right, 0) - min(left, 0)


def _ink(text: str, chain: tuple[str, ...], lang: str) -> tuple[float, float]:
    """How far a text reaches above and below its baseline, in ems: at least as far as an “H”."""
    above, below = _HIGH, _DEEP
    for run in typefaces.runs(text, chain):
        _, top, _, bottom = font(run.typeface, _MEASURED_AT).getbbox(
            run.text, anchor="ls", language=_tongue(run.text, lang)
        )
        above, below = max(above, (1 - top) / _MEASURED_AT), max(below, (bottom + 1) / _MEASURED_AT)
    return above, below


def write(pen: ImageDraw.ImageDraw, placed: Placed, colour: str) -> None:
    """Draw a line where it stands."""
    left = placed.left
    for run in typefaces.runs(placed.line, placed.block.chain):
        shapes = font(run.typeface, placed.block.setting.size)
        tongue = _tongue(run.text, placed.block.lang)
        over = min(0, shapes.getbbox(run.text, anchor="ls", language=tongue)[0])
        pen.text(
            (left - over, placed.baseline), run.text, fill=colour, font=shapes, anchor="ls", language=tongue
        )
        left += _extent(run, placed.block.setting.size, placed.block.lang)


@lru_cache(maxsize=_FONTS)
def font(typeface: str, size: int) -> ImageFont.FreeTypeFont:
    """A typeface in a size (pixels)."""
    return ImageFont.truetype(typefaces.path(typeface), size, layout_engine=ImageFont.Layout.RAQM)


def _tongue(text: str, lang: str) -> str | None:
    """The language that shapes are chosen for: Han letters look otherwise in Chinese than in Japanese."""
    if text.isascii():
        return None
    if any("\u3040" <= letter <= "\u30ff" for letter in text) or lang.startswith("ja"):
        return "ja"
    return "zh-Hans" if any("\u2e80" <= letter <= "\u9fff" for letter in text) else lang or None
