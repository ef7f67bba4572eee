"""What pictures and videos say besides what they show: where, when and by which device they were taken.

`says_where` looks for a place in every format that the wall takes, and in pictures and videos that hide
behind a picture, as in a phone's “motion photo”. `without_metadata` takes all of it out and leaves pixels,
frames and sound as they are. Both are linear in the length of the file, whatever its bytes are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from wall_of_fame.content.metadata import heif, jpeg, mp4, png, webm, webp
from wall_of_fame.content.metadata.places import block_says_where

# More pictures and videos than this do not hide behind one another.
_MOST_NESTED: Final = 16

# The first bytes of what may hide behind a picture.
_HIDDEN: Final = re.compile(rb"\xff\xd8\xff|\x89PNG\r\n|RIFF....WEBP|....ftyp", re.DOTALL)

CLEANING: Final = "2"
"""How metadata are taken out: to be changed with every change of it, so that videos are published anew."""


class _Format(NamedTuple):
    """A file format: its metadata in blocks, what hides in such a file, and the file without either."""

    is_it: Callable[[bytes], bool]
    blocks: Callable[[bytes], Iterator[bytes]]
    hidden: Callable[[bytes], Iterator[bytes]]
    clean: Callable[[bytes], bytes]


def _nothing(_data: bytes) -> Iterator[bytes]:
    return iter(())


_FORMATS: Final = (
    _Format(jpeg.is_jpeg, jpeg.blocks, jpeg.hidden, jpeg.clean),
    _Format(png.is_png, png.blocks, png.hidden, png.clean),
    _Format(webp.is_webp, webp.blocks, webp.hidden, webp.clean),
    _Format(heif.is_heif, heif.blocks, heif.hidden, heif.clean),
    _Format(mp4.is_mp4, mp4.blocks, _nothing, mp4.clean),
    _Format(webm.is_webm, webm.blocks, _nothing, webm.clean),
)


def says_where(data: bytes, depth: int = 0) -> bool:
    """Whether a picture or a video says where it was taken; false for a file of another format."""
    kind = _format_of(data)
    if kind is None:
        return False
    if any(map(block_says_where, kind.blocks(data))):
        return True
    hidden = ((behind, _HIDDEN.search(behind)) for behind in kind.hidden(data))
    return depth < _MOST_NESTED and any(
        says_where(behind[match.start() :], depth + 1) for behind, match in hidden if match
    )


def has_too_many_parts(data: bytes) -> bool:
    """Whether a picture has so many parts that a decoder is busy with them, however small they are."""
    return (jpeg.is_jpeg(data) and jpeg.count_parts(data) >= jpeg.MOST_PARTS) or (
        png.is_png(data) and png.count_chunks(data) >= png.MOST_CHUNKS
    )


def without_metadata(data: bytes) -> bytes:
    """A picture or a video with nothing in it but what it shows; a file of another format as it is.

    A picture keeps its colour profile and which side is up.
    """
    kind = _format_of(data)
    return data if kind is None else kind.clean(data)


def _format_of(data: bytes) -> _Format | None:
    return next((kind for kind in _FORMATS if kind.is_it(data)), None)


__all__ = ["CLEANING", "has_too_many_parts", "says_where", "without_metadata"]
