"""Writing the pictures: format by name, weight kept down, and what phones add that a site must take off."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

ORIENTATION, DESCRIPTION = 0x0112, 0x010E
TURNS = {1: None, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
QUALITY = 76


@dataclass(frozen=True)
class Keeping:
    """How one picture is kept: EXIF orientation (1, 6 or 8), where it was taken, a comment."""

    orientation: int = 1
    comment: str = ""


def exif(keeping: Keeping) -> Image.Exif:
    """The EXIF block that `keeping` asks for; empty when it asks for nothing."""
    block = Image.Exif()
    if keeping.orientation != 1:
        block[ORIENTATION] = keeping.orientation
    if keeping.comment:
        block[DESCRIPTION] = keeping.comment
    return block


def save(image: Image.Image, path: Path, keeping: Keeping) -> None:
    """Write `image` as the format of the path's ending, its pixels turned as its orientation tells."""
    turn = TURNS[keeping.orientation]
    image = image if turn is None else image.transpose(turn)
    extra: dict[str, Any] = {"exif": exif(keeping)} if keeping != Keeping() else {}
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".jpg":
        sheet = Image.new("RGB", image.size, "white")
        sheet.paste(image, mask=image.getchannel("A") if image.mode == "RGBA" else None)
        comment = {"comment": keeping.comment} if keeping.comment else {}
        sheet.save(path, quality=QUALITY, progressive=True, optimize=True, **extra, **comment)
    elif path.suffix == ".webp":
        image.save(path, quality=QUALITY, method=6, **extra)
    else:
        if image.mode != "RGBA":
            image = image.quantize(256, Image.Quantize.MEDIANCUT, kmeans=2, dither=Image.Dither.NONE)
        image.save(path, optimize=True, **extra)
