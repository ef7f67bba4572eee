"""Whether the crops of a portrait cut a face, and the focus with which they do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from wall_of_fame.content.faces import Face
from wall_of_fame.site.pictures.photos import Use, crop_box
from wall_of_fame.wall import Photo

# A detector draws its box about a face, so that so much of its width and height may be missing at an edge.
_MARGIN: Final = 0.08

_DIGITS: Final = 2


def crops_of(photo: Photo, *, is_team: bool) -> tuple[Use, ...]:
    """The crops that are to show whoever is in the photo: of a team side by side, only the wide one can."""
    return ("group",) if is_team and photo.is_wide else ("portrait", "square")


def cuts_a_face(photo: Photo, crops: Sequence[Use], faces: Sequence[Face]) -> bool:
    """Whether one of these crops of the photo lacks a part of one of the faces."""
    return any(not _shows(photo, use, face) for use in crops for face in faces)


def better_focus(photo: Photo, crops: Sequence[Use], faces: Sequence[Face]) -> tuple[float, float] | None:
    """The focus with which each of these crops shows all faces: the middle of them, or None."""
    if not faces:
        return None
    x = (min(face.left for face in faces) + max(face.right for face in faces)) / 2
    y = (min(face.top for face in faces) + max(face.bottom for face in faces)) / 2
    focus = round(x, _DIGITS), round(y, _DIGITS)
    return None if cuts_a_face(replace(photo, focus=focus), crops, faces) else focus


def _shows(photo: Photo, use: Use, face: Face) -> bool:
    left, top, right, bottom = crop_box(photo, use)
    across, down = (face.right - face.left) * _MARGIN, (face.bottom - face.top) * _MARGIN
    return (
        left <= (face.left + across) * photo.width
        and top <= (face.top + down) * photo.height
        and (face.right - across) * photo.width <= right
        and (face.bottom - down) * photo.height <= bottom
    )
