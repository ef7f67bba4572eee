"""Exif blocks that say which side of a picture is up, and nothing else."""

from __future__ import annotations

import struct
from typing import Final

from wall_of_fame.content.decode_picture import open_picture, orientation_of, quiet_decoders

_UPRIGHT: Final = 1

EMPTY_EXIF: Final = b"MM\0*" + struct.pack(">IHI", 8, 0, 0)
"""An Exif block without anything in it."""


def orientation_block(data: bytes) -> bytes:
    """The Exif block that a picture needs to be shown upright; empty if it needs none."""
    try:
        with quiet_decoders():
            orientation = orientation_of(open_picture(data))
    except Exception:  # noqa: BLE001 - a decoder may raise anything; then nobody can show the picture
        return b""
    if orientation == _UPRIGHT:
        return b""
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)
