"""Which renditions of its photos the wall publishes: of each use its widths, cropped about the focus.

Which renditions a photo has is a pure function of its original's digest, its size and its focus, so that
templates can name them before they are made.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

from wall_of_fame.site import Site
from wall_of_fame.site.pictures.convert import SETTINGS, Format
from wall_of_fame.wall import Photo, Wall

Use = Literal["portrait", "group", "square", "note", "logo"]
"""How a template shows a photo."""

_WIDTHS: Final[dict[Use, tuple[int, ...]]] = {
    "portrait": (360, 720, 1080),
    "group": (480, 960, 1440),
    "square": (96, 192),
    "note": (480, 960, 1440),
    "logo": (160, 320),
}
# Height divided by width of a crop; None for a photo that is shown whole.
_RATIOS: Final[dict[Use, float | None]] = {
    "portrait": 5 / 4, "group": 2 / 3, "square": 1.0, "note": None, "logo": None,
}  # fmt: skip

# WebP takes no more pixels in a row or in a column. The smallest width of a note, times the longest shape
# that is accepted, is less.
_TALLEST: Final = 16_383

_SMALL: Final[frozenset[Use]] = frozenset({"square", "logo"})

# Photos that take long enough to load that their average colour is shown first.
_LARGE: Final[frozenset[Use]] = frozenset({"portrait", "group", "note"})

FORMATS: Final[tuple[Format, ...]] = ("webp", "jpg")

# How many photos' renditions are remembered: every page that names a photo asks for them.
_REMEMBERED: Final = 50_000


@dataclass(frozen=True, slots=True)
class Rendition:
    """A published file of a photo; `path` is within the output, `width` and `height` are pixels."""

    path: str
    width: int
    height: int
    format: Format


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo as a template shows it: `src` is a JPEG, the source sets are ready attribute values.

    A small picture has no set of JPEGs.
    """

    src: str
    srcset: str
    webp_srcset: str
    width: int
    height: int
    alt: str
    tone: str = ""
    """The average colour, shown until the picture has loaded: see `Photo.tone`; empty for a small one."""


@lru_cache(maxsize=_REMEMBERED)
def renditions(photo: Photo, use: Use) -> tuple[Rendition, ...]:
    """The renditions of a photo for a use: WebP and then JPEG, each at every width that the photo fills.

    Small pictures, of which a list shows hundreds, have one JPEG only, the largest.
    """
    every_size = rendition_sizes(photo, use)
    sizes = {"webp": every_size, "jpg": every_size[-1:] if use in _SMALL else every_size}
    return tuple(_rendition(photo, use, *size, kind) for kind in FORMATS for size in sizes[kind])


def _rendition(photo: Photo, use: Use, width: int, height: int, kind: Format) -> Rendition:
    return Rendition(_path(photo, use, width, kind), width, height, kind)


def rendition_sizes(photo: Photo, use: Use) -> tuple[tuple[int, int], ...]:
    """The widths and heights of a photo's renditions for a use, in pixels, from the smallest on."""
    left, top, right, bottom = crop_box(photo, use)
    full_width, ratio = right - left, (bottom - top) / (right - left)
    widths = sorted({min(width, full_width) for width in _WIDTHS[use]})
    return tuple(
        (width, max(1, round(width * ratio))) for width in widths if round(width * ratio) <= _TALLEST
    )


def crop_box(photo: Photo, use: Use) -> tuple[int, int, int, int]:
    """The part of the upright original that a use shows: left, top, right, bottom in pixels."""
    ratio = _RATIOS[use]
    if ratio is None:
        return 0, 0, photo.width, photo.height
    width = max(1, min(photo.width, round(photo.height / ratio)))
    height = max(1, min(photo.height, round(width * ratio)))
    left = round(min(max(photo.focus[0] * photo.width - width / 2, 0), photo.width - width))
    top = round(min(max(photo.focus[1] * photo.height - height / 2, 0), photo.height - height))
    return left, top, left + width, top + height


def picture(site: Site, photo: Photo | None, use: Use, up: str | None = None) -> Picture | None:
    """A photo as a template shows it; `up` as for `Site.link`."""
    if photo is None:
        return None
    files = renditions(photo, use)
    source_sets = {
        kind: ", ".join(f"{site.link(file.path, up)} {file.width}w" for file in files if file.format == kind)
        for kind in FORMATS
    }
    largest = files[-1]
    return Picture(
        src=site.link(largest.path, up),
        srcset="" if use in _SMALL else source_sets["jpg"],
        webp_srcset=source_sets["webp"],
        width=largest.width,
        height=largest.height,
        alt=photo.alt,
        tone=photo.tone if use in _LARGE else "",
    )


def photos_with_uses(wall: Wall) -> Iterator[tuple[Photo, Use]]:
    """Every photo of the wall with every way in which it is shown, each pair once."""
    yielded: set[tuple[str, Use, tuple[float, float]]] = set()
    for photo, use in _every_use(wall):
        if photo is None:
            continue
        key = (photo.original_digest, use, photo.focus)
        if key not in yielded:
            yielded.add(key)
            yield photo, use


def _every_use(wall: Wall) -> Iterator[tuple[Photo | None, Use]]:
    for person in wall.people:
        yield person.photo, "group" if person.is_wide_group else "portrait"
        yield person.photo, "square"
    for business in wall.businesses:
        yield business.logo, "logo"
    for recognition in wall.recognitions:
        yield recognition.note, "note"
        # Beside others in one frame a team has an upright picture, too.
        for person in recognition.people if len(recognition.people) > 1 else ():
            yield person.photo, "portrait"
    for campaign in wall.campaigns:
        for sponsor in campaign.sponsors:
            yield sponsor.logo, "logo"
        if campaign.pin_edition:
            yield campaign.pin_edition.picture, "logo"


def photos_by_rendition(wall: Wall) -> dict[str, tuple[Photo, Use]]:
    """The photo and the use of every rendition of the wall, by the name of its file."""
    return {
        Path(rendition.path).name: (photo, use)
        for photo, use in photos_with_uses(wall)
        for rendition in renditions(photo, use)
    }


def _path(photo: Photo, use: Use, width: int, kind: str) -> str:
    """A rendition's path. All those of a photo for a use share the long part, which compresses well."""
    inputs = f"{photo.original_digest} {use} {photo.focus} {SETTINGS}"
    return f"pictures/{hashlib.sha256(inputs.encode()).hexdigest()[:20]}-{width}.{kind}"
