"""The portrait in a share picture: one face, or up to four of a group, in an arched frame."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PIL import Image, ImageOps

from wall_of_fame.site.share_pictures import shapes
from wall_of_fame.site.share_pictures.card import Card, Face
from wall_of_fame.site.share_pictures.layouts import Frame
from wall_of_fame.site.share_pictures.text_layout import Box

MOST_FACES: Final = 4
"""How many faces of a group the frame shows."""

FRAME_WIDTH: Final = 400
"""How wide a portrait is in the wide picture, in pixels."""

WIDE_FRAME_WIDTH: Final = 920
"""How wide the widest frame of a team is, in pixels."""

# Between the faces of a group.
_FACE_GAP: Final = 6

# How many faces in a frame are remembered, of up to 1 MB each.
_REMEMBERED_FACES: Final = 16


def draw_frame(image: Image.Image, frame: Frame, colour: str) -> None:
    """Draw the frame, which shows a rim below the faces."""
    mask = shapes.arched_mask(round(frame.box.width), frame.arc.bottom, frame.corner, frame.arc.depth)
    image.paste(colour, _corner(frame), mask)


def draw_faces(image: Image.Image, frame: Frame, card: Card, read: Callable[[str], bytes]) -> None:
    """Draw one portrait, or up to four of a group, in one frame whose lower edge is an arc; or none."""
    if not card.faces:
        return
    width, height = round(frame.box.width), round(frame.box.height) - frame.arc.rim
    mask = shapes.arched_mask(width, height, frame.corner, frame.arc.depth - 4)
    corner_left, corner_top = _corner(frame)
    for face, cell in zip(card.faces, cells(len(card.faces), width, height), strict=True):
        left, top = round(cell.left), round(cell.top)
        size = (round(cell.width), round(cell.height))
        picture = _face(face, size, read, _FaceColours.of(card), is_logo=card.is_logo)
        place = (corner_left + left, corner_top + top)
        if len(card.faces) > 1:
            image.paste(picture, place, mask.crop((left, top, left + size[0], top + size[1])))
        else:
            _paste_whole(image, picture, place, mask, (frame.corner, height - frame.arc.depth))


def _paste_whole(
    image: Image.Image,
    picture: Image.Image,
    place: tuple[int, int],
    mask: Image.Image,
    solid: tuple[int, int],
) -> None:
    """Paste a picture with its mask; the rows `solid`, of which the mask takes all, are merely copied."""
    left, top = place
    width, height = picture.size
    first, last = solid
    image.paste(picture.crop((0, first, width, last)), (left, top + first))
    for upper, lower in ((0, first), (last, height)):
        box = (0, upper, width, lower)
        image.paste(picture.crop(box), (left, top + upper), mask.crop(box))


def _corner(frame: Frame) -> tuple[int, int]:
    return round(frame.box.left), round(frame.box.top)


def cells(count: int, width: int, height: int) -> tuple[Box, ...]:
    """The boxes of one to four faces within a frame: side by side, a gap between them."""
    half_width, half_height = (width - _FACE_GAP) // 2, (height - _FACE_GAP) // 2
    right, below = half_width + _FACE_GAP, half_height + _FACE_GAP
    whole = Box(0, 0, width, height)
    left_half, right_half = Box(0, 0, half_width, height), Box(right, 0, width - right, height)
    upper_left, upper_right = Box(0, 0, half_width, half_height), Box(right, 0, width - right, half_height)
    lower_left = Box(0, below, half_width, height - below)
    lower_right = Box(right, below, width - right, height - below)
    by_count = (
        (whole,),
        (left_half, right_half),
        (left_half, upper_right, lower_right),
        (upper_left, upper_right, lower_left, lower_right),
    )
    return by_count[count - 1]


@dataclass(frozen=True, slots=True)
class _FaceColours:
    """The colours of what stands in the frame where there is no photo, or a logo."""

    deep: str
    on_deep: str
    sun: str
    white: str

    @classmethod
    def of(cls, card: Card) -> _FaceColours:
        """The colours of a card."""
        colours = card.colours
        return cls(colours["deep"], colours["on-deep"], colours["sun"], colours["white"])


@lru_cache(maxsize=_REMEMBERED_FACES)
def _face(
    face: Face, size: tuple[int, int], read: Callable[[str], bytes], colours: _FaceColours, *, is_logo: bool
) -> Image.Image:
    """A portrait that fills a size in pixels, a logo within it, or a monogram. Do not draw on it."""
    if not face.photo:
        return shapes.monogram(face.initials, size, colours.deep, colours.on_deep, colours.sun)
    with Image.open(io.BytesIO(read(face.photo))) as photo:
        if not is_logo:
            if photo.width == size[0] and photo.height >= size[1]:
                top = (photo.height - size[1]) // 2
                return photo.convert("RGB").crop((0, top, size[0], top + size[1]))
            photo.draft("RGB", size)
            return ImageOps.fit(photo.convert("RGB"), size, Image.Resampling.HAMMING)
        background = Image.new("RGB", size, colours.white)
        logo = ImageOps.contain(photo.convert("RGB"), (size[0] - 72, size[1] - 120), Image.Resampling.LANCZOS)
        background.paste(logo, ((size[0] - logo.width) // 2, (size[1] - 24 - logo.height) // 2))
        return background
