"""Paper, stencils and grain: how a shape becomes paint.

A `Stencil` is where paint may go; a `Pen` draws stencils in its own coordinates (moved, turned,
scaled) and paints through them on a layer. All is drawn `SUPER` times too large and scaled down.
"""

# ruff: noqa: S311 -- these chances place brush strokes, they guard nothing

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .colours import Colour
from .curves import Point, ellipse, ribbon, smooth

Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Stencil:
    """A mask (`L`, 255 lets all paint through) and where its top left corner lies, in pixels."""

    left: int
    top: int
    mask: Image.Image

    @property
    def box(self) -> Box:
        """Left, top, right and bottom in pixels."""
        return (self.left, self.top, self.left + self.mask.width, self.top + self.mask.height)

    def within(self, box: Box) -> Image.Image:
        """The mask as seen through `box`, black where the stencil does not reach."""
        return self.mask.crop((box[0] - self.left, box[1] - self.top, box[2] - self.left,
            box[3] - self.top))

    def __and__(self, other: Stencil) -> Stencil:
        a, b = self.box, other.box
        box = (max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3]))
        if box[2] <= box[0] or box[3] <= box[1]:
            return Stencil(a[0], a[1], Image.new("L", (1, 1)))
        return Stencil(box[0], box[1], ImageChops.multiply(self.within(box), other.within(box)))

    def __or__(self, other: Stencil) -> Stencil:
        a, b = self.box, other.box
        box = (min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3]))
        return Stencil(box[0], box[1], ImageChops.lighter(self.within(box), other.within(box)))

    def __sub__(self, other: Stencil) -> Stencil:
        hole = ImageChops.invert(other.within(self.box))
        return Stencil(self.left, self.top, ImageChops.multiply(self.mask, hole))

    def at(self, share: float) -> Stencil:
        """The same stencil letting through only `share` of the paint."""
        return replace(self, mask=self.mask.point(lambda v: v * share))

    def soft(self, radius: float) -> Stencil:
        """The same stencil with edges blurred by `radius` pixels."""
        edge = int(radius * 2) + 1
        wide = self.within((self.left - edge, self.top - edge, self.box[2] + edge, self.box[3] + edge))
        return Stencil(self.left - edge, self.top - edge, wide.filter(ImageFilter.BoxBlur(radius)))


@lru_cache(maxsize=4)
def grain(width: int, height: int, size: float, seed: int) -> Image.Image:
    """Even noise (`L`) of `width` by `height` pixels with grains of `size` pixels."""
    w, h = max(1, math.ceil(width / size)), max(1, math.ceil(height / size))
    noise = Image.frombytes("L", (w, h), random.Random(seed).randbytes(w * h))
    return noise.resize((width, height), Image.Resampling.BICUBIC)


@lru_cache(maxsize=4)
def bristles(width: int, height: int, size: float, seed: int) -> Image.Image:
    """Noise (`L`) drawn out sideways, like the dry streaks of a wide brush."""
    w, h = max(2, math.ceil(width / size / 26)), max(2, math.ceil(height / size))
    noise = Image.frombytes("L", (w, h), random.Random(seed).randbytes(w * h))
    return noise.resize((width, height), Image.Resampling.BICUBIC)


@dataclass(frozen=True)
class Pen:
    """Draws on `layer` in coordinates that `matrix` (a, b, c, d, e, f) carries to pixels."""

    layer: Image.Image
    matrix: tuple[float, float, float, float, float, float]
    zoom: float

    @classmethod
    def on(cls, layer: Image.Image, zoom: float) -> Pen:
        """A pen whose unit is `zoom` pixels, with the origin at the top left."""
        return cls(layer, (zoom, 0, 0, zoom, 0, 0), zoom)

    def moved(self, x: float, y: float, scale: float = 1.0, turn: float = 0.0, flip: bool = False) -> Pen:
        """A pen with its origin at (x, y), its unit `scale` and its axes turned by `turn` degrees."""
        a, b, c, d, e, f = self.matrix
        cos, sin = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
        way = -1 if flip else 1
        return replace(
            self,
            matrix=(
                (a * cos + c * sin) * way, (b * cos + d * sin) * way,
                c * cos - a * sin, d * cos - b * sin,
                a * x + c * y + e, b * x + d * y + f,
            ),
        )  # fmt: skip

    @property
    def unit(self) -> float:
        """How many pixels one unit is."""
        return math.hypot(self.matrix[0], self.matrix[1])

    def pixel(self, point: Point) -> Point:
        """Where `point` lies, in pixels."""
        a, b, c, d, e, f = self.matrix
        return (a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f)

    def shape(self, outline: Sequence[Point]) -> Stencil:
        """The stencil of a polygon."""
        dots = [self.pixel(p) for p in outline]
        edge = int(60 * self.zoom)
        left = max(math.floor(min(x for x, _ in dots)) - 1, -edge)
        top = max(math.floor(min(y for _, y in dots)) - 1, -edge)
        right = min(math.ceil(max(x for x, _ in dots)) + 2, self.layer.width + edge)
        bottom = min(math.ceil(max(y for _, y in dots)) + 2, self.layer.height + edge)
        mask = Image.new("L", (max(right - left, 1), max(bottom - top, 1)))
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in dots], fill=255)
        return Stencil(left, top, mask)

    def blob(self, points: Sequence[Point]) -> Stencil:
        """The stencil of a smooth closed outline through `points`."""
        return self.shape(smooth(points))

    def oval(self, x: float, y: float, rx: float, ry: float | None = None, angle: float = 0) -> Stencil:
        """The stencil of an ellipse (a circle without `ry`)."""
        return self.shape(ellipse(x, y, rx, rx if ry is None else ry, angle))

    def rect(self, x: float, y: float, width: float, height: float, corner: float = 0) -> Stencil:
        """The stencil of a rectangle, its corners rounded by `corner`."""
        r = min(corner, width / 2, height / 2)
        if r <= 0:
            return self.shape([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])
        out: list[Point] = []
        for cx, cy, at in ((x + width - r, y + r, -90), (x + width - r, y + height - r, 0),
                           (x + r, y + height - r, 90), (x + r, y + r, 180)):  # fmt: skip
            arc = (math.radians(at + 9 * i) for i in range(11))
            out += [(cx + r * math.cos(t), cy + r * math.sin(t)) for t in arc]
        return self.shape(out)

    def stroke(self, points: Sequence[Point], width: float, start: float = 0, end: float = 0) -> Stencil:
        """The stencil of a brush stroke, see `ribbon`."""
        return self.shape(ribbon(points, width, start, end))

    def glow(self, x: float, y: float, rx: float, ry: float | None = None) -> Stencil:
        """A round stencil that fades from full in the middle to nothing at its rim."""
        cx, cy = self.pixel((x, y))
        w, h = max(int(rx * self.unit * 2), 2), max(int((rx if ry is None else ry) * self.unit * 2), 2)
        # the gradient is full only in the corners: stretch it so that it fades out at the sides
        disc = Image.radial_gradient("L").point(lambda v: max(0, 181 - v) * 255 / 181).resize((w, h))
        return Stencil(int(cx - w / 2), int(cy - h / 2), disc)

    def fade(self, stencil: Stencil, start: Point, end: Point) -> Stencil:
        """The stencil running from nothing at `start` to full at `end`."""
        (ax, ay), (bx, by) = self.pixel(start), self.pixel(end)
        square = (bx - ax) ** 2 + (by - ay) ** 2 or 1.0
        kx, ky = 256 * (bx - ax) / square, 256 * (by - ay) / square
        ramp = Image.new("L", (3, 256 * 24), 255)
        ramp.paste(Image.linear_gradient("L").resize((3, 256)), (0, 0))
        row = (0.0, 0.0, 1.5, kx, ky, kx * (stencil.left - ax) + ky * (stencil.top - ay))
        field = ramp.transform(stencil.mask.size, Image.Transform.AFFINE, row, Image.Resampling.BILINEAR)
        return replace(stencil, mask=ImageChops.multiply(stencil.mask, field))

    def shifted(self, stencil: Stencil, dx: float, dy: float) -> Stencil:
        """The stencil moved by units of the page (light always falls from the same side)."""
        k = self.unit
        return replace(stencil, left=stencil.left + round(dx * k), top=stencil.top + round(dy * k))

    def paint(self, stencil: Stencil, colour: Colour, share: float = 1.0) -> None:
        """Lay `colour` through the stencil."""
        mask = stencil.mask if share >= 1 else stencil.at(share).mask
        self.layer.paste(colour, (stencil.left, stencil.top), mask)

    def speckle(self, stencil: Stencil, colour: Colour, share: float = 1.0, size: float = 2.0,
        seed: int = 7) -> None:
        """Spray `colour` through the stencil: the fainter the stencil, the fewer the grains."""
        noise = grain(self.layer.width, self.layer.height, size * self.zoom, seed).crop(stencil.box)
        dots = ImageChops.add(stencil.mask, noise, 1, -255).point(lambda v: min(255, v * 4))
        self.paint(replace(stencil, mask=dots), colour, share)

    def brush(self, stencil: Stencil, colour: Colour, share: float = 0.5, cover: int = 110,
        seed: int = 3) -> None:
        """Drag `colour` over the stencil with a dry brush; `cover` (0 to 255) is how much sticks."""
        streaks = bristles(self.layer.width, self.layer.height, 3.2 * self.zoom, seed).crop(stencil.box)
        dry = streaks.point(lambda v: max(0, min(255, (v - 255 + cover) * 5)))
        self.paint(replace(stencil, mask=ImageChops.multiply(stencil.mask, dry)), colour, share)
