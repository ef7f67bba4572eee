"""Seeded pictures for measuring: coloured clouds of the size that people send in."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Final

from PIL import Image

_COARSE: Final = (12, 15)
_FULL: Final = (1200, 1500)


def write_picture(path: Path, number: int) -> None:
    """Picture `number`: always the same, and different from all the others."""
    chance = random.Random(number)  # noqa: S311 - the same picture each time is wanted, not secrets
    pixels = chance.randbytes(_COARSE[0] * _COARSE[1] * 3)
    picture = Image.frombytes("RGB", _COARSE, pixels).resize(_FULL, Image.Resampling.BICUBIC)
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, quality=85)


def write_pictures(folder: Path, photos: int) -> None:
    """The first pictures, under the names that `stories.photo_of` gives them."""
    for number in range(photos):
        write_picture(folder / f"picture-{number}.jpg", number)
