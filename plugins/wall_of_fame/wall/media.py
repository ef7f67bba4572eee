"""Contributed pictures and videos as the wall publishes them."""

from __future__ import annotations

from collections.abc import Mapping

from wall_of_fame.content.media import Original, PictureProblem
from wall_of_fame.records import Nomination
from wall_of_fame.text.web_addresses import link_address
from wall_of_fame.wall import Photo, Video

Media = Mapping[str, Original | PictureProblem]
"""Every contributed file by its path within content/, or what is wrong with it."""


def photo_of(
    media: Media, path: str | None, alt: str, focus: tuple[float, float] | None = None
) -> Photo | None:
    """The picture at a path, if there is a sound one.

    `focus` is the point that a crop must keep, from the left and from the top, each 0 to 1.
    """
    original = media.get(path) if path else None
    if not isinstance(original, Original):
        return None
    return Photo(
        path=original.path,
        original_digest=original.digest,
        width=original.width,
        height=original.height,
        alt=alt,
        focus=focus or (0.5, 0.5),
        tone=original.tone,
    )


def video_of(media: Media, record: Nomination) -> Video | None:
    """The video of a nomination: a link to another site, or a file of ours with its captions."""
    if not record.video:
        return None
    original = media.get(record.video)
    captions = media.get(record.captions or "")
    if not isinstance(original, Original):
        return Video(link_address(record.video), is_file=False, captions="")
    return Video(
        video_path(original),
        is_file=True,
        captions=video_path(captions) if isinstance(captions, Original) else "",
    )


def video_path(original: Original) -> str:
    """The path of a contributed video, or of its captions, in the output."""
    return f"videos/{original.digest[:16]}.{original.format.lower()}"
