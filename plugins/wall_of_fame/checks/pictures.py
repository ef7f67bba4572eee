"""Pictures and videos that records name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content, Entry
from wall_of_fame.content.media import PICTURE_FORMATS, Original, PictureProblem
from wall_of_fame.records import FieldProblem

_FORMATS = frozenset({*PICTURE_FORMATS, "MPO", "HEIF"})


def check_pictures(content: Content) -> Iterator[RuleFinding]:
    """A picture that a record names is there and is, by its content, a picture that we can show."""
    for entry, location, path in pictures(content):
        yield from _usable(content, entry, location, path, _FORMATS, "a picture")


def check_videos(content: Content) -> Iterator[RuleFinding]:
    """A video file that a record names is there, is a video, and has captions."""
    for nomination in content.nominations.values():
        record = nomination.record
        is_file = bool(record.video and not record.video.startswith("https:"))
        if record.video and is_file:
            yield from _usable(
                content, nomination, ("video",), record.video, frozenset({"MP4", "WEBM"}), "a video"
            )
            if not record.captions:
                message = "The video has no captions."
                hint = "Add a WebVTT file: captions: videos/name.vtt."
                yield nomination, FieldProblem(("video",), "captions", message, hint, is_warning=True)
        if record.captions:
            yield from _usable(
                content, nomination, ("captions",), record.captions, frozenset({"VTT"}), "WebVTT captions"
            )


def check_note_text(content: Content) -> Iterator[RuleFinding]:
    """A picture of a note comes with its words, for those who cannot see it."""
    for nomination in content.nominations.values():
        if nomination.record.note and not nomination.record.note_alt:
            message = "The note's words are missing."
            yield (
                nomination,
                FieldProblem(
                    ("note",), "note-alt", message, "Add a line “note_alt: …” with what the note says."
                ),
            )


def check_picture_places(content: Content) -> Iterator[RuleFinding]:
    """A reviewer is told of a picture that says where it was taken: originals are public too."""
    for entry, location, path in pictures(content):
        found = content.media.get(path)
        if isinstance(found, Original) and found.tells_where:
            message = f"{path} says where it was taken (GPS)."
            hint = "Save it without its location: the original is public too."
            yield entry, FieldProblem(location, "picture-place", message, hint, is_warning=True)


def pictures(content: Content) -> Iterator[tuple[Entry[Any], tuple[str | int, ...], str]]:
    """Every picture that a record names, with the field that names it."""
    for person in content.people.values():
        if person.record.photo:
            yield person, ("photo",), person.record.photo
    for business in content.businesses.values():
        if business.record.logo:
            yield business, ("logo",), business.record.logo
    for nomination in content.nominations.values():
        if nomination.record.note:
            yield nomination, ("note",), nomination.record.note
    for campaign in content.campaigns.values():
        for position, sponsor in enumerate(campaign.record.sponsors):
            if sponsor.logo:
                yield campaign, ("sponsors", position, "logo"), sponsor.logo


def _usable(
    content: Content,
    entry: Entry[Any],
    location: tuple[str | int, ...],
    path: str,
    formats: frozenset[str],
    what: str,
) -> Iterator[RuleFinding]:
    found = content.media.get(path)
    if found is None:
        hint = "Put the file there, or correct the path."
        yield entry, FieldProblem(location, "picture-missing", f"There is no file {path}.", hint)
    elif isinstance(found, PictureProblem):
        yield entry, FieldProblem(location, "picture", found.message, found.hint)
    elif found.format not in formats:
        yield (
            entry,
            FieldProblem(location, "picture", f"{path} is not {what}.", "Name a file of the right kind."),
        )
