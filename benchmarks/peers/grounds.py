"""What peers are handed for their share pictures: grounds ready-drawn, typefaces, the places of all parts.

So what pictures have in common costs them nothing: the ground with its arc, the frame, the pins, the names of
the site and of the standards. Left to them are the face or the initials, the name, the line and the words.
They set these in one size; ours fits every text to its room.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from itertools import chain, permutations
from pathlib import Path
from typing import Any, Final

from benchmarks.stories import STANDARDS, name_of
from benchmarks.this_wall import COLOURS
from tools.programs import ROOT
from wall_of_fame.site.share_pictures import fonts, poster
from wall_of_fame.site.share_pictures.card import Card, Face
from wall_of_fame.site.share_pictures.layouts import LAYOUTS, WIDE
from wall_of_fame.site.share_pictures.shapes import Pin
from wall_of_fame.site.theme.folders import ThemeFolders
from wall_of_fame.site.theme.theme_files import palette

_MOST_PINS: Final = 3
_QUALITY: Final = 92
_TYPEFACES: Final = (fonts.DISPLAY[0], fonts.TEXT[0])

# Of each text its left (or middle) and top, and its size, in pixels.
_TEXTS: Final[dict[str, dict[str, Any]]] = {
    "1200x630": {
        "name": (516, 70, 84),
        "line": (516, 180, 33),
        "words": (516, 240, 50),
        "initials": (264, 225, 160),
    },
    "1080x1080": {
        "name": (512, 110, 84),
        "line": (512, 230, 39),
        "words": (64, 640, 60),
        "initials": (264, 225, 160),
    },
    "1080x1920": {
        "name": (540, 1066, 94),
        "line": (540, 1190, 42),
        "words": (540, 1260, 60),
        "initials": (540, 460, 288),
    },
}


def write_grounds(folder: Path) -> None:
    """Write every ground, share-<shape>-<standards>.jpg, and those of lists, share-<shape>-list.jpg."""
    folder.mkdir(parents=True)
    for standards in chain.from_iterable(
        permutations(STANDARDS, count) for count in range(1, _MOST_PINS + 1)
    ):
        card = _card(standards, (Face(""),))
        for layout in LAYOUTS.values():
            picture = poster.paint(card, _read_nothing, layout)
            picture.save(folder / f"share-{layout.name}-{'-'.join(standards)}.jpg", quality=_QUALITY)
    poster.paint(_card(STANDARDS, ()), _read_nothing, WIDE).save(
        folder / f"share-{WIDE.name}-list.jpg", quality=_QUALITY
    )


def write_shapes(path: Path) -> None:
    """Write where everything stands in each shape, as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(dict(_shapes())))


def copy_typefaces(folder: Path) -> None:
    """Copy the typefaces of names and of other words."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, typeface in zip(("name.ttf", "text.ttf"), _TYPEFACES, strict=True):
        shutil.copy(fonts.typeface_path(typeface), folder / name)


def _shapes() -> Iterator[tuple[str, Any]]:
    for name, layout in LAYOUTS.items():
        box = layout.frame.box
        face = {"left": int(box.left), "top": int(box.top), "width": int(box.width)}
        face["height"] = int(box.height) - layout.frame.arc.rim
        texts = {
            text: dict(zip(("x", "y", "size"), place, strict=True)) for text, place in _TEXTS[name].items()
        }
        shape = {"width": layout.width, "height": layout.height, "face": face, "texts": texts}
        yield name, {**shape, "centred": layout.columns[0].centred}


def _card(standards: tuple[str, ...], faces: tuple[Face, ...]) -> Card:
    colours = palette(ThemeFolders((ROOT / "theme",)))
    by_name = dict(zip(STANDARDS, COLOURS, strict=True))
    return Card(
        name="",
        line="",
        words="",
        faces=faces,
        pins=tuple(Pin(standard[0].upper(), by_name[standard], "#fff") for standard in standards),
        caption=" · ".join(map(name_of, standards)),
        site="Service Wall of Fame",
        ground=by_name[standards[0]] if faces else colours["sky"],
        on_ground="#fff",
        curve=colours["sun"],
        colours=colours,
    )


def _read_nothing(_name: str) -> bytes:
    return b""
