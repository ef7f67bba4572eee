"""Which pictures the wall publishes: each at the widths of its use, cropped about its focus.

Which files a picture becomes is a pure function of the original's digest, its size and its focus,
so that templates can name them before they are made.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Final, Literal

from wall_of_fame.site import Build, OutputFile, Site
from wall_of_fame.site.pictures.convert import SETTINGS, Cut, Format, develop
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.system.whole_file import write_whole
from wall_of_fame.system.workers import Advance, no_progress, run_parts
from wall_of_fame.wall import Photo, Wall

Use = Literal["portrait", "square", "note", "logo"]
"""How templates show a picture."""

_WIDTHS: Final[dict[Use, tuple[int, ...]]] = {
    "portrait": (360, 720, 1080),
    "square": (96, 192),
    "note": (480, 960, 1440),
    "logo": (160, 320),
}
_RATIOS: Final[dict[Use, float | None]] = {"portrait": 5 / 4, "square": 1.0, "note": None, "logo": None}
"""Height by width of a crop; without one the picture is shown whole."""

_SMALL: Final[frozenset[Use]] = frozenset({"square", "logo"})
_TONED: Final[frozenset[Use]] = frozenset({"portrait", "note"})
"""Pictures large enough to be waited for, in whose place their colour stands."""

FORMATS: Final[tuple[Format, ...]] = ("webp", "jpg")

_REMEMBERED: Final = 50_000
"""How many pictures' renditions are worked out once: every page that names a picture asks for them."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """One published file of a picture."""

    path: str
    width: int
    height: int
    format: Format


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a template shows it: `src` is JPEG, the source sets are ready attribute values.

    There is no set of a small picture in JPEG.
    """

    src: str
    srcset: str
    webp_srcset: str
    width: int
    height: int
    alt: str
    tone: str = ""
    """The colour that stands for the picture until it is there: see `Photo.tone`; none of a small one."""


@lru_cache(maxsize=_REMEMBERED)
def renditions(photo: Photo, use: Use) -> tuple[Rendition, ...]:
    """The files that a photo becomes for one use: WebP and JPEG at every width that it fills, JPEG last.

    Of small pictures, which stand in lists by the hundred, there is one JPEG only.
    """
    every = sizes(photo, use)
    chosen = {"webp": every, "jpg": every[-1:] if use in _SMALL else every}
    return tuple(_rendition(photo, use, *size, kind) for kind in FORMATS for size in chosen[kind])


def _rendition(photo: Photo, use: Use, width: int, height: int, kind: Format) -> Rendition:
    return Rendition(_name(photo, use, width, kind), width, height, kind)


def sizes(photo: Photo, use: Use) -> tuple[tuple[int, int], ...]:
    """The widths and heights of what a photo becomes, from the smallest on."""
    left, top, right, bottom = crop(photo, use)
    whole, ratio = right - left, (bottom - top) / (right - left)
    return tuple(
        (width, max(1, round(width * ratio)))
        for width in sorted({min(width, whole) for width in _WIDTHS[use]})
    )


def crop(photo: Photo, use: Use) -> tuple[int, int, int, int]:
    """The part of the upright picture that is shown: left, top, right, bottom in pixels."""
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
    sets = {
        kind: ", ".join(f"{site.link(file.path, up)} {file.width}w" for file in files if file.format == kind)
        for kind in FORMATS
    }
    largest = files[-1]
    return Picture(
        src=site.link(largest.path, up),
        srcset="" if use in _SMALL else sets["jpg"],
        webp_srcset=sets["webp"],
        width=largest.width,
        height=largest.height,
        alt=photo.alt,
        tone=photo.tone if use in _TONED else "",
    )


def shown(wall: Wall) -> Iterator[tuple[Photo, Use]]:
    """Every picture of the wall with every way in which it is shown, each once."""
    seen: set[tuple[str, Use, tuple[float, float]]] = set()
    for photo, use in _all(wall):
        if photo and (photo.digest, use, photo.focus) not in seen:
            seen.add((photo.digest, use, photo.focus))
            yield photo, use


def _all(wall: Wall) -> Iterator[tuple[Photo | None, Use]]:
    for person in wall.people:
        yield person.photo, "portrait"
        yield person.photo, "square"
    for business in wall.businesses:
        yield business.logo, "logo"
    for recognition in wall.recognitions:
        yield recognition.note, "note"
    for campaign in wall.campaigns:
        for sponsor in campaign.sponsors:
            yield sponsor.logo, "logo"


def files(build: Build, kept: Path) -> Iterator[OutputFile]:
    """Every published picture; `make` must have put it into the folder `kept` before it is asked for."""
    for photo, use in shown(build.wall):
        for file in renditions(photo, use):
            yield OutputFile(file.path, fingerprint(file.path), (kept / Path(file.path).name).read_bytes)


def make(build: Build, content: Path, kept: Path, advance: Advance = no_progress) -> tuple[str, ...]:
    """Make every picture that is not in the folder `kept` yet, by its name.

    What is kept there and no longer shown is deleted, so that nothing of a person outlives a
    withdrawal. Returns the paths of the originals that had to be decoded.
    """
    kept.mkdir(parents=True, exist_ok=True)
    there = {path.name for path in kept.iterdir() if path.is_file()}
    names = set()
    todo: dict[str, list[tuple[Photo, Use]]] = defaultdict(list)
    for photo, use in shown(build.wall):
        wanted = {Path(file.path).name for file in renditions(photo, use)}
        names |= wanted
        if not wanted <= there:
            todo[photo.path].append((photo, use))
    run_parts(partial(_make_all, content, kept), tuple(todo.items()), items_a_process=1, advance=advance)
    for old in there - names:
        (kept / old).unlink(missing_ok=True)
    return tuple(todo)


def _make_all(
    content: Path, kept: Path, todo: Sequence[tuple[str, Sequence[tuple[Photo, Use]]]], advance: Advance
) -> None:
    for path, uses in todo:
        photo = uses[0][0]
        cuts = [Cut(crop(photo, use), sizes(photo, use), keeps_alpha=use == "logo") for photo, use in uses]
        developed = develop((content / path).read_bytes(), (photo.width, photo.height), cuts)
        for (shown_as, use), prints in zip(uses, developed, strict=True):
            for (width, height), by_format in zip(sizes(shown_as, use), prints, strict=True):
                for kind, data in by_format.items():
                    made = _rendition(shown_as, use, width, height, kind)
                    if made in renditions(shown_as, use):
                        write_whole(kept / Path(made.path).name, data)
        advance(1)


def _name(photo: Photo, use: Use, width: int, kind: str) -> str:
    """A print's path: all prints of a photo for one use share the long part, which compresses well."""
    recipe = f"{photo.digest} {use} {photo.focus} {SETTINGS}"
    return f"pictures/{hashlib.sha256(recipe.encode()).hexdigest()[:20]}-{width}.{kind}"
