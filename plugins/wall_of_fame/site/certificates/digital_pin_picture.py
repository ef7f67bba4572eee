"""The picture of a digital pin: a drawing of ours that carries the signed file in itself.

That is how Open Badges are kept and handed on (its section 5.3, “baking”). No other picture of the site
carries anything but pixels.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from PIL import Image, PngImagePlugin

from wall_of_fame import urls
from wall_of_fame.site import Build, OutputFile
from wall_of_fame.site.share_pictures import fonts, shapes
from wall_of_fame.site.share_pictures.text_layout import Box, Style, block_of, draw_line, place_lines
from wall_of_fame.system.digests import fingerprint

KEYWORD: Final = "openbadgecredential"
"""The name under which verifiers look for the signed file in a PNG."""

_WIDTH: Final = 600
_PIN: Final = 440
_MARGIN: Final = 40
_NAME: Final = Style(fonts.DISPLAY, (52, 46, 40, 34, 28), 2, 110, 1.1)
_ISSUER: Final = Style(fonts.TEXT, (26, 22, 18), 1, 32, 1.2)


def files(build: Build) -> Iterator[OutputFile]:
    """A picture of each edition that carries nothing, and one of each digital pin with its signed file."""
    issuer, colours = build.wall.pin_issuer, build.site.colours
    if issuer is None:
        return
    for campaign in build.wall.campaigns:
        if campaign.pin_edition:
            name, path = campaign.pin_edition.name, urls.picture_of_edition(campaign.id)
            yield _file(path, name, issuer.name, colours, "")
    for recognition in build.wall.recognitions:
        for pin in recognition.digital_pins:
            yield _file(pin.picture, pin.edition, issuer.name, colours, pin.signed)


def _file(path: str, name: str, issuer: str, colours: Mapping[str, str], signed: str) -> OutputFile:
    used = {role: colours[role] for role in ("sun", "on-sun", "rim", "paper", "ink")}
    inputs = fingerprint("digital pin", name, issuer, used, signed)
    return OutputFile(path, inputs, partial(draw, name, issuer, used, signed), is_kept=True)


def draw(name: str, issuer: str, colours: Mapping[str, str], signed: str) -> bytes:
    """The PNG of a pin of an edition; `signed` is the file that it carries, if any."""
    texts = [(name, _NAME, 20), (issuer, _ISSUER, 14)]
    width = _WIDTH - 2 * _MARGIN
    blocks = [(block_of(text, style, width, style.height, ""), gap) for text, style, gap in texts]
    height = 2 * _MARGIN + _PIN + round(sum(block.height + gap for block, gap in blocks))
    image = Image.new("RGB", (_WIDTH, height), colours["paper"])
    pin = shapes.pin_picture(shapes.Pin(name[:1], colours["sun"], colours["on-sun"]), _PIN, colours["rim"], 0)
    image.paste(pin, ((_WIDTH - _PIN) // 2, _MARGIN), pin)
    top: float = _MARGIN + _PIN
    for block, gap in blocks:
        for line in place_lines(block, Box(_MARGIN, top + gap, width, block.height), centred=True):
            draw_line(image, line, colours["ink"])
        top += gap + block.height
    carried = PngImagePlugin.PngInfo()
    if signed:
        carried.add_itxt(KEYWORD, signed)
    buffer = io.BytesIO()
    image.save(buffer, "PNG", pnginfo=carried)
    return buffer.getvalue()
