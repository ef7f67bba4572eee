"""From a person and a scene to a finished portrait."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from . import figure
from .camera import CAMERAS, blur_behind
from .canvas import Pen, Stencil
from .colours import rgb, shade
from .people import Person
from .scenes import Stage
from .scenes_outdoors import SCENES

SUPER = 3.0


@dataclass(frozen=True)
class Portrait:
    """One portrait: who, before what, on a page of which size (in final pixels)."""

    who: Person
    scene: str
    scene_paints: tuple[str, ...]
    width: int = 1200
    height: int = 1500
    centre: float = 0.5
    camera: str = ""
    """The photograph that a phone would have taken instead (`camera.CAMERAS`); "" for none."""


def cast(page: Pen, layer: Image.Image, depth: tuple[int, int, int]) -> None:
    """Lay a cut-out figure on the page, with the soft shadow of raised paper."""
    alpha = Stencil(0, 0, layer.getchannel("A"))
    small = alpha.mask.reduce(4)
    blurred = Stencil(0, 0, small).soft(5).within((0, 0, *small.size)).resize(alpha.mask.size)
    shadow = Stencil(round(20 * page.zoom), round(14 * page.zoom), blurred)
    page.paint(shadow, depth, 0.42)
    page.paint(page.shifted(Stencil(0, 0, alpha.mask), 4, 4), depth, 0.35)
    page.layer.paste(layer, (0, 0), layer)


def finish(image: Image.Image, width: int, height: int) -> Image.Image:
    """The sheet scaled down to its final size."""
    return image.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)


def paint(portrait: Portrait, zoom: float = SUPER) -> Image.Image:
    """The finished picture; `zoom` is how many times too large it is drawn at first.

    Whatever its final size, a portrait is drawn on a page whose shorter side is 1200 units.
    """
    size = (round(portrait.width * zoom), round(portrait.height * zoom))
    unit = min(portrait.width, portrait.height) / 1200
    width, height = portrait.width / unit, portrait.height / unit
    page = Pen.on(Image.new("RGB", size), zoom * unit)
    one, two, three = (rgb(name) for name in portrait.scene_paints)
    SCENES[portrait.scene](page, Stage(width, height, (one, two, three), portrait.who.seed))
    if portrait.camera and portrait.camera != "cluttered":
        page.layer.paste(blur_behind(page.layer))
    layer = Image.new("RGBA", size)
    scale = (1.08 if height > width else 0.95) * portrait.who.scale
    x = width * portrait.centre + portrait.who.x
    y = height * 0.46 + portrait.who.y
    figure.draw(Pen.on(layer, zoom * unit).moved(x, y, scale), portrait.who)
    cast(page, layer, shade(shade(one)))
    image = finish(page.layer, portrait.width, portrait.height)
    return CAMERAS[portrait.camera](image) if portrait.camera else image
