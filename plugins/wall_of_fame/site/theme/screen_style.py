"""The stylesheet of pages for a screen, whose browser may be older than what the rest of the site asks for.

A browser that does not know cascade layers skips all that is in them. So this stylesheet has none: it has all
that such a page needs, in the order of the layers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

SCREEN: Final = "display"
"""The folder of pages whose stylesheet is for screens."""

_BEFORE: Final = ("tokens.css", "base.css")
_BLOCKS: Final = ("page-colours.css", "portrait.css", "monogram.css", "pin.css", "mark.css")
_AFTER: Final = ("utilities.css",)

_LAYER: Final = re.compile(rb"@layer [\w, ]+([;{])")
_BRACE: Final = re.compile(rb'"[^"]*"|[{}]')


def parts(css: str, folder: str) -> Iterator[str]:
    """The files and folders that the stylesheet is made of, in their order; `folder` is that of the page."""
    yield from (f"{css}/{name}" for name in _BEFORE)
    yield from (f"{css}/blocks/{name}" for name in _BLOCKS)
    yield folder
    yield from (f"{css}/{name}" for name in _AFTER)


def without_layers(css: bytes) -> bytes:
    """A stylesheet with the rules of its layers, but without the layers."""
    pieces: list[bytes] = []
    position = 0
    while layer := _LAYER.search(css, position):
        pieces.append(css[position : layer.start()])
        position = layer.end()
        if layer[1] == b"{":
            end = _end_of_block(css, position)
            pieces.append(css[position:end])
            position = end + 1
    return b"".join((*pieces, css[position:]))


def _end_of_block(css: bytes, start: int) -> int:
    """The position of the brace that closes a block whose inside begins at `start`."""
    depth = 1
    for brace in _BRACE.finditer(css, start):
        depth += {b"{": 1, b"}": -1}.get(brace[0], 0)
        if not depth:
            return brace.start()
    return len(css)
