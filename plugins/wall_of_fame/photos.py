"""Contributed pictures → published ones: upright, sRGB, cropped about the focus, without metadata.

Which files a picture becomes is a pure function of the original's digest, its size and its focus,
so that templates can name them before they are made.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Final, Literal

from PIL import Image, ImageCms, ImageOps

from wall_of_fame.fingerprint import fingerprint
from wall_of_fame.originals import open_picture
from wall_of_fame.share import Advance, nothing, shared
from wall_of_fame.site import Build, Draft, Site
from wall_of_fame.wall import Photo, Wall

Use = Literal["portrait", "square", "note", "logo"]
"""How templates show a picture."""

_WIDTHS: Final[dict[Use, tuple[int, ...]]] = {
    "portrait": (320, 640, 960),
    "square": (96, 192),
    "note": (480, 960, 1440),
    "logo": (160, 320),
}
_RATIOS: Final[dict[Use, float | None]] = {"portrait": 5 / 4, "square": 1.0, "note": None, "logo": None}
"""Height by width of a crop; without one the picture is shown whole."""

_RECIPE: Final = "1"
"""Changes with every change of how pictures are made, so that their names change too."""

_QUALITY: Final = {"webp": 78, "jpg": 82}

_REMEMBERED: Final = 50_000
"""How many pictures' renditions are worked out once: every page that names a picture asks for them."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """One published file of a picture."""

    path: str
    width: int
    height: int
    format: Literal["webp", "jpg"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a template shows it: `src` is JPEG, the source sets are ready attribute values."""

    src: str
    srcset: str
    webp_srcset: str
    width: int
    height: int
    alt: str


@lru_cache(maxsize=_REMEMBERED)
def renditions(photo: Photo, use: Use) -> tuple[Rendition, ...]:
    """The files that a photo becomes for one use: WebP at every width that it fills, one JPEG."""
    left, top, right, bottom = crop(photo, use)
    whole, ratio = right - left, (bottom - top) / (right - left)
    widths = sorted({min(width, whole) for width in _WIDTHS[use]})
    made = [
        Rendition(_name(photo, use, width, "webp"), width, max(1, round(width * ratio)), "webp")
        for width in widths
    ]
    largest = made[-1]
    return (*made, Rendition(_name(photo, use, largest.width, "jpg"), largest.width, largest.height, "jpg"))


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


def picture(site: Site, photo: Photo | None, use: Use) -> Picture | None:
    """A photo as a template shows it."""
    if photo is None:
        return None
    files = renditions(photo, use)
    webp = ", ".join(f"{site.link(file.path)} {file.width}w" for file in files if file.format == "webp")
    jpeg = files[-1]
    src = site.link(jpeg.path)
    return Picture(src, f"{src} {jpeg.width}w", webp, jpeg.width, jpeg.height, photo.alt)


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


def drafts(build: Build, kept: Path) -> Iterator[Draft]:
    """Every published picture; `make` must have put it into the folder `kept` before it is asked for."""
    for photo, use in shown(build.wall):
        for file in renditions(photo, use):
            yield Draft(file.path, fingerprint(file.path), (kept / Path(file.path).name).read_bytes)


def make(build: Build, content: Path, kept: Path, advance: Advance = nothing) -> None:
    """Make every picture that is not in the folder `kept` yet, by its name.

    What is kept there and no longer shown is deleted, so that nothing of a person outlives a
    withdrawal.
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
    shared(partial(_make_all, content, kept), tuple(todo.values()), little=1, advance=advance)
    for old in there - names:
        (kept / old).unlink(missing_ok=True)


def _make_all(
    content: Path, kept: Path, todo: Sequence[Sequence[tuple[Photo, Use]]], advance: Advance
) -> None:
    for uses in todo:
        for photo, use in uses:
            _make(content / photo.path, photo, use, renditions(photo, use), kept)
        advance(1)


def _make(original: Path, photo: Photo, use: Use, wanted: tuple[Rendition, ...], kept: Path) -> None:
    """Make the renditions of one use; each appears in `kept` whole or not at all."""
    image = _upright(original.read_bytes(), keep_alpha=use == "logo").crop(crop(photo, use))
    for file in wanted:
        small = image.resize((file.width, file.height), Image.Resampling.LANCZOS)
        aside = kept / f".{Path(file.path).name}.{os.getpid()}"
        aside.write_bytes(_encode(small, file.format))
        aside.replace(kept / Path(file.path).name)


def _upright(data: bytes, *, keep_alpha: bool) -> Image.Image:
    """The picture turned upright, in sRGB, eight bits a channel; transparency kept or laid on white."""
    image = ImageOps.exif_transpose(open_picture(data))
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I;16") or image.mode == "I":
        image = image.point(lambda value: value / 256).convert("L")
    has_alpha = image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info
    if profile and image.mode in {"RGB", "CMYK", "L"}:
        image = _to_srgb(image, profile)
    image = image.convert("RGBA" if has_alpha else "RGB")
    return image if has_alpha and keep_alpha else _on_white(image)


def _to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Colours as they were meant; a broken profile is ignored, as browsers do."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return converted or image


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image)
    return ground.convert("RGB")


def _encode(image: Image.Image, kind: Literal["webp", "jpg"]) -> bytes:
    """The picture's bytes, its pixels and nothing else."""
    bare = Image.frombytes(image.mode, image.size, image.tobytes())
    into = io.BytesIO()
    if kind == "webp":
        bare.save(into, "WEBP", quality=_QUALITY["webp"], method=4)
    else:
        _on_white(bare).save(into, "JPEG", quality=_QUALITY["jpg"], progressive=True, optimize=True)
    return into.getvalue()


def _name(photo: Photo, use: Use, width: int, kind: str) -> str:
    recipe = f"{photo.digest} {use} {width} {photo.focus} {kind} {_QUALITY[kind]} {_RECIPE}"
    return f"pictures/{hashlib.sha256(recipe.encode()).hexdigest()[:20]}.{kind}"
